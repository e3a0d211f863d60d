"""Inputs for tests: the example of the model's page, and variants that reach every corner of it."""

import copy
import dataclasses
from collections.abc import Callable
from typing import Any

from careerplanner.domain.projection.inputs import Inputs, inputs_from_json

Document = dict[str, Any]

EXAMPLE: Document = {
    "start": "2026-12",
    "months": 240,
    "currency": "USD",
    "pay": 43500,
    "months_in_role": 14,
    "hours_per_week": 4,
    "prices": {"latest": 0.034, "mean": 0.025, "persistence": 0.6, "volatility": 0.012},
    "raise": {
        "budget": 0.032,
        "pass_through": 0.4,
        "pull": 0.05,
        "narrow": 0.008,
        "wide": 0.05,
        "wide_share": 0.15,
        "review_month": 4,
    },
    "job_loss": {"rate_per_year": 0.015, "median_months_out": 3, "pay_cut": 0.05},
    "market_drift": 0.0,
    "roles": [
        {"name": "Customer service specialist", "low": 31750, "mid": 44770, "high": 63590},
        {"name": "Senior customer service specialist", "low": 44770, "mid": 51780, "high": 63590},
    ],
    "moves": [
        {
            "to": 1,
            "min_months_in_role": 18,
            "median_wait_months": 9,
            "raise": [0.05, 0.087, 0.15],
            "entry": 44770,
            "goals": ["coaching"],
            "not_before": None,
            "uncovered": [],
        }
    ],
    "goals": [{"id": "coaching", "hours_left": 40}],
    "estimate_ratio": {"kind": "lognormal", "median": 1.3, "sigma": 0.35},
}


def document(**changes: object) -> Document:
    """The example with some of its top-level entries changed; a dict is merged into the one that is there."""
    found = copy.deepcopy(EXAMPLE)
    for name, value in changes.items():
        key = "raise" if name == "raise_" else name
        if isinstance(value, dict) and isinstance(found.get(key), dict) and key != "estimate_ratio":
            found[key] |= value
        else:
            found[key] = value
    return found


def inputs(**changes: object) -> Inputs:
    """The inputs of ``document(**changes)``."""
    return inputs_from_json(document(**changes))


def move(to: int, **changes: object) -> Document:
    """The example's move, to another role and with some entries changed; ``raise_`` stands for ``raise``."""
    found = {**copy.deepcopy(EXAMPLE["moves"][0]), "to": to, "goals": []}
    return found | {("raise" if name == "raise_" else name): value for name, value in changes.items()}


def pause(first: str, months: int, pay_share: float = 0.0, hours_share: float = 1.0, *, held: bool = True) -> Document:
    """A pause; unless said otherwise it is unpaid, held, and learning goes on as usual."""
    return {"first": first, "months": months, "pay_share": pay_share, "hours_share": hours_share, "held": held}


def ladder(**changes: object) -> Document:
    """Four roles and three moves."""
    roles = [
        {"name": "Specialist", "low": 31750, "mid": 44770, "high": 63590},
        {"name": "Senior", "low": 44770, "mid": 51780, "high": 63590},
        {"name": "Lead", "low": 45000, "mid": 58000, "high": 69500},
        {"name": "Manager", "low": 50000, "mid": 69500, "high": 106000},
    ]
    moves = [
        move(1, goals=["coaching"]),
        move(2, min_months_in_role=12, median_wait_months=6, entry=50000, goals=["coaching", "metrics"]),
        move(3, min_months_in_role=24, median_wait_months=12, entry=57000, goals=["people"]),
    ]
    goals = [
        {"id": "coaching", "hours_left": 40},
        {"id": "metrics", "hours_left": 120},
        {"id": "people", "hours_left": 200},
    ]
    return document(**({"roles": roles, "moves": moves, "goals": goals} | changes))


def certain(**changes: object) -> Inputs:
    """No chance at all: no volatility, no shocks, no job loss, no moves."""
    still: Document = {
        "prices": {"volatility": 0},
        "raise_": {"narrow": 0, "wide": 0, "wide_share": 0},
        "job_loss": {"rate_per_year": 0},
        "roles": EXAMPLE["roles"][:1],
        "moves": [],
        "goals": [],
    }
    for name, value in changes.items():
        merges = isinstance(value, dict) and isinstance(still.get(name), dict)
        still[name] = still[name] | value if merges else value
    return inputs(**still)


def _ladder(**changes: object) -> Inputs:
    return inputs_from_json(ladder(**changes))


def _nothing() -> Inputs:
    return inputs(
        pay=1000,
        months_in_role=0,
        hours_per_week=0,
        prices={"latest": 0, "mean": 0, "persistence": 0, "volatility": 0},
        raise_={"budget": 0, "pass_through": 0, "pull": 0, "narrow": 0, "wide": 0, "wide_share": 0},
        job_loss={"rate_per_year": 0, "pay_cut": 0},
        moves=[move(1, min_months_in_role=0, median_wait_months=0, raise_=[0, 0, 0], entry=0)],
        goals=[],
    )


_RECORD = {"kind": "record", "ratios": [0.7, 1.0, 1.1, 1.6, 2.4, 0.9]}
_AT_ONCE = [
    move(to, min_months_in_role=0, median_wait_months=0, raise_=[0.02, 0.02, 0.02], entry=0) for to in (1, 2, 3)
]

_OFTEN_LOST = {"rate_per_year": 0.5, "median_months_out": 4, "pay_cut": 0.2}

PAUSED: dict[str, Callable[[], Inputs]] = {
    "leave over a review while jobs are lost": lambda: _ladder(
        pauses=[pause("2028-02", 9, 0.0, 0.0)], job_loss=_OFTEN_LOST, months=100
    ),
    "part time": lambda: _ladder(pauses=[pause("2027-06", 36, 0.55, 1.5, held=False)], months=120),
    "study": lambda: _ladder(pauses=[pause("2028-09", 24, 0.2, 3.0)], months=150),
    "several pauses": lambda: _ladder(
        pauses=[
            pause("2026-06", 4),
            pause("2027-04", 1, 0.5, 0.0),
            pause("2027-05", 11, 0.0, 0.3),
            pause("2029-01", 24, 0.8, 1.2, held=False),
            pause("2033-03", 14, 0.1, 0.0),
        ],
        estimate_ratio=_RECORD,
        job_loss={"rate_per_year": 0.2, "median_months_out": 6, "pay_cut": 0.1},
    ),
    "a pause from before the start": lambda: _ladder(pauses=[pause("2026-03", 15, 0.0, 0.5)], months=60),
    "a pause past the horizon": lambda: _ladder(pauses=[pause("2030-10", 40, 0.3, 2.0)], months=60),
    "one pause throughout": lambda: _ladder(pauses=[pause("2026-12", 120, 0.4)], months=70, job_loss=_OFTEN_LOST),
    "a record of ratios and a sabbatical": lambda: _ladder(
        pauses=[pause("2027-12", 6, 0.0, 4.0)], estimate_ratio=_RECORD, months=100
    ),
    "promotions at once, before and after leave": lambda: _ladder(
        moves=_AT_ONCE, months_in_role=0, months=30, pauses=[pause("2027-02", 7)], job_loss=_OFTEN_LOST
    ),
    "prices known and part time": lambda: _ladder(
        prices={"volatility": 0}, pauses=[pause("2027-03", 30, 0.5, held=False), pause("2030-01", 5)]
    ),
    "pay far apart after unpaid leave": lambda: inputs(
        job_loss={"rate_per_year": 0.9, "median_months_out": 0.1, "pay_cut": 0.95},
        moves=[],
        roles=EXAMPLE["roles"][:1],
        months=80,
        pauses=[pause("2028-11", 7), pause("2031-01", 5), pause("2031-06", 12, 0.01)],
    ),
}

VARIED: dict[str, Callable[[], Inputs]] = {
    "the example of the model": inputs,
    "a ladder of four roles": _ladder,
    "jobs are lost often": lambda: _ladder(job_loss={"rate_per_year": 0.6, "median_months_out": 6, "pay_cut": 0.2}),
    "every job is lost at once": lambda: inputs(
        job_loss={"rate_per_year": 1, "median_months_out": 2, "pay_cut": 0.02},
        moves=[move(1, min_months_in_role=0)],
    ),
    "pay is cut to nothing": lambda: inputs(
        job_loss={"rate_per_year": 1, "median_months_out": 0.1, "pay_cut": 0.95}, months=200
    ),
    "long spells out of work without a cut": lambda: inputs(
        job_loss={"rate_per_year": 0.1, "median_months_out": 30, "pay_cut": 0}
    ),
    "a record of ratios": lambda: _ladder(estimate_ratio=_RECORD),
    "a skill that no goal raises": lambda: inputs(moves=[move(1, uncovered=["coaching"])]),
    "no hours to learn": lambda: _ladder(hours_per_week=0),
    "promotions as soon as the gate opens": lambda: inputs(moves=[move(1, min_months_in_role=0, median_wait_months=0)]),
    "three promotions in three months": lambda: _ladder(moves=_AT_ONCE, months_in_role=0),
    "a wait below a month": lambda: _ladder(
        moves=[move(to, median_wait_months=0.4, min_months_in_role=1) for to in (1, 2, 3)]
    ),
    "a date before which none is promoted": lambda: inputs(moves=[move(1, not_before="2028-04")]),
    "a date past the horizon": lambda: inputs(moves=[move(1, not_before="2060-01")]),
    "one month": lambda: inputs(months=1, months_in_role=30, job_loss={"rate_per_year": 0.5}),
    "thirteen months": lambda: inputs(months=13, raise_={"review_month": 1}, job_loss={"rate_per_year": 0.5}),
    "pay above the band": lambda: inputs(pay=80000, prices={"volatility": 0.03}),
    "nothing at all": _nothing,
    "prices known": lambda: _ladder(prices={"volatility": 0}),
    "prices out of hand": lambda: inputs(
        prices={"latest": 0.3, "mean": 0.1, "persistence": 1, "volatility": 0.1}, raise_={"pass_through": 1.2}
    ),
    "the ends of all ranges": lambda: inputs(
        months=600,
        pay=500_000_000,
        prices={"latest": 1, "mean": 1, "persistence": 1, "volatility": 0.1},
        raise_={"budget": 1, "pass_through": 2, "pull": 1, "narrow": 1, "wide": 1},
        market_drift=0.2,
        moves=[move(1, entry=500_000_000, raise_=[2, 2, 2])],
    ),
    "prices that fall for long": lambda: inputs(
        months=360, prices={"latest": -0.2, "mean": -0.2, "persistence": 1, "volatility": 0.1}
    ),
    "a market that falls": lambda: _ladder(market_drift=-0.03),
    "a market that rises": lambda: _ladder(market_drift=0.04, start="2027-03", raise_={"review_month": 3}),
    "mostly wide shocks": lambda: inputs(raise_={"wide": 0.3, "wide_share": 0.9, "narrow": 0.05}),
    "a tight band and a high entry": lambda: inputs(
        roles=[
            {"name": "Here", "low": 40000, "mid": 42000, "high": 44000},
            {"name": "There", "low": 44000, "mid": 45000, "high": 46000},
        ],
        moves=[move(1, entry=99000)],
    ),
    "strong pull and a long stay": lambda: inputs(months_in_role=200, raise_={"pull": 0.8, "budget": 0}),
    **PAUSED,
}


def with_review_month(base: Inputs, month: int) -> Inputs:
    """The inputs with the review in another calendar month."""
    return dataclasses.replace(base, raise_=dataclasses.replace(base.raise_, review_month=month))
