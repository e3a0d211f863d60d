"""The range of every number that the projection takes, by its name in the inputs document.

Money is yearly, in the plan's currency; rates are fractions. The ranges keep out slips of the pen (a raise of 3.2
for 3.2 %, a monthly figure for a yearly one) and values at which the model loses its meaning.
"""

MOST_PATHS = 1_000_000
MOST_SEED = 2**63 - 1
MOST_ENTRIES = 500
MOST_PAUSES = 100
LONGEST_TEXT = 200

MOST_MONEY = 500_000_000

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
}

WHOLE_NUMBERS: dict[str, tuple[int, int]] = {
    "months": (1, 600),
    "months_in_role": (0, 1_200),
    "raise.review_month": (1, 12),
    "moves[].min_months_in_role": (0, 600),
    "pauses[].months": (1, 120),
}
