"""The card “Why is it this wide?”: what nobody knows and what is luck, and the questions that would narrow it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.app.queries.salary.unknowns import Unknown, unknowns, what_is_measured
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card, Divider
from careerplanner.ui.kit.progress import ProgressLine
from careerplanner.ui.kit.text import Label
from careerplanner.wording import Wording

_ASKED = 3


class _Question(QWidget):
    """One question with its bar and the button that leads to where it is answered."""

    def __init__(self, answer: Callable[[Unknown], object]) -> None:
        super().__init__()
        self.text = Label("", "body", wrap=True)
        self.bar = ProgressLine(_("Share of what nobody knows"))
        self.share = Label("", "small", "text2", figures=True)
        self.answer = Button(_("Answer"), "link", clicked=self._tell)
        self._answer = answer
        self._unknown: Unknown | None = None
        measure = QHBoxLayout()
        measure.setSpacing(8)
        measure.addWidget(self.bar, 1)
        measure.addWidget(self.share)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.text)
        words.addLayout(measure)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_unknown(self, unknown: Unknown) -> None:
        """Ask this."""
        self._unknown = unknown
        self.text.setText(unknown.text)
        self.share.setText(unknown.share_text)
        self.bar.set_fraction(unknown.share, unknown.share_text)
        self.answer.setAccessibleDescription(unknown.text)

    def _tell(self) -> None:
        if self._unknown is not None:
            self._answer(self._unknown)


class WidthCard(Card):
    """``answer`` is told the question that the user wants to answer."""

    def __init__(self, answer: Callable[[Unknown], object]) -> None:
        super().__init__(_("Why is it this wide?"))
        self.bar = ProgressLine(_("What nobody knows yet, of the whole spread"))
        self.split = Label("", "body", "text2", wrap=True)
        self.line = Divider()
        self.ask_first = Label(_("Ask these first"), "h3")
        self.measured = Label("", "small", "text3", wrap=True)
        self.questions = [_Question(answer) for _number in range(_ASKED)]
        for part in (self.bar, self.split, self.line, self.ask_first, self.measured, *self.questions):
            self.add(part)

    def show_view(self, view: ProjectionView, wording: Wording) -> None:
        """Show what the width of this projection comes from."""
        split = view.projection.split
        words = odds_text.split_sentence(view, wording)
        self.bar.setVisible(split is not None)
        self.bar.set_fraction(split or 0.0, words)
        self.split.setText(words or _("There is no spread to explain."))
        found = unknowns(view, wording)
        for part in (self.line, self.ask_first, self.measured):
            part.setVisible(bool(found))
        self.measured.setText(what_is_measured(view))
        for number, question in enumerate(self.questions):
            question.setVisible(number < len(found))
            if number < len(found):
                question.show_unknown(found[number])
