"""The marks that stand in the place of figures each keep their meaning; none becomes a zero."""

import pytest

from careerplanner.library import add
from careerplanner.library.oews import area_of
from careerplanner.store.library import library_file
from tests.library import samples
from tests.library.samples import wage


def raw(library, column: str):
    with library_file.reading(library) as connection:
        return connection.execute(f"SELECT {column} FROM oews_wage").fetchone()[0]


@pytest.mark.parametrize("mark", ["*", "**", "#", "~", "-"])
def test_every_mark_is_kept_as_it_stands(bring, library, mark):
    bring("x_M2025.csv", samples.wage_lines([wage("43-4051", "CSR", "44770", TOT_EMP=mark)]))

    assert raw(library, "employment") == mark


def test_an_empty_figure_and_n_a_are_missing(bring, library):
    bring("x_M2025.csv", samples.wage_lines([wage("43-4051", "CSR", "44770", TOT_EMP="", EMP_PRSE="n/a")]))

    assert raw(library, "employment") is None
    assert raw(library, "employment_rse") is None


def test_a_top_code_is_at_least_what_the_notes_of_its_year_say(library, tmp_path, asked):
    notes = ["May 2020 OEWS Estimates",
             "#  = indicates a wage equal to or greater than $100.00 per hour or $208,000 per year "]  # fmt: skip
    row = wage("29-1211", "Anesthesiologists", "271440", A_PCT75="#", A_PCT90="#", H_MEDIAN="#")

    add(library, samples.wage_workbook(tmp_path / "national_M2020_dl.xlsx", [row], notes=notes))

    pay = asked.pay("29-1211")[0]
    assert (pay.cell.pay["p75"], pay.cell.pay["p50"]) == (208_000, 271_440)
    assert pay.cell.at_least == {"p75", "p90"}
    assert pay.hourly == {}


def test_a_top_code_in_a_file_without_notes_is_that_of_its_year(bring, asked):
    bring("MSA_M2025_dl.csv", samples.wage_lines([wage("29-1211", "Anesthesiologists", "#", "14460")]))

    cell = asked.pay("29-1211")[0].cell
    assert set(cell.pay.values()) == {239_200}
    assert cell.at_least == {"p10", "p25", "p50", "p75", "p90"}


def test_a_top_code_of_a_year_that_is_not_known_is_no_figure(bring, asked):
    bring("MSA_M2031_dl.csv", samples.wage_lines([wage("29-1211", "Anesthesiologists", "#", "14460")]))

    cell = asked.pay("29-1211")[0].cell
    assert (cell.pay, cell.at_least) == ({}, frozenset())


def test_wages_that_were_not_released_are_missing(bring, asked):
    row = wage("43-4051", "CSR", "*", "14460", TOT_EMP="**", EMP_PRSE="**", MEAN_PRSE="*", H_MEDIAN="*")

    bring("MSA_M2025_dl.csv", samples.wage_lines([row]))

    pay = asked.pay("43-4051")[0]
    assert (pay.cell.employment, pay.cell.employment_rse, pay.cell.wage_rse, pay.cell.pay) == (None, None, None, {})
    assert pay.hourly == {}


@pytest.mark.parametrize(
    ("cell", "value"), [("44,770", 44770), ("$44,770", 44770), ("44770.0", 44770), (" 44770 ", 44770)]
)
def test_figures_that_went_through_other_hands_are_read(bring, asked, cell, value):
    bring("x_M2025.csv", samples.wage_lines([wage("43-4051", "CSR", cell)]))

    assert asked.pay("43-4051")[0].cell.pay["p50"] == value


@pytest.mark.parametrize("cell", ["44k", "nan", "inf", "-5", "1e15"])
def test_what_is_no_figure_leaves_its_row_out(bring, cell):
    rows = [wage("43-4051", "CSR", "44770"), wage("43-1011", "Lead", "69500", A_PCT90=cell)]

    report = bring("x_M2025.csv", samples.wage_lines(rows))

    assert report.tables == {"national": 1}
    assert [(one.file, one.line, one.count) for one in report.left] == [("x_M2025.csv", 3, 1)]


@pytest.mark.parametrize(
    ("area", "area_type", "state", "expected"),
    [
        ("99", "1", "US", ("US", "nation")),
        ("0000000", "N", "00", ("US", "nation")),
        ("25", "2", "MA", ("MA", "state")),
        ("1.0", "2.0", "", ("AL", "state")),
        ("0100000", "S", "", ("AL", "state")),
        ("72", "3", "PR", ("PR", "state")),
        ("14460", "4", "MA", ("14460", "metro")),
        ("14460.0", "4", "MA", ("14460", "metro")),
        ("0014460", "M", "", ("14460", "metro")),
        ("0100001", "6", "AL", ("0100001", "nonmetro")),
        ("100001", "6", "AL", ("0100001", "nonmetro")),
        ("0100001", "M", "", ("0100001", "nonmetro")),
        ("25", "", "MA", ("MA", "state")),
        ("14460", "", "", ("14460", "metro")),
    ],
)
def test_area_codes_of_every_layout_become_one(area, area_type, state, expected):
    assert area_of(area, area_type, state) == expected


def test_rows_without_an_occupation_or_area_are_left_with_the_reason(bring):
    rows = [wage("43-4051", "CSR", "1"), wage("Total", "All", "1"), wage("43-1011", "Lead", "1", AREA="x")]

    report = bring("x_M2025.csv", samples.wage_lines(rows))

    assert [(one.line, one.why) for one in report.left] == [
        (3, "the code is not an occupation code of the survey"), (4, "the area has no code"),
    ]  # fmt: skip
