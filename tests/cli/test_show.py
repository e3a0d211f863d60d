"""``show``: the keys that scripts rely on, and a text that a person can read."""

import json
import re
from pathlib import Path

from careerplanner.app.commands.goals import goals
from careerplanner.app.workspace import open_workspace
from careerplanner.domain.catalogue import Catalogue
from tests.some import some

from .conftest import TODAY, Cli

MONTH = re.compile(r"\d{4}-\d{2}")


def test_the_keys_are_those_of_the_contract(cli: Cli, sample: Path):
    document = cli("show", sample, "--json").document

    assert {"profile", "route", "gates", "readiness", "goals", "next"} <= document.keys()
    assert {"gates_met", "gates", "coverage", "evidenced"} <= document["readiness"].keys()
    for goal in some(document["goals"]):
        assert {"title", "status", "hours_estimated", "hours_logged", "finish"} <= goal.keys()
        assert goal["finish"].keys() == {"p10", "p50", "p90"}


def test_the_sample_says_who_it_is_and_where_it_goes(cli: Cli, sample: Path):
    document = cli("show", sample, "--json").document

    profile = document["profile"]
    assert (profile["name"], profile["is_sample"], profile["currency"]) == ("Maya Alvarez", True, "USD")
    assert profile["role"] == "Customer service specialist"
    assert profile["area"] == "San Antonio-New Braunfels, TX"
    assert profile["pay"] == 20.15 * 40 * 52
    assert profile["total_pay"] == profile["pay"] + 1620 + 450
    assert [stop["position"] for stop in document["route"]] == [0, 1, 2, 3]
    assert document["route"][-1]["role"] == "Customer service manager" == profile["target_role"]
    assert document["readiness"].items() >= {"gates_met": 2, "gates": 3}.items()
    assert 0 < document["readiness"]["evidenced"] < document["readiness"]["coverage"] < 1


def test_arrivals_and_finishes_are_months_in_order_or_null(cli: Cli, sample: Path):
    document = cli("show", sample, "--json").document

    active = [goal for goal in document["goals"] if goal["status"] == "active"]
    others = [goal for goal in document["goals"] if goal["status"] != "active"]
    spans = [goal["finish"] for goal in active] + [document["route"][1]["arrival"]]
    for span in some(spans):
        assert MONTH.fullmatch(span["p50"])
        assert span["p10"] <= span["p50"] <= (span["p90"] or "9999-12")
    assert all(set(goal["finish"].values()) == {None} for goal in others)
    finishes = [goal["finish"]["p50"] for goal in active]
    assert finishes == sorted(finishes)
    lead, manager = document["route"][2:]
    assert MONTH.fullmatch(lead["arrival"]["p10"])
    assert [lead["arrival"]["p50"], *manager["arrival"].values()] == [None] * 4
    low, high = lead["odds_range"]
    assert low < lead["share_within_horizon"] < high
    assert document["route"][0]["arrival"] is None


def test_more_hours_logged_bring_a_goal_and_what_follows_nearer(cli: Cli, sample: Path):
    before = cli("show", sample, "--json").document

    cli("log", sample, "7", "12")

    after = cli("show", sample, "--json").document
    assert after["goals"][6]["hours_logged"] == before["goals"][6]["hours_logged"] + 12
    assert after["goals"][6]["finish"]["p50"] < before["goals"][6]["finish"]["p50"]
    assert after["goals"][4]["finish"] == before["goals"][4]["finish"]


def test_a_gate_tells_its_skill_its_levels_and_the_goals_that_open_it(cli: Cli, sample: Path):
    gates = cli("show", sample, "--json").document["gates"]

    senior = {gate["skill"]: gate for gate in gates if gate["role"] == "Senior customer service specialist"}
    assert senior["De-escalation"].items() >= {"met": True, "state": "confirmed", "goals": []}.items()
    assert senior["Coaching teammates"].items() >= {"rated": 2, "required": 3, "met": False, "covered": True}.items()
    assert senior["Coaching teammates"]["goals"] == ["Coach two new teammates through their first month"]


def test_the_text_tells_the_story(cli: Cli, sample: Path):
    text = cli("show", sample).out

    assert text.startswith("Maya Alvarez (sample plan)\n")
    assert "$20.15 an hour at 40 h a week, $41,912 a year; $43,982 with overtime and bonus\n" in text
    assert (
        "1  Senior customer service specialist: about 6 of 10 futures by November 2036. Half of all futures by Q"
        in text
    )
    assert "met, confirmed" in text
    assert re.search(r"Coaching teammates +level 2 of 3 +planned: goal 3\n", text)
    assert re.search(r"Coaching teammates +level 2 of 4 +planned: goals 3, 6\n", text)
    assert re.search(r"Required skills met +2 of 3", text)
    assert "Nov 11, 2026, 12 days late" in text
    assert "dropped" in text
    assert "Coach Amir on live calls, weekly" in text
    assert str(TODAY) not in text
    assert all(line == line.rstrip() for line in text.splitlines())


def test_an_empty_plan_shows_what_it_lacks(cli: Cli, folder: Path):
    cli("new", folder / "p.career")

    document = cli("show", folder / "p.career", "--json").document
    text = cli("show", folder / "p.career").out

    assert (document["route"], document["goals"], document["readiness"]) == ([], [], None)
    assert "which role you have" in document["forecast_problem"]
    assert "does not say yet which role" in text


def test_a_gate_that_no_goal_opens_is_named(cli: Cli, sample: Path, without_goals: Path):
    document = cli("show", without_goals, "--json").document
    text = cli("show", without_goals).out

    assert "open: no goal reaches it" in text
    lead = document["route"][2]
    assert lead["arrival"] == {"p10": None, "p50": None, "p90": None}
    assert 0.02 < lead["share_within_horizon"] < 0.1


def test_words_of_a_plan_cannot_move_the_cursor(cli: Cli, sample: Path, retitled: Path):
    text = cli("show", retitled).out

    assert "\x1b" not in text
    assert "\x9b" not in text
    assert "A title]0;owned" in text
    assert json.loads(cli("show", retitled, "--json").out)


def test_pauses_are_listed_with_their_months_and_terms(cli: Cli, paused: Path):
    assert cli("show", paused, "--json").document["pauses"] == [
        {
            "kind": "leave",
            "name": "Leave",
            "first_month": "2026-01",
            "last_month": "2026-02",
            "months": 2,
            "pay_share": 0.0,
            "hours_share": 0.0,
            "held": True,
            "note": "",
        },
        {
            "kind": "part_time",
            "name": "Part time",
            "first_month": "2027-05",
            "last_month": "2027-10",
            "months": 6,
            "pay_share": 0.6,
            "hours_share": 1.0,
            "held": False,
            "note": "Agreed",
        },
    ]
    text = cli("show", paused).out
    assert "Pauses\n  Part time, May 2027 – Oct 2027: pay 60 %, learning 100 % of the usual hours\n\n" in text
    assert "Leave" not in text, "what is over is history"


def test_a_plan_without_pauses_says_nothing_of_them(cli: Cli, sample: Path):
    assert cli("show", sample, "--json").document["pauses"] == []
    assert "Pauses" not in cli("show", sample).out


def test_the_projection_names_a_pause_among_its_assumptions(cli: Cli, paused: Path):
    document = cli("project", paused, "--json").document
    names = [(entry["name"], entry["value"], entry["own"]) for entry in document["assumptions"]][-2:]
    name = "Part time, May 2027 – Oct 2027: pay, learning"
    assert names == [(f"{name} (1 of 2)", 0.6, True), (f"{name} (2 of 2)", 1.0, True)]


def test_the_cost_of_a_goal_is_told_in_its_line_and_in_the_document(
    cli: Cli, sample: Path, tmp_path: Path, catalogue: Catalogue
):
    workspace = open_workspace(sample, tmp_path / "backups", catalogue)
    goal = workspace.plan.goal[0]
    workspace.do("Cost", goals.change, goal.id, cost_cents=25_050)
    workspace.close()

    assert [row["cost"] for row in cli("show", sample, "--json").document["goals"]] == [250.5, *[None] * 7]
    assert f"{goal.title} (costs $250.50)" in cli("show", sample).out
