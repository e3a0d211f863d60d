"""What commands refuse, and what follows from them beside the row they write."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from careerplanner.app.commands.goals import goals, metrics, skills
from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay, profile
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import EvidenceKind, GoalStatus, StepKind
from careerplanner.domain.skills import current_ratings
from careerplanner.errors import Refused
from careerplanner.units import Minutes, cents_of, minutes_of
from tests.app import examples

TODAY = date(2026, 11, 23)
LATER = date(2026, 12, 1)


@pytest.fixture
def life(workspace: Workspace, catalogue: Catalogue) -> Workspace:
    workspace.do("", examples.a_life, catalogue)
    return workspace


Wrong = Callable[[Any, Any, Any], object]

REFUSED: dict[str, tuple[Wrong, str]] = {
    "pay of nothing": (lambda s, _c, _p: pay.add(s, cents_of(0), TODAY), "Pay a year must be from 1"),
    "negative pay": (lambda s, _c, _p: pay.add(s, cents_of(-5), TODAY), "Pay a year"),
    "pay that is no number": (lambda s, _c, _p: pay.add(s, float("nan"), TODAY), "Pay a year"),
    "absurd pay": (lambda s, _c, _p: pay.add(s, cents_of(1e12), TODAY), "Pay a year"),
    "negative overtime": (lambda s, _c, _p: pay.add(s, cents_of(1), TODAY, overtime_cents=-100), "Overtime"),
    "a week of 200 hours": (lambda s, _c, _p: pay.add(s, cents_of(1), TODAY, hours_per_week=200), "Hours a week"),
    "pay in the year 9999": (lambda s, _c, _p: pay.add(s, cents_of(1), date(9999, 1, 1)), "out of range"),
    "learning 101 hours a week": (lambda s, _c, _p: profile.change(s, hours_per_week=101), "from 0 to 100"),
    "no currency": (lambda s, _c, _p: profile.change(s, currency="dollars"), "“dollars” is not a currency"),
    "an unknown role": (lambda s, c, _p: profile.stand_in(s, c, "boss", None, TODAY), "no role “boss”"),
    "a role held from the future": (
        lambda s, c, _p: profile.stand_in(s, c, examples.SENIOR, "2027-01", TODAY),
        "lies in the future",
    ),
    "an end before its start": (
        lambda s, _c, _p: profile.add_experience(s, "Clerk", "2020-05", ended="2020-04"),
        "before the start",
    ),
    "a position without a title": (lambda s, _c, _p: profile.add_experience(s, " ", "2020-05"), "is empty"),
    "a certificate that expired before": (
        lambda s, _c, _p: profile.add_certificate(s, "A", LATER, expires_on=TODAY),
        "expires before",
    ),
    "a language level of its own": (
        lambda s, _c, _p: profile.add_language(s, "Spanish", "fine"),
        "not a language level",
    ),
    "a level of six": (lambda s, c, _p: skills.rate(s, c, "coaching", 6, TODAY), "from 0 to 5"),
    "an unknown skill": (lambda s, c, _p: skills.rate(s, c, "juggling", 1, TODAY), "no skill “juggling”"),
    "evidence without words": (
        lambda s, c, _p: skills.add_evidence(s, c, "coaching", "  ", TODAY),
        "Say what happened",
    ),
    "a link that is none": (
        lambda s, c, _p: skills.add_evidence(
            s, c, "coaching", "A talk", TODAY, kind=EvidenceKind.LINK, place="example.org"
        ),
        "begins with https://",
    ),
    "a file that is not named": (
        lambda s, c, _p: skills.add_evidence(s, c, "coaching", "A talk", TODAY, kind=EvidenceKind.FILE),
        "Choose the file",
    ),
    "a reading that is not chosen": (
        lambda s, c, _p: skills.add_evidence(s, c, "coaching", "A talk", TODAY, kind=EvidenceKind.METRIC),
        "Choose the reading",
    ),
    "an unknown metric": (lambda s, c, _p: metrics.follow(s, c, "smiles"), "no metric “smiles”"),
    "a metric without a name": (lambda s, c, _p: metrics.add(s, c, metrics.NewMetric(" ", "%")), "metric is empty"),
    "a reading of tomorrow": (
        lambda s, c, _p: metrics.read(s, metrics.follow(s, c, "satisfaction"), 80, LATER, TODAY),
        "lies in the future",
    ),
    "a reading that is no number": (
        lambda s, c, _p: metrics.read(s, metrics.follow(s, c, "satisfaction"), float("nan"), TODAY, TODAY),
        "The reading must be",
    ),
    "a route in a circle": (lambda s, c, _p: path.use_route(s, c, ["a", "b", "a"]), "each role once"),
    "leaving out the goal": (
        lambda s, c, _p: path.drop_step(s, c, examples.MANAGER),
        "between the first and the last",
    ),
    "a goal without words": (
        lambda s, c, _p: goals.add(s, c, goals.NewGoal("", "", 0, 0, minutes_of(1)), TODAY),
        "The goal is empty",
    ),
    "a goal that starts below nothing": (
        lambda s, c, _p: goals.add(s, c, goals.NewGoal("A", "coaching", -1, 2, 1), TODAY),
        "The level at the start must be",
    ),
    "a start of a goal changed to six": (
        lambda s, _c, p: goals.change(s, p.goal[0].id, from_level=6, to_level=6),
        "The level at the start must be",
    ),
    "a goal that lowers": (lambda s, _c, p: goals.change(s, p.goal[0].id, to_level=0), "cannot lower"),
    "negative goal hours": (lambda s, _c, p: goals.change(s, p.goal[0].id, minutes_estimated=-60), "hours of the goal"),
    "a title of 201 letters": (lambda s, _c, p: goals.change(s, p.goal[0].id, title="x" * 201), "200 is the most"),
    "no time logged": (
        lambda s, _c, p: goals.log_time(s, p.goal[0].id, minutes_of(0), TODAY, TODAY),
        "more than zero",
    ),
    "25 hours logged": (lambda s, _c, p: goals.log_time(s, p.goal[0].id, minutes_of(25), TODAY, TODAY), "from 0 to 24"),
    "time logged tomorrow": (
        lambda s, _c, p: goals.log_time(s, p.goal[0].id, Minutes(60), LATER, TODAY),
        "in the future",
    ),
    "time on a goal that is gone": (
        lambda s, _c, _p: goals.log_time(s, "gone", Minutes(60), TODAY, TODAY),
        "no longer",
    ),
    "a step that is gone": (lambda s, _c, _p: goals.tick_step(s, "gone", TODAY), "no longer"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_bad_input_is_refused_in_a_sentence_and_loses_nothing(name: str, life: Workspace, catalogue: Catalogue) -> None:
    before = life.plan
    wrong, words = REFUSED[name]
    with pytest.raises(Refused, match=words):
        life.do("Wrong", lambda store: wrong(store, catalogue, before))
    assert life.plan == before == life._file.store.load()
    assert life.save_state.is_saved


def roles(workspace: Workspace) -> list[str]:
    return [step.role_key for step in workspace.plan.route_step]


def test_a_role_on_the_route_cuts_it_short_and_another_gives_a_new_one(life: Workspace, catalogue: Catalogue) -> None:
    life.do("", profile.stand_in, catalogue, examples.SENIOR, "2026-10", TODAY)
    assert roles(life) == [examples.SENIOR, examples.LEAD, examples.MANAGER]
    life.do("", profile.stand_in, catalogue, "call-center-specialist", "2026-10", TODAY)
    assert roles(life)[0] == "call-center-specialist"
    assert roles(life)[-1] == examples.MANAGER


def test_a_promotion_keeps_what_was_set_for_the_later_steps(life: Workspace, catalogue: Catalogue) -> None:
    lead = life.plan.route_step[2]
    life.do("", path.change_step, lead.id, wait_months=3)
    life.do("", path.promote, catalogue, "2026-11")
    assert life.plan.profile.role_key == examples.SENIOR
    assert roles(life) == [examples.SENIOR, examples.LEAD, examples.MANAGER]
    assert life.plan.route_step[1].wait_months == 3


def test_a_finished_goal_raises_its_skill_and_never_lowers_it(life: Workspace, catalogue: Catalogue) -> None:
    goal = life.plan.goal[0]
    life.do("", goals.finish, catalogue, goal.id, TODAY)
    assert current_ratings(life.plan.rating)["coaching"].level == 3
    life.do("", skills.rate, catalogue, "coaching", 5, TODAY)
    life.do("", goals.set_status, goal.id, GoalStatus.ACTIVE)
    life.do("", goals.finish, catalogue, goal.id, TODAY)
    assert current_ratings(life.plan.rating)["coaching"].level == 5


def test_goals_keep_their_order_of_work_when_one_is_moved(life: Workspace, catalogue: Catalogue) -> None:
    for title in ("A", "B", "C"):
        life.do("", goals.add, catalogue, goals.NewGoal(title, "", 0, 0, minutes_of(1)), TODAY)
    last = life.plan.goal[-1]
    life.do("", goals.move, last.id, -2)
    assert [goal.title for goal in life.plan.goal][-3:] == ["C", "A", "B"]
    life.do("", goals.move, last.id, 99)
    assert life.plan.goal[-1].id == last.id


def test_steps_stay_in_the_order_in_which_they_were_added(life: Workspace) -> None:
    goal = life.plan.goal[0]
    life.do("", goals.add_step, goal.id, goals.NewStep("Third", minutes_of(1), StepKind.READING))
    assert [s.title for s in life.plan.goal_step if s.goal_id == goal.id] == ["Sit in", "Lead", "Third"]
