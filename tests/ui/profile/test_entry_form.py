"""A form for one entry begins in its first field."""

from PySide6.QtWidgets import QApplication, QLineEdit

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
