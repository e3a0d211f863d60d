"""The range of every number that the projection takes, by its name in the inputs document.

Money is yearly, in the plan's currency; rates are fractions. The ranges keep out slips of the pen (a raise of 3.2
for 3.2 %, a monthly figure for a yearly one) and values at which the model loses its meaning.
"""

from careerplanner.domain.projection.ranged import Scale

MOST_PATHS = 1_000_000
MOST_SEED = 2**63 - 1
MOST_ENTRIES = 500
# A plan of a long life has some hundreds of goals; this keeps out files that would fill the memory.
MOST_GOALS = 100_000
MOST_PAUSES = 100
LONGEST_TEXT = 200

DOLLARS = 500_000_000
"""The most that a year may pay in a currency of the size of the dollar."""
MOST_MONEY = DOLLARS * 100_000
"""No amount is larger in any currency; see ``careerplanner.units.size_of``."""

NUMBERS: dict[str, tuple[float, float]] = {
    "pay": (1, MOST_MONEY),
    "hours_per_week": (0, 168),
    "market_drift": (-0.2, 0.2),
    "prices.latest": (-0.2, 1),
    "prices.mean": (-0.2, 1),
    "prices.persistence": (0, 1),
    "prices.volatility": (0, 0.1),
    "raise.budget": (0, 1),
    "raise.pass_through": (0, 2),
    "raise.pull": (0, 1),
    "raise.narrow": (0, 1),
    "raise.wide": (0, 1),
    "raise.wide_share": (0, 1),
    "job_loss.rate_per_year": (0, 1),
    "job_loss.median_months_out": (0.1, 120),
    "job_loss.pay_cut": (0, 0.95),
    "roles[].low": (1, MOST_MONEY),
    "roles[].mid": (1, MOST_MONEY),
    "roles[].high": (1, MOST_MONEY),
    "moves[].median_wait_months": (0, 600),
    "moves[].raise[]": (0, 2),
    "moves[].entry": (0, MOST_MONEY),
    "goals[].hours_left": (0, 20_000),
    "estimate_ratio.median": (0.05, 20),
    "estimate_ratio.sigma": (0, 2),
    "estimate_ratio.ratios[]": (0.01, 100),
    "pauses[].pay_share": (0, 1),
    "pauses[].hours_share": (0, 10),
    "pace": (0, 3),
    "negotiated": (-0.5, 1),
    "cost_of_living": (0.1, 10),
    "rise_factor": (0, 10),
    "fit": (0, 1),
    "no_evidence": (0, 1),
    "raise.zero_share": (0, 0.9),
    "raise.person": (0, 0.2),
    "job_loss.long_share": (0, 1),
    "job_loss.long_median": (0.1, 240),
    "job_loss.change[]": (-0.95, 1),
    "job_loss.down": (0, 1),
    "changes.rate_per_year": (0, 1),
    "changes.change[]": (-0.95, 1),
    "changes.up": (0, 1),
    "economy.good_months": (1, 1_200),
    "economy.bad_months": (1, 1_200),
    "economy.loss": (0, 100),
    "economy.out": (0.01, 100),
    "economy.openings": (0, 100),
    "economy.changes": (0, 100),
    "economy.zero": (0, 100),
    "outlook.loss": (0, 100),
    "outlook.openings": (0, 100),
    "outlook.changes": (0, 100),
    "known[].pay": (1, MOST_MONEY),
    "roles[].floor": (0, MOST_MONEY),
    "moves[].chance.here": (0, 1),
    "moves[].chance.elsewhere": (0, 1),
    "moves[].jobs_open": (0, 1),
    "goals[].min_weeks": (0, 2_000),
    "goals[].starts_in": (0, 1_200),
}

WHOLE_NUMBERS: dict[str, tuple[int, int]] = {
    "months": (1, 600),
    "months_in_role": (0, 1_200),
    "raise.review_month": (1, 12),
    "moves[].min_months_in_role": (0, 600),
    "pauses[].months": (1, 120),
    "months_here": (0, 1_200),
    "outlook.ramp_months": (0, 600),
    "moves[].min_months_here": (0, 600),
    "moves[].musts[].levels": (0, 100),
}

SCALES: dict[str, Scale] = {
    "prices.mean": Scale.PLAIN,
    "raise.budget": Scale.PLAIN,
    "raise.pass_through": Scale.PLAIN,
    "raise.pull": Scale.PLAIN,
    "market_drift": Scale.PLAIN,
    "job_loss.rate_per_year": Scale.CHANCE,
    "changes.rate_per_year": Scale.CHANCE,
    "moves[].chance.here": Scale.CHANCE,
    "moves[].chance.elsewhere": Scale.CHANCE,
    "job_loss.median_months_out": Scale.TIMES,
    "job_loss.long_median": Scale.TIMES,
    "rise_factor": Scale.TIMES,
    "economy.loss": Scale.TIMES,
    "economy.out": Scale.TIMES,
    "economy.openings": Scale.TIMES,
    "economy.changes": Scale.TIMES,
    "economy.zero": Scale.TIMES,
    "outlook.loss": Scale.TIMES,
    "outlook.openings": Scale.TIMES,
    "outlook.changes": Scale.TIMES,
    "estimate_ratio.median": Scale.TIMES,
    "raise.zero_share": Scale.SHARE,
    "job_loss.long_share": Scale.SHARE,
    "job_loss.down": Scale.SHARE,
    "changes.up": Scale.SHARE,
    "fit": Scale.SHARE,
    "no_evidence": Scale.SHARE,
}
"""The numbers that may have a range, each with the scale on which it is drawn."""
