"""Commands on what stands around goals: what must be done before them, what they are learned from, many at once."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict, Unpack

from careerplanner.app.commands.goals import goals
from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.circles import circle_in
from careerplanner.domain.goal_needs import needs_of
from careerplanner.domain.goal_rows import GoalNeed, GoalResource, Priority, ResourceState
from careerplanner.domain.plan import Goal, GoalStatus
from careerplanner.domain.ranking import rank_after, ranks_to_write
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store.database import Store

LONGEST_PLACE = limits.LONGEST_LINE


class ResourceChange(TypedDict, total=False):
    """What may change of a resource."""

    title: str
    place: str
    state: ResourceState


class ManyChange(TypedDict, total=False):
    """What may change of many goals at once."""

    due_on: date | None
    priority: Priority


def set_needs(store: Store, goal_id: str, needs: Iterable[str]) -> None:
    """Say which goals must be done before this one; refused, naming the goals, where they would wait for each other."""
    titles = {goal.id: goal.title for goal in store.all(Goal)}
    wanted = dict.fromkeys(needs)
    for known in (goal_id, *wanted):
        if known not in titles:
            raise Refused(_("This entry is no longer in the plan."))
    if goal_id in wanted:
        raise Refused(_("“{title}” cannot wait for itself.").format(title=titles[goal_id]))
    rows = store.all(GoalNeed)
    others = needs_of(row for row in rows if row.goal_id != goal_id)
    circle = circle_in({goal_id: tuple(wanted), **others})
    if circle:
        chain = " → ".join(titles[each] for each in (*circle, circle[0]))
        raise Refused(_("These goals would wait for each other: {chain}. Take one of them out.").format(chain=chain))
    held = {row.needs_id: row for row in rows if row.goal_id == goal_id}
    for needed, row in held.items():
        if needed not in wanted:
            store.remove(GoalNeed, row.id)
    for needed in wanted:
        if needed not in held:
            store.add(GoalNeed(store.new_id(), goal_id, needed))


def change_with_needs(store: Store, goal_id: str, needs: Iterable[str], /, **values: Unpack[goals.GoalChange]) -> None:
    """Change a goal together with the goals that must be done before it."""
    goals.change(store, goal_id, **values)
    set_needs(store, goal_id, needs)


def add_resource(
    store: Store, goal_id: str, title: str, place: str = "", state: ResourceState = ResourceState.TO_DO
) -> str:
    """Add a resource at the end of those of a goal; its id."""
    store.one(Goal, goal_id)
    rank = rank_after(store.all(GoalResource, goal_id=goal_id))
    row = GoalResource(
        store.new_id(), goal_id, rank, limits.title(title, _("The resource")), _checked_place(place), state
    )
    store.add(row)
    return row.id


def change_resource(store: Store, resource_id: str, /, **values: Unpack[ResourceChange]) -> None:
    """Change a resource; what is not named stays."""
    if "title" in values:
        values["title"] = limits.title(values["title"], _("The resource"))
    if "place" in values:
        values["place"] = _checked_place(values["place"])
    store.change(GoalResource, resource_id, **values)


def remove_resource(store: Store, resource_id: str) -> None:
    """Remove a resource."""
    store.remove(GoalResource, resource_id)


def archive(store: Store, goal_ids: Iterable[str]) -> None:
    """Put goals away that are done or dropped; refused for one that is worked on."""
    for goal_id in goal_ids:
        goal = store.one(Goal, goal_id)
        if goal.status is GoalStatus.ACTIVE:
            raise Refused(
                _("“{title}” is worked on. Finish or drop it before you archive it.").format(title=goal.title)
            )
        store.change(Goal, goal_id, is_archived=True)


def restore(store: Store, goal_ids: Iterable[str]) -> None:
    """Bring goals back from the archive."""
    for goal_id in goal_ids:
        store.change(Goal, goal_id, is_archived=False)


def change_all(store: Store, goal_ids: Iterable[str], /, **values: Unpack[ManyChange]) -> None:
    """Give many goals the same due date or priority; refused, naming the goal, where one of them does not take it."""
    for goal_id in goal_ids:
        goals.change(store, goal_id, **values)


def set_status_of_all(
    store: Store, catalogue: Catalogue, goal_ids: Iterable[str], status: GoalStatus, today: date
) -> None:
    """Finish, drop or take up many goals; those that stand there already stay as they are."""
    for goal_id in goal_ids:
        if store.one(Goal, goal_id).status is status:
            continue
        if status is GoalStatus.DONE:
            goals.finish(store, catalogue, goal_id, today)
        else:
            goals.set_status(store, goal_id, status)


def remove_all(store: Store, goal_ids: Iterable[str]) -> None:
    """Remove many goals with their actions, resources and logs."""
    for goal_id in goal_ids:
        store.remove(Goal, goal_id)


def put_first(store: Store, goal_ids: Iterable[str]) -> None:
    """Work on these goals before all others; among themselves they stand as they did."""
    rows, first = store.all(Goal), set(goal_ids)
    order = sorted((goal.id for goal in rows), key=lambda goal_id: goal_id not in first)
    for moved, rank in ranks_to_write(order, {goal.id: goal.rank for goal in rows}).items():
        store.change(Goal, moved, rank=rank)


def _checked_place(place: str) -> str:
    """A link or a path on one line."""
    kept = " ".join(place.split())
    if len(kept) > LONGEST_PLACE:
        raise Refused(_("The link is too long. Keep it under {most} characters.").format(most=LONGEST_PLACE))
    return kept
