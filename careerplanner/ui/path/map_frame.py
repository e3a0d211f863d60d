"""MapFrame: the path map with its zoom buttons; Legend: what the lines on it mean."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerplanner.app.queries.path.text import move_kind_text
from careerplanner.domain.catalogue import MoveKind
from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.buttons import IconButton
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts
from careerplanner.ui.path.map import PathMap
from careerplanner.ui.path.map_items import Stress, move_pen

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

    def __init__(self, stress: Stress, kind: MoveKind) -> None:
        super().__init__()
        self._stress: Stress = stress
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A short line."""
        return QSize(22, fonts.line_height("small"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = painting.smooth(QPainter(self))
        painter.setPen(move_pen(self._stress, self._kind))
        middle = self.height() / 2
        painter.drawLine(QPointF(1, middle), QPointF(self.width() - 1, middle))


class _Entry(QWidget):
    """A line and what it means."""

    def __init__(self, stress: Stress, kind: MoveKind, words: str) -> None:
        super().__init__()
        self.words = Label(words, "small", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Line(stress, kind))
        row.addWidget(self.words)


class Legend(QWidget):
    """What the lines mean: one's own route, another one while it is looked at, and the kinds of moves on the map."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=11)
        self.route = self._add("route", MoveKind.PROMOTION, "")
        self._other = self._add("alternative", MoveKind.PROMOTION, _("Other route"))
        self._kinds = {kind: self._add("other", kind, move_kind_text(kind)) for kind in MoveKind}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_kinds((), route="", is_compared=False)

    def _add(self, stress: Stress, kind: MoveKind, words: str) -> _Entry:
        entry = _Entry(stress, kind, words)
        self._flow.addWidget(entry)
        return entry

    def show_kinds(self, kinds: Collection[MoveKind], *, route: str, is_compared: bool) -> None:
        """Show what the map has now; ``route`` is what is said of one's own, ``is_compared`` while another is shown."""
        self.route.words.setText(route)
        self.route.setVisible(bool(route))
        self._other.setVisible(is_compared)
        for kind, entry in self._kinds.items():
            entry.setVisible(kind in kinds)
        self.updateGeometry()

    def texts(self) -> list[str]:
        """What is shown."""
        entries = (self.route, self._other, *self._kinds.values())
        return [entry.words.text() for entry in entries if not entry.isHidden()]
