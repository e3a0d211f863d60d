"""What happens on the paths, and when: the result of drawing them, before any pay is worked out."""

from dataclasses import dataclass
from enum import IntEnum

from careerplanner.domain.projection.draws import Floats, Integers
from careerplanner.domain.projection.economy import Times
from careerplanner.domain.projection.learning import Learning
from careerplanner.domain.projection.spread import Counts


class Step(IntEnum):
    """What moves pay."""

    PROMOTION = 0
    RETURN = 1
    RETURN_BELOW = 2
    BETTER_EMPLOYER = 3
    OTHER_EMPLOYER = 4
    KNOWN_PAY = 5


@dataclass(frozen=True, slots=True, eq=False)
class Happenings:
    """Events within the horizon that move pay, in no order: path, month, step, the role from then on.

    ``change`` is the change of pay before bands and floors, a fraction of it; the pay itself where it was known.
    """

    path: Integers
    month: Integers
    step: Integers
    role: Integers
    change: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """The months of all events of n paths; NEVER stands for what does not happen.

    ``arrival`` has a row for each move: the month in which role k + 1 is reached for the first time. ``lost_path``,
    ``lost`` and ``back`` list each spell out of work within the horizon: without pay from ``lost`` to ``back - 1``, at
    work again in ``back``, which may lie past the horizon. ``changed_path`` and ``changed`` list the other changes of
    employer. ``learning`` says when goals are done, ``times`` which months are bad.
    """

    learning: Learning
    arrival: Integers
    lost_path: Integers
    lost: Integers
    back: Integers
    changed_path: Integers
    changed: Integers
    events: Happenings
    times: Times | None

    @property
    def goal_counts(self) -> Counts:
        """How many paths finish each goal (row) in each month."""
        return self.learning.counts

    @property
    def goal_spread(self) -> Counts:
        """How many paths finish each goal (row) in each bin of ``spread``."""
        return self.learning.spread
