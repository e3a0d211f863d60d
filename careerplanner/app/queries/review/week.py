"""The week that a review looks back on: what was done in it, what can be shown, what slipped."""

from dataclasses import dataclass
from datetime import date, timedelta

from careerplanner.app.queries.goals.evidence import left_behind
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.learning import active_goals
from careerplanner.domain.log_index import log_index
from careerplanner.domain.plan import Evidence, Goal, GoalStatus, GoalStep, LogEntry, Plan
from careerplanner.units import Minutes

DAYS = 7
"""A review looks back on so many days, today among them: missed weeks never pile up, it starts from today."""

_ACTIONS = 5


def week_start(today: date) -> date:
    """The first of the seven days that end today."""
    return today - timedelta(days=DAYS - 1)


@dataclass(frozen=True, slots=True)
class Week:
    """What was done in the seven days: entries and evidence with the newest first."""

    start: date
    end: date
    entries: tuple[LogEntry, ...]
    ticked: tuple[GoalStep, ...]
    finished: tuple[Goal, ...]
    evidence: tuple[Evidence, ...]

    @property
    def minutes(self) -> Minutes:
        """The learning time logged."""
        return Minutes(sum(entry.minutes for entry in self.entries))


@dataclass(frozen=True, slots=True)
class ToShow:
    """Something done in the week of which evidence can be noted: an action with what it was to leave, or a goal."""

    skill_key: str
    goal_id: str
    title: str
    leaves: str
    level: int


def week_of(plan: Plan, today: date) -> Week:
    """What was done in the seven days that end today."""
    start = week_start(today)
    days = [today - timedelta(days=back) for back in range(DAYS)]
    by_day = log_index(plan.log_entry).by_day

    def in_it(day: date | None) -> bool:
        return day is not None and start <= day <= today

    return Week(
        start=start,
        end=today,
        entries=tuple(entry for day in days for entry in reversed(by_day.get(day, ()))),
        ticked=tuple(step for step in plan.goal_step if in_it(step.done_on)),
        finished=tuple(goal for goal in plan.goal if goal.status is GoalStatus.DONE and in_it(goal.finished_on)),
        evidence=tuple(item for item in reversed(plan.evidence) if start <= item.happened_on <= today),
    )


def open_actions(plan: Plan) -> tuple[GoalStep, ...]:
    """The next open action of each of the first goals that are worked on, in the order of work."""
    first: dict[str, GoalStep] = {}
    for step in plan.goal_step:
        if step.done_on is None:
            first.setdefault(step.goal_id, step)
    return tuple(first[goal.id] for goal in active_goals(plan) if goal.id in first)[:_ACTIONS]


def to_show(plan: Plan, catalogue: Catalogue, week: Week) -> tuple[ToShow, ...]:
    """What evidence could be noted of: the actions ticked, the goals finished, and the goals worked on otherwise."""
    goals = {goal.id: goal for goal in plan.goal if catalogue.has_skill(goal.skill_key)}
    found = [
        ToShow(goals[step.goal_id].skill_key, step.goal_id, step.title, left_behind(step, plan, catalogue), level)
        for step in week.ticked
        if step.goal_id in goals
        for level in [goals[step.goal_id].to_level]
    ]
    told = {each.goal_id for each in found}
    worked = dict.fromkeys([*(goal.id for goal in week.finished), *(entry.goal_id for entry in week.entries)])
    found += [
        ToShow(goals[key].skill_key, key, goals[key].title, "", goals[key].to_level)
        for key in worked
        if key in goals and key not in told
    ]
    return tuple(found)


def late_goals(plan: Plan, today: date) -> tuple[Goal, ...]:
    """The goals that are worked on and were due before today, in the order of work."""
    return tuple(goal for goal in active_goals(plan) if goal.due_on is not None and goal.due_on < today)
