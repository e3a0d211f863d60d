"""What the parts of model 2 start from: each number with its range, its source, and whether it is assumed.

The numbers were chosen by hand until the moments of ``make bench ONLY=credibility`` lay inside the published bands:
plausibility, not estimation. ``docs/projection-model.md`` tells of each.
"""

from dataclasses import dataclass

from careerplanner.domain.catalogue import Kind, Origin
from careerplanner.domain.projection.chance import Prior
from careerplanner.domain.projection.parts import Changes, Economy, Outlook, Triangle
from careerplanner.domain.projection.ranged import Ranged
from careerplanner.i18n import mark


@dataclass(frozen=True, slots=True)
class Default:
    """A number that a plan starts from, at its key in the inputs, with where it comes from."""

    key: str
    number: float
    origin: Origin


def _survey(source: str, year: str, note: str = "") -> Origin:
    return Origin(source, year, "US", Kind.SURVEY, note)


def _derived(source: str, year: str, note: str = "") -> Origin:
    return Origin(source, year, "US", Kind.DERIVED, note)


def _assumed(note: str = "") -> Origin:
    return Origin("Chosen by hand", "", "US", Kind.ASSUMED, note)


STEP_PRIOR = Prior(rate=0.055, weight=30.0)
"""Promotions a year of all in a role, to a step in grade, and the weight in years of one person."""

STEP_ORIGIN = _derived(
    "ADP; WorldatWork; Mercer; BLS (NLSY79)",
    "1996-2026",
    "All promotions: 8.9 % a year (ADP 2019), 7-9.3 % (WorldatWork 2010-16), 8-10 % (Mercer 2025-26), 4.2-9.8 % (BLS "
    "1996-2010), of which 56-68 % bring more responsibility (BLS). The weight is assumed.",
)

READY_FOR_GRADE = Ranged(0.35, 0.2, 0.6)
READY_FOR_POST = Ranged(0.30, 0.15, 0.55)
"""The share of those in a role who could do the next one today. Assumed; the first thing to ask."""

LEADS_TO_SENIORS = Ranged(0.35, 0.2, 0.6)
LEADS_TO_ALL = Ranged(0.088, 0.06, 0.14)
MANAGERS_TO_LEADS = Ranged(0.25, 0.125, 0.4)
LEAVE_LEAD = Ranged(0.22, 0.12, 0.35)
LEAVE_MANAGER = Ranged(0.18, 0.1, 0.3)
FROM_INSIDE = Ranged(0.55, 0.40, 0.75)

VACANCIES: tuple[Default, ...] = (
    Default(
        "posts.lead.seniors",
        LEADS_TO_SENIORS,
        _derived("OEWS", "May 2025", "One supervisor to 11.4 office workers, a quarter of them senior (assumed)."),
    ),
    Default(
        "posts.lead.all",
        LEADS_TO_ALL,
        _derived("OEWS", "May 2025", "One supervisor to 11.4 office workers; in retail 0.29 of all."),
    ),
    Default("posts.manager.leads", MANAGERS_TO_LEADS, _assumed("ADP 2019: 6.9 reports a manager.")),
    Default("leave.lead", LEAVE_LEAD, _assumed()),
    Default("leave.manager", LEAVE_MANAGER, _assumed()),
    Default(
        "inside",
        FROM_INSIDE,
        _derived("ADP; APQC", "2019", "Of managers in a year 17.2 % promoted, 15.6 % hired (ADP); 35-60 % (APQC)."),
    ),
    Default("ready.grade", READY_FOR_GRADE, _assumed("The first thing to ask.")),
    Default("ready.post", READY_FOR_POST, _assumed("The first thing to ask.")),
)
"""What the way by vacancies starts from."""

PROMOTION_RAISE: Triangle = (0.03, 0.085, 0.20)
RETURN_CHANGE: Triangle = (-0.35, 0.0, 0.2)

CHANGE_OPEN: Triangle = (-0.05, 0.05, 0.2)
CHANGE_LOOKING: Triangle = (-0.15, 0.03, 0.22)
OPEN = Changes("open", Ranged(0.12, 0.06, 0.22), CHANGE_OPEN, Ranged(0.12, 0.04, 0.3))
LOOKING = Changes("looking", Ranged(0.30, 0.18, 0.5), CHANGE_LOOKING, Ranged(0.2, 0.08, 0.4))
WILLINGNESS: dict[str, Changes | None] = {"never": None, "open": OPEN, "looking": LOOKING}
"""Changes of employer by how willing one is."""

ECONOMY = Economy(
    good_months=60.0,
    bad_months=12.0,
    loss=Ranged(2.0, 1.5, 3),
    out=Ranged(1.5, 1.2, 2),
    openings=Ranged(0.75, 0.5, 0.95),
    changes=Ranged(0.65, 0.45, 0.9),
    zero=Ranged(2.0, 1.3, 2.6),
)

STEADY = mark("steady")
FEWER = mark("fewer jobs, slowly")
MACHINES = mark("machines take over much")
OUTLOOKS: dict[str, Outlook | None] = {
    STEADY: None,
    FEWER: Outlook(FEWER, 60, Ranged(1.15, 1, 1.4), Ranged(0.9, 0.75, 1), Ranged(0.95, 0.8, 1.05)),
    MACHINES: Outlook(MACHINES, 48, Ranged(2, 1.3, 3.5), Ranged(0.6, 0.35, 0.9), Ranged(0.7, 0.45, 0.95)),
}
"""Where a trade may be going, by name."""

OUTLOOK_ORIGINS: dict[str, Origin] = {
    STEADY: _assumed("A what-if: nothing changes."),
    FEWER: _assumed("From BLS 2024-34: 5 % fewer jobs in 43-4051."),
    MACHINES: _assumed("A what-if; 13 % fewer of the young in exposed trades (Brynjolfsson and others 2025)."),
}

EXEMPT_FLOOR = Default(
    "roles[].floor",
    35_568.0,
    _survey("US Department of Labor", "2024", "Federal threshold after the rule of 2024 was set aside; not indexed."),
)

NUMBERS: tuple[Default, ...] = (
    Default(
        "min_months_here",
        6.0,
        _survey("WorldatWork", "2010", "Any time in 4 of 10 firms, 6 months in a quarter, 12 in a quarter."),
    ),
    Default("pace", 0.5, _assumed("Fast tracks exist (Baker, Gibbs, Holmstrom 1994).")),
    Default("fit", Ranged(0.8, 0.6, 0.92), _assumed()),
    Default("no_evidence", Ranged(0.15, 0.05, 0.4), _assumed()),
    Default(
        "rise_factor",
        Ranged(1.0, 0.8, 1.6),
        _survey("Mercer; ADP", "2019-2026", "Rise with a promotion 8.5-8.7 % (Mercer), 17.4 % (ADP)."),
    ),
    Default("raise.budget", Ranged(0.032, 0.026, 0.038), _survey("Mercer", "2025", "Those without a raise included.")),
    Default(
        "raise.zero_share",
        Ranged(0.15, 0.08, 0.33),
        _survey(
            "WorldatWork; LEHD; CPS; ADP",
            "2008-2019",
            "9 % without a raise (WorldatWork 2008), 23 % (2009); 7-8 % (LEHD), 13 % (CPS 2016), 35 % (ADP 2008-16).",
        ),
    ),
    Default(
        "raise.person",
        0.006,
        _assumed("Mercer 2025: the best 5.6 %, the average 3.3 %; half is taken to last."),
    ),
    Default(
        "market_drift",
        Ranged(0.0, -0.008, 0.008),
        _derived("OEWS", "2020-2025", "Medians over prices, -1.1 to +0.6 % a year."),
    ),
    Default("prices.mean", Ranged(0.025, 0.021, 0.032), _survey("BLS", "2005-2025", "The range is assumed.")),
    Default("estimate_ratio.median", Ranged(1.3, 1.0, 1.9), _assumed()),
    Default(
        "job_loss.rate_per_year",
        Ranged(0.025, 0.013, 0.05),
        _survey(
            "BLS",
            "2021-2023",
            "Displaced 1.4 % of jobs a year; layoffs and discharges 13 % (JOLTS 2015-17), mostly of short jobs.",
        ),
    ),
    Default("job_loss.median_months_out", Ranged(2.5, 1.7, 4), _derived("BLS", "January 2024", "See long_median.")),
    Default("job_loss.long_share", Ranged(0.2, 0.1, 0.35), _derived("BLS", "January 2024", "See long_median.")),
    Default(
        "job_loss.long_median",
        Ranged(10.0, 6, 16),
        _derived("BLS", "January 2024", "74.5 % of the displaced aged 25 to 54 were at work at the survey."),
    ),
    Default("job_loss.down", Ranged(0.15, 0.05, 0.30), _assumed("That it happens: Huckfeldt 2022.")),
)
"""The numbers at the other keys of the inputs."""

ORIGINS: dict[str, Origin] = {
    "moves[].chance": STEP_ORIGIN,
    "moves[].raise": _survey("Mercer; ADP", "2019-2026", "8.5-8.7 % (Mercer), 17.4 % (ADP); the ends are assumed."),
    "job_loss.change": _derived("NLSY; Farber", "2017", "Mean -5 %, half to two thirds lose; small at full time."),
    "changes": _assumed("Between never and the 24-30 % a year of all workers (Pew, CPS 2021-22)."),
    "changes.looking": _assumed("Cuts of pay for 30 % (NLSY, voluntary), 38 % (ADP), 48 % (SIPP)."),
    "economy.good_months": _survey("NBER", "1945-2009", "57 to 58 months, and 10 to 11 of contraction; labour lags."),
    "economy.loss": _derived("Farber", "2015", "One in six lost a job from 2007 to 2009."),
    "economy.openings": _survey(
        "WorldatWork; BLS", "2006-2010", "7.0 against 8.1 % (WorldatWork 2009); 8.3 against 13.1 % in two years (BLS)."
    ),
    "economy.out": _assumed(),
    "economy.changes": _assumed(),
    "economy.zero": _survey("WorldatWork", "2008-2009", "9 and 23 % without a raise."),
}
"""Where the numbers of the named parts come from."""
