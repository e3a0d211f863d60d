"""The frame of a fan chart: plot area, axes, columns of bars and labels, in points from the lower left corner."""

from dataclasses import dataclass

from careerplanner.report import label_layout
from careerplanner.report.fan_model import FanModel, Milestone, Shade, cut_name
from careerplanner.report.letters import REGULAR, SEMIBOLD, Letters, fitted
from careerplanner.report.scales import MoneyScale, money_scale, year_ticks

POINTS_PER_PIXEL = 0.75
MOST_ROWS = 3
_WIDEST_TITLE_PX = 150
_LEAST_PLOT = 0.45
_MARGIN_ABOVE_PX = 12


@dataclass(frozen=True, slots=True)
class Sizes:
    """The letters of a chart, and its type sizes and distances in points, all grown by one factor for large text."""

    letters: Letters
    factor: float = 1.0

    def px(self, pixels: float) -> float:
        """So many pixels of a screen of 96 dots an inch, in points."""
        return pixels * POINTS_PER_PIXEL * self.factor

    @property
    def label(self) -> float:
        """The size of names and figures."""
        return self.px(12.5)

    @property
    def small(self) -> float:
        """The size of ticks and second lines."""
        return self.px(12)

    @property
    def line(self) -> float:
        """The distance of two lines of text."""
        return self.px(16.5)

    def width(self, text: str, size: float, weight: int = REGULAR) -> float:
        """How wide a line of text is."""
        return self.letters.width(text, size, weight)

    def fitted(self, text: str, width: float, size: float, weight: int = REGULAR) -> str:
        """The text, cut with an ellipsis where it is wider than this, and without what cannot be drawn."""
        return fitted(self.letters, self.letters.settable(text), width, size, weight)


@dataclass(frozen=True, slots=True)
class Frame:
    """The plan of one chart, all lengths in points: the plot's rectangle, its scale, and the columns beside it.

    ``bar_x`` are the places of the range bars, one a series; ``label_x`` and ``label_room`` those of the end labels;
    ``rows`` is how many rows of milestone labels there is room for above the plot.
    """

    width: float
    height: float
    left: float
    right: float
    bottom: float
    top: float
    scale: MoneyScale
    years: tuple[tuple[int, str], ...]
    months: int
    bar_x: tuple[float, ...]
    label_x: float
    label_room: float
    rows: int
    sizes: Sizes

    def x(self, month: float) -> float:
        """Where a month stands; a chart of a single month has it in the middle."""
        if self.months == 1:
            return (self.left + self.right) / 2
        return self.left + (self.right - self.left) * month / (self.months - 1)

    def span(self, shade: Shade) -> tuple[float, float]:
        """From where to where a span of months reaches; each month reaches half way to its neighbours."""
        left, right = self.x(shade.first - 0.5), self.x(shade.last + 0.5)
        return max(left, self.left), min(right, self.right)

    def y(self, amount: float) -> float:
        """Where an amount stands."""
        share = (amount - self.scale.low) / (self.scale.high - self.scale.low)
        return self.bottom + (self.top - self.bottom) * share

    def month_at(self, x: float) -> int:
        """The month nearest to a place."""
        share = (x - self.left) / max(self.right - self.left, 1e-9)
        return min(max(round(share * (self.months - 1)), 0), self.months - 1)


def frame_of(model: FanModel, width: float, height: float, sizes: Sizes, label_width: float) -> Frame:
    """The frame of a chart in a figure of this size in points, whose end labels are as wide as ``label_width``."""
    scale = money_scale(model, max(2, min(6, int((height - sizes.px(80)) / sizes.px(64)))))
    left = max(sizes.width(text, sizes.small) for _amount, text in scale.ticks) + sizes.px(14)
    bars = sizes.px(8) + sizes.px(9) * len(model.series)
    right = max(width - bars - sizes.px(18) - label_width, left + width * 0.3)
    above = height * (1 - _LEAST_PLOT) - sizes.px(_MARGIN_ABOVE_PX)
    most = min(MOST_ROWS, max(int(above / row_height(sizes)), 1))
    rows = _rows_needed(model, left, right, width, sizes, most)
    return Frame(
        width=width,
        height=height,
        left=left,
        right=right,
        bottom=sizes.px(32),
        top=max(height - sizes.px(_MARGIN_ABOVE_PX) - rows * row_height(sizes), height * _LEAST_PLOT),
        scale=scale,
        years=tuple(year_ticks(model, int((right - left) / sizes.px(54)))),
        months=model.months,
        bar_x=tuple(right + sizes.px(10) + sizes.px(9) * k for k in range(len(model.series))),
        label_x=right + bars + sizes.px(12),
        label_room=max(width - right - bars - sizes.px(16), sizes.px(20)),
        rows=max(rows, 1),
        sizes=sizes,
    )


def row_height(sizes: Sizes) -> float:
    """How high a row of milestone labels is."""
    return 2 * sizes.line + sizes.px(6)


def shown_milestones(model: FanModel) -> list[Milestone]:
    """The milestones of the focused series that lie within the chart, in order of time."""
    inside = (m for m in model.focus.milestones if 0 <= m.month < model.months)
    return sorted(inside, key=lambda milestone: milestone.month)


def milestone_title(milestone: Milestone, sizes: Sizes) -> str:
    """A milestone's title as it is drawn."""
    return sizes.fitted(cut_name(milestone.title), sizes.px(_WIDEST_TITLE_PX), sizes.label, SEMIBOLD)


def milestone_subtitle(milestone: Milestone, sizes: Sizes) -> str:
    """A milestone's second line as it is drawn."""
    return sizes.fitted(cut_name(milestone.subtitle), sizes.px(_WIDEST_TITLE_PX), sizes.small)


def milestone_span(milestone: Milestone, x: float, width: float, sizes: Sizes) -> tuple[float, float]:
    """From where to where a milestone's label reaches, when it is centred on ``x`` as far as the figure allows."""
    text = max(
        sizes.width(milestone_title(milestone, sizes), sizes.label, SEMIBOLD),
        sizes.width(milestone_subtitle(milestone, sizes), sizes.small),
    )
    left = min(max(x - text / 2, sizes.px(2)), width - text - sizes.px(2))
    return left, left + text


def _rows_needed(model: FanModel, left: float, right: float, width: float, sizes: Sizes, most: int) -> int:
    spans = []
    for milestone in shown_milestones(model):
        x = left + (right - left) * milestone.month / max(model.months - 1, 1)
        spans.append(milestone_span(milestone, x, width, sizes))
    placed = label_layout.rows(spans, sizes.px(12), most)
    return max((row + 1 for row in placed if row is not None), default=0)
