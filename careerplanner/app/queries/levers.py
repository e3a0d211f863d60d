"""What moves the date and the pay of a plan: the usual levers, put into words."""

from dataclasses import replace
from datetime import date

from careerplanner.app import local_pay
from careerplanner.app.queries.forecast import USUAL_PATHS
from careerplanner.app.queries.projection import inputs_of
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.levers import (
    ADDED_GOAL_HOURS,
    EARLIER_MONTHS,
    MORE_ENTRY,
    MORE_HOURS,
    POINT,
    Effect,
    Lever,
    LeverKind,
    levers,
    usual_levers,
)
from careerplanner.i18n import _


def plan_levers(
    plan: Plan, catalogue: Catalogue, today: date, *, area_code: str | None = None, paths: int = USUAL_PATHS
) -> tuple[Effect, ...]:
    """What each usual lever does to the last role of the route and to the pay, the soonest first.

    With ``area_code`` living there is one more lever. Refused, saying what is missing, while nothing can be projected.
    """
    inputs = inputs_of(plan, catalogue, today)
    choices = list(usual_levers(inputs))
    if area_code is not None:
        elsewhere = replace(plan, profile=replace(plan.profile, area_code=area_code))
        moved = inputs_of(elsewhere, catalogue, today)
        choices.append(Lever(LeverKind.OTHER_AREA, local_pay.area(area_code).name, moved))
    return levers(inputs, choices, paths=paths, seed=plan.profile.seed)


def lever_words(lever: Lever, plan: Plan) -> str:
    """What a lever changes, as a person would say it."""
    titles = {goal.id: goal.title for goal in plan.goal}
    subject = titles.get(lever.subject, lever.subject)
    words = {
        LeverKind.MORE_HOURS: _("{hours:g} more hour of learning a week").format(hours=MORE_HOURS),
        LeverKind.ADD_GOAL: _("One more goal of {hours:g} hours, before all others").format(hours=ADDED_GOAL_HOURS),
        LeverKind.DROP_GOAL: _("Drop “{goal}”").format(goal=subject),
        LeverKind.FINISH_GOAL: _("“{goal}” finished today").format(goal=subject),
        LeverKind.ASK_EARLIER: _("Ask {months:g} months earlier: {role}").format(months=EARLIER_MONTHS, role=subject),
        LeverKind.HIGHER_ENTRY: _("Entry pay {percent:g} % higher: {role}").format(
            percent=MORE_ENTRY * 100, role=subject
        ),
        LeverKind.HIGHER_BUDGET: _("Raises {points:g} point higher").format(points=POINT * 100),
        LeverKind.HIGHER_INFLATION: _("Inflation {points:g} point higher").format(points=POINT * 100),
        LeverKind.OTHER_AREA: _("Live in {area}").format(area=subject),
    }
    return words.get(lever.kind, subject)
