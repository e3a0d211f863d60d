"""The pages for talks of Maya, who does not exist: every figure in them is invented."""

from careerplanner.report.talks import (
    CheckInForm,
    FormSkill,
    LeverLine,
    Levers,
    Narrow,
    NarrowLine,
    Story,
    Worth,
    WorthLine,
    YearInReview,
    YearLine,
    YearMonth,
    YearOdds,
)

FORM = CheckInForm(
    kicker="Check-in · Priya Raman · Dec 10, 2026",
    title="Check-in on the way to team lead",
    subtitle="Ten minutes.",
    skills=(
        FormSkill("Coaching", True, 2, 3, "Coached Jess", "Nov 2, 2026", "Priya"),
        FormSkill("Teamwork", False, 3, 3),
    ),
    questions=("How many posts are there?", "Does the post ask for a degree?", "Who decides?"),
    person="Maya Alvarez",
    person_role="customer service specialist",
    reader="Priya Raman",
    left="1 more skill.",
)
STORIES = (
    Story("Coaching", "level 3", "Nov 2, 2026", "Coached Jess", "Jess was new", "Sat with her", "No repeats", "Priya"),
    Story("Teamwork", "level 2", "Oct 2, 2026", "Swapped shifts", "", "Asked around", ""),
)
YEAR = YearInReview(
    title="Dec 2025 – Nov 2026",
    summary="70 h of learning, 1 goal finished.",
    months=(YearMonth("Dec 2025", "8.5", 1.0, "1", "2", "$43,000"), YearMonth("Jan 2026", "", 0.0, "", "", "")),
    finished=(YearLine("Dec 3, 2025", "Write help articles"),),
    shown=(YearLine("Dec 4, 2025", "Writing: three articles"),),
    rated=("Coaching 1 → 2", "Teamwork 2 → 3"),
    odds=(YearOdds("Team lead", "3 of 10", "2 of 10", "coaching is still to be shown"),),
    odds_note="The earlier odds are those on file.",
    has_pay=True,
)
LEVERS = Levers(
    role="Team lead",
    lines=(LeverLine("Apply elsewhere too", "+8", "−0.3 to +17", "+$7,900", "$100 to $14,000"),),
    note="Each line is one change.",
    has_pay=True,
)
WORTH = Worth("Team lead", "It pays more.", (WorthLine("Base pay", "$41,000", "$45,000", "+$4,000"),), ("A note.",))
NARROW = Narrow("Bar: a share", (NarrowLine("How often does one promote?", "18 %", 0.18),))
