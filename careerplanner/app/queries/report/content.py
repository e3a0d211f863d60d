"""The printed plan: everything that the report says, taken from the plan and its projection."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from careerplanner.app.pay_text import hourly_beside, take_home_text
from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.projection.chart import pay_chart
from careerplanner.app.queries.projection.standing import StopStanding, goal_standings, next_role, stops
from careerplanner.app.queries.projection.view import ProjectionView, view_of
from careerplanner.app.queries.report.case import NO_TALK, Talk, promotion_case
from careerplanner.app.queries.report.check_in_form import check_in_form
from careerplanner.app.queries.report.editions import MINE, PayTold, Told, sections_for
from careerplanner.app.queries.report.further import lever_table, narrow_table, worth_table
from careerplanner.app.queries.report.pay_told import effect_without_pay
from careerplanner.app.queries.report.person import (
    action_lines,
    evidence_lines,
    goal_lines,
    learning_log,
    pay_lines,
)
from careerplanner.app.queries.report.questions import question_lines
from careerplanner.app.queries.report.redaction import Known, redacted
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
    occupation_lines,
    source_lines,
)
from careerplanner.app.queries.report.stories import story_lines
from careerplanner.app.queries.report.timeline import goal_timeline
from careerplanner.app.queries.report.year import year_in_review
from careerplanner.app.queries.salary.levers import plan_levers
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.learning import hours_left
from careerplanner.domain.pay import base_yearly_cents, pay_on, total_yearly_cents
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.goal_order import usual_ratio
from careerplanner.domain.projection.levers import Effect
from careerplanner.i18n import _, language
from careerplanner.report.content import Kpi, ReportContent
from careerplanner.report.fan_model import FanModel, MoneyKind
from careerplanner.report.fixed_text import section_titles, standard_terms
from careerplanner.units import amount_of
from careerplanner.wording import INDEX, Wording


@dataclass(frozen=True, slots=True)
class Asked:
    """What report is asked for: what its reader is told, its sections (None: the usual ones), and the talk it is for.

    ``today`` is the day on which it is made.
    """

    today: date
    told: Told = MINE
    sections: tuple[str, ...] | None = None
    talk: Talk = NO_TALK


@dataclass(frozen=True, slots=True, eq=False)
class _Parts:
    """What all parts of the report are made from, once everything is taken out that the reader is not told."""

    known: Known
    told: Told
    route: tuple[StopStanding, ...]
    view: ProjectionView | None
    today: date
    wording: Wording

    @property
    def plan(self) -> Plan:
        return self.known.plan

    @property
    def catalogue(self) -> Catalogue:
        return self.known.catalogue


def report_content(known: Known, asked: Asked, wording: Wording) -> ReportContent:
    """The report on a plan, with what its reader is told.

    Without a projection it has no outlook and no dates, and says so. Refused where the edition lacks a section.
    """
    sections = sections_for(asked.told, asked.sections)
    effects = tried_levers(known, asked.today) if "levers" in sections else ()
    return arranged(whole_content(known, asked, wording, effects, with_year="year" in sections), sections)


def arranged(content: ReportContent, sections: Sequence[str]) -> ReportContent:
    """The content with these sections in this order; a report that begins with the case is called by it."""
    titles = {
        "case": "" if content.case is None else content.case.title,
        "checkin": "" if content.form is None else content.form.title,
    }
    if len(sections) == 1:
        titles |= {name: section_titles()[name] for name in ("stories", "year")}
    return replace(content, sections=tuple(sections), title=titles.get(sections[0]) or content.title)


def tried_levers(known: Known, today: date) -> tuple[Effect, ...]:
    """What the usual levers do to the role of the headline; it takes a while. None where nothing is projected."""
    if known.projection is None:
        return ()
    view = view_of(known.plan, known.catalogue, known.projection, today)
    target = -1 if view.headline is None else view.odds.index(view.headline) + 1
    return plan_levers(known.plan, known.catalogue, today, paths=known.projection.paths, target=target)


def whole_content(
    known: Known, asked: Asked, wording: Wording, effects: tuple[Effect, ...] = (), *, with_year: bool
) -> ReportContent:
    """All that an edition may say, with its usual sections.

    ``effects`` are those of the levers. The year in review is left out where it is not asked for: its odds then and now
    take a projection of their own, four fifths of the time of all the rest.
    """
    told, today, talk = asked.told, asked.today, asked.talk
    person = known.plan.profile.name
    known = redacted(known, told, today)
    plan, catalogue = known.plan, known.catalogue
    if told.pay is PayTold.INDEX:
        wording = replace(wording, currency=INDEX)
    view = None if known.projection is None else view_of(plan, catalogue, known.projection, today)
    parts = _Parts(known, told, stops(plan, catalogue, known.projection), view, today, wording)
    empty = ReportContent(
        title=_title(parts.route),
        person=person,
        language=language().partition("_")[0],
        prepared_on=today,
        prepared_on_text=wording.dates.day(today),
        notice=_notice(parts),
        sections=told.usual,
        case=promotion_case(plan, catalogue, today, wording, talk) if "case" in told.sections else None,
        form=check_in_form(plan, catalogue, today, wording, talk) if "checkin" in told.sections else None,
        stories=story_lines(plan, catalogue, wording) if "stories" in told.sections else (),
    )
    return _with_further(_with_outlook(_with_work(empty, parts), parts), parts, effects, with_year=with_year)


def _with_further(
    content: ReportContent, parts: _Parts, effects: tuple[Effect, ...], *, with_year: bool
) -> ReportContent:
    """The content with what moves the odds, what is open, what the next role is worth, and the year."""
    plan, catalogue, told, today, wording = parts.plan, parts.catalogue, parts.told, parts.today, parts.wording
    amounts = told.pay is PayTold.AMOUNTS
    if not amounts:
        effects = tuple(map(effect_without_pay, effects))
    year, worth = None, None
    if with_year and "year" in told.sections:
        shows_pay = told.pay is not PayTold.NOTHING
        year = year_in_review(plan, catalogue, parts.known.projection, today, wording, pay=shows_pay)
    if "worth" in told.sections and amounts:
        worth = worth_table(plan, catalogue, today, wording)
    return replace(
        content,
        year=year,
        worth=worth,
        levers=lever_table(effects, parts.view, plan, wording, pay=amounts) if "levers" in told.sections else None,
        narrow=narrow_table(parts.view, wording) if "narrow" in told.sections else None,
    )


def _with_work(content: ReportContent, parts: _Parts) -> ReportContent:
    """The content with goals, skills and evidence, where the reader is told of them."""
    if not parts.told.work:
        return content
    plan, catalogue, today, wording = parts.plan, parts.catalogue, parts.today, parts.wording
    role = next_role(plan, catalogue) if plan.profile.role_key and parts.told.claims else None
    return replace(
        content,
        readiness=None if role is None else readiness_line(plan, role, wording),
        goals=goal_lines(goal_standings(plan, catalogue, parts.known.projection, wording), today, wording),
        timeline=goal_timeline(plan, parts.known.projection, today, wording),
        actions=action_lines(plan, catalogue, today, wording),
        learning=learning_log(plan, today, wording, pace=parts.told.odds),
        has_hours=parts.told.claims,
        skills=skill_lines(plan, catalogue, parts.route, wording) if parts.told.claims else (),
        evidence=evidence_lines(plan, catalogue, wording),
    )


def _with_outlook(content: ReportContent, parts: _Parts) -> ReportContent:
    """The content with what the projection says, and with pay, where the reader is told of them."""
    if not parts.told.odds:
        return content
    plan, catalogue, wording, told = parts.plan, parts.catalogue, parts.wording, parts.told
    view, projection = parts.view, parts.known.projection
    has_pay = told.pay is not PayTold.NOTHING
    title = "" if view is None else (odds_text.pay_title if has_pay else odds_text.headline)(view, wording)
    return replace(
        content,
        kpis=_kpis(parts),
        route=route_lines(plan, parts.route, view, parts.today, wording, gates=told.work),
        projection_title=title,
        outlook=() if view is None else odds_text.outlook_sentences(view, wording, pay=has_pay),
        nominal=_chart(parts, MoneyKind.NOMINAL) if has_pay else None,
        real=_chart(parts, MoneyKind.TODAY) if has_pay else None,
        arrivals=() if view is None else arrival_lines(parts.route, view, wording),
        questions=question_lines(plan, catalogue, view) if "questions" in told.sections else (),
        pay_history=pay_lines(plan, catalogue, wording),
        assumptions=assumption_lines(plan, catalogue, projection, wording, amounts=told.pay is PayTold.AMOUNTS),
        base_rates=base_rate_lines(catalogue, wording),
        occupations=occupation_lines(plan, catalogue, wording),
        sources=source_lines(plan, catalogue, parts.today, wording),
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


def _notice(parts: _Parts) -> str:
    """The line at the foot of every page."""
    is_sample, told = parts.plan.profile.is_sample, parts.told
    if not told.odds:
        return _("Sample plan of a made-up person.") if is_sample else ""
    if told.pay is PayTold.INDEX:
        return _("Pay is an index: 100 is base pay today. Simulated under stated assumptions. Not a promise.")
    if told.pay is PayTold.NOTHING:
        return _("Simulated under stated assumptions. Not a promise.")
    if is_sample:
        return _("Sample plan of a made-up person. Simulated under stated assumptions, before tax. Not a promise.")
    return _("Simulated under stated assumptions, before tax. Not a promise. Sources on the last pages.")


def _kpis(parts: _Parts) -> tuple[Kpi, ...]:
    view, wording = parts.view, parts.wording
    found = [*_pay_today(parts.plan, parts.today, wording)]
    if view is not None:
        if parts.told.pay is not PayTold.NOTHING and view.has_pay:
            found.append(_pay_ahead(view, wording))
        found += _odds(view, wording)
    hours = sum(hours_left(parts.plan).values())
    if hours:
        # Nothing is known of how long learning really takes where nothing is projected.
        ratio = 1.0 if view is None else usual_ratio(view.projection.inputs.estimate_ratio)
        pace = pace_text(parts.plan, hours * ratio, wording)
        found.append(Kpi(_("Learning left"), wording.times.hours(hours), pace))
    return tuple(found)


def _pay_today(plan: Plan, today: date, wording: Wording) -> list[Kpi]:
    record = pay_on(plan.pay_record, today)
    if record is None:
        return []
    base, total = amount_of(base_yearly_cents(record)), amount_of(total_yearly_cents(record))
    parts = [
        hourly_beside(record, base, record.hours_per_week, wording),
        "" if total == base else _("{total} with all parts").format(total=wording.money.whole(total)),
        take_home_text(plan.profile, total_yearly_cents(record), wording),
    ]
    return [Kpi(_("Base pay today"), wording.money.whole(base), "; ".join(part for part in parts if part))]


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


def _chart(parts: _Parts, money: MoneyKind) -> FanModel | None:
    projection = parts.known.projection
    if projection is None or not projection.inputs.is_pay_known:
        return None
    return pay_chart(parts.plan, parts.catalogue, projection, parts.wording, money=money, stay=parts.known.stay)
