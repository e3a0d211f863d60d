"""The projection model: learning finishes, gates open, a promotion may come, pay moves."""
