"""The outlook of an occupation in words: jobs, openings, who leaves, what is asked, and two measures of AI."""

from dataclasses import dataclass

from careerplanner.app.queries.path.outlook import OccupationOutlook
from careerplanner.app.queries.path.text import origin_text
from careerplanner.domain.facts import AiExposure, Measure, Outlook
from careerplanner.i18n import _, mark
from careerplanner.wording import Wording

_THOUSAND, _MILLION = 1000, 1_000_000
_ASKED = (
    mark("High school diploma or equivalent"),
    mark("Bachelor's degree"),
    mark("No formal educational credential"),
    mark("Doctoral or professional degree"),
    mark("Postsecondary nondegree award"),
    mark("Associate's degree"),
    mark("Master's degree"),
    mark("Some college, no degree"),
    mark("None"),
    mark("Less than 5 years"),
    mark("5 years or more"),
    mark("Moderate-term on-the-job training"),
    mark("Short-term on-the-job training"),
    mark("Long-term on-the-job training"),
    mark("Internship/residency"),
    mark("Apprenticeship"),
)
"""Every text of the source in the columns on what is typical, so that each can be translated."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A value, what stands below it, and where it comes from; all empty where there is none."""

    value: str = ""
    source: str = ""
    origin: str = ""


NO_FACT = Fact()


@dataclass(frozen=True, slots=True)
class OutlookLine:
    """A fact of an occupation with its name."""

    caption: str
    fact: Fact


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
        count=count, year=first_year(outlook), years=outlook.origin.year, code=outlook.group or outlook.code
    )
    return Fact(wording.numbers.signed_percent(outlook.change_percent / 100, 1), source, origin_text(outlook.origin))


def openings_fact(outlook: Outlook | None, wording: Wording) -> Fact:
    """How many such jobs are to be filled in a year, and how many that is of each hundred."""
    if outlook is None or not outlook.jobs_first:
        return NO_FACT
    source = _("About {count} for each 100 such jobs").format(
        count=wording.numbers.whole(100 * outlook.openings / outlook.jobs_first)
    )
    return Fact(_people(outlook.openings, wording), source, origin_text(outlook.origin))


def last_year(outlook: Outlook) -> str:
    """The last year of an outlook such as ``2024-34``."""
    first, _dash, last = outlook.origin.year.replace("–", "-").partition("-")
    return f"{first[: 4 - len(last)]}{last}" if last else first


def first_year(outlook: Outlook) -> str:
    """The first year of an outlook such as ``2024-34``."""
    return outlook.origin.year[:4]


def occupation_name(found: OccupationOutlook) -> str:
    """The official title of an occupation with its code, or the code alone."""
    title = found.figures.title if found.figures is not None else ""
    return _("{title} ({code})").format(title=title, code=found.code) if title else found.code


def outlook_lines(found: OccupationOutlook, wording: Wording) -> tuple[OutlookLine, ...]:
    """All that is known of an occupation; the two measures of AI come last, and only together."""
    lines = () if found.figures is None else _official(found.figures, wording)
    return lines if found.ai is None else (*lines, *_measured(found.ai, wording))


def ai_note() -> str:
    """What the two measures of AI are not; it stands wherever they do."""
    return _(
        "AI: rank 1 is the occupation with the most. One measure is of what a tool could do, the other of what one is "
        "used for. Neither tells of lost jobs, and neither has a date."
    )


def outlook_note(found: OccupationOutlook) -> str:
    """Where the official figures are from, and of which group they are; empty where there are none."""
    if found.figures is None:
        return ""
    if not found.figures.group:
        return origin_text(found.figures.origin)
    return _("{origin} The figures are those of the group {code}.").format(
        origin=origin_text(found.figures.origin), code=found.figures.group
    )


def _official(outlook: Outlook, wording: Wording) -> tuple[OutlookLine, ...]:
    origin = origin_text(outlook.origin)
    change = wording.numbers.signed_percent(outlook.change_percent / 100, 1)
    counts = (
        (_("Jobs in {year}").format(year=first_year(outlook)), _people(outlook.jobs_first, wording), ""),
        (_("Jobs in {year}").format(year=last_year(outlook)), _people(outlook.jobs_last, wording), change),
        (_("Openings a year"), _people(outlook.openings, wording), openings_fact(outlook, wording).source),
        (_("Leave work, a year"), _people(outlook.exits, wording), ""),
        (_("Change occupation, a year"), _people(outlook.transfers, wording), ""),
        (_("Typical education"), _(outlook.education), ""),
        (_("Typical experience"), _(outlook.experience), ""),
        (_("Training on the job"), _(outlook.training), ""),
    )
    return tuple(OutlookLine(caption, Fact(value, source, origin)) for caption, value, source in counts if value)


def _measured(ai: AiExposure, wording: Wording) -> tuple[OutlookLine, ...]:
    could = _(
        "People judged that a language model halves the time of {share} of the tasks; what needs more software counts "
        "half."
    ).format(share=wording.numbers.percent(ai.tasks.figure))
    used = _("How far people bring this work to a chatbot and it does it well: a score of {score}.").format(
        score=wording.numbers.plain(ai.use.figure)
    )
    return (
        OutlookLine(_("AI: tasks it could speed up"), _ranked(ai.tasks, could, wording)),
        OutlookLine(_("AI: work it is used for"), _ranked(ai.use, used, wording)),
    )


def _ranked(measure: Measure, words: str, wording: Wording) -> Fact:
    rank, of = wording.numbers.whole(measure.rank), wording.numbers.whole(measure.of)
    return Fact(_("Rank {rank} of {count}").format(rank=rank, count=of), words, origin_text(measure.origin))


def _people(thousands: float, wording: Wording) -> str:
    return wording.numbers.whole(thousands * _THOUSAND)
