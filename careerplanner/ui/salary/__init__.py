"""Salary: the pay fan, what-if, levers, scenarios, pauses, tripwires, assumptions."""
