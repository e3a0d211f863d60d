"""Marks become elements: each kind where its points say, seen from the upper left corner, in its colour and width."""

import numpy as np
import pytest

from careerplanner.report.fan_marks import AreaMark, BundleMark, DotMark, LineMark, TextMark
from careerplanner.report.fan_svg import _Writer, fan_svg
from tests.report.maya import fan


def written(mark):
    return list(_Writer(100.0).written(mark))


def test_an_area_and_a_line_go_from_the_upper_left_corner():
    corners = np.array([[0.0, 10.0], [20.0, 10.0], [20.0, 30.00049]])
    assert written(AreaMark(corners, "#112233", 0.25)) == [
        '<path d="M 0.0 90.0 L 20.0 90.0 L 20.0 70.0 Z" fill="#112233" fill-opacity="0.25"/>'
    ]
    assert written(LineMark(corners, "#112233", 2.0)) == [
        (
            '<path d="M 0.0 90.0 L 20.0 90.0 L 20.0 70.0" fill="none" stroke="#112233" stroke-width="2.0" '
            'stroke-linecap="round" stroke-linejoin="round"/>'
        )
    ]


def test_dashes_are_in_widths_of_the_line_and_straight_ends_are_cut():
    (dashed,) = written(LineMark(np.array([[0.0, 0.0], [9.0, 0.0]]), "#000000", 1.5, (0, (5, 2))))
    (plain,) = written(LineMark(np.array([[0.0, 0.0], [9.0, 0.0]]), "#000000", 1.5))
    assert 'stroke-linecap="butt" stroke-linejoin="round" stroke-dasharray="7.5 3.0"/>' in dashed
    assert 'stroke-linecap="butt" stroke-linejoin="round"/>' in plain


LOOK = 'fill="#ffffff" stroke="#0000ff" stroke-width="2.0"/>'


@pytest.mark.parametrize(
    ("marker", "shape"),
    [
        ("o", '<circle cx="50.0" cy="60.0" r="5.0"'),
        ("s", '<polygon points="45.0,55.0 55.0,55.0 55.0,65.0 45.0,65.0"'),
        ("D", '<polygon points="50.0,52.929 57.071,60.0 50.0,67.071 42.929,60.0"'),
        ("^", '<polygon points="50.0,55.0 55.0,65.0 45.0,65.0"'),
    ],
)
def test_a_dot_has_its_rim_around_the_surface(marker, shape):
    assert written(DotMark(50, 40, marker, 10, 2, "#0000ff", "#ffffff")) == [f"{shape} {LOOK}"]


def test_a_bundle_is_cut_to_the_plot():
    lines = (np.array([[0.0, 0.0], [9.0, 90.0]]),)
    assert written(BundleMark(lines, "#0000ff", 0.5, 0.75, (10, 20, 60, 80))) == [
        '<clipPath id="plot"><rect x="10.0" y="20.0" width="50.0" height="60.0"/></clipPath>',
        (
            '<g clip-path="url(#plot)" fill="none" stroke="#0000ff" stroke-opacity="0.5" stroke-width="0.75" '
            'stroke-linejoin="round">'
        ),
        '<path d="M 0.0 100.0 L 9.0 10.0"/>',
        "</g>",
    ]


@pytest.mark.parametrize(("align", "anchor"), [("left", "start"), ("center", "middle"), ("right", "end")])
def test_text_stays_text_on_its_baseline(align, anchor):
    assert written(TextMark(20, 50, "R&D <1>", 10, 600, "#112233", align)) == [
        (
            f'<text x="20.0" y="53.63" font-family="\'Inter\'" font-size="10.0" font-weight="600" '
            f'text-anchor="{anchor}" fill="#112233">R&amp;D &lt;1&gt;</text>'
        )
    ]


def test_the_document_has_the_size_asked_for():
    assert fan_svg(fan(), 480, 240).startswith(
        '<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="480.0pt" height="240.0pt" '
        'viewBox="0 0 480.0 240.0">\n<'
    )
