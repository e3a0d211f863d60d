"""A plan in any currency, with pay or without: dates and odds hold, amounts are in it, nothing is invented."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careerplanner.app.commands.catalogue import custom_roles
from careerplanner.app.commands.catalogue.custom_roles import Figures, RoleDraft
from careerplanner.app.commands.profile import pay, profile
from careerplanner.app.commands.salary import offers
from careerplanner.app.commands.setup import jobs, setup
from careerplanner.app.queries.path.map import path_facts
from careerplanner.app.queries.path.role_facts import role_facts
from careerplanner.app.queries.path.text import pay_footnote, pay_note
from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.projection.bands import USUAL_SPREAD, bands_of
from careerplanner.app.queries.projection.inputs import inputs_of, route_steps
from careerplanner.app.queries.projection.local_pay import floor_here, pay_here, survey_pay
from careerplanner.app.queries.projection.view import ProjectionView, view_of
from careerplanner.app.queries.report.content import Asked, report_content
from careerplanner.app.queries.report.redaction import Known
from careerplanner.app.queries.salary.industries import industry_table
from careerplanner.app.queries.salary.step_assumptions import step_rows
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue, Kind
from careerplanner.domain.local_pay import POINTS
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import PayRecord, Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import inputs_from_json, inputs_to_json
from careerplanner.domain.projection.parts import PAY_INDEX
from careerplanner.errors import Refused
from careerplanner.units import Cents, cents_of
from careerplanner.wording import Wording

from .conftest import TODAY

MANAGER = "customer-service-manager"
RATE_DAY = date(2026, 11, 2)


def in_currency(plan: Plan, currency: str, rate: float | None = None, yearly: float | None = 38_000) -> Plan:
    """The sample in another currency, with other pay or none."""
    mine = replace(plan.profile, currency=currency, exchange_rate=rate, exchange_rate_on=rate and RATE_DAY)
    none = Cents(0)
    record = PayRecord(
        "p", TODAY, mine.role_key, PayBasis.YEAR, cents_of(yearly or 1), 40.0, none, none, none, ""
    )  # fmt: skip
    return replace(plan, profile=mine, pay_record=() if yearly is None else (record,), offer=(), kept_forecast=())


def seen(plan: Plan, catalogue: Catalogue) -> ProjectionView:
    return view_of(plan, catalogue, project(inputs_of(plan, catalogue, TODAY), paths=400, seed=1), TODAY)


@pytest.mark.parametrize(("currency", "yearly"), [("EUR", 38_000), ("KRW", 41_000_000), ("IDR", 96_000_000)])
def test_odds_and_dates_are_the_same_in_every_currency_and_amounts_are_in_it(
    sample_plan: Plan, catalogue: Catalogue, currency: str, yearly: float
) -> None:
    plan = in_currency(sample_plan, currency, yearly=yearly)
    view = seen(plan, catalogue)

    assert [odds.share for odds in view.odds] == [
        odds.share for odds in seen(in_currency(sample_plan, "USD", yearly=yearly), catalogue).odds
    ]
    told = " ".join(odds_text.outlook_sentences(view, Wording(currency=currency)))
    assert "$" not in told
    assert {"EUR": "€", "KRW": "₩", "IDR": "IDR"}[currency] in told


def test_without_a_rate_roles_show_no_pay_and_say_how_to_get_it(sample_plan: Plan, catalogue: Catalogue) -> None:
    plan = in_currency(sample_plan, "EUR")
    facts = role_facts(plan, catalogue, path_facts(plan, catalogue, TODAY), MANAGER, TODAY)

    assert (facts.card.pay, facts.start_pay, facts.currency) == (None, None, "EUR")
    assert facts.pay_hint.startswith("No pay ranges in EUR: dates and odds hold without them")
    table = industry_table(plan, catalogue.role(MANAGER), Wording(currency="EUR"))
    assert {row.typical for row in table.rows} == {"–"}
    assert any(row.ratio != "–" for row in table.rows), "how industries compare needs no rate"


def test_the_note_below_the_map_speaks_of_no_area_in_another_currency(sample_plan: Plan) -> None:
    assert "San Antonio" in pay_footnote(in_currency(sample_plan, "USD"))
    assert pay_footnote(in_currency(sample_plan, "EUR")).startswith("No pay ranges in EUR: dates and odds hold")
    at_a_rate = pay_footnote(in_currency(sample_plan, "EUR", rate=0.9))
    assert at_a_rate.startswith("Pay in the United States at your rate of ")
    assert at_a_rate.endswith("1 USD = 0.9 EUR. Pay in your country may differ.")


def test_with_a_rate_pay_is_that_of_the_nation_and_names_rate_and_day(sample_plan: Plan, catalogue: Catalogue) -> None:
    role = catalogue.role(MANAGER)
    plan = in_currency(sample_plan, "KRW", rate=1_400.0)
    here = pay_here(plan, role, TODAY).band
    nation = replace(sample_plan, profile=replace(sample_plan.profile, area_code="US"))
    dollars = pay_here(nation, role, TODAY).band

    assert here is not None
    assert dollars is not None
    assert here.mid == pytest.approx(dollars.mid * 1_400, rel=0.005)
    assert here.mid % 100_000 == 0, "three figures, as fine as a rate"
    assert here.origin.kind is Kind.DERIVED
    assert here.origin.note.endswith(
        "Pay in the United States at your rate of Nov 2, 2026: 1 USD = 1,400 KRW. Pay in your country may differ."
    )
    assert floor_here(plan, role, 40, TODAY).amount == 0, "no law of a US state holds there"
    assert floor_here(sample_plan, role, 40, TODAY).amount > 0


def test_each_figure_of_the_survey_is_converted_at_ones_own_rate_and_says_so(
    sample_plan: Plan, catalogue: Catalogue
) -> None:
    figures = catalogue.role(MANAGER).percentiles
    at_home = survey_pay(sample_plan.profile, TODAY)(figures)

    abroad = survey_pay(in_currency(sample_plan, "EUR", 0.9).profile, TODAY)(figures)

    for point in POINTS:
        assert getattr(abroad, point) == pytest.approx(getattr(at_home, point) * 0.9, rel=0.005), point
    assert "0.9" in abroad.origin.note
    assert survey_pay(in_currency(sample_plan, "EUR").profile, TODAY)(figures) is None


def test_ones_own_pay_is_the_band_where_none_is_known_and_later_ones_rise_by_the_step(
    sample_plan: Plan, catalogue: Catalogue
) -> None:
    plan = in_currency(sample_plan, "EUR", yearly=38_000)
    steps = route_steps(plan)
    first, second, *_rest = bands_of(plan, catalogue, steps, TODAY)
    move = catalogue.move(steps[0].role_key, steps[1].role_key)

    assert first is not None
    assert second is not None
    assert move is not None
    assert (first.mid, first.origin.kind, first.origin.source) == (38_000, Kind.OWN, "Your own pay")
    assert second.mid == round(38_000 * (1 + move.raise_[1]))
    assert second.origin.kind is Kind.ASSUMED
    shipped = catalogue.role(steps[0].role_key).band
    assert shipped is not None
    assert first.low / first.mid == pytest.approx(shipped.low / shipped.mid, abs=0.001)
    kinds = {row.key: row.origin.kind for row in step_rows(plan, catalogue, TODAY)}
    assert kinds[f"band/{steps[0].role_key}"] is Kind.OWN
    assert kinds[f"band/{steps[1].role_key}"] is Kind.ASSUMED


def test_the_assumed_spread_is_near_that_of_the_survey(catalogue: Catalogue) -> None:
    shipped = catalogue.role("customer-service-specialist").percentiles
    assert shipped is not None
    assert (shipped.p10 / shipped.p50, shipped.p90 / shipped.p50) == pytest.approx(USUAL_SPREAD, abs=0.06)


def test_without_pay_there_are_odds_and_dates_and_no_amount(sample_plan: Plan, catalogue: Catalogue) -> None:
    plan = in_currency(sample_plan, "USD", yearly=None)
    view, paid = seen(plan, catalogue), seen(in_currency(sample_plan, "USD"), catalogue)

    assert [odds.share for odds in view.odds] == [odds.share for odds in paid.odds]
    assert not view.has_pay
    assert view.target is None
    assert {band.mid for band in view.projection.inputs.roles} == {PAY_INDEX}
    told = " ".join(odds_text.outlook_sentences(view, Wording()))
    assert "Your pay is not known yet. Dates and odds hold without it" in told
    assert "$" not in told
    assert odds_text.pay_title(view, Wording()) == "Add your pay to see where it leads"


def test_inputs_without_pay_are_the_same_from_their_document(sample_plan: Plan, catalogue: Catalogue) -> None:
    inputs = inputs_of(in_currency(sample_plan, "IDR", yearly=None), catalogue, TODAY)
    document = inputs_to_json(inputs)
    assert document["is_pay_known"] is False
    assert inputs_from_json(document) == inputs


def test_a_projection_takes_amounts_as_large_as_the_currency_and_no_larger(
    sample_plan: Plan, catalogue: Catalogue
) -> None:
    document = inputs_to_json(inputs_of(in_currency(sample_plan, "IDR", yearly=600_000_000), catalogue, TODAY))
    assert inputs_from_json(document).pay == 600_000_000
    with pytest.raises(Refused, match=r"pay is 600,000,000\. Give a number from 1 to 500,000,000"):
        inputs_from_json({**document, "currency": "USD"})


def test_limits_are_as_large_as_the_currency(workspace: Workspace, catalogue: Catalogue) -> None:
    half_a_billion = cents_of(500_000_000)
    with pytest.raises(Refused, match="Pay a year must be from 1 to 100,000,000"):
        workspace.do("Pay", pay.add, half_a_billion, TODAY)
    workspace.do("Currency", profile.change, currency="IDR")
    workspace.do("Pay", pay.add, half_a_billion, TODAY)
    workspace.do("Target", profile.change, target_pay_cents=half_a_billion)
    workspace.do("Offer", offers.set_terms, catalogue, MANAGER, salary_cents=half_a_billion)
    assert workspace.plan.pay_record[0].base_cents == half_a_billion


def test_a_rate_has_a_day_and_goes_with_its_currency(workspace: Workspace) -> None:
    workspace.do("Currency", profile.change, currency="EUR")
    with pytest.raises(Refused, match="is of a day that is still to come"):
        workspace.do("Rate", profile.set_rate, 0.92, TODAY + timedelta(days=1), TODAY)
    workspace.do("Rate", profile.set_rate, 0.92, RATE_DAY, TODAY)
    mine = workspace.plan.profile
    assert (mine.exchange_rate, mine.exchange_rate_on) == (0.92, RATE_DAY)

    workspace.do("Name", profile.change, name="Jo")
    assert workspace.plan.profile.exchange_rate == 0.92
    workspace.do("Currency", profile.change, currency="KRW")
    mine = workspace.plan.profile
    assert (mine.exchange_rate, mine.exchange_rate_on) == (None, None)


@pytest.mark.parametrize(("currency", "amount", "text"), [
    ("USD", 51_234, "$51,000"), ("KRW", 51_234_567, "₩51,000,000"), ("JPY", 5_123_456, "¥5,100,000"),
])  # fmt: skip
def test_a_forecast_is_as_coarse_in_every_currency(currency: str, amount: float, text: str) -> None:
    assert Wording(currency=currency).money.forecast(amount) == text


def test_every_currency_in_use_can_be_chosen() -> None:
    found = dict(Wording(currency="XTS").currencies())
    assert len(found) > 150
    assert found["EUR"] == "EUR · Euro"
    assert next(iter(found)) == "XTS", "a plan's own currency is offered, known or not"


@pytest.mark.parametrize(
    ("currency", "yearly"), [("EUR", 38_000), ("KRW", 41_000_000), ("IDR", 96_000_000), ("EUR", None)]
)
def test_the_printed_plan_has_no_dollar_in_another_currency(
    sample_plan: Plan, catalogue: Catalogue, currency: str, yearly: float | None
) -> None:
    plan = in_currency(sample_plan, currency, yearly=yearly)
    view = seen(plan, catalogue)
    known = Known(plan, catalogue, view.projection, None)
    content = report_content(known, Asked(TODAY), Wording(currency=currency))

    assert "$" not in str(replace(content, nominal=None, real=None, base_rates=()))
    assert (content.real is None) is (yearly is None)
    assert content.arrivals, "dates and odds are printed without pay, too"


def test_own_pay_stands_for_a_job_of_which_no_pay_is_known_and_an_even_band_is_no_own_pay(
    workspace: Workspace, catalogue: Catalogue
) -> None:
    where = setup.Where(
        "", None, cents_of(19), PayBasis.HOUR, job=jobs.NewJob("Zugbegleiterin"), currency="EUR",
        work_hours_per_week=20,
    )  # fmt: skip
    workspace.do("Where", setup.answer_where, catalogue, where, TODAY)
    even = Figures(band=(cents_of(40_000), cents_of(40_000), cents_of(40_000)), source="Union", year="2026")
    other = workspace.do("Role", custom_roles.add_role, workspace.catalogue, RoleDraft("Leitstelle", figures=even))
    facts = path_facts(workspace.plan, workspace.catalogue, TODAY)
    mine, theirs = facts.role(workspace.plan.profile.role_key).pay, facts.role(other).pay
    assert mine is not None
    assert theirs is not None
    assert (mine.amount, pay_note(mine, Wording())) == (39_520, "Your own pay, for a full week")
    assert pay_note(theirs, Wording()) == "Band €40,000–€40,000 · Your estimate"
