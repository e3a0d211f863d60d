"""The route of the printed plan: its roles with dates, pay and gates, and the skills that each asks for."""

from dataclasses import replace
from datetime import date

from careerplanner.app.queries.path.map import pay_line
from careerplanner.app.queries.path.text import source_text
from careerplanner.app.queries.projection.odds_text import date_sentence
from careerplanner.app.queries.projection.standing import GateStanding, GateState, StopStanding, readiness_for
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.app.queries.report.text import month_or_never
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.gap import Gap, gaps, weight_text
from careerplanner.domain.learning import active_goals
from careerplanner.domain.pay import base_yearly_cents, pay_on
from careerplanner.domain.plan import Experience, Plan
from careerplanner.domain.projection.results import Projection
from careerplanner.domain.skills import SkillState, backing
from careerplanner.i18n import _, ngettext
from careerplanner.months import month_of, parse_month
from careerplanner.report.content import ArrivalLine, GateLine, Readiness, RoleGaps, RouteStop, Share, SkillGap
from careerplanner.units import amount_of
from careerplanner.wording import Wording


def route_lines(
    plan: Plan,
    stops: tuple[StopStanding, ...],
    view: ProjectionView | None,
    today: date,
    wording: Wording,
    *,
    gates: bool = True,
) -> tuple[RouteStop, ...]:
    """The roles held before, the present one and those ahead, with what each requires where ``gates`` are told."""
    if not stops:
        return ()
    before = [_held(entry, wording) for entry in plan.experience if entry.ended is not None and entry.role_key]
    told = stops if gates else tuple(replace(stop, gates=()) for stop in stops)
    ahead = [_ahead(plan, stop, view, today, wording) for stop in told[1:]]
    return (*before, _here(plan, stops[0].role, today, wording), *ahead)


def _held(entry: Experience, wording: Wording) -> RouteStop:
    assert entry.ended is not None
    when = wording.numbers.span(
        wording.dates.short_month(parse_month(entry.started)),
        wording.dates.short_month(parse_month(entry.ended)),
    )
    return RouteStop(entry.title, "done", when)


def _here(plan: Plan, role: Role, today: date, wording: Wording) -> RouteStop:
    since = plan.profile.role_since
    when = _("Since {month}").format(month=wording.dates.short_month(parse_month(since))) if since else _("Now")
    record = pay_on(plan.pay_record, today)
    if record is None:
        return RouteStop(role.name, "here", when)
    pay = wording.money.whole(amount_of(base_yearly_cents(record)))
    return RouteStop(role.name, "here", when, pay, pay_origin=_("Your own base pay"))


def _ahead(plan: Plan, stop: StopStanding, view: ProjectionView | None, today: date, wording: Wording) -> RouteStop:
    when = span = ""
    odds = None if view is None else view.odds_of(stop.role.key)
    if view is not None and odds is not None:
        span = date_sentence(odds, view, wording)
        if odds.is_confirmed:
            when = _("{count} by {month}").format(
                count=wording.odds.count(odds.share), month=wording.dates.short_month(view.last)
            )
    line = pay_line(plan, stop.role, today)
    pay = "" if line is None else wording.money_in(line.currency).span(line.low, line.high)
    gates = [_gate_line(gate, None if view is None else view.projection, wording) for gate in stop.gates]
    origin = "" if line is None else source_text(line.origin)
    return RouteStop(stop.role.name, "ahead", when, pay, span, origin, tuple(gates))


def _gate_line(standing: GateStanding, projection: Projection | None, wording: Wording) -> GateLine:
    gap = standing.gate.gap
    text = _("{skill} at level {level}").format(skill=standing.skill_name, level=gap.required)
    if standing.state is GateState.MET:
        return GateLine(text, "met", _("level {level}, {state}").format(level=gap.rated, state=_(gap.state.value)))
    now = _("now {level}").format(level=gap.rated)
    if standing.state is GateState.OPEN:
        return GateLine(text, "open", _("{now}, no goal reaches it").format(now=now))
    finish = _last_finish(standing, projection, wording)
    if finish:
        return GateLine(
            text, "planned", _("{now}, goals done by {month} in half of all futures").format(now=now, month=finish)
        )
    return GateLine(text, "planned", now)


def _last_finish(standing: GateStanding, projection: Projection | None, wording: Wording) -> str:
    """The month by which half of the futures have finished the last of a gate's goals."""
    if projection is None:
        return ""
    found = [finish.p50 for finish in projection.goal_finish if finish.id in standing.gate.goal_ids]
    months = [month for month in found if month is not None]
    if not months or len(months) < len(found):
        return ""
    return wording.dates.short_month(projection.inputs.start + max(months))


def arrival_lines(stops: tuple[StopStanding, ...], view: ProjectionView, wording: Wording) -> tuple[ArrivalLine, ...]:
    """When each role ahead is reached, and in how many futures; none behind a step that is not confirmed."""
    return tuple(
        ArrivalLine(
            stop.role.name,
            month_or_never(stop.arrival.p10, wording),
            month_or_never(stop.arrival.p50, wording),
            month_or_never(stop.arrival.p90, wording),
            wording.odds.count(odds.share),
        )
        for stop in stops
        if (odds := view.odds_of(stop.role.key)) is not None and odds.is_confirmed
    )


def readiness_line(plan: Plan, role: Role, wording: Wording) -> Readiness | None:
    """The three figures for the next role; None where it asks for no skill, of which there is nothing to be said."""
    figures = readiness_for(plan, role)
    if not figures.asked:
        return None
    met = _("{met} of {gates}").format(met=figures.gates_met, gates=figures.gates)
    return Readiness(
        role=role.name,
        gates_met=Share(met, figures.gates_met / figures.gates if figures.gates else 1.0),
        coverage=Share(wording.numbers.percent(figures.coverage), figures.coverage),
        evidenced=Share(wording.numbers.percent(figures.evidenced), figures.evidenced),
    )


def skill_lines(
    plan: Plan, catalogue: Catalogue, stops: tuple[StopStanding, ...], wording: Wording
) -> tuple[RoleGaps, ...]:
    """What each role ahead asks for."""
    return tuple(
        RoleGaps(
            stop.role.name,
            "" if stop.arrival.p50 is None else wording.dates.short_month(stop.arrival.p50),
            tuple(_gap_line(plan, catalogue, gap, wording) for gap in gaps(plan, stop.role)),
        )
        for stop in stops[1:]
    )


def _gap_line(plan: Plan, catalogue: Catalogue, gap: Gap, wording: Wording) -> SkillGap:
    served = any(goal.skill_key == gap.skill_key and goal.to_level >= gap.required for goal in active_goals(plan))
    state = _("met")
    if gap.width:
        state = ngettext("{count} level to go", "{count} levels to go", gap.width).format(count=gap.width)
        if not served:
            state = _("{state}, no goal yet").format(state=state)
    return SkillGap(
        skill=catalogue.skill(gap.skill_key).name,
        rated=gap.rated,
        required=gap.required,
        weight=weight_text(gap.weight),
        is_gate=gap.gate,
        state=state,
        basis=_basis(plan, gap, wording),
    )


def _basis(plan: Plan, gap: Gap, wording: Wording) -> str:
    """What a rated level rests on."""
    if gap.rated == 0:
        return ""
    if gap.state is SkillState.CLAIMED:
        return _("typical, not yet reviewed") if gap.is_typical else _("claimed")
    found = backing(gap.skill_key, gap.rated, plan.evidence)
    confirmed = [item for item in found if item.confirmed_by]
    newest = max(confirmed or found, key=lambda item: item.happened_on)
    month = wording.dates.short_month(month_of(newest.happened_on))
    if newest.confirmed_by:
        return _("confirmed, {month}").format(month=month)
    return _("evidence of {month}").format(month=month)


def pace_text(plan: Plan, hours: float, wording: Wording) -> str:
    """How long so many hours take at the plan's pace."""
    pace = plan.profile.hours_per_week
    if pace <= 0:
        return _("no hours a week are set")
    weeks = max(1, round(hours / pace))
    count = ngettext("{count} week", "{count} weeks", weeks).format(count=weeks)
    return _("{weeks} at {hours} h a week").format(weeks=count, hours=wording.numbers.plain(pace))
