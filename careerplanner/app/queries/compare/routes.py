"""Two routes side by side: what may stand beside the plan, and both of them projected on the same draws."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from careerplanner.app.commands.goals.goals import NewGoal
from careerplanner.app.queries.goals.suggestions import route_goals
from careerplanner.app.queries.path.map import path_facts, routes_to_goal
from careerplanner.app.queries.path.role_facts import detour
from careerplanner.app.queries.projection.gates import Gate, gates_of
from careerplanner.app.queries.projection.inputs import inputs_of, route_steps
from careerplanner.app.queries.salary.scenarios import plan_with, route_options, route_text
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import Scenario
from careerplanner.domain.learning import hours_left
from careerplanner.domain.plan import Goal, GoalStatus, Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.levers import Effect, Lever, LeverKind, levers
from careerplanner.domain.projection.results import Projection
from careerplanner.domain.ranking import rank_after
from careerplanner.i18n import _


@dataclass(frozen=True, slots=True)
class Alternative:
    """What may stand beside the plan; ``scenario`` holds what is other in it, and has an id where it was saved.

    ``short`` says in a few words what sets it apart, for the chart.
    """

    key: str
    words: str
    short: str
    scenario: Scenario

    @property
    def is_saved(self) -> bool:
        """Whether it is one of the plan's scenarios."""
        return bool(self.scenario.id)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: the plan with its changes, what it is projected from, and the gates of its route.

    ``missing`` are the goals that would open the gates that no goal of the plan reaches; ``counts_goals``: the plan and
    the inputs here hold them already. ``learning_hours`` would open all of ``gates_shut``. ``starts_anew``: the months
    in the present role do not count, as with another employer.
    """

    plan: Plan
    inputs: Inputs
    missing: tuple[NewGoal, ...]
    counts_goals: bool
    gates_shut: tuple[Gate, ...]
    learning_hours: float
    starts_anew: bool


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """Both projections, and what the second does to the first path by path: the mean differences and their errors."""

    first: Projection
    second: Projection
    effect: Effect


def alternatives(plan: Plan, catalogue: Catalogue, today: date) -> tuple[Alternative, ...]:
    """Other routes to the goal, the quickest first; staying; saved scenarios; the usual routes to other roles."""
    here = plan.profile.role_key
    if not here or not catalogue.has_role(here):
        return ()
    in_use = tuple(step.role_key for step in route_steps(plan))
    to_goal = [choice.roles for choice in routes_to_goal(plan, catalogue, today) if choice.roles != in_use]
    known = {in_use, (here,), *to_goal}
    elsewhere = [each.roles for each in route_options(plan, catalogue) if each.roles not in known]
    route = partial(_route, catalogue=catalogue, in_use=in_use, today=today)
    found = [route(roles) for roles in to_goal]
    if len(in_use) > 1:
        found.append(route((here,)))
    found += [Alternative(row.id, _("Scenario: {name}").format(name=row.name), row.name, row) for row in plan.scenario]
    return (*found, *(route(roles) for roles in elsewhere))


def _route(roles: tuple[str, ...], catalogue: Catalogue, in_use: tuple[str, ...], today: date) -> Alternative:
    if len(roles) == 1:
        words = short = _("Stay as I am")
    else:
        words, short = route_text(roles, catalogue), _apart(roles, catalogue, in_use)
    blank = Scenario("", words, 0, is_compared=True, created_on=today, route=roles)
    return Alternative(" ".join(roles), words, short, blank)


def _apart(roles: tuple[str, ...], catalogue: Catalogue, in_use: tuple[str, ...]) -> str:
    """What sets a route apart from one's own: where it ends, or the roles that it has more or has not."""
    if roles[-1] != in_use[-1]:
        return catalogue.role(roles[-1]).short_name
    more, fewer = (
        ", ".join(catalogue.role(key).short_name for key in these if key not in those)
        for these, those in ((roles, in_use), (in_use, roles))
    )
    return _("via {roles}").format(roles=more) if more else _("without {roles}").format(roles=fewer)


def alternative_for(plan: Plan, catalogue: Catalogue, role_key: str, today: date) -> str:
    """The key of the route that a role makes one think of: by way of it, or else to it; empty on one's own route."""
    if not catalogue.has_role(role_key) or not plan.profile.role_key:
        return ""
    facts = path_facts(plan, catalogue, today)
    if role_key in facts.route:
        return ""
    by_way = " ".join(detour(catalogue, facts, role_key))
    known = [each.key for each in alternatives(plan, catalogue, today) if not each.is_saved]
    return next((key for key in known if key == by_way or key.split()[-1] == role_key), "")


def side_of(
    plan: Plan, catalogue: Catalogue, scenario: Scenario | None, today: date, *, counts_goals: bool = True
) -> Side:
    """The plan with the changes of a scenario, or as it is; refused, saying why, where it cannot be projected.

    With ``counts_goals`` the plan has goals for every gate of the route: those that no goal reaches yet are worked on
    after all others, with the hours that the catalogue gives for them.
    """
    changed = plan if scenario is None else plan_with(plan, scenario, today)
    missing = route_goals(changed, catalogue)
    full = changed.imagined(goal=(*changed.goal, *_rows(missing, rank_after(changed.goal), today)))
    gates = [gate for step in route_steps(full)[1:] for gate in gates_of(full, catalogue, step.role_key)]
    shut = {gate.gap.skill_key: gate for gate in sorted(gates, key=lambda gate: gate.gap.required) if not gate.met}
    left = hours_left(full)
    taken = full if counts_goals else changed
    return Side(
        plan=taken,
        inputs=inputs_of(taken, catalogue, today),
        missing=missing,
        counts_goals=counts_goals and bool(missing),
        gates_shut=tuple(shut.values()),
        learning_hours=float(sum(left[key] for key in {key for gate in gates for key in gate.goal_ids})),
        starts_anew=scenario is not None and scenario.employer_pay_cents is not None,
    )


def _rows(goals: tuple[NewGoal, ...], first: float, today: date) -> list[Goal]:
    return [
        Goal(
            id=f"~{number}",
            title=goal.title,
            skill_key=goal.skill_key,
            from_level=goal.from_level,
            to_level=goal.to_level,
            minutes_estimated=goal.minutes,
            rank=first + number,
            due_on=None,
            status=GoalStatus.ACTIVE,
            created_on=today,
            finished_on=None,
            note="",
        )
        for number, goal in enumerate(goals)
    ]


def compare(first: Inputs, second: Inputs, seed: int, paths: int) -> Compared:
    """Both projected on the same draws; takes values and gives values, so a worker may run it."""
    (effect,) = levers(first, [Lever(LeverKind.OTHER, "", second)], paths=paths, seed=seed)
    return Compared(project(first, paths=paths, seed=seed), project(second, paths=paths, seed=seed), effect)
