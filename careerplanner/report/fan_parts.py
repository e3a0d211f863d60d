"""The pieces of a fan chart as marks, placed in points by a frame."""

import numpy as np

from careerplanner.report.fan_frame import Frame
from careerplanner.report.fan_labels import EndLabel, MilestoneLabel, shade_labels
from careerplanner.report.fan_marks import Align, AreaMark, BundleMark, DotMark, LineMark, Mark, TextMark
from careerplanner.report.fan_model import FanModel, FanSeries, FloatArray, cut_name
from careerplanner.report.letters import REGULAR, SEMIBOLD
from careerplanner.report.palette import SERIES_DASHES, SERIES_MARKERS, SERIES_WIDTHS_PX, SOLID, ChartPalette, Dash

_DASHED: Dash = (0, (5, 3.2))
_DOTTED: Dash = (0, (2, 2.2))
_LEADER_FROM_PX = 36
_SHADE_NAME_PX = 11
_TEXT_OVER_TEXT = 1000.0


class Pen:
    """Makes the marks of one chart: knows its frame and its colours."""

    def __init__(self, frame: Frame, palette: ChartPalette) -> None:
        self.frame = frame
        self.palette = palette
        self._months = np.array([frame.x(t) for t in range(frame.months)])

    def ink(self, name: str, slot: int = 0) -> str:
        """The colour of a word such as ``text2``, or of the series in a slot."""
        return self.palette.series[slot % 5] if name == "series" else str(getattr(self.palette, name))

    def text(
        self, x: float, y: float, text: str, size: float, ink: str, weight: int = REGULAR, align: Align = "left"
    ) -> TextMark:
        """One line of text whose middle (not its baseline) is at ``y``."""
        return TextMark(x, y, text, size, weight, ink, align)

    def line(self, points: FloatArray, ink: str, width_px: float, *, dash: Dash = SOLID, order: float = 3) -> LineMark:
        """A line through points."""
        return LineMark(points, ink, self.frame.sizes.px(width_px), dash, order)

    def straight(
        self, start: tuple[float, float], end: tuple[float, float], ink: str, width_px: float, order: float = 3
    ) -> LineMark:
        """A straight line."""
        return self.line(np.array([start, end]), ink, width_px, order=order)

    def dot(self, x: float, y: float, ink: str, marker: str, size_px: float) -> DotMark:
        """A marker with a rim in this colour and the surface inside."""
        px = self.frame.sizes.px
        return DotMark(x, y, marker, px(size_px), px(2), ink, self.palette.surface)

    def path(self, values: FloatArray) -> FloatArray:
        """The months and amounts of a series as points, one row each."""
        frame = self.frame
        share = (values - frame.scale.low) / (frame.scale.high - frame.scale.low)
        return np.column_stack([self._months, frame.bottom + (frame.top - frame.bottom) * share])

    def area(self, lower: FloatArray, upper: FloatArray, ink: str, alpha: float, order: float = 2) -> AreaMark:
        """The area between two lines."""
        return AreaMark(np.concatenate([self.path(upper), self.path(lower)[::-1]]), ink, alpha, order)

    def span(self, left: float, right: float, ink: str, alpha: float) -> AreaMark:
        """A strip of the plot from its foot to its top."""
        bottom, top = self.frame.bottom, self.frame.top
        return AreaMark(np.array([[left, bottom], [right, bottom], [right, top], [left, top]]), ink, alpha, 0.5)

    def bundle(self, projections: tuple[FloatArray, ...], ink: str, alpha: float) -> BundleMark:
        """Single futures as thin lines with upright steps, kept inside of the plot."""
        frame = self.frame
        lines = [np.repeat(self.path(future), 2, axis=0) for future in projections]
        steps = tuple(np.column_stack([line[1:, 0], line[:-1, 1]]) for line in lines)
        return BundleMark(steps, ink, alpha, frame.sizes.px(1), (frame.left, frame.bottom, frame.right, frame.top))


def grid(pen: Pen) -> list[Mark]:
    """The horizontal lines with their amounts, and the years."""
    frame, sizes = pen.frame, pen.frame.sizes
    marks: list[Mark] = []
    for amount, text in frame.scale.ticks:
        y = frame.y(amount)
        marks.append(pen.straight((frame.left, y), (frame.right, y), pen.ink("grid"), 1, order=1))
        marks.append(pen.text(frame.left - sizes.px(10), y, text, sizes.small, pen.ink("text3"), align="right"))
    for month, text in frame.years:
        half = sizes.width(text, sizes.small) / 2
        x = max(frame.x(month), frame.left + half)
        if x + half <= frame.right + sizes.px(14):
            y = frame.bottom - sizes.px(19)
            marks.append(pen.text(x, y, text, sizes.small, pen.ink("text3"), align="center"))
    return marks


def shades(pen: Pen, model: FanModel) -> list[Mark]:
    """The pauses as shaded spans of the plot, each with its name at the head, below which pay dips."""
    frame, sizes = pen.frame, pen.frame.sizes
    marks: list[Mark] = []
    for shade in model.shades:
        left, right = frame.span(shade)
        marks.append(pen.span(left, right, pen.ink("text3"), pen.palette.shade_alpha))
    marks += [
        pen.text(
            label.x, frame.top - sizes.px(_SHADE_NAME_PX), label.text, sizes.small, pen.ink("text2"), align="center"
        )
        for label in shade_labels(model, frame)
    ]
    return marks


def target(pen: Pen, model: FanModel, *, in_reach: bool) -> list[Mark]:
    """The target line with its label on it; where the target is far off, only a label with an arrow at that edge."""
    if model.target is None:
        return []
    frame, sizes = pen.frame, pen.frame.sizes
    ink, room = pen.ink("text2"), (frame.right - frame.left) * 0.6
    label = sizes.fitted(cut_name(model.target.label), room, sizes.small)
    if not in_reach:
        above = model.target.amount > frame.scale.high
        below_names = sizes.line if model.shades else 0
        y = frame.top - sizes.px(12) - below_names if above else frame.bottom + sizes.px(12)
        text = f"{label} {'↑' if above else '↓'}"
        return [pen.text(frame.left + sizes.px(8), y, text, sizes.small, ink)]
    y = frame.y(model.target.amount)
    line = pen.line(np.array([[frame.left, y], [frame.right, y]]), ink, 1.4, dash=_DASHED, order=2.7)
    width = sizes.width(label, sizes.small)
    is_at_top = y + sizes.line > frame.top + sizes.px(2)
    middle = y - sizes.px(11) if is_at_top else y + sizes.px(11)
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
    names = _shade_names(pen, model) if abs(frame.top - sizes.px(_SHADE_NAME_PX) - middle) < sizes.line else []
    best, least = 0.0, np.inf
    for x in frame.left + sizes.px(8) + free * np.array([0, 0.06, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]):
        left, right = x - sizes.px(5), x + width + sizes.px(5)
        met = sum(2.0 * _met(*line, (left, right), (low, high)) for line in lines)
        met += sum(_met(*edges, (left, right), (low, high)) / 2 for edges in bands)
        met += sum(left < frame.x(m.month) < right for m in model.focus.milestones)
        met += sum(_TEXT_OVER_TEXT for start, end in names if start < right and end > left)
        if met < least:
            best, least = float(x), met
    return best


def _shade_names(pen: Pen, model: FanModel) -> list[tuple[float, float]]:
    """From where to where the names of shaded spans reach."""
    sizes = pen.frame.sizes
    halves = ((label.x, sizes.width(label.text, sizes.small) / 2) for label in shade_labels(model, pen.frame))
    return [(x - half, x + half) for x, half in halves]


def _met(lower: FloatArray, upper: FloatArray, x: tuple[float, float], y: tuple[float, float]) -> int:
    """How many stretches between two months of the area between two lines touch a box."""
    bottom, top = np.minimum(lower[:-1, 1], lower[1:, 1]), np.maximum(upper[:-1, 1], upper[1:, 1])
    across = (lower[1:, 0] > x[0]) & (lower[:-1, 0] < x[1])
    return int((across & (top > y[0]) & (bottom < y[1])).sum())


def series_lines(pen: Pen, series: FanSeries) -> list[Mark]:
    """The bands of a focused series or the ground of the whole, sample futures, and the line of the median."""
    ink = pen.ink("series", series.slot)
    marks: list[Mark] = []
    if series.is_whole and series.band is not None:
        alpha = pen.palette.whole_alpha
        marks.append(pen.area(series.band.p10, series.band.p90, pen.ink("text3"), alpha, order=1.8))
    if series.focused and series.band is not None:
        marks.append(pen.area(series.band.p10, series.band.p90, ink, pen.palette.outer_alpha))
        marks.append(pen.area(series.band.p25, series.band.p75, ink, pen.palette.inner_alpha))
    if series.samples:
        marks.append(pen.bundle(series.samples, ink, pen.palette.sample_alpha))
    path = pen.path(series.median)
    if len(path) == 1:
        return [*marks, pen.dot(path[0, 0], path[0, 1], ink, "o", 7)]
    slot = series.slot % 5
    order = 4 if series.focused else 3.5
    return [*marks, pen.line(path, ink, SERIES_WIDTHS_PX[slot], dash=SERIES_DASHES[slot], order=order)]


def range_bar(pen: Pen, series: FanSeries, x: float) -> list[Mark]:
    """The spread of a series in the last month: thin for 8 in 10, thick for 5 in 10, a dot for the middle."""
    frame, ink = pen.frame, pen.ink("series", series.slot)
    marks: list[Mark] = []
    if series.band is not None:
        ends = [frame.y(float(p[-1])) for p in (series.band.p10, series.band.p25, series.band.p75, series.band.p90)]
        marks.append(pen.straight((x, ends[0]), (x, ends[3]), ink, 1.8))
        marks.append(pen.straight((x, ends[1]), (x, ends[2]), ink, 6))
    return [*marks, pen.dot(x, frame.y(float(series.median[-1])), ink, "o", 5.5)]


def end_label(pen: Pen, series: FanSeries, label: EndLabel) -> list[Mark]:
    """The lines of a label at the right, and a thin leader where it had to move away from its bar."""
    frame, sizes = pen.frame, pen.frame.sizes
    marks: list[Mark] = [
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
        start, end = (frame.bar_x[-1] + sizes.px(6), label.anchor), (frame.label_x - sizes.px(4), label.y)
        marks.append(pen.straight(start, end, pen.ink("border"), 1, order=1.5))
    return marks


def milestone(pen: Pen, series: FanSeries, label: MilestoneLabel) -> list[Mark]:
    """A milestone: dotted line, diamond on the median, and its two lines of text above the plot."""
    frame, sizes = pen.frame, pen.frame.sizes
    x = frame.x(label.month)
    on_median = frame.y(float(series.median[label.month]))
    marks: list[Mark] = [
        pen.line(np.array([[x, frame.bottom], [x, label.line_top]]), pen.ink("text3"), 1.1, dash=_DOTTED, order=2.8),
        pen.dot(x, on_median, pen.ink("series", series.slot), SERIES_MARKERS[series.slot % 5], 7.5),
    ]
    if label.title:
        second = label.foot + sizes.line * 0.5
        first = second + (sizes.line if label.subtitle else 0)
        ink, muted = pen.ink("text"), pen.ink("text3")
        marks.append(
            pen.text(label.middle, first, label.title, sizes.label, ink, SEMIBOLD, "center"),
        )
        marks.append(pen.text(label.middle, second, label.subtitle, sizes.small, muted, align="center"))
    return marks
