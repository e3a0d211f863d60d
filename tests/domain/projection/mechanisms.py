"""Inputs of version 2 for tests: each mechanism alone, some together, all at once."""

from collections.abc import Callable

from careerplanner.domain.projection.inputs import Inputs, inputs_from_json
from tests.domain.projection import examples
from tests.domain.projection.examples import Document


def spread(value: float, low: float, high: float) -> Document:
    """A number with a range."""
    return {"value": value, "low": low, "high": high}


def move(to: int, here: object = 0.3, elsewhere: object = None, **changes: object) -> Document:
    """The example's move with a chance in place of its wait."""
    found = examples.move(to, **changes)
    if "median_wait_months" not in changes:
        del found["median_wait_months"]
        found["chance"] = {"here": here} | ({} if elsewhere is None else {"elsewhere": elsewhere})
    return found


def moves(*here: object, **changes: object) -> list[Document]:
    """Three moves with these chances."""
    return [move(to, chance, **({"min_months_in_role": 6} | changes)) for to, chance in enumerate(here, start=1)]


def ladder(**changes: object) -> Document:
    """Four roles and three moves with a chance each, without goals; nothing else of version 2."""
    return {"version": 2} | examples.ladder(**({"moves": moves(0.5, 0.4, 0.3), "goals": []} | changes))


ECONOMY = {"now": "good", "good_months": 30, "bad_months": 14, "loss": 3, "out": 2, "openings": 0.4, "changes": 0.5}
OUTLOOK = {"name": "much less", "ramp_months": 60, "loss": 3, "openings": 0.3, "changes": 0.4}
LOSSES = {"rate_per_year": 0.25, "median_months_out": 4, "pay_cut": 0.1}
OFTEN = {"willing": "looking", "rate_per_year": 0.5, "change": [-0.15, 0.03, 0.22], "up": 0.3}
GOALS = [
    {"id": "coaching", "hours_left": 400},
    {"id": "metrics", "hours_left": 300, "min_weeks": 120},
    {"id": "people", "hours_left": 100},
    {"id": "paid", "hours_left": 0, "min_weeks": 90},
]
WITH_MUSTS = [
    move(
        1,
        0.6,
        goals=["coaching", "paid"],
        musts=[
            {"skill": "metrics-quality", "levels": 2, "goal": "metrics"},
            {"skill": "tools", "levels": 1, "goal": None},
        ],
    ),
    move(2, 0.5, goals=["metrics", "people"], musts=[{"skill": "people", "levels": 1, "goal": "coaching"}]),
    move(3, 0.4, goals=[], musts=[{"skill": "lead", "levels": 1, "goal": "people"}]),
]

ALL: Document = ladder(
    months_here=32,
    pace=0.5,
    negotiated=0.01,
    cost_of_living=1.07,
    rise_factor=spread(1, 0.8, 1.6),
    fit=spread(0.8, 0.6, 0.92),
    no_evidence=spread(0.15, 0.05, 0.4),
    raise_={"budget": spread(0.032, 0.026, 0.038), "zero_share": spread(0.15, 0.08, 0.33), "person": 0.006},
    job_loss={
        "rate_per_year": spread(0.1, 0.05, 0.2),
        "median_months_out": spread(2.5, 1.7, 4),
        "long_share": spread(0.2, 0.1, 0.35),
        "long_median": spread(10, 6, 16),
        "change": [-0.35, 0.0, 0.2],
        "down": spread(0.15, 0.05, 0.3),
        "keeps_experience": True,
    },
    changes={
        "willing": "open",
        "rate_per_year": spread(0.2, 0.1, 0.35),
        "change": [-0.05, 0.05, 0.2],
        "up": spread(0.3, 0.1, 0.6),
    },
    economy={
        "now": "bad",
        "good_months": 40,
        "bad_months": 12,
        "loss": spread(2, 1.5, 3),
        "out": spread(1.5, 1.2, 2),
        "openings": spread(0.75, 0.5, 0.95),
        "changes": spread(0.65, 0.45, 0.9),
        "zero": spread(2, 1.3, 2.6),
    },
    outlook={
        "name": "fewer jobs",
        "ramp_months": 60,
        "loss": spread(1.15, 1, 1.4),
        "openings": spread(0.9, 0.75, 1),
        "changes": spread(0.95, 0.8, 1.05),
    },
    known=[{"month": "2027-03", "pay": 46000}, {"month": "2028-04", "pay": 45000}],
    pauses=[
        {"first": "2029-02", "months": 10, "pay_share": 0.6, "hours_share": 1, "held": True},
        {"first": "2031-02", "months": 14, "pay_share": 0.6, "hours_share": 0.5, "held": False},
    ],
    moves=[
        {**WITH_MUSTS[0], "chance": {"here": spread(0.3, 0.15, 0.5)}, "min_months_here": 40},
        {
            **WITH_MUSTS[1],
            "chance": {"here": spread(0.25, 0.1, 0.45), "elsewhere": spread(0.3, 0.2, 0.4)},
            "jobs_open": 0.5,
            "min_months_here": 6,
        },
        WITH_MUSTS[2],
    ],
    goals=GOALS,
    prices={"mean": spread(0.025, 0.021, 0.032)},
    market_drift=spread(0, -0.008, 0.008),
    estimate_ratio={"kind": "lognormal", "median": spread(1.3, 1.0, 1.9), "sigma": 0.35},
)
ALL["roles"][0] |= {"floor": 35568, "floor_indexed": False}
ALL["roles"][1] |= {"floor": 46000}


def floors(first: float, *, indexed: bool) -> list[Document]:
    """The roles of the ladder with floors."""
    found = examples.ladder()["roles"]
    return [role | {"floor": first + 3000 * place, "floor_indexed": indexed} for place, role in enumerate(found)]


def _read(**changes: object) -> Callable[[], Inputs]:
    return lambda: inputs_from_json(ladder(**changes))


ALONE: dict[str, Callable[[], Inputs]] = {
    "chances": _read(),
    "chances here and elsewhere": _read(
        moves=[move(to, 0.2, 0.7, jobs_open=0.6) for to in (1, 2, 3)], changes=OFTEN | {"up": 0}
    ),
    "a certain chance": _read(moves=moves(1, 1, 0.5), months=60),
    "pace": _read(pace=0.9),
    "chances with a range": _read(moves=moves(spread(0.2, 0.05, 0.6), spread(0.3, 0.2, 0.4), 0.2)),
    "months here": _read(moves=moves(0.7, 0.6, 0.5, min_months_here=30), months_here=3, changes=OFTEN),
    "changes": _read(changes=OFTEN | {"up": 0}),
    "changes go up": _read(changes=OFTEN, moves=moves(0.2, 0.2, 0.2, jobs_open=0.7, min_months_here=50)),
    "changes and losses": _read(changes=OFTEN | {"rate_per_year": 0.9}, job_loss=LOSSES | {"rate_per_year": 0.6}),
    "pay on return": _read(job_loss=LOSSES | {"change": [-0.35, 0, 0.2]}),
    "long spells": _read(job_loss=LOSSES | {"long_share": 0.3, "long_median": 20}),
    "returns to the role below": _read(job_loss=LOSSES | {"down": 0.6, "rate_per_year": 0.4}),
    "experience is kept": _read(
        job_loss=LOSSES | {"keeps_experience": True, "down": 0.4}, moves=moves(0.6, 0.6, 0.6, min_months_in_role=20)
    ),
    "experience is kept in roles of unlike terms": _read(
        job_loss=LOSSES | {"keeps_experience": True, "down": 0.6, "rate_per_year": 0.4},
        moves=[
            move(1, 0.8, min_months_in_role=30),
            move(2, 0.8, min_months_in_role=5),
            move(3, 0.8, min_months_in_role=17),
        ],
    ),
    "one role and experience that is kept": _read(
        job_loss=LOSSES | {"keeps_experience": True, "down": 0.5}, roles=examples.ladder()["roles"][:1], moves=[]
    ),
    "a pause from the start with the months in the role served": _read(
        pauses=[examples.pause("2026-12", 9)], months_in_role=60, job_loss=LOSSES
    ),
    "nobody is raised": _read(raise_={"zero_share": 0.6}),
    "persons": _read(raise_={"person": 0.02}),
    "negotiated": _read(negotiated=0.04, changes=OFTEN, rise_factor=1.5, cost_of_living=1.2),
    "an economy": _read(economy=ECONOMY | {"zero": 3}, job_loss=LOSSES, changes=OFTEN, raise_={"zero_share": 0.2}),
    "a bad economy that turns often": _read(
        economy=ECONOMY | {"now": "bad", "good_months": 1, "bad_months": 1.5}, job_loss=LOSSES
    ),
    "an outlook": _read(outlook=OUTLOOK, job_loss=LOSSES, changes=OFTEN),
    "an outlook at once": _read(outlook=OUTLOOK | {"ramp_months": 0, "openings": 2}, job_loss=LOSSES),
    "known pay": _read(
        known=[{"month": "2027-04", "pay": 41000}, {"month": "2028-06", "pay": 52000}, {"month": "2020-01", "pay": 9}],
        job_loss=LOSSES,
        changes=OFTEN,
        roles=floors(43000, indexed=False),
    ),
    "floors that stand still": _read(roles=floors(45000, indexed=False), job_loss=LOSSES, changes=OFTEN),
    "floors that grow": _read(
        roles=floors(44000, indexed=True),
        job_loss=LOSSES | {"down": 0.5, "change": [-0.3, 0, 0.1]},
        raise_={"zero_share": 0.5},
    ),
    "musts and evidence": _read(moves=WITH_MUSTS, goals=GOALS, fit=0.6, no_evidence=0.2),
    "musts that nothing replaces": _read(moves=WITH_MUSTS, goals=GOALS, fit=0, no_evidence=0),
    "evidence with a range": _read(
        moves=WITH_MUSTS, goals=GOALS, fit=spread(0.8, 0.6, 0.92), no_evidence=spread(0.15, 0.05, 0.4), hours_per_week=1
    ),
    "evidence with a wait": _read(
        moves=[examples.move(to, goals=["coaching", "people"], median_wait_months=6) for to in (1, 2, 3)],
        goals=GOALS,
        no_evidence=0.3,
        changes=OFTEN,
    ),
    "no wait and evidence": _read(
        moves=[examples.move(to, goals=["coaching", "people"], median_wait_months=0) for to in (1, 2, 3)],
        goals=GOALS,
        no_evidence=0.3,
        changes=OFTEN,
    ),
    "not confirmed": _read(moves=[move(1, 0.5), move(2, 0.5, confirmed=False), move(3, 0.5)], changes=OFTEN),
    "a date": _read(moves=moves(0.5, 0.5, 0.5, not_before="2030-03"), changes=OFTEN),
    "pauses that are held": _read(
        pauses=[examples.pause("2027-06", 14), examples.pause("2031-01", 30, 0.5)],
        changes=OFTEN | {"rate_per_year": 0.9},
        job_loss=LOSSES,
        economy=ECONOMY,
        outlook=OUTLOOK,
    ),
    "prices and drift with a range": _read(
        prices={"mean": spread(0.025, 0.01, 0.05)},
        market_drift=spread(0, -0.02, 0.01),
        raise_={"pass_through": spread(0.4, 0.1, 0.8), "pull": spread(0.05, 0.02, 0.2)},
    ),
    "prices with a range alone": _read(
        prices={"mean": spread(0.025, 0.01, 0.05), "volatility": 0, "latest": 0.02}, raise_={"zero_share": 0.3}
    ),
    "everything": lambda: inputs_from_json(ALL),
    "everything known": lambda: inputs_from_json(ALL | {"unknowns": False}),
    "everything for a short while": lambda: inputs_from_json(ALL | {"months": 17}),
}
