"""Pay as people think of it: by the hour, month and year, with overtime, other jobs, what is left, and benefits."""

from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app import pay_text
from careerplanner.app.commands.profile import pay, profile, side_jobs
from careerplanner.app.commands.salary import offers
from careerplanner.app.commands.salary.offers import BenefitLine
from careerplanner.app.commands.setup import setup
from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.view import view_of
from careerplanner.app.queries.salary.promotion import worth_of, worth_rows
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.pay import hourly_base_cents, overtime_yearly_cents, side_yearly_cents, total_yearly_cents
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import PayRecord, Plan
from careerplanner.domain.projection.engine import project
from careerplanner.errors import Refused
from careerplanner.months import parse_month
from careerplanner.units import Cents, cents_of
from careerplanner.wording import Wording

from .conftest import TODAY

LEAD = "customer-service-team-lead"
NONE = Cents(0)
HOURLY = PayRecord("p", TODAY, "", PayBasis.HOUR, cents_of(20), 30.0, NONE, NONE, NONE, "")


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (HOURLY, "$20.00 an hour at 30 h a week, $31,200 a year"),
        (replace(HOURLY, basis=PayBasis.MONTH, base_cents=cents_of(3_000)), "$3,000 a month, $36,000 a year"),
        (replace(HOURLY, basis=PayBasis.YEAR, base_cents=cents_of(40_000)), "$40,000 a year"),
    ],
)
def test_pay_is_told_as_it_was_agreed_and_by_the_year(record: PayRecord, words: str) -> None:
    assert pay_text.base_text(record, Wording()) == words


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (HOURLY, ""),
        (replace(HOURLY, overtime_hours=2.0), "overtime"),
        (replace(HOURLY, overtime_cents=cents_of(500), bonus_cents=cents_of(1_000)), "overtime and bonus"),
        (replace(HOURLY, shift_cents=cents_of(400)), "shift pay"),
        (
            replace(HOURLY, overtime_cents=cents_of(1), bonus_cents=cents_of(1), shift_cents=cents_of(1)),
            "overtime, bonus and shift pay",
        ),
    ],
)
def test_what_comes_to_base_pay_is_named_where_there_is_any(record: PayRecord, words: str) -> None:
    assert pay_text.parts_text(record, Wording()) == words


def test_overtime_is_hours_a_week_times_a_factor_beside_an_amount() -> None:
    record = replace(HOURLY, overtime_hours=4.0, overtime_factor=1.5, overtime_cents=cents_of(100))
    assert overtime_yearly_cents(record) == cents_of(4 * 1.5 * 20 * 52 + 100)
    assert total_yearly_cents(record) == cents_of(31_200 + 6_240 + 100)
    monthly = replace(record, basis=PayBasis.MONTH, base_cents=cents_of(2_600), overtime_cents=NONE)
    assert hourly_base_cents(monthly) == cents_of(20)
    assert overtime_yearly_cents(monthly) == cents_of(6_240)


def test_what_is_left_after_tax_is_by_ones_own_share_alone(sample_plan: Plan) -> None:
    mine = sample_plan.profile
    assert pay_text.take_home_text(mine, cents_of(48_000), Wording()) == ""
    told = pay_text.take_home_text(replace(mine, take_home_share=0.75), cents_of(48_000), Wording())
    assert told == "about $3,000 a month after tax, by your own share of 75 %"


def test_one_who_is_paid_by_the_hour_hears_of_hours_beside_the_forecast(
    sample_plan: Plan, catalogue: Catalogue
) -> None:
    def told(basis: PayBasis, base: float) -> str:
        plan = replace(sample_plan, pay_record=(replace(HOURLY, basis=basis, base_cents=cents_of(base)),))
        projection = project(inputs_of(plan, catalogue, TODAY), paths=50, seed=1)
        return odds_text.pay_sentence(view_of(plan, catalogue, projection, TODAY), Wording())

    assert "an hour at 30 h a week." in told(PayBasis.HOUR, 20)
    assert "an hour" not in told(PayBasis.YEAR, 40_000)


def test_jobs_beside_the_main_one_count_while_they_are_held(workspace: Workspace) -> None:
    assert pay_text.earned_text(workspace.plan, TODAY, Wording()) == ""
    workspace.do("Pay", pay.add, cents_of(30_000), date(2026, 1, 1))
    workspace.do("Job", side_jobs.add, "Courier", cents_of(20), PayBasis.HOUR, 5, started="2026-02")
    workspace.do("Job", side_jobs.add, "Choir", cents_of(100), PayBasis.MONTH, 2, ended="2026-06")

    jobs = workspace.plan.side_job
    by_month = {month: side_yearly_cents(jobs, parse_month(month)) for month in ("2026-01", "2026-02", "2026-07")}
    assert by_month == {"2026-01": cents_of(1_200), "2026-02": cents_of(6_400), "2026-07": cents_of(5_200)}
    assert pay_text.earned_text(workspace.plan, TODAY, Wording()) == "All jobs together: $35,200 a year"
    with pytest.raises(Refused, match="lies before the start"):
        workspace.do("Job", side_jobs.change, jobs[0].id, started="2026-03", ended="2026-02")
    with pytest.raises(Refused, match="Pay an hour must be from"):
        workspace.do("Job", side_jobs.add, "Odd", NONE, PayBasis.HOUR, 5)


def test_benefits_stand_in_lines_of_their_own_and_count_in_the_year(workspace: Workspace, catalogue: Catalogue) -> None:
    workspace.do("Where", setup.answer_where, catalogue, setup.Where("customer-service-specialist", None, None), TODAY)
    workspace.do("Pay", pay.add, cents_of(40_000), TODAY)
    workspace.do("Target", setup.answer_target, catalogue, LEAD)
    workspace.do("Terms", offers.set_terms, catalogue, LEAD, salary_cents=cents_of(50_000))
    lines = [BenefitLine("Pension", cents_of(1_000), cents_of(2_500)), BenefitLine("Meals", cents_of(600), NONE)]
    workspace.do("Benefits", offers.set_benefits, catalogue, LEAD, lines)
    workspace.do("Share", profile.change, take_home_share=0.8)

    worth = worth_of(workspace.plan, workspace.catalogue, LEAD, TODAY)
    rows = {row.what: (row.now, row.then, row.change) for row in worth_rows(worth, Wording())}
    assert rows["Pension"] == ("$1,000", "$2,500", "+$1,500")
    assert rows["Meals"] == ("$600", "$0", "−$600")
    assert rows["Total pay a year"] == ("$41,600", "$52,500", "+$10,900")
    assert rows["Left a month after tax, by your share"] == ("$2,667", "$3,333", "+$667")

    workspace.do("Forget", offers.forget, LEAD)
    assert [(row.role_key, row.name) for row in workspace.plan.benefit] == [("", "Meals"), ("", "Pension")]
