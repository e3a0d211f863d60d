"""``outlook``: every occupation of a role with its official figures and both measures of AI, as the window has them."""

import json
from pathlib import Path

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.catalogue_facts import outlook
from careerplanner.app.queries.path.outlook import role_outlook
from careerplanner.app.queries.path.outlook_text import occupation_name, outlook_lines
from careerplanner.wording import speaking
from tests.cli.conftest import Cli, assert_refused
from tests.some import some


def test_each_occupation_has_jobs_openings_who_leaves_what_is_asked_source_and_year(cli: Cli):
    told = cli("outlook", "account manager", "--json").document
    assert (told["key"], [each["code"] for each in told["occupations"]]) == (
        "account-manager",
        ["41-3091", "41-4012"],
    )
    first = told["occupations"][0]
    figures = outlook("41-3091")
    assert {key: first[key] for key in first if key != "ai"} == {
        "code": "41-3091",
        "title": "Sales Representatives of Services, Except Advertising, Insurance, Financial Services, and Travel",
        "group": None,
        "first_year": 2024,
        "last_year": 2034,
        "jobs_now": 1_226_700,
        "jobs_in_ten_years": 1_264_700,
        "change_percent": 3.1,
        "openings_a_year": 123_000,
        "exits_a_year": 37_300,
        "transfers_a_year": 81_900,
        "education": "High school diploma or equivalent",
        "experience": "None",
        "training": "Moderate-term on-the-job training",
        "source": figures.origin.source,
        "year": "2024-34",
    }
    ranks = {name: (measure["rank"], measure["of"]) for name, measure in first["ai"].items()}
    assert ranks == {"tasks_share": (111, 923), "use_score": (4, 785)}


def test_the_text_has_every_line_that_the_window_shows(cli: Cli):
    text = cli("outlook", "account manager").out
    for found in some(role_outlook(load_catalogue().role("account-manager"))):
        assert occupation_name(found) in text
        for line in some(outlook_lines(found, speaking("USD"))):
            assert f"{line.caption}  " in text
            assert line.fact.value in text
    assert "Neither tells of lost jobs, and neither has a date." in " ".join(text.split())


def test_ai_is_told_by_both_measures_or_not_at_all(cli: Cli):
    director = cli("outlook", "director of customer experience", "--json").document
    assert {each["code"]: each["ai"] is None for each in director["occupations"]} == {"11-9199": True, "43-1011": False}


def test_a_role_of_ones_own_without_an_occupation_says_so(cli: Cli, sample: Path, tmp_path: Path):
    role = {"key": "own", "name": "Night desk", "short_name": "", "summary": "", "stage": 0, "codes": [], "duties": []}
    role |= {"pay": None, "requirements": []}
    ladder = {"format": "careerplanner-ladder", "version": 1, "name": "Ours", "currency": "USD"}
    ladder |= {"skills": [], "roles": [role], "moves": []}
    (tmp_path / "ladder.json").write_text(json.dumps(ladder))
    assert cli("roles", "import", sample, tmp_path / "ladder.json").status == 0
    told = cli("outlook", "Night desk", "--plan", sample)
    assert told.out.strip() == "No official outlook is known for Night desk: no occupation fits it."
    assert cli("outlook", "Night desk", "--plan", sample, "--json").document["occupations"] == []


def test_an_unknown_role_is_refused_with_near_names(cli: Cli):
    assert_refused(cli("outlook", "team leed"), "There is no role “team leed”. Near it: Customer service team lead.")
    assert_refused(
        cli("outlook", "service manager"), "Near it: Customer service manager. `careerplanner roles` lists all roles."
    )
    assert_refused(cli("outlook", "zzz"), "There is no role “zzz”. `careerplanner roles` lists the roles.")
