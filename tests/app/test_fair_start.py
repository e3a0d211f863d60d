"""Start pay keeps the law and the place: never below the state's minimum wage, nor below the tenth percentile here."""

from dataclasses import replace
from datetime import date
from math import ceil

import pytest

from careerplanner.app import local_pay, wage_tables
from careerplanner.app.catalogue_facts import minimum_wage
from careerplanner.app.queries.projection.local_pay import pay_here
from careerplanner.domain.catalogue import Catalogue, Kind, PayRange
from careerplanner.domain.plan import EMPTY_PROFILE, Plan
from tests.app.conftest import TODAY
from tests.some import some

SPECIALIST, CALL_CENTER = "customer-service-specialist", "call-center-specialist"


@pytest.mark.parametrize(("every", "least"), [(9, 30), pytest.param(1, 300, marks=pytest.mark.long)])
def test_no_start_pay_lies_below_the_law_or_the_tenth_percentile(every: int, least: int, catalogue: Catalogue):
    roles = [role for role in catalogue.roles if role.start_pay is not None]
    raised = 0
    for area in some(list(wage_tables.area_table().values())[::every]):
        wage = minimum_wage(area.state, TODAY)
        lawful = wage.cents * 2080 / 100 if wage is not None and wage.well_sourced else 0
        plan = Plan(replace(EMPTY_PROFILE, area_code=area.code))
        for role in some(roles):
            pay = pay_here(plan, role, TODAY)
            assert pay.start_pay is not None
            assert pay.percentiles is not None
            assert max(lawful, pay.percentiles.p10) <= pay.start_pay.low <= pay.start_pay.high, (area.name, role.key)
            raised += "is raised from" in pay.start_pay.origin.note
    assert raised > least


@pytest.mark.parametrize(
    ("code", "key", "words"),
    [
        ("AL", CALL_CENTER, "29,800 to what nine in ten earn more than here."),
        ("10500", SPECIALIST, "28,500 to what nine in ten earn more than here."),
        ("16020", CALL_CENTER, "29,600 to the minimum wage at 40 hours a week (State minimum wages"),
    ],
)
def test_a_start_that_is_raised_says_from_what_and_to_what(code: str, key: str, words: str, catalogue: Catalogue):
    plain = local_pay.local_pay(catalogue.role(key), code)
    found = local_pay.with_fair_start(plain, TODAY)
    assert plain.start_pay is not None
    assert found.start_pay is not None
    assert f"The low end is raised from {words}" in found.start_pay.origin.note
    assert found.start_pay.low > plain.start_pay.low
    assert found == replace(plain, start_pay=found.start_pay)
    assert found.start_pay.high == plain.start_pay.high


def test_the_minimum_wage_is_that_of_the_day(catalogue: Catalogue):
    role = catalogue.role(CALL_CENTER)
    low = replace(local_pay.local_pay(role, "FL"), percentiles=None)
    assert low.start_pay is not None
    low = replace(low, start_pay=replace(low.start_pay, low=20_000, high=21_000))
    for day, hour in some(((date(2026, 9, 29), 14), (date(2026, 9, 30), 15))):
        found = local_pay.with_fair_start(low, day).start_pay
        assert found is not None
        assert (found.low, found.high) == (ceil(hour * 2080), ceil(hour * 2080))


def test_a_figure_that_somebody_entered_and_one_that_is_fair_stay(catalogue: Catalogue):
    pay = local_pay.local_pay(catalogue.role(CALL_CENTER), "36540")
    assert pay.start_pay is not None
    own = replace(pay, start_pay=PayRange(10_000, 11_000, replace(pay.start_pay.origin, kind=Kind.OWN)))
    assert local_pay.with_fair_start(own, TODAY) is own
    fair = replace(pay, start_pay=replace(pay.start_pay, low=60_000, high=70_000))
    assert local_pay.with_fair_start(fair, TODAY) is fair
    none = replace(pay, start_pay=None)
    assert local_pay.with_fair_start(none, TODAY) is none
