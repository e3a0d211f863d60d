"""The printed plan: everything that the report says, taken from the plan and its projection."""

from datetime import date

from careerplanner.app.queries.projection.pauses import shades
from careerplanner.app.queries.projection.standing import StopStanding, goal_standings, next_role, stops
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
from careerplanner.i18n import _
from careerplanner.report.content import Kpi, ReportContent
from careerplanner.report.fan_model import FanModel, MoneyKind, fan_model
from careerplanner.report.fixed_text import standard_terms
from careerplanner.report.free_text import eight_in_ten
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
    goals = goal_standings(plan, catalogue, projection, wording)
    role = next_role(plan, catalogue) if plan.profile.role_key else None
    return ReportContent(
        title=_title(route),
        person=plan.profile.name,
        prepared_on=today,
        prepared_on_text=wording.dates.day(today),
        notice=_notice(plan),
        kpis=_kpis(plan, route, projection, today, wording),
        route=route_lines(plan, route, projection, today, wording),
        readiness=None if role is None else readiness_line(plan, role, wording),
        projection_title=_projection_title(projection, wording),
        nominal=_fan(plan, catalogue, projection, stay, MoneyKind.NOMINAL, wording),
        real=_fan(plan, catalogue, projection, stay, MoneyKind.TODAY, wording),
        arrivals=arrival_lines(route, wording),
        goals=goal_lines(goals, today, wording),
        actions=action_lines(plan, catalogue, wording),
        learning=learning_log(plan, today, wording),
        skills=skill_lines(plan, catalogue, route, wording),
        evidence=evidence_lines(plan, catalogue, wording),
        pay_history=pay_lines(plan, catalogue, wording),
        assumptions=assumption_lines(plan, catalogue, projection, wording),
        base_rates=base_rate_lines(catalogue, wording),
        sources=source_lines(plan, catalogue, today, wording),
        method=method_paragraphs(projection, wording),
        terms=standard_terms(),
        disclaimer=_(
            "This report was made on the person's own computer from what they wrote down. It describes a distribution "
            "of outcomes under the assumptions listed above. It is neither a promise of an employer nor advice on "
            "tax, law or investment."
        ),
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


def _kpis(
    plan: Plan, route: tuple[StopStanding, ...], projection: Projection | None, today: date, wording: Wording
) -> tuple[Kpi, ...]:
    found = [*_pay_today(plan, today, wording)]
    if projection is not None:
        found += [_likely_pay(projection, wording), *_arrival(route, projection, wording)]
    hours = sum(hours_left(plan).values())
    if hours:
        found.append(Kpi(_("Learning left"), wording.times.hours(hours), pace_text(plan, hours, wording)))
    return tuple(found)


def _pay_today(plan: Plan, today: date, wording: Wording) -> list[Kpi]:
    record = pay_on(plan.pay_record, today)
    if record is None:
        return []
    base, total = amount_of(base_yearly_cents(record)), amount_of(total_yearly_cents(record))
    detail = "" if total == base else _("{total} with all parts").format(total=wording.money.whole(total))
    return [Kpi(_("Base pay today"), wording.money.whole(base), detail)]


def _likely_pay(projection: Projection, wording: Wording) -> Kpi:
    inputs, fan = projection.inputs, projection.nominal
    span = wording.money.compact_span(float(fan.p10[-1]), float(fan.p90[-1]))
    label = _("Likely pay, {month}").format(month=wording.dates.short_month(inputs.start + inputs.months))
    return Kpi(label, wording.money.whole(float(fan.p50[-1])), eight_in_ten(span))


def _arrival(route: tuple[StopStanding, ...], projection: Projection, wording: Wording) -> list[Kpi]:
    """The chance of the last role within the horizon."""
    if len(route) < 2:
        return []
    goal = route[-1]
    horizon = wording.dates.short_month(projection.inputs.start + projection.inputs.months)
    label = _("{role} by {month}").format(role=goal.role.short_name, month=horizon)
    detail = _("of {paths} simulated futures").format(paths=wording.numbers.whole(projection.paths))
    if goal.arrival.p50 is not None:
        detail = _("typical: {month}").format(month=wording.dates.short_month(goal.arrival.p50))
    return [Kpi(label, wording.odds.percent(goal.share or 0.0), detail)]


def _projection_title(projection: Projection | None, wording: Wording) -> str:
    if projection is None:
        return ""
    inputs = projection.inputs
    return _("Typical: {amount} a year by {month}").format(
        amount=wording.money.whole(float(projection.nominal.p50[-1])),
        month=wording.dates.short_month(inputs.start + inputs.months),
    )


def _fan(
    plan: Plan,
    catalogue: Catalogue,
    projection: Projection | None,
    stay: Projection | None,
    money: MoneyKind,
    wording: Wording,
) -> FanModel | None:
    """The chart; the person's target is in today's money, so it stands in that chart alone."""
    if projection is None:
        return None
    names = {role.name: role.short_name for role in catalogue.roles}
    roles = projection.inputs.roles
    cents = plan.profile.target_pay_cents
    return fan_model(
        projection,
        _("Your plan") if len(roles) > 1 else _("Your pay"),
        money=money,
        stay=None if stay is None or len(roles) < 2 else (_("Stay in role"), stay),
        short_names=names,
        target=amount_of(cents) if cents is not None and money is MoneyKind.TODAY else None,
        shades=shades(plan, projection, wording),
        wording=wording,
    )
