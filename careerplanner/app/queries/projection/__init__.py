"""From a plan to its projection, for every reader: inputs, run, gates, local pay, what holds a role back."""
