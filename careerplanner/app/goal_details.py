"""What is known of a goal beside skill, levels, hours and days: told in words wherever a goal is shown.

The cards of the list, the inspector, the printed plan and ``show`` take these details as they stand, so that a column
which is added to goals is shown everywhere once it has its line here.
"""

from dataclasses import dataclass

from careerplanner.app.metric_text import value_text
from careerplanner.domain.goal_rows import GoalResource, Priority, ResourceState
from careerplanner.domain.metric_rows import Metric
from careerplanner.domain.plan import Goal, GoalStatus, Plan
from careerplanner.i18n import _, mark, ngettext
from careerplanner.units import Cents, amount_of
from careerplanner.wording import Wording

Value = str | int | float | bool | None | tuple[str, ...] | tuple[dict[str, str], ...]
"""What a document of ``show --json`` can hold."""

PRIORITY_NAMES = {
    Priority.HIGH: mark("high priority"),
    Priority.NORMAL: mark("normal priority"),
    Priority.LOW: mark("low priority"),
}
RESOURCE_STATES = {
    ResourceState.TO_DO: mark("To do"),
    ResourceState.IN_USE: mark("In use"),
    ResourceState.DONE: mark("Done"),
}


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail: its name and value in documents, and its words for people, which are empty where nothing is known."""

    name: str
    value: Value
    words: str


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a goal: its metric, the goals that must be done before it, what it is learned from."""

    metric: Metric | None = None
    needs: tuple[Goal, ...] = ()
    resources: tuple[GoalResource, ...] = ()

    @property
    def waits_for(self) -> tuple[str, ...]:
        """The titles of the goals that it waits for still."""
        return tuple(goal.title for goal in self.needs if goal.status is GoalStatus.ACTIVE)


NOTHING_AROUND = Around()


def around_goals(plan: Plan) -> dict[str, Around]:
    """What stands around each goal, by its id; a goal with nothing around it is missing."""
    metrics = {metric.id: metric for metric in plan.metric}
    needs: dict[str, list[Goal]] = {}
    if plan.goal_need:
        goals = {goal.id: goal for goal in plan.goal}
        for need in plan.goal_need:
            if need.needs_id in goals:
                needs.setdefault(need.goal_id, []).append(goals[need.needs_id])
    resources: dict[str, list[GoalResource]] = {}
    for row in plan.goal_resource:
        resources.setdefault(row.goal_id, []).append(row)
    found = {}
    for goal in plan.goal:
        metric = metrics.get(goal.metric_id) if goal.metric_id else None
        if metric is not None or goal.id in needs or goal.id in resources:
            waiting = sorted(needs.get(goal.id, ()), key=lambda each: each.rank)
            found[goal.id] = Around(metric, tuple(waiting), tuple(resources.get(goal.id, ())))
    return found


def goal_details(goal: Goal, around: Around, wording: Wording) -> tuple[Detail, ...]:
    """The details of a goal; amounts of money are in the currency of the plan."""
    return (
        _priority(goal),
        _start(goal, wording),
        _needs(around),
        _cost(goal.cost_cents, wording),
        _measure(goal, around.metric, wording),
        _resources(around.resources),
        # One's own reason is for oneself: documents of the plan hold it, no page that others read does.
        Detail("why", goal.why, ""),
        Detail("archived", goal.is_archived, _("archived") if goal.is_archived else ""),
    )


def _priority(goal: Goal) -> Detail:
    words = "" if goal.priority is Priority.NORMAL else _(PRIORITY_NAMES[goal.priority])
    return Detail("priority", goal.priority.value, words)


def _start(goal: Goal, wording: Wording) -> Detail:
    if goal.starts_on is None:
        return Detail("starts_on", None, "")
    words = _("from {day} on").format(day=wording.dates.day(goal.starts_on))
    return Detail("starts_on", goal.starts_on.isoformat(), words if goal.status is GoalStatus.ACTIVE else "")


def _needs(around: Around) -> Detail:
    waiting = around.waits_for
    words = _("after {goals}").format(goals=", ".join(_("“{title}”").format(title=each) for each in waiting))
    return Detail("after", tuple(goal.title for goal in around.needs), words if waiting else "")


def _resources(found: tuple[GoalResource, ...]) -> Detail:
    rows = tuple({"title": row.title, "place": row.place, "state": row.state.value} for row in found)
    done = sum(row.state is ResourceState.DONE for row in found)
    words = ngettext("{done} of {count} resource used", "{done} of {count} resources used", len(found))
    return Detail("resources", rows, words.format(done=done, count=len(found)) if found else "")


def _measure(goal: Goal, metric: Metric | None, wording: Wording) -> Detail:
    if metric is None or goal.metric_target is None:
        return Detail("metric_target", None, "")
    words = _("to bring {metric} to {value}").format(
        metric=metric.name, value=value_text(goal.metric_target, metric.unit, wording)
    )
    return Detail("metric_target", goal.metric_target, words)


def _cost(cents: Cents | None, wording: Wording) -> Detail:
    if cents is None:
        return Detail("cost", None, "")
    words = _("costs {amount}").format(amount=wording.money.cents(cents)) if cents else _("free of charge")
    return Detail("cost", amount_of(cents), words)


def details_text(details: tuple[Detail, ...]) -> str:
    """The details that are known, in one line."""
    return " · ".join(detail.words for detail in details if detail.words)
