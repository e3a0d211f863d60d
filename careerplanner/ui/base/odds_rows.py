"""OddsRows: one role a row with its ten futures, the count, the range and when; the same on every page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerplanner.app.queries.projection.odds_text import date_sentence, odds_sentence
from careerplanner.app.queries.projection.view import ProjectionView, RoleOdds
from careerplanner.i18n import _
from careerplanner.ui.kit.ten_futures import TenFutures
from careerplanner.ui.kit.text import Label
from careerplanner.wording import Wording


class OddsRow(QWidget):
    """The rings of one role with what they count."""

    def __init__(self) -> None:
        super().__init__()
        self.rings = TenFutures()
        self.count = Label("", "strong", figures=True)
        self.between = Label("", "small", "text3", figures=True)
        self.when = Label("", "small", "text2", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.rings, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.between, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(line)
        column.addWidget(self.when)

    def show_odds(self, odds: RoleOdds, view: ProjectionView, wording: Wording) -> None:
        """Show the odds of a role; behind a step that is not confirmed only what is missing."""
        told = odds.is_confirmed
        for part in (self.rings, self.count, self.between):
            part.setVisible(told)
        if told:
            self.rings.show_share(odds.share, odds_sentence(odds, view, wording), (odds.low, odds.high))
            self.count.setText(wording.odds.count(odds.share))
            self.between.setText(wording.odds.short_range(odds.low, odds.high))
        self.when.setText(date_sentence(odds, view, wording))


class OddsRows(QWidget):
    """The roles ahead, one below the other, with a legend."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(99, 1)
        self._rows: list[tuple[Label, OddsRow]] = []
        self._legend = Label(_("Ring: 1 of 10 futures. Line: range of what nobody knows."), "small")
        self._legend.set_tone("text3")
        self._legend.setWordWrap(True)
        self._grid.addWidget(self._legend, 0, 1)

    def rows(self) -> list[OddsRow]:
        """The rows that are shown."""
        return [row for _name, row in self._rows if not row.isHidden()]

    def show_view(self, view: ProjectionView, wording: Wording, only: Sequence[str] = ()) -> None:
        """Show the odds of every role ahead, or of those with the keys in ``only``."""
        shown = [odds for odds in view.odds if not only or odds.role.key in only]
        while len(self._rows) < len(shown):
            self._add_row()
        for number, (name, row) in enumerate(self._rows):
            name.setVisible(number < len(shown))
            row.setVisible(number < len(shown))
        for odds, (name, row) in zip(shown, self._rows, strict=False):
            name.setText(odds.role.short_name)
            row.show_odds(odds, view, wording)

    def _add_row(self) -> None:
        number = len(self._rows)
        name, row = Label("", "strong", wrap=True), OddsRow()
        self._grid.removeWidget(self._legend)
        self._grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(row, number, 1)
        self._grid.addWidget(self._legend, number + 1, 1)
        self._rows.append((name, row))
