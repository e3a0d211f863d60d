"""``pay --json`` prints what the release says of a role in a place, figure by figure."""

import sqlite3
from collections.abc import Iterator

import pytest

from careerplanner.app import wage_tables
from tests.cli.conftest import Cli
from tests.oews import ANNUAL, REASON, RELEASE, row_of, unpacked
from tests.some import some

ROLES = {
    "Customer service manager": "431011",
    "Customer service specialist": "434051",
    "Call center specialist": "434051",
    "Account manager": "413091",
}
HOW_MANY = 60
MOST_WAGE_ERROR, MOST_JOBS_ERROR = 10, 20


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    if not RELEASE.exists():
        pytest.skip(REASON)
    connection = unpacked(tmp_path_factory.mktemp("oews"))
    yield connection
    connection.close()


def pairs() -> list[tuple[str, str]]:
    """Roles and places: every eighth area, the roles in turn."""
    codes = sorted(code for code, area in wage_tables.area_table().items() if area.kind in {"metro", "nonmetro"})
    roles = list(ROLES)
    return [(roles[number % len(roles)], code) for number, code in enumerate(codes[::8][:HOW_MANY])]


def is_released(row: sqlite3.Row | None) -> bool:
    """Whether the release has the figures, within the error to which the program holds itself."""
    if row is None or "-" in {row[value] for value in ANNUAL.values()}:
        return False
    errors = ((row["v05"], MOST_WAGE_ERROR), (row["v02"], MOST_JOBS_ERROR))
    return all(error == "-" or float(error) <= most for error, most in errors)


def test_the_manager_in_san_jose_is_the_releases(cli: Cli, release: sqlite3.Connection):
    printed = cli("pay", "Customer service manager", "--area", "San Jose", "--json").document
    row = row_of(release, "M", "0041940", "000000", "431011")
    assert printed["percentiles"] == {point: int(row[value]) for point, value in ANNUAL.items()}
    assert printed["percentiles"]["p50"] == 95_010
    assert (printed["rung"], printed["reliable"], printed["year"]) == ("area", True, "May 2025")
    assert printed["percentiles_source"]["place"] == "San Jose-Sunnyvale-Santa Clara, CA"


def test_sixty_pairs_of_role_and_place_are_the_releases_or_say_that_they_are_estimates(
    cli: Cli, release: sqlite3.Connection
):
    surveyed = 0
    for role, code in some(pairs()):
        printed = cli("pay", role, "--area", code, "--json").document
        row = row_of(release, "M", code.zfill(7), "000000", ROLES[role])
        if is_released(row):
            surveyed += 1
            assert printed["percentiles"] == {point: int(row[value]) for point, value in ANNUAL.items()}, (role, code)
            assert printed["rung"] == "area", (role, code)
        else:
            assert printed["rung"] != "area", (role, code)
    assert surveyed >= 50
