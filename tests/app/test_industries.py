"""The same job in other industries, in words: the sectors of the release, the person's own, the source."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

import pytest

from careerplanner.app.queries.salary.industries import industry_roles, industry_table
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.wording import Wording
from tests.oews import ANNUAL, REASON, RELEASE, row_of, unpacked
from tests.some import some

SEED = {"62": "Healthcare and social assistance", "72": "Hospitality", "51": "Tech, media and telecommunications",
        "44": "Retail"}  # fmt: skip
SHOWN = {"low": "p10", "typical": "p50", "high": "p90"}
UNSURE = "≈ "


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    if not RELEASE.exists():
        pytest.skip(REASON)
    connection = unpacked(tmp_path_factory.mktemp("oews"))
    yield connection
    connection.close()


def test_roles_of_the_route_come_first_and_every_shipped_role_can_be_compared(sample_plan: Plan, catalogue: Catalogue):
    keys = [key for key, _name in industry_roles(sample_plan, catalogue)]
    route = [step.role_key for step in sample_plan.route_step]
    assert keys[: len(route)] == route
    assert len(keys) == len(set(keys))
    assert set(keys) == {role.key for role in catalogue.roles if role.codes}


def test_all_industries_come_first_and_the_four_of_the_seed_are_among_twenty(sample_plan: Plan, catalogue: Catalogue):
    rows = industry_table(sample_plan, catalogue.find_role("Customer service specialist"), Wording()).rows
    by_id = {row.id: row for row in rows}
    assert (rows[0].name, rows[0].typical, rows[0].ratio) == ("All industries", "$44,770", "–")
    assert {key: by_id[key].name for key in SEED} == SEED
    assert (by_id["44"].typical, by_id["44"].ratio) == ("$37,350", "−17 %")
    assert len(rows) == 21


def test_the_persons_own_industry_is_marked_and_no_other(sample_plan: Plan, catalogue: Catalogue):
    role = catalogue.find_role("Customer service specialist")
    assert not any(row.is_mine for row in industry_table(sample_plan, role, Wording()).rows)
    mine = replace(sample_plan, profile=replace(sample_plan.profile, industry="62"))
    assert [row.name for row in industry_table(mine, role, Wording()).rows if row.is_mine] == [SEED["62"]]


def test_the_source_names_source_year_place_kind_and_occupation(sample_plan: Plan, catalogue: Catalogue):
    source = industry_table(sample_plan, catalogue.find_role("Customer service manager"), Wording()).source
    assert source == (
        "U.S. Bureau of Labor Statistics, OEWS May 2025, United States: percentiles. "
        "Of everyone in occupation 43-1011, by sector."
    )


def test_a_role_without_an_occupation_has_no_rows(sample_plan: Plan, catalogue: Catalogue):
    role = replace(catalogue.roles[0], codes=())
    assert industry_table(sample_plan, role, Wording()).rows == ()


def test_what_is_shown_of_each_sector_is_what_the_release_says(
    sample_plan: Plan, catalogue: Catalogue, release: sqlite3.Connection
):
    names = [code for (code,) in release.execute("SELECT industry_code FROM industry WHERE display_level = 2")]
    long = {code.split("-")[0]: code for code in names if "-" in code} | {"00": "000000"}
    compared = 0
    for key, _name in some(industry_roles(sample_plan, catalogue)):
        role = catalogue.role(key)
        for row in some(industry_table(sample_plan, role, Wording()).rows):
            there = row_of(release, "N", "0000000", long[row.id], role.codes[0].replace("-", ""))
            for field, point in SHOWN.items():
                value = there[ANNUAL[point]]
                shown = getattr(row, field).removeprefix(UNSURE).removesuffix(" or more")
                assert shown == ("–" if value == "-" else Wording().money.whole(int(value))), (key, row.id, point)
                compared += 1
            assert row.jobs == ("–" if there["v01"] == "-" else f"{int(there['v01']):,}")
            assert row.is_sure == (
                all(there[v] == "-" or float(there[v]) <= most for v, most in (("v05", 10), ("v02", 20)))
            ), (key, row.id)
    assert compared > 300
