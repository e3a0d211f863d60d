"""What is said of goals: where they stand, when they may be done, what they open, and what is suggested."""

import math
import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from careerplanner.app.commands.goals import goals as commands
from careerplanner.app.commands.goals import skills
from careerplanner.app.commands.path import path
from careerplanner.app.queries.goals import goals
from careerplanner.app.queries.goals import text as words
from careerplanner.app.queries.goals.goals import FinishRange, Standing
from careerplanner.app.queries.goals.quick_add import matching, suggestions_for
from careerplanner.app.queries.projection.learning import DAYS_A_MONTH
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.goal_rows import Priority
from careerplanner.domain.plan import GoalStatus, Plan, StepKind
from careerplanner.months import Month
from careerplanner.units import Minutes, hours_of, minutes_of
from careerplanner.wording import Wording
from tests.app import examples

TODAY = date(2026, 11, 23)
NOW = Month(2026, 11)


@pytest.fixture
def plan(workspace: Workspace, catalogue: Catalogue) -> Plan:
    workspace.do("", examples.a_life, catalogue)
    return workspace.plan


def finish_range(months: int | None, days: float = 0.0) -> FinishRange:
    likely = None if months is None else NOW + months
    early = None if months is None else NOW + max(0, months - 2)
    late = None if likely is None else likely + 3
    return FinishRange(early, likely, late, months, (_moment(likely, months, days),) * 101)


def _moment(likely: Month | None, months: int | None, days: float) -> float:
    """The moment at which it is done in all futures: so many days, or the first day of the month."""
    if likely is None or not months:
        return math.inf if likely is None else 0.0
    return (days if months == 1 else (likely.first_day() - TODAY).days + 0.5) / DAYS_A_MONTH


def standing(plan: Plan, due_on: date | None, found: FinishRange | None, **more) -> Standing:
    return goals.standing_of_goal(replace(plan.goal[0], due_on=due_on, **more), found, TODAY)


def test_a_goal_is_on_track_when_it_is_likely_done_by_the_month_it_is_due(plan: Plan) -> None:
    assert standing(plan, date(2027, 3, 1), finish_range(4)) is Standing.ON_TRACK
    assert standing(plan, date(2027, 2, 28), finish_range(4)) is Standing.BEHIND
    assert standing(plan, date(2027, 2, 28), finish_range(None)) is Standing.BEHIND


def test_within_the_first_month_days_decide(plan: Plan) -> None:
    assert standing(plan, TODAY + timedelta(days=10), finish_range(1, 9.5)) is Standing.ON_TRACK
    assert standing(plan, TODAY + timedelta(days=8), finish_range(1, 9.5)) is Standing.BEHIND
    assert standing(plan, TODAY, finish_range(0, 0.0)) is Standing.ON_TRACK


def test_a_date_that_has_passed_or_that_nothing_is_held_against_is_said_so(plan: Plan) -> None:
    assert standing(plan, TODAY - timedelta(days=1), finish_range(0)) is Standing.OVERDUE
    assert standing(plan, TODAY, None) is Standing.DATED
    assert standing(plan, None, finish_range(4)) is Standing.UNDATED
    assert standing(plan, TODAY - timedelta(days=1), None, status=GoalStatus.DONE) is Standing.DONE
    assert standing(plan, None, None, status=GoalStatus.DROPPED) is Standing.DROPPED


def test_the_new_date_of_a_goal_is_one_that_its_forecast_holds(plan: Plan) -> None:
    for found in (finish_range(0), finish_range(1, 3.2), finish_range(1, 29.0), finish_range(2), finish_range(15)):
        day = goals.replanned(found, TODAY)
        assert day is not None
        assert standing(plan, day, found) is Standing.ON_TRACK
    assert goals.replanned(finish_range(4), TODAY) == date(2027, 3, 31)
    assert goals.replanned(None, TODAY) is None
    assert goals.replanned(finish_range(None), TODAY) is None


def test_the_words_of_a_forecast_never_promise_a_day() -> None:
    assert words.finish_text(finish_range(4), Wording()) == "Half of all futures by Mar 2027"
    assert words.finish_range(finish_range(4), Wording()) == "8 of 10 between Jan and Jun 2027"
    assert words.finish_range(finish_range(3), Wording()) == "8 of 10 between Dec 2026 and May 2027"
    assert words.finish_text(finish_range(1), Wording()) == "Half of all futures within a month"
    assert words.finish_text(finish_range(0), Wording()) == "No hours left"
    assert words.finish_text(finish_range(None), Wording()) == "No finish date: no hours a week are planned"
    assert words.finish_text(None, Wording()) == words.finish_range(None, Wording()) == ""


def card_of(workspace: Workspace, found: FinishRange | None) -> goals.GoalCard:
    plan = workspace.plan
    finish_ranges = {} if found is None else {plan.goal[0].id: found}
    return goals.goal_cards(plan, workspace.catalogue, finish_ranges, TODAY, Wording())[0]


@pytest.mark.parametrize(
    ("due_on", "months", "sentence"),
    [
        (date(2027, 5, 1), 4, "2 months before May 1"),
        (date(2027, 4, 1), 4, "1 month before Apr 1"),
        (date(2027, 3, 2), 4, "Just in time for Mar 2"),
        (date(2027, 2, 2), 4, "1 month after Feb 2"),
        (date(2027, 1, 2), 4, "2 months after Jan 2"),
        (date(2026, 11, 24), 1, "Too late for Nov 24"),
        (date(2026, 11, 22), 4, "Was due Nov 22"),
        (None, 4, ""),
    ],
)
def test_the_distance_from_the_due_date_is_said_in_months(
    plan: Plan, workspace: Workspace, due_on: date | None, months: int, sentence: str
) -> None:
    workspace.do("", commands.change, plan.goal[0].id, due_on=due_on)
    found = finish_range(months, 20.0)
    assert words.distance_text(card_of(workspace, found), found, TODAY, Wording()) == sentence


def test_a_card_counts_hours_and_actions_and_is_whole_once_the_goal_is_done(plan: Plan, workspace: Workspace) -> None:
    card = card_of(workspace, None)
    assert (card.minutes_done, card.minutes_estimated, card.minutes_left) == (90, 1800, 1710)
    assert (card.steps_done, card.steps, card.fraction) == (0, 2, 0.05)
    assert Wording().times.done_of(card.minutes_done, card.minutes_estimated) == "1.5 of 30 h"
    assert words.actions_text(card) == "0 of 2 actions"
    workspace.do("", commands.finish, workspace.catalogue, card.id, TODAY)
    done = card_of(workspace, None)
    assert done.fraction == 1.0
    assert words.due_text(done, TODAY, Wording()) == "Done Nov 23"
    assert goals.totals(goals.goal_cards(workspace.plan, workspace.catalogue, {}, TODAY, Wording())) == (1, 0, 300)


def test_a_goal_opens_the_gates_it_reaches_and_is_a_step_towards_the_others(plan: Plan, catalogue: Catalogue) -> None:
    opened = goals.gates_opened(plan, catalogue, plan.goal[0])
    assert [(each.need.role_key, each.need.level, each.reaches) for each in opened] == [
        (examples.SENIOR, 3, True),
        (examples.LEAD, 4, False),
        (examples.MANAGER, 4, False),
    ]
    assert words.opened_text(opened) == (
        "Required for Senior specialist.\nA step towards Team lead and Manager, which need level 4."
    )
    assert (
        words.opened_text(goals.gates_opened(plan, catalogue, plan.goal[1]))
        == "Not required by any role on your route."
    )


def test_a_gate_that_is_met_already_is_not_opened_again(plan: Plan, workspace: Workspace, catalogue: Catalogue) -> None:
    workspace.do("", skills.rate, catalogue, "coaching", 3, TODAY)
    opened = goals.gates_opened(workspace.plan, catalogue, plan.goal[0])
    assert [each.need.level for each in opened] == [4, 4]


def test_courses_are_counted_among_the_open_actions_of_goals_that_are_worked_on(
    plan: Plan, workspace: Workspace
) -> None:
    goal_id = plan.goal[0].id
    assert goals.courses_among_open(workspace.plan) == (0, 2)
    for number in range(3):
        course = commands.NewStep(f"Course {number}", minutes_of(4), StepKind.COURSE)
        workspace.do("", commands.add_step, goal_id, course)
    assert goals.courses_among_open(workspace.plan) == (3, 5)
    assert goals.is_mostly_courses(workspace.plan)
    workspace.do("", commands.tick_step, workspace.plan.goal_step[-1].id, TODAY)
    assert not goals.is_mostly_courses(workspace.plan)
    workspace.do("", commands.set_status, goal_id, GoalStatus.DROPPED)
    assert goals.courses_among_open(workspace.plan) == (0, 0)


def test_moving_a_goal_passes_the_neighbour_that_is_shown_whatever_lies_between(
    workspace: Workspace, catalogue: Catalogue
) -> None:
    chooser = random.Random(7)
    for number in range(12):
        workspace.do("", commands.add, catalogue, commands.NewGoal(f"Goal {number}", "", 0, 0, minutes_of(1)), TODAY)
    for goal in chooser.sample(workspace.plan.goal, 5):
        workspace.do("", commands.finish, catalogue, goal.id, TODAY)
    for _number in range(40):
        shown = [goal.id for goal in workspace.plan.goal if goal.status is GoalStatus.ACTIVE]
        place, direction = chooser.randrange(len(shown)), chooser.choice((-1, 1))
        goal_id = shown[place]
        workspace.do("", commands.move, goal_id, goals.places_to_move(workspace.plan, shown, goal_id, direction))
        expected = list(shown)
        expected.insert(max(0, min(len(shown) - 1, place + direction)), expected.pop(place))
        assert [goal.id for goal in workspace.plan.goal if goal.status is GoalStatus.ACTIVE] == expected


def test_quick_add_offers_each_open_gap_once_and_what_it_is_good_for(plan: Plan, catalogue: Catalogue) -> None:
    found = suggestions_for(plan, catalogue)
    assert len({each.id for each in found}) == len(found)
    first_gates = [each for each in found if each.opens]
    assert found[: len(first_gates)] == tuple(first_gates), "gates come first"
    assert not any(each.new.skill_key == "coaching" and each.new.to_level <= 3 for each in found), "a goal has that"
    assert all(each.new.minutes > 0 for each in found)
    coaching = next(each for each in found if each.new.skill_key == "coaching")
    assert (coaching.new.from_level, coaching.new.to_level) == (3, 4)
    assert coaching.opens == ("Team lead", "Manager")


def test_typed_letters_find_suggestions_by_the_beginnings_of_text(plan: Plan, catalogue: Catalogue) -> None:
    found = suggestions_for(plan, catalogue)
    names = [each.skill_name for each in matching(found, "team lead")]
    assert names
    assert set(names) == {catalogue.skill("team-leadership").name}
    assert matching(found, "") == found
    assert matching(found, "eadership") == ()


def test_nothing_is_offered_before_the_first_question_and_nothing_breaks(
    workspace: Workspace, catalogue: Catalogue
) -> None:
    assert suggestions_for(workspace.plan, catalogue) == ()
    assert goals.goal_cards(workspace.plan, catalogue, {}, TODAY, Wording()) == ()
    assert goals.finish_ranges_of(workspace.plan, None) == {}


def test_the_pace_stands_beside_what_is_planned(plan: Plan, workspace: Workspace) -> None:
    assert words.pace_text(goals.pace(plan, TODAY), Wording()) == (
        "No hours in the 8 whole weeks before this one; 4 h a week planned"
    )
    workspace.do("", commands.log_time, plan.goal[0].id, minutes_of(12), TODAY - timedelta(days=14), TODAY)
    assert words.pace_text(goals.pace(workspace.plan, TODAY), Wording()) == "1.5 h a week over 8 weeks; 4 h planned"


@pytest.mark.parametrize(
    ("minutes", "text"), [(0, "0"), (30, "0.5"), (75, "1.25"), (1350, "22.5"), (3721, "62.02"), (72_000, "1,200")]
)
def test_hours_are_written_without_needless_digits(minutes: int, text: str) -> None:
    assert Wording().times.hours_number(hours_of(Minutes(minutes))) == text


def test_a_goal_for_a_skill_that_no_route_asks_for_opens_nothing(
    plan: Plan, workspace: Workspace, catalogue: Catalogue
) -> None:
    workspace.do("", path.use_route, catalogue, [examples.SPECIALIST])
    assert goals.gates_opened(workspace.plan, catalogue, plan.goal[0]) == ()


def test_goals_are_sorted_by_each_of_the_orders_and_those_without_a_date_stand_last(
    plan: Plan, catalogue: Catalogue
) -> None:
    (card, *_others) = goals.goal_cards(plan, catalogue, {}, TODAY, Wording())
    late, early = TODAY + timedelta(days=9), TODAY
    a = replace(card, id="a", title="tools", priority=Priority.LOW, starts_on=None, due_on=early, minutes_left=5)
    b = replace(card, id="b", title="Zest", priority=Priority.HIGH, starts_on=late, due_on=None, minutes_left=9)
    c = replace(card, id="c", title="Art", priority=Priority.NORMAL, starts_on=early, due_on=late, minutes_left=1)

    def order(by: goals.SortBy, *cards: goals.GoalCard) -> str:
        return "".join(each.id for each in goals.sorted_cards(cards, by))

    by = goals.SortBy
    assert {each: order(each, a, b, c) for each in by if each is not by.ORDER} == {
        by.PRIORITY: "bca",
        by.START: "cba",
        by.DUE: "acb",
        by.LEFT: "cab",
        by.TITLE: "cab",
    }
    alike = replace(a, id="d", due_on=early)
    assert order(by.START, alike, a) == "da", "those that are alike stay as they stood"
    worked_on = (replace(a, place=2), replace(b, place=0), replace(c, place=1))
    assert order(by.ORDER, *worked_on) == "cba"
