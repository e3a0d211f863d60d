"""A fan chart in words."""

from dataclasses import replace

from careerplanner.report.fan_model import Shade
from careerplanner.report.fan_text import caption, describe, readout
from tests.report.maya import MONTHS, fan


def test_a_month_is_read_for_every_series():
    read = readout(fan(), 0)

    assert read.month == "Nov 2026"
    assert [(row.name, row.typical) for row in read.rows] == [
        ("Lead route", "$42.5k"),
        ("Quality route", "$42.5k"),
        ("Stay in role", "$42.5k"),
    ]
    assert read.rows[0].spread == "", "nothing is spread yet"
    assert readout(fan(), 60).rows[0].spread.count("–") == 1


def test_months_beyond_the_chart_are_read_at_its_edge():
    assert readout(fan(), -5) == readout(fan(), 0)
    assert readout(fan(), 10_000) == readout(fan(), MONTHS - 1)


def test_the_sentence_has_month_names_and_figures():
    sentence = readout(fan(), 26).sentence()

    assert sentence.startswith("Jan 2029. Lead route: $")
    assert sentence.count(";") == 2
    assert sentence.endswith(").")


def test_a_median_alone_has_no_range():
    model = fan()
    bare = replace(model, series=(replace(model.series[0], band=None),))

    assert readout(bare, 3).rows[0].spread == ""
    assert "8 of 10" not in describe(bare)
    assert caption(bare) == ()


def test_the_caption_names_only_what_is_drawn():
    assert caption(fan()) == ("Inner band: 5 of 10 futures", "Outer band: 8 of 10", "Bars at right: range in Nov 2032")
    assert caption(fan(samples=4))[-1] == "Thin lines: single futures"


def test_the_description_tells_money_span_result_milestones_and_target():
    told = describe(fan())

    for part in (
        "in the money of each year",
        "Nov 2026 – Nov 2032",
        "Lead route: $",
        "8 of 10: $",
        "CS manager: Oct 2030.",
        "Your target $60k.",
    ):
        assert part in told
    assert "today’s money" in describe(fan(real=True))


def test_a_pause_is_named_with_its_months():
    shaded = replace(fan(), shades=(Shade(3, 8, "Leave", "Feb 2027 – Jul 2027"),))

    assert "Leave: Feb 2027 – Jul 2027." in describe(shaded)
    assert caption(shaded)[-1] == "Shaded: pauses"
    assert "Shaded" not in " ".join(caption(fan()))
