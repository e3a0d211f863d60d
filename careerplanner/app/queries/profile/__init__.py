"""What the Profile page says."""
