"""The fan chart as a widget, and how it is read aloud."""

# The report's drawing shuts out what a user sets for matplotlib; it has to be there before matplotlib is.
import careerplanner.report  # noqa: F401 - for what its import does
