"""Dialogs about talks: the check-in, the trials of a role, and what changed."""
