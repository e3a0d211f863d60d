"""When things happen on each path: promotions come, employers change, jobs are lost and found.

None of it depends on pay, so it is drawn first, event by event. Each wait is one unit exponential, met when the running
sum of the monthly hazard reaches it; losses, changes and pauses stop the sum of a promotion and do not restart it.
"""

from careerplanner.domain.projection.careers import Careers
from careerplanner.domain.projection.draws import Draws
from careerplanner.domain.projection.economy import NEVER
from careerplanner.domain.projection.happenings import Timeline
from careerplanner.domain.projection.learning import Ratios, learning_of
from careerplanner.domain.projection.numbers import Numbers
from careerplanner.domain.projection.parts import Inputs

__all__ = ["NEVER", "Timeline", "timeline"]


def timeline(inputs: Inputs, draws: Draws, *, goals: bool = True, ratios: Ratios | None = None) -> Timeline:
    """The events of the paths of ``draws``; ``goals`` counts when each goal is done, ``ratios`` are kept ones."""
    numbers = Numbers(inputs, draws)
    learning = learning_of(inputs, numbers, draws, counted=goals, ratios=ratios)
    return Careers(inputs, draws, numbers, learning).run()
