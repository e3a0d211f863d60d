"""One function is one question that a page or the report asks."""
