"""Only an answer to the very same question is remembered, and only of a function of values."""

from dataclasses import replace
from functools import partial

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.queries.projection.gates import gates_of
from careerplanner.domain.plan import EMPTY_PROFILE, Plan
from tests.ui.remembered import question_of


def asked(function, *given, **named):
    return question_of(partial(function, *given, **named))


def test_the_same_question_is_known_again_and_another_plan_is_another_question():
    plan, again = Plan(EMPTY_PROFILE), Plan(EMPTY_PROFILE)
    changed = plan.imagined(profile=replace(EMPTY_PROFILE, seed=2))
    assert asked(gates_of, plan, load_catalogue()) == asked(gates_of, again, load_catalogue())
    assert asked(gates_of, plan, load_catalogue()) != asked(gates_of, changed, load_catalogue())
    assert asked(gates_of, plan, paths=1) != asked(gates_of, plan, paths=2)


@pytest.mark.parametrize("work", [int, partial(int, "1"), partial(gates_of, lambda: None)])
def test_what_is_no_query_or_cannot_be_written_out_is_asked_anew(work):
    assert question_of(work) is None
