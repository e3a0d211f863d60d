"""Inspector: the panel that explains what is selected; beside the content, or a drawer over it in a narrow window."""

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPropertyAnimation, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.buttons import IconButton
from careerplanner.ui.kit.scroll import ScrollColumn
from careerplanner.ui.look import fonts, tokens
from careerplanner.ui.look.theme import motion_ms

_WIDTH, _WIDEST = 288, 340
_PADDING = 18


class Inspector(QFrame):
    """A panel on a card: a row of chips and icon buttons (``head``), a ``body`` that scrolls, and a fixed ``foot``."""

    opened = Signal()
    closed = Signal()
    floated = Signal(bool)

    def __init__(self, name: str, *, always_floats: bool = False) -> None:
        """With ``always_floats`` it is a drawer in a wide window too."""
        super().__init__()
        self.always_floats = always_floats
        self.is_drawer = False
        self.setAccessibleName(name)
        self.close_button = IconButton(_("Close"), "x", clicked=self.close_drawer)
        self.head = QHBoxLayout()
        self.head.setSpacing(4)
        self._head_row = QHBoxLayout()
        self._head_row.addLayout(self.head, 1)
        self._head_row.addWidget(self.close_button)
        self._scroll = ScrollColumn(name, _PADDING, 4, 10)
        self.body = self._scroll.column
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self._lay_out()
        self.close_button.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 18)
        column.setSpacing(8)
        self._head_row.setContentsMargins(_PADDING, 0, _PADDING - 6, 0)
        self.foot.setContentsMargins(_PADDING, 4, _PADDING, 0)
        column.addLayout(self._head_row)
        column.addWidget(self._scroll, 1)
        column.addLayout(self.foot)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As wide as the text scale asks for, and somewhat wider where a language has longer words."""
        return QSize(self._needed_width(), 400)

    def minimumSizeHint(self) -> QSize:
        """The width stays, the height may shrink: the body scrolls."""
        return QSize(self._needed_width(), 160)

    def _needed_width(self) -> int:
        inside = self.body.minimumSize().width()
        return min(max(fonts.px(_WIDTH), inside), fonts.px(_WIDEST))

    def to_top(self) -> None:
        """Show the beginning, as for another thing that it now tells about."""
        self._scroll.verticalScrollBar().setValue(0)

    def open(self) -> None:
        """Bring the inspector in, where it is a drawer."""
        if self.is_drawer and self.isHidden():
            self.show()
            self.raise_()
            self.opened.emit()

    def close_drawer(self) -> None:
        """Put the drawer away; beside the content the inspector stays."""
        if self.is_drawer and not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the drawer away."""
        if event.key() == Qt.Key.Key_Escape and self.is_drawer:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painting.card(painting.smooth(QPainter(self)), self.rect(), tokens.RADIUS_CARD)


class InspectorHost(QWidget):
    """Content with an inspector at its right; in a window too narrow for both it is a drawer over the content."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self._inspector: Inspector | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(content, 1)
        self._side = QVBoxLayout()
        self._row.addLayout(self._side)

    def set_inspector(self, inspector: Inspector) -> None:
        """Take this inspector."""
        self._inspector = inspector
        inspector.setParent(self)
        inspector.opened.connect(self._slide_in)
        self._arrange(changed=True)

    def areas(self) -> list[QWidget]:
        """The content, and the inspector while it is seen."""
        shown = self._inspector is not None and self._inspector.isVisible()
        return [self._content, self._inspector] if shown and self._inspector is not None else [self._content]

    def _arrange(self, *, changed: bool = False) -> None:
        inspector = self._inspector
        if inspector is None:
            return
        floats = inspector.always_floats or fonts.room(self.window().width()) < tokens.DRAWER_BELOW
        if changed or floats is not inspector.is_drawer:
            inspector.is_drawer = floats
            inspector.close_button.setVisible(floats)
            self._side.removeWidget(inspector)
            if not floats:
                self._side.addWidget(inspector)
            self._set_margins(floats=floats)
            inspector.setVisible(not floats)
            inspector.floated.emit(floats)
        if floats:
            inspector.resize(inspector.sizeHint().width(), self.height() - tokens.PAGE_MARGIN_Y)
            inspector.move(self._resting_place(inspector))

    def _set_margins(self, *, floats: bool) -> None:
        """Keep the page's margin outside of an inspector that stands beside the content."""
        side, foot = (0, 0) if floats else (tokens.PAGE_MARGIN_X, tokens.PAGE_MARGIN_Y)
        left, right = (side, 0) if self.isRightToLeft() else (0, side)
        self._side.setContentsMargins(left, 0, right, foot)

    def _resting_place(self, inspector: Inspector) -> QPoint:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return QPoint(12, 0)
        return QPoint(self.width() - inspector.sizeHint().width() - 12, 0)

    def _slide_in(self) -> None:
        assert self._inspector is not None
        self._arrange()
        place = self._resting_place(self._inspector)
        slide = QPropertyAnimation(self._inspector, b"pos", self)
        slide.setDuration(motion_ms())
        slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        slide.setStartValue(place + QPoint(24, 0))
        slide.setEndValue(place)
        slide.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew whether there is room for both."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Give the drawer its new width when the text scale changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange(changed=True)
