"""What the Overview page says."""
