"""``new``, ``log`` and ``check``: what they do to a plan, and what they leave alone."""

import re
import stat
from pathlib import Path

import pytest

from careerplanner.app.commands.goals import goals
from careerplanner.app.workspace import open_workspace, read_plan
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.units import minutes_of

from .conftest import TODAY, Cli, assert_refused, state_of


def plan_in(path: Path) -> Plan:
    return read_plan(path, path.parent / "backups")


def test_new_makes_an_empty_plan_for_its_owner_alone(cli: Cli, folder: Path):
    done = cli("new", folder / "p.career")

    assert done.status == 0
    assert "p.career" in done.out
    assert plan_in(folder / "p.career").goal == ()
    assert stat.S_IMODE((folder / "p.career").stat().st_mode) == 0o600
    assert list(state_of(folder)) == ["p.career"]


def test_new_makes_the_sample_plan(cli: Cli, folder: Path):
    assert cli("new", folder / "p.career", "--sample").status == 0

    plan = plan_in(folder / "p.career")
    assert plan.profile.is_sample
    assert len(plan.goal) == 8
    assert len(plan.log_entry) >= 40


@pytest.mark.parametrize("words", [[], ["--sample"]])
def test_new_never_touches_what_exists(cli: Cli, folder: Path, words: list[str]):
    (folder / "p.career").write_bytes(b"precious")

    assert_refused(cli("new", folder / "p.career", *words), "exists already")

    assert (folder / "p.career").read_bytes() == b"precious"
    assert list(state_of(folder)) == ["p.career"]


def test_new_refuses_other_endings_and_missing_folders(cli: Cli, folder: Path):
    assert_refused(cli("new", folder / "p.txt"), "ends in .career")
    assert_refused(cli("new", folder / "nowhere" / "p.career"), "no folder")
    assert state_of(folder) == {}


def test_log_adds_one_entry_and_says_where_the_goal_stands(cli: Cli, sample: Path):
    before = plan_in(sample)

    done = cli("log", sample, "3", "1.5", "--on", "2026-11-20", "--note", "Amir, week three")

    assert done.status == 0
    assert "Logged 1.5 h on Nov 20, 2026 for “Coach two new teammates through their first month”." in done.out
    assert "18.5 of 42 estimated hours" in done.out
    added = set(plan_in(sample).log_entry) - set(before.log_entry)
    assert [(e.minutes, e.note, str(e.logged_on), e.goal_id) for e in added] == [
        (90, "Amir, week three", "2026-11-20", before.goal[2].id)
    ]


def test_log_says_what_the_time_does_to_the_dates(cli: Cli, sample: Path, catalogue: Catalogue):
    workspace = open_workspace(sample, sample.parent / "backups", catalogue)
    workspace.do("Change goal", goals.change, workspace.plan.goal[2].id, minutes_estimated=minutes_of(100))
    workspace.close()

    enough = cli("log", sample, "3", "24").out
    little = cli("log", sample, "3", "0.02").out

    assert re.search(r"Your last change: Senior customer service specialist \d months? earlier", enough)
    assert "Your last change" not in little


def test_log_works_on_a_plan_that_cannot_be_projected(cli: Cli, folder: Path, catalogue: Catalogue):
    cli("new", folder / "p.career")
    workspace = open_workspace(folder / "p.career", folder / "backups", catalogue)
    workspace.do("Add goal", goals.add, catalogue, goals.NewGoal("Juggle", "", 0, 0, minutes_of(5)), TODAY)
    workspace.close()

    done = cli("log", folder / "p.career", "jug", "1")

    assert (done.status, done.err) == (0, "")
    assert done.out.endswith("1 of 5 estimated hours are behind you.\n")


def test_log_counts_for_today_unless_a_day_is_given(cli: Cli, sample: Path):
    cli("log", sample, "3", "0.5")

    assert plan_in(sample).log_entry[-1].logged_on == TODAY


def test_a_goal_is_named_by_number_id_or_the_beginning_of_its_title(cli: Cli, sample: Path):
    goal = plan_in(sample).goal[4]

    for name in ("5", goal.id, "plan a", "  PLAN A SHIFT that holds "):
        assert cli("log", sample, name, "1").status == 0

    assert sum(entry.goal_id == goal.id for entry in plan_in(sample).log_entry) == 4 + 4


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["coach", "1"], "3 Coach two new teammates through their first month; 6 Coach on figures"),
        (["Juggling", "1"], "no goal “Juggling”"),
        (["", "1"], "no goal"),
        (["0", "1"], "no goal"),
        (["9", "1"], "no goal"),
        (["3", "0"], "more than zero"),
        (["3", "-1"], "from 0 to 24"),
        (["3", "25"], "from 0 to 24"),
        (["3", "nan"], "from 0 to 24"),
        (["3", "inf"], "from 0 to 24"),
        (["3", "1e400"], "from 0 to 24"),
        (["3", "two"], "“two” is not a number"),
        (["3", "0.001"], "more than zero"),
        (["3", "1", "--on", "2026-11-24"], "lies in the future"),
        (["3", "1", "--on", "2026-02-30"], "not a date"),
        (["3", "1", "--on", "yesterday"], "not a date"),
        (["3", "1", "--on", "1066-10-14"], "year 1066"),
        (["3", "1", "--note", "x" * 100_001], "too long"),
    ],
)
def test_a_bad_entry_is_refused_and_the_plan_stays_as_it_was(cli: Cli, sample: Path, words: list[str], said: str):
    before = state_of(sample.parent)

    assert_refused(cli("log", sample, *words), said)

    assert state_of(sample.parent) == before


def test_log_is_refused_while_a_window_has_the_plan(cli: Cli, sample: Path, catalogue: Catalogue):
    workspace = open_workspace(sample, sample.parent / "backups", catalogue)

    refused = cli("log", sample, "3", "1")
    read = cli("gap", sample, "Manager")

    workspace.close()
    assert_refused(refused, "open in another window")
    assert read.status == 0


def test_check_of_a_sound_plan(cli: Cli, sample: Path):
    assert cli("check", sample, "--json").document == {"ok": True, "problems": []}
    assert cli("check", sample).out == f"{sample} is sound.\n"


def test_check_names_what_is_wrong_and_ends_with_status_1(cli: Cli, sample: Path):
    sample.write_bytes(sample.read_bytes()[:-1000])

    done = cli("check", sample, "--json")

    assert done.status == 1
    assert '"ok": false' in done.out
    assert "damaged" in done.out
    assert "damaged" in cli("check", sample).out
