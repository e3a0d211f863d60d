"""Ten futures: what is filled, where the bracket lies, what a screen reader hears."""

import pytest
from PySide6.QtGui import QAccessible, QColor

from careerplanner.ui.kit.ten_futures import TenFutures
from careerplanner.ui.look.theme import colour


@pytest.mark.parametrize(
    ("share", "filled"),
    [
        (0.0, (0.0,) * 10),
        (0.64, (1.0,) * 6 + (pytest.approx(0.4),) + (0.0,) * 3),
        (0.005, (0.12,) + (0.0,) * 9),
        (1.0, (1.0,) * 10),
        (1.7, (1.0,) * 10),
    ],
)
def test_a_share_fills_so_many_rings_and_the_last_in_part(qtbot, share, filled):
    rings = TenFutures()
    qtbot.addWidget(rings)
    rings.show_share(share, "words")

    assert rings.filled() == filled


def test_the_bracket_spans_the_range_and_makes_room_for_itself(qtbot):
    rings = TenFutures()
    qtbot.addWidget(rings)
    rings.show_share(0.18, "words")
    low = rings.sizeHint().height()
    assert rings.bracket() is None

    rings.show_share(0.18, "words", (0.06, 0.31))
    assert rings.bracket() == pytest.approx((0.6, 3.1))
    assert rings.sizeHint().height() > low


def test_a_screen_reader_hears_the_sentence(qtbot):
    rings = TenFutures()
    qtbot.addWidget(rings)
    rings.show_share(0.18, "In about 2 of 10 futures you are team lead")

    heard = QAccessible.queryAccessibleInterface(rings)
    assert heard.role() is QAccessible.Role.ProgressBar
    assert heard.text(QAccessible.Text.Name) == "In about 2 of 10 futures you are team lead"


def test_a_filled_ring_has_the_colour_of_bars_and_an_empty_one_has_none(qtbot, theme):
    rings = TenFutures()
    qtbot.addWidget(rings)
    rings.show_share(0.5, "words")
    rings.resize(rings.sizeHint())
    picture = rings.grab().toImage()
    middle = picture.height() // 2

    centres = [round((rings._left(ring) + 7) * picture.devicePixelRatio()) for ring in (0, 9)]
    assert QColor(picture.pixel(centres[0], middle)) == colour("bar")
    assert QColor(picture.pixel(centres[1], middle)) != colour("bar")
