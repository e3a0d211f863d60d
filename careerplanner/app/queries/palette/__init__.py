"""What can be found by a few letters."""
