"""The shipped facts of a country beside its pay, each table read once and only when it is first needed."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from careerplanner import paths
from careerplanner.app.catalogue_source import table_path
from careerplanner.app.shipped_table import Table, damaged, read_table
from careerplanner.app.wage_tables import area_table
from careerplanner.domain.catalogue import Kind, Origin
from careerplanner.domain.facts import (
    EDUCATION_LEVELS,
    AiExposure,
    EducationAsked,
    Floor,
    Measure,
    OtherTitle,
    Outlook,
    PriceLevel,
)
from careerplanner.domain.local_pay import NATION
from careerplanner.units import cents_of

MINIMUM_WAGE, EXEMPT_THRESHOLD = "minimum wage", "exempt threshold"


def price_level(state: str) -> PriceLevel | None:
    """What things cost in a state (postal code) against the nation; None where no level is published."""
    return _price_levels().get(state)


def minimum_wage(state: str, on: date) -> Floor | None:
    """The minimum wage that holds in a state on a day, the nation's where its own is lower or there is none.

    None for a territory, and before the first day that is known.
    """
    return _in_force(MINIMUM_WAGE, state, on)


def exempt_threshold(state: str, on: date) -> Floor | None:
    """The yearly salary below which an employee is owed overtime in a state on a day.

    The nation's where the state is not known to set one of its own; None on a day before the first that is known.
    """
    return _in_force(EXEMPT_THRESHOLD, state if floors(EXEMPT_THRESHOLD, state) else NATION, on)


def floors(kind: str, state: str) -> tuple[Floor, ...]:
    """The floors of a kind that are known for a state, in the order in which they came into force."""
    return _floors().get((kind, state), ())


def education_asked(codes: Iterable[str]) -> EducationAsked | None:
    """What education jobs ask for: of the first of these occupations (``43-4051`` or ``43-4051.00``) that was rated.

    None where none was. The answer names its code, for it may be borrowed from a neighbour such as 41-4012 for 41-3091.
    """
    found = (_education().get(code if "." in code else f"{code}.00") for code in codes)
    return next((each for each in found if each is not None), None)


def outlook(code: str) -> Outlook | None:
    """The official outlook of an occupation (``43-4051``); None where there is none."""
    return _outlooks().get(code[:7])


def ai_exposure(code: str) -> AiExposure | None:
    """Both measures of AI in an occupation (``43-4051``); None where it does not have both."""
    tasks, use = _measures("ai_tasks.csv", "share").get(code[:7]), _measures("ai_use.csv", "score").get(code[:7])
    return None if tasks is None or use is None else AiExposure(code[:7], tasks, use)


def other_titles(code: str) -> tuple[OtherTitle, ...]:
    """What the jobs of an occupation of the field are called elsewhere, by title."""
    return _titles().get(code[:7], ())


def _in_force(kind: str, state: str, on: date) -> Floor | None:
    known = [floor for floor in floors(kind, state) if floor.first_day <= on.isoformat()]
    return known[-1] if known else None


@cache
def _price_levels() -> dict[str, PriceLevel]:
    path, table = _read("prices_by_state.csv")
    levels = {}
    for number, row in table.rows:
        try:
            state = row["state"]
            levels[state] = PriceLevel(state, float(row["level"]), _origin(table, state, Kind.SURVEY))
        except (KeyError, ValueError) as error:
            raise damaged(path, number, str(error)) from None
    return levels


@cache
def _floors() -> dict[tuple[str, str], tuple[Floor, ...]]:
    path, table = _read("floors.csv")
    found: dict[tuple[str, str], list[Floor]] = {}
    for number, row in table.rows:
        try:
            state, first_day = row["state"], date.fromisoformat(row["from"])
            origin = _origin(table, state, Kind.LAW, row["source"])
            cents = cents_of(float(row["amount"]))
            floor = Floor(state, first_day.isoformat(), cents, row["trust"] == "good", origin)
        except (KeyError, ValueError) as error:
            raise damaged(path, number, str(error)) from None
        found.setdefault((row["kind"], state), []).append(floor)
    return {key: tuple(sorted(each, key=lambda floor: floor.first_day)) for key, each in found.items()}


@cache
def _education() -> dict[str, EducationAsked]:
    path, table = _read("education.csv")
    found = {}
    for number, row in table.rows:
        try:
            code, thin = row["code"], row["thin"] == "yes"
            percent = tuple(float(row[f"level_{level}"]) for level in range(1, EDUCATION_LEVELS + 1))
            asked = int(row["asked"]) if row["asked"] else None
            found[code] = EducationAsked(code, percent, asked, thin, _origin(table, NATION, Kind.SURVEY, row["date"]))
        except (KeyError, ValueError) as error:
            raise damaged(path, number, str(error)) from None
    return found


@cache
def _outlooks() -> dict[str, Outlook]:
    path, table = _read("outlook.csv")
    figures = ("jobs_2024", "jobs_2034", "change_percent", "openings", "exits", "transfers")
    found = {}
    for number, row in table.rows:
        try:
            first, last, change, openings, exits, transfers = (float(row[name]) for name in figures)
            found[row["code"]] = Outlook(
                *(row["code"], row["title"], row["group"]),
                *(first, last, change, openings, exits, transfers),
                *(row["education"], row["experience"], row["training"]),
                origin=_origin(table, NATION, Kind.OUTLOOK),
            )
        except (KeyError, ValueError) as error:
            raise damaged(path, number, str(error)) from None
    return found


@cache
def _measures(name: str, figure: str) -> dict[str, Measure]:
    path, table = _read(name)
    origin = _origin(table, NATION, Kind.MEASURE)
    found = {}
    for number, row in table.rows:
        try:
            found[row["code"]] = Measure(float(row[figure]), int(row["rank"]), int(row["of"]), origin)
        except (KeyError, ValueError) as error:
            raise damaged(path, number, str(error)) from None
    return found


@cache
def _titles() -> dict[str, tuple[OtherTitle, ...]]:
    path = table_path("titles")
    table = read_table(path)
    origin = _origin(table, NATION, Kind.SURVEY)
    found: dict[str, list[OtherTitle]] = {}
    for number, row in table.rows:
        try:
            code, others = row["code"], int(row["others"])
            title = OtherTitle(code, row["title"], row["short"], row["reported"] == "yes", others, origin)
        except (KeyError, ValueError) as error:
            raise damaged(path, number, str(error)) from None
        found.setdefault(code, []).append(title)
    return {code: tuple(titles) for code, titles in found.items()}


def _read(name: str) -> tuple[Path, Table]:
    path = paths.resources() / "country" / NATION / name
    return path, read_table(path)


def _origin(table: Table, place: str, kind: Kind, note: str = "") -> Origin:
    """The origin of a figure of a table; ``place`` is a state's postal code, or the nation's."""
    named = place if place == NATION else area_table()[place].name
    return Origin(table.source, table.year, named, kind, note)
