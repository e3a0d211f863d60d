"""The reference library and one's own entries, as the window shows them."""
