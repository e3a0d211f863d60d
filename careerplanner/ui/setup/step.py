"""Step: what every question of the first run is."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.ui.base.context import Context


class Step(QWidget):
    """One question. ``changed`` tells that the answer on screen is another one now.

    What was answered and not saved yet ``is_touched``: it stays on screen whatever else of the plan changes meanwhile.
    ``foot`` stands below the question and does not scroll; None for a question that has none.
    """

    changed = Signal()
    title = ""
    sentence = ""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__()
        self.context = context
        self.today = today
        self.is_touched = False
        self.foot: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)

    def touch(self, *_told: object) -> None:
        """Note that the answer on screen is not that of the plan any more."""
        self.is_touched = True
        self.changed.emit()

    def load(self) -> None:
        """Show what the plan says already; what is touched stays."""
        raise NotImplementedError

    def save(self) -> None:
        """Keep the answer in the plan; refused when it is missing something."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the keyboard on the first thing to answer."""
        raise NotImplementedError
