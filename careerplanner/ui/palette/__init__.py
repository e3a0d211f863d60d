"""The palette: everything by a few letters."""
