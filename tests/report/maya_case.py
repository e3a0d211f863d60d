"""Maya's promotion case: one criterion shown, one in part, one blank; a change, and a count without one before."""

from dataclasses import replace

from careerplanner.report.case import Comparison, Criterion, MissingLine, PromotionCase, RequestLine
from careerplanner.report.content import EXTRA_SECTIONS, SECTIONS, Question, ReportContent
from tests.report.maya_talks import FORM, LEVERS, NARROW, STORIES, WORTH, YEAR

CASE = PromotionCase(
    kicker="Promotion case · for Priya Raman · talk on Dec 10, 2026",
    title="The case for senior customer service specialist",
    subtitle="Maya Alvarez, customer service specialist at Pinecrest since March 2024.",
    ask="Name me senior customer service specialist by June 30, 2027.",
    ask_detail="I show 1 of the 3 skills that the role requires. Page 2 says how and when I will show the rest.",
    counts=("1 of 3", "1 of 3", "1 of 3"),
    criteria=(
        Criterion("De-escalation", True, 4, 4, "shown", "31 of 34 calls closed within policy.", "Jul 2, 2026", "Priya"),
        Criterion("Coaching", True, 2, 3, "part", "Jess closed her first call.", "Oct 20, 2026", "nobody yet"),
        Criterion("Collaboration", False, 0, 3, "blank"),
    ),
    comparisons=(
        Comparison("Calls about returns", "26", 0.63, "Before and after three articles.", "41", 1.0),
        Comparison("Escalated calls", "31 of 34", 0.91, "Six Fridays on the line."),
    ),
    missing=(
        MissingLine("Coaching", "2 → 3", "Coach Amir on live calls.", "Nov 17, 2026", "overdue"),
        MissingLine("Collaboration", "0 → 3", "One shared change, written down."),
    ),
    requests=(RequestLine("Time at work for “Coach Amir”: 14 h.", "in this talk"), RequestLine("How many posts?")),
    person="Maya Alvarez",
    person_role="customer service specialist",
    reader="Priya Raman",
)
QUESTIONS = (
    Question("How many posts are there?", "the chance of the step"),
    Question("Is a degree asked?", "openness"),
)


def with_case(content: ReportContent) -> ReportContent:
    """The report with its case and its questions, and every section there is."""
    return replace(
        content,
        case=CASE,
        questions=QUESTIONS,
        form=FORM,
        stories=STORIES,
        year=YEAR,
        levers=LEVERS,
        worth=WORTH,
        narrow=NARROW,
        sections=(*SECTIONS, *EXTRA_SECTIONS),
    )
