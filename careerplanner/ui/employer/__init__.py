"""The three questions about the employer."""
