"""Whether an amount of money that is shown says where it comes from: what is asked of window and report alike.

An amount may stand without more where it is the person's own: a figure of the plan, or a sum of one pay record. Every
other one is either the result of the projection, and says so, or comes from outside, and says source, year, place and
kind in what is said about it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from careerplanner.app import wage_tables
from careerplanner.app.catalogue_facts import EXEMPT_THRESHOLD, floors
from careerplanner.domain.catalogue import Catalogue, Origin
from careerplanner.domain.pay import base_yearly_cents, hourly_base_cents, total_yearly_cents
from careerplanner.domain.plan import Plan

MONEY = re.compile(r"[$€£]\s?\d[\d,]*(?:\.\d+)?[kM]?")
PROJECTED = re.compile(r"\b(?:futures|projected|projection|simulated)\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
KINDS = re.compile(
    r"\b(?:start pay|percentiles?|employer’s band|survey|surveyed|your own figure|assumed|derived|law)\b", re.IGNORECASE
)
OWN = re.compile(r"\byour own (?:figure|value|estimate|base pay)\b", re.IGNORECASE)
_UNITS = {"k": 1_000, "M": 1_000_000}
_SUMS = (
    base_yearly_cents,
    total_yearly_cents,
    hourly_base_cents,
    lambda record: total_yearly_cents(record) - base_yearly_cents(record),
)


@dataclass(frozen=True)
class Figure:
    """A text with money in it, where it stands, and all that is said about it."""

    text: str
    where: str
    about: str

    def amounts(self) -> list[str]:
        """The amounts in the text, as they are written."""
        return MONEY.findall(self.text)


@dataclass(frozen=True)
class Known:
    """The names of the sources and of the places of which figures can come."""

    sources: frozenset[str]
    places: frozenset[str]

    def has_origin(self, text: str) -> bool:
        """Whether a text names source, year, place and kind; or says that the figure is the person's own."""
        if OWN.search(text):
            return True
        named = any(source in text for source in self.sources) and any(place in text for place in self.places)
        return bool(named and YEAR.search(text) and KINDS.search(text))


def known_to(catalogue: Catalogue, *more: str) -> Known:
    """The sources that the catalogue, the pay tables and the law name, and ``more``; all areas of the pay tables."""
    sources = {origin.source for origin in _origins_in(catalogue)} | {wage_tables.national_tables().source, *more}
    sources |= {floor.origin.source for floor in floors(EXEMPT_THRESHOLD, "US")}
    places = {area.name for area in wage_tables.area_table().values()} | {"United States"}
    return Known(frozenset(sources), frozenset(places))


def _origins_in(value: object) -> Iterator[Origin]:
    if isinstance(value, Origin):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _origins_in(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _origins_in(getattr(value, field.name))


def own_amounts(plan: Plan) -> list[float]:
    """Every amount of money that the plan holds: what its user typed in, and the sums of a year's pay."""
    found = [sum_of(record) / 100 for record in plan.pay_record for sum_of in _SUMS]
    for table in fields(plan):
        value = getattr(plan, table.name)
        for row in value if isinstance(value, tuple) else (value,):
            cents = (getattr(row, each.name) for each in fields(row) if each.name.endswith("_cents"))
            found += [one / 100 for one in cents if one is not None]
    return found


def is_own(amount: str, own: Iterable[float]) -> bool:
    """Whether an amount as it is written is one of the person's own, cut as it is cut."""
    unit = _UNITS.get(amount[-1], 1)
    number = float(re.sub(r"[^\d.]", "", amount)) * unit
    step = unit / 10 ** len(amount.rstrip("kM").partition(".")[2])
    return any(abs(number - each) <= step / 2 + 1e-9 for each in own)


def bare(figures: Iterable[Figure], plan: Plan, known: Known) -> list[str]:
    """The figures of which nobody says where they come from, in words for a message."""
    own = own_amounts(plan)
    wrong = []
    for figure in figures:
        if all(is_own(amount, own) for amount in figure.amounts()):
            continue
        if not PROJECTED.search(figure.about) and not known.has_origin(figure.about):
            wrong.append(f"{figure.where}: “{figure.text}”")
    return list(dict.fromkeys(wrong))
