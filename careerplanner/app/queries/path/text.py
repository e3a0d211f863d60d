"""How the Path page says things: kinds and origins of figures, spans of months, what is required, its headline."""

import re

from careerplanner.app import local_pay
from careerplanner.app.queries.path.map import GateFact, MiddlePay, MoveLine, PathFacts, Place, RoleCard
from careerplanner.app.queries.projection.local_pay import no_rate_text, rate_text
from careerplanner.domain.catalogue import Kind, MoveKind, Origin
from careerplanner.domain.local_pay import NATION
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _, mark, ngettext
from careerplanner.wording import Wording

_STAGES = (
    mark("Frontline"),
    mark("Experienced"),
    mark("Lead and expert"),
    mark("Manager"),
    mark("Director"),
    mark("Above director"),
)


def kind_text(origin: Origin) -> str:
    """What kind of figure a figure is, in two words, with the year of a published one."""
    year = re.sub(r".*?(\d{4})$", r"\1", origin.year)
    words = {
        Kind.START_PAY: _("Guide {year}"),
        Kind.PERCENTILE: _("Percentiles {year}"),
        Kind.EMPLOYER_BAND: _("Employer’s band"),
        Kind.SURVEY: _("Survey {year}"),
        Kind.OWN: _("Your estimate"),
        Kind.ASSUMED: _("Assumed"),
        Kind.DERIVED: _("Derived {year}"),
        Kind.LAW: _("Law {year}"),
        Kind.OUTLOOK: _("Official outlook"),
        Kind.MEASURE: _("Published {year}"),
    }
    return words[origin.kind].format(year=year)


def source_text(origin: Origin) -> str:
    """Where a figure comes from, in one line: source, year, place and kind."""
    kinds = {
        Kind.START_PAY: _("start pay"),
        Kind.PERCENTILE: _("percentiles"),
        Kind.EMPLOYER_BAND: _("an employer’s band"),
        Kind.SURVEY: _("a survey"),
        Kind.OWN: _("your own figure"),
        Kind.ASSUMED: _("assumed"),
        Kind.DERIVED: _("derived"),
        Kind.LAW: _("law"),
        Kind.OUTLOOK: _("an official outlook"),
        Kind.MEASURE: _("a published measure"),
    }
    place = _("United States") if origin.place == "US" else origin.place
    source = origin.source if origin.year in origin.source else f"{origin.source}, {origin.year}"
    named = f"{source}, {place}" if place else source
    return _("{source}: {kind}.").format(source=named, kind=kinds[origin.kind])


def origin_text(origin: Origin) -> str:
    """Where a figure comes from, and the note that belongs to it."""
    return f"{source_text(origin)} {origin.note}".strip()


def stage_name(stage: int) -> str:
    """The caption of a column of the map."""
    return _(_STAGES[stage]) if 0 <= stage < len(_STAGES) else _("Stage {number}").format(number=stage + 1)


def headline(facts: PathFacts, wording: Wording) -> str:
    """The line below the title, such as "17 roles · your route: specialist, senior specialist, manager"."""
    count = len(facts.roles)
    roles = ngettext("{count} role", "{count} roles", count).format(count=wording.numbers.whole(count))
    if len(facts.route) < 2:
        return _("{roles}. Choose one as your goal.").format(roles=roles)
    names = ", ".join(facts.role(key).within for key in facts.route)
    return _("{roles} · your route: {names}").format(roles=roles, names=names)


def pay_text(pay: MiddlePay, wording: Wording) -> str:
    """Middle pay cut short for a card, such as ``$51k``."""
    return wording.money_in(pay.currency).compact(pay.amount, 0)


def pay_note(pay: MiddlePay, wording: Wording) -> str:
    """The middle half of the people in a role, or the ends of its band; where, of when, and what kind of figure."""
    money = wording.money_in(pay.currency)
    low, high = money.whole(pay.low), money.whole(pay.high)
    if pay.is_mine:
        return _("Your own pay, for a full week")
    words = _("Half earn {low}–{high}") if pay.is_half else _("Band {low}–{high}")
    place = _("United States") if pay.is_national else pay.origin.place
    return " · ".join(filter(None, (words.format(low=low, high=high), place, kind_text(pay.origin))))


def pay_footnote(plan: Plan) -> str:
    """What the pay on every card is; in another currency than the catalogue's no area has a figure of its own."""
    abroad = no_rate_text(plan.profile) or rate_text(plan.profile)
    if abroad:
        return abroad
    code = plan.profile.area_code
    if code == NATION or not local_pay.is_area(code):
        return _("Each card shows one kind of pay: the middle pay in the United States.")
    return _(
        "Each card shows one kind of pay: the middle pay where you live, {place}; “US” where no local figure exists."
    ).format(place=local_pay.area(code).name)


def steps_footnote(facts: PathFacts) -> str:
    """Which steps the map draws, where it does not draw them all."""
    if not facts.is_crowded:
        return ""
    return _("With so many roles, only the steps of your route and of the selected role are drawn.")


def months_text(move: MoveLine, *, short: bool = False, bare: bool = False) -> str:
    """How long a move takes: from the least months to the usual ones; ``bare`` without the unit."""
    low, high = sorted((move.least_months, move.usual_months))
    span = f"{low}–{high}" if low < high else str(low)
    if bare:
        return span
    return _("{months} mo").format(months=span) if short else _("{months} months").format(months=span)


def required_text(card: RoleCard) -> str:
    """How many of the skills that are required for a role are met."""
    if not card.gates:
        return _("No skill is required")
    return _("{met} of {all} required met").format(met=card.gates_met, all=len(card.gates))


def missing_text(card: RoleCard) -> str:
    """Which required skills are missing, with the levels shown and needed; empty when none is."""
    missing = [gate_text(gate) for gate in card.gates if not gate.met]
    return _("Missing: {skills}").format(skills=", ".join(missing)) if missing else ""


def gate_text(gate: GateFact) -> str:
    """A required skill with the level that is shown and the one needed; a claim without evidence says so."""
    if gate.is_claimed_only:
        return _("{skill} (claimed, not shown)").format(skill=gate.skill_name)
    return _("{skill} ({shown} of {required})").format(skill=gate.skill_name, shown=gate.shown, required=gate.required)


def move_kind_text(kind: MoveKind) -> str:
    """The name of a kind of move."""
    return {
        MoveKind.PROMOTION: _("Promotion"),
        MoveKind.LATERAL: _("Sideways"),
        MoveKind.RETRAINING: _("Retraining"),
        MoveKind.OUTSIDE: _("Other trade"),
    }[kind]


def place_text(place: Place) -> str:
    """Where a role stands for the person; empty off the route."""
    words = {
        Place.HERE: _("You are here"),
        Place.GOAL: _("Goal"),
        Place.NEXT: _("Next step"),
        Place.ON_ROUTE: _("On your route"),
        Place.OFF: "",
    }
    return words[place]


def step_text(card: RoleCard) -> str:
    """Where a role stands, with the number of its step on the route; empty off the route."""
    if not card.position or card.place is Place.GOAL:
        return place_text(card.place)
    return _("Step {number} of your route").format(number=card.position)


def span_text(months: int) -> str:
    """A number of months as years and months."""
    years, rest = divmod(max(0, months), 12)
    parts = [ngettext("{count} year", "{count} years", years).format(count=years)] if years else []
    if rest or not years:
        parts.append(ngettext("{count} month", "{count} months", rest).format(count=rest))
    return " ".join(parts)
