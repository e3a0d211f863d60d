"""A form for one entry: where it begins, what it gives, and that it stays open while that is refused."""

from PySide6.QtWidgets import QApplication, QLineEdit

from careerplanner.errors import Refused
from careerplanner.ui.kit.unit_edits import HoursEdit, MoneyEdit
from careerplanner.ui.profile.entry_form import EntryForm


def test_a_form_begins_in_its_first_field(shown):
    form = EntryForm("Add pay", lambda _values: None)
    first, second = QLineEdit(), QLineEdit()
    form.add_field("since", "Since", first)
    form.add_field("pay", "Base pay", second)
    shown(form)
    assert QApplication.focusWidget() is first


def test_a_form_begins_where_it_was_told_to(shown):
    form = EntryForm("Add pay", lambda _values: None)
    first, second = QLineEdit(), QLineEdit()
    form.add_field("since", "Since", first)
    form.add_field("pay", "Base pay", second)
    second.setFocus()
    shown(form)
    assert QApplication.focusWidget() is second


def test_a_form_gives_the_value_of_each_field_by_its_name(shown):
    given = []
    form = EntryForm("Add pay", given.append)
    hours, pay = HoursEdit(), MoneyEdit()
    form.add_field("note", "Note", QLineEdit("From the letter"))
    form.add_field("hours", "Hours", hours)
    form.add_field("pay", "Base pay", pay)
    hours.set_value(90)
    pay.set_value(4_250_000)
    shown(form)
    form.save()
    assert given == [{"note": "From the letter", "hours": 90, "pay": 4_250_000}]
    assert not form.isVisible()


def test_a_form_stays_open_and_says_why_what_it_gives_is_refused(shown):
    def refuse(_values):
        raise Refused("The start is missing.")

    form = EntryForm("Add position", refuse)
    form.add_field("title", "Title", QLineEdit("Specialist"))
    shown(form)
    form.save()
    assert form.isVisible()
    assert form.message.sentence.text() == "The start is missing."
