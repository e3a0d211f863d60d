"""The fan chart as a vector picture for the report: text stays text, so that it can be searched and copied."""

import io

import matplotlib as mpl
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from careerplanner.report.fan_figure import draw_fan
from careerplanner.report.fan_model import FanModel
from careerplanner.report.palette import PRINT

_POINTS_PER_INCH = 72

# Set once, for every SVG that the program writes: letters as text, which typst sets in its own Inter, and names that
# depend on nothing but the chart.
mpl.rcParams["svg.fonttype"] = "none"
mpl.rcParams["svg.hashsalt"] = "careerplanner"


def fan_svg(model: FanModel, width_pt: float, height_pt: float, *, text_factor: float = 0.8) -> str:
    """The chart as an SVG document of this size in points, on a transparent ground, in the print palette."""
    figure = Figure((width_pt / _POINTS_PER_INCH, height_pt / _POINTS_PER_INCH))
    FigureCanvasSVG(figure)
    draw_fan(figure, model, PRINT, text_factor=text_factor, text_as_shapes=False)
    figure.patch.set_visible(False)
    page = io.BytesIO()
    figure.savefig(page, format="svg", metadata={"Date": None, "Creator": None})
    return page.getvalue().decode("utf-8")
