"""The reference library: one SQLite file with the releases of O*NET, OEWS and ESCO that the user brought in."""
