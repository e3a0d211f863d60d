"""TimelineView: the route and its goals in time."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsObject,
    QGraphicsScene,
    QGraphicsView,
    QSizePolicy,
    QStyleOptionGraphicsItem,
    QWidget,
)

from careerplanner.app.queries.path.timeline import PathTimeline
from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts, tokens
from careerplanner.ui.look.theme import colour, is_look_change, look, shows_focus
from careerplanner.ui.path import map_accessibility as path_access
from careerplanner.ui.path.timeline_layout import Mark, TimelineLayout, timeline_layout
from careerplanner.wording import Wording

_INSET: Final = 16
_PLAIN_TEXT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class MarkItem(QGraphicsObject):
    """A bar or a mark of the timeline."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.is_focused = False
        self.setToolTip(f"{mark.name}. {mark.description}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def boundingRect(self) -> QRectF:
        """Bar and label."""
        return self.mark.area.united(self.mark.label_area).adjusted(-8, -4, 8, 4)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw it."""
        painting.smooth(painter)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if self.mark.kind == "start":
            self._paint_start(painter)
        elif self.mark.kind == "pause":
            self._paint_pause(painter)
        else:
            self._paint_bar(painter)
        if self.is_focused:
            around = self.mark.area.united(self.mark.label_area).adjusted(-4, -3, 4, 3)
            painting.focus_ring(painter, around, tokens.RADIUS_CHIP)

    def _paint_bar(self, painter: QPainter) -> None:
        mark = self.mark
        goal = mark.kind == "goal"
        line = QColor(look().series[2].colour) if goal else colour("bar_quiet" if mark.is_present else "bar")
        fill = QColor(line)
        fill.setAlphaF(0.14 if not look().is_dark else 0.26)
        painting.box(painter, mark.area, tokens.RADIUS_CHIP, fill, line, 1.2)
        painter.setFont(fonts.font("caption"))
        self._paint_label(painter, "text")

    def _paint_pause(self, painter: QPainter) -> None:
        """A hatched bar; the words stand on the plain surface, so that they can be read."""
        area, line = self.mark.area, colour("text3")
        painting.box(painter, area, tokens.RADIUS_CHIP, colour("surface"), line, 1.2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour("text3", 0.45), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), tokens.RADIUS_CHIP - 1, tokens.RADIUS_CHIP - 1)
        painter.setFont(fonts.font("caption"))
        if area.contains(self.mark.label_area):
            words = min(float(fonts.text_width(self.mark.label, "caption")), self.mark.label_area.width())
            ground = QRectF(self.mark.label_area.left() - 3, area.top() + 3, words + 6, area.height() - 6)
            painter.fillRect(ground, colour("surface"))
        self._paint_label(painter, "text")

    def _paint_start(self, painter: QPainter) -> None:
        mark = self.mark
        middle = mark.area.center().y()
        pen = QPen(colour("bar"), 3.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        faint = colour("bar", 0.45)
        pen.setColor(faint)
        painter.setPen(pen)
        painter.drawLine(QPointF(mark.area.left(), middle), QPointF(mark.area.right(), middle))
        if mark.goes_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faint)
            tip = mark.area.right() + 6
            painter.drawPolygon(
                QPolygonF([QPointF(tip, middle), QPointF(tip - 7, middle - 4), QPointF(tip - 7, middle + 4)])
            )
        if mark.at is not None:
            size = fonts.px(5.5)
            painter.setPen(QPen(colour("bar"), 1.8))
            painter.setBrush(colour("surface"))
            points = [(0, -size), (size, 0), (0, size), (-size, 0)]
            painter.drawPolygon(QPolygonF([QPointF(mark.at + dx, middle + dy) for dx, dy in points]))
        painter.fillRect(mark.label_area.adjusted(-3, 2, 3, -2), colour("surface"))
        painter.setFont(fonts.font("micro"))
        self._paint_label(painter, "text")

    def _paint_label(self, painter: QPainter, ink: str) -> None:
        area = self.mark.label_area
        shown = QFontMetricsF(painter.font()).elidedText(self.mark.label, Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(colour(ink))
        painter.drawText(area, _PLAIN_TEXT, shown if area.width() > fonts.px(16) else "")


class TimelineView(QGraphicsView):
    """The timeline. ``role_opened`` and its like tell what is clicked or entered. Time runs left to right."""

    role_opened = Signal(str)
    goal_opened = Signal(str)
    pause_opened = Signal(str)
    is_listed = False

    def __init__(self) -> None:
        path_access.install()
        super().__init__()
        self._timeline: PathTimeline | None = None
        self._wording = Wording()
        self._drawing: TimelineLayout | None = None
        self._items: list[MarkItem] = []
        self._current = -1
        self.setScene(QGraphicsScene(self))
        self.setAccessibleName(_("Timeline of the route"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # In this order: Qt hands the viewport's policy on to the view, which is its focus proxy.
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The card below is seen, with its round corners.
        self.viewport().setAutoFillBackground(False)
        self.is_listed = True

    def show_timeline(self, timeline: PathTimeline | None, wording: Wording) -> None:
        """Show these dates, or nothing."""
        if (timeline, wording) != (self._timeline, self._wording):
            self._timeline, self._wording = timeline, wording
            self._rebuild()

    def _rebuild(self) -> None:
        scene = self.scene()
        scene.clear()
        self._items = []
        self._drawing = None
        if self._timeline is not None:
            width = max(200, self.viewport().width() - 2 * _INSET)
            self._drawing = timeline_layout(self._timeline, width, self._wording)
            self._items = [MarkItem(mark) for mark in self._drawing.marks]
            for item in self._items:
                scene.addItem(item)
            scene.setSceneRect(-_INSET, -6, width + 2 * _INSET, self._drawing.height + 12)
        self._current = min(self._current, len(self._items) - 1)
        self._mark()
        self.updateGeometry()
        self.viewport().update()

    def marks(self) -> tuple[Mark, ...]:
        """What is shown."""
        return tuple(item.mark for item in self._items)

    def shown_items(self) -> Sequence[QGraphicsObject]:
        """The bars and marks row by row; for assistive technology."""
        return list(self._items)

    def item_text(self, item: QGraphicsObject) -> tuple[str, str]:
        """Name and description of a bar or mark; for assistive technology."""
        assert isinstance(item, MarkItem)
        return item.mark.name, item.mark.description

    def chosen_item(self) -> QGraphicsObject | None:
        """The bar or mark on which the keyboard is; for assistive technology."""
        return self._items[self._current] if 0 <= self._current < len(self._items) else None

    def _mark(self) -> None:
        for index, item in enumerate(self._items):
            item.is_focused = index == self._current and shows_focus(self)
            item.update()

    def _go(self, place: int) -> None:
        self._current = min(max(0, place), len(self._items) - 1)
        self._mark()
        item = self.chosen_item()
        if item is not None:
            path_access.tell_focus(self, item)

    def _open(self, mark: Mark) -> None:
        {"goal": self.goal_opened, "pause": self.pause_opened}.get(mark.kind, self.role_opened).emit(mark.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from one to the next, Home and End to the first and last, Enter opens."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        item = self.chosen_item()
        if key in steps and self._items:
            self._go(self._current + steps[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self._items:
            self._go(0 if key == Qt.Key.Key_Home else len(self._items) - 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and isinstance(item, MarkItem):
            self._open(item.mark)
        else:
            event.ignore()
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what is clicked."""
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, MarkItem) and event.button() == Qt.MouseButton.LeftButton:
            self._current = self._items.index(item)
            self._open(item.mark)
            event.accept()
        else:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell where the keyboard is."""
        super().focusInEvent(event)
        # The theme marks how the focus came only after this event.
        QTimer.singleShot(0, self, self._mark)
        if self._items:
            self._go(max(0, self._current))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._rebuild()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when palette or text size change."""
        super().changeEvent(event)
        if is_look_change(event) and hasattr(self, "_items"):
            self._rebuild()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        height = self._drawing.height if self._drawing is not None else fonts.px(80)
        return QSize(600, round(height) + 14)

    def minimumSizeHint(self) -> QSize:
        """As high as its rows, and narrow."""
        return QSize(320, self.sizeHint().height())

    def drawBackground(self, painter: QPainter, _rect: QRectF | object) -> None:
        """Draw the years and the captions of the rows."""
        drawing = self._drawing
        if drawing is None:
            return
        for mark in (each for each in drawing.marks if each.kind == "pause"):
            span = QRectF(mark.area.left(), drawing.axis, mark.area.width(), drawing.height - drawing.axis)
            painter.fillRect(span, colour("text3", 0.10))
        painter.setFont(fonts.font("small"))
        for tick in drawing.ticks:
            painter.setPen(colour("grid"))
            painter.drawLine(QPointF(tick.x, drawing.axis), QPointF(tick.x, drawing.height))
            painter.setPen(colour("text2"))
            words = QRectF(tick.x - 40, 0, 80, drawing.axis - 4)
            if abs(tick.x - drawing.today) > fonts.px(46):
                painter.drawText(words, Qt.AlignmentFlag.AlignCenter, tick.label)
        for row in drawing.rows:
            area = QRectF(0, row.middle - 20, drawing.left, 40)
            painter.drawText(area, _PLAIN_TEXT, row.caption)

    def drawForeground(self, painter: QPainter, _rect: QRectF | object) -> None:
        """Draw the line of today over the bars."""
        drawing = self._drawing
        if drawing is None:
            return
        painting.smooth(painter)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setPen(QPen(colour("danger"), 1.6))
        painter.drawLine(QPointF(drawing.today, 2), QPointF(drawing.today, drawing.height))
        painter.setFont(fonts.font("caption"))
        words = QRectF(drawing.today - 86, 0, 80, drawing.axis - 4)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        if drawing.today - fonts.text_width(_("Today"), "caption") < drawing.left - fonts.px(8):
            words.moveLeft(drawing.today + 6)
            flags = _PLAIN_TEXT
        painter.drawText(words, flags, _("Today"))
