"""The printed plan: everything that the report says, taken from the plan and its projection."""

from datetime import date
from statistics import median

from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.projection.chart import pay_chart
from careerplanner.app.queries.projection.standing import StopStanding, goal_standings, next_role, stops
from careerplanner.app.queries.projection.view import ProjectionView, view_of
from careerplanner.app.queries.report.person import (
    action_lines,
    evidence_lines,
    goal_lines,
    learning_log,
    pay_lines,
)
from careerplanner.app.queries.report.route import (
    arrival_lines,
    pace_text,
    readiness_line,
    route_lines,
    skill_lines,
)
from careerplanner.app.queries.report.sources import (
    assumption_lines,
    base_rate_lines,
    method_paragraphs,
    source_lines,
)
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.learning import hours_left
from careerplanner.domain.pay import base_yearly_cents, pay_on, total_yearly_cents
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _, language
from careerplanner.report.content import Kpi, ReportContent
from careerplanner.report.fan_model import FanModel, MoneyKind
from careerplanner.report.fixed_text import standard_terms
from careerplanner.units import amount_of
from careerplanner.wording import Wording


def report_content(
    plan: Plan,
    catalogue: Catalogue,
    projection: Projection | None,
    today: date,
    wording: Wording,
    stay: Projection | None = None,
) -> ReportContent:
    """The whole plan as the report prints it.

    ``projection`` is that of the plan, ``stay`` of the same person without a promotion on the same draws; without the
    first the report has no outlook and no dates, and says so.
    """
    route = stops(plan, catalogue, projection)
    view = None if projection is None else view_of(plan, catalogue, projection, today)
    goals = goal_standings(plan, catalogue, projection, wording)
    role = next_role(plan, catalogue) if plan.profile.role_key else None
    return ReportContent(
        title=_title(route),
        person=plan.profile.name,
        language=language().partition("_")[0],
        prepared_on=today,
        prepared_on_text=wording.dates.day(today),
        notice=_notice(plan),
        kpis=_kpis(plan, view, today, wording),
        route=route_lines(plan, route, view, today, wording),
        readiness=None if role is None else readiness_line(plan, role, wording),
        projection_title="" if view is None else odds_text.pay_title(view, wording),
        outlook=() if view is None else odds_text.outlook_sentences(view, wording),
        nominal=_chart(plan, catalogue, projection, stay, MoneyKind.NOMINAL, wording),
        real=_chart(plan, catalogue, projection, stay, MoneyKind.TODAY, wording),
        arrivals=() if view is None else arrival_lines(route, view, wording),
        goals=goal_lines(goals, today, wording),
        actions=action_lines(plan, catalogue, today, wording),
        learning=learning_log(plan, today, wording),
        skills=skill_lines(plan, catalogue, route, wording),
        evidence=evidence_lines(plan, catalogue, wording),
        pay_history=pay_lines(plan, catalogue, wording),
        assumptions=assumption_lines(plan, catalogue, projection, wording),
        base_rates=base_rate_lines(catalogue, wording),
        sources=source_lines(plan, catalogue, today, wording),
        method=method_paragraphs(projection, wording),
        terms=standard_terms(),
        disclaimer=_disclaimer(),
    )


def _disclaimer() -> str:
    return _(
        "This report was made on the person's own computer from what they entered. It "
        "describes a distribution of outcomes under the assumptions listed above. It is "
        "neither a promise by an employer nor advice on tax, law or investment."
    )


def _title(route: tuple[StopStanding, ...]) -> str:
    if not route:
        return _("Career plan")
    if len(route) == 1:
        return route[0].role.name
    return _("Path to {goal}").format(goal=route[-1].role.name)


def _notice(plan: Plan) -> str:
    if plan.profile.is_sample:
        return _("Sample plan of a made-up person. Simulated under stated assumptions, before tax. Not a promise.")
    return _("Simulated under stated assumptions, before tax. Not a promise. Sources on the last pages.")


def _kpis(plan: Plan, view: ProjectionView | None, today: date, wording: Wording) -> tuple[Kpi, ...]:
    found = [*_pay_today(plan, today, wording)]
    if view is not None:
        found += [_pay_ahead(view, wording), *_odds(view, wording)]
    hours = sum(hours_left(plan).values())
    if hours:
        pace = pace_text(plan, hours * _usual_ratio(view), wording)
        found.append(Kpi(_("Learning left"), wording.times.hours(hours), pace))
    return tuple(found)


def _usual_ratio(view: ProjectionView | None) -> float:
    """By how much learning usually takes longer than estimated: of the person's own record, or the prior."""
    if view is None:
        return 1.0
    ratio = view.projection.inputs.estimate_ratio
    return median(ratio.ratios) if ratio.ratios else float(ratio.median)


def _pay_today(plan: Plan, today: date, wording: Wording) -> list[Kpi]:
    record = pay_on(plan.pay_record, today)
    if record is None:
        return []
    base, total = amount_of(base_yearly_cents(record)), amount_of(total_yearly_cents(record))
    detail = "" if total == base else _("{total} with all parts").format(total=wording.money.whole(total))
    return [Kpi(_("Base pay today"), wording.money.whole(base), detail)]


def _pay_ahead(view: ProjectionView, wording: Wording) -> Kpi:
    """Pay at the end in today's money: between what it lies in eight of ten futures, and its middle."""
    label = _("Pay in {month}, today’s money").format(month=wording.dates.short_month(view.last))
    pay = view.real
    middle = _("8 of 10 futures; middle {amount}").format(amount=wording.money.forecast(pay.middle))
    return Kpi(label, wording.money.compact_span(pay.low, pay.high, 0), middle)


def _odds(view: ProjectionView, wording: Wording) -> list[Kpi]:
    """The odds of the role that the headline speaks of."""
    odds = view.headline
    if odds is None:
        return []
    label = _("{role} by {month}").format(role=odds.role.short_name, month=wording.dates.short_month(view.last))
    return [Kpi(label, wording.odds.count(odds.share), wording.odds.between(odds.low, odds.high))]


def _chart(
    plan: Plan,
    catalogue: Catalogue,
    projection: Projection | None,
    stay: Projection | None,
    money: MoneyKind,
    wording: Wording,
) -> FanModel | None:
    if projection is None:
        return None
    return pay_chart(plan, catalogue, projection, wording, money=money, stay=stay)
