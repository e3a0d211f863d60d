"""The drawn fan chart: everything in its place, nothing touching, no text read as anything but text."""

import io
import re
import warnings
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from careerplanner.months import Month
from careerplanner.report import fonts
from careerplanner.report.fan_figure import draw_fan, put
from careerplanner.report.fan_frame import Sizes, frame_of, shown_milestones
from careerplanner.report.fan_labels import end_labels, end_lines, label_width, milestone_labels, shade_labels
from careerplanner.report.fan_marks import TextMark
from careerplanner.report.fan_model import FanBand, FanModel, FanSeries, Milestone, Shade, Target
from careerplanner.report.fan_svg import fan_svg
from careerplanner.report.palette import PRINT, SERIES_DASHES
from careerplanner.ui.look import tokens
from tests.report.maya import MONTHS, fan
from tests.report.payloads import ODD_TEXTS, TEXTS
from tests.some import some

SIZES_OF_PRINT = Sizes(fonts.LETTERS)
SIZES = [(820, 500), (560, 380), (1200, 700), (360, 260), (240, 160)]


def drawn(model, width=820, height=500, **options):
    figure = Figure((width / 96, height / 96), dpi=96)
    FigureCanvasAgg(figure)
    return draw_fan(figure, model, PRINT, **options), figure


def picture_of(drawing):
    """What a new figure shows of the drawing as it is now."""
    figure = Figure((820 / 96, 500 / 96), dpi=96)
    FigureCanvasAgg(figure)
    put(figure, drawing, PRINT)
    return picture(figure)


def texts_of(figure):
    return [artist for artist in figure.findobj(Text) if artist.get_text()]


def picture(figure):
    page = io.BytesIO()
    figure.canvas.print_png(page)
    return page.getvalue()


def named(model, name):
    return replace(
        model,
        series=tuple(
            replace(series, name=name, milestones=tuple(replace(m, title=name) for m in series.milestones))
            for series in model.series
        ),
        target=Target(60_000, name),
    )


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_no_label_touches_another_or_leaves_the_figure(width, height, factor):
    _drawing, figure = drawn(fan(), width, height, text_factor=factor, text_as_shapes=False)
    figure.canvas.draw()
    boxes = [(text.get_text(), text.get_window_extent()) for text in texts_of(figure)]
    roomy = width >= 360 * factor and height >= 260 * factor

    for (one, first), (other, second) in some(combinations(boxes, 2)):
        crossing = (
            min(first.x1, second.x1) - max(first.x0, second.x0),
            min(first.y1, second.y1) - max(first.y0, second.y0),
        )
        assert not roomy or min(crossing) < 1.5, f"{one!r} touches {other!r}"
    for text, box in some(boxes):
        assert not roomy or (box.x0 >= -1 and box.x1 <= width + 1 and box.y1 <= height + 1), f"{text!r} is cut"


def test_the_chart_says_name_typical_pay_and_range_of_each_series():
    _drawing, figure = drawn(fan(), text_as_shapes=False)
    said = [text.get_text() for text in texts_of(figure)]

    assert {"Lead route", "Quality route", "Stay in role", "Your target $60k", "Team lead", "Jan 2029"} <= set(said)
    assert sum(text.endswith(" in the middle") for text in said) == 3
    assert sum(text.startswith("8 of 10: $") for text in said) == 3


def test_a_low_chart_keeps_the_names_and_gives_up_the_rest():
    frame = frame_of(fan(), 400, 110, SIZES_OF_PRINT, label_width(fan(), 400, SIZES_OF_PRINT))

    assert {len(label.lines) for label in end_labels(fan(), frame)} < {1, 2, 3}
    assert [label.lines[0].text for label in end_labels(fan(), frame)] == [
        "Lead route",
        "Quality route",
        "Stay in role",
    ]


def test_close_milestones_are_staggered_and_all_named():
    crowd = tuple(Milestone(month, f"Role number {month}", "Dec 2027") for month in (10, 12, 14))
    model = replace(fan(), series=(replace(fan().series[0], milestones=crowd),))
    frame = frame_of(model, 600, 375, SIZES_OF_PRINT, label_width(model, 600, SIZES_OF_PRINT))

    labels = milestone_labels(model, frame)

    assert len({label.foot for label in labels}) == 3
    assert all(label.title for label in labels)


def test_milestones_outside_of_the_chart_are_left_out():
    far = (Milestone(-1, "Before"), Milestone(5, "In"), Milestone(4_000, "After"))
    model = replace(fan(), series=(replace(fan().series[0], milestones=far),))

    assert [milestone.title for milestone in shown_milestones(model)] == ["In"]
    drawn(model)


@pytest.mark.parametrize("start", range(0, len(TEXTS) + len(ODD_TEXTS), 7))
def test_any_name_is_drawn_as_plain_text_without_a_warning(start):
    names = iter([*TEXTS, *ODD_TEXTS, *TEXTS][start : start + 7])
    base = fan()
    first, *others = base.series
    milestones = tuple(replace(milestone, title=next(names)) for milestone in first.milestones)
    series = (replace(first, name=next(names), milestones=milestones), *(replace(s, name=next(names)) for s in others))
    model = replace(base, series=series, target=Target(60_000, next(names)))

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for shapes in (True, False):
            _drawing, figure = drawn(model, text_as_shapes=shapes)
            figure.canvas.draw()
        svg = fan_svg(model, 480, 240)

    assert not any(text.get_parse_math() for text in texts_of(figure))
    ET.fromstring(svg)


@pytest.mark.parametrize("name", ["$100k to $200k", "_Intern", "\\frac{", "<b>x</b>", "R&D", "$^$"])
def test_an_odd_name_stands_in_the_svg_letter_by_letter(name):
    root = ET.fromstring(fan_svg(named(fan(), name), 480, 240))
    said = ["".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")]

    assert name in said


def test_the_svg_carries_text_as_text_and_no_script_and_no_date():
    svg = fan_svg(fan(), 480, 240)

    assert ">Lead route</text>" in svg
    assert "<script" not in svg
    assert svg == fan_svg(fan(), 480, 240)
    assert "font-weight" in svg or "font: 600" in svg


pays = st.floats(0, 1e12, allow_subnormal=False)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(pays, min_size=1, max_size=40), pays, st.integers(0, 4))
@example([499_999_999_500.0], 249_999_999_750.0, 0)
def test_any_finite_pay_can_be_drawn(values, target, slot):
    middle = np.array(values)
    band = FanBand(middle * 0.5, middle * 0.8, middle * 1.2, middle * 2)
    series = FanSeries("Route", middle, band, focused=True, slot=slot, milestones=(Milestone(0, "Now"),))
    model = FanModel(Month(2026, 11), (series,), target=Target(target, "Target"))

    drawing, figure = drawn(model, 420, 300)
    figure.canvas.draw()

    frame = drawing.frame
    assert frame.scale.low <= band.p10.min()
    assert frame.scale.high >= band.p90.max()
    assert frame.left < frame.right < frame.label_x


@pytest.mark.parametrize("months", [1, 2, 3, 241, 481])
def test_short_and_long_spans_are_drawn(months):
    series = FanSeries("Route", np.linspace(40_000, 90_000, months), focused=True)
    drawing, figure = drawn(FanModel(Month(2026, 1), (series,)))
    figure.canvas.draw()

    assert drawing.frame.month_at(drawing.frame.x(months - 1)) == months - 1


def test_an_update_within_the_axes_draws_the_same_as_a_new_drawing():
    first, *others = fan().series
    parts = (part * 0.99 for part in (first.band.p10, first.band.p25, first.band.p75, first.band.p90))
    changed = replace(fan(), series=(replace(first, median=first.median * 0.99, band=FanBand(*parts)), *others))
    drawing, figure = drawn(fan())
    scale = drawing.frame.scale
    assert drawing.update(changed)
    assert picture_of(drawing) != picture(figure)
    assert drawing.update(fan())

    assert picture_of(drawing) == picture(figure)
    assert drawing.frame.scale is scale


def test_an_update_that_does_not_fit_changes_nothing():
    drawing, figure = drawn(fan())
    series = fan().series[0]

    assert not drawing.update(replace(fan(), series=(replace(series, median=series.median * 9), *fan().series[1:])))
    assert not drawing.update(replace(fan(), series=fan().series[:2]))
    assert picture_of(drawing) == picture(figure)


def test_sample_futures_stay_inside_of_the_plot():
    model = fan()
    jobless = model.series[0].median.copy()
    jobless[20:24] = 0
    with_sample = replace(model, series=(replace(model.series[0], samples=(jobless,)), *model.series[1:]))
    plain, bare = drawn(model)
    _drawing, figure = drawn(with_sample)
    bare.canvas.draw()
    figure.canvas.draw()
    below = slice(int(500 - plain.frame.bottom / 0.75) + 2, None)

    assert np.array_equal(np.asarray(figure.canvas.buffer_rgba())[below], np.asarray(bare.canvas.buffer_rgba())[below])
    assert not np.array_equal(figure.canvas.buffer_rgba(), bare.canvas.buffer_rgba())


def test_charts_in_print_wear_the_colours_and_dashes_of_the_window():
    assert PRINT.series == tuple(series.colour for series in tokens.LIGHT.series)
    assert [() if dash == "-" else dash[1] for dash in SERIES_DASHES] == [s.dashes for s in tokens.LIGHT.series]


SHADES = (Shade(2, 3, "Leave"), Shade(4, 5, "Part time"), Shade(24, 60, "Study"))


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_names_of_shaded_spans_stay_in_the_plot_and_clear_of_one_another_and_of_milestones(width, height):
    model = replace(fan(), shades=SHADES)
    drawing, figure = drawn(model, width, height, text_as_shapes=False)
    frame = drawing.frame
    spans = []
    for text in texts_of(figure):
        if text.get_text() in {shade.title for shade in SHADES}:
            box = text.get_window_extent(figure.canvas.get_renderer())
            spans.append((box.x0 * 72 / 96, box.x1 * 72 / 96))
    assert len(spans) == len(shade_labels(model, frame))
    lines = [frame.x(milestone.month) for milestone in shown_milestones(model)]
    for left, right in spans:
        assert frame.left <= left
        assert right <= frame.right
        assert not any(left < line < right for line in lines)
    assert all(before[1] <= after[0] for before, after in combinations(sorted(spans), 2))


def test_each_shaded_span_has_its_name_where_there_is_room():
    drawing, _figure = drawn(replace(fan(), shades=(SHADES[0], SHADES[2])), 1200, 700)
    assert [label.text for label in shade_labels(drawing.model, drawing.frame)] == ["Leave", "Study"]


def test_a_shaded_span_reaches_half_a_month_beyond_its_months_within_the_plot():
    frame = drawn(fan())[0].frame
    assert frame.span(Shade(2, 3, "")) == (frame.x(1.5), frame.x(3.5))
    assert frame.span(Shade(0, 0, "")) == (frame.left, frame.x(0.5))


def test_a_chart_with_other_shaded_spans_is_drawn_anew():
    drawing, _figure = drawn(fan())
    assert drawing.update(fan())
    assert not drawing.update(replace(fan(), shades=SHADES))


def boxed(model, width, height, factor):
    """Each text of a chart with its edges: left, bottom, right and top, in points."""
    drawing, _figure = drawn(model, width, height, text_factor=factor)
    sizes, found = drawing.frame.sizes, []
    for mark in drawing.marks:
        if isinstance(mark, TextMark) and mark.text:
            wide = sizes.width(mark.text, mark.size, mark.weight)
            left = mark.x - {"left": 0.0, "center": 0.5, "right": 1.0}[mark.align] * wide
            found.append((mark.text, left, mark.y - mark.size / 2, left + wide, mark.y + mark.size / 2))
    return drawing.frame, found


def touching(boxes):
    """The pairs of texts that lie over one another."""
    return [
        (a[0], b[0]) for a, b in combinations(boxes, 2) if a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]
    ]


def with_milestones(*months, name="Head of customer care and quality"):
    first, *others = fan().series
    milestones = tuple(Milestone(month, name, "Q3 2030") for month in months)
    return replace(fan(), series=(replace(first, milestones=milestones), *others))


def test_milestones_that_a_low_chart_has_no_row_for_are_lines_without_a_name():
    frame, boxes = boxed(with_milestones(30, 32, 34, name="Team lead"), 880, 380, 2.0)

    assert [box[0] for box in boxes].count("Team lead") == 2
    assert max(box[4] for box in boxes) <= frame.height


def test_end_labels_stand_below_the_name_of_a_milestone_near_the_end():
    model = named(with_milestones(20, 23, MONTHS - 3), "Head of customer care and quality for the region")
    _frame, boxes = boxed(replace(model, target=None), 620, 260, 1.0)

    assert [box[0] for box in boxes].count("Q3 2030") == 3, "each milestone is named"
    assert touching(boxes) == []


@pytest.mark.parametrize("amount", [50_000, 62_000, 79_500, 400_000])
def test_the_name_of_the_target_lies_over_no_other_name(amount):
    model = replace(with_milestones(5, 30, name="Lead"), shades=(Shade(0, 10, "Leave"), Shade(40, 50, "Study")))
    model = replace(model, target=Target(amount, "Your target"))
    _frame, boxes = boxed(model, 620, 330, 1.0)

    assert {"Leave", "Study"} < {box[0] for box in boxes}
    assert touching(boxes) == []


def test_amounts_without_room_are_written_short_and_never_cut():
    base = fan()
    first = base.series[0]
    grown = FanBand(*(part * 1e7 for part in (first.band.p10, first.band.p25, first.band.p75, first.band.p90)))
    model = replace(base, series=(replace(first, median=first.median * 1e7, band=grown),))
    _name, middle, spread = end_lines(model, model.series[0], SIZES_OF_PRINT.px(170), SIZES_OF_PRINT)
    _name, in_full, _spread = end_lines(model, model.series[0], SIZES_OF_PRINT.px(900), SIZES_OF_PRINT)

    assert re.fullmatch(r"\$[\d.]+B in the middle", middle.text)
    assert re.fullmatch(r"8 of 10: \$[\d.]+B–\$[\d.]+B", spread.text)
    assert re.fullmatch(r"\$(\d{3},){3}\d{3} in the middle", in_full.text)
