"""Where things lie on the path map in scene pixels: cards, and the curves of the moves with their arrows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainterPath, QPolygonF

from careerplanner.app.queries.path.map_layout import MapLayout, Pair, Spot
from careerplanner.ui.look import fonts

_PORT_PITCH: Final = 9.0
_CARD_WIDTH: Final = 142
_COLUMN_GAP: Final = 26
_ROW_GAP: Final = (18, 44)
_CAPTION: Final = 36
_MARGIN: Final = 14
_ARROW: Final = 7.0
_FOOT: Final = 50
"""Room below a last row whose last card would lie under the buttons of the canvas."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The sizes of the map at the text scale in use. ``rows`` is how many rows of cards there are."""

    rows: int
    card_width: float
    card_height: float
    column_gap: float
    row_gap: float
    caption_height: float

    def left(self, column: int) -> float:
        """The left edge of a column."""
        return column * (self.card_width + self.column_gap)

    def top(self, row: float) -> float:
        """The upper edge of a row of cards."""
        return row * (self.card_height + self.row_gap)

    def card(self, spot: Spot) -> QRectF:
        """The rectangle of a card."""
        return QRectF(self.left(spot.column), self.top(spot.row), self.card_width, self.card_height)

    def middle(self, spot: Spot) -> float:
        """The height at which a move passes a spot; above and below the cards half a gap stands for half a row."""
        if spot.row < 0:
            return spot.row * self.row_gap
        beyond = spot.row - (self.rows - 1)
        if beyond > 0:
            return self.top(self.rows - 1) + self.card_height + beyond * self.row_gap
        return self.top(spot.row) + self.card_height / 2


@dataclass(frozen=True, slots=True)
class Curve:
    """A drawn move: its line, and the arrow head at its end."""

    line: QPainterPath
    arrow: QPolygonF


def measures(layout: MapLayout, room: QSize | None = None) -> Measures:
    """The sizes for a map; the rows stand as far apart as ``room`` allows, and close where there is none."""
    close = Measures(
        rows=layout.rows,
        card_width=fonts.px(_CARD_WIDTH),
        card_height=2 * fonts.line_height("caption") + fonts.line_height("strong") + fonts.px(27),
        column_gap=fonts.px(_COLUMN_GAP),
        row_gap=fonts.px(_ROW_GAP[0]),
        caption_height=fonts.px(_CAPTION),
    )
    if room is None or room.isEmpty():
        return close
    content = content_rect(layout, close)
    gaps = layout.rows - 1 + sum(_reach(layout))
    spare = room.height() * max(1.0, content.width() / room.width()) - content.height()
    wider = close.row_gap + (spare / gaps if gaps else 0.0)
    return replace(close, row_gap=min(max(wider, close.row_gap), fonts.px(_ROW_GAP[1])))


def _reach(layout: MapLayout) -> tuple[float, float]:
    """How many rows beyond the first row of cards moves pass, and beyond the last."""
    bends = [spot.row for spots in layout.bends.values() for spot in spots]
    return max(0.0, -min(bends, default=0.0)), max(0.0, max(bends, default=0.0) - (layout.rows - 1))


def content_rect(layout: MapLayout, sizes: Measures) -> QRectF:
    """What the map shows with its margins: the captions, the cards, and moves that pass above or below them."""
    over, under = _reach(layout)
    above, below = over * sizes.row_gap, under * sizes.row_gap
    width = max(sizes.left(len(layout.stages)) - sizes.column_gap, sizes.card_width)
    height = sizes.top(layout.rows - 1) + sizes.card_height + sizes.caption_height
    margin = fonts.px(_MARGIN)
    corner = Spot(len(layout.stages) - 1, layout.rows - 1)
    foot = max(below, fonts.px(_FOOT) if corner in layout.spots.values() else 0) + margin
    return QRectF(-margin, -sizes.caption_height - above, width + 2 * margin, height + above + foot)


def curves(layout: MapLayout, sizes: Measures, first: Sequence[Pair] = ()) -> dict[Pair, Curve]:
    """The curve of every move; those in ``first`` get the middle of the card's edge."""
    order = sorted(layout.bends, key=lambda pair: pair not in first)
    ports = _ports(layout, order, sizes)
    lines = {pair: _line(layout, pair, sizes, *ports[pair]) for pair in order}
    return {pair: Curve(line, _arrow(line)) for pair, line in lines.items()}


def _ports(layout: MapLayout, pairs: Iterable[Pair], sizes: Measures) -> dict[Pair, tuple[float, float]]:
    """How far above or below the middle of a card each move leaves and arrives, so that they do not lie on each other.

    The first pair at a card edge, which is that of the route, keeps the middle.
    """
    leaving: dict[str, list[Pair]] = {}
    arriving: dict[str, list[Pair]] = {}
    for pair in pairs:
        if layout.spots[pair[0]].column != layout.spots[pair[1]].column:
            leaving.setdefault(pair[0], []).append(pair)
            arriving.setdefault(pair[1], []).append(pair)
    out = {p: o for key, found in leaving.items() for p, o in _spread(layout, found, sizes, key, towards=1).items()}
    into = {p: o for key, found in arriving.items() for p, o in _spread(layout, found, sizes, key, towards=0).items()}
    return {pair: (out.get(pair, 0.0), into.get(pair, 0.0)) for pair in layout.bends}


def _spread(layout: MapLayout, pairs: list[Pair], sizes: Measures, key: str, *, towards: int) -> dict[Pair, float]:
    """Offsets of the moves at one edge of a card: in the order of the heights they lead to, the first in the middle."""
    here = layout.spots[key].row

    def height(pair: Pair) -> float:
        bends = layout.bends[pair]
        knot = bends[0 if towards else -1] if bends else layout.spots[pair[towards]]
        return knot.row - here

    straight = next((pair for pair in pairs if height(pair) == 0), pairs[0])
    above = sorted((p for p in pairs if p != straight and height(p) < height(straight)), key=height, reverse=True)
    below = sorted((p for p in pairs if p != straight and height(p) >= height(straight)), key=height)
    pitch = min(fonts.px(_PORT_PITCH), sizes.card_height / (2 * len(pairs) + 2))
    offsets = {straight: 0.0}
    offsets |= {pair: -pitch * (index + 1) for index, pair in enumerate(above)}
    return offsets | {pair: pitch * (index + 1) for index, pair in enumerate(below)}


def _line(layout: MapLayout, pair: Pair, sizes: Measures, leave: float, arrive: float) -> QPainterPath:
    source, target = layout.spots[pair[0]], layout.spots[pair[1]]
    if source.column == target.column:
        return _within_column(layout, source, target, sizes)
    forward = source.column < target.column
    start, end = sizes.card(source), sizes.card(target)
    path = QPainterPath(QPointF(start.right() if forward else start.left(), start.center().y() + leave))
    for bend in layout.bends[pair]:
        left = sizes.left(bend.column)
        near, far = (left, left + sizes.card_width) if forward else (left + sizes.card_width, left)
        _swing(path, QPointF(near, sizes.middle(bend)))
        path.lineTo(far, sizes.middle(bend))
    _swing(path, QPointF(end.left() if forward else end.right(), end.center().y() + arrive))
    return path


def _swing(path: QPainterPath, to: QPointF) -> None:
    """Go on to a point with a curve that leaves and arrives level."""
    here = path.currentPosition()
    middle = (here.x() + to.x()) / 2
    path.cubicTo(QPointF(middle, here.y()), QPointF(middle, to.y()), to)


def _within_column(layout: MapLayout, source: Spot, target: Spot, sizes: Measures) -> QPainterPath:
    """Straight up or down to the neighbour, else around the cards between on their left."""
    start, end = sizes.card(source), sizes.card(target)
    down = source.row < target.row
    low, high = sorted((source.row, target.row))
    between = any(s.column == source.column and low < s.row < high for s in layout.spots.values())
    if not between:
        # Beside the middle, where a badge may lie on the edge of the card.
        x = start.left() + start.width() * 0.86
        path = QPainterPath(QPointF(x, start.bottom() if down else start.top()))
        path.lineTo(x, end.top() if down else end.bottom())
        return path
    path = QPainterPath(QPointF(start.left(), start.center().y()))
    away = sizes.column_gap * 0.55
    path.cubicTo(
        QPointF(start.left() - away, start.center().y()),
        QPointF(end.left() - away, end.center().y()),
        QPointF(end.left(), end.center().y()),
    )
    return path


def _arrow(line: QPainterPath) -> QPolygonF:
    """The head at the end of a line, in its direction."""
    size = fonts.px(_ARROW)
    end = line.pointAtPercent(1.0)
    near = line.pointAtPercent(line.percentAtLength(max(0.0, line.length() - size)))
    length = max(1e-6, ((end.x() - near.x()) ** 2 + (end.y() - near.y()) ** 2) ** 0.5)
    along = QPointF((end.x() - near.x()) / length, (end.y() - near.y()) / length)
    across = QPointF(-along.y(), along.x())
    back = end - along * size
    return QPolygonF([end, back + across * size * 0.5, back - across * size * 0.5])
