"""The fixed words of the report: titles of its sections, heads of its tables, what an empty part says."""

from careerplanner.i18n import _
from careerplanner.report.content import Term

SECTIONS = ("summary", "route", "outlook", "goals", "skills", "evidence", "assumptions", "sources")
"""The names of the sections, in the order in which they are printed."""


def section_titles() -> dict[str, str]:
    """The title of each section in the user's language, in the order in which they are printed."""
    titles = (
        _("Summary"),
        _("Route and requirements"),
        _("Pay projection"),
        _("Goals"),
        _("Skills for each step"),
        _("Evidence and pay history"),
        _("Assumptions"),
        _("Sources and method"),
    )
    return dict(zip(SECTIONS, titles, strict=True))


def template_text() -> dict[str, str]:
    """Every fixed word of the template, by its name there."""
    return {**_titles(), **_table_heads(), **_empty_parts()}


def _titles() -> dict[str, str]:
    return {
        "career-plan": _("Career plan"),
        "prepared": _("prepared offline with Career Planner"),
        "page": _("Page {page} of {pages}"),
        "route": _("Route"),
        "outlook": _("Pay projection"),
        "next": _("What to do next"),
        "under-way": _("Goals in progress"),
        "readiness": _("Readiness for {role}"),
        "gates-met": _("Required skills met"),
        "coverage": _("Levels covered"),
        "evidenced": _("With dated evidence"),
        "readiness-note": _("Three separate figures. None of them is a chance of promotion."),
        "base-rates": _("How often this happens to others"),
        "nominal": _("In the money of each year"),
        "real": _("In today’s money"),
        "arrivals": _("When each role is reached"),
        "in-words": _("The projection in words"),
        "how-to-read": _("How to read this"),
        "learning": _("Learning so far"),
        "evidence": _("Evidence"),
        "pay-history": _("Pay history"),
        "sources": _("Where the figures come from"),
        "method": _("How the projection is computed"),
        "terms": _("Terms used here"),
        "here": _("Now"),
        "gate": _("required"),
        "gate-met": _("met"),
        "gate-planned": _("goal planned"),
        "gate-waiting": _("comes with time"),
        "gate-open": _("nothing planned"),
        "own": _("your own"),
        "about-others": _("with or about other people"),
        "confirmed-by": _("Confirmed by {name}"),
        "not-confirmed": _("Not confirmed by anyone yet"),
        "legend-rated": _("rated now"),
        "legend-missing": _("still to learn"),
        "legend-asked": _("needed"),
    }


def _table_heads() -> dict[str, str]:
    return {
        "role": _("Role"),
        "early": _("1 in 10 by"),
        "typical": _("Half by"),
        "late": _("9 in 10 by"),
        "share": _("Reached in the projection"),
        "goal": _("Goal"),
        "hours": _("Hours"),
        "due": _("Due"),
        "forecast": _("Forecast"),
        "skill": _("Skill"),
        "level": _("Level 0–5"),
        "rated": _("Rated"),
        "asked": _("Needed"),
        "weight": _("Weight"),
        "state": _("State"),
        "since": _("Since"),
        "base": _("Base"),
        "extras": _("Other parts"),
        "total": _("Total a year"),
        "assumption": _("Assumption"),
        "value": _("Value"),
        "source": _("Source"),
        "what": _("Figure"),
        "month": _("Month"),
    }


def _empty_parts() -> dict[str, str]:
    return {
        "no-route": _("No route is chosen yet."),
        "no-gates": _("This step requires nothing to be shown."),
        "no-outlook": _("There is no projection yet: it needs a role and today’s pay."),
        "no-arrivals": _("The route has no role ahead."),
        "no-goals": _("No goals yet."),
        "no-actions": _("Nothing left to do."),
        "no-learning": _("No learning time is logged yet."),
        "no-skills": _("No step of the route asks for a skill yet."),
        "no-evidence": _("No evidence is recorded yet. A level counts as claimed until there is some."),
        "no-pay": _("No pay is recorded yet."),
        "no-assumptions": _("No assumptions: nothing was projected."),
        "no-sources": _("No outside figures are used."),
    }


def standard_terms() -> tuple[Term, ...]:
    """What the words of the report mean, for the reader who sees such a plan for the first time."""
    return (
        Term(_("8 in 10"), _("Eight of ten simulated futures end within this range, one below it and one above it.")),
        Term(_("Typical"), _("The middle: half of the simulated futures lie below, half above.")),
        Term(
            _("Today’s money"), _("Amounts with the assumed rise of prices taken out, so that years can be compared.")
        ),
        Term(_("Needed"), _("A skill without whose level nobody gets the role.")),
        Term(
            _("Covered"), _("The part of the levels asked for that is reached, each weighted as the role weights it.")
        ),
        Term(
            _("Evidence"),
            _("A dated example. Without one a level is claimed; from level 4 on it must involve other people."),
        ),
    )
