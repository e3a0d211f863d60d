"""“How believable is this?”: moments of the model beside published ones, as the benchmark has measured them.

The figures are shipped in ``resources/credibility.json``, which ``python -m bench.credibility --write`` makes. The
words and the published figures stand here, for the window, the document and the benchmark alike.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from careerplanner import paths
from careerplanner.i18n import _, mark
from careerplanner.wording import Wording

FILE = "credibility.json"


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment: its name, what is published, and whether it is a share."""

    key: str
    name: str
    published: str
    is_share: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """One of those for whom it is measured: a short name and who it is."""

    key: str
    name: str
    story: str


@dataclass(frozen=True, slots=True)
class Line:
    """A moment in words, with a figure for each person; empty where there is none."""

    id: str
    name: str
    published: str
    figures: tuple[str, ...]

    def figure(self, person: str) -> str:
        """The figure of the person with this key."""
        return self.figures[[each.key for each in PERSONS].index(person)]


MOMENTS = (
    Moment("promoted", mark("Promoted in a year of work"), mark("4–10 % of all; 3–6 % to more responsibility")),
    Moment(
        "first", mark("Has the first role ahead after 10 years"), mark("10–28 %, first-level lead, average employee")
    ),
    Moment("second", mark("Has the second role ahead after 10 years"), mark("none")),
    Moment("third", mark("Has the third role ahead after 10 years"), mark("none")),
    Moment("unchanged", mark("Stayers without a change of pay"), mark("7–35 %")),
    Moment("median_raise", mark("Median raise of stayers"), mark("3.2–4.9 %")),
    Moment("losses", mark("Loses the job in a year of work"), mark("1.4–13 %")),
    Moment("back", mark("At work again, of those who lost a job in 36 months"), mark("74.5 % at the age of 25 to 54")),
    Moment("return_pay", mark("Change of pay on return"), mark("−5 % on average")),
    Moment("changes", mark("Directly to another employer in a year"), mark("0–30 %")),
    Moment("change_pay", mark("Change of pay with it"), mark("+2.6 to +7 %")),
    Moment("change_lower", mark("Lower pay with it"), mark("30–48 %")),
    Moment("years_down", mark("Years with a quarter less real pay"), mark("20 %, any cause")),
    Moment("stayers_real", mark("Real growth a year, same role and employer"), mark("−1.1 to +0.6 %")),
    Moment("lower_at_end", mark("Real pay lower at the end"), mark("none")),
    Moment("recession", mark("Months in recession"), mark("15–16 %")),
    Moment("first_step", mark("Mean years to the first step"), mark("6.9 to manager"), is_share=False),
    Moment("growth", mark("Ratio of P90 to P10 of growth in 10 years"), mark("at most 2.0–2.6"), is_share=False),
)

PERSONS = (
    Person(
        "v1",
        mark("Model 1"),
        mark(
            "The sample as version 1 of the model had it: waits set by hand, nothing unknown, one employer, always "
            "good times."
        ),
    ),
    Person(
        "0",
        mark("Sample"),
        mark("A customer service specialist with an associate degree who learns two hours a week."),
    ),
    Person("1", mark("Agent"), mark("In a large contact centre, who saw 2 of 40 become lead in 3 years.")),
    Person("2", mark("No learning"), mark("The same agent without any learning.")),
    Person("3", mark("Retail"), mark("A retail salesperson who looks for other employers.")),
    Person("4", mark("Developer"), mark("A software developer in a steady trade.")),
    Person("5", mark("Accountant"), mark("Without a next role, who never changes the employer.")),
    Person("6", mark("Team lead"), mark("Whose work machines take over.")),
)

MISSING = (
    mark(
        "What is missing by design: leaving the trade, shorter hours, illness, retirement. The projection speaks of "
        "one who stays in this line of work at the agreed hours."
    ),
    mark(
        "So a year that pays a quarter less is far rarer than in published figures, which count every cause, and pay "
        "spreads less after ten years."
    ),
    mark(
        "Persons who meet every requirement within a year or two are promoted more often than the average employee; "
        "without learning they are below it."
    ),
    mark(
        "Lower pay with another employer is far rarer than published for those who are open to a good offer alone, by "
        "assumption. For one who looks it is inside."
    ),
)


def lines(wording: Wording) -> tuple[Line, ...]:
    """Every moment, with a figure for each person in the order of ``PERSONS``."""
    found = _measured()["values"]
    return tuple(
        Line(moment.key, _(moment.name), _(moment.published), _figures(moment, found[moment.key], wording))
        for moment in MOMENTS
    )


def made(wording: Wording) -> str:
    """How the figures were made, in one sentence."""
    found = _measured()
    words = _("{paths} futures for each person over ten years, simulated with the shipped assumptions.")
    return words.format(paths=wording.numbers.whole(found["paths"]))


def _figures(moment: Moment, values: list[float | None], wording: Wording) -> tuple[str, ...]:
    return tuple("" if value is None else _figure(moment, value, wording) for value in values)


def _figure(moment: Moment, value: float, wording: Wording) -> str:
    numbers = wording.numbers
    if not moment.is_share:
        return numbers.fixed(value, 2)
    return numbers.signed_percent(value, 1) if value < 0 else numbers.percent(value, 1)


@cache
def _measured() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((paths.resources() / FILE).read_text(encoding="utf-8"))
    return found
