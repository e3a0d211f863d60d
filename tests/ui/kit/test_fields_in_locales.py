"""Fields in English and in German: what pages print is read, and nothing is guessed."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from careerplanner import wording
from careerplanner.errors import Refused
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.number_edit import NumberEdit
from careerplanner.ui.kit.unit_edits import HoursEdit, MoneyEdit, MonthEdit
from careerplanner.ui.path.step_fields import MonthsEdit

FIELDS: dict[str, Callable[[], Any]] = {
    "money": lambda: MoneyEdit("Pay"),
    "hours": lambda: HoursEdit("Learning"),
    "number": lambda: NumberEdit("%", 0, 100_000),
    "months": lambda: MonthsEdit(whole=False),
    "month": lambda: MonthEdit("From"),
    "day": lambda: DateEdit("Due"),
}


@pytest.fixture
def in_locale() -> Iterator[Callable[[str], None]]:
    yield wording.install
    wording.install(None)


@pytest.mark.parametrize(
    ("locale", "field", "typed", "value"),
    [
        ("en_US", "money", "$42,500", 4_250_000),
        ("en_US", "money", "42.5k", 4_250_000),
        ("de", "money", "42.500\u00a0$", 4_250_000),
        ("de", "money", "42500,50", 4_250_050),
        ("en_US", "hours", "1h 30m", 90),
        ("en_US", "hours", "90 mins", 90),
        ("en_US", "hours", "2 hrs", 120),
        ("de", "hours", "1,5", 90),
        ("en_US", "number", "1,234.5 %", 1234.5),
        ("de", "number", "1.234,5 %", 1234.5),
        ("en_US", "months", "1.5 months", 1.5),
        ("de", "months", "1,5 Monate", 1.5),
        ("en_US", "month", "Mar 2027", "2027-03"),
        ("en_US", "month", "2021", "2021-01"),
        ("de", "month", "März 2027", "2027-03"),
        ("en_US", "day", "Mar 15, 2027", date(2027, 3, 15)),
        ("de", "day", "15.03.2027", date(2027, 3, 15)),
    ],
)
def test_a_field_reads_what_is_written_in_its_locale(qtbot, in_locale, locale, field, typed, value):
    in_locale(locale)
    editor = FIELDS[field]()
    qtbot.addWidget(editor)

    assert editor.read(typed) == value
    assert editor.read(editor.written(value)) == value


@pytest.mark.parametrize(
    ("locale", "field", "typed", "example"),
    [
        ("en_US", "money", "42.500", "$42,500"),
        ("de", "money", "42,500", "42.500\u00a0$"),
        ("en_US", "hours", "1,5", "1.5"),
        ("de", "hours", "1.5", "1,5"),
        ("en_US", "number", "3,5", "3.5"),
        ("de", "number", "3.5", "3,5"),
        ("en_US", "months", "1,5", "3.5"),
        ("de", "months", "1.5", "3,5"),
        ("en_US", "month", "soon", "March 2027"),
        ("de", "month", "bald", "März 2027"),
        ("en_US", "day", "15/03/2027", "Mar 15, 2027"),
        ("de", "day", "03/15/2027", "15.03.2027"),
    ],
)
def test_what_cannot_be_read_for_certain_is_refused_with_an_example_that_can(
    qtbot, in_locale, locale, field, typed, example
):
    in_locale(locale)
    editor = FIELDS[field]()
    qtbot.addWidget(editor)

    with pytest.raises(Refused) as refused:
        editor.read(typed)

    assert typed in str(refused.value)
    assert example in str(refused.value)
    editor.read(example)
