"""What a wish would take, as the window asks it."""

from dataclasses import replace

import pytest

from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.salary.goal_seek import Question, answer_text, answers, wish_text
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.seek import Knob
from careerplanner.errors import Refused
from careerplanner.months import parse_month
from careerplanner.wording import Wording

from .conftest import TODAY

MANAGER = "Customer service manager"
SENIOR = "Senior customer service specialist"


@pytest.fixture
def inputs(sample_plan: Plan, catalogue: Catalogue) -> Inputs:
    return inputs_of(sample_plan, catalogue, TODAY)


def said(inputs: Inputs, question: Question) -> tuple[str, dict[Knob, str]]:
    put, given = answers(inputs, question, paths=1_000, seed=1, wording=Wording())
    return wish_text(put, Wording()), {answer.knob: answer_text(answer, put, Wording()) for answer in given}


def test_a_role_is_a_matter_of_hours_and_of_waiting_and_not_of_pay(inputs: Inputs) -> None:
    wish, words = said(inputs, Question(parse_month("2035-06"), role=SENIOR))
    assert wish == "Senior customer service specialist by Jun 2035, in at least 50 % of futures"
    assert list(words) == [Knob.HOURS, Knob.MONTH]
    assert "hours of learning a week (now 2) do it" in words[Knob.HOURS]
    assert "the plan as it is does it, from" in words[Knob.MONTH]


def test_what_cannot_be_met_says_by_how_much(inputs: Inputs) -> None:
    _wish, words = said(inputs, Question(parse_month("2030-12"), role=SENIOR))
    assert words[Knob.HOURS].startswith("with 40 hours a week it cannot be met: at best")
    assert "months late" in words[Knob.HOURS]
    _wish, words = said(inputs, Question(parse_month("2034-07"), chance=0.8, real_pay=90_000))
    assert all("a year are missing" in each for each in words.values())
    assert "no entry pay as Customer service manager within its band" in words[Knob.ENTRY]


def test_entry_pay_of_a_role_that_few_reach_does_not_bring_the_pay(inputs: Inputs) -> None:
    wish, words = said(inputs, Question(parse_month("2035-12"), real_pay=60_000))
    assert wish.startswith("$60,000 a year in today’s money by Dec 2035")
    assert words[Knob.ENTRY].startswith("no entry pay as Customer service manager within its band meets it")


def test_a_wish_past_the_horizon_stretches_it(inputs: Inputs) -> None:
    _wish, words = said(inputs, Question(parse_month("2040-01"), role=SENIOR))
    assert "the plan as it is does it, from" in words[Knob.MONTH]


def test_without_a_route_there_is_only_waiting(inputs: Inputs) -> None:
    alone = replace(inputs, roles=inputs.roles[:1], moves=())
    _wish, words = said(alone, Question(parse_month("2035-01"), real_pay=45_000))
    assert list(words) == [Knob.MONTH]


@pytest.mark.parametrize(
    ("question", "why"),
    [
        (Question(parse_month("2033-01"), role="Account manager"), "is not on the route"),
        (Question(parse_month("2020-01"), role=MANAGER), "must lie from"),
        (Question(parse_month("2033-01"), real_pay=float("nan")), "to .500,000,000 a year"),
        (Question(parse_month("2033-01"), real_pay=-1.0), "to .500,000,000 a year"),
        (Question(parse_month("2033-01"), 1.0, role=MANAGER), "chance"),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused(inputs: Inputs, question: Question, why: str) -> None:
    with pytest.raises(Refused, match=why):
        said(inputs, question)
