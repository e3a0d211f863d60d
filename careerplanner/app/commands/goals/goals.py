"""Commands on goals, their steps and the learning log."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from careerplanner.app.commands.goals import skills
from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.goal_rows import Priority
from careerplanner.domain.metric_rows import Metric
from careerplanner.domain.plan import Goal, GoalStatus, GoalStep, LogEntry, Rating, StepKind
from careerplanner.domain.ranking import rank_after, ranks_to_write
from careerplanner.domain.skills import current_ratings
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import check_day
from careerplanner.store.database import Store
from careerplanner.units import Cents, Minutes, amount_of, cents_of
from careerplanner.wording import speaking

MOST_LOGGED_HOURS = 24
MOST_COST = 1_000_000


@dataclass(frozen=True, slots=True)
class NewStep:
    """A step of a goal that is about to be made; ``weeks`` must pass for it, in paid time or in one's own.

    ``leaves`` says what it leaves behind that can be shown.
    """

    title: str
    minutes: Minutes
    kind: StepKind = StepKind.PRACTICE
    weeks: int = 0
    is_paid_time: bool = False
    leaves: str = ""


@dataclass(frozen=True, slots=True)
class NewGoal:
    """A goal that is about to be made."""

    title: str
    skill_key: str
    from_level: int
    to_level: int
    minutes: Minutes
    due_on: date | None = None
    note: str = ""
    steps: tuple[NewStep, ...] = ()


class GoalChange(TypedDict, total=False):
    """What may change of a goal."""

    title: str
    skill_key: str
    from_level: int
    to_level: int
    minutes_estimated: Minutes
    due_on: date | None
    note: str
    cost_cents: Cents | None
    metric_id: str | None
    metric_target: float | None
    why: str
    starts_on: date | None
    priority: Priority


class StepChange(TypedDict, total=False):
    """What may change of a step of a goal."""

    title: str
    kind: StepKind
    minutes: Minutes
    leaves: str


def add(store: Store, catalogue: Catalogue, new: NewGoal, today: date) -> str:
    """Add a goal at the end of the list; its id."""
    if new.skill_key:
        catalogue.skill(new.skill_key)
    _check_levels(new.from_level, new.to_level)
    goal = Goal(
        id=store.new_id(),
        title=limits.title(new.title, _("The goal")),
        skill_key=new.skill_key,
        from_level=new.from_level,
        to_level=new.to_level,
        minutes_estimated=limits.minutes(new.minutes, _("The hours of the goal")),
        rank=rank_after(store.all(Goal)),
        due_on=None if new.due_on is None else check_day(new.due_on),
        status=GoalStatus.ACTIVE,
        created_on=today,
        finished_on=None,
        note=limits.note(new.note),
    )
    store.add(goal)
    for step in new.steps:
        add_step(store, goal.id, step)
    return goal.id


def add_all(store: Store, catalogue: Catalogue, new: Iterable[NewGoal], today: date) -> list[str]:
    """Add several goals as one step; their ids."""
    return [add(store, catalogue, goal, today) for goal in new]


def add_for_metric(
    store: Store, catalogue: Catalogue, new: NewGoal, metric_id: str, target: float | None, today: date
) -> str:
    """Add a goal that is to bring a measure to a target; its id."""
    goal_id = add(store, catalogue, new, today)
    store.one(Metric, metric_id)
    change(store, goal_id, metric_id=metric_id, metric_target=target)
    return goal_id


def change(store: Store, goal_id: str, /, **values: Unpack[GoalChange]) -> None:
    """Change a goal; what is not named stays."""
    if "title" in values:
        values["title"] = limits.title(values["title"], _("The goal"))
    if "minutes_estimated" in values:
        limits.minutes(values["minutes_estimated"], _("The hours of the goal"))
    for day in (values.get("due_on"), values.get("starts_on")):
        if day is not None:
            check_day(day)
    if "note" in values:
        values["note"] = limits.note(values["note"])
    if "why" in values:
        values["why"] = limits.note(values["why"])
    cost = values.get("cost_cents")
    if cost is not None:
        values["cost_cents"] = cents_of(limits.number(amount_of(cost), 0, MOST_COST, _("The cost")))
    target = values.get("metric_target")
    if target is not None:
        limits.assumed(target, _("The target"))
    goal = store.one(Goal, goal_id)
    _check_levels(values.get("from_level", goal.from_level), values.get("to_level", goal.to_level))
    if "due_on" in values or "starts_on" in values:
        _check_dates(goal.title, values.get("starts_on", goal.starts_on), values.get("due_on", goal.due_on))
    store.change(Goal, goal_id, **values)


def _check_dates(title: str, starts_on: date | None, due_on: date | None) -> None:
    if starts_on is not None and due_on is not None and due_on < starts_on:
        days = speaking().dates
        raise Refused(
            _("“{title}” starts on {start} and would be due before, on {due}. Choose a later due date.").format(
                title=title, start=days.day(starts_on), due=days.day(due_on)
            )
        )


def _check_levels(from_level: int, to_level: int) -> None:
    limits.level(from_level, _("The level at the start"))
    limits.level(to_level, _("The level to reach"))
    if to_level < from_level:
        raise Refused(_("A goal cannot lower a level: choose a level to reach that is not below the start."))


def remove(store: Store, goal_id: str) -> None:
    """Remove a goal with its steps and its log."""
    store.remove(Goal, goal_id)


def move(store: Store, goal_id: str, places: int) -> None:
    """Move a goal up (negative) or down in the order of work."""
    rows = store.all(Goal)
    order = [goal.id for goal in rows]
    store.one(Goal, goal_id)
    index = order.index(goal_id)
    order.insert(max(0, min(len(order) - 1, index + places)), order.pop(index))
    for moved, rank in ranks_to_write(order, {goal.id: goal.rank for goal in rows}).items():
        store.change(Goal, moved, rank=rank)


def replan(store: Store, dates: Mapping[str, date]) -> None:
    """Give several goals another due date, as one step."""
    for goal_id, due_on in dates.items():
        change(store, goal_id, due_on=due_on)


def finish(store: Store, catalogue: Catalogue, goal_id: str, on: date) -> None:
    """Call a goal done: its skill is rated at the level reached, as a claim until there is evidence."""
    goal = store.one(Goal, goal_id)
    store.change(Goal, goal_id, status=GoalStatus.DONE, finished_on=check_day(on))
    if goal.skill_key and catalogue.has_skill(goal.skill_key):
        rated = current_ratings(store.all(Rating)).get(goal.skill_key)
        if rated is None or rated.level < goal.to_level:
            skills.rate(store, catalogue, goal.skill_key, goal.to_level, on, note=goal.title)


def set_status(store: Store, goal_id: str, status: GoalStatus) -> None:
    """Take a goal up again, or drop it; ratings stay. One that is taken up is not put away any more."""
    store.change(Goal, goal_id, status=status, finished_on=None)
    if status is GoalStatus.ACTIVE:
        store.change(Goal, goal_id, is_archived=False)


def add_step(store: Store, goal_id: str, new: NewStep) -> str:
    """Add a step at the end of a goal; its id."""
    store.one(Goal, goal_id)
    row = GoalStep(
        id=store.new_id(),
        goal_id=goal_id,
        rank=rank_after(store.all(GoalStep, goal_id=goal_id)),
        title=limits.title(new.title, _("The step")),
        kind=new.kind,
        minutes=limits.minutes(new.minutes, _("The hours of the step")),
        done_on=None,
        weeks=new.weeks,
        is_paid_time=new.is_paid_time,
        leaves=limits.note(new.leaves),
    )
    store.add(row)
    return row.id


def change_step(store: Store, step_id: str, /, **values: Unpack[StepChange]) -> None:
    """Change a step; what is not named stays."""
    if "title" in values:
        values["title"] = limits.title(values["title"], _("The step"))
    if "minutes" in values:
        limits.minutes(values["minutes"], _("The hours of the step"))
    if "leaves" in values:
        values["leaves"] = limits.note(values["leaves"])
    store.change(GoalStep, step_id, **values)


def tick_step(store: Store, step_id: str, done_on: date | None) -> None:
    """Tick a step off, or take the tick back with None."""
    store.change(GoalStep, step_id, done_on=done_on)


def remove_step(store: Store, step_id: str) -> None:
    """Remove a step."""
    store.remove(GoalStep, step_id)


def log_time(store: Store, goal_id: str, minutes: Minutes, on: date, today: date, note: str = "") -> str:
    """Log learning time on a goal; refused for no time, more than a day, or a day that has not come."""
    store.one(Goal, goal_id)
    row = LogEntry(store.new_id(), goal_id, _checked_day(on, today), _checked_time(minutes), limits.note(note))
    store.add(row)
    return row.id


def change_log(store: Store, entry_id: str, *, minutes: Minutes, on: date, today: date, note: str = "") -> None:
    """Change an entry of the learning log."""
    day, length = _checked_day(on, today), _checked_time(minutes)
    store.change(LogEntry, entry_id, logged_on=day, minutes=length, note=limits.note(note))


def remove_log(store: Store, entry_id: str) -> None:
    """Remove an entry of the learning log."""
    store.remove(LogEntry, entry_id)


def _checked_day(on: date, today: date) -> date:
    if check_day(on) > today:
        raise Refused(
            _("{day} lies in the future. Log time on a day that has come.").format(day=speaking().dates.day(on))
        )
    return on


def _checked_time(minutes: Minutes) -> Minutes:
    if limits.minutes(minutes, _("The hours logged"), MOST_LOGGED_HOURS) < 1:
        raise Refused(_("The hours logged must be more than zero."))
    return minutes
