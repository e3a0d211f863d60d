"""The fan chart as a file of its own: PNG, SVG or PDF, with letters as shapes, so that it looks the same anywhere."""

import io

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from careerplanner.report.fan_figure import draw_fan
from careerplanner.report.fan_model import FanModel
from careerplanner.report.palette import PRINT

KINDS = ("png", "svg", "pdf")
_SIZE_INCHES = (10.0, 5.6)
_DOTS_PER_INCH = 192


def chart_file(model: FanModel, kind: str) -> bytes:
    """The chart as the content of a file of this kind, one of ``KINDS``; the same model gives the same bytes."""
    figure = Figure(_SIZE_INCHES)
    FigureCanvasAgg(figure)
    draw_fan(figure, model, PRINT)
    page = io.BytesIO()
    metadata = {"png": {"Software": None}, "svg": {"Date": None, "Creator": None}, "pdf": {"CreationDate": None}}
    figure.savefig(page, format=kind, dpi=_DOTS_PER_INCH, metadata=metadata[kind])
    return page.getvalue()
