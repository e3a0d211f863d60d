"""What is refused of an inputs document, sentence by sentence: at the borders of numbers, and of values of any kind."""

import math
import re

from careerplanner.domain.projection import limits
from careerplanner.domain.projection.inputs import inputs_from_json
from careerplanner.errors import Refused
from tests.domain.projection import examples, mechanisms
from tests.kept_answers import hold
from tests.leaves import Path, leaves, name_of, with_value

RICH = mechanisms.ALL | {
    "pauses": [examples.pause("2029-02", 10, 0.6), examples.pause("2031-02", 14, 0.6, 0.5, held=False)],
    "months_here": 32,
    "unknowns": True,
    "is_pay_known": True,
}
RECORD = examples.ladder(estimate_ratio={"kind": "record", "ratios": [0.7, 1.1]}, pauses=[examples.pause("2028-01", 6)])


def _tried(path: Path) -> list[object]:
    """What is put into a place: values of other kinds, and the numbers on both sides of each border."""
    name = re.sub(r"\[\d+\]", "[]", name_of(path)).removesuffix(".value").removesuffix(".low").removesuffix(".high")
    if name in limits.WHOLE_NUMBERS:
        low, high = limits.WHOLE_NUMBERS[name]
        return [low - 1, low, high, high + 1, 1.5]
    if name in limits.NUMBERS:
        least, most = limits.NUMBERS[name]
        return [math.nextafter(least, -math.inf), least, most, math.nextafter(most, math.inf), True, math.nan]
    return [None, 7, "x", "", []]


def _said(document: object) -> str:
    try:
        inputs_from_json(document)
    except Refused as refused:
        return str(refused)
    return "taken"


def test_every_value_is_taken_and_refused_as_is_kept():
    kept: dict[str, object] = {}
    places = [(RICH, path) for path in leaves(RICH)]
    places += [(RECORD, path) for path in leaves(RECORD) if "ratios" in path or "median_wait_months" in path]
    for document, path in places:
        said = {f"{value!r:.30}": _said(with_value(document, path, value)) for value in _tried(path)}
        kept.setdefault(name_of(path), {value: words for value, words in said.items() if words != "taken"})

    hold("refusals-of-inputs", kept)


def test_the_limits_are_those_that_are_kept():
    words = ("MOST_PATHS", "MOST_SEED", "MOST_ENTRIES", "MOST_GOALS", "MOST_PAUSES", "LONGEST_TEXT")

    hold(
        "limits-of-inputs",
        {word: getattr(limits, word) for word in (*words, "DOLLARS", "MOST_MONEY")}
        | limits.NUMBERS
        | limits.WHOLE_NUMBERS
        | {f"scale of {name}": scale for name, scale in limits.SCALES.items()},
    )


GOAL = {"id": "coaching", "hours_left": 1}
SECOND = {"id": "second", "hours_left": 1, "after": ["coaching"]}
ROLE, MOVE = RICH["roles"][0], RICH["moves"][0]
PLAIN = examples.document()
MISFITS: dict[str, dict] = {
    "no role": RICH | {"roles": []},
    "a role twice": RICH | {"roles": [ROLE, *RICH["roles"][:3]]},
    "a move too few": RICH | {"moves": RICH["moves"][:2]},
    "a move to elsewhere": RICH | {"moves": [MOVE | {"to": 2}, *RICH["moves"][1:]]},
    "a goal twice": RICH | {"goals": [*RICH["goals"], GOAL]},
    "a need behind": RICH | {"goals": [SECOND, *RICH["goals"]]},
    "a need ahead": RICH | {"goals": [*RICH["goals"], SECOND]},
    "no goal of a move": RICH | {"goals": RICH["goals"][1:]},
    "no goal of a must": RICH | {"goals": RICH["goals"][:1] + RICH["goals"][2:]},
    "pauses that touch": RICH | {"pauses": [examples.pause("2029-02", 24), examples.pause("2031-02", 1)]},
    "pauses that overlap": RICH | {"pauses": [examples.pause("2029-02", 25), examples.pause("2031-02", 1)]},
    "a known month twice": RICH | {"known": [{"month": "2027-03", "pay": 1}] * 2},
    "another key": RICH | {"other": 1},
    "another key of a record": RICH | {"prices": RICH["prices"] | {"other": 1}},
    "a key less": {key: value for key, value in RICH.items() if key != "prices"},
    "version 1": RICH | {"version": 1},
    "version 3": RICH | {"version": 3},
    "no version": {key: value for key, value in RICH.items() if key != "version"},
    "no version and nothing new": PLAIN,
    "both chance and wait": RICH | {"moves": [MOVE | {"median_wait_months": 3}, *RICH["moves"][1:]]},
    "neither chance nor wait": PLAIN | {"moves": [{k: v for k, v in PLAIN["moves"][0].items() if "wait" not in k}]},
    "the most pay of a dollar": RICH | {"pay": 500_000_000},
    "more pay than that": RICH | {"pay": 500_000_001},
    "the most pay of a rupiah": RICH | {"currency": "IDR", "pay": 500_000_000 * 10_000},
    "more entry pay than that": RICH | {"moves": [MOVE | {"entry": 500_000_001}, *RICH["moves"][1:]]},
    "half a character": RICH | {"outlook": RICH["outlook"] | {"name": "\ud800"}},
    "the longest name": RICH | {"outlook": RICH["outlook"] | {"name": "x" * 200}},
    "a longer name": RICH | {"outlook": RICH["outlook"] | {"name": "x" * 201}},
    "101 pauses": RICH | {"pauses": [examples.pause(f"20{year:02}-01", 1) for year in range(101)]},
    "501 known": RICH | {"known": [{"month": "2027-03", "pay": 1}] * 501},
}


def _misfits() -> dict[str, dict]:
    """Documents of which each part is fine by itself, and ranges that are none."""
    found = dict(MISFITS)
    for part in ("budget", "zero_share"):
        for low, value, high in ((0.5, 0.4, 0.6), (0.3, 0.4, 0.35), (0.4, 0.4, 0.4), (0, 0, 0), (0.1, 0.5, 1)):
            ranged = {"value": value, "low": low, "high": high}
            found[f"{part} of {ranged}"] = RICH | {"raise": RICH["raise"] | {part: ranged}}
    for rate in (0.0, 0.5, 1.0):
        for high in (rate, 1.0):
            ranged = {"value": rate, "low": rate, "high": high}
            found[f"loss of {ranged}"] = RICH | {"job_loss": RICH["job_loss"] | {"rate_per_year": ranged}}
    return found


def test_what_does_not_fit_together_is_refused_as_is_kept():
    hold("misfits-of-inputs", {name: _said(document) for name, document in _misfits().items()})
