"""What the quick way to add a goal offers: a goal for each gap on the route, found by a few typed letters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careerplanner.app.commands.goals.goals import NewGoal
from careerplanner.app.queries.goals.skill_gaps import roles_ahead
from careerplanner.app.queries.goals.suggestions import goals_for_gaps, route_goals
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.wording.alike import alike


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A goal that could be added, and the roles whose gate it opens or whose gap it closes (short names)."""

    id: str
    skill_name: str
    new: NewGoal
    opens: tuple[str, ...]
    asked_by: tuple[str, ...]


def suggestions_for(plan: Plan, catalogue: Catalogue) -> tuple[Suggestion, ...]:
    """The goals that open every gate of the route, the nearest first, then those for its other gaps."""
    if not plan.profile.role_key:
        return ()
    found = list(route_goals(plan, catalogue))
    taken = {goal.skill_key for goal in found}
    for key in roles_ahead(plan, whole_route=True):
        more = [goal for goal in goals_for_gaps(plan, catalogue, key) if goal.skill_key not in taken]
        found += more
        taken |= {goal.skill_key for goal in more}
    return tuple(_suggestion(plan, catalogue, goal) for goal in found)


def _suggestion(plan: Plan, catalogue: Catalogue, goal: NewGoal) -> Suggestion:
    opens: list[str] = []
    asked_by: list[str] = []
    for key in roles_ahead(plan, whole_route=True):
        role = catalogue.role(key)
        for requirement in role.requirements:
            if requirement.skill == goal.skill_key and goal.from_level < requirement.level <= goal.to_level:
                (opens if requirement.gate else asked_by).append(role.short_name)
    name = catalogue.skill(goal.skill_key).name
    return Suggestion(f"{goal.skill_key}:{goal.to_level}", name, goal, tuple(opens), tuple(asked_by))


def matching(found: Iterable[Suggestion], typed: str) -> tuple[Suggestion, ...]:
    """The suggestions in which every typed word begins a word of the skill or of the goal's title."""
    wanted = _words(typed)
    return tuple(each for each in found if _fits(wanted, _words(f"{each.skill_name} {each.new.title}")))


def _fits(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in alike(text)).split()
