"""Local pay: which rung of the ladder a figure stands on, and what becomes of it there."""

from dataclasses import replace

import pytest

from careerplanner.domain.catalogue import Band, Kind, Origin, PayRange, Percentiles, Role
from careerplanner.domain.local_pay import Area, PayCell, PayTables, Rung, code_pay, local_pay, rung_text
from careerplanner.domain.prices import PriceIndex, aged
from careerplanner.months import Month

CODE, GROUP = "43-4051", "43-0000"
NATION = Area("US", "United States", "nation", "")
STATE = Area("CA", "California", "state", "CA")
METRO = Area("41940", "San Jose, CA", "metro", "CA")
START = Origin("Guide", "2026", "US", Kind.START_PAY)
SURVEY = Origin("Survey", "May 2025", "US", Kind.PERCENTILE)


def cell(median: int, wage_rse: float | None = 1.0, employment_rse: float | None = 1.0) -> PayCell:
    pay = {"p10": median - 200, "p25": median - 100, "p50": median, "p75": median + 100, "p90": median + 200}
    return PayCell(1000, employment_rse, wage_rse, pay)


def tables(**cells: PayCell) -> PayTables:
    """Cells by name: ``us``, ``us_group``, ``state``, ``state_group``, ``metro``, ``metro_group``."""
    places = {"us": "US", "state": "CA", "metro": "41940"}
    keyed = {
        (places[name.removesuffix("_group")], GROUP if name.endswith("_group") else CODE): given
        for name, given in cells.items()
    }
    return PayTables({a.code: a for a in (NATION, STATE, METRO)}, keyed, "Survey", "May 2025")


FULL = {
    "us": cell(40_000),
    "us_group": cell(50_000),
    "state": cell(44_000),
    "state_group": cell(60_000),
    "metro": cell(52_000),
    "metro_group": cell(66_000),
}


def without(*names: str) -> PayTables:
    return tables(**{name: given for name, given in FULL.items() if name not in names})


def role(**changes) -> Role:
    plain = Role(
        key="specialist",
        name="Specialist",
        short_name="Specialist",
        summary="",
        stage=0,
        codes=(CODE,),
        start_pay=PayRange(38_500, 48_500, START),
        percentiles=Percentiles(39_800, 39_900, 40_000, 40_100, 40_200, SURVEY),
        band=Band(39_800, 40_000, 40_200, SURVEY),
        requirements=(),
        band_recipe=((CODE, "p10"), (CODE, "p50"), (CODE, "p90")),
    )
    return replace(plain, **changes)


def test_a_published_reliable_figure_is_taken_as_it_is():
    pay = code_pay(tables(**FULL), METRO, CODE)
    assert (pay.rung, pay.reliable, pay.pay) == (Rung.AREA, True, FULL["metro"].pay)
    assert pay.ratio == pytest.approx(52_000 / 40_000)


def test_a_missing_figure_is_the_states_scaled_by_the_major_group():
    pay = code_pay(without("metro"), METRO, CODE)
    assert (pay.rung, pay.reliable) == (Rung.STATE_BY_GROUP, False)
    assert pay.pay["p50"] == 48_400
    assert pay.pay["p10"] == 48_180


def test_without_the_major_group_the_states_figure_stands_alone():
    for missing in ("metro_group", "state_group"):
        pay = code_pay(without("metro", missing), METRO, CODE)
        assert (pay.rung, pay.pay) == (Rung.STATE, FULL["state"].pay)


def test_without_the_state_the_nation_is_scaled_by_the_major_group():
    pay = code_pay(without("metro", "state"), METRO, CODE)
    assert (pay.rung, pay.pay["p50"]) == (Rung.NATION_BY_GROUP, 52_800)


def test_without_any_other_figure_the_nations_is_named_as_such():
    pay = code_pay(without("metro", "state", "metro_group"), METRO, CODE)
    assert (pay.rung, pay.reliable, pay.pay, pay.ratio) == (Rung.NATION, False, FULL["us"].pay, 1.0)


def test_a_state_falls_to_the_nation_scaled_by_its_own_group_never_to_itself():
    pay = code_pay(without("state"), STATE, CODE)
    assert (pay.rung, pay.pay["p50"]) == (Rung.NATION_BY_GROUP, 48_000)


def test_the_nation_itself_is_reliable():
    pay = code_pay(tables(**FULL), NATION, CODE)
    assert (pay.rung, pay.reliable) == (Rung.NATION, True)


def test_a_release_without_the_nation_has_the_figures_of_place_and_state_and_nothing_to_compare_them_with():
    here, state = code_pay(without("us"), METRO, CODE), code_pay(without("us", "metro"), METRO, CODE)
    assert (here.rung, here.ratio, state.rung, state.pay["p50"]) == (Rung.AREA, 1.0, Rung.STATE_BY_GROUP, 48_400)


def test_an_occupation_that_neither_nation_nor_place_nor_state_have_has_no_pay():
    assert code_pay(without("us", "metro", "state"), METRO, CODE) is None
    assert code_pay(without("us"), NATION, CODE) is None


@pytest.mark.parametrize("kind", [Kind.OWN, Kind.EMPLOYER_BAND, Kind.SURVEY])
def test_what_the_user_entered_is_neither_scaled_nor_carried(kind):
    given = replace(START, kind=kind)
    own = role(start_pay=PayRange(38_500, 48_500, given), band=Band(38_000, 45_000, 52_000, given))
    index = PriceIndex({Month(2025, 5): 100.0, Month(2026, 7): 108.0, Month(2026, 8): 110.0}, "CPI")
    pay = aged(local_pay(own, METRO, tables(**FULL)), index, Month(2026, 8))
    assert (pay.start_pay, pay.band) == (own.start_pay, own.band)
    assert pay.percentiles.p50 == 57_200


@pytest.mark.parametrize(
    ("wage_rse", "employment_rse", "rung"),
    [
        (10.0, 20.0, Rung.AREA),
        (10.1, 1.0, Rung.STATE_BY_GROUP),
        (1.0, 20.1, Rung.STATE_BY_GROUP),
        (1.0, None, Rung.AREA),
    ],
)
def test_errors_above_ten_and_twenty_percent_send_a_figure_down_the_ladder(wage_rse, employment_rse, rung):
    unsure = tables(**{**FULL, "metro": cell(52_000, wage_rse, employment_rse)})
    assert code_pay(unsure, METRO, CODE).rung is rung


def test_an_unreliable_state_is_passed_over_too():
    unsure = tables(**{**FULL, "metro": cell(1, 50.0), "state": cell(1, 50.0)})
    assert code_pay(unsure, METRO, CODE).rung is Rung.NATION_BY_GROUP


def test_a_cell_with_a_percentile_that_was_not_released_is_passed_over():
    pay = dict(FULL["metro"].pay)
    del pay["p90"]
    assert code_pay(tables(**{**FULL, "metro": PayCell(1, 1.0, 1.0, pay)}), METRO, CODE).rung is Rung.STATE_BY_GROUP


def test_a_top_coded_figure_stays_at_least_on_every_rung():
    top = PayCell(1, 1.0, 1.0, FULL["state"].pay, frozenset({"p90"}))
    for given in (without("metro"), without("metro", "metro_group")):
        coded = replace(given, cells={**given.cells, ("CA", CODE): top})
        assert code_pay(coded, METRO, CODE).at_least == {"p90"}
        assert local_pay(role(), METRO, coded).percentiles.at_least == {"p90"}


def test_start_pay_is_scaled_by_the_ratio_of_medians_and_says_so():
    pay = local_pay(role(), METRO, tables(**FULL))
    assert (pay.start_pay.low, pay.start_pay.high) == (50_000, 63_000)
    assert pay.start_pay.origin.kind is Kind.START_PAY
    assert pay.start_pay.origin.place == "San Jose, CA"
    assert "1.300" in pay.start_pay.origin.note


@pytest.mark.parametrize(("median", "ratio"), [(10_000, 0.6), (100_000, 1.8)])
def test_the_ratio_of_start_pay_is_clamped(median, ratio):
    pay = local_pay(role(), METRO, tables(**{**FULL, "metro": cell(median)}))
    assert pay.ratio == ratio
    assert pay.start_pay.low == round(385 * ratio) * 100


def test_in_the_nation_every_figure_is_the_catalogues_own():
    given = role()
    pay = local_pay(given, NATION, tables(**FULL))
    assert (pay.percentiles, pay.start_pay, pay.band) == (given.percentiles, given.start_pay, given.band)


def test_the_band_is_taken_by_its_recipe_from_the_figures_here():
    pay = local_pay(role(), METRO, tables(**FULL))
    assert (pay.band.low, pay.band.mid, pay.band.high) == (51_800, 52_000, 52_200)
    assert pay.band.origin.place == "San Jose, CA"


def test_a_band_without_recipe_is_scaled_and_marked_derived():
    pay = local_pay(role(band_recipe=()), METRO, tables(**FULL))
    assert (pay.band.low, pay.band.mid, pay.band.high) == (51_700, 52_000, 52_300)
    assert pay.band.origin.kind is Kind.DERIVED


def test_an_estimate_is_derived_and_what_was_assumed_stays_assumed():
    assumed = replace(SURVEY, kind=Kind.ASSUMED)
    pay = local_pay(role(band=Band(1, 2, 3, assumed)), METRO, without("metro"))
    assert pay.percentiles.origin.kind is Kind.DERIVED
    assert pay.band.origin.kind is Kind.ASSUMED
    assert not pay.reliable
    assert rung_text(pay.rung) in pay.percentiles.origin.note


def test_a_role_of_two_codes_names_the_lower_rung():
    other = "43-1011"
    given = tables(**FULL)
    cells = {**given.cells, ("US", other): cell(70_000), ("CA", other): cell(80_000)}
    both = role(percentiles=None, band_recipe=((CODE, "p75"), (other, "p25"), (other, "p50")))
    pay = local_pay(both, METRO, replace(given, cells=cells))
    assert (pay.rung, pay.reliable, pay.percentiles) == (Rung.STATE_BY_GROUP, False, None)
    assert (pay.band.low, pay.band.high) == (52_100, 88_000)


def test_a_role_without_a_known_code_keeps_its_own_figures_everywhere():
    for codes in ((), ("99-9999",)):
        own = role(codes=codes, band_recipe=())
        pay = local_pay(own, METRO, tables(**FULL))
        assert (pay.rung, pay.band, pay.start_pay) == (Rung.OWN, own.band, own.start_pay)


def test_every_rung_has_words_of_its_own():
    assert len({rung_text(rung) for rung in Rung}) == len(Rung)
