"""The fan chart as a list of marks: the same on screen and in the report."""

from collections.abc import Iterator

from careerplanner.report import fan_parts
from careerplanner.report.fan_frame import Frame, Sizes, frame_of
from careerplanner.report.fan_labels import end_labels, label_width, milestone_labels
from careerplanner.report.fan_marks import Mark
from careerplanner.report.fan_model import FanModel
from careerplanner.report.fan_parts import Pen
from careerplanner.report.palette import ChartPalette
from careerplanner.report.scales import data_range, target_in_reach


class FanDrawing:
    """A fan chart of this size in points: still parts, and moving parts that a slider changes.

    ``marks`` are those of both, from the lowest to the highest. The target stays where it is while the lines move.
    """

    def __init__(self, model: FanModel, palette: ChartPalette, width: float, height: float, sizes: Sizes) -> None:
        self.model = model
        self.frame: Frame = frame_of(model, width, height, sizes, label_width(model, width, sizes))
        self._pen = Pen(self.frame, palette)
        in_reach = target_in_reach(model, *data_range(model))
        self._still = [
            *fan_parts.shades(self._pen, model),
            *fan_parts.grid(self._pen),
            *fan_parts.target(self._pen, model, in_reach=in_reach),
        ]
        self.marks = self._ordered()

    def update(self, model: FanModel) -> bool:
        """Show other values in the same frame; False, with nothing done, when they call for another frame."""
        low, high = data_range(model)
        scale = self.frame.scale
        if model.months != self.frame.months or len(model.series) != len(self.frame.bar_x):
            return False
        if model.shades != self.model.shades or low < scale.low or high > scale.high:
            return False
        self.model = model
        self.marks = self._ordered()
        return True

    def _ordered(self) -> list[Mark]:
        return sorted((*self._still, *self._moving()), key=lambda mark: mark.order)

    def _moving(self) -> Iterator[Mark]:
        model, pen = self.model, self._pen
        for series, end, bar_x in zip(model.series, end_labels(model, self.frame), self.frame.bar_x, strict=True):
            yield from fan_parts.series_lines(pen, series)
            yield from fan_parts.range_bar(pen, series, bar_x)
            yield from fan_parts.end_label(pen, series, end)
        for label in milestone_labels(model, self.frame):
            yield from fan_parts.milestone(pen, model.focus, label)
