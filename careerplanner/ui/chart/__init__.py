"""The fan chart as a widget, and how it is read aloud."""
