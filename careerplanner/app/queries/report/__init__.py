"""The printed plan, as content."""
