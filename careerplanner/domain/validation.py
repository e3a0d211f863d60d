"""What no row of a plan can hold: months that are none, numbers without end, series that cannot be read.

The program never writes such a row. Found in a file, it means that the file was damaged or changed by something else.
"""

import json
import math
from collections.abc import Iterator
from dataclasses import fields

from careerplanner.domain.custom_rows import CustomSkill
from careerplanner.domain.future_rows import KeptForecast
from careerplanner.domain.plan import Plan, Row
from careerplanner.errors import Refused
from careerplanner.i18n import _, mark
from careerplanner.months import parse_month

MONTH_FIELDS = frozenset({"role_since", "started", "ended", "not_before", "by_month", "start", "first_month"})
"""The columns that hold a month as ``YYYY-MM`` text, or nothing."""
LISTS = {
    "route": mark("no list of roles"),
    "codes": mark("no list of codes"),
    "duties": mark("no list of duties"),
    "top_coded": mark("no list of percentiles"),
}
"""The columns that hold a list of texts, or nothing; and what is said of one that does not."""
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")


def faults_in(plan: Plan) -> Iterator[str]:
    """The values of a plan that cannot be read, one phrase each: table, column and what is wrong."""
    for table in fields(plan):
        held = getattr(plan, table.name)
        for row in held if isinstance(held, tuple) else (held,):
            for column, problem in _faults_of(row):
                yield _("{table}.{column}: {problem}").format(table=table.name, column=column, problem=problem)


def _faults_of(row: Row) -> Iterator[tuple[str, str]]:
    for column in row.__slots__:
        value = getattr(row, column)
        if isinstance(value, float) and not math.isfinite(value):
            yield column, _("a number without end")
        elif column in MONTH_FIELDS and value and not _is_month(value):
            yield column, _("no month")
        elif column in LISTS and value is not None and not _is_list_of_texts(value):
            yield column, _(LISTS[column])
    if isinstance(row, KeptForecast):
        yield from _faults_of_forecast(row)
    elif isinstance(row, CustomSkill) and row.signals is not None and not _is_list_of_signs(row.signals):
        yield "signals", _("no list of levels and their signs")


def _faults_of_forecast(row: KeptForecast) -> Iterator[tuple[str, str]]:
    keys = _read(row.role_keys)
    if not (isinstance(keys, list) and keys and all(isinstance(key, str) for key in keys)):
        yield "role_keys", _("no list of roles")
        return
    if not isinstance(_read(row.inputs), dict):
        yield "inputs", _("no inputs of a projection")
    pay, arrival, length = _read(row.pay), _read(row.arrival), row.months + 1
    if not isinstance(pay, dict) or not all(_is_series(pay.get(name), length) for name in PERCENTILES):
        yield "pay", _("no series of pay")
    if (
        not isinstance(arrival, list)
        or len(arrival) != len(keys) - 1
        or not all(_is_series(each, length) for each in arrival)
    ):
        yield "arrival", _("no series of shares")


def _is_month(text: str) -> bool:
    try:
        parse_month(text)
    except Refused:
        return False
    return True


def _read(text: str) -> object:
    try:
        found: object = json.loads(text)
    except ValueError:
        return None
    return found


def _is_list_of_texts(found: object) -> bool:
    return isinstance(found, tuple) and all(isinstance(each, str) for each in found)


def _is_list_of_signs(found: object) -> bool:
    return isinstance(found, tuple) and all(
        isinstance(pair, tuple) and len(pair) == 2 and pair[0] in range(1, 6) and isinstance(pair[1], str)
        for pair in found
    )


def _is_series(found: object, length: int) -> bool:
    return (
        isinstance(found, list)
        and len(found) == length
        and all(isinstance(each, int | float) and not isinstance(each, bool) and math.isfinite(each) for each in found)
    )
