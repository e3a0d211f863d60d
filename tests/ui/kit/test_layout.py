"""Rows that wrap, lines that are cut, lists that line up, and columns that scroll only when they must."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.check_list import CheckList, CheckRow
from careerplanner.ui.kit.chip import Chip
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.scroll import ScrollColumn
from careerplanner.ui.kit.text import ElidedLabel, Label, TwoLineLabel
from careerplanner.ui.look import fonts


def test_chips_go_on_in_the_next_line_and_from_the_right_where_one_reads_so(shown, qapp):
    page = QWidget()
    flow = FlowLayout(page)
    chips = [Chip(f"Skill number {number}") for number in range(6)]
    for chip in chips:
        flow.addWidget(chip)
    shown(page, 260, 200)
    lines = sorted({chip.y() for chip in chips})
    assert len(lines) == 3
    assert all(page.rect().contains(chip.geometry()) for chip in chips)
    assert flow.heightForWidth(260) == lines[-1] + chips[-1].height()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.activate()
    qapp.processEvents()
    assert chips[0].geometry().right() == page.width() - 1
    flow.clear()
    assert flow.count() == 0


def test_a_line_that_is_cut_tells_all_in_its_tooltip(shown):
    line = shown(ElidedLabel("Senior customer service specialist"), 400, 30)
    line.grab()
    assert line.toolTip() == ""
    line.resize(90, 30)
    line.grab()
    assert line.toolTip() == "Senior customer service specialist"
    line.resize(400, 30)
    line.grab()
    assert line.toolTip() == ""


def test_the_boxes_of_a_list_stand_below_the_title_of_their_card(shown):
    card = Card("Next actions")
    view = CheckList("Next actions", [CheckRow("1", "Shadow two calls")])
    card.add(view)
    shown(card, 500, 200)
    assert view.mapTo(card, QPoint(view.bleed, 0)).x() == card.title.mapTo(card, QPoint(0, 0)).x()
    assert card.rect().contains(view.geometry())


def test_the_words_of_a_link_in_a_head_end_where_the_text_ends(shown, qapp):
    card = Card("Next actions")
    link, text = Button("All goals", "link"), Label("text")
    card.add_to_head(link)
    card.add(text)
    shown(card, 500, 200)
    assert link.geometry().right() - link.padding() == text.geometry().right()
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    card.layout().activate()
    qapp.processEvents()
    assert link.geometry().left() + link.padding() == text.geometry().left()


def test_a_column_scrolls_only_when_it_is_too_long(shown, qapp):
    column = ScrollColumn("Settings", 28, 22)
    words = "Pay figures: U.S. Bureau of Labor Statistics, May 2025; start pay: a salary guide."
    for _card in range(3):
        card = Card("About")
        for _line in range(4):
            card.add(Label(words, wrap=True))
        column.column.addWidget(card)
    shown(column, 900, 600)
    qapp.processEvents()
    width = card.width()
    assert column.verticalScrollBar().maximum() == 0
    column.resize(900, 300)
    qapp.processEvents()
    assert column.verticalScrollBar().maximum() > 0
    assert card.width() == width, "the scroll bar stands in the margin"


def test_a_field_far_below_comes_into_view_when_the_program_goes_there(shown, qapp):
    column = ScrollColumn("Profile", 28, 22)
    for number in range(40):
        column.column.addWidget(Button(f"Button {number}"))
    shown(column, 400, 300)
    last = column.findChildren(Button)[-1]
    assert last.visibleRegion().isEmpty()
    last.setFocus(Qt.FocusReason.OtherFocusReason)
    qapp.processEvents()
    assert not last.visibleRegion().isEmpty()


def test_rows_far_below_come_into_view_when_the_cursor_goes_there(shown, qapp, qtbot):
    column = ScrollColumn("Goals", 28, 22)
    view = CheckList("Goals", [CheckRow(str(number), f"Goal {number}") for number in range(40)])
    column.column.addWidget(view)
    shown(column, 400, 300)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    qapp.processEvents()
    row = view.visualRect(view.currentIndex())
    assert view.currentIndex().row() == 39
    assert view.visibleRegion().boundingRect().contains(row.center())


def test_a_button_has_room_for_its_words_icon_and_padding(shown, theme):
    for scale in (1.0, 1.5, 2.0):
        theme.set_scale(scale)
        button = shown(Button("Plan my route && more", "primary", "path"))
        words = fonts.text_width("Plan my route & more", "strong")
        assert button.width() >= words + fonts.px(18) + 2 * button.padding()
        assert button.height() >= fonts.px(36)


def test_a_title_goes_on_in_a_second_line_and_is_cut_only_there(shown):
    title = shown(TwoLineLabel("A course of study with a rather long name that nobody can remember"), 300, 40)
    line = title.fontMetrics().lineSpacing()
    assert title.heightForWidth(1000) == line
    assert title.heightForWidth(300) == 2 * line
    title.repaint()
    assert title.toolTip() == ""
    title.resize(120, 40)
    assert title.heightForWidth(120) == 2 * line
    title.grab()
    assert title.toolTip() == title.text()
