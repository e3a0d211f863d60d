"""From order statistics and counts to fans, arrivals and spreads, each with its standard error.

Percentiles of amounts lie between two neighbouring paths as in NumPy's default; percentiles of months are the first
month by which that share of all paths is there. The standard error of a percentile p of n paths is a quarter of the
distance between the percentiles p - 2 s and p + 2 s with s = sqrt(p (1 - p) / n): Woodruff, "Confidence intervals for
medians and other position measures", Journal of the American Statistical Association, 1952. That of a share adds two
paths to either side, so that a share of none or all is not called certain: Agresti and Coull, "Approximate is better
than exact for interval estimation of binomial proportions", The American Statistician, 1998.
"""

import math
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

import numpy as np

from careerplanner.domain.projection.draws import Floats, Integers, Reals
from careerplanner.domain.projection.parts import LearningGoal
from careerplanner.domain.projection.results import Arrival, Fan, GoalFinish, Spread
from careerplanner.domain.projection.spread import Counts, hundredths

PERCENTILES = (0.1, 0.25, 0.5, 0.75, 0.9)
# How many standard errors to either side the values are taken from which an error is read off.
REACH = 2
# The percentiles that get a standard error, by their place among PERCENTILES.
SPREAD = (0, 2, 4)
NAMES = ("p10", "p50", "p90")
SHARES = (Fraction(1, 10), Fraction(1, 2), Fraction(9, 10))


@lru_cache(maxsize=32)
def wanted_ranks(count: int) -> Integers:
    """The ranks around each of the five percentiles, then those around the standard errors of three: 16 ranks."""
    ranks = []
    for share in PERCENTILES:
        ranks += [math.floor(share * (count - 1)), math.ceil(share * (count - 1))]
    for place in SPREAD:
        middle, error = PERCENTILES[place] * (count - 1), _rank_error(PERCENTILES[place], count)
        ranks += [round(middle - REACH * error), round(middle + REACH * error)]
    return np.clip(np.array(ranks, dtype=np.int64), 0, count - 1)


# To which percentile each of the wanted ranks belongs.
PERCENTILE_OF_RANK = np.array([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 0, 0, 2, 2, 4, 4])


def fan_of(values: Floats, count: int) -> Fan:
    """The fan from the values at the wanted ranks (columns) of each month (row)."""
    lines = []
    for place, share in enumerate(PERCENTILES):
        between = share * (count - 1) % 1
        lower, upper = values[:, 2 * place], values[:, 2 * place + 1]
        lines.append(lower + (upper - lower) * between)
    return Fan(*lines)


def errors_of(values: Floats, count: int) -> dict[str, float]:
    """The standard errors of P10, P50 and P90 from the values at the wanted ranks of one month."""
    ranks = wanted_ranks(count)[10:]
    found = {}
    for place, name in enumerate(NAMES):
        below, above = ranks[2 * place], ranks[2 * place + 1]
        if above > below:
            slope = (values[10 + 2 * place + 1] - values[10 + 2 * place]) / float(above - below)
            found[name] = float(slope * _rank_error(PERCENTILES[SPREAD[place]], count))
    return found


def spread_of(amounts: Reals) -> tuple[Spread, dict[str, float]]:
    """Three percentiles of an amount over all paths, with their standard errors; ``amounts`` is sorted in place."""
    amounts.sort()
    values = amounts[wanted_ranks(len(amounts))].astype(np.float64)
    fan = fan_of(values[None, :], len(amounts))
    return Spread(float(fan.p10[0]), float(fan.p50[0]), float(fan.p90[0])), errors_of(values, len(amounts))


def arrival_of(role: str, counts: Integers, months: int) -> tuple[Arrival, dict[str, float]]:
    """When a role is reached, from the number of paths that reach it in each month, and the standard errors.

    ``counts`` has an entry for each month 0 to ``months`` and a last one for all that come later or never.
    """
    total = int(counts.sum())
    p10, p50, p90 = (month_of_share(counts[: months + 1], total, share) for share in SHARES)
    arrived = np.cumsum(counts[: months + 1]) / total
    last = float(arrived[-1])
    softened = (last * total + 2) / (total + 4)
    errors = {"share": math.sqrt(softened * (1 - softened) / (total + 4))}
    for name, share in zip(NAMES, SHARES, strict=True):
        error = REACH * _rank_error(float(share), total) / total
        if float(share) + error <= last:
            early, late = (np.interp(float(share) + sign * error, arrived, np.arange(months + 1)) for sign in (-1, 1))
            errors[name] = float(late - early) / (2 * REACH)
    return Arrival(role, arrived, p10, p50, p90), errors


def goal_finishes(goals: Iterable[LearningGoal], counts: Counts, spread: Counts) -> tuple[GoalFinish, ...]:
    """When goals are finished: a row each with the number of paths by month, and by bin; the last entry is never."""
    found = []
    for goal, by_month, by_bin in zip(goals, counts, spread, strict=True):
        total = int(by_month.sum())
        p10, p50, p90 = (month_of_share(by_month[:-1].astype(np.int64), total, share) for share in SHARES)
        found.append(GoalFinish(goal.id, p10, p50, p90, hundredths(by_bin)))
    return tuple(found)


def month_of_share(counts: Integers, total: int, share: Fraction) -> int | None:
    """The first month by which this share of all paths is counted; None when that never comes."""
    enough = np.cumsum(counts) * share.denominator >= total * share.numerator
    return int(enough.argmax()) if enough.any() else None


def _rank_error(share: float, count: int) -> float:
    return math.sqrt(share * (1 - share) * count)
