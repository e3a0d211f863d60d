"""OddsBlock: the odds of the selected role, their range, when it comes, and what holds it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerplanner.app.queries.projection.odds_text import date_sentence, odds_sentence
from careerplanner.app.queries.projection.view import ProjectionView, RoleOdds
from careerplanner.i18n import _
from careerplanner.ui.kit.ten_futures import TenFutures
from careerplanner.ui.kit.text import Label
from careerplanner.ui.path.role_panel_parts import ShortenedButton
from careerplanner.wording import Wording


class OddsBlock(QWidget):
    """``asked`` tells that the questions about openings are wanted."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.about = Label("", "h2", wrap=True)
        self.between = Label("", "body", "text2", figures=True)
        self.until = Label("", "small", "text2", wrap=True)
        self.rings = TenFutures()
        self.when = Label("", "small", "text2", wrap=True)
        self.brake = Label("", "small", "text2", wrap=True)
        self.ask = ShortenedButton(_("Answer 3 questions about openings"), "secondary", "chat-circle-text")
        self.ask.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.ask.clicked.connect(lambda _checked=False: self.asked.emit())
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.about, 1)
        head.addWidget(self.between, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        for part in (self.until, self.rings, self.when, self.brake):
            column.addWidget(part)
        column.addSpacing(3)
        column.addWidget(self.ask)

    def show_odds(self, odds: RoleOdds, view: ProjectionView, wording: Wording) -> None:
        """Show the odds of a role behind steps that are all confirmed."""
        about = wording.odds.about(odds.share)
        self.about.setText(about[:1].upper() + about[1:])
        self.between.setText(wording.odds.short_range(odds.low, odds.high))
        self.until.setText(_("by {month}").format(month=wording.dates.month(view.last)))
        self.rings.show_share(odds.share, odds_sentence(odds, view, wording), (odds.low, odds.high))
        self.when.setText(date_sentence(odds, view, wording))
        self._show_parts(told=True)

    def show_words(self, words: str) -> None:
        """Show why there are no odds, in their place."""
        self.when.setText(words)
        self._show_parts(told=False)

    def _show_parts(self, *, told: bool) -> None:
        for part in (self.about, self.until, self.rings, self.ask):
            part.setVisible(told)
        self.between.setVisible(told and bool(self.between.text()))
        self.brake.setVisible(told and bool(self.brake.text()))

    def show_brake(self, sentence: str) -> None:
        """Show what holds the role back; nothing while that is worked out."""
        self.brake.setText(sentence)
        self.brake.setVisible(bool(sentence) and not self.about.isHidden())
