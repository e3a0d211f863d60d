"""Values become figures and pages."""
