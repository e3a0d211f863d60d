"""Commands on the route."""
