"""Effects: what the answers did, role by role: the odds before and now, of 100 futures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from careerplanner.app.queries.projection import employer_text
from careerplanner.app.queries.projection.view import ProjectionView, RoleOdds
from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.ten_futures import TenFutures
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import tokens
from careerplanner.ui.look.theme import colour
from careerplanner.wording import Wording

_HUNDRED = 100


class _Row(QWidget):
    """One role: its odds now, and below the rings of before and of now."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.count = Label("", "strong"), Label("", "strong", figures=True)
        self.old, self.new = TenFutures(quiet=True, small=True), TenFutures(small=True)
        self.was = Label("", "small", "text2", figures=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.name, 0, 0, 1, 2)
        grid.addWidget(self.count, 0, 2, right)
        grid.addWidget(Label(_("Before"), "small", "text2"), 1, 0, top)
        grid.addWidget(self.old, 1, 1, top)
        grid.addWidget(self.was, 1, 2, right)
        grid.addWidget(Label(_("Now"), "small"), 2, 0, top)
        grid.addWidget(self.new, 2, 1, top)
        grid.setColumnStretch(2, 1)

    def show_odds(self, before: RoleOdds, now: RoleOdds, wording: Wording) -> None:
        """Show both."""
        old, new = (wording.odds.of_hundred(odds.share) for odds in (before, now))
        self.name.setText(now.role.short_name)
        self.count.setText(new)
        self.was.setText(old)
        words = _("{role} before: {count}").format(role=before.role.short_name, count=old)
        self.old.show_share(before.share, words, (before.low, before.high))
        words = _("{role} now: {count}").format(role=now.role.short_name, count=new)
        self.new.show_share(now.share, words, (now.low, now.high))


class Effects(QWidget):
    """A quiet panel; what it says follows each answer."""

    def __init__(self) -> None:
        super().__init__()
        self.sober = Label("", "body", wrap=True)
        self._until = Label("", "small", "text2", wrap=True)
        self._rows: dict[str, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 16, 18, 16)
        self._column.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(Label(_("What your answers changed"), "h3", wrap=True))
        head.addWidget(self._until)
        self._column.addLayout(head)
        self._column.addWidget(self.sober)
        self._column.addWidget(Label(employer_text.published_sentence(), "small", "text3", wrap=True))
        self._column.addStretch(1)

    def show_views(self, before: ProjectionView, now: ProjectionView, wording: Wording) -> None:
        """Show the odds of each role before the first answer and now."""
        self._until.setText(_("Futures of 100 by {month}").format(month=wording.dates.month(now.last)))
        for odds in now.odds:
            old = before.odds_of(odds.role.key)
            if old is None or not odds.is_confirmed:
                continue
            row = self._rows.get(odds.role.key)
            if row is None:
                row = self._rows[odds.role.key] = _Row()
                self._column.insertWidget(self._column.indexOf(self.sober), row)
            row.show_odds(old, odds, wording)
        self.sober.setText(employer_text.sober_sentence(before, now, wording))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painting.box(painting.smooth(QPainter(self)), self.rect(), tokens.RADIUS_CARD, colour("sunken"))
