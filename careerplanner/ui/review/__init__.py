"""The weekly review: five questions, and what the week moved."""
