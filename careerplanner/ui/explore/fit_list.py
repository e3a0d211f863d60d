"""FitList: roles below each other, best first; columns that have no room go, those that matter least first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QVBoxLayout, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit.progress import paint_line
from careerplanner.ui.kit.row_list import EvenRowList, Index, RowDelegate, RowModel
from careerplanner.ui.kit.table_model import ROW_ROLE, Column
from careerplanner.ui.look import fonts
from careerplanner.ui.look.fonts import TextStyle
from careerplanner.ui.look.theme import colour

_INSET: Final = 10
_GAP: Final = 18
_SHORTEST_NAME: Final = 170


@dataclass(frozen=True, slots=True)
class FitRow:
    """One role in words. ``warns`` marks a kind of move that takes more than a promotion; ``sign`` is -1, 0 or 1."""

    id: str
    name: str
    kind: str
    warns: bool
    skills: str
    share: float | None
    hours: str
    pay: str
    pay_change: str
    openings: str
    jobs: str
    sign: int
    sentence: str


@dataclass(frozen=True, slots=True)
class _Span:
    """Where a column begins and ends, from the left edge."""

    left: int
    right: int

    def on(self, area: QRect, *, mirrored: bool) -> QRect:
        """The part of a row that the column takes."""
        left = area.left() + self.left
        if mirrored:
            left = area.left() + area.width() - self.right
        return QRect(left, area.top(), self.right - self.left, area.height())


def heads(year: str) -> dict[str, str]:
    """The captions of the columns after the name, in their order."""
    return {
        "skills": _("Skills you have"),
        "hours": _("To learn"),
        "pay": _("Middle pay"),
        "openings": _("Openings/yr"),
        "jobs": _("Jobs by {year}").format(year=year) if year else _("Jobs"),
    }


_GOING: Final = ("openings", "jobs", "hours", "pay")
"""The columns that give way where there is no room, the first first. The panel shows what they show."""


def _spans(width: int, rows: Sequence[FitRow], captions: dict[str, str]) -> dict[str, _Span]:
    """The columns that have room at this width, each as wide as its widest text."""
    wide = {
        "skills": max([fonts.px(94), *(fonts.text_width(row.skills) for row in rows)]),
        "hours": max((fonts.text_width(row.hours) for row in rows), default=0),
        "pay": max(
            (max(fonts.text_width(row.pay), fonts.text_width(row.pay_change, "small")) for row in rows), default=0
        ),
        "openings": max((fonts.text_width(row.openings) for row in rows), default=0),
        "jobs": max((fonts.text_width(row.jobs) for row in rows), default=0),
    }
    gap, inset = fonts.px(_GAP), fonts.px(_INSET)
    wide = {key: max(room, fonts.text_width(captions[key], "small")) + gap for key, room in wide.items()}
    left_over = width - 2 * inset - fonts.px(_SHORTEST_NAME)
    for key in _GOING:
        if sum(wide.values()) > left_over:
            del wide[key]
    found, right = {}, width - inset
    for key in reversed(list(wide)):
        found[key] = _Span(right - wide[key] + gap, right)
        right -= wide[key]
    found["name"] = _Span(inset, right)
    return found


class _Delegate(RowDelegate):
    """Paints one role."""

    def __init__(self, view: "_Rows") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the columns that have room, and a line below."""
        row: FitRow = index.data(ROW_ROLE)
        area: QRect = option.rect
        self.paint_ground(painter, option, index)
        spans, mirrored = self._view.spans(), self._view.isRightToLeft()
        places = {key: span.on(area, mirrored=mirrored) for key, span in spans.items()}
        upper = {key: self._half(place, upper=True) for key, place in places.items()}
        lower = {key: self._half(place, upper=False) for key, place in places.items()}
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        self._text(painter, upper["name"], row.name, "strong", "text", start)
        self._text(painter, lower["name"], row.kind, "small", "warning" if row.warns else "text2", start)
        self._text(painter, upper["skills"], row.skills, "body", "text", start)
        if row.share is not None:
            bar = lower["skills"]
            height = fonts.px(5)
            line = QRectF(bar.left(), bar.top() + fonts.px(5), min(bar.width(), fonts.px(94)), height)
            if mirrored:
                line.moveRight(bar.right())
            paint_line(painter, line, row.share, mirrored=mirrored)
        if "hours" in places:
            self._text(painter, places["hours"], row.hours, "body", "text", end)
        if "pay" in places:
            pay = upper["pay"] if row.pay_change else places["pay"]
            self._text(painter, pay, row.pay, "body", "text", end)
            self._text(painter, lower["pay"], row.pay_change, "small", "text2", end)
        if "openings" in places:
            self._text(painter, places["openings"], row.openings, "body", "text", end)
        if "jobs" in places:
            tone = {-1: "warning", 1: "success"}.get(row.sign, "text2")
            self._text(painter, places["jobs"], row.jobs, "body", tone, end)
        painter.setPen(QPen(colour("border"), 1))
        painter.drawLine(area.left() + fonts.px(_INSET), area.bottom(), area.right() - fonts.px(_INSET), area.bottom())

    @staticmethod
    def _half(area: QRect, *, upper: bool) -> QRect:
        air = fonts.px(9)
        line = fonts.line_height("body")
        top = area.top() + air if upper else area.bottom() - air - fonts.line_height("small")
        return QRect(area.left(), top, area.width(), line if upper else fonts.line_height("small"))

    def _text(
        self, painter: QPainter, area: QRect, text: str, style: TextStyle, tone: str, side: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(fonts.font(style, figures=side == Qt.AlignmentFlag.AlignRight))
        painter.setPen(colour(tone))
        if self._view.isRightToLeft():
            side = Qt.AlignmentFlag.AlignRight if side == Qt.AlignmentFlag.AlignLeft else Qt.AlignmentFlag.AlignLeft
            side |= Qt.AlignmentFlag.AlignAbsolute
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)


class _Rows(EvenRowList):
    """The roles."""

    least_width = 300
    usual_width = 640

    def __init__(self, name: str) -> None:
        super().__init__(name, RowModel(Column(name, lambda row: row.name), lambda row: row.sentence, is_tip=True))
        self.captions = heads("")
        self.setItemDelegate(_Delegate(self))
        self.clicked.connect(self._open)

    def spans(self) -> dict[str, _Span]:
        """Where the columns stand now."""
        return _spans(self.viewport().width(), self.rows(), self.captions)

    def row_height(self) -> int:
        """Two lines with air."""
        return fonts.line_height("body") + fonts.line_height("small") + 2 * fonts.px(9) + fonts.px(4)

    def shows_mark(self) -> bool:
        """The role that the panel shows is marked, wherever the keyboard is."""
        return True


class _Heads(QWidget):
    """The captions above the columns."""

    def __init__(self, rows: _Rows) -> None:
        super().__init__()
        self._rows = rows
        self.count = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(300, fonts.line_height("small") + 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw how many there are, and the captions."""
        painter = QPainter(self)
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text2"))
        mirrored = self.isRightToLeft()
        start, end = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        area = QRect(0, 0, self._rows.viewport().width(), self.height())
        for key, span in self._rows.spans().items():
            text = self.count if key == "name" else self._rows.captions[key]
            side = start if key in {"name", "skills"} else end
            painter.drawText(span.on(area, mirrored=mirrored), side | Qt.AlignmentFlag.AlignVCenter, text)


class FitList(QWidget):
    """The roles with their captions; ``rows`` is the list itself."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = _Rows(_("Roles that fit"))
        self.heads = _Heads(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(self.rows)

    def show_rows(self, rows: Sequence[FitRow], count: str, year: str) -> None:
        """Show these roles; ``count`` says how many, ``year`` is that of the outlook."""
        self.heads.count = count
        self.rows.captions = heads(year)
        self.rows.set_rows(rows)
        self.heads.update()
