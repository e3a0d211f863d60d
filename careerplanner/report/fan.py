"""The fan chart, drawn with matplotlib: the same on screen and in the report."""

from collections.abc import Callable, Hashable, Iterator
from functools import partial

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.figure import Figure
from matplotlib.transforms import Affine2D

from careerplanner.report import fan_artists
from careerplanner.report.fan_artists import Pen
from careerplanner.report.fan_frame import Frame, Sizes, frame_of
from careerplanner.report.fan_labels import end_labels, label_width, milestone_labels
from careerplanner.report.fan_model import FanModel, FanSeries
from careerplanner.report.palette import ChartPalette
from careerplanner.report.scales import data_range, target_in_reach


class FanDrawing:
    """A fan chart in a figure: still parts (shaded spans, grid and ticks), and moving parts that a slider changes.

    While ``live`` is set the moving parts stay out of a full drawing, to be drawn over a cached picture of the rest.
    """

    def __init__(
        self, figure: Figure, model: FanModel, palette: ChartPalette, sizes: Sizes, *, as_shapes: bool
    ) -> None:
        width, height = (float(inches) * 72 for inches in figure.get_size_inches())
        self.model = model
        self.frame: Frame = frame_of(model, width, height, sizes, label_width(model, width, sizes))
        self.moving: list[Artist] = []
        self.live = False
        self._parts: dict[Hashable, list[Artist]] = {}
        self._figure = figure
        self._pen = Pen(self.frame, palette, Affine2D().scale(1 / 72) + figure.dpi_scale_trans, as_shapes=as_shapes)
        figure.clear()
        figure.set_facecolor(palette.surface)
        for artist in (*fan_artists.shades(self._pen, model), *fan_artists.grid(self._pen)):
            figure.add_artist(artist)
        self._place_moving()

    def update(self, model: FanModel) -> bool:
        """Show other values in the same frame; False, with nothing done, when they call for another frame."""
        low, high = data_range(model)
        scale = self.frame.scale
        if model.months != self.frame.months or len(model.series) != len(self.frame.bar_x):
            return False
        if model.shades != self.model.shades:
            return False
        if low < scale.low or high > scale.high:
            return False
        self.model = model
        self._place_moving()
        return True

    def set_live(self, live: bool) -> None:  # noqa: FBT001 - a switch with one meaning
        """Leave the moving parts out of a full drawing, or take them in again."""
        self.live = live
        for artist in self.moving:
            artist.set_animated(live)

    def draw_moving(self, renderer: RendererBase) -> None:
        """Draw the moving parts onto what the canvas shows, from the lowest to the highest."""
        for artist in self.moving:
            artist.draw(renderer)

    def _place_moving(self) -> None:
        """Make the moving parts of the model, keeping those that are as they were."""
        before, self._parts = self._parts, {}
        for key, make in self._wanted():
            self._parts[key] = before.pop(key) if key in before else make()
        for artist in (artist for part in before.values() for artist in part):
            artist.remove()
        self.moving = sorted(
            (artist for part in self._parts.values() for artist in part), key=lambda artist: artist.get_zorder()
        )
        for artist in self.moving:
            artist.set_animated(self.live)
            if artist.get_figure() is None:
                self._figure.add_artist(artist)

    def _wanted(self) -> Iterator[tuple[Hashable, Callable[[], list[Artist]]]]:
        """Each moving part with a key that is equal only when the part looks the same."""
        model, pen = self.model, self._pen
        in_reach = target_in_reach(model, *data_range(model))
        # One key for all models: the label of the target stays where it is while the lines move.
        yield "target", partial(fan_artists.target, pen, model, in_reach=in_reach)
        ends = end_labels(model, self.frame)
        for index, (series, end, bar_x) in enumerate(zip(model.series, ends, self.frame.bar_x, strict=True)):
            yield (index, series), partial(_series, pen, series, bar_x)
            yield (index, series.slot, end), partial(fan_artists.end_label, pen, series, end)
        for label in milestone_labels(model, self.frame):
            yield (model.focus, label), partial(fan_artists.milestone, pen, model.focus, label)


def _series(pen: Pen, series: FanSeries, bar_x: float) -> list[Artist]:
    return [*fan_artists.series_lines(pen, series), *fan_artists.range_bar(pen, series, bar_x)]


def draw_fan(
    figure: Figure, model: FanModel, palette: ChartPalette, *, text_factor: float = 1.0, text_as_shapes: bool = True
) -> FanDrawing:
    """Draw a fan chart over the whole of a figure, in place of what it held, and return the drawing.

    Sizes are those of a screen of 96 dots an inch times ``text_factor``; a figure of another size gets a new layout.
    Text is drawn as shapes for the screen; without ``text_as_shapes`` it stays text, for files that one can search.
    """
    return FanDrawing(figure, model, palette, Sizes(text_factor), as_shapes=text_as_shapes)
