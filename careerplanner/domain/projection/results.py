"""What the projection gives back: fans, arrivals, sums, and how far chance alone may have moved each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.odds import Odds
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.sets import Asked

Floats = NDArray[np.float64]

SHARE_MONTHS = (12, 24, 36, 60, 120)


@dataclass(frozen=True, slots=True, eq=False)
class Fan:
    """Five percentiles of yearly pay for the months 0 to the last: arrays of months + 1 values."""

    p10: Floats
    p25: Floats
    p50: Floats
    p75: Floats
    p90: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Arrival:
    """When a role is reached.

    ``share[t]`` is the share of paths that have reached it by month t (months + 1 values, never falling). ``p10`` is
    the first month by which a tenth has arrived, and so on; None when fewer than that do within the horizon.
    """

    role: str
    share: Floats
    p10: int | None
    p50: int | None
    p90: int | None


@dataclass(frozen=True, slots=True)
class Spread:
    """Three percentiles of one amount."""

    p10: float
    p50: float
    p90: float


@dataclass(frozen=True, slots=True)
class GoalFinish:
    """The month in which a goal is finished, at three percentiles; it may lie past the horizon. None is never.

    ``spread`` are the months until it is done in 0, 1, ... 100 of a hundred futures, to the day: see ``spread``.
    """

    id: str
    p10: int | None
    p50: int | None
    p90: int | None
    spread: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """What to hold a plan against that is known of all employees, over all paths.

    ``promotions``, ``losses`` and ``changes`` (of employer, without a spell out of work) are for each year of work,
    None where nobody works. ``employers`` is the mean number of employers, the present one included. ``without_raise``
    is the share of yearly reviews without a raise, None where there are none. ``year_down`` is the share of paths with
    a year whose real pay is a quarter below that of the year before, ``years_down`` that of all years.
    ``lower_at_end`` is the share of paths that end with less real pay than today's. ``ever_lost``, ``ever_changed`` and
    ``recession`` are the shares of paths with a loss of the job, with another employer, and with bad times.
    """

    promotions: float | None
    losses: float | None
    changes: float | None
    employers: float
    without_raise: float | None
    year_down: float
    years_down: float
    lower_at_end: float
    ever_lost: float
    ever_changed: float
    recession: float


@dataclass(frozen=True, slots=True, eq=False)
class Projection:
    """One answer of the model: a distribution under the stated inputs, never a promise.

    ``nominal`` and ``real`` are yearly pay, 0 in months without a job and the part that is paid in a pause; real pay is
    at the prices of month 0.
    ``arrival`` holds every role after the present one. ``sum_real`` adds a twelfth of yearly real pay for each of the
    months 1 to the last. ``lowest_real_ahead`` is the lowest yearly real pay of the months 1 to the last, one figure
    for each path: 0 where a job is lost. ``months_below_today`` is the median number of those months with real pay
    below that of month 0. ``samples_nominal`` and ``samples_real`` have one row for each of five paths chosen by the
    seed (fewer when there are fewer paths) and months + 1 columns. ``standard_error`` says how far chance alone may
    have moved a headline number; ``docs/projection-model.md`` lists its keys, and a number that does not exist has
    none.
    ``odds`` holds every role after the present one, as ``arrival`` does. ``split`` is the part of the spread of the sum
    of real pay that comes from what nobody knows, the rest being luck; None where there is no spread. ``ask`` are the
    inputs whose ranges matter most to that sum. ``card`` is what may be held against what is known of all employees.
    """

    inputs: Inputs
    seed: int
    paths: int
    nominal: Fan
    real: Fan
    arrival: tuple[Arrival, ...]
    sum_real: Spread
    lowest_real_ahead: Spread
    months_below_today: int
    samples_nominal: Floats
    samples_real: Floats
    goal_finish: tuple[GoalFinish, ...]
    standard_error: dict[str, float]
    odds: tuple[Odds, ...]
    split: float | None
    ask: tuple[Asked, ...]
    card: Card


def projection_to_json(projection: Projection, assumptions: Sequence[dict[str, object]]) -> dict[str, object]:
    """The projection as the JSON document of the ``project`` command; money is rounded to cents."""
    return {
        "seed": projection.seed,
        "paths": projection.paths,
        "months": projection.inputs.months,
        "start": str(projection.inputs.start),
        "currency": projection.inputs.currency,
        "nominal": _told(projection, _fan_to_json(projection.nominal)),
        "real": _told(projection, _fan_to_json(projection.real)),
        "arrival": [
            _arrival_to_json(arrival, odds, projection.inputs.months)
            for arrival, odds in zip(projection.arrival, projection.odds, strict=True)
        ],
        "sum_real": _told(projection, _spread_to_json(projection.sum_real)),
        "lowest_real_ahead": _told(projection, _spread_to_json(projection.lowest_real_ahead)),
        "months_below_today": _told(projection, {"p50": projection.months_below_today}),
        "split": {"sum_real": None if projection.split is None else round(projection.split, 6)},
        "ask": [{"key": asked.key, "share": round(asked.share, 6)} for asked in projection.ask],
        "sanity": _card_to_json(projection.card),
        "standard_error": {key: round(error, 6) for key, error in projection.standard_error.items()},
        "assumptions": list(assumptions),
    }


def _told(projection: Projection, figures: dict[str, Any]) -> dict[str, Any] | None:
    """What is told of pay; nothing where no pay is known."""
    return figures if projection.inputs.is_pay_known else None


def _fan_to_json(fan: Fan) -> dict[str, list[float]]:
    return {name: [round(pay, 2) for pay in getattr(fan, name).tolist()] for name in fan.__slots__}


def _spread_to_json(spread: Spread) -> dict[str, float]:
    return {"p10": round(spread.p10, 2), "p50": round(spread.p50, 2), "p90": round(spread.p90, 2)}


def _card_to_json(card: Card) -> dict[str, float | None]:
    values = {name: getattr(card, name) for name in card.__slots__}
    return {name: None if value is None else round(value, 6) for name, value in values.items()}


def _arrival_to_json(arrival: Arrival, odds: Odds, months: int) -> dict[str, object]:
    """One role; behind a step that is not confirmed its odds are null, not none of the futures."""
    listed = [month for month in SHARE_MONTHS if month < months] + [months]

    def told(value: object) -> object:
        return value if odds.is_told else None

    return {
        "role": arrival.role,
        "share": {str(month): told(round(float(arrival.share[month]), 6)) for month in listed},
        "held": {str(month): told(round(float(odds.held[month]), 6)) for month in listed},
        "odds_range": {str(month): told([round(end, 6) for end in odds.range_at(month)]) for month in listed},
        "p10": arrival.p10,
        "p50": arrival.p50,
        "p90": arrival.p90,
    }
