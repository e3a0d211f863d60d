"""What the path map draws: a card for each role, and a line with an arrow and its months for each move."""

from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from careerplanner.app.queries.path.map import MoveLine, Place, RoleCard
from careerplanner.app.queries.path.text import blocking_text, gates_text, kind_text, months_text, source_text
from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.progress import paint_line
from careerplanner.ui.look import fonts, icons
from careerplanner.ui.look.theme import colour, look
from careerplanner.ui.path.map_geometry import Curve
from careerplanner.ui.path.text import pay_range, since_month, two_lines
from careerplanner.wording import Wording

MoveKind = Literal["route", "alternative", "other"]
_PADDING: Final = 12.0
_RING: Final = 5.0
_RADIUS: Final = 10.0


class RoleItem(QGraphicsObject):
    """The card of a role. Its top left corner is its position."""

    def __init__(self, card: RoleCard) -> None:
        super().__init__()
        self.card = card
        self._wording = Wording()
        self.is_chosen = False
        self.is_focused = False
        self._size = QSizeF(160, 100)
        self._is_hovered = False
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setZValue(2)

    def show_card(self, card: RoleCard, place: QRectF, wording: Wording) -> None:
        """Show these facts at this place."""
        self.prepareGeometryChange()
        self.card, self._wording = card, wording
        self._size = place.size()
        self.setPos(place.topLeft())
        self.setToolTip("\n".join(self._sentences()))
        self.update()

    def mark(self, *, chosen: bool, focused: bool) -> None:
        """Draw the ring of the chosen one; stronger while the keyboard is here."""
        self.is_chosen, self.is_focused = chosen, focused
        self.setZValue(3 if chosen else 2)
        self.update()

    def description(self) -> str:
        """All that the card shows, as a sentence each, and where its pay range comes from."""
        return ". ".join(self._sentences())

    def _sentences(self) -> list[str]:
        pay = self.card.pay
        words = [
            _("{range}, {kind}").format(range=pay_range(pay, self._wording), kind=kind_text(pay.origin))
            if pay
            else _("No pay range yet"),
            self._foot_text(),
            blocking_text(self.card),
            source_text(pay.origin).rstrip(".") if pay else "",
        ]
        return [word for word in words if word]

    def _foot_text(self) -> str:
        if self.card.place is not Place.HERE:
            return gates_text(self.card)
        since = since_month(self.card.since)
        return _("Since {month}").format(month=self._wording.dates.short_month(since)) if since else _("Your role now")

    def card_rect(self) -> QRectF:
        """The card without its ring and badge."""
        return QRectF(QPointF(0, 0), self._size)

    def boundingRect(self) -> QRectF:
        """The card with its ring and badge."""
        badge = fonts.line_height("micro") + 4
        return self.card_rect().adjusted(-_RING, -max(_RING, badge), _RING, _RING + 1)

    def shape(self) -> QPainterPath:
        """Where the card can be clicked."""
        path = QPainterPath()
        path.addRoundedRect(self.card_rect(), _RADIUS, _RADIUS)
        return path

    def hoverEnterEvent(self, _event: object) -> None:
        """Draw a stronger border under the mouse."""
        self._is_hovered = True
        self.update()

    def hoverLeaveEvent(self, _event: object) -> None:
        """Draw the border as before."""
        self._is_hovered = False
        self.update()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw the card."""
        painting.smooth(painter)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._paint_ground(painter)
        area = self.card_rect().adjusted(_PADDING, fonts.px(10), -_PADDING, -fonts.px(9))
        self._paint_text(painter, area)
        self._paint_foot(painter, area)
        if self.card.place is Place.HERE:
            self._paint_badge(painter, _("You are here"), "map-pin")
        elif self.card.place is Place.GOAL:
            self._paint_badge(painter, _("Goal"), "flag")

    def _paint_ground(self, painter: QPainter) -> None:
        rect = self.card_rect()
        if self.is_chosen:
            ring = rect.adjusted(-4, -4, 4, 4) if not self.is_focused else rect.adjusted(-_RING, -_RING, _RING, _RING)
            line = colour("focus" if self.is_focused else "bar")
            painting.box(painter, ring, _RADIUS + 4, colour("canvas"), line, 3.0 if self.is_focused else 2.0)
        if look().shadow_alpha > 0:
            shadow = QColor(15, 23, 42, round(look().shadow_alpha * 255))
            painting.box(painter, rect.adjusted(0, 1.5, 0, 1.5), _RADIUS, shadow)
        on_route = self.card.position is not None
        line = colour("bar" if on_route else "control" if self._is_hovered or not self.card.is_sure else "border")
        style = Qt.PenStyle.SolidLine if self.card.is_sure else Qt.PenStyle.DashLine
        painting.box(painter, rect, _RADIUS, colour("surface"), line, 2.0 if on_route else 1.2, style)

    def _paint_text(self, painter: QPainter, area: QRectF) -> None:
        font = fonts.font("h3")
        font.setPointSizeF(font.pointSizeF() * 13 / 14)
        painter.setFont(font)
        painter.setPen(colour("text"))
        height = QFontMetricsF(font).height()
        for index, line in enumerate(two_lines(self.card.name, font, area.width())):
            painter.drawText(QPointF(area.left(), area.top() + QFontMetricsF(font).ascent() + index * height), line)
        micro, small = fonts.line_height("micro"), fonts.line_height("small")
        kind = QRectF(area.left(), area.bottom() - 2 * micro - fonts.px(5), area.width(), micro)
        pay = QRectF(area.left(), kind.top() - small, area.width(), small)
        known = self.card.pay
        self._line(painter, pay, pay_range(known, self._wording) if known else _("No pay range yet"), "small", "text2")
        self._line(painter, kind, kind_text(known.origin) if known else "", "micro", "text3")

    def _line(self, painter: QPainter, area: QRectF, text: str, style: fonts.TextStyle, ink: str) -> None:
        painter.setFont(fonts.font(style))
        painter.setPen(colour(ink))
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)

    def _paint_foot(self, painter: QPainter, area: QRectF) -> None:
        """How many gates are met, as a bar with a part for each gate, and in words; or since when the role is held."""
        micro = fonts.line_height("micro")
        foot = QRectF(area.left(), area.bottom() - micro, area.width(), micro)
        words = self._foot_text()
        width = fonts.text_width(words, "micro")
        if self.card.place is not Place.HERE and self.card.gates:
            room = foot.width() - width - fonts.px(8)
            if room > fonts.px(18):
                bar = QRectF(foot.left(), foot.center().y() - 2.5, room, 5)
                self._paint_gates(painter, bar)
                foot = foot.adjusted(room + fonts.px(8), 0, 0, 0)
        self._line(painter, foot, words, "micro", "text2")

    def _paint_gates(self, painter: QPainter, bar: QRectF) -> None:
        gap = 3.0
        count = len(self.card.gates)
        width = (bar.width() - gap * (count - 1)) / count
        for index in range(count):
            part = QRectF(bar.left() + index * (width + gap), bar.top(), width, bar.height())
            filled = 1.0 if index < self.card.gates_met else 0.0
            paint_line(painter, part, filled, quiet=self.card.position is None)

    def _paint_badge(self, painter: QPainter, text: str, icon: str) -> None:
        height = fonts.line_height("micro") + fonts.px(4)
        size = fonts.px(11)
        width = fonts.text_width(text, "micro") + size + fonts.px(17)
        badge = QRectF(fonts.px(12), -height + fonts.px(8), width, height)
        painting.box(painter, badge, height / 2, colour("accent"), colour("canvas"), 1.0)
        left = badge.left() + fonts.px(7)
        icons.paint(painter, QRectF(left, badge.top(), size, height).toRect(), icon, look().on_accent)
        painter.setFont(fonts.font("micro"))
        painter.setPen(colour("on_accent"))
        rest = badge.adjusted(size + fonts.px(11), 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, text)


class MoveItem(QGraphicsItem):
    """A move: a line with an arrow. Its ``pill``, an item of its own, lies over the lines of all moves."""

    def __init__(self, move: MoveLine) -> None:
        super().__init__()
        self.move = move
        self.kind: MoveKind = "other"
        self.pill = PillItem()
        self._curve: Curve | None = None
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_move(self, move: MoveLine, curve: Curve, kind: MoveKind, note: str) -> None:
        """Show this move on this curve; ``note`` is told when the mouse rests on it."""
        self.prepareGeometryChange()
        self.move, self.kind, self._curve = move, kind, curve
        self.setToolTip(note)
        self.setZValue({"other": 0.0, "route": 1.0, "alternative": 1.5}[kind])
        self.pill.show_months(months_text(move, short=True), curve.label, kind, note)
        self.update()

    def boundingRect(self) -> QRectF:
        """The line with its arrow."""
        if self._curve is None:
            return QRectF()
        return self._curve.line.boundingRect().united(self._curve.arrow.boundingRect()).adjusted(-4, -4, 4, 4)

    def shape(self) -> QPainterPath:
        """Where the mouse finds the move."""
        if self._curve is None:
            return QPainterPath()
        stroker = QPainterPathStroker()
        stroker.setWidth(8)
        return stroker.createStroke(self._curve.line)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw the move."""
        if self._curve is None:
            return
        painting.smooth(painter)
        pen = move_pen(self.kind)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._curve.line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        painter.drawPolygon(self._curve.arrow)


class PillItem(QGraphicsItem):
    """The months of a move on its line."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._area = QRectF()
        self._kind: MoveKind = "other"
        self.setZValue(1.8)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_months(self, words: str, area: QRectF, kind: MoveKind, note: str) -> None:
        """Show these words there."""
        self.prepareGeometryChange()
        self._words, self._area, self._kind = words, area, kind
        self.setToolTip(note)
        self.update()

    def boundingRect(self) -> QRectF:
        """The pill."""
        return self._area.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw the pill."""
        painting.smooth(painter)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        quiet = self._kind == "other"
        edge = colour("btn_border") if quiet else move_pen(self._kind).color()
        radius = self._area.height() / 2
        painting.box(painter, self._area, radius, colour("canvas" if quiet else "surface"), edge)
        painter.setFont(fonts.font("micro"))
        painter.setPen(colour("text2" if quiet else "text"))
        painter.drawText(self._area, Qt.AlignmentFlag.AlignCenter, self._words)


def label_size(move: MoveLine) -> tuple[float, float]:
    """The size of the pill of a move."""
    words = months_text(move, short=True)
    return fonts.text_width(words, "micro") + fonts.px(12), fonts.line_height("micro") + fonts.px(4)


def move_pen(kind: MoveKind) -> QPen:
    """The pen of a kind of move: the route solid and strong, an alternative dashed, the others thin."""
    if kind == "route":
        return QPen(colour("bar"), 2.2)
    if kind == "alternative":
        pen = QPen(QColor(look().series[1].colour), 2.2)
        pen.setDashPattern(list(look().series[1].dashes))
        return pen
    return QPen(colour("control"), 1.4)
