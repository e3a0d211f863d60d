"""A fan chart in a figure of matplotlib, for the files that the program writes."""

from matplotlib.artist import Artist
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Polygon, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Transform

from careerplanner.report import fonts
from careerplanner.report.fan import FanDrawing
from careerplanner.report.fan_frame import Sizes
from careerplanner.report.fan_marks import (
    HALF_CAPITAL,
    SHARE_BEFORE,
    AreaMark,
    BundleMark,
    DotMark,
    LineMark,
    Mark,
    TextMark,
)
from careerplanner.report.fan_model import FanModel
from careerplanner.report.palette import ChartPalette


def draw_fan(
    figure: Figure, model: FanModel, palette: ChartPalette, *, text_factor: float = 1.0, text_as_shapes: bool = True
) -> FanDrawing:
    """Draw a fan chart over the whole of a figure, in place of what it held, and return the drawing.

    Sizes are those of a screen of 96 dots an inch times ``text_factor``. Text is drawn as shapes, which look the same
    anywhere; without ``text_as_shapes`` it stays text, for files that one can search.
    """
    width, height = (float(inches) * 72 for inches in figure.get_size_inches())
    drawing = FanDrawing(model, palette, width, height, Sizes(fonts.LETTERS, text_factor))
    put(figure, drawing, palette, text_as_shapes=text_as_shapes)
    return drawing


def put(figure: Figure, drawing: FanDrawing, palette: ChartPalette, *, text_as_shapes: bool = True) -> None:
    """Draw the marks of a drawing as they are now, in place of what the figure held."""
    figure.clear()
    figure.set_facecolor(palette.surface)
    points = Affine2D().scale(1 / 72) + figure.dpi_scale_trans
    for mark in drawing.marks:
        figure.add_artist(_artist(mark, points, text_as_shapes))


def _artist(mark: Mark, points: Transform, text_as_shapes: bool) -> Artist:  # noqa: FBT001 - private
    match mark:
        case TextMark():
            return _shape(mark, points) if text_as_shapes else _text(mark, points)
        case LineMark():
            return _line(mark, points)
        case DotMark():
            return _dot(mark, points)
        case AreaMark():
            plain = {"facecolor": mark.ink, "alpha": mark.alpha, "edgecolor": "none"}
            return Polygon(mark.outline, closed=True, transform=points, zorder=mark.order, **plain)
        case BundleMark():
            return _bundle(mark, points)


def _text(mark: TextMark, points: Transform) -> Text:
    return Text(
        mark.x,
        mark.y - mark.size * HALF_CAPITAL,
        mark.text,
        color=mark.ink,
        fontproperties=fonts.font(mark.text, mark.size, mark.weight),
        horizontalalignment=mark.align,
        verticalalignment="baseline",
        transform=points,
        parse_math=False,
        zorder=mark.order,
    )


def _shape(mark: TextMark, points: Transform) -> PathPatch:
    shape, width = fonts.outline(mark.text, mark.weight)
    start = mark.x - width * mark.size * SHARE_BEFORE[mark.align]
    place = Affine2D().scale(mark.size).translate(start, mark.y - mark.size * HALF_CAPITAL) + points
    return PathPatch(shape, facecolor=mark.ink, linewidth=0, edgecolor="none", transform=place, zorder=mark.order)


def _line(mark: LineMark, points: Transform) -> Line2D:
    xs, ys = mark.points.T
    line = Line2D(xs, ys, color=mark.ink, linewidth=mark.width, linestyle=mark.dash, zorder=mark.order)
    line.set_transform(points)
    line.set_solid_capstyle("round" if mark.has_round_ends else "butt")
    line.set_solid_joinstyle("round")
    return line


def _dot(mark: DotMark, points: Transform) -> Line2D:
    dot = Line2D([mark.x], [mark.y], linestyle="none", marker=mark.marker, markersize=mark.size, zorder=mark.order)
    dot.set_markerfacecolor(mark.surface)
    dot.set_markeredgecolor(mark.ink)
    dot.set_markeredgewidth(mark.rim)
    dot.set_transform(points)
    return dot


def _bundle(mark: BundleMark, points: Transform) -> LineCollection:
    bundle = LineCollection(
        mark.lines,
        colors=mark.ink,
        alpha=mark.alpha,
        linewidths=mark.width,
        transform=points,
        zorder=mark.order,
        joinstyle="round",
    )
    left, bottom, right, top = mark.inside
    plot = Rectangle((left, bottom), right - left, top - bottom)
    bundle.set_clip_path(plot.get_path(), plot.get_patch_transform() + points)
    return bundle
