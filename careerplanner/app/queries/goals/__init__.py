"""Skills, goals, gaps and what to do next."""
