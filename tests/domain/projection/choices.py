"""The usual levers of inputs that come from no plan."""

from functools import partial

from careerplanner.domain.projection import usual_levers as levers
from careerplanner.domain.projection.parts import Changes, Outlook
from careerplanner.domain.projection.ranged import Ranged

usual_levers = partial(
    levers.usual_levers,
    looking=Changes("looking", Ranged(0.3, 0.18, 0.5), (-0.15, 0.03, 0.22), Ranged(0.2, 0.08, 0.4)),
    machines=Outlook(
        "machines take over much", 48, Ranged(2, 1.3, 3.5), Ranged(0.6, 0.35, 0.9), Ranged(0.7, 0.45, 0.95)
    ),
)
