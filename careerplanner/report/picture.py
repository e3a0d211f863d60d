"""The plan as one picture: the route, the pay ahead and the goals on a line of time, as PNG or SVG."""

import json
from dataclasses import replace
from typing import Literal

from careerplanner.report.content import ReportContent
from careerplanner.report.document import document_data
from careerplanner.report.pdf import compiled

PIXELS_PER_INCH = 144.0


def render_picture(content: ReportContent, kind: Literal["png", "svg"]) -> bytes:
    """The picture of a plan, whatever the sections of its report; what the reader is not told is not in it."""
    data = json.dumps(document_data(replace(content, sections=("summary",)), "a4"), ensure_ascii=False, allow_nan=False)
    return compiled("picture.typ", data, kind, PIXELS_PER_INCH)
