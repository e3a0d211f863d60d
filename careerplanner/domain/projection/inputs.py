"""What the projection takes: every assumption of the model, checked, to and from its JSON document.

The names are those of ``docs/projection-model.md``. Money is yearly, nominal, in the plan's currency, at the prices of
the start month; rates are fractions; spans are months.
"""

from dataclasses import dataclass
from itertools import pairwise

from careerplanner.domain.projection import fields
from careerplanner.domain.projection.limits import MOST_PAUSES
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import Month

LOGNORMAL = "lognormal"
RECORD = "record"

_KEYS = (
    "start",
    "months",
    "currency",
    "pay",
    "months_in_role",
    "hours_per_week",
    "prices",
    "raise",
    "job_loss",
    "market_drift",
    "roles",
    "moves",
    "goals",
    "estimate_ratio",
)
_OPTIONAL_KEYS = ("pauses",)


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
    """

    budget: float
    pass_through: float
    pull: float
    narrow: float
    wide: float
    wide_share: float
    review_month: int


@dataclass(frozen=True, slots=True)
class JobLoss:
    """The yearly chance of losing the job, the median months without one, and the cut of pay on return."""

    rate_per_year: float
    median_months_out: float
    pay_cut: float


@dataclass(frozen=True, slots=True)
class RoleBand:
    """A role on the route with its pay band."""

    name: str
    low: float
    mid: float
    high: float


@dataclass(frozen=True, slots=True)
class PlannedMove:
    """The move from role ``to - 1`` to role ``to``.

    ``raise_`` is (low, mode, high) of the triangular rise; ``entry`` the least pay offered in the new role; ``goals``
    the ids of the goals that must be finished; ``uncovered`` the must-have skills that no goal raises, which keep the
    gate shut.
    """

    to: int
    min_months_in_role: int
    median_wait_months: float
    raise_: tuple[float, float, float]
    entry: float
    goals: tuple[str, ...] = ()
    not_before: Month | None = None
    uncovered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LearningGoal:
    """A goal and the hours that are left as estimated."""

    id: str
    hours_left: float


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
    multiple of the usual week (0 to 10). While it ``is_held``, months in the role, reviews and promotions stand still.
    """

    first: Month
    months: int
    pay_share: float
    hours_share: float
    is_held: bool


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that one projection is computed from. ``roles[0]`` is the present role; goals are worked on in order."""

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


def inputs_from_json(document: object) -> Inputs:
    """The inputs that a JSON document states; refused, naming the input and its range, when any of it is wrong."""
    found = fields.record("", document, _KEYS, _OPTIONAL_KEYS)
    inputs = Inputs(
        start=fields.month("start", found["start"]),
        months=fields.whole_number("months", found["months"]),
        currency=fields.currency("currency", found["currency"]),
        pay=fields.number("pay", found["pay"]),
        months_in_role=fields.whole_number("months_in_role", found["months_in_role"]),
        hours_per_week=fields.number("hours_per_week", found["hours_per_week"]),
        prices=_prices(found["prices"]),
        raise_=_raise(found["raise"]),
        job_loss=_job_loss(found["job_loss"]),
        market_drift=fields.number("market_drift", found["market_drift"]),
        roles=fields.entries("roles", found["roles"], _role),
        moves=fields.entries("moves", found["moves"], _move),
        goals=fields.entries("goals", found["goals"], _goal),
        estimate_ratio=_estimate_ratio(found["estimate_ratio"]),
        pauses=fields.entries("pauses", found.get("pauses", ()), _pause, MOST_PAUSES),
    )
    _check_route(inputs)
    _check_goals(inputs)
    _check_pauses(inputs.pauses)
    return inputs


def check(inputs: Inputs) -> None:
    """Refused, naming the input and its range, when any of the inputs is wrong."""
    inputs_from_json(inputs_to_json(inputs))


def inputs_to_json(inputs: Inputs) -> dict[str, object]:
    """The inputs as a JSON document; ``inputs_from_json`` gives the same inputs back.

    Pauses are left out where there are none, so that older readers take all other documents.
    """
    pauses = {"pauses": [_pause_to_json(pause) for pause in inputs.pauses]} if inputs.pauses else {}
    return {
        "start": str(inputs.start),
        "months": inputs.months,
        "currency": inputs.currency,
        "pay": inputs.pay,
        "months_in_role": inputs.months_in_role,
        "hours_per_week": inputs.hours_per_week,
        "prices": _slots(inputs.prices),
        "raise": _slots(inputs.raise_),
        "job_loss": _slots(inputs.job_loss),
        "market_drift": inputs.market_drift,
        "roles": [_slots(role) for role in inputs.roles],
        "moves": [_move_to_json(move) for move in inputs.moves],
        "goals": [_slots(goal) for goal in inputs.goals],
        "estimate_ratio": _ratio_to_json(inputs.estimate_ratio),
        **pauses,
    }


def _slots(value: Prices | Raise | JobLoss | RoleBand | LearningGoal) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__slots__}


def _move_to_json(move: PlannedMove) -> dict[str, object]:
    return {
        "to": move.to,
        "min_months_in_role": move.min_months_in_role,
        "median_wait_months": move.median_wait_months,
        "raise": list(move.raise_),
        "entry": move.entry,
        "goals": list(move.goals),
        "not_before": None if move.not_before is None else str(move.not_before),
        "uncovered": list(move.uncovered),
    }


def _ratio_to_json(ratio: EstimateRatio) -> dict[str, object]:
    if ratio.kind == RECORD:
        return {"kind": RECORD, "ratios": list(ratio.ratios)}
    return {"kind": ratio.kind, "median": ratio.median, "sigma": ratio.sigma}


def _pause_to_json(pause: Pause) -> dict[str, object]:
    return {
        "first": str(pause.first),
        "months": pause.months,
        "pay_share": pause.pay_share,
        "hours_share": pause.hours_share,
        "held": pause.is_held,
    }


def _prices(value: object) -> Prices:
    found = fields.record("prices", value, Prices.__slots__)
    return Prices(**{name: fields.number(f"prices.{name}", found[name]) for name in Prices.__slots__})


def _raise(value: object) -> Raise:
    found = fields.record("raise", value, Raise.__slots__)
    rates = [name for name in Raise.__slots__ if name != "review_month"]
    return Raise(
        **{name: fields.number(f"raise.{name}", found[name]) for name in rates},
        review_month=fields.whole_number("raise.review_month", found["review_month"]),
    )


def _job_loss(value: object) -> JobLoss:
    found = fields.record("job_loss", value, JobLoss.__slots__)
    return JobLoss(**{name: fields.number(f"job_loss.{name}", found[name]) for name in JobLoss.__slots__})


def _role(name: str, value: object) -> RoleBand:
    found = fields.record(name, value, RoleBand.__slots__)
    low, mid, high = (fields.number(f"{name}.{part}", found[part]) for part in ("low", "mid", "high"))
    fields.rising(name, (("low", low), ("mid", mid), ("high", high)))
    return RoleBand(fields.text(f"{name}.name", found["name"]), low, mid, high)


def _move(name: str, value: object) -> PlannedMove:
    keys = ("to", "min_months_in_role", "median_wait_months", "raise", "entry", "goals", "not_before", "uncovered")
    found = fields.record(name, value, keys)
    to = found["to"]
    if isinstance(to, bool) or not isinstance(to, int):
        raise Refused(
            _("{name}.to is {value}. Give the place of a role as a whole number.").format(
                name=name, value=fields.shown(to)
            )
        )
    wait = fields.number(f"{name}.median_wait_months", found["median_wait_months"])
    return PlannedMove(
        to=to,
        min_months_in_role=fields.whole_number(f"{name}.min_months_in_role", found["min_months_in_role"]),
        median_wait_months=wait,
        raise_=_triangle(f"{name}.raise", found["raise"]),
        entry=fields.number(f"{name}.entry", found["entry"]),
        goals=_texts(f"{name}.goals", found["goals"]),
        not_before=None if found["not_before"] is None else fields.month(f"{name}.not_before", found["not_before"]),
        uncovered=_texts(f"{name}.uncovered", found["uncovered"]),
    )


def _triangle(name: str, value: object) -> tuple[float, float, float]:
    found = fields.entries(name, value, fields.number)
    if len(found) != 3:
        raise Refused(
            _("{name} has {count} entries. Give three: the lowest, the likeliest, the highest rise.").format(
                name=name, count=len(found)
            )
        )
    low, mode, high = found
    fields.rising(name, ((_("lowest"), low), (_("likeliest"), mode), (_("highest"), high)))
    return low, mode, high


def _texts(name: str, value: object) -> tuple[str, ...]:
    found = fields.entries(name, value, fields.text)
    fields.no_duplicates(name, found)
    return found


def _goal(name: str, value: object) -> LearningGoal:
    found = fields.record(name, value, LearningGoal.__slots__)
    return LearningGoal(
        fields.text(f"{name}.id", found["id"]), fields.number(f"{name}.hours_left", found["hours_left"])
    )


def _estimate_ratio(value: object) -> EstimateRatio:
    kind = value.get("kind") if isinstance(value, dict) else None
    if kind == RECORD:
        found = fields.record("estimate_ratio", value, ("kind", "ratios"))
        ratios = fields.entries("estimate_ratio.ratios", found["ratios"], fields.number)
        if not ratios:
            raise Refused(_("estimate_ratio.ratios is empty. Give at least one ratio, or the lognormal prior."))
        return EstimateRatio(RECORD, ratios=ratios)
    found = fields.record("estimate_ratio", value, ("kind", "median", "sigma"))
    if kind != LOGNORMAL:
        raise Refused(
            _("estimate_ratio.kind is {value}. Give “lognormal” or “record”.").format(value=fields.shown(found["kind"]))
        )
    median = fields.number("estimate_ratio.median", found["median"])
    return EstimateRatio(LOGNORMAL, median, fields.number("estimate_ratio.sigma", found["sigma"]))


def _pause(name: str, value: object) -> Pause:
    found = fields.record(name, value, ("first", "months", "pay_share", "hours_share", "held"))
    return Pause(
        first=fields.month(f"{name}.first", found["first"]),
        months=fields.whole_number(f"{name}.months", found["months"]),
        pay_share=fields.number(f"{name}.pay_share", found["pay_share"]),
        hours_share=fields.number(f"{name}.hours_share", found["hours_share"]),
        is_held=fields.flag(f"{name}.held", found["held"]),
    )


def _check_route(inputs: Inputs) -> None:
    if not inputs.roles:
        raise Refused(_("roles is empty. Give at least the present role."))
    fields.no_duplicates("roles", tuple(role.name for role in inputs.roles))
    if len(inputs.moves) != len(inputs.roles) - 1:
        raise Refused(
            _("moves has {moves} entries for {roles} roles. Give one move fewer than roles.").format(
                moves=len(inputs.moves), roles=len(inputs.roles)
            )
        )
    for index, move in enumerate(inputs.moves):
        if move.to != index + 1:
            raise Refused(
                _("moves[{index}].to is {to}. It leads from role {index} to role {next}: give {next}.").format(
                    index=index, to=fields.shown(move.to), next=index + 1
                )
            )


def _check_goals(inputs: Inputs) -> None:
    known = tuple(goal.id for goal in inputs.goals)
    fields.no_duplicates("goals", known)
    for index, move in enumerate(inputs.moves):
        for goal in move.goals:
            if goal not in known:
                raise Refused(
                    _("moves[{index}].goals names {goal}, which is not in goals. Add that goal or remove it.").format(
                        index=index, goal=fields.shown(goal)
                    )
                )


def _check_pauses(pauses: tuple[Pause, ...]) -> None:
    for index, (pause, following) in enumerate(pairwise(pauses)):
        if pause.first + pause.months > following.first:
            raise Refused(
                _(
                    "pauses[{index}] goes from {first} to {last}, and pauses[{next}] starts in {start}. "
                    "Give pauses in order of time that do not overlap."
                ).format(
                    index=index,
                    first=pause.first,
                    last=pause.first + (pause.months - 1),
                    next=index + 1,
                    start=following.first,
                )
            )
