"""MapFrame: the path map with its zoom buttons; Legend: what the lines on it mean."""

from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.buttons import IconButton
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts
from careerplanner.ui.path.map import PathMap
from careerplanner.ui.path.map_items import MoveKind, move_pen

_EDGE: Final = 12


class MapFrame(QWidget):
    """The map; at its lower right smaller, larger, and the whole map."""

    def __init__(self) -> None:
        super().__init__()
        self.map = PathMap()
        self.smaller = IconButton(_("Zoom out"), "minus", "secondary", clicked=self.map.zoom_out)
        self.larger = IconButton(_("Zoom in"), "plus", "secondary", clicked=self.map.zoom_in)
        self.whole = IconButton(_("Show the whole map"), "corners-out", "secondary", clicked=self.map.fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.map)
        self._tools = QWidget(self)
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.smaller, self.larger, self.whole):
            row.addWidget(button)
        self._tools.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons in their corner."""
        super().resizeEvent(event)
        self._tools.adjustSize()
        size = self._tools.size()
        self._tools.move(self.width() - size.width() - _EDGE, self.height() - size.height() - _EDGE)


class _Line(QWidget):
    """A piece of a line as it is drawn on the map."""

    def __init__(self, kind: MoveKind) -> None:
        super().__init__()
        self._kind: MoveKind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A short line."""
        return QSize(26, fonts.line_height("small"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = painting.smooth(QPainter(self))
        painter.setPen(move_pen(self._kind))
        middle = self.height() / 2
        painter.drawLine(QPointF(1, middle), QPointF(self.width() - 1, middle))


class Legend(QWidget):
    """What the kinds of lines mean; the alternative only while one is looked at."""

    def __init__(self) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=16)
        self._entries: dict[MoveKind, QWidget] = {}
        kinds: tuple[tuple[MoveKind, str], ...] = (
            ("route", _("Your route")),
            ("alternative", _("Other route")),
            ("other", _("Other moves")),
        )
        for kind, words in kinds:
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(_Line(kind))
            row.addWidget(Label(words, "small", "text2"))
            flow.addWidget(entry)
            self._entries[kind] = entry
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_kinds(has_route=False, is_compared=False)

    def show_kinds(self, *, has_route: bool, is_compared: bool) -> None:
        """Show the kinds that the map has now; ``is_compared`` while another route is looked at."""
        self._entries["route"].setVisible(has_route)
        self._entries["alternative"].setVisible(is_compared)
        self.updateGeometry()
