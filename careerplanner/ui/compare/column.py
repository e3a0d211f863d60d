"""CompareColumn: one of two routes side by side: likely pay, the steps with their dates, and the rows both have."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerplanner.app.queries.compare.text import Cell, Pay, Stop
from careerplanner.ui.kit.card import Card, Divider
from careerplanner.ui.kit.chip import Chip
from careerplanner.ui.kit.icon_label import IconLabel
from careerplanner.ui.kit.line_sample import LineSample
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts, tokens

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class _StopRow(QWidget):
    """The number of a step, its role, and when it is likely."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = Chip(str(number))
        self.role = Label("", "strong", wrap=True)
        self.when = Label("", "small", "text3", figures=True)
        keeps_place = self.number.sizePolicy()
        keeps_place.setRetainSizeWhenHidden(True)
        self.number.setSizePolicy(keeps_place)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.number)
        row.addWidget(self.role, 1)
        row.addWidget(self.when)

    def show_stop(self, stop: Stop | None) -> None:
        """Show a step, or hold its place where the other route has more of them."""
        self.number.setHidden(stop is None)
        self.role.setText(stop.role if stop else " ")
        self.when.setText(stop.when if stop else "")


class _FactRow(QWidget):
    """What a figure is, the figure with a sign of better or worse, and a note below it."""

    def __init__(self) -> None:
        super().__init__()
        self.what = Label("", "body", "text2", wrap=True)
        self.better = IconLabel("arrow-up", "success")
        self.worse = IconLabel("arrow-down", "warning")
        self.value = Label("", "strong", wrap=True, figures=True)
        self.note = Label("", "small", "text3", wrap=True)
        for words in (self.value, self.note):
            words.setAlignment(_RIGHT)
        self._figure = QHBoxLayout()
        self._figure.setSpacing(6)
        self._figure.addStretch(1)
        for sign in (self.better, self.worse):
            self._figure.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self._figure.addWidget(self.value)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.what, 6, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._figure, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(row)
        column.addWidget(self.note)

    def show_cell(self, what: str, cell: Cell, *, has_note: bool) -> None:
        """Show a figure, or words alone below; the colour of a figure only repeats what the difference says.

        ``has_note`` keeps the room of a note where the other route has one. Words wrap; a figure with a sign does not,
        so that the sign stands beside it.
        """
        is_judged = cell.better is not None
        self.value.setWordWrap(not is_judged)
        self._figure.setStretch(0, int(is_judged))
        self._figure.setStretch(self._figure.count() - 1, int(not is_judged))
        self.what.setText(what)
        self.value.setText(cell.value)
        self.value.set_tone("text" if cell.better is None else "success" if cell.better else "warning")
        self.better.setVisible(cell.better is True)
        self.worse.setVisible(cell.better is False)
        self.note.setText(cell.note or " ")
        self.note.set_tone("text3" if cell.value else "text")
        fonts.set_style(self.note, "small" if cell.value else "strong")
        self.note.setVisible(has_note)


class CompareColumn(Card):
    """A route; ``actions`` stand at the right of its name."""

    def __init__(self, slot: int, *actions: QWidget) -> None:
        super().__init__()
        self.name = Label("", "strong", wrap=True)
        self.figure = Label("", "display", figures=True)
        self.sentence = Label("", "small", "text3", wrap=True)
        self._stops: list[_StopRow] = []
        self._facts: list[_FactRow] = []
        self._stop_column = QVBoxLayout()
        self._fact_column = QVBoxLayout()
        head = QHBoxLayout()
        head.setSpacing(8)
        sample = LineSample(slot)
        fonts.sized(sample, lambda line: line.setMinimumHeight(fonts.px(tokens.CONTROL_HEIGHT)))
        head.addWidget(sample)
        head.addWidget(self.name, 1)
        for action in actions:
            head.addWidget(action)
        self._lay_out(head)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _lay_out(self, head: QHBoxLayout) -> None:
        self._stop_column.setSpacing(8)
        self._fact_column.setSpacing(10)
        self.body.setSpacing(6)
        self.add(head)
        self.add(self.figure)
        self.add(self.sentence)
        self.body.addSpacing(6)
        self.add(self._stop_column)
        self.body.addSpacing(6)
        self.add(Divider())
        self.body.addSpacing(6)
        self.add(self._fact_column)
        self.body.addStretch(1)

    def show_route(self, name: str, pay: Pay, stops: Sequence[Stop], places: int) -> None:
        """Show a route; ``places`` is how many steps the longer of the two has, so that the rows below are level."""
        self.name.setText(name)
        self.setAccessibleName(name)
        self.figure.setText(pay.figure)
        self.sentence.setText(pay.sentence)
        while len(self._stops) < places:
            made = _StopRow(len(self._stops) + 1)
            self._stop_column.addWidget(made)
            self._stops.append(made)
        for number, row in enumerate(self._stops):
            row.show_stop(stops[number] if number < len(stops) else None)
            row.setVisible(number < places)

    def show_facts(self, facts: Sequence[tuple[str, Cell, Cell]]) -> None:
        """Show the rows below the steps: what each is, its figure, and the one beside it in the other column."""
        while len(self._facts) < len(facts):
            made = _FactRow()
            self._fact_column.addWidget(made)
            self._facts.append(made)
        for row, (what, cell, beside) in zip(self._facts, facts, strict=True):
            row.show_cell(what, cell, has_note=bool(cell.note or beside.note))

    def told(self) -> list[tuple[str, str, str]]:
        """What each row is, its figure and its note, as they stand."""
        return [(row.what.text(), row.value.text(), row.note.text().strip()) for row in self._facts]

    def steps(self) -> list[tuple[str, str]]:
        """The roles and their dates, as they stand."""
        return [(row.role.text(), row.when.text()) for row in self._stops if not row.isHidden() and row.when.text()]
