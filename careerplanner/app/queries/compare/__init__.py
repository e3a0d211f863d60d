"""Two routes side by side."""
