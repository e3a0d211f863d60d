"""What no row of a plan can hold: months that are none, numbers without end, series that cannot be read.

The program never writes such a row. Found in a file, it means that the file was damaged or changed by something else.
"""

import json
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date

from careerplanner.domain.circles import circle_in
from careerplanner.domain.custom_rows import CustomSkill
from careerplanner.domain.future_rows import KeptForecast
from careerplanner.domain.goal_needs import needs_of
from careerplanner.domain.limits import LEAST_HOURS, MOST_ASSUMED, MOST_CENTS, most_characters
from careerplanner.domain.plan import Assumption, Plan, RouteStep, Row
from careerplanner.domain.review_rows import WeeklyReview
from careerplanner.domain.talk_rows import CheckIn
from careerplanner.errors import Refused
from careerplanner.i18n import _, mark
from careerplanner.months import EARLIEST_YEAR, LATEST_YEAR, parse_month

MONTH_FIELDS = frozenset({"role_since", "started", "ended", "not_before", "by_month", "start", "first_month"})
"""The columns that hold a month as ``YYYY-MM`` text, or nothing."""
LISTS = {
    "route": mark("not a list of roles"),
    "codes": mark("not a list of codes"),
    "duties": mark("not a list of duties"),
    "top_coded": mark("not a list of percentiles"),
    "chosen": mark("not a list of actions"),
    "sections": mark("not a list of sections"),
}
"""The columns that hold a list of texts, or nothing; and what is said of one that does not."""
_CURRENCY = re.compile(r"[A-Z]{3}")
_LARGEST = 2**53
_MOST_MONTHS = 1200
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")


def faults_in(plan: Plan) -> Iterator[str]:
    """The values of a plan that cannot be read, one phrase each: table, column and what is wrong."""
    for table in fields(plan):
        held = getattr(plan, table.name)
        for row in held if isinstance(held, tuple) else (held,):
            for column, problem in faults_of_row(row):
                yield _("{table}.{column}: {problem}").format(table=table.name, column=column, problem=problem)
    if repeated_steps(plan.route_step):
        yield _("{table}.{column}: {problem}").format(
            table="route_step", column="role_key", problem=_("a role stands on the route twice")
        )
    if circle_in(needs_of(plan.goal_need)):
        yield _("{table}.{column}: {problem}").format(
            table="goal_need", column="needs_id", problem=_("goals wait for each other in a circle")
        )


def repeated_steps(steps: Iterable[RouteStep]) -> list[RouteStep]:
    """The steps of a route whose role stands on it before."""
    seen: set[str] = set()
    found = []
    for step in steps:
        if step.role_key in seen:
            found.append(step)
        seen.add(step.role_key)
    return found


def faults_of_row(row: Row) -> Iterator[tuple[str, str]]:
    """The values of a row that cannot be read: the column and what is wrong."""
    for column in row.__slots__:
        value = getattr(row, column)
        problem = _fault_of(column, value) or _fault_of_list(column, value)
        if problem:
            yield column, problem
    if isinstance(row, Assumption) and abs(row.value) > MOST_ASSUMED:
        yield "value", _("a number out of range")
    if isinstance(row, KeptForecast):
        yield from _faults_of_forecast(row)
    elif isinstance(row, CustomSkill) and row.signals is not None and not _is_list_of_signs(row.signals):
        yield "signals", _("not a list of levels and their signs")
    elif isinstance(row, WeeklyReview) and not _is_list_of_odds(row.odds):
        yield "odds", _("not a list of roles and their odds")
    elif isinstance(row, CheckIn):
        yield from _faults_of_check_in(row)


def _fault_of(column: str, value: object) -> str:
    """What is wrong with one value, or nothing."""
    if isinstance(value, str):
        return _fault_of_text(column, value)
    if isinstance(value, date):
        return "" if EARLIEST_YEAR <= value.year <= LATEST_YEAR else _("a day out of range")
    if isinstance(value, float) and not math.isfinite(value):
        return _("a number that is not finite")
    if isinstance(value, int | float) and not _is_in_range(column, value):
        return _("a number out of range")
    return ""


def _fault_of_list(column: str, value: object) -> str:
    return _(LISTS[column]) if column in LISTS and value is not None and not _is_list_of_texts(value) else ""


def _fault_of_text(column: str, value: str) -> str:
    if "\0" in value:
        return _("a character that text cannot hold")
    if len(value) > most_characters(column):
        return _("a text that is too long")
    if column in MONTH_FIELDS and value and not _is_month(value):
        return _("not a month")
    if column == "currency" and not _CURRENCY.fullmatch(value):
        return _("not a currency")
    return ""


def _is_in_range(column: str, value: float) -> bool:
    """Whether a number is one that the program may have written; what the file itself checks is not asked again."""
    if column.startswith("hours_per_week"):
        return value == 0 or value >= LEAST_HOURS
    if column.endswith("_cents"):
        return abs(value) <= MOST_CENTS
    return abs(value) <= _LARGEST


def _faults_of_forecast(row: KeptForecast) -> Iterator[tuple[str, str]]:
    if not 0 < row.months <= _MOST_MONTHS:
        yield "months", _("a number out of range")
        return
    keys = _read(row.role_keys)
    if not (isinstance(keys, list) and keys and all(isinstance(key, str) for key in keys)):
        yield "role_keys", _("not a list of roles")
        return
    if not isinstance(_read(row.inputs), dict):
        yield "inputs", _("not the inputs of a projection")
    pay, arrival, length = _read(row.pay), _read(row.arrival), row.months + 1
    if not isinstance(pay, dict) or not all(_is_series(pay.get(name), length) for name in PERCENTILES):
        yield "pay", _("not a series of pay")
    if (
        not isinstance(arrival, list)
        or len(arrival) != len(keys) - 1
        or not all(_is_series(each, length) for each in arrival)
    ):
        yield "arrival", _("not a series of shares")


def _is_month(text: str) -> bool:
    try:
        parse_month(text)
    except Refused:
        return False
    return True


def _read(text: str) -> object:
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError):  # no text that the program writes is nested deeply
        return None
    return found


def _is_list_of_texts(found: object) -> bool:
    return isinstance(found, tuple) and all(isinstance(each, str) for each in found)


def _is_list_of_signs(found: object) -> bool:
    return isinstance(found, tuple) and all(
        isinstance(pair, tuple) and len(pair) == 2 and pair[0] in range(1, 6) and isinstance(pair[1], str)
        for pair in found
    )


def _is_list_of_odds(found: object) -> bool:
    return isinstance(found, tuple) and all(
        isinstance(each, tuple)
        and len(each) == 4
        and isinstance(each[0], str)
        and all(
            isinstance(share, int | float) and not isinstance(share, bool) and 0 <= share <= 1 for share in each[1:]
        )
        for each in found
    )


def _faults_of_check_in(row: CheckIn) -> Iterator[tuple[str, str]]:
    if not _is_list_of(row.levels, (str, int, int, str)) or any(
        level not in range(6) for found in row.levels for level in found[1:3]
    ):
        yield "levels", _("not a list of skills and their levels")
    if not _is_list_of(row.steps, (str, str, str)):
        yield "steps", _("not a list of steps")


def _is_list_of(found: object, kinds: tuple[type, ...]) -> bool:
    """Whether it is a list whose entries hold a value of each of these kinds, in their order."""
    return isinstance(found, tuple) and all(
        isinstance(each, tuple) and tuple(map(type, each)) == kinds for each in found
    )


def _is_series(found: object, length: int) -> bool:
    return (
        isinstance(found, list)
        and len(found) == length
        and all(
            isinstance(each, int | float) and not isinstance(each, bool) and abs(each) <= MOST_CENTS for each in found
        )
    )
