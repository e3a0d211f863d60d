"""Which roles fit: every role held against what one can do already, and ranked."""
