"""Segments, levels, lists to tick, sliders and combos are set by keyboard, tell once, and are set without telling."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.ui.kit.check_list import CheckList, CheckRow
from careerplanner.ui.kit.choice import take_back
from careerplanner.ui.kit.combo import ComboBox, SearchableCombo
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.levels import LevelPicker
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.slider_row import SliderRow
from careerplanner.ui.kit.table_model import ROW_ROLE
from careerplanner.ui.kit.unit_edits import HoursEdit
from careerplanner.ui.look import fonts


def test_arrow_keys_move_a_segment_and_tell_once(shown):
    control = shown(SegmentedControl("View", [("map", "Map"), ("list", "List"), ("time", "Timeline")]))
    told = []
    control.chosen.connect(told.append)
    control.segments["map"].setFocus()
    QTest.keyClick(control.segments["map"], Qt.Key.Key_Right)
    assert told == ["list"]
    assert control.value() == "list"
    control.set_value("time")
    assert (told, control.value()) == (["list"], "time")


def test_a_long_name_in_a_segment_is_shortened_and_told_in_full(shown):
    name = "Vice president of customer service and of operations in all countries"
    control = shown(SegmentedControl("Show", [("all", "All futures"), ("role", name)]))
    short, long = control.segments.values()
    for each in (short, long):
        each.grab()

    assert (short.toolTip(), long.toolTip(), long.accessibleName()) == ("", name, name)
    assert long.width() < long.fontMetrics().horizontalAdvance(name)


@pytest.mark.parametrize(
    ("key", "level"),
    [(Qt.Key.Key_Right, 3), (Qt.Key.Key_Left, 1), (Qt.Key.Key_End, 5), (Qt.Key.Key_Home, 0), (Qt.Key.Key_4, 4)],
)
def test_a_level_is_set_by_keyboard(shown, key, level):
    picker, told = shown(LevelPicker("Coaching", 2, 4)), []
    picker.level_chosen.connect(told.append)
    QTest.keyClick(picker, key)
    assert told == [level]
    assert picker.value() == level


def test_a_level_is_set_by_one_click(shown):
    picker, told = shown(LevelPicker("Coaching", 2)), []
    picker.level_chosen.connect(told.append)
    pitch = picker.width() / 6
    for level in (0, 5, 3):
        at = QPoint(int(pitch * (level + 0.5)), picker.height() // 2)
        QTest.mouseClick(picker, Qt.MouseButton.LeftButton, pos=at)
    assert told == [0, 5, 3]
    picker.set_level(1)
    assert told == [0, 5, 3]


def test_a_level_tells_what_is_needed(shown):
    picker = shown(LevelPicker("Coaching", 2, 4))
    assert picker.accessibleDescription() == "Level 2 of 5, 4 needed"
    QTest.keyClick(picker, Qt.Key.Key_End)
    assert picker.accessibleDescription() == "Level 5 of 5"


ROWS = [CheckRow("1", "Shadow two calls", "2 h"), CheckRow("2", "Draft an article", "1 h")]


def test_space_ticks_the_row_of_the_cursor(shown):
    view, told = shown(CheckList("Next actions", ROWS)), []
    view.ticked.connect(lambda row_id, on: told.append((row_id, on)))
    view.choose("2")
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert told == [("2", True)]


def test_a_click_on_the_box_ticks_and_one_on_the_words_does_not(shown):
    view, told = shown(CheckList("Next actions", ROWS), 400, 140), []
    view.ticked.connect(lambda row_id, on: told.append((row_id, on)))
    row = view.visualRect(view.model().index(0, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(18, row.height() // 2))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert told == [("1", True)]


def test_the_cursor_follows_its_row_when_rows_change(shown):
    view = shown(CheckList("Next actions", ROWS))
    view.choose("2")
    view.set_rows([CheckRow("0", "First"), ROWS[1]])
    assert view.currentIndex().data(ROW_ROLE).id == "2"


def test_rows_are_as_high_as_titles_width_and_text_ask_for(shown, theme):
    view = shown(CheckList("Next actions", ROWS), 400, 140)
    body, small = fonts.line_height("body"), fonts.line_height("small")
    assert view.row_height() == body + small + 22
    view.set_rows([*ROWS, CheckRow("3", "Write down what went well and what did not in each of the last ten calls")])
    assert view.row_height() == 2 * body + small + 22
    view.resize(900, 140)
    assert view.row_height() == body + small + 22
    theme.set_scale(2.0)
    assert view.row_height() == 2 * fonts.line_height("body") + fonts.line_height("small") + 22


def test_slider_and_number_are_one_value(shown):
    row = shown(SliderRow("Yearly raise", 0, 8, 0.1, decimals=1, suffix=" %"))
    moved, settled = [], []
    row.moved.connect(moved.append)
    row.settled.connect(settled.append)
    row.set_value(3.0)
    assert (moved, settled) == ([], [])
    QTest.keyClick(row.slider, Qt.Key.Key_Right)
    assert row.number.text() == "3.1 %"
    assert moved == settled == [pytest.approx(3.1)]
    row.number.setFocus()
    row.number.selectAll()
    QTest.keyClicks(row.number, "4.5")
    QTest.keyClick(row.number, Qt.Key.Key_Return)
    assert row.slider.value() == 45
    assert settled[-1] == pytest.approx(4.5)
    assert row.slider.accessibleDescription() == "4.5 %"


def test_a_drag_moves_many_times_and_settles_once(shown):
    row = shown(SliderRow("Yearly raise", 0, 8, 0.1, decimals=1))
    moved, settled = [], []
    row.moved.connect(moved.append)
    row.settled.connect(settled.append)
    row.slider.setSliderDown(True)
    for position in (10, 20, 30):
        row.slider.setValue(position)
    row.set_value(7)
    assert row.value() == 3.0, "a reload does not pull the slider from under the mouse"
    row.slider.setSliderDown(False)
    assert (len(moved), settled) == (3, [3.0])


AREAS = [("1", "San Jose-Sunnyvale, CA"), ("2", "San Diego-Carlsbad, CA"), ("3", "Boston-Cambridge, MA-NH")]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("san jo", ["1"]),
        ("ca san", ["1", "2"]),
        ("cambridge", ["3"]),
        ("jose", ["1"]),
        ("ego", []),
        ("", ["1", "2", "3"]),
    ],
)
def test_each_word_typed_begins_a_word_of_what_is_found(shown, typed, found):
    combo = shown(SearchableCombo("Area", AREAS))
    texts = dict(AREAS)
    assert combo.matches(typed) == [texts[key] for key in found]


@pytest.mark.parametrize("typed", ["resume", "R\u00c9SUM\u00c9", "re\u0301sume\u0301 rev"])
def test_accents_and_case_hide_nothing_that_is_searched(shown, typed):
    combo = shown(SearchableCombo("Role", [("1", "R\u00e9sum\u00e9 reviewer"), ("2", "Resumption lead")]))
    assert combo.matches(typed) == ["R\u00e9sum\u00e9 reviewer"]


def test_an_area_is_found_and_chosen_by_keyboard(shown, qtbot):
    combo, told = shown(SearchableCombo("Area", AREAS, "1")), []
    combo.chosen.connect(told.append)
    combo.setFocus()
    QTest.keyClicks(combo.lineEdit(), "camb")
    popup = combo.lineEdit().completer().popup()
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert told == ["3"]
    assert combo.value() == "3"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Berlin", "“Berlin” is not in this list. Type a few letters of a name and choose one."),
        ("san", "“san” fits 2 of this list. Type more of it, or choose one."),
    ],
)
def test_what_is_not_one_of_the_list_stays_and_is_said(shown, typed, said):
    combo = SearchableCombo("Area", AREAS, "1")
    field, told = shown(Field("Area", combo)), []
    combo.chosen.connect(told.append)
    combo.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(combo.lineEdit(), typed)
    if (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    combo.clearFocus()
    assert combo.currentText() == typed
    assert (combo.value(), told) == ("1", [])
    assert field.error() == said
    combo.set_value("1")
    assert combo.currentText() == typed, "a reload keeps what is to be mended"
    combo.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(combo, Qt.Key.Key_Escape)
    assert combo.currentText() == "San Jose-Sunnyvale, CA"
    assert field.error() == ""


def test_the_list_of_what_was_found_comes_and_goes_without_taking_letters(shown, qtbot):
    combo = shown(SearchableCombo("Area", AREAS, "1"))
    combo.lineEdit().selectAll()
    for letter in "boston, berlin":
        QTest.keyClicks(QApplication.activePopupWidget() or combo.lineEdit(), letter)
        QApplication.processEvents()
    assert combo.lineEdit().text() == "boston, berlin"


def test_a_place_is_taken_once_it_is_known_and_the_error_goes(shown):
    combo = SearchableCombo("Area", AREAS, "1")
    field, told = shown(Field("Area", combo)), []
    combo.chosen.connect(told.append)
    combo.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(combo.lineEdit(), "zzz")
    assert not combo.commit()
    combo.lineEdit().setText("cambridge")
    assert combo.commit()
    assert (told, field.error()) == (["3"], "")


def test_a_combo_keeps_its_choice_when_items_change(shown):
    combo, told = shown(ComboBox("Role", [("a", "A"), ("b", "B")], "b")), []
    combo.chosen.connect(told.append)
    combo.set_items([("x", "X"), ("b", "B, renamed")])
    assert (combo.value(), told) == ("b", [])
    QTest.keyClick(combo, Qt.Key.Key_Up)
    assert told == ["x"]


ENTRIES = [Entry("a", "Shadowed two calls", "2 h"), Entry("b", "Read a report", "1 h"), Entry("c", "Wrote it up")]


def test_entries_are_walked_with_arrows_and_one_is_opened(shown, qtbot):
    view, came_to = shown(EntryList("Learning log"), 400, 200), []
    view.set_rows(ENTRIES)
    view.choose("a")
    view.chosen.connect(came_to.append)
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert (came_to, opened.args, view.chosen_id()) == (["b"], ["b"], "b")


def test_taking_the_keyboard_tells_of_no_choice(shown):
    view, came_to = shown(EntryList("Learning log"), 400, 200), []
    view.set_rows(ENTRIES)
    view.clearFocus()
    view.chosen.connect(came_to.append)
    view.setFocus()
    assert (came_to, view.currentIndex().row()) == ([], 0)


def test_a_mark_is_set_without_telling_and_taken_away_by_an_id_that_is_not_there(shown):
    view, came_to = shown(EntryList("Learning log"), 400, 200), []
    view.set_rows(ENTRIES)
    view.chosen.connect(came_to.append)
    view.mark("c")
    marked = [index.row() for index in view.selectedIndexes()]
    view.mark("nobody")
    assert (marked, view.selectedIndexes(), came_to) == ([2], [], [])


def test_showing_the_same_entries_again_leaves_the_cursor(shown):
    view = shown(EntryList("Learning log"), 400, 200)
    view.set_rows(ENTRIES)
    view.choose("c")
    view.set_rows(list(ENTRIES))
    assert view.currentIndex().row() == 2


def test_a_text_that_is_too_long_for_a_closed_list_ends_in_an_ellipsis(shown):
    combo = shown(ComboBox("Role", [("css", "Customer service specialist")], "css"), 160, 40)
    assert combo.shown_text().endswith("…")
    assert combo.shown_text()[:-1] in combo.currentText()
    combo.resize(400, 40)
    assert combo.shown_text() == "Customer service specialist"


def test_the_number_beside_a_slider_grows_with_the_text(shown, theme):
    row = shown(SliderRow("Hours a week", 0, 40, 1))
    before = row.number.lineEdit().font().pointSizeF()
    theme.set_scale(2.0)
    assert row.number.lineEdit().font().pointSizeF() == 2 * before


def combo():
    made = ComboBox("Status", [("a", "A"), ("b", "B")], "a")
    return made, made.chosen, lambda: (made.setCurrentIndex(1), made.activated.emit(1)), made.value, "a"


def searchable():
    made = SearchableCombo("Role", [("a", "Apple"), ("b", "Berry")], "a")
    return made, made.chosen, lambda: (made.lineEdit().setText("Berry"), made.commit()), made.currentText, "Apple"


def levels():
    made = LevelPicker("Excel", 3)
    return made, made.level_chosen, lambda: QTest.keyClicks(made, "5"), made.value, 3


def segments():
    made = SegmentedControl("View", [("a", "A"), ("b", "B")], "a")
    return made, made.chosen, made.segments["b"].click, made.value, "a"


def slider():
    made = SliderRow("Horizon", 1, 20, 1)
    made.set_value(10)
    return made, made.settled, lambda: made.slider.setValue(4), lambda: (made.value(), made.slider.value()), (10, 9)


@pytest.mark.parametrize("make", [combo, searchable, levels, segments, slider])
def test_a_choice_that_is_refused_shows_what_it_showed_before_and_can_be_made_again(make, shown):
    widget, signal, choose, value, before = make()
    shown(widget)
    told = []

    def refuse(chosen):
        told.append(chosen)
        take_back()

    signal.connect(refuse)
    choose()
    assert value() == before
    choose()
    assert value() == before
    assert len(told) == 2
    signal.disconnect(refuse)
    choose()
    assert value() != before
    take_back()  # nothing is being told
    assert value() != before


def test_a_number_that_is_refused_outside_of_a_field_stays_to_be_mended_and_is_no_value(shown):
    edit = shown(HoursEdit("Hours"))
    edit.set_value(5)
    edit.committed.connect(lambda _value: take_back())
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "7")
    edit.commit()
    assert (edit.value(), edit.text()[0], edit.is_wrong) == (5, "7", True)
