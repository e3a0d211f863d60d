"""Profile: who one is, where one stands, what one has done."""
