"""Report: the printed plan, before it is printed."""
