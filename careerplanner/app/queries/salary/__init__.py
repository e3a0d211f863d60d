"""What the Salary page says: scenarios, levers, base rates, assumptions."""
