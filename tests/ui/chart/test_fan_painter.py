"""Marks become pixels: each kind where its points say, in its colour, as wide as it was measured."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from careerplanner.report.fan_marks import AreaMark, BundleMark, DotMark, LineMark, TextMark
from careerplanner.ui.chart.fan_painter import LETTERS, FanPainter

WHITE, BLUE, RED = "#ffffff", "#0000ff", "#ff0000"
SIDE = 80


@pytest.fixture
def painted(qapp):
    def paint(*marks):
        image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
        image.fill(QColor(WHITE))
        painter = QPainter(image)
        FanPainter(painter, SIDE).paint(list(marks))
        painter.end()
        return image

    return paint


def at(image, x, y):
    """The colour of the pixel at this place in points from the lower left corner."""
    return image.pixelColor(int(x / 0.75), int(SIDE - y / 0.75)).name()


def inked(image):
    """Left, top, right and bottom of the pixels that are not white."""
    found = [(x, y) for x in range(SIDE) for y in range(SIDE) if image.pixelColor(x, y).name() != WHITE]
    xs, ys = zip(*found, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize(("marker", "half_width"), [("o", 12), ("s", 12), ("D", 12 * 2**0.5), ("^", 12)])
def test_a_dot_has_its_rim_around_the_surface(painted, marker, half_width):
    image = painted(DotMark(30, 30, marker, 18, 1.5, BLUE, RED))
    left, top, right, bottom = inked(image)

    assert at(image, 30, 30) == RED
    assert (left + right + 1) / 2 == pytest.approx(40, abs=0.5)
    assert right + 1 - left == pytest.approx(2 * half_width + 2 * (1 + (marker in "D^") * 0.7), abs=1.5)
    assert image.pixelColor(40, top).blue() > image.pixelColor(40, top).red()
    assert bottom > 40


def test_points_go_up_from_the_lower_left_corner(painted):
    image = painted(LineMark(np.array([[6.0, 15.0], [54.0, 15.0]]), BLUE, 3))

    assert inked(image) == (8, 58, 71, 61)
    assert at(image, 30, 15) == BLUE


def test_dashes_are_in_widths_of_the_line(painted):
    image = painted(LineMark(np.array([[0.0, 30.0], [60.0, 30.0]]), BLUE, 3, (0, (2, 3))))
    row = [image.pixelColor(x, 40).name() for x in range(40)]

    assert row == ([BLUE] * 8 + [WHITE] * 12) * 2


def test_an_area_lets_through_what_lies_below(painted):
    square = np.array([[0.0, 0.0], [60.0, 0.0], [60.0, 60.0], [0.0, 60.0]])
    image = painted(AreaMark(square, RED, 1.0), AreaMark(square, BLUE, 0.25))

    assert image.pixelColor(40, 40).red() == pytest.approx(191, abs=2)
    assert image.pixelColor(40, 40).blue() == pytest.approx(64, abs=2)


def test_a_bundle_stays_inside_of_the_plot(painted):
    rising = np.array([[0.0, 0.0], [60.0, 60.0]])
    left, top, right, bottom = inked(painted(BundleMark((rising,), BLUE, 0.5, 1.5, (15, 15, 45, 45))))

    assert (left, top, right, bottom) == (20, 20, 59, 59)


@pytest.mark.parametrize(("align", "before"), [("left", 0.0), ("center", 0.5), ("right", 1.0)])
def test_text_stands_where_and_as_wide_as_it_was_measured(painted, align, before):
    width = LETTERS.width("HH", 12, 600) / 0.75
    left, top, right, bottom = inked(painted(TextMark(30, 30, "HH", 12, 600, BLUE, align)))

    assert (left + right + 1) / 2 == pytest.approx(40 + (0.5 - before) * width, abs=1)
    assert right + 1 - left == pytest.approx(width, abs=4)
    assert (top + bottom + 1) / 2 == pytest.approx(40, abs=1)


def test_invisible_letters_are_not_drawn():
    assert LETTERS.settable("a\u202eb\x07c\u200b") == "abc"
    assert (
        LETTERS.settable("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645")
        == "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
    )  # joins as it should
    assert LETTERS.width("Lead", 12, 400) < LETTERS.width("Lead", 12, 600) < LETTERS.width("Lead", 13, 600)
