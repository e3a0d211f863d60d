"""Career Planner: an offline planner for one's career."""

__version__ = "0.1.0"
