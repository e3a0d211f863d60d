"""Goal seek: the least that must change for a wish to come true in at least a stated share of paths.

A wish is a role by a month, or real pay by a month. The knobs are the hours of learning a week, the entry pay agreed
for the role, and the month itself. The answer is found by bisection on the same draws, so that it does not jump from
one try to the next; or the wish cannot be met, and the answer says by how much it fails at the best.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from careerplanner.domain.projection.draws import Floats
from careerplanner.domain.projection.engine import check_run, outcomes, share_with_pay
from careerplanner.domain.projection.inputs import check
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.usual_levers import with_move
from careerplanner.errors import Refused
from careerplanner.i18n import _

MOST_HOURS = 40
# Hours are told in tenths.
TENTHS = 10


class Knob(StrEnum):
    """What may be changed to meet a wish."""

    HOURS = "hours_per_week"
    ENTRY = "entry"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Wish:
    """A role (its place on the route) reached by month ``by``, or at least this yearly real pay in that month.

    Exactly one of the two is wished for. ``chance`` is the share of paths in which it must come true.
    """

    by: int
    role: int | None = None
    real_pay: float | None = None
    chance: float = 0.5


@dataclass(frozen=True, slots=True)
class Answer:
    """What goal seek found.

    ``answer`` is the least hours a week, the least entry pay, or the first month; None when there is none. ``share`` is
    the share of paths in which the wish comes true with it, or at best. When the wish cannot be met ``short_by`` says
    by how much: months late for a role (None when it never has that chance within the horizon), yearly real pay missing
    for pay.
    """

    knob: Knob
    feasible: bool
    answer: float | None
    share: float
    short_by: float | None


def seek(inputs: Inputs, wish: Wish, knob: Knob, *, paths: int = 10_000, seed: int = 1) -> Answer:
    """The least setting of the knob that meets the wish; refused when the wish does not fit the inputs."""
    check(inputs)
    check_run(paths, seed)
    _check_wish(inputs, wish)
    tries = _Tries(inputs, wish, paths, seed)
    if knob is Knob.MONTH:
        return tries.first_month()
    if knob is Knob.HOURS:
        return tries.least(knob, MOST_HOURS * TENTHS, lambda tenths: replace(inputs, hours_per_week=tenths / TENTHS))
    index = (wish.role if wish.role is not None else len(inputs.roles) - 1) - 1
    if index < 0:
        raise Refused(_("The route has no move, so there is no entry pay to seek. Add a role to the route."))
    move, most = inputs.moves[index], int(inputs.roles[index + 1].high)
    return tries.least(knob, most, lambda pay: with_move(inputs, index, replace(move, entry=float(pay))))


@dataclass(frozen=True, slots=True)
class _Tries:
    inputs: Inputs
    wish: Wish
    paths: int
    seed: int

    def least(self, knob: Knob, most: int, with_setting: Callable[[int], Inputs]) -> Answer:
        """The least whole setting from 0 to ``most`` that meets the wish; more must never be worse."""
        best = self._share(with_setting(most))
        if best < self.wish.chance:
            return Answer(knob, feasible=False, answer=None, share=best, short_by=self._short_by(with_setting(most)))
        low, high, share = -1, most, best
        while high - low > 1:
            middle = (low + high) // 2
            found = self._share(with_setting(middle))
            if found >= self.wish.chance:
                high, share = middle, found
            else:
                low = middle
        answer = high / TENTHS if knob is Knob.HOURS else float(high)
        return Answer(knob, feasible=True, answer=answer, share=share, short_by=None)

    def first_month(self) -> Answer:
        """The first month in which the wish is met, whether that is by the month wished for or not."""
        shares = self._shares(self.inputs)
        months = np.flatnonzero(shares >= self.wish.chance)
        first = float(months[0]) if len(months) else None
        feasible = first is not None and first <= self.wish.by
        share = float(shares[self.wish.by])
        if feasible:
            return Answer(Knob.MONTH, feasible, first, share, None)
        return Answer(Knob.MONTH, feasible, first, share, self._short_by(self.inputs))

    def _share(self, inputs: Inputs) -> float:
        return float(self._shares(inputs)[self.wish.by])

    def _shares(self, inputs: Inputs) -> Floats:
        """The share of paths in which the wish has come true by (a role) or is true in (pay) each month."""
        if self.wish.real_pay is not None:
            return share_with_pay(inputs, self.wish.real_pay, paths=self.paths, seed=self.seed)
        if not self.wish.role:
            return np.ones(inputs.months + 1)
        arrival = outcomes(inputs, paths=self.paths, seed=self.seed, pay=False).arrival[self.wish.role - 1]
        counts = np.bincount(np.minimum(arrival, inputs.months + 1), minlength=inputs.months + 2)
        shares: Floats = np.cumsum(counts[:-1]) / self.paths
        return shares

    def _short_by(self, inputs: Inputs) -> float | None:
        if self.wish.real_pay is not None:
            found = outcomes(inputs, paths=self.paths, seed=self.seed, watched_month=self.wish.by).real
            return max(0.0, self.wish.real_pay - float(np.quantile(found, 1 - self.wish.chance, method="lower")))
        months = np.flatnonzero(self._shares(inputs) >= self.wish.chance)
        return float(months[0] - self.wish.by) if len(months) else None


def _check_wish(inputs: Inputs, wish: Wish) -> None:
    if (wish.role is None) == (wish.real_pay is None):
        raise Refused(_("The wish must name a role or an amount of real pay, and not both."))
    if wish.role is not None and not 0 <= wish.role < len(inputs.roles):
        raise Refused(_("The role wished for is not on the route. Add it to the route first."))
    if not 1 <= wish.by <= inputs.months:
        raise Refused(
            _("The month wished for is {month}. It must lie from {first} to {last}, the end of the projection.").format(
                month=inputs.start + wish.by, first=inputs.start + 1, last=inputs.start + inputs.months
            )
        )
    if not 0 < wish.chance < 1:
        raise Refused(
            _("The chance wished for is {chance}. Give a share above 0 and below 1.").format(chance=wish.chance)
        )
