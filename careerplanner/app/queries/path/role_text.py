"""The facts of a role in words: outlook of its occupation, and what education such jobs ask for."""

from dataclasses import dataclass

from careerplanner.app.queries.path.education_text import education_name
from careerplanner.app.queries.path.role_facts import RoleFacts, SkillGap
from careerplanner.app.queries.path.text import origin_text
from careerplanner.domain.facts import HIGH_SCHOOL, Outlook
from careerplanner.i18n import _
from careerplanner.wording import Wording

_THOUSAND, _MILLION = 1000, 1_000_000


@dataclass(frozen=True, slots=True)
class Fact:
    """A value, what stands below it, and where it comes from; all empty where there is none."""

    value: str = ""
    source: str = ""
    origin: str = ""


NO_FACT = Fact()


def jobs_fact(outlook: Outlook | None, wording: Wording) -> Fact:
    """How the jobs of the occupation change in ten years, and how many there are."""
    if outlook is None:
        return NO_FACT
    jobs = outlook.jobs_first * _THOUSAND
    if jobs >= _MILLION:
        count = _("{count} million").format(count=wording.numbers.plain(jobs / _MILLION))
    else:
        count = wording.numbers.whole(jobs)
    source = _("{count} in {year} · BLS {years}, U.S., {code}").format(
        count=count, year=_first_year(outlook), years=outlook.origin.year, code=outlook.group or outlook.code
    )
    return Fact(wording.numbers.signed_percent(outlook.change_percent / 100, 1), source, origin_text(outlook.origin))


def last_year(outlook: Outlook) -> str:
    """The last year of an outlook such as ``2024-34``."""
    first, _dash, last = outlook.origin.year.replace("–", "-").partition("-")
    return f"{first[: 4 - len(last)]}{last}" if last else first


def _first_year(outlook: Outlook) -> str:
    return outlook.origin.year[:4]


def openings_fact(outlook: Outlook | None, wording: Wording) -> Fact:
    """How many such jobs are to be filled in a year, and how many that is of each hundred."""
    if outlook is None or not outlook.jobs_first:
        return NO_FACT
    source = _("About {count} for each 100 such jobs").format(
        count=wording.numbers.whole(100 * outlook.openings / outlook.jobs_first)
    )
    value = wording.numbers.whole(outlook.openings * _THOUSAND)
    return Fact(value, source, origin_text(outlook.origin))


def degree_fact(facts: RoleFacts, wording: Wording) -> Fact:
    """How many such jobs ask for no more education than there is; high school is assumed where nothing is told."""
    asked = facts.education
    if asked is None:
        return NO_FACT
    level = facts.education_level or HIGH_SCHOOL
    name = education_name(level)
    words = _("ask for no more than yours: {education} · O*NET")
    if not facts.education_level:
        words = _("ask for no more than yours, assumed: {education} · O*NET")
    return Fact(
        wording.odds.count(asked.open_to(level)),
        words.format(education=name[:1].lower() + name[1:]),
        origin_text(asked.origin),
    )


def required_head(facts: RoleFacts) -> str:
    """How many of what is required are met."""
    card = facts.card
    if not card.gates:
        return _("nothing")
    return _("{met} of {all} met").format(met=card.gates_met, all=len(card.gates))


def gap_note(gap: SkillGap) -> str:
    """What is to be said of a required skill that is not met: a claim that nothing shows, and whether a goal is on it.

    Empty for one that is met.
    """
    if gap.met:
        return ""
    goal = _("a goal is on it") if gap.has_goal else _("no goal yet")
    return " · ".join([_("claimed, not shown"), goal] if gap.is_claimed_only else [goal])
