"""The look: theme, tokens, type, icons. Knows no widget and no career."""
