"""The gap chart keeps its words beside its dots at every size of text."""

from dataclasses import replace

import pytest

from careerplanner.ui.goals.gap_chart import GapChart, GapRow

ROWS = [
    GapRow("a", "Customer service and support", 2, 4, True, True, "self-rated", "2 levels short"),
    GapRow("b", "Coaching", 3, 3, False, False, "not rated yet", "met"),
]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [480, 620, 760, 1100])
def test_the_parts_of_a_row_never_lie_over_another(shown, theme, qapp, scale, width):
    theme.set_scale(scale)
    chart = GapChart("Skills")
    chart.show_rows(ROWS)
    shown(chart, width, 400)
    places = chart.list.places()
    assert places.name[0] < places.name[1] <= places.verdict[0] < places.verdict[1] <= width
    assert places.track[1] - places.track[0] >= 60 * scale
    assert places.track[1] < places.state[0] <= places.state[1]
    assert places.is_tall or (places.name[1] < places.track[0] and places.state[1] <= places.verdict[0])


def test_a_name_that_one_line_would_cut_has_a_line_of_its_own(shown, theme, qapp):
    chart = GapChart("Skills")
    named = replace(ROWS[0], name="Working with people of other teams")
    for rows, width, is_tall in (([ROWS[1]], 620, False), ([named], 620, True), ([named], 1100, False)):
        chart.show_rows(rows)
        shown(chart, width, 400)
        assert chart.list.places().is_tall is is_tall
    chart.show_rows([replace(named, name="A name that no line could hold, " * 8)])
    assert not chart.list.places().is_tall


def test_a_row_takes_two_lines_at_larger_text_and_one_again(shown, theme, qapp):
    chart = GapChart("Skills")
    chart.show_rows(ROWS)
    shown(chart, 860, 400)
    heights = []
    for scale in (1.0, 2.0, 1.0):
        theme.set_scale(scale)
        qapp.processEvents()
        heights.append(chart.list.visualRect(chart.list.model().index(0, 0)).height())
        assert chart.list.height() >= 2 * heights[-1]
    assert heights[1] > 2.5 * heights[0]
    assert heights[2] == heights[0]
