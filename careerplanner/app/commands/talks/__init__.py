"""Talks about the plan: check-ins, trials of a role, and reports of one's own."""
