"""The one assembly of what a projection says: odds of each role with their range, dates, pay, and what narrows them.

Overview, Path, Salary, Compare, the report and the command line draw this; none of them reads odds, dates or targets
off the projection itself.
"""

from dataclasses import dataclass
from datetime import date

from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.queries.projection.openings import jobs_open
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.pay import pay_on
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.engine import share_with_pay
from careerplanner.domain.projection.results import Fan, Projection
from careerplanner.domain.projection.sets import Asked
from careerplanner.months import Month
from careerplanner.units import Cents, amount_of

HEADLINE_FROM = 0.095
"""The headline tells of the highest role that one future in ten reaches; below that, of the next one."""
HALF = 0.5


@dataclass(frozen=True, slots=True)
class RoleOdds:
    """The odds of one role ahead by the end of the projection.

    ``low`` and ``high`` are the ends of their range for all that nobody knows. ``half`` is the month by which half of
    the futures have the role, ``tenth`` that of the first tenth; None where fewer ever do. ``jobs_open`` is the share
    of such jobs that ask for no more than the person's education. Behind a step that is not ``is_confirmed`` nothing
    is told.
    """

    role: Role
    share: float
    low: float
    high: float
    half: Month | None
    tenth: Month | None
    jobs_open: float
    is_confirmed: bool
    ask: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class PayRange:
    """Yearly pay of those at work at the end: one in ten below ``low``, half below ``middle``, one in ten above."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Target:
    """The yearly pay that one wishes for, in today's money, and the share of futures that have it at the end."""

    amount: float
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class ProjectionView:
    """All that is told of one projection. ``real`` is in today's money, ``nominal`` in that of the last month.

    ``hourly_week`` are the hours a week of one who is paid by the hour, None for everybody else.
    """

    projection: Projection
    start: Month
    last: Month
    today: date
    odds: tuple[RoleOdds, ...]
    real: PayRange
    nominal: PayRange
    target: Target | None
    hourly_week: float | None = None

    @property
    def has_pay(self) -> bool:
        """Whether pay is known; where it is not, no amount of this projection means anything."""
        return self.projection.inputs.is_pay_known

    @property
    def headline(self) -> RoleOdds | None:
        """The role that the headline speaks of; None without one ahead that may be told of."""
        told = [each for each in self.odds if each.is_confirmed]
        if not told:
            return None
        return next((each for each in reversed(told) if each.share >= HEADLINE_FROM), told[0])

    @property
    def told_beside(self) -> tuple[RoleOdds, ...]:
        """The roles to name with that of the headline: the last that half of the futures have, and the goal."""
        if self.headline is None:
            return ()
        dated = [each for each in self.odds if each.is_confirmed and each.half is not None][-1:]
        return tuple(each for each in self.odds if each is not self.headline and each in (*dated, self.odds[-1]))

    def odds_of(self, role_key: str) -> RoleOdds | None:
        """The odds of a role of the route; None for one that is not ahead."""
        return next((each for each in self.odds if each.role.key == role_key), None)


def view_of(plan: Plan, catalogue: Catalogue, projection: Projection, today: date) -> ProjectionView:
    """What is told of a projection of this plan."""
    inputs = projection.inputs
    last = inputs.start + inputs.months
    keys = [step.role_key for step in route_steps(plan)][1:]
    roles = [catalogue.role(key) for key in keys] if len(keys) == len(projection.odds) else []
    return ProjectionView(
        projection=projection,
        start=inputs.start,
        last=last,
        today=today,
        odds=tuple(_odds(projection, role, place, jobs_open(plan, role)) for place, role in enumerate(roles)),
        real=pay_range(projection.real),
        nominal=pay_range(projection.nominal),
        target=_target(plan, projection),
        hourly_week=_hourly_week(plan, today),
    )


def _hourly_week(plan: Plan, today: date) -> float | None:
    record = pay_on(plan.pay_record, today)
    return record.hours_per_week if record is not None and record.basis is PayBasis.HOUR else None


def view_of_document(projection: Projection, today: date) -> ProjectionView:
    """What is told of a projection of inputs that come from no plan."""
    inputs = projection.inputs
    return ProjectionView(
        projection=projection,
        start=inputs.start,
        last=inputs.start + inputs.months,
        today=today,
        odds=tuple(
            _odds(projection, _named(inputs.roles[move.to].name), place, move.jobs_open)
            for place, move in enumerate(inputs.moves)
        ),
        real=pay_range(projection.real),
        nominal=pay_range(projection.nominal),
        target=None,
    )


def _named(name: str) -> Role:
    """A role of which nothing is known but its name."""
    return Role(name, name, name, "", 0, (), None, None, None, ())


def target_amount(plan: Plan) -> float | None:
    """The yearly pay that one wishes for, in today's money; None where nothing is wished for."""
    cents = plan.profile.target_pay_cents
    return None if cents is None else amount_of(Cents(cents))


def _odds(projection: Projection, role: Role, place: int, open_share: float) -> RoleOdds:
    odds, arrival = projection.odds[place], projection.arrival[place]
    low, high = odds.range_at(projection.inputs.months)
    start = projection.inputs.start
    return RoleOdds(
        role=role,
        share=float(odds.reached[-1]),
        low=low,
        high=high,
        half=None if arrival.p50 is None else start + arrival.p50,
        tenth=None if arrival.p10 is None else start + arrival.p10,
        jobs_open=open_share,
        is_confirmed=odds.is_told,
        ask=odds.ask,
    )


def pay_range(fan: Fan) -> PayRange:
    """What is told of a fan: its ends and its middle in the last month."""
    return PayRange(*(float(getattr(fan, name)[-1]) for name in ("p10", "p50", "p90")))


def _target(plan: Plan, projection: Projection) -> Target | None:
    amount = target_amount(plan)
    if amount is None or not projection.inputs.is_pay_known:
        return None
    share = share_with_pay(projection.inputs, amount, paths=projection.paths, seed=projection.seed)
    return Target(amount, float(share[-1]))
