"""Path: roles and moves as map, list or timeline, and all about the selected role."""
