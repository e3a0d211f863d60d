"""The plan as one picture: the route, the pay ahead and the goals on a line of time, as PNG or SVG."""

from dataclasses import replace
from typing import Literal

from careerplanner.report.content import ReportContent
from careerplanner.report.document import document_data
from careerplanner.report.orders import Order
from careerplanner.report.pdf import as_json, asks_for_system_fonts

PIXELS_PER_INCH = 144.0


def picture_order(content: ReportContent, kind: Literal["png", "svg"]) -> Order:
    """The order of the picture of a plan, whatever the sections of its report; it tells what its reader is told."""
    data = as_json(document_data(replace(content, sections=("summary",)), "a4"))
    return Order("picture.typ", data, kind, asks_for_system_fonts(data), pixels_per_inch=PIXELS_PER_INCH)


def render_picture(content: ReportContent, kind: Literal["png", "svg"]) -> bytes:
    """The picture of a plan, set in this process; what the reader is not told is not in it."""
    from careerplanner.report import setting  # noqa: PLC0415 - typst is loaded where something is set, not ordered

    return setting.document(picture_order(content, kind))
