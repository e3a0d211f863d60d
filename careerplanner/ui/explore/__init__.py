"""The page that ranks every role by what one can do already."""
