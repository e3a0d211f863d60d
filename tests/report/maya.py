"""Maya, who does not exist: a full report for the tests. Every figure in it is invented."""

from datetime import date

import numpy as np

from careerplanner.months import Month
from careerplanner.report.content import (
    ActionLine,
    ArrivalLine,
    AssumptionLine,
    EvidenceLine,
    Fact,
    GateLine,
    GoalLine,
    Kpi,
    LearningLog,
    PayLine,
    Readiness,
    ReportContent,
    RoleGaps,
    RouteStop,
    Share,
    SkillGap,
)
from careerplanner.report.fan_model import FanBand, FanModel, FanSeries, Milestone, MoneyKind, Target
from careerplanner.report.fixed_text import standard_terms

START = Month(2026, 11)
MONTHS = 73
_STEPS = {"lead": ((13, 5, 0.08), (26, 7, 0.10), (47, 9, 0.16)), "other": ((15, 7, 0.08), (31, 8, 0.11), (57, 7, 0.13))}


def projections(steps: tuple[tuple[int, float, float], ...], seed: int, *, real: bool = False) -> np.ndarray:
    """Toy futures: (paths, months) of yearly pay that rises each April and at each step."""
    random = np.random.default_rng(seed)
    paths = 1200
    months = np.arange(MONTHS)
    growth = np.ones((paths, MONTHS))
    for year, t in enumerate(range(5, MONTHS, 12)):
        growth[:, t:] *= 1 + np.maximum(0, 0.03 + 0.012 * random.standard_normal(paths))[:, None] * (year >= 0)
    earliest = np.zeros(paths)
    for month, spread, rise in steps:
        when = np.maximum(month + spread * random.standard_normal(paths), earliest + 4)
        lift = random.triangular(rise * 0.5, rise, rise * 1.7, paths)
        growth *= np.where(months[None, :] >= when[:, None], 1 + lift[:, None], 1)
        earliest = when
    pay = 42_500 * growth
    return pay / 1.025 ** (months / 12)[None, :] if real else pay


def series(name: str, pay: np.ndarray, slot: int = 0, **more) -> FanSeries:
    """A series whose median and bands are those of the futures."""
    p10, p25, p50, p75, p90 = np.percentile(pay, [10, 25, 50, 75, 90], axis=0)
    return FanSeries(name, p50, FanBand(p10, p25, p75, p90), slot=slot, **more)


def fan(*, real: bool = False, samples: int = 0) -> FanModel:
    """The outlook on the lead route, beside another route and staying."""
    milestones = (
        Milestone(13, "Senior specialist", "Dec 2027"),
        Milestone(26, "Team lead", "Jan 2029"),
        Milestone(47, "CS manager", "Oct 2030"),
    )
    lead = projections(_STEPS["lead"], 1, real=real)
    return FanModel(
        start=START,
        series=(
            series("Lead route", lead, focused=True, milestones=milestones, samples=tuple(lead[:samples])),
            series("Quality route", projections(_STEPS["other"], 2, real=real), slot=1),
            series("Stay in role", projections((), 3, real=real), slot=4),
        ),
        money=MoneyKind.TODAY if real else MoneyKind.NOMINAL,
        target=Target(60_000, "Your target $60k"),
    )


ROUTE = (
    RouteStop("Customer service specialist", "here", "Since Mar 2025", "$42,500", pay_origin="Your own pay"),
    RouteStop(
        "Senior customer service specialist",
        "ahead",
        "Dec 2027",
        "about $48,900",
        "8 in 10 futures: Jul 2027 to Jul 2028",
        "Band $44,770 – $63,590, OEWS May 2025, United States",
        (
            GateLine("De-escalation at level 4", "planned", "now 3, goal due 4 Dec 2026"),
            GateLine("Product knowledge at level 4", "met", "level 4, evidence of Jun 2026"),
            GateLine("18 months in role", "waiting", "20 months on 1 Nov 2026"),
        ),
    ),
    RouteStop(
        "Customer service team lead",
        "ahead",
        "Jan 2029",
        "about $55,200",
        "8 in 10 futures: May 2028 to Oct 2029",
        "Band $51,220 – $74,310, OEWS May 2025, United States",
        (
            GateLine("Coaching teammates at level 3", "planned", "now 1, goal due 30 Apr 2027"),
            GateLine("Evaluating AI answers at level 3", "planned", "now 2, goal due 12 Jan 2027"),
            GateLine("Workforce planning at level 2", "open", "now 1"),
        ),
    ),
    RouteStop(
        "Customer service manager",
        "ahead",
        "Oct 2030",
        "about $66,000",
        "8 in 10 futures: Nov 2029 to Sep 2031",
        "Start pay $57,000 – $81,250, an invented guide of 2026, United States",
        (
            GateLine("Hiring and interviewing at level 3", "open", "now 0"),
            GateLine("Budget and cost of service at level 3", "open", "now 1"),
        ),
    ),
)

GOALS = (
    GoalLine(
        "Handle escalations on my own",
        "De-escalation 3 → 4",
        Share("12 of 20 h", 0.6),
        "4 Dec 2026",
        "27 Nov 2026",
        "7 days ahead",
    ),
    GoalLine(
        "Evaluate chatbot answers with a rubric",
        "AI prompting & evaluation 2 → 3",
        Share("6.5 of 12 h", 0.54),
        "12 Jan 2027",
        "9 Jan 2027",
        "on time",
    ),
    GoalLine(
        "Coach a new teammate through onboarding",
        "Coaching teammates 1 → 3",
        Share("4 of 30 h", 0.13),
        "30 Apr 2027",
        "21 May 2027",
        "3 weeks late",
    ),
    GoalLine(
        "Read the monthly contact report and explain one change",
        "Metrics & reporting 2 → 3",
        Share("0 of 16 h", 0.0),
        "30 Jun 2027",
        "12 Jul 2027",
        "12 days late",
    ),
    GoalLine(
        "Write three knowledge articles that get used",
        "Knowledge management 2 → 3",
        Share("14 of 14 h", 1.0),
        "1 Sep 2026",
        "done 28 Aug 2026",
        "",
        is_done=True,
    ),
    GoalLine(
        "Shadow the duty lead for two shifts",
        "Leading a shift 1 → 2",
        Share("9 of 8 h", 1.0),
        "1 Jul 2026",
        "done 3 Jul 2026",
        "",
        is_done=True,
    ),
)

SKILLS = (
    RoleGaps(
        "Senior customer service specialist",
        "Dec 2027",
        (
            SkillGap("De-escalation", 3, 4, "essential", True, "1 level to go", "evidence of May 2026"),
            SkillGap("Product knowledge", 4, 4, "essential", True, "met", "evidence of Jun 2026, confirmed"),
            SkillGap("Written communication", 4, 3, "important", False, "met", "claimed"),
            SkillGap("AI prompting & evaluation", 2, 3, "important", False, "1 level to go", "claimed"),
            SkillGap("Knowledge management", 3, 3, "nice to have", False, "met", "evidence of Aug 2026"),
        ),
    ),
    RoleGaps(
        "Customer service team lead",
        "Jan 2029",
        (
            SkillGap("Coaching teammates", 1, 3, "essential", True, "2 levels to go", "claimed"),
            SkillGap("AI prompting & evaluation", 2, 3, "essential", True, "1 level to go", "claimed"),
            SkillGap(
                "Workforce planning",
                1,
                2,
                "essential",
                True,
                "1 level to go, no goal yet",
                "typical, not yet confirmed",
            ),
            SkillGap("Metrics & reporting", 2, 3, "important", False, "1 level to go", "evidence of Feb 2026"),
            SkillGap("De-escalation", 3, 4, "important", False, "1 level to go", "evidence of May 2026"),
        ),
    ),
    RoleGaps(
        "Customer service manager",
        "Oct 2030",
        (
            SkillGap("Hiring and interviewing", 0, 3, "essential", True, "3 levels to go, no goal yet", ""),
            SkillGap("Budget and cost of service", 1, 3, "essential", True, "2 levels to go, no goal yet", "claimed"),
            SkillGap("Coaching teammates", 1, 4, "essential", False, "3 levels to go", "claimed"),
            SkillGap("Stakeholder management", 2, 3, "important", False, "1 level to go", "claimed"),
        ),
    ),
)

EVIDENCE = (
    EvidenceLine(
        "De-escalation",
        "level 3",
        "12 May 2026",
        "Took over a cancellation call from a colleague; the customer stayed and wrote a kind note. "
        "Ticket kept for the talk in spring.",
        "J. Okafor, team lead",
        about_others=True,
    ),
    EvidenceLine(
        "Product knowledge",
        "level 4",
        "3 Jun 2026",
        "Wrote the comparison of the two billing plans that the whole shift uses since.",
        "P. Lindqvist, quality",
    ),
    EvidenceLine(
        "Knowledge management",
        "level 3",
        "28 Aug 2026",
        "Three articles published, opened 214 times in their first month.",
        "",
        about_others=False,
    ),
    EvidenceLine(
        "Metrics & reporting",
        "level 2",
        "10 Feb 2026",
        "Found why first-contact resolution dipped in January: a form that lost its second page.",
        "",
    ),
)

PAY = (
    PayLine("Mar 2025", "Customer service specialist", "$40,200", "$1,100 overtime", "$41,300"),
    PayLine("Apr 2026", "Customer service specialist", "$41,400", "$1,100 overtime", "$42,500", "Yearly review, 3.0 %"),
)

ASSUMPTIONS = (
    AssumptionLine("Inflation, latest", "3.4 % a year", "An invented index, Sep 2026, United States"),
    AssumptionLine("Inflation, long-run mean", "2.5 % a year", "An invented survey, 2026, United States"),
    AssumptionLine("Budget for raises", "3.2 % a year", "An invented survey, 2026, United States"),
    AssumptionLine("Pull towards the middle of the band", "0.05", "assumed"),
    AssumptionLine("Learning time", "4 hours a week", "your own value, Oct 2026", is_own=True),
    AssumptionLine("Actual hours against estimated", "1.3 times, in the middle", "assumed, until six goals are done"),
    AssumptionLine("Wait for an opening, senior role", "9 months, in the middle", "assumed"),
    AssumptionLine("Wait for an opening, team lead", "12 months, in the middle", "your own, Oct 2026", is_own=True),
    AssumptionLine("Chance to lose the job", "1.5 % a year", "An invented survey, 2025, United States"),
    AssumptionLine("Months out of work after that", "3, in the middle", "An invented survey, 2025, United States"),
    AssumptionLine("Month of the yearly review", "April", "your own value, Oct 2026", is_own=True),
)

LEARNING = LearningLog(
    "46 hours since May 2026, 1.9 hours a week in the last eight weeks. Finished goals took 1.1 times the estimate.",
    tuple(
        (month, Share(text, fraction))
        for month, text, fraction in (
            ("May", "4 h", 0.36),
            ("Jun", "7.5 h", 0.68),
            ("Jul", "11 h", 1.0),
            ("Aug", "9 h", 0.82),
            ("Sep", "6 h", 0.55),
            ("Oct", "8.5 h", 0.77),
        )
    ),
)


def report() -> ReportContent:
    """The whole of Maya's plan."""
    return ReportContent(
        title="Customer service specialist to manager",
        person="Maya Alvarez",
        prepared_on=date(2026, 10, 30),
        prepared_on_text="30 October 2026",
        notice="Simulated under stated assumptions, before tax. Not a promise. Sources on the last pages.",
        kpis=(
            Kpi("Pay today", "$42,500", "with $1,100 overtime"),
            Kpi("Likely pay, Nov 2032", "$69,400", "8 of 10: $62.4k–$76.4k"),
            Kpi("Manager by Nov 2032", "9 in 10", "of 1,200 simulated futures"),
            Kpi("Learning left", "69 h", "17 weeks at 4 hours a week"),
        ),
        route=ROUTE,
        readiness=Readiness(
            "Senior customer service specialist",
            Share("2 of 3", 0.67),
            Share("81 %", 0.81),
            Share("3 of 5 skills", 0.6),
        ),
        projection_title="Lead route: about $69,400 a year by November 2032",
        nominal=fan(),
        real=fan(real=True),
        arrivals=(
            ArrivalLine("Senior customer service specialist", "Jul 2027", "Dec 2027", "Jul 2028", "> 99 %"),
            ArrivalLine("Customer service team lead", "May 2028", "Jan 2029", "Oct 2029", "98 %"),
            ArrivalLine("Customer service manager", "Nov 2029", "Oct 2030", "Sep 2031", "91 %"),
        ),
        goals=GOALS,
        actions=(
            ActionLine("Ask for two escalation shifts a week", "brings De-escalation to level 4", "this week"),
            ActionLine("Score 20 chatbot answers with the rubric", "5.5 h left, gate of the lead role", "by 12 Jan"),
            ActionLine("Agree with Joy on whom to coach", "the longest wait on the route", "by 30 Nov"),
        ),
        learning=LEARNING,
        skills=SKILLS,
        evidence=EVIDENCE,
        pay_history=PAY,
        assumptions=ASSUMPTIONS,
        base_rates=(
            Fact("Workers who move to a better paid role within a year", "1 in 9", "An invented panel, 2025, US"),
            Fact("Median months in role before a first promotion", "26", "An invented panel, 2025, United States"),
        ),
        sources=(
            Fact("Customer service specialist", "$31,750 – $63,590", "An invented survey, May 2025, US, P10 to P90"),
            Fact("Senior customer service specialist", "$44,770 – $63,590", "Derived from the same survey, P50 to P90"),
            Fact("Customer service team lead", "$51,220 – $74,310", "An invented survey, May 2025, US, P25 to P75"),
            Fact("Customer service manager", "$57,000 – $81,250", "An invented guide, 2026, United States, start pay"),
        ),
        method=(
            (
                "The outlook simulates many futures month by month: prices, the yearly review, the chance to lose the "
                "job, and promotions. A promotion can come once the months in role have passed and the goals that open "
                "its gate are finished; then it comes after a wait that is drawn anew in each future."
            ),
            (
                "The same draws are used for every route, so that routes differ by their plan and not by luck. "
                "The picture shows ranges because nobody knows which of these futures will be yours."
            ),
        ),
        terms=standard_terms(),
        disclaimer=(
            "This report was made on Maya’s own computer from what she wrote down. It describes a distribution of "
            "outcomes under the assumptions listed above. It is neither a promise by an employer nor advice on tax, "
            "law or investment."
        ),
    )
