"""GapChart: for each skill its level, the gap and the level needed, on one scale; a list to assistive technology."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QVBoxLayout, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.row_list import EvenRowList, Index, RowDelegate, RowModel
from careerplanner.ui.kit.table_model import ROW_ROLE, Column
from careerplanner.ui.look import fonts, icons
from careerplanner.ui.look.theme import colour, look

_INSET: Final = 8
_HIGHEST: Final = 5
_SHORTEST_TRACK: Final = 90
_LONGEST_NAME: Final = 340
"""Names up to here, in pixels at normal text size, get a second line rather than be cut."""


@dataclass(frozen=True, slots=True)
class GapRow:
    """One skill. ``state`` says how its level is backed up, ``verdict`` what is missing, ``sentence`` all of it."""

    id: str
    name: str
    level: int
    needed: int
    is_gate: bool = False
    is_covered: bool = False
    state: str = ""
    verdict: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a row begin and end, from the left edge, at the text scale in use.

    ``is_tall``: name and verdict stand above track and state, as they do where one line is too short for all four.
    """

    name: tuple[int, int]
    track: tuple[int, int]
    state: tuple[int, int]
    verdict: tuple[int, int]
    is_tall: bool = False

    def upper(self, area: QRect) -> QRect:
        """The line of name and verdict."""
        return area.adjusted(0, 0, 0, -(area.height() // 2)) if self.is_tall else area

    def lower(self, area: QRect) -> QRect:
        """The line of track and state."""
        return area.adjusted(0, area.height() // 2, 0, 0) if self.is_tall else area

    def x_of(self, level: float) -> float:
        """Where a level lies on the track."""
        left, right = self.track
        return left + (right - left) * level / _HIGHEST


def _places(width: int, rows: Sequence[GapRow]) -> _Places:
    """Names take what they need up to a third; state and verdict what they need; the track has the rest."""
    gap = fonts.px(14)
    each = [fonts.text_width(row.name) + _gate_width(row) for row in rows]
    names, third = max(each, default=0), round(width * 0.34)
    is_cut = any(third < name <= fonts.px(_LONGEST_NAME) for name in each)
    states = max((fonts.text_width(row.state, "small") for row in rows), default=0)
    verdicts = max((fonts.text_width(row.verdict, "caption") for row in rows), default=0) + fonts.px(20)
    if is_cut or width * 0.66 < 4 * gap + fonts.px(_SHORTEST_TRACK) + states + verdicts:
        return _tall_places(width, gap, states, min(verdicts, width // 2))
    name_end = _INSET + min(names, third)
    verdict_start = width - _INSET - verdicts
    state_start = verdict_start - gap - states
    track = (name_end + gap + fonts.px(6), max(name_end + gap + fonts.px(60), state_start - gap - fonts.px(6)))
    return _Places((_INSET, name_end), track, (state_start, verdict_start - gap), (verdict_start, width - _INSET))


def _tall_places(width: int, gap: int, states: int, verdicts: int) -> _Places:
    verdict_start = width - _INSET - verdicts
    dot = fonts.px(8)
    state_start = max(width - _INSET - states, _INSET + 2 * dot + gap + fonts.px(_SHORTEST_TRACK))
    return _Places(
        name=(_INSET, verdict_start - gap),
        track=(_INSET + dot, state_start - gap - dot),
        state=(state_start, width - _INSET),
        verdict=(verdict_start, width - _INSET),
        is_tall=True,
    )


def _gate_width(row: GapRow) -> int:
    return fonts.px(6) + fonts.text_width(_("required"), "micro") + 10 if row.is_gate else 0


class _Delegate(RowDelegate):
    """Paints one skill."""

    def __init__(self, view: "_GapList") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw name, track, state and verdict."""
        row: GapRow = index.data(ROW_ROLE)
        area: QRect = option.rect
        self.paint_ground(painter, option, index)
        places = self._view.places()
        self._paint_name(painter, places.upper(area), places, row)
        self._paint_track(painter, places.lower(area), places, row)
        self._paint_end(painter, area, places, row)

    def _rect(self, area: QRect, span: tuple[int, int]) -> QRect:
        made = QRect(area.left() + span[0], area.top(), span[1] - span[0], area.height())
        if self._view.isRightToLeft():
            made.moveLeft(area.left() + area.width() - span[1])
        return made

    def _paint_name(self, painter: QPainter, area: QRect, places: _Places, row: GapRow) -> None:
        rect = self._rect(area, places.name)
        room = rect.width() - _gate_width(row)
        painter.setFont(fonts.font("body"))
        painter.setPen(colour("text"))
        shown = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, flags, shown)
        if not row.is_gate:
            return
        used = painter.fontMetrics().horizontalAdvance(shown) + fonts.px(6)
        height = fonts.line_height("micro") + 2
        width = fonts.text_width(_("required"), "micro") + 10
        left = rect.right() - used - width if self._view.isRightToLeft() else rect.left() + used
        mark = QRect(left, area.center().y() - height // 2, width, height)
        painting.box(painter, mark, 4, None, colour("control"))
        painter.setFont(fonts.font("micro"))
        painter.setPen(colour("text2"))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, _("required"))

    def _paint_track(self, painter: QPainter, area: QRect, places: _Places, row: GapRow) -> None:
        track = self._rect(area, places.track)
        middle = track.center().y() + 0.5
        mirrored = self._view.isRightToLeft()

        def x_of(level: int) -> float:
            along = track.width() * level / _HIGHEST
            return track.right() - along if mirrored else track.left() + along

        painter.fillRect(QRectF(track.left(), middle - 1, track.width(), 2), colour("track"))
        is_met = row.level >= row.needed
        if not is_met:
            left, right = sorted((x_of(row.level), x_of(row.needed)))
            bar = QRectF(left, middle - fonts.px(3), right - left, 2 * fonts.px(3))
            painter.fillRect(bar, QColor(look().series[1].colour))
            tick = QRectF(x_of(row.needed) - 1, middle - fonts.px(8), 2.5, 2 * fonts.px(8))
            painter.fillRect(tick, colour("text"))
        radius = fonts.px(6)
        dot = QRectF(x_of(row.level) - radius, middle - radius, 2 * radius, 2 * radius)
        painting.box(painter, dot.adjusted(-2, -2, 2, 2), radius + 2, colour("surface"))
        painting.box(painter, dot, radius, colour("success" if is_met else "bar"))

    def _paint_end(self, painter: QPainter, area: QRect, places: _Places, row: GapRow) -> None:
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text3"))
        painter.drawText(self._rect(places.lower(area), places.state), flags, row.state)
        is_met = row.level >= row.needed
        ink = "success" if is_met else "text2" if row.is_covered else "warning"
        verdict = self._rect(places.upper(area), places.verdict)
        painter.setFont(fonts.font("caption", figures=True))
        painter.setPen(colour(ink))
        painter.drawText(verdict, flags, row.verdict)
        if row.is_covered:
            used = painter.fontMetrics().horizontalAdvance(row.verdict) + fonts.px(6)
            size = fonts.px(14)
            left = verdict.left() + used if self._view.isRightToLeft() else verdict.right() - used - size
            icons.paint(painter, QRect(left, verdict.top(), size, verdict.height()), "target", look().text2)


class _GapList(EvenRowList):
    """The list of skills below the scale, as high as its rows."""

    least_width = 240
    usual_width = 320
    fewest_rows = 1

    def __init__(self, name: str) -> None:
        column = Column(name, lambda row: row.name)
        super().__init__(name, RowModel(column, lambda row: row.sentence, is_tip=True))
        self.setItemDelegate(_Delegate(self))
        self.clicked.connect(self._open)

    def places(self) -> _Places:
        """Where the parts of the rows stand now."""
        return _places(self.viewport().width(), self.rows())

    def row_height(self) -> int:
        """The height of one skill: one line, or two where there is no room for one."""
        line = max(fonts.px(29), fonts.line_height("body") + 8)
        return line + fonts.line_height("body") if self.places().is_tall else line

    def shows_mark(self) -> bool:
        """The skill that the inspector shows is marked, wherever the keyboard is."""
        return True


class _Scale(QWidget):
    """The numbers 0 to 5 above the tracks."""

    def __init__(self, rows: _GapList) -> None:
        super().__init__()
        self._rows = rows
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line of small figures."""
        return QSize(100, fonts.line_height("micro") + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the numbers."""
        painter = painting.smooth(QPainter(self))
        painter.setFont(fonts.font("micro", figures=True))
        painter.setPen(colour("text3"))
        places = self._rows.places()
        for level in range(_HIGHEST + 1):
            x = places.x_of(level)
            middle = self.width() - x if self.isRightToLeft() else x
            around = QRectF(QPointF(middle - 20, 0), QPointF(middle + 20, self.height()))
            painter.drawText(around, Qt.AlignmentFlag.AlignCenter, str(level))


class GapChart(QWidget):
    """The chart. ``chosen`` tells the id of the skill under the cursor, ``opened`` that of one clicked or entered."""

    bleed = _INSET
    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.list = _GapList(name)
        self._scale = _Scale(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scale)
        column.addWidget(self.list)
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)

    def show_rows(self, rows: Sequence[GapRow]) -> None:
        """Show these skills; the cursor stays on its skill."""
        self.list.set_rows(rows)
        self._scale.update()
        self.list.viewport().update()

    def rows(self) -> tuple[GapRow, ...]:
        """The skills that are shown."""
        return self.list.rows()

    def mark(self, skill_key: str) -> None:
        """Put the cursor on a skill without telling; an unknown key takes the selection away."""
        self.list.mark(skill_key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the scale anew: it hangs on the width."""
        super().resizeEvent(event)
        self._scale.update()
