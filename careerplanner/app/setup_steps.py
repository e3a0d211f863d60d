"""How far the first questions of a plan are."""

from careerplanner.domain.plan import Profile

DONE = 5
"""The step of a plan whose questions are answered or skipped."""


def is_set_up(profile: Profile) -> bool:
    """Whether the first questions were answered or skipped."""
    return profile.setup_step >= DONE
