"""What the projection takes, as frozen records: every assumption of the model.

The names are those of ``docs/projection-model.md``. Money is yearly, nominal, in the plan's currency, at the prices of
the start month; rates are fractions; spans are months. A number that may have a range is a ``float`` and may be a
``Ranged`` one. What has a default may be left out, and then has no effect.
"""

import math
from dataclasses import dataclass

from careerplanner.months import Month

LOGNORMAL = "lognormal"
RECORD = "record"
KINDS = ("promotion", "lateral", "retraining", "outside")
WILLING = ("never", "open", "looking")
GOOD, BAD = "good", "bad"
PAY_INDEX = 100.0
"""What stands for pay where none is known."""

Triangle = tuple[float, float, float]
"""The lowest, the likeliest and the highest of a triangular distribution."""


@dataclass(frozen=True, slots=True)
class Prices:
    """Inflation: the latest yearly rate returns to the mean; ``persistence`` is what is left of a gap after a year."""

    latest: float
    mean: float
    persistence: float
    volatility: float


@dataclass(frozen=True, slots=True)
class Raise:
    """The yearly review in the calendar month ``review_month`` (1-12).

    A raise is the budget, plus ``pass_through`` of inflation above its mean, minus ``pull`` of the distance above
    the middle of the band, plus a shock of deviation ``wide`` with the chance ``wide_share``, else ``narrow``.
    ``zero_share`` of all get no raise in a year of good times, and the others so much more that the budget is kept.
    ``person`` is the deviation of a difference that lasts: some always get more than others.
    """

    budget: float
    pass_through: float
    pull: float
    narrow: float
    wide: float
    wide_share: float
    review_month: int
    zero_share: float = 0.0
    person: float = 0.0


@dataclass(frozen=True, slots=True)
class JobLoss:
    """The yearly chance of losing the job, how long one is out of work, and what one returns to.

    Half are back after ``median_months_out``, or, with the chance ``long_share``, after ``long_median`` months. Pay on
    return changes by a draw from ``change``; where that is None, by ``-pay_cut``. With the chance ``down`` one returns
    to the role below. Months in the role count on if work ``keeps_experience``.
    """

    rate_per_year: float
    median_months_out: float
    pay_cut: float = 0.0
    long_share: float = 0.0
    long_median: float = 12.0
    change: Triangle | None = None
    down: float = 0.0
    keeps_experience: bool = False

    @property
    def change_on_return(self) -> Triangle:
        """How pay changes on return."""
        return self.change if self.change is not None else (-self.pay_cut,) * 3


@dataclass(frozen=True, slots=True)
class Changes:
    """Changes of employer without a spell out of work: how often a year, what they do to pay.

    With the chance ``up`` such a change is into the next role, where all but the months here is there for it.
    ``willing`` is for show: never, open to a good offer, or looking.
    """

    willing: str = "open"
    rate_per_year: float = 0.0
    change: Triangle = (0.0, 0.0, 0.0)
    up: float = 0.0


@dataclass(frozen=True, slots=True)
class Economy:
    """Good and bad times: the mean months of each, and by what the chances are multiplied in bad ones.

    ``loss`` is for losing a job, ``out`` for the months without one, ``openings`` for promotions, ``changes`` for
    changes of employer, ``zero`` for the share without a raise. ``now`` is good or bad.
    """

    good_months: float
    bad_months: float
    now: str = GOOD
    loss: float = 1.0
    out: float = 1.0
    openings: float = 1.0
    changes: float = 1.0
    zero: float = 1.0


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where the trade is going: factors on the chances that are reached over ``ramp_months`` and then stay."""

    name: str
    ramp_months: int = 0
    loss: float = 1.0
    openings: float = 1.0
    changes: float = 1.0


@dataclass(frozen=True, slots=True)
class KnownPay:
    """Yearly pay that is agreed already from a month on."""

    month: Month
    pay: float


@dataclass(frozen=True, slots=True)
class RoleBand:
    """A role on the route with its pay band, and the least pay that the law allows in it.

    The floor grows with prices if it is indexed.
    """

    name: str
    low: float
    mid: float
    high: float
    floor: float = 0.0
    floor_indexed: bool = True


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance in a year that one for whom all is open gets the next role, at this employer in good times.

    ``elsewhere`` is that at another employer; None is the same, whatever that turns out to be.
    """

    here: float
    elsewhere: float | None = None


@dataclass(frozen=True, slots=True)
class Must:
    """A skill that the role asks for and that is so many levels short; ``goal`` is the id of the one that raises it."""

    skill: str
    levels: int
    goal: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedMove:
    """The move from role ``to - 1`` to role ``to``.

    ``raise_`` is the triangular rise; ``entry`` the least pay offered in the new role; ``goals`` the ids of the goals
    whose evidence the gate asks for; ``uncovered`` the must-have skills that no goal raises, which keep it shut.
    How soon it comes once all is open says either ``chance`` or ``median_wait_months``, and the other is None.
    ``jobs_open`` is the share of such jobs elsewhere that ask for no more schooling than there is. A move that is not
    ``confirmed`` does not come at all.
    """

    to: int
    min_months_in_role: int
    raise_: Triangle
    entry: float
    median_wait_months: float | None = None
    chance: Chance | None = None
    goals: tuple[str, ...] = ()
    not_before: Month | None = None
    uncovered: tuple[str, ...] = ()
    kind: str = KINDS[0]
    confirmed: bool = True
    min_months_here: int = 0
    jobs_open: float = 1.0
    musts: tuple[Must, ...] = ()

    @property
    def usual_wait_months(self) -> float:
        """The months after which half are through an open gate in good times at this employer; may be infinite."""
        if self.chance is None:
            return self.median_wait_months or 0.0
        here = float(self.chance.here)
        return 0.0 if here >= 1 else 12 * math.log(2) / -math.log1p(-here) if here else math.inf

    @property
    def can_open(self) -> bool:
        """Whether the gate can open at all."""
        return self.confirmed and not self.uncovered


@dataclass(frozen=True, slots=True)
class LearningGoal:
    """A goal, the hours that are left as estimated, and the least weeks that it takes however many hours there are.

    One without hours is learnt in paid time, beside the others. It is not begun before ``starts_in`` months from now,
    nor before the goals ``after`` which it comes, by their ids, are done; they stand before it.
    """

    id: str
    hours_left: float = 0.0
    min_weeks: float = 0.0
    starts_in: float = 0.0
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EstimateRatio:
    """How actual hours compare with estimated ones: a lognormal prior, or the person's own record of ``ratios``."""

    kind: str
    median: float = 1.0
    sigma: float = 0.0
    ratios: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Pause:
    """Leave, part time or study: ``months`` months from month ``first`` on in which less, or nothing, is worked.

    ``pay_share`` is the part of the pay that is paid (0 to 1), ``hours_share`` the learning in these months as a
    multiple of the usual week (0 to 10). While it ``is_held``, months in the role and here, changes of employer,
    reviews and promotions stand still.
    """

    first: Month
    months: int
    pay_share: float
    hours_share: float
    is_held: bool


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that one projection is computed from. ``roles[0]`` is the present role; goals are worked on in order.

    ``unknowns`` says whether numbers with a range are drawn from it. ``months_here`` are those with the present
    employer, None the same as in the role. ``pace`` and ``raise_.person`` are deviations between persons.
    ``negotiated`` is what one gets beyond the usual at every step and offer. ``cost_of_living`` is the price level of
    where one will live by that of where the money is counted. ``rise_factor`` multiplies all rises of promotions,
    ``fit`` the chance of a promotion for each level that is short; ``no_evidence`` is what is left of it while no gate
    skill is shown. Where pay is not ``is_pay_known``, ``pay`` and the bands are `PAY_INDEX`: dates and odds hold, which
    do not depend on pay, and no amount means anything.
    """

    start: Month
    months: int
    currency: str
    pay: float
    months_in_role: int
    hours_per_week: float
    prices: Prices
    raise_: Raise
    job_loss: JobLoss
    market_drift: float
    roles: tuple[RoleBand, ...]
    moves: tuple[PlannedMove, ...]
    goals: tuple[LearningGoal, ...]
    estimate_ratio: EstimateRatio
    pauses: tuple[Pause, ...] = ()
    unknowns: bool = True
    months_here: int | None = None
    pace: float = 0.0
    negotiated: float = 0.0
    cost_of_living: float = 1.0
    rise_factor: float = 1.0
    fit: float = 1.0
    no_evidence: float = 0.0
    changes: Changes | None = None
    economy: Economy | None = None
    outlook: Outlook | None = None
    known: tuple[KnownPay, ...] = ()
    is_pay_known: bool = True
