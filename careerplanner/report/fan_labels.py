"""The labels of a fan chart: what stands at the right of each series and above each milestone, and where."""

from dataclasses import dataclass

from careerplanner.i18n import _
from careerplanner.report import label_layout
from careerplanner.report.fan_frame import (
    Frame,
    Sizes,
    milestone_span,
    milestone_subtitle,
    milestone_title,
    row_height,
    shown_milestones,
)
from careerplanner.report.fan_model import FanModel, FanSeries, cut_name
from careerplanner.report.free_text import eight_in_ten
from careerplanner.report.letters import MEDIUM, REGULAR, SEMIBOLD


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of an end label; ``ink`` is ``series``, ``text`` or ``text3``."""

    text: str
    size: float
    weight: int
    ink: str


@dataclass(frozen=True, slots=True)
class EndLabel:
    """The label of a series: its lines, the height of its first line's middle, and of the median it belongs to."""

    lines: tuple[TextLine, ...]
    y: float
    anchor: float


@dataclass(frozen=True, slots=True)
class MilestoneLabel:
    """A milestone's label: its middle, the foot of its two lines, where its dotted line goes and how high.

    ``title`` is empty where there is no room for the label; the line and the diamond are drawn all the same.
    """

    month: int
    title: str
    subtitle: str
    middle: float
    foot: float
    line_top: float


@dataclass(frozen=True, slots=True)
class ShadeLabel:
    """The name of a shaded span and where its middle stands."""

    x: float
    text: str


def end_lines(model: FanModel, series: FanSeries, room: float, sizes: Sizes) -> tuple[TextLine, ...]:
    """The lines of a series' end label: name, middle pay, and the range where it is known.

    They are cut to the room; amounts are written short first, since half an amount reads as another one.
    """
    money, middle = model.wording.money, float(series.median[-1])
    lines = [
        (cut_name(series.name), sizes.label, SEMIBOLD, "series"),
        (_middle(money.forecast(middle)), sizes.label, MEDIUM, "text"),
    ]
    short = [_middle(money.compact(middle))]
    if series.band is not None:
        low, high = float(series.band.p10[-1]), float(series.band.p90[-1])
        lines.append((eight_in_ten(money.forecast_span(low, high)), sizes.small, REGULAR, "text3"))
        short.append(eight_in_ten(money.compact_span(low, high)))
    if any(sizes.width(text, size, weight) > room for text, size, weight, _ink in lines[1:]):
        lines[1:] = [(text, *line[1:]) for text, line in zip(short, lines[1:], strict=True)]
    return tuple(
        TextLine(sizes.fitted(text, room, size, weight), size, weight, ink) for text, size, weight, ink in lines
    )


def _middle(amount: str) -> str:
    return _("{amount} in the middle").format(amount=amount)


def label_width(model: FanModel, width: float, sizes: Sizes) -> float:
    """How wide the end labels want to be, at most two fifths of the figure."""
    room = width * 0.4
    lines = [line for series in model.series for line in end_lines(model, series, room, sizes)]
    return max(sizes.width(line.text, line.size, line.weight) for line in lines)


def end_labels(model: FanModel, frame: Frame) -> tuple[EndLabel, ...]:
    """The end labels, none touching another; where the chart is low they lose their lower lines."""
    sizes = frame.sizes
    lines = [end_lines(model, series, frame.label_room, sizes) for series in model.series]
    gap = sizes.px(10)
    low, high = frame.bottom - sizes.px(8), _ceiling(model, frame)
    for most in (3, 2, 1):
        heights = [min(most, len(each)) * sizes.line for each in lines]
        if sum(heights) + gap * (len(heights) - 1) <= high - low:
            break
    anchors = [frame.y(float(series.median[-1])) for series in model.series]
    placed = label_layout.spread(anchors, heights, low, high, gap)
    return tuple(
        EndLabel(each[:most], middle + height / 2 - sizes.line / 2, anchor)
        for each, middle, height, anchor in zip(lines, placed, heights, anchors, strict=True)
    )


def _ceiling(model: FanModel, frame: Frame) -> float:
    """How high end labels may reach: below the names of milestones that stand over them."""
    sizes = frame.sizes
    ends = (
        (label, milestone_span(m, frame.x(m.month), frame.width, sizes)[1])
        for m, label in zip(shown_milestones(model), milestone_labels(model, frame), strict=True)
    )
    feet = [label.foot for label, right in ends if label.title and right > frame.label_x - sizes.px(8)]
    return min([frame.height - sizes.px(2), *feet])


def milestone_labels(model: FanModel, frame: Frame) -> tuple[MilestoneLabel, ...]:
    """The milestone labels, in as many rows as they need for none to touch another."""
    sizes = frame.sizes
    milestones = shown_milestones(model)
    spans = [milestone_span(m, frame.x(m.month), frame.width, sizes) for m in milestones]
    placed = label_layout.rows(spans, sizes.px(12), frame.rows)
    labels = []
    for milestone, (left, right), row in zip(milestones, spans, placed, strict=True):
        x = frame.x(milestone.month)
        foot = frame.top + sizes.px(6) + (row or 0) * row_height(sizes)
        below = (s for s, r in zip(spans, placed, strict=True) if r is not None and row is not None and r < row)
        crosses = any(a - sizes.px(3) < x < b + sizes.px(3) for a, b in below)
        title = "" if row is None else milestone_title(milestone, sizes)
        labels.append(
            MilestoneLabel(
                month=milestone.month,
                title=title,
                subtitle=milestone_subtitle(milestone, sizes) if title else "",
                middle=(left + right) / 2,
                foot=foot,
                line_top=frame.top if crosses or row is None else foot - sizes.px(2),
            )
        )
    return tuple(labels)


def shade_labels(model: FanModel, frame: Frame) -> tuple[ShadeLabel, ...]:
    """The names of the shaded spans, beside the lines of milestones; one that would touch another is left out."""
    sizes, found, end = frame.sizes, list[ShadeLabel](), frame.left
    lines = [frame.x(milestone.month) for milestone in shown_milestones(model)]
    for shade in sorted(model.shades, key=lambda shade: shade.first):
        text = sizes.fitted(cut_name(shade.title), frame.right - frame.left, sizes.small)
        half = sizes.width(text, sizes.small) / 2 + sizes.px(4)
        x = min(max(sum(frame.span(shade)) / 2, frame.left + half), frame.right - half)
        met = next((line for line in lines if abs(line - x) < half), None)
        if met is not None:
            x = met - half if x < met or met + 2 * half > frame.right else met + half
        if x - half >= end and not any(abs(line - x) < half - 1e-6 for line in lines):
            found.append(ShadeLabel(x, text))
            end = x + half
    return tuple(found)
