"""Roles that fit: counted against the ratings, ranked, filtered, and never with more than is known."""

from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app.commands.goals import skills
from careerplanner.app.commands.profile import profile
from careerplanner.app.queries.explore import text as words
from careerplanner.app.queries.explore.roles import Ranking, Wish, closest, matching, ranked, role_fits
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue, MoveKind
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.pay import base_yearly_cents, pay_on
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import Plan
from careerplanner.units import amount_of, cents_of
from careerplanner.wording import Wording
from tests.some import some

TODAY = date(2026, 11, 23)
SENIOR, LEAD, MANAGER = "senior-customer-service-specialist", "customer-service-team-lead", "customer-service-manager"


@pytest.fixture(scope="module")
def plan(sample_plan: Plan) -> Plan:
    return sample_plan


def fit_of(plan: Plan, catalogue: Catalogue, key: str):
    return next(fit for fit in role_fits(plan, catalogue, TODAY) if fit.id == key)


def test_every_role_but_ones_own_is_held_against_the_ratings(plan: Plan, catalogue: Catalogue) -> None:
    fits = role_fits(plan, catalogue, TODAY)
    assert {fit.id for fit in fits} == {role.key for role in catalogue.roles} - {plan.profile.role_key}
    rated = {rating.skill_key: rating.level for rating in sorted(plan.rating, key=lambda row: row.rated_on)}
    for fit in some(fits):
        asked = {each.skill: each.level for each in catalogue.role(fit.id).requirements}
        met = {key for key, level in asked.items() if rated.get(key, 0) >= level}
        assert {skill.gap.skill_key for skill in fit.held} == met
        assert {skill.gap.skill_key for skill in fit.missing} == asked.keys() - met
        assert fit.minutes == sum(skill.minutes for skill in fit.missing)
        assert all(skill.minutes > 0 for skill in fit.missing)


def test_the_way_there_is_the_one_of_fewest_moves_by_its_kind_or_by_the_roles_between(
    plan: Plan, catalogue: Catalogue
) -> None:
    senior, lead = fit_of(plan, catalogue, SENIOR), fit_of(plan, catalogue, LEAD)
    assert (senior.kind, senior.route) == (MoveKind.PROMOTION, (plan.profile.role_key, SENIOR))
    assert words.kind_text(senior, catalogue) == "Promotion"
    assert (lead.kind, lead.route) == (None, (plan.profile.role_key, SENIOR, LEAD))
    assert words.kind_text(lead, catalogue) == "By way of senior specialist"


def test_pay_is_held_against_ones_own_for_the_same_hours(plan: Plan, catalogue: Catalogue) -> None:
    record = pay_on(plan.pay_record, TODAY)
    senior = fit_of(plan, catalogue, SENIOR)
    own = amount_of(base_yearly_cents(record))
    assert senior.pay_change == pytest.approx(senior.pay.amount / own - 1)
    half = replace(record, basis=PayBasis.HOUR, base_cents=cents_of(20), hours_per_week=20.0)
    part_time = plan.imagined(pay_record=(half,))
    assert fit_of(part_time, catalogue, SENIOR).pay_change == pytest.approx(senior.pay.amount / (20 * 2080) - 1)
    assert fit_of(plan.imagined(pay_record=()), catalogue, SENIOR).pay_change is None


def test_each_ranking_puts_the_best_first_and_the_unknown_last(plan: Plan, catalogue: Catalogue) -> None:
    fits = role_fits(plan, catalogue, TODAY)
    shares = [len(fit.held) / fit.skills_asked for fit in ranked(fits, Ranking.SKILLS)]
    assert shares == sorted(shares, reverse=True)
    hours = [float("inf") if fit.asks_degree else fit.minutes for fit in ranked(fits, Ranking.HOURS)]
    assert hours == sorted(hours)
    assert hours[0] < hours[-1] == float("inf"), "more education than one has comes last"
    pay = [fit.pay.amount for fit in ranked(fits, Ranking.PAY)]
    assert pay == sorted(pay, reverse=True)
    unknown = replace(fits[0], id="unknown", pay=None, outlooks=())
    for ranking in (Ranking.PAY, Ranking.OPENINGS, Ranking.JOBS):
        assert ranked([unknown, *fits], ranking)[-1].id == "unknown"


def test_each_filter_lets_only_those_pass_that_are_known_to(plan: Plan, catalogue: Catalogue) -> None:
    fits = role_fits(plan, catalogue, TODAY)
    passed = {wish: {fit.id for fit in matching(fits, frozenset({wish}))} for wish in Wish}
    assert passed[Wish.MORE_PAY] == {fit.id for fit in fits if fit.pay_change and fit.pay_change > 0}
    assert passed[Wish.MORE_JOBS] == {fit.id for fit in fits if fit.outlook and fit.outlook.change_percent > 0}
    assert passed[Wish.NO_DEGREE] == {fit.id for fit in fits if fit.open_to_me is not None and fit.open_to_me >= 0.5}
    assert passed[Wish.QUICK] == {fit.id for fit in fits if fit.minutes < 6000 and not fit.asks_degree}
    assert all(0 < len(passed[wish]) < len(fits) for wish in {*Wish} - {Wish.MORE_PAY, Wish.CATALOGUE})
    assert len(passed[Wish.CATALOGUE]) == len(fits)
    assert [replace(fits[0], pay_change=change).grants(Wish.MORE_PAY) for change in (-0.1, 0.0, 0.1)] == [
        False,
        False,
        True,
    ]
    unknown = replace(fits[0], pay_change=None, outlooks=(), open_to_me=None)
    assert {wish for wish in Wish if unknown.grants(wish)} <= {Wish.QUICK, Wish.CATALOGUE}


def test_more_education_opens_more_jobs(workspace: Workspace, plan: Plan, catalogue: Catalogue) -> None:
    key = "technical-support-specialist"
    before = fit_of(plan, catalogue, key)
    master = plan.imagined(profile=replace(plan.profile, education_level=8))
    after = fit_of(master, catalogue, key)
    assert before.asks_degree
    assert not after.asks_degree
    assert words.learning_text(before, Wording()) == "More education"
    assert words.learning_text(after, Wording()).endswith(" h")


def test_a_search_finds_names_duties_and_other_titles(plan: Plan, catalogue: Catalogue) -> None:
    fits = role_fits(plan, catalogue, TODAY)
    assert LEAD in [fit.id for fit in matching(fits, frozenset(), "TEAM lead service")]
    named = {fit.id for fit in fits if "team" in fit.words and "lead" in fit.words}
    assert {fit.id for fit in matching(fits, frozenset(), " TEAM  lead ")} == named
    titled = next(fit for fit in fits if fit.also_called)
    assert titled.id in {fit.id for fit in matching(fits, frozenset(), titled.also_called[0])}
    assert matching(fits, frozenset(), "astronaut") == ()


def test_the_closest_role_names_what_it_lacks(plan: Plan, catalogue: Catalogue) -> None:
    fits = ranked(role_fits(plan, catalogue, TODAY), Ranking.SKILLS)
    granted = [replace(fits[0], id=str(number), pay_change=0.1, outlooks=()) for number in range(2)]
    wishes = frozenset({Wish.MORE_PAY, Wish.MORE_JOBS})
    best = closest([replace(granted[0], pay_change=None), granted[1]], wishes)
    assert (best[0].id, best[1]) == ("1", (Wish.MORE_JOBS,))
    assert words.none_text(2, best, fits) == (
        f"No role passes all 2 filters. Closest: {fits[0].name}, which passes all but “More jobs by 2034”."
    )
    assert closest([], wishes) is None


def test_what_stands_in_the_way_is_said(plan: Plan, catalogue: Catalogue) -> None:
    support = fit_of(plan, catalogue, "technical-support-specialist")
    said = words.hindrances(support, plan, Wording())
    assert said[0] == (
        "5 of 10 such jobs ask for no more than this: associate degree (O*NET). Ask whether your employer does."
    )
    assert words.hindrances(replace(support, held=(), open_to_me=1.0, route=()), plan, Wording()) == (
        "No move from your role leads there in the catalogue. Say on the map how one gets there.",
    )
    assert words.hindrances(replace(support, held=(), open_to_me=1.0, is_confirmed=False), plan, Wording()) == (
        "No odds yet: on the map, say what education the move asks for.",
    )
    assert words.hindrances(replace(support, held=(), open_to_me=1.0), plan, Wording()) == ()


def test_a_rating_moves_the_count(workspace: Workspace, catalogue: Catalogue) -> None:
    workspace.do("", profile.change, role_key="customer-service-specialist")
    before = fit_of(workspace.plan, merged(catalogue, workspace.plan), SENIOR)
    missing = before.missing[0].gap
    workspace.do("", skills.rate, catalogue, missing.skill_key, missing.required, TODAY)
    after = fit_of(workspace.plan, merged(catalogue, workspace.plan), SENIOR)
    assert len(after.held) == len(before.held) + 1
    assert after.minutes == before.minutes - before.missing[0].minutes
