"""Which roles of a plan are reached by leaving the employer or the trade, and are no matter of an employer."""

from itertools import pairwise

from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.domain.catalogue import BUILT_IN, Catalogue, MoveKind, Role
from careerplanner.domain.plan import Plan, RouteStep

_INSIDE = frozenset({MoveKind.PROMOTION, MoveKind.LATERAL})


def inside_steps(plan: Plan, catalogue: Catalogue) -> tuple[RouteStep, ...]:
    """The steps of the route up to the first that leads out of the trade."""
    steps = plan.route_step
    kept = list(steps[:1])
    for before, step in pairwise(steps):
        if not _is_inside(catalogue, before.role_key, step.role_key):
            break
        kept.append(step)
    return tuple(kept)


def outside_names(plan: Plan, catalogue: Catalogue) -> frozenset[str]:
    """The names of the roles outside that the plan speaks of anywhere: route, target, scenarios, terms, promises."""
    kept = {step.role_key for step in inside_steps(plan, catalogue)} | {plan.profile.role_key}
    kept |= {row.role_key for row in plan.experience}
    keys = {step.role_key for step in plan.route_step} | {plan.profile.target_role_key}
    keys |= {key for row in plan.scenario for key in row.route or ()}
    keys |= {row.id for row in plan.offer} | {row.role_key for row in plan.tripwire}
    keys |= {row.id for row in plan.custom_role if row.name} | {row.id for row in plan.employer_answer}
    here = route_steps(plan)[0].role_key
    roles = [catalogue.role(key) for key in keys - kept if key and catalogue.has_role(key)]
    return frozenset(
        name for role in roles if _is_outside(plan, catalogue, here, role) for name in (role.name, role.short_name)
    )


def _is_inside(catalogue: Catalogue, source: str, target: str) -> bool:
    """Whether a step stays in the trade; one that the catalogue does not know does so between its own roles alone."""
    move = catalogue.move(source, target)
    if move is not None:
        return move.kind in _INSIDE
    return all(catalogue.has_role(key) and catalogue.role(key).origin == BUILT_IN for key in (source, target))


def _is_outside(plan: Plan, catalogue: Catalogue, here: str, role: Role) -> bool:
    """Whether a role off the kept route lies outside: the person's own, or reached by no step within the trade."""
    if role.origin != BUILT_IN or any(step.role_key == role.key for step in plan.route_step):
        return True
    into = [move for move in catalogue.moves if move.target == role.key]
    return role.key != here and not any(move.kind in _INSIDE for move in into)
