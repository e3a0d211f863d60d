"""What putting a goal off would move: told before it is done, on the same draws as the forecast that is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from careerplanner.app.queries.projection.inputs import inputs_of, route_steps
from careerplanner.app.queries.projection.learning import DAYS_A_MONTH, months_until
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Goal, Plan
from careerplanner.domain.projection.draws import Integers
from careerplanner.domain.projection.engine import outcomes
from careerplanner.domain.projection.goal_forecast import PATHS, goal_forecast
from careerplanner.domain.projection.goal_order import slots
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.results import GoalFinish
from careerplanner.domain.projection.spread import share_by
from careerplanner.i18n import _
from careerplanner.wording import Wording

_MIDDLE = 50
_LONGEST = 1200
_LEAST_MONTHS = 0.25
"""A goal that moves by less than about a week is not told."""
_LEAST_SHARE = 0.01
_MOST_TOLD = 4


@dataclass(frozen=True, slots=True)
class MovedGoal:
    """A goal whose end moves: by when half of the futures have finished it, and the chances of its date."""

    title: str
    before: date | None
    after: date | None
    due_on: date | None
    chance_before: float
    chance_after: float


@dataclass(frozen=True, slots=True)
class MovedOdds:
    """A role of the route with the share of futures that reach it."""

    role_name: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class PutOff:
    """A goal that begins, and is due, later, and all that moves with it: the goals that move most first."""

    starts_on: date
    due_on: date | None
    goals: tuple[MovedGoal, ...]
    roles: tuple[MovedOdds, ...]


def put_off(plan: Plan, catalogue: Catalogue, goal_id: str, months: int, today: date) -> PutOff:
    """What moves when a goal begins so many months later than it would; refused where nothing can be projected."""
    before = inputs_of(plan, catalogue, today)
    begins = next((slot.begins for slot in slots(before) if slot.id == goal_id), 0.0)
    goal = next(goal for goal in plan.goal if goal.id == goal_id)
    # Without time to learn nothing begins; putting off counts from today then.
    starts_on = today + timedelta(days=round(begins * DAYS_A_MONTH) if begins <= _LONGEST else 0) + _months(months)
    later = replace(goal, starts_on=starts_on, due_on=None)
    imagined = plan.imagined(goal=tuple(later if each.id == goal_id else each for each in plan.goal))
    after = inputs_of(imagined, catalogue, today)
    seed = plan.profile.seed
    first, second = ({each.id: each for each in goal_forecast(of, seed=seed)} for of in (before, after))
    due_on = _due(goal.due_on, months, starts_on, _day(second[goal_id], today))
    goals = {each.id: replace(each, due_on=due_on) if each.id == goal_id else each for each in plan.goal}
    names = tuple(catalogue.role(step.role_key).short_name for step in route_steps(plan)[1:])
    return PutOff(starts_on, due_on, _goals(goals, first, second, today), _roles(names, before, after, seed))


def _due(due_on: date | None, months: int, starts_on: date, middle: date | None) -> date | None:
    """The later due date: as much later, or where that is over before the goal begins, its middle finish."""
    if due_on is None:
        return None
    later = due_on + _months(months)
    return later if later > starts_on else max(starts_on, middle or starts_on)


def _months(count: int) -> timedelta:
    return timedelta(days=round(count * DAYS_A_MONTH))


def _goals(
    goals: Mapping[str, Goal], first: Mapping[str, GoalFinish], second: Mapping[str, GoalFinish], today: date
) -> tuple[MovedGoal, ...]:
    moved = [
        (abs(second[key].spread[_MIDDLE] - first[key].spread[_MIDDLE]), key)
        for key in first
        if second[key].spread[_MIDDLE] != first[key].spread[_MIDDLE]
    ]
    told = [key for by, key in sorted(moved, reverse=True) if by >= _LEAST_MONTHS]
    return tuple(_moved(goals[key], first[key], second[key], today) for key in told[:_MOST_TOLD])


def _moved(goal: Goal, before: GoalFinish, after: GoalFinish, today: date) -> MovedGoal:
    due = goal.due_on
    moment = 0.0 if due is None else months_until(due + timedelta(days=1), today)
    return MovedGoal(
        goal.title,
        _day(before, today),
        _day(after, today),
        due,
        share_by(before.spread, moment),
        share_by(after.spread, moment),
    )


def _day(finish: GoalFinish, today: date) -> date | None:
    months = finish.spread[_MIDDLE]
    return None if months == float("inf") else today + timedelta(days=round(months * DAYS_A_MONTH))


def _roles(names: tuple[str, ...], before: Inputs, after: Inputs, seed: int) -> tuple[MovedOdds, ...]:
    if not before.moves:
        return ()

    def share_of(arrivals: Integers) -> float:
        return float((arrivals <= before.months).mean())

    first, second = (outcomes(each, paths=PATHS, seed=seed, pay=False).arrival for each in (before, after))
    shares = [(share_of(row), share_of(other)) for row, other in zip(first, second, strict=True)]
    return tuple(
        MovedOdds(name, was, will)
        for name, (was, will), move in zip(names, shares, before.moves, strict=True)
        if move.confirmed and abs(was - will) >= _LEAST_SHARE
    )


def put_off_lines(found: PutOff, wording: Wording) -> tuple[str, ...]:
    """What moves, a sentence each."""
    lines = [_goal_line(goal, wording) for goal in found.goals]
    for role in found.roles:
        words = _("{role}: {odds}.")
        lines.append(words.format(role=role.role_name, odds=wording.odds.change(role.before, role.after)))
    if not lines:
        lines.append(_("No other goal moves by a week or more."))
    if not found.roles:
        lines.append(_("The odds of the roles on your route stay as they are."))
    return tuple(lines)


def _goal_line(goal: MovedGoal, wording: Wording) -> str:
    days = wording.dates
    before = _("never") if goal.before is None else days.day(goal.before)
    after = _("never") if goal.after is None else days.day(goal.after)
    words = _("“{title}”: half of all futures by {after}, was {before}.").format(
        title=goal.title, after=after, before=before
    )
    if goal.due_on is None:
        return words
    chance = _("Done by {day} in {after}, was {before}.").format(
        day=days.day(goal.due_on),
        after=wording.odds.about(goal.chance_after),
        before=wording.odds.count(goal.chance_before),
    )
    return _("{first} {second}").format(first=words, second=chance)
