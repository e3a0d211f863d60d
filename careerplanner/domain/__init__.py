"""What is true about careers: pure functions on frozen dataclasses."""
