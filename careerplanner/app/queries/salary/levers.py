"""What moves the date and the pay of a plan: the usual levers and the worth of each goal, on the same draws."""

from dataclasses import replace
from datetime import date

from careerplanner.app import local_pay
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.ranged_values import ranged_values
from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.projection.times import looking, machines
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.levers import Effect, Lever, LeverKind, levers
from careerplanner.domain.projection.usual_levers import GoalValue, usual_levers, value_of_goals


def plan_levers(
    plan: Plan,
    catalogue: Catalogue,
    today: date,
    *,
    area_code: str | None = None,
    paths: int = USUAL_PATHS,
    target: int = -1,
) -> tuple[Effect, ...]:
    """What each usual lever does to the last role of the route and to the pay, the soonest first.

    ``target`` is the place on the route of another role to look at. With ``area_code`` living there is
    one more lever. Refused, saying what is missing, while nothing can be projected.
    """
    inputs = inputs_of(plan, catalogue, today)
    value = ranged_values(plan, catalogue)
    choices = list(usual_levers(inputs, looking=looking(value), machines=machines(value)))
    if area_code is not None:
        elsewhere = plan.imagined(profile=replace(plan.profile, area_code=area_code))
        moved = inputs_of(elsewhere, catalogue, today)
        choices.append(Lever(LeverKind.OTHER_AREA, local_pay.area(area_code).name, moved))
    return levers(inputs, choices, paths=paths, seed=plan.profile.seed, target=target)


def goal_values(plan: Plan, catalogue: Catalogue, today: date, *, paths: int = USUAL_PATHS) -> dict[str, GoalValue]:
    """What finishing each active goal today would do, by its id; refused while nothing can be projected."""
    found = value_of_goals(inputs_of(plan, catalogue, today), paths=paths, seed=plan.profile.seed)
    return {value.goal: value for value in found}


def pay_for_each_hour(effect: Effect, hours_left: float) -> float | None:
    """Real pay that an hour of learning is worth where it goes to this goal; None where no hour is left to spend."""
    return effect.sum_real / hours_left if hours_left > 0 else None
