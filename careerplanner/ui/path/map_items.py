"""What the path map draws: a card for each role, and a line with an arrow for each move."""

from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from careerplanner.app.queries.path.map import MoveLine, Place, RoleCard
from careerplanner.app.queries.path.text import missing_text, pay_note, pay_text, required_text, source_text
from careerplanner.domain.catalogue import MoveKind
from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts, icons
from careerplanner.ui.look.theme import colour, look
from careerplanner.ui.path.map_geometry import Curve
from careerplanner.ui.path.text import since_month
from careerplanner.ui.path.zoom_canvas import LEAST_ZOOM_TO_READ
from careerplanner.wording import Wording

Stress = Literal["route", "alternative", "other"]
"""How a move is brought out: one's own route, another one that is looked at, or neither."""
_PADDING: Final = 9.0
_RING: Final = 5.0
_RADIUS: Final = 10.0
_LARGEST_NAME: Final = 1.5
_DASHES: Final = {
    MoveKind.PROMOTION: (),
    MoveKind.LATERAL: (6.0, 3.5),
    MoveKind.RETRAINING: (1.5, 2.5),
    MoveKind.OUTSIDE: (6.0, 2.5, 1.5, 2.5),
}


class RoleItem(QGraphicsObject):
    """The card of a role. Its top left corner is its position."""

    def __init__(self, card: RoleCard) -> None:
        super().__init__()
        self.card = card
        self.pill = ""
        self._odds = ""
        self._wording = Wording()
        self.is_chosen = False
        self.is_focused = False
        self._size = QSizeF(136, 74)
        self._is_hovered = False
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)  # fifty cards are seen at once
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setZValue(2)

    def show_card(self, card: RoleCard, place: QRectF, wording: Wording) -> None:
        """Show these facts at this place."""
        self.prepareGeometryChange()
        self.card, self._wording = card, wording
        self._size = place.size()
        self.setPos(place.topLeft())
        self.setToolTip("\n".join((self.card.name, *self._sentences())))
        self.update()

    def show_odds(self, pill: str, sentence: str) -> None:
        """Show the odds of a role on the route, in a pill and as a sentence; a role without odds has neither."""
        self.pill, self._odds = pill, sentence
        self.setToolTip("\n".join((self.card.name, *self._sentences())))
        self.update()

    def mark(self, *, chosen: bool, focused: bool) -> None:
        """Draw the ring of the chosen one; stronger while the keyboard is here."""
        if (chosen, focused) == (self.is_chosen, self.is_focused):
            return
        self.is_chosen, self.is_focused = chosen, focused
        self.setZValue(3 if chosen else 2)
        self.update()

    def description(self) -> str:
        """All that the card shows, as a sentence each, and where its pay comes from."""
        pay = self.card.pay
        return ". ".join([*self._sentences(), *([source_text(pay.origin).rstrip(".")] if pay is not None else [])])

    def _sentences(self) -> list[str]:
        pay = self.card.pay
        words = [self._odds, _("No pay known yet")]
        if pay is not None:
            middle = _("Middle pay {amount}").format(amount=self._wording.money_in(pay.currency).whole(pay.amount))
            words[1:] = [middle, pay_note(pay, self._wording)]
        if self.card.place is Place.HERE:
            words.append(self._since())
        else:
            words += [required_text(self.card), missing_text(self.card)]
        return [word for word in words if word]

    def _since(self) -> str:
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
        """Draw the card; in a small map its name alone, in letters that can still be read."""
        painting.smooth(painter)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._paint_ground(painter)
        zoom = painter.worldTransform().m11()
        area = self.card_rect().adjusted(_PADDING, fonts.px(10), -_PADDING, -fonts.px(8))
        if zoom < LEAST_ZOOM_TO_READ - 1e-6:
            self._paint_name(painter, area, min(1 / zoom, _LARGEST_NAME), 3)
            return
        self._paint_name(painter, area, 1.0, 2)
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
        line = colour("bar" if on_route else "control" if self._is_hovered else "border")
        painting.box(painter, rect, _RADIUS, colour("surface"), line, 2.0 if on_route else 1.2)

    def _paint_name(self, painter: QPainter, area: QRectF, factor: float, lines: int) -> None:
        font = QFont(fonts.font("caption"))
        font.setWeight(QFont.Weight.DemiBold if self.card.position is not None else QFont.Weight.Medium)
        font.setPointSizeF(font.pointSizeF() * factor)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(colour("text"))
        for index, line in enumerate(painting.broken(self.card.name, font, area.width(), lines)):
            painter.drawText(QPointF(area.left(), area.top() + metrics.ascent() + index * metrics.height()), line)

    def _paint_foot(self, painter: QPainter, area: QRectF) -> None:
        """Middle pay at the left, with "US" where it is the nation's; the odds at the right."""
        height = fonts.line_height("strong")
        foot = QRectF(area.left(), area.bottom() - height, area.width(), height)
        pay = self.card.pay
        words = pay_text(pay, self._wording) if pay is not None else _("No pay yet")
        self._line(painter, foot, words, "strong" if pay is not None else "small", "text" if pay else "text3")
        if pay is not None and pay.is_national:
            left = fonts.text_width(words, "strong") + fonts.px(5)
            self._line(painter, foot.adjusted(left, 0, 0, 0), _("US"), "small", "text2")
        if self.pill:
            self._paint_pill(painter, foot)

    def _line(self, painter: QPainter, area: QRectF, text: str, style: fonts.TextStyle, ink: str) -> None:
        painter.setFont(fonts.font(style))
        painter.setPen(colour(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, text)

    def _paint_pill(self, painter: QPainter, foot: QRectF) -> None:
        width, height = fonts.text_width(self.pill, "micro") + fonts.px(14), fonts.line_height("micro") + fonts.px(4)
        place = QRectF(foot.right() - width + 4, foot.center().y() - height / 2, width, height)
        painting.box(painter, place, height / 2, colour("accent_soft"), colour("bar"), 1.0)
        painter.setFont(fonts.font("micro"))
        painter.setPen(colour("accent_text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.pill)

    def _paint_badge(self, painter: QPainter, text: str, icon: str) -> None:
        height = fonts.line_height("micro") + fonts.px(4)
        size = fonts.px(11)
        width = fonts.text_width(text, "micro") + size + fonts.px(17)
        badge = QRectF(fonts.px(8), -height + fonts.px(7), width, height)
        painting.box(painter, badge, height / 2, colour("accent"), colour("canvas"), 1.0)
        left = badge.left() + fonts.px(7)
        icons.paint(painter, QRectF(left, badge.top(), size, height).toRect(), icon, look().on_accent)
        painter.setFont(fonts.font("micro"))
        painter.setPen(colour("on_accent"))
        rest = badge.adjusted(size + fonts.px(11), 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, text)


class MoveItem(QGraphicsItem):
    """A move: a line with an arrow. The line's style tells its kind, its colour and width how it is brought out."""

    _HEIGHTS: Final = {"other": 0.0, "route": 1.0, "alternative": 1.5}

    def __init__(self, move: MoveLine) -> None:
        super().__init__()
        self.move = move
        self.stress: Stress = "other"
        self._curve: Curve | None = None
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_move(self, move: MoveLine, curve: Curve, note: str) -> None:
        """Show this move on this curve; ``note`` is told when the mouse rests on it."""
        self.prepareGeometryChange()
        self.move, self._curve = move, curve
        self.setToolTip(note)
        self.update()

    def bring_out(self, stress: Stress, *, shown: bool) -> None:
        """Draw the move like this, or not at all."""
        self.setVisible(shown)
        if stress != self.stress:
            self.stress = stress
            self.setZValue(self._HEIGHTS[stress])
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
        pen = move_pen(self.stress, self.move.kind)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._curve.line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        painter.drawPolygon(self._curve.arrow)


def move_pen(stress: Stress, kind: MoveKind) -> QPen:
    """The pen of a move: route and other route wide and coloured, the rest thin; dashes tell the kind."""
    ink = {"route": colour("bar"), "alternative": QColor(look().series[1].colour), "other": colour("control")}[stress]
    pen = QPen(ink, 1.3 if stress == "other" else 2.2)
    if _DASHES[kind]:
        pen.setDashPattern(list(_DASHES[kind]))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
