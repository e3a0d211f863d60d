"""Commands of the first questions."""
