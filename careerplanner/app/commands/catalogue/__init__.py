"""Commands on one's own roles, skills and moves, and on what the library gives."""
