"""The text of ``show``: short lines, the most useful first."""

from collections.abc import Iterator

from careerplanner.app.goal_details import details_text
from careerplanner.app.overdue import late_text
from careerplanner.app.pause_text import pause_name, terms_text
from careerplanner.app.pay_text import base_text, earned_text, parts_text, take_home_text
from careerplanner.app.queries.goals.next_hour import NextAction
from careerplanner.app.queries.goals.next_hour_text import action_title
from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.projection.pauses import pauses_ahead
from careerplanner.app.queries.projection.standing import GateStanding, GateState, GoalStanding, StopStanding
from careerplanner.cli.output import table, wrapped
from careerplanner.cli.shown import Shown
from careerplanner.domain.pay import base_yearly_cents, total_yearly_cents
from careerplanner.domain.plan import GoalStatus, PayRecord
from careerplanner.i18n import _, ngettext
from careerplanner.months import parse_month
from careerplanner.units import amount_of
from careerplanner.wording import Wording

INDENT = "  "


def show_lines(shown: Shown, wording: Wording) -> list[str]:
    """The lines that ``show`` prints."""
    return [
        *_person(shown, wording),
        "",
        *_route(shown, wording),
        "",
        *_outlook(shown, wording),
        *_pauses(shown, wording),
        *_readiness(shown, wording),
        "",
        *_goals(shown, wording),
        "",
        *_next(shown, wording),
    ]


def _person(shown: Shown, wording: Wording) -> Iterator[str]:
    profile = shown.plan.profile
    name = profile.name or _("Unnamed plan")
    yield _("{name} (sample plan)").format(name=name) if profile.is_sample else name
    if profile.headline:
        yield profile.headline
    if profile.role_key:
        role = shown.role_name(profile.role_key)
        if profile.role_since:
            since = wording.dates.short_month(parse_month(profile.role_since))
            yield _("{role} since {month}, {area}").format(role=role, month=since, area=shown.area_name)
        else:
            yield f"{role}, {shown.area_name}"
    if shown.pay is not None:
        yield _pay_text(shown.pay, wording)
        after_tax = take_home_text(profile, total_yearly_cents(shown.pay), wording)
        if after_tax:
            yield after_tax
    together = earned_text(shown.plan, shown.today, wording)
    if together:
        yield together
    yield _("{hours} hours a week to learn").format(hours=wording.times.hours_number(profile.hours_per_week))


def _pay_text(pay: PayRecord, wording: Wording) -> str:
    base = amount_of(base_yearly_cents(pay))
    words = base_text(pay, wording)
    total = amount_of(total_yearly_cents(pay))
    if total > base:
        words = _("{base}; {total} with {parts}").format(
            base=words, total=wording.money.whole(total), parts=parts_text(pay, wording)
        )
    return words


def _route(shown: Shown, wording: Wording) -> Iterator[str]:
    yield _("Route")
    if not shown.stops:
        yield INDENT + _("The plan does not say yet which role you have.")
        return
    yield f"{INDENT}{_('Now')}  {shown.stops[0].role.name}"
    for position, stop in enumerate(shown.stops[1:], start=1):
        yield f"{INDENT}{position:>3}  {stop.role.name}{_arrival_text(stop, shown, wording)}"
        yield from table([_gate_row(gate) for gate in stop.gates], indent=INDENT * 4)
    if shown.problem:
        yield from wrapped(_("No dates: {reason}").format(reason=shown.problem), INDENT)


def _pauses(shown: Shown, wording: Wording) -> Iterator[str]:
    """The pauses that are not over; a plan without one says nothing of them."""
    rows = pauses_ahead(shown.plan, shown.today)
    if rows:
        yield _("Pauses")
        for row in rows:
            yield from wrapped(f"{pause_name(row, wording)}: {terms_text(row, wording)}", INDENT)
        yield ""


def _arrival_text(stop: StopStanding, shown: Shown, wording: Wording) -> str:
    odds = None if shown.view is None else shown.view.odds_of(stop.role.key)
    if shown.view is None or odds is None:
        return ""
    if not odds.is_confirmed:
        return f": {odds_text.date_sentence(odds, shown.view, wording)}"
    return _(": {odds} by {month}. {date}").format(
        odds=wording.odds.about(odds.share),
        month=wording.dates.month(shown.view.last),
        date=odds_text.date_sentence(odds, shown.view, wording),
    )


def _outlook(shown: Shown, wording: Wording) -> Iterator[str]:
    """What the projection says; a plan without one says nothing of it."""
    if shown.view is not None:
        yield _("Projection")
        for sentence in odds_text.outlook_sentences(shown.view, wording):
            yield from wrapped(sentence, INDENT)
        yield ""


def _gate_row(standing: GateStanding) -> tuple[str, str, str]:
    gap = standing.gate.gap
    level = _("level {rated} of {required}").format(rated=gap.rated, required=gap.required)
    if standing.state is GateState.MET:
        return standing.skill_name, level, _("met, {state}").format(state=_(gap.state.value))
    if standing.state is GateState.PLANNED:
        numbers = ", ".join(map(str, standing.goal_numbers))
        words = ngettext("planned: goal {numbers}", "planned: goals {numbers}", len(standing.goal_numbers))
        return standing.skill_name, level, words.format(numbers=numbers)
    return standing.skill_name, level, _("open: no goal reaches it")


def _readiness(shown: Shown, wording: Wording) -> Iterator[str]:
    if shown.readiness is None or shown.next_role is None:
        yield _("Readiness: no next role is chosen.")
        return
    figures = shown.readiness
    if not figures.asked:
        yield _("Readiness: no skill is asked for by {role} yet.").format(role=shown.next_role.name)
        return
    yield _("Readiness for {role}").format(role=shown.next_role.name)
    yield from table(
        [
            (_("Required skills met"), _("{met} of {gates}").format(met=figures.gates_met, gates=figures.gates)),
            (_("Levels covered"), wording.numbers.percent(figures.coverage)),
            (_("Of these, backed by evidence"), wording.numbers.percent(figures.evidenced)),
        ],
        "<>",
        INDENT,
    )


def _goals(shown: Shown, wording: Wording) -> Iterator[str]:
    yield _("Goals")
    if not shown.goals:
        yield INDENT + _("No goals yet.")
        return
    head = ("#", _("Goal"), _("Hours"), _("Due"), _("Half done by"))
    yield from table(
        [head, *(_goal_row(goal, shown, wording) for goal in shown.goals if not goal.goal.is_archived)], "><><<", INDENT
    )


def _goal_row(standing: GoalStanding, shown: Shown, wording: Wording) -> tuple[str, str, str, str, str]:
    goal = standing.goal
    due = "" if goal.due_on is None or goal.status is not GoalStatus.ACTIVE else wording.dates.day(goal.due_on)
    if goal.due_on is not None and standing.is_overdue(shown.today):
        due = _("{day}, {late}").format(day=due, late=late_text(goal.due_on, shown.today))
    chance = standing.chance(shown.today)
    if chance is not None:
        due = _("{day}, {odds}").format(day=due, odds=wording.odds.count(chance))
    spent = _("{logged} of {estimated}").format(
        logged=wording.times.hours_number(standing.hours_logged),
        estimated=wording.times.hours_number(standing.hours_estimated),
    )
    more = details_text(standing.details)
    title = _("{goal} ({details})").format(goal=goal.title, details=more) if more else goal.title
    return str(standing.number), title, spent, due, _finish_text(standing, shown, wording)


def _finish_text(standing: GoalStanding, shown: Shown, wording: Wording) -> str:
    goal = standing.goal
    if goal.status is GoalStatus.DROPPED:
        return _("dropped")
    if goal.status is GoalStatus.DONE:
        return (
            _("done") if goal.finished_on is None else _("done {day}").format(day=wording.dates.day(goal.finished_on))
        )
    finish = standing.finish
    if finish.p50 is None:
        return "" if shown.projection is None else _("not at this pace")
    if finish.p10 is None or finish.p90 is None or finish.p10 == finish.p90:
        return wording.dates.short_month(finish.p50)
    return _("{typical} ({early} – {late})").format(
        typical=wording.dates.short_month(finish.p50),
        early=wording.dates.short_month(finish.p10),
        late=wording.dates.short_month(finish.p90),
    )


def _next(shown: Shown, wording: Wording) -> Iterator[str]:
    yield _("Next")
    if not shown.actions:
        yield INDENT + _("Nothing left to do.")
    yield from table([_action_row(action, wording) for action in shown.actions], "<><", INDENT)


def _action_row(action: NextAction, wording: Wording) -> tuple[str, str, str]:
    spent = _("{hours} h").format(hours=wording.times.hours_number(action.hours))
    return action_title(action), spent, action.goal_title if action.step_id is not None else ""
