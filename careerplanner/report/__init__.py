"""Values become figures and pages."""

import os

# Before matplotlib is imported by anything below: a notebook exports a backend that is not installed here, and a
# settings file of the user's is for their own figures.
os.environ["MPLBACKEND"] = "agg"
os.environ["MATPLOTLIBRC"] = os.devnull
