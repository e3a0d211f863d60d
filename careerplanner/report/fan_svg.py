"""The fan chart as a vector picture for the report: text stays text, so that it can be searched and copied.

The marks are written as they are: matplotlib's own writer takes a hundred times as long, and has to be loaded first.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from careerplanner.report import fonts
from careerplanner.report.fan import FanDrawing
from careerplanner.report.fan_frame import Sizes
from careerplanner.report.fan_marks import (
    HALF_CAPITAL,
    Align,
    AreaMark,
    BundleMark,
    DotMark,
    LineMark,
    Mark,
    TextMark,
)
from careerplanner.report.fan_model import FanModel, FloatArray
from careerplanner.report.palette import PRINT

_ANCHORS: dict[Align, str] = {"left": "start", "center": "middle", "right": "end"}
_DIGITS = 3
"""A thousandth of a point is far below what is printed."""


def fan_svg(model: FanModel, width_pt: float, height_pt: float, *, text_factor: float = 0.8) -> str:
    """The chart as an SVG document of this size in points, on a transparent ground, in the print palette."""
    drawing = FanDrawing(model, PRINT, width_pt, height_pt, Sizes(fonts.LETTERS, text_factor))
    width, height = _number(width_pt), _number(height_pt)
    size = f'width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}"'
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" {size}>']
    writer = _Writer(height_pt)
    for mark in drawing.marks:
        parts += writer.written(mark)
    return "\n".join([*parts, "</svg>\n"])


class _Writer:
    """Writes marks, whose origin is the lower left corner, as elements, whose origin is the upper left one."""

    def __init__(self, height: float) -> None:
        self._height = height

    def written(self, mark: Mark) -> Iterator[str]:
        match mark:
            case TextMark():
                yield self._text(mark)
            case LineMark():
                yield self._line(mark)
            case DotMark():
                yield self._dot(mark)
            case AreaMark():
                yield f'<path d="{self._path(mark.outline)} Z" fill="{mark.ink}" fill-opacity="{_number(mark.alpha)}"/>'
            case BundleMark():
                yield from self._bundle(mark)

    def _text(self, mark: TextMark) -> str:
        names = ", ".join(f"'{name}'" for name in fonts.families_of(mark.text))
        return (
            f'<text x="{_number(mark.x)}" y="{self._y(mark.y - mark.size * HALF_CAPITAL)}" '
            f'font-family={quoteattr(names)} font-size="{_number(mark.size)}" font-weight="{mark.weight}" '
            f'text-anchor="{_ANCHORS[mark.align]}" fill="{mark.ink}">{escape(mark.text)}</text>'
        )

    def _line(self, mark: LineMark) -> str:
        cap = "round" if mark.has_round_ends else "butt"
        dashes = ""
        if isinstance(mark.dash, tuple):
            dashes = f' stroke-dasharray="{" ".join(_number(part * mark.width) for part in mark.dash[1])}"'
        return (
            f'<path d="{self._path(mark.points)}" fill="none" stroke="{mark.ink}" '
            f'stroke-width="{_number(mark.width)}" stroke-linecap="{cap}" stroke-linejoin="round"{dashes}/>'
        )

    def _dot(self, mark: DotMark) -> str:
        x, y, half = mark.x, self._height - mark.y, mark.size / 2
        look = f'fill="{mark.surface}" stroke="{mark.ink}" stroke-width="{_number(mark.rim)}"'
        if mark.marker == "o":
            return f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(half)}" {look}/>'
        points = " ".join(f"{_number(x + right)},{_number(y + down)}" for right, down in mark.corners)
        return f'<polygon points="{points}" {look}/>'

    def _bundle(self, mark: BundleMark) -> Iterator[str]:
        left, bottom, right, top = mark.inside
        yield (
            f'<clipPath id="plot"><rect x="{_number(left)}" y="{self._y(top)}" '
            f'width="{_number(right - left)}" height="{_number(top - bottom)}"/></clipPath>'
        )
        yield (
            f'<g clip-path="url(#plot)" fill="none" stroke="{mark.ink}" stroke-opacity="{_number(mark.alpha)}" '
            f'stroke-width="{_number(mark.width)}" stroke-linejoin="round">'
        )
        for line in mark.lines:
            yield f'<path d="{self._path(line)}"/>'
        yield "</g>"

    def _path(self, points: FloatArray) -> str:
        return "M " + " L ".join(f"{_number(x)} {self._y(y)}" for x, y in points.tolist())

    def _y(self, y: float) -> str:
        return _number(self._height - y)


def _number(value: float) -> str:
    return str(round(float(value), _DIGITS))
