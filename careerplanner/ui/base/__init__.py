"""What every page stands on: the page itself, its context, jobs, the projection of the open plan."""
