"""The learning log over time: weeks, months, pauses, the rhythm, and what was done in each month."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careerplanner.app.queries.goals import log_book
from careerplanner.domain.future_rows import Pause, PauseKind
from careerplanner.domain.plan import EMPTY_PROFILE, Goal, GoalStatus, GoalStep, LogEntry, Plan, StepKind
from careerplanner.months import Month
from careerplanner.units import Minutes
from careerplanner.wording import speaking

TODAY = date(2026, 11, 25)  # a Wednesday
MONDAY, SUNDAY = 0, 6


def plan_with(*logged, pauses=()):
    entries = tuple(
        LogEntry(str(number), "g", day, Minutes(minutes), "") for number, (day, minutes) in enumerate(logged)
    )
    return Plan(replace(EMPTY_PROFILE, hours_per_week=2.0), log_entry=entries, pause=pauses)


def test_a_week_begins_on_the_weekday_of_the_locale():
    plan = plan_with((date(2026, 11, 22), 60), (date(2026, 11, 23), 30))
    assert [week.minutes for week in log_book.weeks(plan, TODAY, MONDAY, 2)] == [60, 30]
    assert [week.minutes for week in log_book.weeks(plan, TODAY, SUNDAY, 2)] == [0, 90]
    assert log_book.weeks(plan, TODAY, MONDAY, 2)[1].first == date(2026, 11, 23)


def test_a_pause_changes_what_was_planned_in_its_months():
    leave = Pause("p", PauseKind.LEAVE, "2026-09", 2, 0.0, 0.0, is_held=True, note="")
    found = log_book.months(plan_with(pauses=(leave,)), TODAY, 4)
    assert [round(month.planned / 60, 1) for month in found] == [8.7, 0.0, 0.0, 8.7]
    assert found[0].first == date(2026, 8, 1)


def test_the_rhythm_counts_whole_weeks_with_learning_and_leaves_a_pause_out():
    monday = date(2026, 11, 23)
    logged = [(monday - timedelta(weeks=back), 60 * back) for back in (1, 2, 4)]
    plan = plan_with((monday, 600), *logged)
    found = log_book.rhythm(plan, TODAY, MONDAY)
    assert (found.learned, found.weeks, found.usual_minutes) == (3, 12, 120)
    assert log_book.rhythm_text(found, speaking()) == "You learned in 3 of the last 12 weeks, 2 h in a usual one."
    leave = Pause("p", PauseKind.LEAVE, "2026-09", 1, 0.0, 0.0, is_held=True, note="")
    assert log_book.rhythm(replace(plan, pause=(leave,)), TODAY, MONDAY).weeks == 8


def test_nothing_logged_is_no_reproach_and_a_pause_is_said_to_be_one():
    assert log_book.rhythm_text(log_book.rhythm(plan_with(), TODAY, MONDAY), speaking()) == (
        "Nothing logged in the last 12 weeks. One hour is a beginning."
    )
    leave = Pause("p", PauseKind.LEAVE, "2026-06", 12, 0.0, 0.0, is_held=True, note="")
    away = log_book.rhythm(plan_with(pauses=(leave,)), TODAY, MONDAY)
    assert log_book.rhythm_text(away, speaking()) == "The last weeks were a pause."


def test_each_month_tells_hours_actions_and_goals_the_newest_first():
    goal = Goal("g", "Coach", "", 0, 0, Minutes(60), 0, None, GoalStatus.DONE, TODAY, date(2026, 10, 3), "")
    step = GoalStep("s", "g", 0, "Sit in", StepKind.PEOPLE, Minutes(60), date(2026, 9, 9))
    open_step = replace(step, id="o", done_on=None)
    plan = replace(plan_with((TODAY, 90), (date(2020, 1, 1), 60)), goal=(goal,), goal_step=(step, open_step))
    found = log_book.done_by_month(plan, TODAY)
    assert [(each.month, each.minutes, each.actions, [g.title for g in each.goals]) for each in found] == [
        (Month(2026, 11), 90, (), []),
        (Month(2026, 10), 0, (), ["Coach"]),
        (Month(2026, 9), 0, ("Sit in",), []),
    ]


@pytest.mark.parametrize(
    ("is_month", "words"),
    [(False, "Week of Nov 23: 1.5 h, 2 h planned"), (True, "Nov 2026: 1.5 h, 2 h planned")],
)
def test_a_bar_says_when_how_much_and_how_much_was_planned(is_month, words):
    spell = log_book.Spell(date(2026, 11, 23), Minutes(90), Minutes(120))
    assert log_book.spell_text(spell, speaking(), TODAY, is_month=is_month) == words
