"""The cards of the overview: where the plan leads, what holds it back, what changed, and pay with its bumps."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.projection.brake_text import brake_heading, brake_lines
from careerplanner.app.queries.projection.brakes import Brake, BrakeKind
from careerplanner.app.queries.projection.changes import ChangedLine
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.i18n import _
from careerplanner.ui.base.odds_rows import OddsRows
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card, Divider
from careerplanner.ui.kit.card_row import CardRow
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.icon_label import IconLabel
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts
from careerplanner.wording import Wording

_ICONS = {
    BrakeKind.OPENINGS: "users-three",
    BrakeKind.DEGREE: "certificate",
    BrakeKind.EVIDENCE: "clipboard-text",
    BrakeKind.LEARNING: "clock",
    BrakeKind.TIME: "calendar-blank",
}
_SIGNS = {1: ("arrow-up", "success"), 0: ("minus", "text3"), -1: ("arrow-down", "warning")}


class OddsCard(Card):
    """Where the plan leads: the headline with its range, and ten futures for each role ahead."""

    def __init__(self, ask: Callable[[], object], see: Callable[[], object], how: Button) -> None:
        """``how`` opens how the odds are worked out."""
        super().__init__()
        self.kicker = Label(_("Where your plan leads"), "small", "text2")
        self.headline = Label("", "display", wrap=True)
        self.between = Label("", "body", "text2", wrap=True)
        self.ask = Button(_("Answer the 3 questions"), icon="chat-circle-text", clicked=ask)
        self.see = Button(_("See the futures in which it works"), "link", clicked=see)
        self.how = how
        self.rows = OddsRows()
        self.setAccessibleName(_("Where your plan leads"))
        self._lay_out()

    def _lay_out(self) -> None:
        words = QWidget()
        left = QVBoxLayout(words)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        for label in (self.kicker, self.headline, self.between):
            left.addWidget(label)
        buttons = FlowLayout(gap=8)
        buttons.addWidget(self.ask)
        buttons.addWidget(self.see)
        buttons.addWidget(self.how)
        left.addLayout(buttons)
        left.addStretch(1)
        self.add(CardRow(words, self.rows, least=380, gap=40))

    def show_view(self, view: ProjectionView, wording: Wording) -> None:
        """Show the odds of a plan with a route; of one without, only that there is none."""
        odds = view.headline
        self.rows.setVisible(bool(view.odds))
        self.ask.setVisible(odds is not None)
        self.see.setVisible(odds is not None and odds.share > 0)
        if odds is None:
            self.headline.setText(
                _("No odds yet: fill in what the next step asks for.")
                if view.odds
                else _("Choose where you want to go")
            )
            self.between.setText(_("The Path page shows the roles and the steps between them."))
        else:
            self.headline.setText(odds_text.headline(view, wording))
            self.between.setText(odds_text.range_sentence(odds, wording))
        self.rows.show_view(view, wording)


class _Line(QWidget):
    """An icon, a name with its reason below, and a figure at the end."""

    def __init__(self, icon: str, tone: str, name: str, reason: str, figure: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(name, "strong", wrap=True))
        words.addWidget(Label(reason, "small", "text2", wrap=True))
        row.addLayout(words, 1)
        if figure:
            row.addWidget(Label(figure, "body", figures=True), 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(". ".join(part for part in (name, figure, reason) if part))


class _Lines(QVBoxLayout):
    """Lines with a divider between each two; replaced as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(0)
        self.lines: list[_Line] = []

    def show_lines(self, lines: list[_Line]) -> None:
        """Show these and nothing else."""
        while (item := self.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.lines = lines
        for number, line in enumerate(lines):
            if number:
                self.addWidget(Divider())
            self.addWidget(line)


class BrakesCard(Card):
    """What holds the plan back, by what each brake would move."""

    def __init__(self) -> None:
        super().__init__(_("What holds the plan back"), _("change, of 100 futures"))
        self._lines = _Lines()
        self.add(self._lines)
        self.body.addStretch(1)
        self._shown: object = None

    def show_brakes(self, brakes: tuple[Brake, ...], view: ProjectionView, hours: float, wording: Wording) -> None:
        """Show the brakes of the headline's role."""
        odds = view.headline
        self.setVisible(odds is not None)
        if odds is None or self._shown == (brakes, hours, wording):
            return
        self._shown = (brakes, hours, wording)
        self.set_title(brake_heading(brakes) if brakes else _("Working it out…"), _("change, of 100 futures"))
        self._lines.show_lines(
            [
                _Line(_ICONS[line.kind], "text2", line.name, line.reason, line.effect)
                for line in brake_lines(brakes, odds, hours, wording)
            ]
        )


class ChangedCard(Card):
    """What the last change did to odds and pay, each with what it was."""

    def __init__(self, compare: Callable[[], object]) -> None:
        super().__init__(_("Changed in this session"))
        self._lines = _Lines()
        self.nothing = Label(_("Nothing that affects the odds has changed."), "body", "text3", wrap=True)
        self.add(self._lines)
        self.add(self.nothing)
        self.body.addStretch(1)
        self.add_to_head(Button(_("Kept forecasts"), "link", clicked=compare))

    def show_changes(self, changes: tuple[ChangedLine, ...]) -> None:
        """Show what is other than when the plan was opened."""
        self.nothing.setVisible(not changes)
        self._lines.show_lines([_Line(*_SIGNS[line.direction], line.figure, line.was) for line in changes])


class Bumps(QWidget):
    """What goes wrong on the way, beside the pay chart; and for whom all of it holds."""

    def __init__(self) -> None:
        super().__init__()
        self._labels: list[Label] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.limits = Label("", "small", "text3", wrap=True)
        self.bands = Label(odds_text.bands_sentence(), "small", "text3", wrap=True)
        self._column.addSpacing(10)
        self._column.addWidget(self.limits)
        self._column.addWidget(self.bands)
        self._column.addStretch(1)
        fonts.sized(self, lambda card: card.setMinimumWidth(fonts.px(180)))

    def show_view(self, view: ProjectionView, wording: Wording) -> None:
        """Say what happens to pay and work on the way."""
        sentences = odds_text.bumps(view, wording)
        while len(self._labels) < len(sentences):
            made = Label("", "body", "text2", wrap=True)
            self._column.insertWidget(len(self._labels), made)
            self._labels.append(made)
        for number, label in enumerate(self._labels):
            label.setVisible(number < len(sentences))
            label.setText(sentences[number] if number < len(sentences) else "")
        self.limits.setText(odds_text.limits_sentence())
        self.bands.setVisible(view.has_pay)
