"""What the five questions of the weekly review share."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.queries.review.week import Week, week_of
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.card import Bleeding
from careerplanner.ui.kit.text import Label

BLEED = 8
"""A question keeps this much room at both sides, into which its lists bleed."""


class Question(QWidget):
    """One question with what answers it. Answers are kept as they are given, so leaving loses none.

    ``summary`` says what it has been answered with; ``take`` keeps what is typed and not yet kept, and tells whether
    there was any: Enter goes on only when there was none.
    """

    answered = Signal()

    def __init__(self, context: Context, today: Callable[[], date], title: str, sentence: str) -> None:
        super().__init__()
        self.context = context
        self.today = today
        self.title = title
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(BLEED, 0, BLEED, 0)
        self.column.setSpacing(12)
        self.sentence = Label(sentence, "body", "text2", wrap=True)
        self.column.addWidget(Label(title, "h1", wrap=True))
        self.column.addWidget(self.sentence)

    def add_list(self, widget: QWidget) -> None:
        """Put a list into the column, its words in line with the other words."""
        widget.setParent(self)
        self.column.addItem(Bleeding(widget, BLEED))

    @property
    def week(self) -> Week:
        """What was done in the seven days that end today."""
        return week_of(self.context.workspace.plan, self.today())

    def load(self) -> None:
        """Show the plan as it is now."""
        raise NotImplementedError

    def summary(self) -> str:
        """What the question has been answered with, in a line."""
        raise NotImplementedError

    def take(self) -> bool:
        """Keep what is typed here, where something is; whether there was. Refused where it cannot be kept."""
        return False

    def focus_first(self) -> None:
        """Put the keyboard where the answer is given."""
        self.setFocus()


def heading(text: str) -> Label:
    """The words above a part of a question."""
    return Label(text, "h3")


def note_nothing(is_empty: bool) -> str:  # noqa: FBT001 - it is what the words depend on
    """What an empty part says."""
    return _("Nothing in these seven days.") if is_empty else ""
