"""What the first questions show."""
