"""What the Path page says: map, timeline, roles."""
