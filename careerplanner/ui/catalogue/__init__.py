"""Reference data and one's own roles, skills and moves."""
