"""Reads the parts of an inputs document: each value is checked and, when it is wrong, refused by its name."""

from collections.abc import Callable
from typing import TypeVar

from careerplanner.domain.projection import fields
from careerplanner.domain.projection.limits import MOST_GOALS, SCALES
from careerplanner.domain.projection.parts import (
    BAD,
    GOOD,
    KINDS,
    LOGNORMAL,
    RECORD,
    WILLING,
    Chance,
    Changes,
    Economy,
    EstimateRatio,
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
    Triangle,
)
from careerplanner.errors import Refused
from careerplanner.i18n import _

Read = TypeVar("Read")
_MOVE_KEYS = ("to", "min_months_in_role", "raise", "entry", "goals", "not_before", "uncovered")
_NEW_MOVE_KEYS = (
    *("median_wait_months", "chance", "kind", "confirmed"),
    *("min_months_here", "jobs_open", "musts"),
)


def rate(name: str, value: object) -> float:
    """A number, with a range where this one may have one."""
    return fields.ranged(name, value) if name in SCALES else fields.number(name, value)


def optional(name: str, found: dict[str, object], read: Callable[[str, object], Read], default: Read) -> Read:
    """The value of a key that may be missing; ``name`` ends with the key."""
    key = name.rpartition(".")[2]
    return read(name, found[key]) if key in found else default


def _rates(name: str, found: dict[str, object], keys: tuple[str, ...]) -> dict[str, float]:
    """The numbers of those of these keys that are there."""
    return {key: rate(f"{name}.{key}", found[key]) for key in keys if key in found}


def prices(value: object) -> Prices:
    """Inflation."""
    found = fields.record("prices", value, Prices.__slots__)
    return Prices(**_rates("prices", found, Prices.__slots__))


def raise_(value: object) -> Raise:
    """The yearly review."""
    new = ("zero_share", "person")
    found = fields.record("raise", value, tuple(name for name in Raise.__slots__ if name not in new), new)
    rates = tuple(name for name in Raise.__slots__ if name != "review_month")
    review_month = fields.whole_number("raise.review_month", found["review_month"])
    return Raise(**_rates("raise", found, rates), review_month=review_month)


def job_loss(value: object) -> JobLoss:
    """Losing the job and finding one."""
    old = ("rate_per_year", "median_months_out")
    new = tuple(name for name in JobLoss.__slots__ if name not in old)
    found = fields.record("job_loss", value, old, new)
    if "change" not in found and "pay_cut" not in found:
        raise Refused(_("job_loss.pay_cut is missing. Add it to the inputs, or add job_loss.change."))
    rates = (*old, "pay_cut", "long_share", "long_median", "down")
    return JobLoss(
        **_rates("job_loss", found, rates),
        change=_triangle("job_loss.change", found["change"]) if "change" in found else None,
        keeps_experience=optional("job_loss.keeps_experience", found, fields.flag, default=False),
    )


def changes(name: str, value: object) -> Changes:
    """Changes of employer."""
    found = fields.record(name, value, (), Changes.__slots__)
    return Changes(
        willing=optional(
            f"{name}.willing", found, lambda name, value: fields.choice(name, value, WILLING), Changes().willing
        ),
        change=optional(f"{name}.change", found, _triangle, Changes().change),
        **_rates(name, found, ("rate_per_year", "up")),
    )


def economy(name: str, value: object) -> Economy:
    """Good and bad times."""
    needed, factors = ("good_months", "bad_months"), ("loss", "out", "openings", "changes", "zero")
    found = fields.record(name, value, needed, ("now", *factors))
    now = optional(f"{name}.now", found, lambda name, value: fields.choice(name, value, (GOOD, BAD)), GOOD)
    return Economy(now=now, **_rates(name, found, (*needed, *factors)))


def outlook(name: str, value: object) -> Outlook:
    """Where the trade is going."""
    factors = ("loss", "openings", "changes")
    found = fields.record(name, value, ("name",), ("ramp_months", *factors))
    return Outlook(
        name=fields.text(f"{name}.name", found["name"]),
        ramp_months=optional(f"{name}.ramp_months", found, fields.whole_number, 0),
        **_rates(name, found, factors),
    )


def known_pay(name: str, value: object) -> KnownPay:
    """Pay that is agreed already."""
    found = fields.record(name, value, KnownPay.__slots__)
    return KnownPay(fields.month(f"{name}.month", found["month"]), fields.number(f"{name}.pay", found["pay"]))


def role(name: str, value: object) -> RoleBand:
    """A role with its band."""
    old = ("name", "low", "mid", "high")
    found = fields.record(name, value, old, ("floor", "floor_indexed"))
    low, mid, high = (fields.number(f"{name}.{part}", found[part]) for part in old[1:])
    fields.rising(name, (("low", low), ("mid", mid), ("high", high)))
    return RoleBand(
        *(fields.text(f"{name}.name", found["name"]), low, mid, high),
        floor=optional(f"{name}.floor", found, fields.number, 0.0),
        floor_indexed=optional(f"{name}.floor_indexed", found, fields.flag, default=True),
    )


def move(name: str, value: object) -> PlannedMove:
    """A move to the next role."""
    found = fields.record(name, value, _MOVE_KEYS, _NEW_MOVE_KEYS)
    to = found["to"]
    if isinstance(to, bool) or not isinstance(to, int):
        raise Refused(
            _("{name}.to is {value}. Give the place of a role as a whole number.").format(
                name=name, value=fields.shown(to)
            )
        )
    _check_how_soon(name, found)
    wait = f"{name}.median_wait_months"
    return PlannedMove(
        to=to,
        min_months_in_role=fields.whole_number(f"{name}.min_months_in_role", found["min_months_in_role"]),
        median_wait_months=fields.number(wait, found["median_wait_months"]) if "median_wait_months" in found else None,
        chance=_chance(f"{name}.chance", found["chance"]) if "chance" in found else None,
        raise_=_triangle(f"{name}.raise", found["raise"]),
        entry=fields.number(f"{name}.entry", found["entry"]),
        goals=_texts(f"{name}.goals", found["goals"], MOST_GOALS),
        not_before=None if found["not_before"] is None else fields.month(f"{name}.not_before", found["not_before"]),
        uncovered=_texts(f"{name}.uncovered", found["uncovered"]),
        kind=optional(f"{name}.kind", found, lambda name, value: fields.choice(name, value, KINDS), KINDS[0]),
        confirmed=optional(f"{name}.confirmed", found, fields.flag, default=True),
        min_months_here=optional(f"{name}.min_months_here", found, fields.whole_number, 0),
        jobs_open=optional(f"{name}.jobs_open", found, fields.number, 1.0),
        musts=optional(f"{name}.musts", found, lambda name, value: fields.entries(name, value, _must), ()),
    )


def _check_how_soon(name: str, found: dict[str, object]) -> None:
    if "chance" in found and "median_wait_months" in found:
        raise Refused(
            _("{name} has chance and median_wait_months. Give one of them: both say how soon the move comes.").format(
                name=name
            )
        )
    if "chance" not in found and "median_wait_months" not in found:
        raise Refused(
            _("{name}.median_wait_months is missing. Add it, or {name}.chance, to the inputs.").format(name=name)
        )


def _chance(name: str, value: object) -> Chance:
    found = fields.record(name, value, ("here",), ("elsewhere",))
    here = fields.ranged(f"{name}.here", found["here"])
    return Chance(here, fields.ranged(f"{name}.elsewhere", found["elsewhere"]) if "elsewhere" in found else None)


def _must(name: str, value: object) -> Must:
    found = fields.record(name, value, ("skill", "levels"), ("goal",))
    goal = found.get("goal")
    return Must(
        skill=fields.text(f"{name}.skill", found["skill"]),
        levels=fields.whole_number(f"{name}.levels", found["levels"]),
        goal=None if goal is None else fields.text(f"{name}.goal", goal),
    )


def _triangle(name: str, value: object) -> Triangle:
    found = fields.entries(name, value, fields.number)
    if len(found) != 3:
        raise Refused(
            _("{name} has {count} entries. Give three: the lowest, the likeliest, the highest.").format(
                name=name, count=len(found)
            )
        )
    low, mode, high = found
    fields.rising(name, ((_("lowest"), low), (_("likeliest"), mode), (_("highest"), high)))
    return low, mode, high


def _texts(name: str, value: object, most: int | None = None) -> tuple[str, ...]:
    found = fields.entries(name, value, fields.text, most) if most else fields.entries(name, value, fields.text)
    fields.no_duplicates(name, found)
    return found


def goal(name: str, value: object) -> LearningGoal:
    """A goal with the hours that are left."""
    found = fields.record(name, value, ("id",), ("hours_left", "min_weeks", "starts_in", "after"))
    if not {"hours_left", "min_weeks"} & found.keys():
        raise Refused(_("{name}.hours_left is missing. Add it, or {name}.min_weeks, to the inputs.").format(name=name))
    return LearningGoal(
        fields.text(f"{name}.id", found["id"]),
        optional(f"{name}.hours_left", found, fields.number, 0.0),
        optional(f"{name}.min_weeks", found, fields.number, 0.0),
        optional(f"{name}.starts_in", found, fields.number, 0.0),
        optional(f"{name}.after", found, lambda name, value: _texts(name, value, MOST_GOALS), ()),
    )


def estimate_ratio(value: object) -> EstimateRatio:
    """Actual by estimated hours."""
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
    median = fields.ranged("estimate_ratio.median", found["median"])
    return EstimateRatio(LOGNORMAL, median, fields.number("estimate_ratio.sigma", found["sigma"]))


def pause(name: str, value: object) -> Pause:
    """A pause."""
    found = fields.record(name, value, ("first", "months", "pay_share", "hours_share", "held"))
    return Pause(
        first=fields.month(f"{name}.first", found["first"]),
        months=fields.whole_number(f"{name}.months", found["months"]),
        pay_share=fields.number(f"{name}.pay_share", found["pay_share"]),
        hours_share=fields.number(f"{name}.hours_share", found["hours_share"]),
        is_held=fields.flag(f"{name}.held", found["held"]),
    )
