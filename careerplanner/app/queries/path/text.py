"""How the Path page says things: kinds and origins of figures, spans of months, gates, and its headline."""

import re

from careerplanner.app.queries.path.map import MoveLine, PathFacts, Place, RoleCard
from careerplanner.domain.catalogue import Kind, Origin
from careerplanner.i18n import _, mark, ngettext
from careerplanner.wording import Wording

_STAGES = (
    mark("Frontline"),
    mark("Experienced"),
    mark("Lead & expert"),
    mark("Management & accounts"),
    mark("Direction"),
)
_COUNTS = (
    mark("no"),
    mark("one"),
    mark("two"),
    mark("three"),
    mark("four"),
    mark("five"),
    mark("six"),
    mark("seven"),
    mark("eight"),
    mark("nine"),
    mark("ten"),
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
    """The line below the title, such as "Seven roles, three routes to Customer service manager"."""
    count = len(facts.roles)
    roles = ngettext("{count} role", "{count} roles", count).format(count=_count(count, wording))
    roles = roles[:1].upper() + roles[1:]
    if not facts.routes:
        return _("{roles}. Choose one as your goal.").format(roles=roles)
    routes = ngettext("{count} route", "{count} routes", len(facts.routes)).format(
        count=_count(len(facts.routes), wording)
    )
    goal = facts.role(facts.goal).name
    return _("{roles}, {routes} to {goal}").format(roles=roles, routes=routes, goal=goal)


def _count(number: int, wording: Wording) -> str:
    return _(_COUNTS[number]) if number < len(_COUNTS) else wording.numbers.whole(number)


def months_text(move: MoveLine, *, short: bool = False, bare: bool = False) -> str:
    """How long a move takes: from the least months to the usual ones; ``bare`` without the unit."""
    low, high = sorted((move.least_months, move.usual_months))
    span = f"{low}–{high}" if low < high else str(low)
    if bare:
        return span
    return _("{months} mo").format(months=span) if short else _("{months} months").format(months=span)


def gates_text(card: RoleCard) -> str:
    """How many gates of a role are met."""
    if not card.gates:
        return _("Nothing required")
    return ngettext("{met} of {all} required skill met", "{met} of {all} required skills met", len(card.gates)).format(
        met=card.gates_met, all=len(card.gates)
    )


def blocking_text(card: RoleCard) -> str:
    """Which skills keep the gates of a role shut, with the levels; empty when none does."""
    shut = [
        _("{skill} ({rated} of {required})").format(skill=g.skill_name, rated=g.rated, required=g.required)
        for g in card.gates
        if not g.met
    ]
    return _("Blocked by {skills}").format(skills=", ".join(shut)) if shut else ""


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


def span_text(months: int) -> str:
    """A number of months as years and months."""
    years, rest = divmod(max(0, months), 12)
    parts = [ngettext("{count} year", "{count} years", years).format(count=years)] if years else []
    if rest or not years:
        parts.append(ngettext("{count} month", "{count} months", rest).format(count=rest))
    return " ".join(parts)
