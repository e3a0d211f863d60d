"""The inputs of the projection, to and from their JSON document, checked; the records themselves are in ``parts``."""

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from careerplanner.domain.projection import fields, reading
from careerplanner.domain.projection.limits import DOLLARS, MOST_GOALS, MOST_PAUSES
from careerplanner.domain.projection.parts import (
    LOGNORMAL,
    RECORD,
    Chance,
    Changes,
    Economy,
    EstimateRatio,
    Inputs,
    JobLoss,
    KnownPay,
    LearningGoal,
    Must,
    Outlook,
    Pause,
    PlannedMove,
    Prices,
    Raise,
    RoleBand,
)
from careerplanner.domain.projection.ranged import Ranged
from careerplanner.domain.projection.writing import inputs_to_json, written
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.units import size_of

__all__ = [
    "LOGNORMAL",
    "RECORD",
    "Chance",
    "Changes",
    "Economy",
    "EstimateRatio",
    "Inputs",
    "JobLoss",
    "KnownPay",
    "LearningGoal",
    "Must",
    "Outlook",
    "Pause",
    "PlannedMove",
    "Prices",
    "Raise",
    "Ranged",
    "RoleBand",
    "check",
    "inputs_from_json",
    "inputs_to_json",
]

VERSIONS = (1, 2)
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
_NEW_RATES = ("pace", "negotiated", "cost_of_living", "rise_factor", "fit", "no_evidence")
_MONEY = {"roles": ("low", "mid", "high", "floor"), "moves": ("entry",), "known": ("pay",)}
"""The yearly amounts of the lists, beside ``pay`` itself."""
_OPTIONAL_KEYS = (
    "version",
    "pauses",
    "unknowns",
    "months_here",
    *_NEW_RATES,
    "changes",
    "economy",
    "outlook",
    "known",
    "is_pay_known",
)


def inputs_from_json(document: object) -> Inputs:
    """The inputs that a JSON document states; refused, naming the input and its range, when any of it is wrong."""
    found = fields.record("", document, _KEYS, _OPTIONAL_KEYS)
    version = found.get("version", 1)
    if isinstance(version, bool) or version not in VERSIONS:
        raise Refused(_("version is {value}. Give 1 or 2.").format(value=fields.shown(version)))
    _check_money(found, DOLLARS * size_of(fields.currency("currency", found["currency"])))
    inputs = Inputs(
        start=fields.month("start", found["start"]),
        months=fields.whole_number("months", found["months"]),
        currency=fields.currency("currency", found["currency"]),
        pay=fields.number("pay", found["pay"]),
        months_in_role=fields.whole_number("months_in_role", found["months_in_role"]),
        hours_per_week=fields.number("hours_per_week", found["hours_per_week"]),
        prices=reading.prices(found["prices"]),
        raise_=reading.raise_(found["raise"]),
        job_loss=reading.job_loss(found["job_loss"]),
        market_drift=reading.rate("market_drift", found["market_drift"]),
        roles=fields.entries("roles", found["roles"], reading.role),
        moves=fields.entries("moves", found["moves"], reading.move),
        goals=fields.entries("goals", found["goals"], reading.goal, MOST_GOALS),
        estimate_ratio=reading.estimate_ratio(found["estimate_ratio"]),
        pauses=fields.entries("pauses", found.get("pauses", ()), reading.pause, MOST_PAUSES),
        unknowns=reading.optional("unknowns", found, fields.flag, default=True),
        months_here=reading.optional("months_here", found, fields.whole_number, None),
        changes=reading.optional("changes", found, reading.changes, None),
        economy=reading.optional("economy", found, reading.economy, None),
        outlook=reading.optional("outlook", found, reading.outlook, None),
        known=fields.entries("known", found.get("known", ()), reading.known_pay),
        is_pay_known=reading.optional("is_pay_known", found, fields.flag, default=True),
        **{name: reading.rate(name, found[name]) for name in _NEW_RATES if name in found},
    )
    _check_route(inputs)
    _check_goals(inputs)
    _check_pauses(inputs.pauses)
    _check_known(inputs.known)
    if version == 1 and written(inputs)[1]:
        raise Refused(_("The inputs hold fields that version 1 does not have. Add “version”: 2 to them."))
    return inputs


def check(inputs: Inputs) -> None:
    """Refused, naming the input and its range, when any of the inputs is wrong."""
    inputs_from_json(inputs_to_json(inputs))


def _check_money(found: Mapping[str, object], most: float) -> None:
    """Refuse an amount that is larger than pay is in its currency; what is no number is left to who reads it."""
    named = [("pay", found.get("pay"))]
    for group, names in _MONEY.items():
        rows = found.get(group)
        for index, row in enumerate(rows if isinstance(rows, list) else ()):
            if isinstance(row, dict):
                named += [(f"{group}[{index}].{name}", row.get(name)) for name in names]
    for name, amount in named:
        if isinstance(amount, int | float) and not isinstance(amount, bool) and amount > most:
            raise Refused(
                _("{name} is {value}. Give a number from {low} to {high}.").format(
                    name=name, value=fields.shown(amount), low=1, high=fields.shown(most)
                )
            )


def _check_route(inputs: Inputs) -> None:
    if not inputs.roles:
        raise Refused(_("roles is empty. Give at least the current role."))
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
    fields.no_duplicates("goals", tuple(goal.id for goal in inputs.goals))
    known: set[str] = set()
    for index, goal in enumerate(inputs.goals):
        for needed in goal.after:
            if needed not in known:
                raise Refused(
                    _("goals[{index}].after names {goal}, which does not stand before it. Put that goal first.").format(
                        index=index, goal=fields.shown(needed)
                    )
                )
        known.add(goal.id)
    for index, move in enumerate(inputs.moves):
        named: list[tuple[str, str | None]] = [(f"moves[{index}].goals", goal) for goal in move.goals]
        named += [(f"moves[{index}].musts[{place}].goal", must.goal) for place, must in enumerate(move.musts)]
        for name, goal_id in named:
            if goal_id is not None and goal_id not in known:
                raise Refused(
                    _("{name} names {goal}, which is not in goals. Add that goal or remove it.").format(
                        name=name, goal=fields.shown(goal_id)
                    )
                )
        fields.no_duplicates(f"moves[{index}].musts", tuple(must.skill for must in move.musts))


def _check_known(known: tuple[KnownPay, ...]) -> None:
    for month, count in Counter(str(entry.month) for entry in known).items():
        if count > 1:
            raise Refused(_("known has pay for {month} twice. Give each month once.").format(month=month))


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
