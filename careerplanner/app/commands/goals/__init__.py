"""Commands on goals, skills and the learning log."""
