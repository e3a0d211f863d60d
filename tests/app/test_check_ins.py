"""Check-ins: what follows from what was said, the form as a file and back, and the answers about the employer."""

import tomllib
from datetime import date
from typing import Any

import pytest

from careerplanner.app.check_in_answers import Answers, keep_check_in
from careerplanner.app.check_in_file import form_text, read_form
from careerplanner.app.commands.talks import trials
from careerplanner.app.commands.talks.check_ins import Said, Seen
from careerplanner.app.queries.report.case import Talk
from careerplanner.app.queries.talks.check_ins import agreement_text, agreements, summary
from careerplanner.app.queries.talks.trials import trial_summary
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.employer_rows import Way
from careerplanner.domain.plan import Plan
from careerplanner.domain.skills import SkillState, current_ratings, state_of
from careerplanner.domain.talk_rows import CheckIn
from careerplanner.domain.validation import faults_of_row
from careerplanner.errors import Refused
from careerplanner.wording import Wording
from tests.app.conftest import TODAY
from tests.app.examples import LEAD, SENIOR, a_life
from tests.some import some

TALK = Talk("Priya Raman", date(2026, 11, 20))


@pytest.fixture
def life(workspace: Workspace, catalogue: Catalogue) -> Workspace:
    workspace.do("Life", a_life, catalogue)
    return workspace


def said(*seen: Seen, adopts: bool = True) -> Said:
    return Said(date(2026, 11, 20), "Priya Raman", seen, adopts=adopts)


def test_a_level_that_was_said_is_confirmed_and_becomes_the_rating(life: Workspace):
    row_id, _labels = keep_check_in(life, said(Seen("coaching", 3, "Two more")), Answers(), TODAY)

    plan = life.plan
    assert current_ratings(plan.rating)["coaching"].level == 1  # rated later than the talk was
    row = next(row for row in plan.check_in if row.id == row_id)
    assert row.levels == (("coaching", 1, 3, "Two more"),)
    (told,) = (item for item in plan.evidence if item.confirmed_by == "Priya Raman")
    assert (told.skill_key, told.level, told.happened_on) == ("coaching", 3, date(2026, 11, 20))
    assert told.what == "Priya Raman sees level 3 in a check-in. Two more"
    assert state_of("coaching", 3, plan.evidence) is SkillState.CONFIRMED
    assert [rating.level for rating in plan.rating if rating.rated_on == date(2026, 11, 20)] == [3]


def test_letters_that_no_file_can_hold_are_taken_out_of_what_was_said(life: Workspace):
    odd = Said(date(2026, 11, 20), "P\ud800", (Seen("coaching", 2, "a\0b\ud800"),), (("Lead\0", "\ud800", ""),))
    row_id, _labels = keep_check_in(life, odd, Answers(), TODAY)

    row = next(row for row in life.plan.check_in if row.id == row_id)
    assert (row.reader, row.levels[0][3], row.steps) == ("P?", "ab?", (("Lead", "?", ""),))


def test_own_levels_may_stay_and_a_level_of_none_is_no_evidence(life: Workspace):
    before = life.plan
    keep_check_in(life, said(Seen("coaching", 0), adopts=False), Answers(), TODAY)

    assert life.plan.rating == before.rating
    assert life.plan.evidence == before.evidence


def test_agreement_and_difference_are_told_by_size(life: Workspace, catalogue: Catalogue):
    row_id, _labels = keep_check_in(life, said(Seen("empathy", 3), Seen("coaching", 3)), Answers(), TODAY)

    row = next(row for row in life.plan.check_in if row.id == row_id)
    assert [(each.own, each.seen) for each in agreements(row, catalogue)] == [(1, 3), (3, 3)]
    assert summary(row) == "1 of 2 skills agreed."
    assert [agreement_text(3, seen) for seen in (3, 5, 2)] == ["agreed", "2 levels higher", "1 level lower"]


def test_each_answer_replaces_one_assumption_as_a_step_of_its_own(life: Workspace):
    answers = Answers(promoted=2, people=20, posts=3, months=18.0, degree=False, raise_share=0.035)
    before = life.plan
    _row_id, labels = keep_check_in(life, said(Seen("coaching", 2)), answers, TODAY)

    assert labels == (
        "Answer: 2 of 20 became senior customer service specialist",
        "Answer: 3 posts as customer service team lead, one vacant about every 18 months",
        "Answer: the post asks for no degree",
        "Answer: a raise of 3.5 %",
    )
    known = {row.id: row for row in life.plan.employer_answer}
    assert (known[SENIOR].way, known[SENIOR].people, known[SENIOR].promoted) == (Way.SEEN, 20, 2)
    assert (known[LEAD].posts, known[LEAD].free_every_months, known[LEAD].degree_asked) == (3, 18.0, False)
    assert (known[LEAD].ready_low, known[LEAD].ready_high) == (2, 4)
    assert {row.id: row.value for row in life.plan.assumption}["raise_budget"] == 0.035
    for label in some(reversed(labels)):
        assert life.undo_label == label
        life.undo()
    assert life.undo_label == "Keep check-in"
    life.undo()
    assert life.plan == before


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (Answers(promoted=3, people=2), "Did you mean 2 of 3"),
        (Answers(promoted=3), "Say both: how many were promoted"),
        (Answers(months=3), "Say both: how many posts"),
        (Answers(raise_share=7.0), "The raise must be from 0 to 0.5"),
    ],
)
def test_where_one_answer_is_refused_nothing_is_kept(life: Workspace, answers: Answers, sentence: str):
    before = life.plan
    with pytest.raises(Refused, match=sentence):
        keep_check_in(life, said(Seen("coaching", 2)), answers, TODAY)
    assert life.plan == before


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (Said(date(2026, 11, 24), "Priya", (Seen("coaching", 2),)), "lies ahead"),
        (Said(date(2026, 11, 20), " ", (Seen("coaching", 2),)), "is empty"),
        (Said(date(2026, 11, 20), "Priya"), "Nothing is filled in yet"),
        (Said(date(2026, 11, 20), "Priya", (Seen("coaching", 2), Seen("coaching", 3))), "stands there twice"),
        (Said(date(2026, 11, 20), "Priya", (Seen("coaching", 6),)), "from 0 to 5, not 6"),
        (Said(date(2026, 11, 20), "Priya", (), (("", "Maya", ""),)), "but not what"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(life: Workspace, wrong: Said, sentence: str):
    before = life.plan
    with pytest.raises(Refused, match=sentence):
        keep_check_in(life, wrong, Answers(), TODAY)
    assert life.plan == before


def test_a_form_is_read_back_as_it_was_filled_in(sample_plan: Plan, catalogue: Catalogue):
    text = form_text(sample_plan, catalogue, TODAY, Wording(), Talk('Pri"ya \\ #x', date(2026, 12, 10)))
    assert "$" not in text
    filled = text.replace('level = ""', 'level = "3"', 1).replace('remark = ""', 'remark = "Ja # nein"', 1)
    filled = filled.replace('promoted = ""', "promoted = 2").replace('people = ""', 'people = "20"')
    filled = filled.replace('degree = ""', 'degree = "Yes"').replace('raise_percent = ""', 'raise_percent = "3,5 %"')
    filled = filled.replace('what = ""', 'what = "Lead the round"', 1)

    found = read_form(filled.encode("utf-8-sig"), catalogue)

    assert (found.said.held_on, found.said.reader) == (date(2026, 12, 10), 'Pri"ya \\ #x')
    assert found.said.seen == (Seen("coaching", 3, "Ja # nein"),)
    assert found.said.steps[0] == ("Lead the round", "", "")
    assert found.answers == Answers(promoted=2, people=20, degree=True, raise_share=0.035)


def test_a_form_has_every_skill_of_the_next_role(sample_plan: Plan, catalogue: Catalogue):
    form = tomllib.loads(form_text(sample_plan, catalogue, TODAY, Wording(), TALK))

    asked = {requirement.skill for requirement in catalogue.role(SENIOR).requirements}
    assert {each["key"] for each in form["skill"]} == asked


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('level = ""', 'level = "6"', "must be a whole number from 0 to 5, not “6”"),
        ('level = ""', 'level = "٣"', "not “٣”"),
        ('level = ""', "level = [3]", "is no answer"),
        ('level = ""', "level = 3.5", "not “3.5”"),
        ('level = ""', f"level = 1{'0' * 5000}", "cannot be read"),
        ('level = ""', f"level = 0x1{'0' * 5000}", "not “…”"),
        ('level = ""', f"level = [0x1{'0' * 5000}]", "“…” is no answer"),
        ('key = "coaching"', 'key = "juggling"', "a skill “juggling” that the plan does not know"),
        ('remark = ""', 'remark = "Good"', "there is a remark, but no level"),
        ('remark = ""', "remark = Good", "cannot be read"),
        ('held_on = "2026-11-20"', 'held_on = "soon"', "“soon” is not a date"),
        ('held_on = "2026-11-20"', 'held_on = ""', "on which day"),
        ("[answers]", "[other]", "a line “other” that it should not have"),
        ('degree = ""', 'degree = "perhaps"', "neither yes nor no"),
        ('posts = ""', 'posts = "many"', "not “many”"),
        ("career planner check-in 1", "something else", "no check-in form"),
    ],
)
def test_a_form_that_was_filled_in_wrongly_is_refused(
    sample_plan: Plan, catalogue: Catalogue, old: str, new: str, sentence: str
):
    text = form_text(sample_plan, catalogue, TODAY, Wording(), TALK)
    assert old in text
    with pytest.raises(Refused) as refused:
        read_form(text.replace(old, new, 1).encode(), catalogue)
    assert sentence in str(refused.value)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 100_000, b"a=1\n" * 300_000, b"x = " + b"[" * 90_000])
def test_what_is_no_form_is_refused(catalogue: Catalogue, content: bytes):
    with pytest.raises(Refused):
        read_form(content, catalogue)


def test_a_trial_of_which_nothing_is_said_is_in_the_middle(workspace: Workspace):
    workspace.do("Add", trials.add, " Ran  a meeting ", TODAY)

    (row,) = workspace.plan.trial
    assert (row.what, row.minutes, row.energy_before, row.liking_before) == ("Ran a meeting", 0, 3, 3)
    assert (row.energy_after, row.liking_after) == (None, None)


def test_trials_say_how_energy_and_liking_went(workspace: Workspace):
    def summary() -> str:
        return trial_summary(workspace.plan, Wording())

    assert summary() == "No trial is finished yet. Note how you feel before, and again after."
    workspace.do("Add", trials.add, "A", TODAY, energy_before=2, energy_after=4, liking_before=4, liking_after=3)
    assert summary() == (
        "1 trial. Energy rose from 2 to 4. Liking fell from 4 to 3. Too few to tell; try other tasks of the role too."
    )
    for _more in range(2):
        workspace.do("Add", trials.add, "B", TODAY, energy_before=3, energy_after=3, liking_before=3, liking_after=3)
    assert summary() == "3 trials. Energy rose from 2.7 to 3.3. Liking stayed at about 3."


@pytest.mark.parametrize(
    ("levels", "steps", "faults"),
    [
        ((("coaching", 2, 3, "x"),), (("a", "", ""),), []),
        ((("coaching", 2, 9, "x"),), (), ["levels"]),
        ((("coaching", 2, True, "x"),), (), ["levels"]),
        ((("coaching", 2),), (("a", ""),), ["levels", "steps"]),
        ({}, ((1, "", ""),), ["levels", "steps"]),
    ],
)
def test_a_damaged_check_in_is_named_by_its_column(levels: Any, steps: Any, faults: list[str]):
    row = CheckIn("c", date(2026, 11, 20), "Priya", levels, steps, "")
    assert [column for column, _problem in faults_of_row(row)] == faults
