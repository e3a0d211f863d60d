"""How long pay and prices can be told in single precision: until their widest reach nears the end of its range."""

import numpy as np
import pytest

from careerplanner.domain.projection.inputs import Inputs, inputs_from_json
from careerplanner.domain.projection.walk import precision
from tests.domain.projection import mechanisms

PRICES = {"latest": 0.02, "mean": 0.02, "persistence": 0.6, "volatility": 0.001}


def _inputs(years: int, **changes: object) -> Inputs:
    return inputs_from_json(mechanisms.ladder(**({"months": 12 * years, "prices": PRICES} | changes)))


def _mean(value: float, low: float, high: float) -> dict[str, object]:
    return {"prices": PRICES | {"mean": mechanisms.spread(value, low, high)}}


@pytest.mark.parametrize(
    ("changes", "years"),
    [
        # Pay is at most 106,000, or 11.57 in logarithms: 28.43 are left. Prices are known to 0.0075 a year, and reach
        # six times as far as their range: to 2.7075, or 0.9960 a year, ...
        (_mean(0.02, 0.01, 0.3), 28),
        # ... and down to 0.2925, or 1.2293 a year.
        (_mean(0.02, -0.1, 0.03), 23),
        # They never reach below a tenth, or 2.3026 a year.
        (_mean(0.02, -0.2, 0.3), 12),
        # The market reaches down to 0.4, or 0.9163 a year, beside prices with 0.0271 a year ...
        ({"market_drift": mechanisms.spread(0, -0.1, 0.05)}, 30),
        # ... and up to 2.2, or 0.7885 a year.
        ({"market_drift": mechanisms.spread(0, -0.01, 0.2)}, 34),
    ],
)
def test_single_precision_holds_for_so_many_years(changes, years):
    kinds = [precision(_inputs(count, **changes)) for count in (years, years + 1)]
    assert kinds == [np.float32, np.float64]


def test_prices_that_are_known_leave_all_in_double_precision():
    assert precision(_inputs(1, prices=PRICES | {"volatility": 0})) == np.float64
