"""StepTrack: the route as a row of stops, walked with the arrow keys; a list to assistive technology."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from careerplanner.ui.kit import painting
from careerplanner.ui.kit.progress import paint_line
from careerplanner.ui.look import fonts, icons
from careerplanner.ui.look.theme import colour, look, shows_focus

Index = QModelIndex | QPersistentModelIndex
_STEP: Final = Qt.ItemDataRole.UserRole
_ROOT: Final = QModelIndex()
_INSET: Final = 8
_NARROWEST: Final = 104


@dataclass(frozen=True, slots=True)
class Step:
    """One stop. ``progress`` from 0 to 1 is how far the way to the next stop has been gone."""

    key: str
    title: str
    note: str = ""
    state: Literal["done", "here", "next", "later"] = "later"
    is_goal: bool = False
    progress: float = 0.0


class _Steps(QAbstractListModel):
    """The stops as a list."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.steps: tuple[Step, ...] = ()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Take other stops."""
        self.beginResetModel()
        self.steps = tuple(steps)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many stops there are."""
        return 0 if parent.isValid() else len(self.steps)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a stop shows, and says."""
        step = self.steps[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return step.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (step.title, step.note) if part)
        return step if role == _STEP else None


class _Delegate(QStyledItemDelegate):
    """Paints one stop and the way to the next."""

    def __init__(self, track: "StepTrack") -> None:
        super().__init__(track)
        self._track = track

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """An equal share of the width."""
        return self._track.cell()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw sign, way, title and note."""
        step = index.data(_STEP)
        area: QRect = option.rect
        painting.smooth(painter)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if hovered:
            painting.box(painter, area, 8, colour("hover"))
        if shows_focus(self._track) and index.row() == self._track.currentIndex().row():
            painting.focus_ring(painter, area, 8)
        mirrored = self._track.isRightToLeft()
        side = fonts.px(22)
        left = area.right() - _INSET - side + 1 if mirrored else area.left() + _INSET
        sign = QRect(left, area.top() + _INSET, side, side)
        self._paint_sign(painter, sign, step, index.row())
        if index.row() < len(self._track.steps()) - 1:
            self._paint_way(painter, area, sign, step, mirrored=mirrored)
        self._paint_text(painter, area.adjusted(_INSET, side + _INSET + 8, -_INSET, -4), step)

    def _paint_sign(self, painter: QPainter, area: QRect, step: Step, place: int) -> None:
        radius = area.width() / 2
        inner = area.adjusted(5, 5, -5, -5)
        if step.state in ("done", "here"):
            painting.box(painter, area, radius, colour("accent"))
            icons.paint(painter, inner, "check" if step.state == "done" else "user", look().on_accent)
            return
        ahead = step.state == "next"
        painting.box(painter, area, radius, colour("surface"), colour("bar" if ahead else "control"), 2.0)
        ink = "accent_text" if ahead else "text2"
        if step.is_goal:
            icons.paint(painter, inner, "flag", getattr(look(), ink))
            return
        painter.setFont(fonts.font("caption", figures=True))
        painter.setPen(colour(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(place + 1))

    def _paint_way(self, painter: QPainter, area: QRect, sign: QRect, step: Step, *, mirrored: bool) -> None:
        gap = 7
        start, end = sign.right() + gap, area.right() + _INSET - gap
        if mirrored:
            start, end = area.left() - _INSET + gap, sign.left() - gap
        if end > start:
            way = QRectF(start, sign.center().y() - 1.5, end - start, 4)
            paint_line(painter, way, 1.0 if step.state == "done" else step.progress, mirrored=mirrored)

    def _paint_text(self, painter: QPainter, area: QRect, step: Step) -> None:
        painter.setFont(_title_font(step))
        painter.setPen(colour("text"))
        wrapped = _two_lines(painter.fontMetrics(), step.title, area.width())
        height = (wrapped.count("\n") + 1) * fonts.line_height("h3")
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(area.left(), area.top(), area.width(), height), flags, wrapped)
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text3"))
        shown = painter.fontMetrics().elidedText(step.note, Qt.TextElideMode.ElideRight, area.width())
        note = QRect(area.left(), area.top() + height + 2, area.width(), fonts.line_height("small"))
        painter.drawText(note, flags, shown)


def _title_font(step: Step) -> QFont:
    return fonts.font("h3" if step.state in ("here", "next") else "strong")


def _two_lines(metrics: QFontMetrics, text: str, width: int) -> str:
    """The text broken into at most two lines that fit the width, the second one shortened."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    words = text.split()
    first = words.pop(0)
    while words and metrics.horizontalAdvance(f"{first} {words[0]}") <= width:
        first += f" {words.pop(0)}"
    first = metrics.elidedText(first, Qt.TextElideMode.ElideRight, width)
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    return f"{first}\n{rest}" if rest else first


class StepTrack(QListView):
    """The stops of a route side by side; ``opened`` tells the key of the one that is clicked or entered."""

    bleed = _INSET
    opened = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._model = _Steps(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._open)
        self.clicked.connect(self._open)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these stops; where nothing has changed the place of the cursor stays."""
        if tuple(steps) != self._model.steps:
            place = self.currentIndex().row()
            self._model.show_steps(steps)
            self.setCurrentIndex(self._model.index(max(0, min(place, len(steps) - 1)), 0))
            self.updateGeometry()

    def steps(self) -> tuple[Step, ...]:
        """The stops that are shown."""
        return self._model.steps

    def cell(self) -> QSize:
        """The size of one stop: an equal share of the width, and never too narrow to read."""
        return QSize(self._width_of_cell(), self._height())

    def _width_of_cell(self) -> int:
        share = (self.viewport().width() - 1) // max(1, len(self._model.steps))
        return max(share, fonts.px(_NARROWEST))

    def _height(self) -> int:
        width = self._width_of_cell() - 2 * _INSET
        wraps = any(QFontMetrics(_title_font(step)).horizontalAdvance(step.title) > width for step in self.steps())
        titles = fonts.line_height("h3") * (2 if wraps else 1)
        return _INSET + fonts.px(22) + 8 + titles + fonts.line_height("small") + 8

    def _needs_bar(self) -> bool:
        return self._width_of_cell() * len(self._model.steps) > self.viewport().width()

    def sizeHint(self) -> QSize:
        """As high as a stop."""
        return QSize(400, self._height() + (14 if self._needs_bar() else 0))

    def minimumSizeHint(self) -> QSize:
        """As high as a stop; it scrolls sideways when it must."""
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.doItemsLayout()
        self.updateGeometry()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(_STEP).key)
