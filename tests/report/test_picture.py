"""The plan as one picture: PNG and SVG, of what its reader is told, whatever the words in it."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from careerplanner.report.content import GoalBar, GoalTimeline, Share
from careerplanner.report.picture import render_picture
from tests.report.fill import filled
from tests.report.maya import report
from tests.report.payloads import TEXTS

LINE = GoalTimeline((GoalBar("Coach two teammates", 0.0, 0.4, "Mar 2027"),), (("2027", Share("2027", 0.1)),), "and 2")


def test_a_picture_is_one_page_as_png_and_as_svg():
    content = replace(report(), timeline=LINE)

    png = Image.open(io.BytesIO(render_picture(content, "png")))
    svg = render_picture(content, "svg").decode()

    assert (png.format, png.width) == ("PNG", 1190)
    assert png.height > 1200
    assert svg.startswith("<svg")
    assert "<image" in svg or "<path" in svg


def test_a_picture_without_pay_goals_or_route_is_still_one():
    bare = replace(report(), timeline=None, kpis=(), route=(), nominal=None, real=None)

    assert Image.open(io.BytesIO(render_picture(bare, "png"))).height < 600


@pytest.mark.parametrize("text", [text for text in TEXTS if len(text) < 300][::4])
def test_an_odd_text_breaks_no_picture(text):
    assert render_picture(filled(replace(report(), timeline=LINE), lambda: text), "png").startswith(b"\x89PNG")
