"""Local pay from the shipped tables: equal to the release they were cut from, and honest where it has no figure."""

import csv
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace

import pytest

from careerplanner import paths
from careerplanner.app import wage_tables
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.catalogue_source import table_path
from careerplanner.app.local_pay import (
    aged,
    area,
    find_areas,
    industries,
    industry_pay,
    local_pay,
    resolve_area,
    shipped_size_bytes,
)
from careerplanner.domain import local_pay as ladder
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.local_pay import NATION, POINTS, Rung, major_group
from careerplanner.errors import Refused
from careerplanner.months import Month
from tests.oews import ANNUAL, REASON, RELEASE, row_of, unpacked
from tests.some import some

PLACES = [
    ("San Jose", "M", "0041940"),
    ("New York-Newark", "M", "0035620"),
    ("Boston", "M", "0014460"),
    ("Chicago", "M", "0016980"),
    ("Las Vegas", "M", "0029820"),
    ("Beckley", "M", "0013220"),
    ("Northwest Alabama", "M", "0100001"),
    ("Austin", "M", "0012420"),
    ("San Juan", "M", "0041980"),
    ("California", "S", "0600000"),
    ("Mississippi", "S", "2800000"),
    ("Puerto Rico", "S", "7200000"),
    ("Guam", "S", "6600000"),
    ("DC", "S", "1100000"),
    ("US", "N", "0000000"),
]
ROLES = {
    "Call center specialist": "434051",
    "Customer service specialist": "434051",
    "Senior customer service specialist": "434051",
    "Customer service team lead": "431011",
    "Customer service manager": "431011",
    "Account manager": "413091",
}


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The release that the tables were cut from, unpacked."""
    if not RELEASE.is_file():
        pytest.skip(REASON)
    connection = unpacked(tmp_path_factory.mktemp("oews"))
    yield connection
    connection.close()


@pytest.mark.parametrize(("typed", "area_type", "code"), PLACES, ids=[place[0] for place in PLACES])
@pytest.mark.parametrize("role", ROLES)
def test_what_a_role_pays_in_a_place_is_what_the_release_says(
    release: sqlite3.Connection, catalogue: Catalogue, role: str, typed: str, area_type: str, code: str
):
    pay = local_pay(catalogue.find_role(role), resolve_area(typed).code)
    row = row_of(release, area_type, code, "000000", ROLES[role])
    if float(row["v05"]) > 10 or (row["v02"] != "-" and float(row["v02"]) > 20):
        assert pay.rung not in {Rung.AREA, Rung.NATION} or not pay.reliable
        return
    assert pay.rung is (Rung.NATION if area_type == "N" else Rung.AREA)
    assert pay.reliable
    assert {point: getattr(pay.percentiles, point) for point in POINTS} == {p: int(row[v]) for p, v in ANNUAL.items()}
    assert pay.source.endswith("OEWS May 2025")


def test_every_shipped_cell_is_the_releases_and_none_is_left_out(release: sqlite3.Connection):
    tables = wage_tables.all_tables()
    of_roles = {code for role in load_catalogue().roles for code in role.codes}
    codes = (*of_roles, *{major_group(code) for code in of_roles}, "00-0000")
    places = {
        ("US" if kind == "N" else area(long.removeprefix("00")).code if kind == "M" else None, long, kind)
        for long, kind in release.execute("SELECT area_code, areatype_code FROM area")
    }
    states = {a.name: a.code for a in tables.areas.values() if a.kind == "state"}
    names = dict(release.execute("SELECT area_code, area_name FROM area"))
    seen = set()
    for short, long, kind in some(places):
        for code in some(codes):
            row = row_of(release, kind, long, "000000", code.replace("-", ""))
            cell = tables.cells.get((short or states[names[long]], code))
            assert (row is None) == (cell is None), (long, code)
            if row is None or cell is None:
                continue
            seen.add((short or states[names[long]], code))
            assert dict(cell.pay) == {p: int(row[v]) for p, v in ANNUAL.items() if row[v] != "-"}
            assert cell.employment == (None if row["v01"] == "-" else int(row["v01"]))
            assert cell.wage_rse == (None if row["v05"] == "-" else float(row["v05"]))
            assert cell.employment_rse == (None if row["v02"] == "-" else float(row["v02"]))
    assert seen == set(tables.cells)


def test_the_sectors_of_industry_are_the_releases(release: sqlite3.Connection):
    long = {
        industry.split("-")[0]: industry
        for (industry,) in release.execute("SELECT industry_code FROM industry WHERE display_level = 2")
        if "-" in industry
    } | {"00": "000000"}
    assert len(wage_tables.sector_table()) > 150
    for row in some(wage_tables.sector_table()):
        there = row_of(release, "N", "0000000", long[row.sector], row.code.replace("-", ""))
        assert dict(row.cell.pay) == {p: int(there[v]) for p, v in ANNUAL.items() if there[v] != "-"}


def test_all_states_territories_and_areas_are_there():
    kinds = [area.kind for area in wage_tables.area_table().values()]
    assert (kinds.count("nation"), kinds.count("state")) == (1, 54)
    assert kinds.count("metro") + kinds.count("nonmetro") == 528


def test_every_role_has_an_answer_in_every_place_and_each_figure_says_what_it_is(catalogue: Catalogue):
    for code in some(wage_tables.area_table()):
        for role in some(catalogue.roles):
            pay = local_pay(role, code)
            for figure in (pay.percentiles, pay.start_pay, pay.band):
                if figure is not None:
                    assert figure.origin.source
                    assert figure.origin.year
                    assert figure.origin.kind
                    assert figure.origin.place in {pay.place, "US"}
            assert pay.band.low <= pay.band.mid <= pay.band.high
            assert pay.rung is not Rung.OWN


def test_the_example_of_the_reference_holds(catalogue: Catalogue):
    specialist = catalogue.find_role("Customer service specialist")
    there = local_pay(specialist, "41940").start_pay
    assert (there.low, there.high) == (52_000, 65_500)
    there = local_pay(specialist, "MS").start_pay
    assert (there.low, there.high) == (31_300, 39_400)


def test_a_place_without_a_figure_gets_the_states_scaled(catalogue: Catalogue):
    pay = local_pay(catalogue.find_role("Customer service manager"), resolve_area("Bloomington, IL").code)
    assert (pay.rung, pay.reliable) == (Rung.STATE_BY_GROUP, False)


def test_an_outlier_on_few_jobs_is_not_believed(catalogue: Catalogue):
    goods = replace(catalogue.role("account-manager"), codes=("41-4012",), band_recipe=())
    pay = local_pay(goods, resolve_area("Lawton").code)
    assert pay.rung is Rung.STATE_BY_GROUP
    assert pay.percentiles.p50 < 80_000


def test_held_out_figures_are_met_within_four_percent_on_the_second_rung():
    tables = wage_tables.all_tables()
    errors = []
    for place in tables.areas.values():
        own = tables.cells.get((place.code, "43-4051"))
        state = tables.cells.get((place.state, "43-4051"))
        if place.kind not in {"metro", "nonmetro"} or place.state == "PR" or not own.pay:
            continue
        group = tables.cells[place.code, "43-0000"].pay["p50"] / tables.cells[place.state, "43-0000"].pay["p50"]
        errors.append(abs(state.pay["p50"] * group / own.pay["p50"] - 1))
    assert len(errors) == 520
    assert sum(errors) / len(errors) == pytest.approx(0.039, abs=0.0005)


def test_pay_is_carried_to_todays_prices_only_when_asked(catalogue: Catalogue):
    manager = catalogue.find_role("Customer service manager")
    plain = local_pay(manager, "CA")
    later = aged(plain, Month(2026, 8))
    assert plain.price_factor == 1.0
    assert later.price_factor == pytest.approx(334.98 / 321.465, abs=1e-6)
    assert later.percentiles.p50 == round(plain.percentiles.p50 * later.price_factor / 10) * 10


def test_industries_of_a_role_stand_beside_all_industries(catalogue: Catalogue):
    rows = industry_pay(catalogue.find_role("Customer service specialist"))
    by_sector = {row.sector: row for row in rows}
    assert (rows[0].name, rows[0].ratio, rows[0].cell.pay["p50"]) == ("All industries", 1.0, 44_770)
    assert {"62", "72", "51", "44"} <= set(by_sector)
    assert by_sector["44"].cell.pay["p50"] == 37_350
    assert [row.cell.employment for row in rows[1:]] == sorted((r.cell.employment for r in rows[1:]), reverse=True)
    assert len(rows) == len(industries()) + 1


def test_a_role_without_a_code_has_no_industries(catalogue: Catalogue):
    assert industry_pay(replace(catalogue.role("account-manager"), codes=())) == []


def test_the_shipped_tables_stay_small():
    assert shipped_size_bytes() < 1_500_000


def test_the_few_lines_read_for_a_place_give_what_the_whole_table_gives(catalogue: Catalogue):
    everything = wage_tables.all_tables()
    for code in ("14010", "40660", "41940", "CA", "GU", "0100001"):
        for role in some(catalogue.roles):
            assert local_pay(role, code) == ladder.local_pay(role, area(code), everything)


def test_a_code_that_the_release_does_not_have_stands_for_the_nation_and_the_figures_say_so(catalogue: Catalogue):
    assert local_pay(catalogue.roles[0], "ZZ") == local_pay(catalogue.roles[0], NATION)
    with pytest.raises(Refused, match="no area with the code “ZZ”"):
        area("ZZ")


def test_the_first_find_is_the_one_that_was_meant():
    assert find_areas("san jo")[0].code == "41940"


@pytest.mark.parametrize(
    ("file", "line", "spoil"),
    [
        ("wages.csv", 7, lambda line: line.replace(",", ";")),
        ("wages.csv", 9, lambda line: line.rsplit(",", 1)[0] + ",a lot\n"),
        ("areas.csv", 5, lambda line: line.rstrip() + "x\n"),
        ("national.csv", 1, lambda _line: "sector,code\n"),
        ("prices.csv", 6, lambda _line: "1990-13,128.0\n"),
    ],
)
def test_a_damaged_table_is_refused_naming_file_and_line(tmp_path, monkeypatch, file, line, spoil):
    shutil.copytree(paths.resources() / "catalogue", tmp_path / "catalogue")
    target = tmp_path / "catalogue" / "customer-service" / file
    lines = target.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[line - 1] = spoil(lines[line - 1])
    target.write_text("".join(lines), encoding="utf-8")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    tables = (
        wage_tables.area_table,
        wage_tables.sector_table,
        wage_tables.national_tables,
        wage_tables.all_tables,
        wage_tables._wage_text,
        wage_tables._wage_header,
        wage_tables.price_index,
    )
    for table in tables:
        table.cache_clear()
    try:
        with pytest.raises(Refused, match=rf"{file} is damaged in line {line}:"):
            _ = [table() for table in tables]
    finally:
        for table in tables:
            table.cache_clear()


def test_the_tables_keep_the_line_that_names_their_source():
    for name in ("areas", "area_pay", "national_pay", "prices"):
        with table_path(name).open(encoding="utf-8", newline="") as file:
            first, second = next(file), next(file)
            header = next(csv.reader(file))
        assert first.startswith("# Source: U.S. Bureau of Labor Statistics, ")
        assert second.startswith("# Public domain.")
        assert len(header) >= 2
