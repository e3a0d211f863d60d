"""What is told of evidence and of ratings over time: proof, missing files, story, the prompt of an action, history."""

from datetime import date, timedelta

import pytest

from careerplanner.app.commands.goals import metrics, skills
from careerplanner.app.queries.goals import evidence
from careerplanner.app.queries.goals.rating_history import rating_history
from careerplanner.domain.plan import EvidenceKind, GoalStep, StepKind
from careerplanner.wording import speaking
from tests.app.conftest import TODAY


def shown(workspace, catalogue, **more):
    """The newest evidence, with these things said of it."""
    row_id = workspace.do("", skills.add_evidence, catalogue, "coaching", "Coached Sam", TODAY, **more)
    return next(item for item in workspace.plan.evidence if item.id == row_id)


def proof(workspace, item):
    return evidence.proof_of(item, workspace.plan, TODAY, speaking())


def test_a_link_is_told_by_its_host(workspace, catalogue):
    item = shown(workspace, catalogue, kind=EvidenceKind.LINK, place="https://help.example.org/a/b?c=1")
    assert proof(workspace, item) == evidence.Proof("link to help.example.org")


def test_a_file_that_is_gone_is_flagged_and_stays(workspace, catalogue, tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("done", encoding="utf-8")
    item = shown(workspace, catalogue, kind=EvidenceKind.FILE, place=str(path))
    assert proof(workspace, item) == evidence.Proof("file notes.txt")
    path.unlink()
    assert proof(workspace, item) == evidence.Proof("file not found: notes.txt", is_missing=True)
    assert workspace.plan.evidence[-1].place == str(path)


@pytest.mark.parametrize("path", ["a" * 900, "nul\0byte", "/proc/self/fd"])
def test_a_path_that_no_file_can_have_is_not_there(path):
    assert not evidence.is_there(path)


def test_a_reading_is_told_by_value_and_day_until_it_is_removed(workspace, catalogue):
    csat = workspace.do("", metrics.follow, catalogue, "satisfaction")
    reading = workspace.do("", metrics.read, csat, 84.5, TODAY - timedelta(days=3), TODAY)
    item = shown(workspace, catalogue, kind=EvidenceKind.METRIC, reading_id=reading)
    assert proof(workspace, item).words == "Customer satisfaction (CSAT): 84.5 % on Nov 20"
    workspace.do("", metrics.remove_reading, reading)
    assert proof(workspace, workspace.plan.evidence[-1]).words == "its reading was removed"


def test_another_kind_takes_away_what_belonged_to_the_last_one(workspace, catalogue):
    item = shown(workspace, catalogue, kind=EvidenceKind.LINK, place="https://example.org")
    workspace.do("", skills.change_evidence, item.id, kind=EvidenceKind.TEXT)
    assert (workspace.plan.evidence[-1].kind, workspace.plan.evidence[-1].place) == (EvidenceKind.TEXT, "")
    assert workspace.plan.evidence[-1].what == "Coached Sam"


def test_everything_known_of_evidence_stands_in_one_line(workspace, catalogue):
    item = shown(workspace, catalogue, people="Sam, Jess", confirmed_by="Priya", about_others=True, did="I sat in")
    note = evidence.evidence_note(item, workspace.plan, TODAY, speaking())
    assert note == "Level 3 · about others · confirmed by Priya · with Sam, Jess · told as a story · Nov 23"


def test_a_story_has_only_the_parts_that_were_written(workspace, catalogue):
    item = shown(workspace, catalogue, situation="Calls were passed on.", outcome="None was.")
    assert evidence.story_of(item) == "Situation: Calls were passed on.\n\nWhat came of it: None was."
    assert evidence.story_of(shown(workspace, catalogue)) == ""


def test_what_an_action_leaves_is_its_own_words_or_those_of_the_catalogue(sample_plan, catalogue):
    goal = next(goal for goal in sample_plan.goal if goal.skill_key == "coaching")
    action = next(action for action in catalogue.actions if action.skill == "coaching")
    step = GoalStep("s", goal.id, 0, action.title, StepKind.PEOPLE, 60, None)
    assert evidence.left_behind(step, sample_plan, catalogue) == action.evidence
    own = GoalStep("s", goal.id, 0, action.title, StepKind.PEOPLE, 60, None, leaves="A note")
    assert evidence.left_behind(own, sample_plan, catalogue) == "A note"
    other = GoalStep("s", goal.id, 0, "Something of my own", StepKind.PEOPLE, 60, None)
    assert evidence.left_behind(other, sample_plan, catalogue) == ""


def test_the_history_tells_every_rating_and_marks_what_was_only_typical(workspace, catalogue):
    workspace.do("", skills.rate, catalogue, "coaching", 1, date(2026, 3, 2), is_typical=True)
    workspace.do("", skills.rate, catalogue, "coaching", 3, date(2026, 9, 1))
    workspace.do("", skills.rate, catalogue, "empathy", 2, date(2026, 9, 1))
    found = rating_history(workspace.plan, "coaching", TODAY, speaking())
    assert found.sentence == "Rated 2 times. Mar 2, 2026: 1 · Aware, typical. Sep 1: 3 · Independent."
    assert rating_history(workspace.plan, "privacy", TODAY, speaking()).sentence == ""
