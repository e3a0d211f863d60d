"""When things happen on each path: promotions come, employers change, jobs are lost and found.

None of it depends on pay, so it is drawn first, event by event. Each wait is one unit exponential, met when the running
sum of the monthly hazard reaches it; losses, changes and pauses stop the sum of a promotion and do not restart it.
"""

from careerplanner.domain.projection.careers import Careers
from careerplanner.domain.projection.draws import Draws
from careerplanner.domain.projection.economy import NEVER
from careerplanner.domain.projection.happenings import Timeline
from careerplanner.domain.projection.kept import Kept
from careerplanner.domain.projection.learning import learning_of
from careerplanner.domain.projection.numbers import Numbers
from careerplanner.domain.projection.parts import Inputs

__all__ = ["NEVER", "Timeline", "timeline"]


def timeline(inputs: Inputs, draws: Draws, *, goals: bool = True, kept: Kept | None = None) -> Timeline:
    """The events of the paths of ``draws``; ``goals`` counts when each goal is done, ``kept`` is that of the draws."""
    kept = kept or Kept(draws)

    def drawn() -> Timeline:
        numbers = Numbers(inputs, draws)
        learning = learning_of(inputs, numbers, draws, counted=goals, ratios=kept.ratios)
        return Careers(inputs, kept, numbers, learning).run()

    return kept.timeline(inputs, drawn, goals=goals)
