"""The fixed words of the report: titles of its sections, heads of its tables, what an empty part says."""

from careerplanner.i18n import _
from careerplanner.report.content import Term
from careerplanner.report.talk_text import talk_words


def section_titles() -> dict[str, str]:
    """The title of each section in the user's language."""
    return {
        "summary": _("Summary"),
        "case": _("Promotion case"),
        "route": _("Route and requirements"),
        "outlook": _("Projection"),
        "goals": _("Goals"),
        "skills": _("Skills for each step"),
        "evidence": _("Evidence"),
        "questions": _("Questions for my manager"),
        "checkin": _("Check-in form"),
        "stories": _("Interview stories"),
        "levers": _("What moves the odds"),
        "worth": _("What the next role is worth"),
        "narrow": _("What would narrow the odds"),
        "year": _("Year in review"),
        "pay": _("Pay history"),
        "assumptions": _("Assumptions"),
        "sources": _("Sources and method"),
        "glossary": _("Terms used here"),
    }


def template_text() -> dict[str, str]:
    """Every fixed word of the template, by its name there."""
    return {**_titles(), **_table_heads(), **_empty_parts(), **_case_words(), **talk_words()}


def _case_words() -> dict[str, str]:
    return {
        "case-ask": _("What I ask"),
        "case-shown": _("criteria shown"),
        "case-part": _("shown in part"),
        "case-blank": _("still blank"),
        "case-criteria": _("What the role asks, and what I can show"),
        "criterion": _("Criterion"),
        "level-short": _("Level"),
        "evidence-head": _("Evidence"),
        "case-when": _("When, who says so"),
        "chip-shown": _("Shown"),
        "chip-part": _("In part"),
        "chip-blank": _("Blank"),
        "case-nothing": _("Nothing written down yet."),
        "case-legend": _("Levels run from 1 to 5. A level counts when there is a dated piece of evidence behind it."),
        "dot-shown": _("shown"),
        "dot-asked": _("still asked"),
        "level-words": _("{shown} shown of {asked} asked"),
        "case-comparison": _("Before and after"),
        "before": _("Before"),
        "after": _("After"),
        "not-counted": _("not counted"),
        "case-no-before": _("There is no count from before, so this shows a level, not a change."),
        "case-missing": _("What is not shown yet, and how I will show it"),
        "missing-head": _("What is missing"),
        "will-show": _("What will show it"),
        "by": _("By"),
        "by-open": _("to be agreed"),
        "case-all-shown": _("Every criterion of the role is shown."),
        "case-need": _("What I need from you"),
        "case-steps": _("Agreed next steps"),
        "step": _("Step"),
        "who": _("Who"),
        "by-when": _("By when"),
        "case-answer": _("The answer today:"),
        "answer-yes": _("Yes"),
        "answer-if": _("Yes, if the steps are done"),
        "answer-no": _("Not yet"),
        "case-again": _("We look again on:"),
        "sign-date": _("Date"),
        "sign-manager": _("Manager"),
        "no-case": _("The route has no role ahead, so there is nothing to ask for yet."),
        "no-questions": _("The route has no role ahead, so there is nothing to ask yet."),
        "replaces": _("The answer replaces {what}."),
        "your-own-values": _("Set by hand"),
        "shipped-values": _("As shipped"),
    }


def _titles() -> dict[str, str]:
    return {
        "career-plan": _("Career plan"),
        "prepared": _("prepared offline with Career Planner"),
        "page": _("Page {page} of {pages}"),
        "route": _("Route"),
        "outlook": _("Projection"),
        "next": _("What to do next"),
        "under-way": _("Goals in progress"),
        "readiness": _("Readiness for {role}"),
        "gates-met": _("Required skills met"),
        "coverage": _("Levels covered"),
        "evidenced": _("With dated evidence"),
        "readiness-note": _("Three separate figures. None of them is a chance of promotion."),
        "base-rates": _("How often this happens to others"),
        "occupations": _("What is officially expected of these occupations"),
        "nominal": _("In the money of each year"),
        "real": _("In today’s money"),
        "arrivals": _("When each role is reached"),
        "in-words": _("The projection in words"),
        "how-to-read": _("How to read this"),
        "learning": _("Learning so far"),
        "sources": _("Where the figures come from"),
        "method": _("How the projection is computed"),
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
        "early": _("1 of 10 by"),
        "typical": _("Half by"),
        "late": _("9 of 10 by"),
        "share": _("Reached in the projection"),
        "goal": _("Goal"),
        "done": _("Done"),
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
        Term(_("8 of 10"), _("Eight of ten simulated futures end within this range, one below it and one above it.")),
        Term(_("In the middle"), _("Half of the simulated futures lie below, half above.")),
        Term(
            _("Today’s money"), _("Amounts with the assumed rise of prices taken out, so that years can be compared.")
        ),
        Term(_("Required"), _("A skill without whose level nobody gets the role.")),
        Term(
            _("Covered"), _("The part of the levels asked for that is reached, each weighted as the role weights it.")
        ),
        Term(
            _("Evidence"),
            _("A dated example. Without one a level is claimed; from level 4 on it must involve other people."),
        ),
    )
