"""PageHeader: the title of a page, a one-line fact below, and up to three actions at the right."""

from typing import Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.ui.kit.text import ElidedLabel, Label
from careerplanner.ui.look import fonts

_UNPLACED: Final = 120
"""A width that no page has: the header has not been placed yet."""
_LEAST_FACT: Final = 240
"""So much of the fact is seen beside the actions, at normal text size; they stand below it rather than cut it off."""


class PageHeader(QWidget):
    """Title, subtitle and actions of a page."""

    def __init__(self, title: str, subtitle: str = "", *actions: QWidget) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title = Label(title, "h1")
        self.subtitle = ElidedLabel(subtitle, "body", "text2")
        # The title stands at one height on all pages, whether or not a fact follows it.
        keeps_its_place = self.subtitle.sizePolicy()
        keeps_its_place.setRetainSizeWhenHidden(True)
        self.subtitle.setSizePolicy(keeps_its_place)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self._row.addLayout(words, 1)
        self._row.addLayout(self._actions)
        for action in actions:
            self.add_action(action)

    def add_action(self, action: QWidget) -> None:
        """Put one more action at the right."""
        if self._actions.count() > 2:
            raise ValueError("a page header has at most three actions")
        self._actions.addWidget(action)

    def minimumSizeHint(self) -> QSize:
        """As narrow as title or actions alone: where there is no room for both, the actions stand below."""
        width = max(self.title.minimumSizeHint().width(), self._actions.minimumSize().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions beside the title, or below it where larger text leaves no room."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """The same where a title, an action or the text size is another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        fact = 0 if self.subtitle.isHidden() else min(self.subtitle.sizeHint().width(), fonts.px(_LEAST_FACT))
        words = max(self.title.sizeHint().width(), fact)
        needed = words + self._row.spacing() + self._actions.sizeHint().width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if needed <= self.width() or self.width() < _UNPLACED else down)

    def set_subtitle(self, subtitle: str) -> None:
        """Say another fact below the title."""
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title.setText(title)
