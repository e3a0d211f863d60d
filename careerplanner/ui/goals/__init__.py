"""Skills & goals: gaps, goals, learning log, evidence."""
