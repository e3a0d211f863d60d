"""One function is one undoable step."""
