"""Compare: two routes side by side."""
