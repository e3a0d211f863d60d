"""Write pictures of every widget of the kit, light and dark, at text scale 1 and 1.5, for judging the look.

Usage: python scripts/gallery.py FOLDER [--platform xcb]
"""

import argparse
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from careerplanner.ui.kit.buttons import Button, IconButton
from careerplanner.ui.kit.card import Card, Divider
from careerplanner.ui.kit.check_list import CheckList, CheckRow
from careerplanner.ui.kit.chip import Chip
from careerplanner.ui.kit.combo import ComboBox, SearchableCombo
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.levels import LevelPicker, SkillDots
from careerplanner.ui.kit.messages import Field, InlineMessage
from careerplanner.ui.kit.page_header import PageHeader
from careerplanner.ui.kit.progress import ProgressLine, ProgressRing
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.slider_row import SliderRow
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.kit.ten_futures import TenFutures
from careerplanner.ui.kit.text import ElidedLabel, label
from careerplanner.ui.kit.unit_edits import HoursEdit, MoneyEdit, MonthEdit
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import Mode, Theme
from careerplanner.ui.window import application

WIDTHS = {1.0: 1180, 1.5: 1600}


def row_of(*widgets: QWidget, gap: int = 12) -> QHBoxLayout:
    """Widgets side by side."""
    row = QHBoxLayout()
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def figures() -> QWidget:
    """The header, the odds and the lists of an overview."""
    page, column = sheet()
    export, add = Button("Export PDF", "secondary", "export"), Button("Add goal", "primary", "plus")
    column.addWidget(PageHeader("Good morning, Maya", "Friday 30 October · 14 months to your next step", export, add))
    column.addWidget(odds_card())
    column.addWidget(action_card())
    column.addWidget(log_card())
    return page


def odds_card() -> Card:
    """Shares of all futures: with a range, of what held before, and small."""
    card = Card("Where your plan leads")
    card.add_to_head(Button("Compare routes", "ghost", "git-branch"))
    now, before, small = TenFutures(), TenFutures(quiet=True), TenFutures(small=True)
    now.show_share(0.64, "In 6.4 of 10 futures", (0.42, 0.81))
    before.show_share(0.31, "In 3.1 of 10 futures")
    small.show_share(0.005, "In hardly any future")
    card.add(row_of(now, before, small, gap=32))
    return card


def log_card() -> Card:
    """Entries that wrap, each with a figure and a note."""
    card = Card("Learning log")
    log = EntryList("Learning log")
    card.add(log)
    log.set_rows(
        [
            Entry("1", "Sat with the escalation desk for a morning", "2 h", "4 Dec"),
            Entry("2", "Read the team’s CSAT report and wrote down what moved", "1.5 h", "1 Dec"),
        ]
    )
    return card


def action_card() -> Card:
    """Things to tick off."""
    actions = Card("Next actions")
    actions.add_to_head(Button("All goals", "link"))
    actions.add(
        CheckList(
            "Next actions",
            [
                CheckRow("1", "Shadow two escalation calls", "De-escalation · 2 h", "Due Fri", "warning", "clock"),
                CheckRow("2", "Draft a knowledge article for refunds", "Writing · 1.5 h", "14 Nov"),
                CheckRow("3", "Read the team’s CSAT report", "Data literacy · 1 h", "Done", "success", is_done=True),
            ],
        )
    )
    return actions


def controls() -> QWidget:
    """Buttons, choices, chips and messages."""
    page, column = sheet()
    kinds = ("primary", "secondary", "ghost", "link", "danger")
    card = Card("Buttons", "Enabled and disabled")
    card.add(row_of(*(Button(kind.title(), kind, "plus") for kind in kinds), IconButton("More", "dots-three")))
    disabled = [Button(kind.title(), kind) for kind in kinds]
    for each in disabled:
        each.setEnabled(False)
    card.add(row_of(*disabled))
    column.addWidget(card)
    card = Card("Choices")
    ticked, radio = QCheckBox("Hide pay figures"), QRadioButton("Letter paper")
    ticked.setChecked(True)
    radio.setChecked(True)
    choice = SegmentedControl("View", [("map", "Map"), ("list", "List"), ("time", "Timeline")])
    money = SegmentedControl("Money", [("nominal", "Nominal"), ("real", "Today’s money")], "real")
    card.add(row_of(choice, money, ticked, QCheckBox("Show 20 futures"), radio, QRadioButton("A4 paper")))
    card.add(row_of(LevelPicker("De-escalation", 3, 4), SkillDots(3, 4), SkillDots(1, 3), SkillDots(5)))
    card.add(ProgressLine("Hours", 0.6))
    card.add(row_of(ProgressRing("Hours", 0.6, "60 %"), SliderRow("Yearly raise", 0, 8, 0.1, decimals=1, suffix=" %")))
    column.addWidget(card)
    card = Card("Chips and messages")
    flow = FlowLayout()
    for tone in ("neutral", "success", "warning", "danger", "accent"):
        flow.addWidget(Chip(tone.title(), tone))
        flow.addWidget(Chip(f"With a sign, {tone}", tone, "clock"))
    card.add(flow)
    for tone in ("info", "success", "warning", "danger"):
        message = InlineMessage("The pay range of this role is for the whole nation, not for your area.", tone)
        card.add(message)
    column.addWidget(card)
    return page


def fields() -> QWidget:
    """Inputs, with hints and errors, and a table."""
    page, column = sheet()
    card = Card("Pay and time")
    pay, hours, month, day = MoneyEdit(), HoursEdit(), MonthEdit(), DateEdit()
    pay.set_value(4_250_000)
    hours.set_value(90)
    month.set_value("2027-03")
    day.set_value(date(2026, 12, 4))
    wrong = Field("Hours a week", HoursEdit())
    wrong.editor.setText("a lot")
    wrong.editor.setModified(True)
    wrong.editor.commit()
    first, second = QHBoxLayout(), QHBoxLayout()
    for layout, inputs in (
        (first, [Field("Pay", pay, "Before tax, a year"), Field("Learning", hours), Field("From", month)]),
        (second, [Field("Due", day), wrong, Field("Note", MonthEdit(optional=True))]),
    ):
        layout.setSpacing(16)
        for each in inputs:
            layout.addWidget(each)
        card.add(layout)
    area = SearchableCombo("Area", [("1", "San Jose-Sunnyvale, CA"), ("2", "Boston, MA")], "1")
    choices = ComboBox("Role", [("a", "Customer service specialist"), ("b", "Team lead")], "a")
    pair = QHBoxLayout()
    pair.setSpacing(16)
    pair.addWidget(Field("Area", area))
    pair.addWidget(Field("Role", choices))
    card.add(pair)
    note = QPlainTextEdit("Handled the outage on my own, twelve calls, all solved.")
    note.setFixedHeight(fonts.px(64))
    card.add(Field("What happened", note))
    column.addWidget(card)
    column.addWidget(scenario_table())
    return page


@dataclass(frozen=True)
class Scenario:
    """A row of the example table."""

    id: str
    pay: int
    chance: str


def scenario_table() -> Card:
    """A small table in a card."""
    card = Card("Scenarios")
    model = TableModel(
        [
            Column("Scenario", lambda row: row.id, style="strong"),
            Column("2032", lambda row: f"${row.pay:,}", figures=True, sort=lambda row: row.pay),
            Column("Chance of $60k", lambda row: row.chance, figures=True),
        ],
        card,
    )
    model.set_rows([Scenario("A · Lead route", 66800, "80 %"), Scenario("B · CX route", 67100, "68 %")])
    table = TableView("Scenarios", model, grows=True)
    table.choose("A · Lead route")
    card.add(table)
    return card


def words() -> QWidget:
    """All text styles, and the empty state."""
    page, column = sheet()
    card = Card()
    for style in ("display", "h1", "h2", "h3", "body", "strong", "small", "caption", "micro"):
        card.add(label(f"{style}: Customer service manager, $57,000–$81,250", style))
    card.add(Divider())
    card.add(ElidedLabel("A very long line that does not fit into the card is cut with an ellipsis. " * 4))
    column.addWidget(card)
    empty = EmptyState(
        "No route yet",
        "Pick where you are and where you want to be. We draw the steps in between, with pay ranges and skills.",
        Button("Plan my route", "primary", "path"),
        Button("Start from the sample plan", "secondary", "copy"),
        Button("Import a plan…", "link"),
    )
    column.addWidget(empty, 1)
    return page


def sheet() -> tuple[QWidget, QVBoxLayout]:
    """An empty page."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(28, 22, 28, 22)
    column.setSpacing(16)
    return page, column


SHEETS: dict[str, Callable[[], QWidget]] = {
    "figures": figures,
    "controls": controls,
    "fields": fields,
    "words": words,
}


def main() -> None:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--platform", default="offscreen")
    chosen = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = chosen.platform
    chosen.folder.mkdir(parents=True, exist_ok=True)
    program = application.make_application(["gallery"])
    theme = Theme(program, Mode.LIGHT)
    for mode in (Mode.LIGHT, Mode.DARK, Mode.CONTRAST):
        theme.set_mode(mode)
        for scale, width in WIDTHS.items():
            theme.set_scale(scale)
            for name, make in SHEETS.items():
                page = make()
                page.setAutoFillBackground(True)
                page.resize(width, page.sizeHint().height())
                page.show()
                program.processEvents()
                page.resize(width, max(page.minimumSizeHint().height(), page.heightForWidth(width)))
                program.processEvents()
                page.grab().save(str(chosen.folder / f"{name}_{mode.value}_{scale}.png"))
                page.deleteLater()
    print(f"wrote {len(SHEETS) * 3 * len(WIDTHS)} pictures into {chosen.folder}")


if __name__ == "__main__":
    main()
