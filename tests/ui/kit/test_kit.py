"""Every widget of the kit passes the walks, in a page with all of them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from careerplanner.ui.kit.buttons import Button, IconButton
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.check_list import CheckList, CheckRow
from careerplanner.ui.kit.chip import Chip
from careerplanner.ui.kit.combo import ComboBox, SearchableCombo
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.levels import LevelPicker, SkillDots
from careerplanner.ui.kit.messages import Field, InlineMessage
from careerplanner.ui.kit.page_header import PageHeader
from careerplanner.ui.kit.progress import ProgressLine, ProgressRing
from careerplanner.ui.kit.scroll import ScrollColumn
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.slider_row import SliderRow
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.kit.ten_futures import TenFutures
from careerplanner.ui.kit.text import label
from careerplanner.ui.kit.unit_edits import HoursEdit, MoneyEdit, MonthEdit
from tests.ui import walks


def inputs():
    card = Card("Pay and time")
    pay, hours, month, day = MoneyEdit(), HoursEdit(), MonthEdit(), DateEdit()
    pay.set_value(4_250_000)
    hours.set_value(90)
    month.set_value("2027-03")
    day.set_value(date(2026, 12, 4))
    note = QPlainTextEdit("Solved the outage.")
    note.setTabChangesFocus(True)
    for caption, editor in (
        ("Pay", pay),
        ("Learning", hours),
        ("From", month),
        ("Due", day),
        ("What happened", note),
        ("Role", ComboBox("", [("a", "Specialist"), ("b", "Lead")], "a")),
        ("Area", SearchableCombo("", [("1", "San Jose, CA"), ("2", "Boston, MA")], "1")),
    ):
        card.add(Field(caption, editor, "A hint that stands below the field"))
    return card


def lists():
    card = Card("Lists")
    card.add_to_head(Button("All goals", "link"))
    log = EntryList("Learning log")
    model = TableModel([Column("Title", lambda row: row.title), Column("Note", lambda row: row.note)], card)
    rows = [CheckRow("1", "Shadow two calls", "2 h", "Due Fri", "warning"), CheckRow("2", "Write", is_done=True)]
    model.set_rows(rows)
    table = TableView("Goals", model, grows=True)
    table.choose("1")
    for each in (CheckList("Next actions", rows), log, table):
        card.add(each)
    log.set_rows([Entry("a", "Shadowed two calls", "2 h", "4 Dec"), Entry("b", "Read a report", "1 h")])
    return card


def controls():
    card = Card("Controls")
    row = QHBoxLayout()
    for each in (
        SegmentedControl("View", [("map", "Map"), ("list", "List")]),
        IconButton("More", "dots-three"),
        LevelPicker("De-escalation", 3, 4),
        SkillDots(3, 4),
        Chip("On track", "success", "check-circle"),
    ):
        row.addWidget(each)
    row.addStretch(1)
    card.add(row)
    for kind in ("primary", "secondary", "ghost", "link", "danger"):
        card.add(Button(f"Do it, {kind}", kind, "plus"))
    card.add(SliderRow("Yearly raise", 0, 8, 0.1, decimals=1, suffix=" %", hint="Typical: 2.5–3.5 %"))
    for each in (ProgressLine("Hours", 0.6), ProgressRing("Hours", 0.6, "60 %")):
        card.add(each)
    futures = TenFutures()
    futures.show_share(0.18, "In 1.8 of 10 futures", (0.06, 0.31))
    card.add(futures)
    return card


@pytest.fixture
def page(shown):
    made = QWidget()
    outer = QVBoxLayout(made)
    outer.addWidget(PageHeader("Good morning, Maya", "A fact", Button("Export PDF"), Button("Add goal", "primary")))
    scroll = ScrollColumn("Everything", 28, 22)
    outer.addWidget(scroll)
    for card in (inputs(), lists(), controls()):
        scroll.column.addWidget(card)
    scroll.column.addWidget(InlineMessage("The range is for the whole nation, not for your area.", "warning"))
    scroll.column.addWidget(EmptyState("No route yet", "Pick where you are.", Button("Plan my route", "primary")))
    return shown(made, 960, 640)


def test_the_kit_can_be_used_by_everyone(page, theme):
    walks.walk(page, theme)


def test_the_kit_can_be_used_from_right_to_left(page, theme, qapp):
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qapp.processEvents()
    walks.walk(page, theme)


ROLES = {
    ProgressLine: QAccessible.Role.ProgressBar,
    ProgressRing: QAccessible.Role.ProgressBar,
    TenFutures: QAccessible.Role.ProgressBar,
    LevelPicker: QAccessible.Role.Slider,
    CheckList: QAccessible.Role.List,
    EntryList: QAccessible.Role.List,
    TableView: QAccessible.Role.Table,
    ComboBox: QAccessible.Role.ComboBox,
    SkillDots: QAccessible.Role.StaticText,
    Chip: QAccessible.Role.StaticText,
}


@pytest.mark.parametrize("kind", ROLES, ids=lambda kind: kind.__name__)
def test_widgets_have_the_role_of_what_they_are(page, kind):
    widget = page.findChild(kind)
    assert walks.accessible(widget).role() is ROLES[kind]
    assert walks.name_of(widget)


def test_items_of_lists_are_read_as_sentences(page):
    names = {
        kind: walks.accessible(page.findChild(kind)).child(0).text(QAccessible.Text.Name)
        for kind in (CheckList, EntryList)
    }
    assert names == {CheckList: "Shadow two calls, 2 h, Due Fri", EntryList: "Shadowed two calls, 2 h, 4 Dec"}


def test_values_are_told(page):
    picker = walks.accessible(page.findChild(LevelPicker))
    line = walks.accessible(page.findChild(ProgressLine))
    assert picker.valueInterface().currentValue() == 3
    assert line.valueInterface().currentValue() == 600


def test_the_walks_find_what_is_wrong(shown, theme):
    made = QWidget()
    row = QVBoxLayout(made)
    row.addWidget(QPushButton())
    row.addWidget(small := QPushButton("Tiny"))
    small.setFixedWidth(20)
    cut = QLabel("A text that is much too long for its room")
    cut.setFixedSize(40, 10)
    row.addWidget(cut)
    row.addWidget(trap := QPlainTextEdit())
    trap.setAccessibleName("Notes")
    row.addWidget(QPushButton("Out of reach"))
    shown(made)
    for check, words in (
        (walks.check_names, "is called"),
        (walks.check_targets, "20 × 36"),
        (walks.check_nothing_is_clipped, "much too long"),
        (walks.check_keyboard_reaches_all, "Tab is caught in QPlainTextEdit"),
    ):
        with pytest.raises(AssertionError, match=words):
            check(made)


def test_the_walks_find_a_control_whose_focus_is_not_seen(shown, theme):
    class Blind(QPushButton):
        def paintEvent(self, event):  # noqa: N802 - Qt calls it so
            pass

    made = QWidget()
    row = QVBoxLayout(made)
    for text in ("One", "Two"):
        row.addWidget(Blind(text))
    shown(made)
    with pytest.raises(AssertionError, match="no sign of the focus"):
        walks.check_focus_is_seen(made)


def test_nothing_flashes_as_a_window_while_it_is_made(qtbot):
    with walks.no_window_flashes():
        made = [inputs(), lists(), controls(), InlineMessage("The range is for the nation."), PageHeader("Path", "x")]
        made.append(EmptyState("No route yet", "Pick where you are.", Button("Plan my route")))
        made.append(Card("Title", "Subtitle"))
    for widget in made:
        qtbot.addWidget(widget)
    with pytest.raises(AssertionError, match="windows of their own"), walks.no_window_flashes():
        made[-1].setVisible(True)


def test_labels_never_guess_rich_text(shown):
    shown_label = shown(label("<b>bold</b> & more"))
    assert shown_label.textFormat() == shown_label.textFormat().PlainText
    assert shown_label.sizeHint().width() > label("bold & more").sizeHint().width() + 20


def test_a_header_takes_three_actions_and_no_more(qtbot):
    header = PageHeader("Path", "", Button("A"), Button("B"), Button("C"))
    qtbot.addWidget(header)
    with pytest.raises(ValueError, match="at most three"):
        header.add_action(Button("D"))


def test_the_title_stands_at_one_height_with_and_without_a_fact_below(qtbot):
    header = PageHeader("Path", "A fact", Button("A"))
    qtbot.addWidget(header)
    header.resize(800, header.sizeHint().height())
    header.show()
    with_fact = header.title.geometry()
    header.set_subtitle("")
    header.layout().activate()
    assert header.title.geometry() == with_fact


@pytest.mark.parametrize(("width", "is_below"), [(900, False), (420, True)])
def test_actions_stand_below_a_fact_that_they_would_cut_to_a_few_letters(qtbot, width, is_below):
    header = PageHeader("Path", "17 roles, 28 moves between them and odds by 2036", Button("Compare"), Button("Export"))
    qtbot.addWidget(header)
    header.resize(width, 120)
    header.show()
    header.layout().activate()
    action = header.findChild(Button)

    assert (action.geometry().top() > header.subtitle.geometry().bottom()) is is_below


def test_a_word_as_long_as_a_link_makes_a_wrapped_text_no_wider(shown):
    link = "https://example.org/" + "a" * 180
    narrow = shown(label(f"See {link}", wrap=True))

    assert narrow.text() == f"See {link}"
    assert narrow.minimumSizeHint().width() < label("x" * 29, wrap=True).minimumSizeHint().width()
    assert QLabel.text(narrow).replace("\u200b", "") == narrow.text()
