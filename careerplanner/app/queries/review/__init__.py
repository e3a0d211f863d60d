"""The weekly review."""
