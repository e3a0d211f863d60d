"""What a user can do and ask, without a window."""
