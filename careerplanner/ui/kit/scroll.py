"""ScrollColumn: a column of widgets that scrolls up and down; sideways only where very large text leaves no choice."""

import weakref
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

_BAR_WIDTH = 12


class _Content(QWidget):
    """What scrolls. Its height follows from its width alone: Qt's own guess takes wrapped text at its narrowest."""

    def minimumSizeHint(self) -> QSize:
        """The narrowest width; the height is asked for by width."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.hasHeightForWidth() else hint


class ScrollColumn(QScrollArea):
    """A scrolling column. Its scroll bar stands in the right margin, so that content keeps its place and width."""

    def __init__(self, name: str, margin_x: int = 0, margin_bottom: int = 0, spacing: int = 16) -> None:
        super().__init__()
        self._margin_left = margin_x
        self._margin_right = margin_x
        self._margin_bottom = margin_bottom
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self._content = _Content()
        self.column = QVBoxLayout(self._content)
        self.column.setSpacing(spacing)
        self.setWidget(self._content)
        self._last_focus: Callable[[], QWidget | None] = lambda: None
        self.verticalScrollBar().installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)
        self._set_margins()

    def _set_margins(self) -> None:
        bar = self.verticalScrollBar().isVisible()
        right = max(0, self._margin_right - (_BAR_WIDTH if bar else 0))
        self.column.setContentsMargins(self._margin_left, 0, right, self._margin_bottom)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Bring into view what gets the focus by keyboard or by the program; Qt itself does so for Tab alone.

        A window that comes to the front gives the focus back to what had it. Nothing scrolls then: the click that
        brought it there is still to come, and would land on another control than the one aimed at.
        """
        if new is None or not self._content.isAncestorOf(new):
            return
        came_back = old is None and new is self._last_focus()
        self._last_focus = weakref.ref(new)
        if not came_back and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.ensureWidgetVisible(new, 0, 24)

    def set_margin_right(self, margin: int) -> None:
        """Keep another distance at the right; the scroll bar, when there is one, stands in it."""
        self._margin_right = margin
        self._set_margins()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the margin when the scroll bar comes or goes."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._set_margins()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Small: it scrolls."""
        return QSize(min(self._content.minimumSizeHint().width(), 320), 80)


def show_part(widget: QWidget, part: QRect) -> None:
    """Scroll what the widget stands in, so that this part of the widget is in view."""
    parent = widget.parentWidget()
    while parent is not None:
        content = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and content is not None:
            for corner in (part.bottomRight(), part.topLeft()):
                place = widget.mapTo(content, corner)
                parent.ensureVisible(place.x(), place.y(), 0, 12)
        parent = parent.parentWidget()
