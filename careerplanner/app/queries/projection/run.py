"""The projection of a plan, computed here and now; the window does the same off its thread."""

from dataclasses import replace
from datetime import date

from careerplanner.app.queries.projection.inputs import inputs_of, stay_as_i_am
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.results import Projection
from careerplanner.errors import Refused

USUAL_PATHS = 10_000
"""Paths behind every figure, in the window, the report and the command line: one plan gives one answer everywhere."""


def with_horizon(inputs: Inputs, months: int | None) -> Inputs:
    """The inputs with another number of months, or as they are where none is given."""
    return inputs if months is None else replace(inputs, months=months)


def project_plan(plan: Plan, catalogue: Catalogue, today: date) -> Projection:
    """The projection of the plan with its own seed; refused, saying what is missing, while it cannot be computed."""
    return project(inputs_of(plan, catalogue, today), paths=USUAL_PATHS, seed=plan.profile.seed)


def stay_beside(projection: Projection) -> Projection:
    """The same person without a promotion, on the draws of this projection."""
    return project(stay_as_i_am(projection.inputs), paths=projection.paths, seed=projection.seed)


def projection_or_reason(plan: Plan, catalogue: Catalogue, today: date) -> tuple[Projection | None, str]:
    """The projection, or None and the sentence that says what it lacks."""
    try:
        return project_plan(plan, catalogue, today), ""
    except Refused as refused:
        return None, str(refused)
