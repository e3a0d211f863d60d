"""The pieces of a fan chart as matplotlib artists, placed in points by a frame."""

from typing import Literal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Polygon, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Transform

from careerplanner.report import fonts
from careerplanner.report.fan_frame import Frame
from careerplanner.report.fan_labels import EndLabel, MilestoneLabel, shade_labels
from careerplanner.report.fan_model import FanModel, FanSeries, FloatArray, cut_name
from careerplanner.report.palette import SERIES_DASHES, SERIES_MARKERS, SERIES_WIDTHS_PX, SOLID, ChartPalette, Dash

Align = Literal["left", "center", "right"]
_DASHED: Dash = (0, (5, 3.2))
_DOTTED: Dash = (0, (2, 2.2))
_HALF_CAPITAL = 0.363
_SHARE_BEFORE: dict[Align, float] = {"left": 0.0, "center": 0.5, "right": 1.0}
_LEADER_FROM_PX = 36


class Pen:
    """Makes artists of one chart: knows its frame, its colours, and the transform from points."""

    def __init__(self, frame: Frame, palette: ChartPalette, points: Transform, *, as_shapes: bool) -> None:
        self.frame = frame
        self.palette = palette
        self._points = points
        self._as_shapes = as_shapes
        self._months = np.array([frame.x(t) for t in range(frame.months)])

    def ink(self, name: str, slot: int = 0) -> str:
        """The colour of a word such as ``text2``, or of the series in a slot."""
        return self.palette.series[slot % 5] if name == "series" else str(getattr(self.palette, name))

    def text(
        self, x: float, y: float, text: str, size: float, ink: str, weight: int = fonts.REGULAR, align: Align = "left"
    ) -> Artist:
        """One line of text whose middle (not its baseline) is at ``y``: real text in print, a shape on screen."""
        baseline = y - size * _HALF_CAPITAL
        if not self._as_shapes:
            return Text(
                x,
                baseline,
                text,
                color=ink,
                fontproperties=fonts.font(text, size, weight),
                horizontalalignment=align,
                verticalalignment="baseline",
                transform=self._points,
                parse_math=False,
                zorder=6,
            )
        shape, width = fonts.outline(text, weight)
        start = x - width * size * _SHARE_BEFORE[align]
        place = Affine2D().scale(size).translate(start, baseline) + self._points
        return PathPatch(shape, facecolor=ink, linewidth=0, edgecolor="none", transform=place, zorder=6)

    def line(
        self,
        xs: FloatArray | list[float],
        ys: FloatArray | list[float],
        ink: str,
        width_px: float,
        *,
        dash: Dash = SOLID,
        order: float = 3,
        cap: Literal["butt", "round"] = "butt",
    ) -> Line2D:
        """A line through points."""
        line = Line2D(xs, ys, color=ink, linewidth=self.frame.sizes.px(width_px), linestyle=dash, zorder=order)
        line.set_transform(self._points)
        line.set_solid_capstyle(cap)
        line.set_solid_joinstyle("round")
        return line

    def dot(self, x: float, y: float, ink: str, marker: str, size_px: float) -> Line2D:
        """A marker with a rim in this colour and the surface inside."""
        px = self.frame.sizes.px
        dot = Line2D([x], [y], linestyle="none", marker=marker, markersize=px(size_px), zorder=5)
        dot.set_markerfacecolor(self.palette.surface)
        dot.set_markeredgecolor(ink)
        dot.set_markeredgewidth(px(2))
        dot.set_transform(self._points)
        return dot

    def path(self, values: FloatArray) -> FloatArray:
        """The months and amounts of a series as points, one row each."""
        frame = self.frame
        share = (values - frame.scale.low) / (frame.scale.high - frame.scale.low)
        return np.column_stack([self._months, frame.bottom + (frame.top - frame.bottom) * share])

    def area(self, lower: FloatArray, upper: FloatArray, ink: str, alpha: float) -> Polygon:
        """The area between two lines."""
        outline = np.concatenate([self.path(upper), self.path(lower)[::-1]])
        return Polygon(
            outline, closed=True, facecolor=ink, alpha=alpha, edgecolor="none", transform=self._points, zorder=2
        )

    def span(self, left: float, right: float, ink: str, alpha: float) -> Rectangle:
        """A strip of the plot from its foot to its top."""
        frame = self.frame
        area = Rectangle((left, frame.bottom), right - left, frame.top - frame.bottom)
        area.set(facecolor=ink, alpha=alpha, edgecolor="none", zorder=0.5)
        area.set_transform(self._points)
        return area

    def bundle(self, projections: tuple[FloatArray, ...], ink: str, alpha: float) -> LineCollection:
        """Single futures as thin lines with upright steps, kept inside of the plot."""
        frame, width = self.frame, self.frame.sizes.px(1)
        lines = [np.repeat(self.path(future), 2, axis=0) for future in projections]
        steps = [np.column_stack([line[1:, 0], line[:-1, 1]]) for line in lines]
        bundle = LineCollection(
            steps, colors=ink, alpha=alpha, linewidths=width, transform=self._points, zorder=2.5, joinstyle="round"
        )
        plot = Rectangle((frame.left, frame.bottom), frame.right - frame.left, frame.top - frame.bottom)
        bundle.set_clip_path(plot.get_path(), plot.get_patch_transform() + self._points)
        return bundle


def grid(pen: Pen) -> list[Artist]:
    """The horizontal lines with their amounts, and the years."""
    frame, sizes = pen.frame, pen.frame.sizes
    artists: list[Artist] = []
    for amount, text in frame.scale.ticks:
        y = frame.y(amount)
        artists.append(pen.line([frame.left, frame.right], [y, y], pen.ink("grid"), 1, order=1))
        artists.append(pen.text(frame.left - sizes.px(10), y, text, sizes.small, pen.ink("text3"), align="right"))
    for month, text in frame.years:
        half = fonts.text_width(text, sizes.small) / 2
        x = max(frame.x(month), frame.left + half)
        if x + half <= frame.right + sizes.px(14):
            y = frame.bottom - sizes.px(19)
            artists.append(pen.text(x, y, text, sizes.small, pen.ink("text3"), align="center"))
    return artists


def shades(pen: Pen, model: FanModel) -> list[Artist]:
    """The pauses as shaded spans of the plot, each with its name at the head, below which pay dips."""
    frame, sizes = pen.frame, pen.frame.sizes
    artists: list[Artist] = []
    for shade in model.shades:
        left, right = frame.span(shade)
        artists.append(pen.span(left, right, pen.ink("text3"), pen.palette.shade_alpha))
    artists += [
        pen.text(label.x, frame.top - sizes.px(11), label.text, sizes.small, pen.ink("text2"), align="center")
        for label in shade_labels(model, frame)
    ]
    return artists


def target(pen: Pen, model: FanModel, *, in_reach: bool) -> list[Artist]:
    """The target line with its label on it; where the target is far off, only a label with an arrow at that edge."""
    if model.target is None:
        return []
    frame, sizes = pen.frame, pen.frame.sizes
    ink, room = pen.ink("text2"), (frame.right - frame.left) * 0.6
    label = fonts.fitted(fonts.settable(cut_name(model.target.label)), room, sizes.small)
    if not in_reach:
        above = model.target.amount > frame.scale.high
        y = frame.top - sizes.px(12) if above else frame.bottom + sizes.px(12)
        text = f"{label} {'↑' if above else '↓'}"
        return [pen.text(frame.left + sizes.px(8), y, text, sizes.small, ink)]
    y = frame.y(model.target.amount)
    line = pen.line([frame.left, frame.right], [y, y], ink, 1.4, dash=_DASHED, order=2.7)
    width = fonts.text_width(label, sizes.small)
    middle = y + sizes.px(11)
    x = _quietest(pen, model, width, middle)
    return [line, pen.text(x, middle, label, sizes.small, ink)]


def _quietest(pen: Pen, model: FanModel, width: float, middle: float) -> float:
    """Where along the target line a label of this width meets the fewest lines; the left end if it is free."""
    frame, sizes = pen.frame, pen.frame.sizes
    free = max(frame.right - frame.left - width - sizes.px(16), 0)
    low, high = middle - sizes.px(10), middle + sizes.px(10)
    lines = [(pen.path(series.median), pen.path(series.median)) for series in model.series]
    band = model.focus.band
    bands = [] if band is None else [(pen.path(band.p10), pen.path(band.p90))]
    best, least = 0.0, np.inf
    for x in frame.left + sizes.px(8) + free * np.array([0, 0.06, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]):
        left, right = x - sizes.px(5), x + width + sizes.px(5)
        met = sum(2.0 * _met(*line, (left, right), (low, high)) for line in lines)
        met += sum(_met(*edges, (left, right), (low, high)) / 2 for edges in bands)
        met += sum(left < frame.x(m.month) < right for m in model.focus.milestones)
        if met < least:
            best, least = float(x), met
    return best


def _met(lower: FloatArray, upper: FloatArray, x: tuple[float, float], y: tuple[float, float]) -> int:
    """How many stretches between two months of the area between two lines touch a box."""
    bottom, top = np.minimum(lower[:-1, 1], lower[1:, 1]), np.maximum(upper[:-1, 1], upper[1:, 1])
    across = (lower[1:, 0] > x[0]) & (lower[:-1, 0] < x[1])
    return int((across & (top > y[0]) & (bottom < y[1])).sum())


def series_lines(pen: Pen, series: FanSeries) -> list[Artist]:
    """The bands of a focused series or the ground of the whole, sample futures, and the line of the median."""
    ink = pen.ink("series", series.slot)
    artists: list[Artist] = []
    if series.is_whole and series.band is not None:
        ground = pen.area(series.band.p10, series.band.p90, pen.ink("text3"), pen.palette.whole_alpha)
        ground.set_zorder(1.8)
        artists.append(ground)
    if series.focused and series.band is not None:
        artists.append(pen.area(series.band.p10, series.band.p90, ink, pen.palette.outer_alpha))
        artists.append(pen.area(series.band.p25, series.band.p75, ink, pen.palette.inner_alpha))
    if series.samples:
        artists.append(pen.bundle(series.samples, ink, pen.palette.sample_alpha))
    path = pen.path(series.median)
    if len(path) == 1:
        return [*artists, pen.dot(path[0, 0], path[0, 1], ink, "o", 7)]
    slot = series.slot % 5
    order = 4 if series.focused else 3.5
    line = pen.line(
        path[:, 0], path[:, 1], ink, SERIES_WIDTHS_PX[slot], dash=SERIES_DASHES[slot], order=order, cap="round"
    )
    return [*artists, line]


def range_bar(pen: Pen, series: FanSeries, x: float) -> list[Artist]:
    """The spread of a series in the last month: thin for 8 in 10, thick for 5 in 10, a dot for the middle."""
    frame, ink = pen.frame, pen.ink("series", series.slot)
    artists: list[Artist] = []
    if series.band is not None:
        ends = [frame.y(float(p[-1])) for p in (series.band.p10, series.band.p25, series.band.p75, series.band.p90)]
        artists.append(pen.line([x, x], [ends[0], ends[3]], ink, 1.8))
        artists.append(pen.line([x, x], [ends[1], ends[2]], ink, 6))
    return [*artists, pen.dot(x, frame.y(float(series.median[-1])), ink, "o", 5.5)]


def end_label(pen: Pen, series: FanSeries, label: EndLabel) -> list[Artist]:
    """The lines of a label at the right, and a thin leader where it had to move away from its bar."""
    frame, sizes = pen.frame, pen.frame.sizes
    artists: list[Artist] = [
        pen.text(
            frame.label_x,
            label.y - k * sizes.line,
            line.text,
            line.size,
            pen.ink(line.ink, series.slot),
            line.weight,
        )
        for k, line in enumerate(label.lines)
    ]
    middle = label.y - (len(label.lines) - 1) * sizes.line / 2
    if abs(middle - label.anchor) > sizes.px(_LEADER_FROM_PX):
        xs = [frame.bar_x[-1] + sizes.px(6), frame.label_x - sizes.px(4)]
        artists.append(pen.line(xs, [label.anchor, label.y], pen.ink("border"), 1, order=1.5))
    return artists


def milestone(pen: Pen, series: FanSeries, label: MilestoneLabel) -> list[Artist]:
    """A milestone: dotted line, diamond on the median, and its two lines of text above the plot."""
    frame, sizes = pen.frame, pen.frame.sizes
    x = frame.x(label.month)
    on_median = frame.y(float(series.median[label.month]))
    artists: list[Artist] = [
        pen.line([x, x], [frame.bottom, label.line_top], pen.ink("text3"), 1.1, dash=_DOTTED, order=2.8),
        pen.dot(x, on_median, pen.ink("series", series.slot), SERIES_MARKERS[series.slot % 5], 7.5),
    ]
    if label.title:
        second = label.foot + sizes.line * 0.5
        first = second + (sizes.line if label.subtitle else 0)
        ink, muted = pen.ink("text"), pen.ink("text3")
        artists.append(
            pen.text(label.middle, first, label.title, sizes.label, ink, fonts.SEMIBOLD, "center"),
        )
        artists.append(pen.text(label.middle, second, label.subtitle, sizes.small, muted, align="center"))
    return artists
