"""Talks about the plan: what a check-in asks, what trials of a role tell, what changed between two days."""
