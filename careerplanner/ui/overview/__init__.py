"""Overview: where the plan stands, and what to do next."""
