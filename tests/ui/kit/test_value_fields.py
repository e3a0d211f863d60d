"""Fields read what people type, say what is wrong beside it, and never lose typing to a reload."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from careerplanner.errors import Refused
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.unit_edits import HoursEdit, MoneyEdit, MonthEdit
from careerplanner.wording import dates


def type_into(editor, text):
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("42500", 4_250_000),
        ("$42,500", 4_250_000),
        ("42.5k", 4_250_000),
        (" 19.25 ", 1925),
        ("0", 0),
        ("USD 9", 900),
        ("1,234,567.5", 123_456_750),
    ],
)
def test_money_is_understood_as_people_write_it(shown, typed, cents):
    editor, told = shown(MoneyEdit("Pay")), []
    editor.committed.connect(told.append)
    type_into(editor, typed)
    assert editor.value() == cents
    assert told == [cents]


@pytest.mark.parametrize(
    "typed", ["21,50", ",500", "1,2345", "a lot", "-5", "12e99", "1.2.3", "k", "NaN", "inf", "$", "9" * 40]
)
def test_what_is_no_amount_is_refused_beside_the_field(shown, typed):
    editor, told = MoneyEdit(), []
    field = shown(Field("Pay", editor))
    editor.set_value(100)
    editor.committed.connect(told.append)
    type_into(editor, typed)
    assert field.error()
    assert field.below.isVisible()
    assert editor.accessibleDescription() == field.error()
    assert editor.text() == typed
    assert editor.value() == 100
    assert told == []


def test_an_error_goes_when_the_field_is_right_again(shown):
    editor = MoneyEdit()
    field = shown(Field("Pay", editor, "Before tax"))
    type_into(editor, "a lot")
    assert field.error()
    type_into(editor, "900")
    assert not field.error()
    assert field.below.text() == "Before tax"


def test_whole_amounts_show_no_cents(shown):
    editor = shown(MoneyEdit("Pay"))
    editor.set_value(4_250_000)
    assert editor.text() == "$42,500"
    editor.set_value(1925)
    assert editor.text() == "$19.25"


@pytest.mark.parametrize(("typed", "minutes"), [("1.5", 90), ("1:30", 90), ("90 min", 90), ("2 h", 120), ("0.25h", 15)])
def test_hours_are_understood_as_people_write_them(shown, typed, minutes):
    editor = shown(HoursEdit("Learning"))
    type_into(editor, typed)
    assert editor.value() == minutes


@pytest.mark.parametrize("typed", ["200", "-1", "1:xx", "soon", "1:2:3"])
def test_hours_out_of_a_week_are_refused(shown, typed):
    editor = shown(HoursEdit("Learning"))
    with pytest.raises(Refused):
        editor.read(typed)


@pytest.mark.parametrize("typed", ["2027-03", "Mar 2027", "march 2027", "3/2027", "03.2027", "2027 3"])
def test_months_are_understood_as_people_write_them(shown, typed):
    editor = shown(MonthEdit("From"))
    type_into(editor, typed)
    assert editor.value() == "2027-03"
    assert editor.text() == "Mar 2027"


def test_a_year_alone_is_its_first_month(shown):
    editor = shown(MonthEdit("From"))
    type_into(editor, "2027")
    assert editor.value() == "2027-01"


@pytest.mark.parametrize("typed", ["2027-13", "1900-01", "soon", "27"])
def test_what_is_no_month_is_refused(shown, typed):
    with pytest.raises(Refused):
        shown(MonthEdit("From")).read(typed)


def test_arrows_step_through_months_over_the_year(shown):
    editor = shown(MonthEdit("From"))
    editor.set_value("2027-12")
    QTest.keyClick(editor, Qt.Key.Key_Up)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.value() == "2028-01"


def test_an_empty_field_is_none_where_it_may_be(shown):
    needed, optional = shown(MonthEdit("From")), shown(MonthEdit("To", optional=True))
    needed.set_value("2027-01")
    optional.set_value("2027-01")
    for editor in (needed, optional):
        editor.setFocus()
        editor.selectAll()
        QTest.keyClick(editor, Qt.Key.Key_Delete)
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert needed.value() == "2027-01"
    assert optional.value() is None


def test_a_reload_does_not_take_away_what_is_being_typed(shown):
    editor = shown(MoneyEdit("Pay"))
    editor.set_value(100)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "77")
    editor.set_value(200)
    assert editor.text() == "77"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.value() == 7700


def test_escape_takes_typing_back(shown):
    editor = shown(MoneyEdit("Pay"))
    editor.set_value(100)
    editor.setFocus()
    QTest.keyClicks(editor, "77")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.text() == "$1"
    assert not editor.isModified()


def test_leaving_the_field_commits_and_leaving_it_untouched_does_not(shown):
    page = QWidget()
    column = QVBoxLayout(page)
    editor, other, told = MoneyEdit("Pay"), QLineEdit(), []
    column.addWidget(editor)
    column.addWidget(other)
    shown(page)
    editor.committed.connect(told.append)
    editor.setFocus()
    other.setFocus()
    assert told == []
    editor.setFocus()
    QTest.keyClicks(editor, "5")
    other.setFocus()
    assert told == [500]


def test_a_day_is_chosen_in_the_calendar_by_keyboard(shown, qtbot):
    editor, told = shown(DateEdit("Due")), []
    editor.set_value(date(2026, 12, 4))
    editor.committed.connect(told.append)
    QTest.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = editor.findChild(QCalendarWidget)
    qtbot.waitUntil(calendar.isVisible)
    table = calendar.findChild(QWidget, "qt_calendar_calendarview")
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert told == [date(2026, 12, 5)]
    assert editor.text() == "Dec 5, 2026"


def test_the_calendar_begins_its_weeks_on_the_chosen_day(shown, qtbot):
    editor = shown(DateEdit("Due"))
    found = []
    for weekday in (0, 5, None):
        dates.begin_weeks_on(weekday)
        editor.open_calendar()
        found.append(editor.findChildren(QCalendarWidget)[-1].firstDayOfWeek())
    assert found == [Qt.DayOfWeek.Monday, Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday]


def test_a_day_that_does_not_exist_is_refused(shown):
    with pytest.raises(Refused):
        shown(DateEdit("Due")).read("2027-02-29")


def test_what_a_command_refuses_stands_below_the_field_and_the_focus_goes_there(shown, said):
    page = QWidget()
    column = QVBoxLayout(page)
    editor, other = QLineEdit(), QLineEdit()
    field = Field("Title", editor)
    column.addWidget(field)
    column.addWidget(other)
    shown(page)
    other.setFocus()
    with field.guard():
        raise Refused("A goal needs a title.")
    assert field.error() == "A goal needs a title."
    assert QApplication.focusWidget() is editor
    assert said == ["A goal needs a title."]
    with field.guard():
        pass
    assert not field.error()


@pytest.mark.parametrize(("typed", "text", "cents"), [("EUR 15.20", "€15.20", 1520), ("15,20", "15,20", None)])
def test_what_was_refused_in_one_currency_is_read_again_in_another_and_never_lost(shown, typed, text, cents):
    editor, told = MoneyEdit(currency="USD", optional=True), []
    field = shown(Field("Pay", editor))
    editor.committed.connect(told.append)
    type_into(editor, typed)
    assert (editor.is_wrong, told) == (True, [])
    editor.set_currency("EUR")
    assert (editor.text(), editor.value(), editor.is_wrong) == (text, cents, cents is None)
    assert told == ([] if cents is None else [cents])
    assert bool(field.error()) is (cents is None)
