"""``roles``, ``skills``, ``areas``, ``pay`` and ``gap``: the keys that scripts rely on, and the text for people."""

from pathlib import Path

import pytest

from careerplanner.app import wage_tables
from careerplanner.cli import pay as pay_command
from careerplanner.domain.catalogue import Catalogue, Percentiles
from careerplanner.wording import Wording

from .conftest import Cli, assert_refused


def test_roles_as_json(cli: Cli):
    roles = cli("roles", "--json").document

    by_name = {role["name"]: role for role in roles}
    assert len(by_name) == len(roles) >= 7
    assert by_name["Customer service manager"]["start_pay"] == {"low": 57000, "high": 81250}
    assert by_name["Customer service manager"]["codes"] == ["43-1011"]
    assert by_name["Customer service team lead"]["start_pay"] is None
    assert all(role["origin"] for role in roles)


def test_roles_as_text(cli: Cli):
    lines = cli("roles").out.splitlines()

    head = lines[0]
    row = next(line for line in lines if line.startswith("Customer service specialist"))
    assert row[head.index("Start pay") :].startswith("$38,500 – $48,500")
    assert "never a ceiling" in lines[-2] + lines[-1]
    assert all(line == line.rstrip() for line in lines)


def test_skills_as_json_and_as_text(cli: Cli):
    skills = cli("skills", "--json").document

    assert {"name", "key", "group", "summary", "signals", "in_demand", "origin"} <= skills[0].keys()
    assert "Coaching teammates" in {skill["name"] for skill in skills}
    text = cli("skills").out
    assert all(skill["name"] in text for skill in skills)


def test_areas_as_json(cli: Cli):
    areas = cli("areas", "--json").document

    assert {area["kind"] for area in areas} == {"state", "metro", "nonmetro", "nation"}
    assert len(areas) == len(wage_tables.area_table())
    assert {"code": "41700", "name": "San Antonio-New Braunfels, TX", "kind": "metro"} in areas


def test_areas_are_found_by_the_beginning_of_a_name(cli: Cli):
    assert cli("areas", "san jo", "--json").document[0]["name"].startswith("San Jose")
    assert "San Jose" in cli("areas", "san jo").out
    assert cli("areas", "zzz", "--json").document == []
    assert "No area fits" in cli("areas", "zzz").out


def test_pay_as_json(cli: Cli):
    found = cli("pay", "Customer service manager", "--area", "San Antonio", "--json").document

    cell = wage_tables.all_tables().cells["41700", "43-1011"]
    assert found["role"] == "Customer service manager"
    assert found["area"] == "San Antonio-New Braunfels, TX"
    assert found["percentiles"] == dict(cell.pay)
    assert found["start_pay"]["low"] < found["start_pay"]["high"]
    assert found["rung"] == "area"
    assert found["reliable"] is True
    assert "OEWS" in found["source"]
    assert found["year"] == "May 2025"


def test_pay_of_a_role_without_percentiles_or_start_pay(cli: Cli):
    found = cli("pay", "Customer experience specialist", "--area", "US", "--json").document

    assert found["percentiles"] is None
    assert found["start_pay"] is None
    assert "No percentiles are known" in cli("pay", "CX specialist", "--area", "US").out


def test_a_figure_at_the_top_code_is_at_least_that(catalogue: Catalogue):
    origin = catalogue.role("customer-service-manager").percentiles.origin  # type: ignore[union-attr]
    topped = Percentiles(1, 2, 3, 239_200, 239_200, origin, at_least=frozenset({"p75", "p90"}))

    assert pay_command._percentiles_document(topped) == {
        "p10": 1,
        "p25": 2,
        "p50": 3,
        "p75": {"at_least": 239_200},
        "p90": {"at_least": 239_200},
    }
    assert pay_command._percentile_rows(topped, Wording())[-1][1] == "$239,200 or more"


def test_pay_as_text_names_source_kind_and_rung(cli: Cli):
    text = cli("pay", "Manager", "--area", "San Antonio").out

    assert "half earn less than" in text
    assert "never a ceiling" in text
    assert "Surveyed in this place." in text
    assert "OEWS May 2025" in text
    assert "Robert Half" in text


def test_gap_as_json(cli: Cli, sample: Path):
    gaps = cli("gap", sample, "Senior customer service specialist", "--json").document

    coaching = next(gap for gap in gaps if gap["skill"] == "Coaching teammates")
    assert (
        coaching.items()
        >= {
            "rated": 2,
            "required": 3,
            "weight": 1.0,
            "gate": True,
            "state": "evidenced",
            "gap": 1,
        }.items()
    )
    assert {gap["state"] for gap in gaps} == {"claimed", "evidenced", "confirmed"}


def test_gap_as_text_and_the_role_in_any_case(cli: Cli, sample: Path):
    text = cli("gap", sample, "  senior SPECIALIST ").out

    assert text.startswith("Senior customer service specialist\n")
    assert "2 Assisted" in text
    assert "Required skills met: 2 of 3." in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["gap", "{sample}", "Astronaut"], "no role “Astronaut”"),
        (["pay", "Astronaut", "--area", "US"], "no role “Astronaut”"),
        (["pay", "Manager", "--area", "Atlantis"], "no area “Atlantis”"),
        (["pay", "Manager", "--area", "san"], "several areas"),
        (["pay", "Manager", "--area", ""], "no area"),
        (["gap", "{sample}", ""], "no role"),
    ],
)
def test_an_unknown_role_or_area_is_refused(cli: Cli, sample: Path, words: list[str], said: str):
    assert_refused(cli(*(str(sample) if word == "{sample}" else word for word in words)), said)
