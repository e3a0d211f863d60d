"""What a promotion is worth, from the plan's own pay history, in words."""

from dataclasses import replace

import pytest

from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.salary.promotion import (
    expected_salary,
    roles_ahead,
    terms_now,
    verdict,
    worth_notes,
    worth_of,
    worth_rows,
)
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import Offer
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.wording import Wording

from .conftest import TODAY

SENIOR = "senior-customer-service-specialist"
LEAD = "customer-service-team-lead"
OFFER = Offer(LEAD, 4_800_000, 48.0, 0, 100_000, 0, 1.5, "")


def test_the_parts_of_pay_come_from_the_pay_history(sample_plan: Plan, catalogue: Catalogue) -> None:
    newest = sample_plan.pay_record[-1]
    worth = worth_of(sample_plan, catalogue, SENIOR, TODAY)
    assert worth.value.before == terms_now(newest)
    rows = {row.id: row for row in worth_rows(worth, Wording())}
    assert rows["base"].now == "$41,912"
    assert rows["overtime"].now == "$1,620"
    assert rows["overtime"].change == "−$1,620"
    assert rows["hours"].now == rows["hours"].then == "41.0"
    assert "Your overtime pay equals about 1.0 hours a week at 1.5 times base pay." in worth_notes(worth, Wording())


def test_without_an_offer_the_pay_is_what_the_projection_expects(sample_plan: Plan, catalogue: Catalogue) -> None:
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    worth = worth_of(sample_plan, catalogue, SENIOR, TODAY)
    first = inputs.moves[0]
    assert worth.value.after.base == expected_salary(inputs, 1) == max(inputs.pay * (1 + first.raise_[1]), first.entry)
    assert worth_notes(worth, Wording())[-1].startswith("Base pay there is what the projection expects")
    assert expected_salary(inputs, 0) == inputs.pay
    assert expected_salary(inputs, 3) > expected_salary(inputs, 2) > expected_salary(inputs, 1)


def test_a_promotion_that_lowers_the_pay_of_an_hour_says_so(sample_plan: Plan, catalogue: Catalogue) -> None:
    worth = worth_of(replace(sample_plan, offer=(OFFER,)), catalogue, LEAD, TODAY)
    assert verdict(worth, Wording()) == (
        "Customer service team lead pays $5,018 more a year, but $0.98 less an hour than now: $19.63 instead of $20.61."
    )
    assert worth.value.lowers_hourly_pay
    notes = worth_notes(worth, Wording())
    assert notes[0].startswith(f"Up to {worth.value.break_even_week:.1f} hours a week")
    assert notes[1].startswith("Each hour added to the week brings $")
    assert notes[-1] == "Base pay there is your own figure."


def test_every_outcome_has_its_sentence(sample_plan: Plan, catalogue: Catalogue) -> None:
    def said(offer: Offer) -> str:
        return verdict(worth_of(replace(sample_plan, offer=(offer,)), catalogue, LEAD, TODAY), Wording())

    assert "more a year, and" in said(replace(OFFER, hours_per_week=40.0))
    assert "less a year than now, all parts included, and" in said(replace(OFFER, salary_cents=4_000_000))
    shorter = replace(OFFER, salary_cents=4_000_000, hours_per_week=30.0)
    assert "more an hour." in said(shorter)


def test_overtime_pay_of_the_role_adds_pay_and_no_hours(sample_plan: Plan, catalogue: Catalogue) -> None:
    worth = worth_of(replace(sample_plan, offer=(replace(OFFER, overtime_cents=200_000),)), catalogue, LEAD, TODAY)
    assert worth.value.after.yearly == 48_000 + 1_000 + 2_000
    assert worth.value.after.whole_week == 48.0
    assert next(row for row in worth_rows(worth, Wording()) if row.id == "overtime").then == "$2,000"


def test_only_roles_ahead_can_be_compared(sample_plan: Plan, catalogue: Catalogue) -> None:
    assert [key for key, _name in roles_ahead(sample_plan, catalogue)][:2] == [SENIOR, LEAD]
    with pytest.raises(Refused, match="not ahead on the route"):
        worth_of(sample_plan, catalogue, "account-manager", TODAY)
    with pytest.raises(Refused, match="has no pay yet"):
        worth_of(replace(sample_plan, pay_record=()), catalogue, LEAD, TODAY)
