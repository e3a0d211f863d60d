"""Where a command is given a plan, the plan's own roles, skills and figures count as the shipped ones do."""

from contextlib import closing
from pathlib import Path

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.catalogue import custom_roles, occupations
from careerplanner.app.commands.path import path
from careerplanner.app.workspace import open_workspace
from careerplanner.domain.catalogue import Requirement
from careerplanner.library.occupation import Step
from tests.app.occupations import occupation

from .conftest import Cli, assert_refused

NURSES, MANAGERS = occupation("29-1141", "Nurses", 97_000), occupation("11-9111", "Health managers", 120_000)


@pytest.fixture
def nurse(sample: Path, tmp_path: Path) -> Path:
    """The sample person, with nurses and their managers taken in, an own role, and a shipped one hidden."""
    workspace = open_workspace(sample, tmp_path / "backups", load_catalogue())
    steps = (occupations.NextStep(MANAGERS, Step.UP),)
    workspace.do("Take", occupations.take_occupation, workspace.catalogue, NURSES, steps, "MA")
    figures = custom_roles.Figures(band=(3_000_000, 3_500_000, 4_000_000))
    draft = custom_roles.RoleDraft(
        "Night clerk", figures=figures, requirements=(Requirement("empathy", 2, 1.0, gate=True),)
    )
    workspace.do("Add", custom_roles.add_role, workspace.catalogue, draft)
    workspace.do("Hide", custom_roles.hide_role, workspace.catalogue, "account-manager")
    workspace.close()
    return sample


def test_roles_and_skills_of_a_plan_are_listed_with_their_makers(cli: Cli, nurse: Path):
    roles = {role["name"]: role for role in cli("roles", "--plan", nurse, "--json").document}

    assert roles["Nurses"]["origin"] == "O*NET 30.3"
    assert roles["Nurses"]["codes"] == ["29-1141"]
    assert roles["Night clerk"]["origin"] == "own"
    assert "Account manager" not in roles
    assert "Account manager" in cli("roles").out
    skills = {skill["name"]: skill for skill in cli("skills", "--plan", nurse, "--json").document}
    assert skills["Active Listening"]["origin"] == "O*NET 30.3"
    assert "Nurses" in cli("roles", "--plan", nurse).out


def test_pay_of_a_role_that_was_taken_comes_with_its_rung_and_source(cli: Cli, nurse: Path):
    found = cli("pay", "nurses", "--area", "Massachusetts", "--plan", nurse, "--json").document

    assert (found["percentiles"]["p50"], found["percentiles"]["p90"]) == (97_000, {"at_least": 97_002})
    assert (found["rung"], found["source"], found["year"]) == ("area", "Survey, May 2025", "May 2025")
    assert "Surveyed in this place." in cli("pay", "nurses", "--area", "MA", "--plan", nurse).out
    elsewhere = cli("pay", "nurses", "--area", "Boston", "--plan", nurse, "--json").document
    assert (elsewhere["rung"], elsewhere["reliable"]) == ("state", False)


def test_pay_of_a_role_with_own_figures_says_that_they_are_ones_own(cli: Cli, nurse: Path):
    found = cli("pay", "night clerk", "--area", "US", "--plan", nurse, "--json").document

    assert (found["percentiles"], found["band"]) == (None, {"low": 30_000, "mid": 35_000, "high": 40_000})
    assert (found["rung"], found["source"]) == ("own figures", "Your own figure")
    text = cli("pay", "night clerk", "--area", "US", "--plan", nurse).out
    assert "Pay range: $30,000 – $40,000 a year, $35,000 in the middle." in text
    assert "Source: Your own figure; own." in text


def test_gap_show_project_and_check_know_the_roles_of_the_plan(cli: Cli, nurse: Path, tmp_path: Path):
    gaps = cli("gap", nurse, "Nurses", "--json").document
    assert {gap["skill"] for gap in gaps} == {"Active Listening", "Medicine"}

    workspace = open_workspace(nurse, tmp_path / "backups", load_catalogue())
    here = workspace.plan.profile.role_key
    workspace.do("Route", path.use_route, workspace.catalogue, [here, NURSES.key, MANAGERS.key])
    workspace.close()

    assert [step["role"] for step in cli("show", nurse, "--json").document["route"]][1:] == [
        "Nurses",
        "Health managers",
    ]
    assert cli("check", nurse, "--json").document == {"ok": True, "problems": []}
    arrivals = cli("project", nurse, "--paths", 50, "--json").document["arrival"]
    assert [one["role"] for one in arrivals] == ["Nurses", "Health managers"]


def test_of_a_role_that_asks_for_nothing_no_readiness_is_told(cli: Cli, nurse: Path, tmp_path: Path):
    with closing(open_workspace(nurse, tmp_path / "backups", load_catalogue())) as workspace:
        bare = workspace.do("Add", custom_roles.add_role, workspace.catalogue, custom_roles.RoleDraft("Greeter"))
        workspace.do("Aim", path.use_route, workspace.catalogue, [workspace.plan.profile.role_key, bare])

    assert cli("gap", nurse, "Greeter").out == "Greeter\n\nNo skill is asked for yet.\n"
    told = cli("show", nurse).out
    assert "Readiness: no skill is asked for by Greeter yet." in told
    assert "Levels covered" not in told


def test_without_the_plan_its_roles_are_unknown(cli: Cli, nurse: Path):
    assert_refused(cli("pay", "nurses", "--area", "MA"), "no role “nurses”")
    assert_refused(cli("gap", nurse, "Account manager"), "no role “Account manager”")
    assert_refused(cli("roles", "--plan", nurse.with_name("gone.career")), "gone.career")
