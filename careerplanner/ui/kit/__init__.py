"""Widgets that know nothing of careers, plans or the catalogue."""
