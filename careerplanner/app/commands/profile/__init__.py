"""Commands on the person and their pay."""
