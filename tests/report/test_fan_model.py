"""The facts of a fan chart: what is refused, what is cut, and what a projection becomes."""

from dataclasses import replace

import numpy as np
import pytest

from careerplanner.domain.projection.inputs import inputs_from_json
from careerplanner.domain.projection.odds import Odds
from careerplanner.domain.projection.results import Arrival, Card, Fan, Projection, Spread
from careerplanner.months import Month
from careerplanner.report.fan_model import FanBand, FanModel, FanSeries, MoneyKind, cut_name, fan_model
from careerplanner.report.palette import STAY_SLOT
from careerplanner.wording import Wording
from tests.report.maya import fan

INPUTS = {
    "start": "2026-12",
    "months": 24,
    "currency": "EUR",
    "pay": 43500,
    "months_in_role": 14,
    "hours_per_week": 4,
    "prices": {"latest": 0.034, "mean": 0.025, "persistence": 0.6, "volatility": 0.012},
    "raise": {
        "budget": 0.032,
        "pass_through": 0.4,
        "pull": 0.05,
        "narrow": 0.008,
        "wide": 0.05,
        "wide_share": 0.15,
        "review_month": 4,
    },
    "job_loss": {"rate_per_year": 0.015, "median_months_out": 3, "pay_cut": 0.05},
    "market_drift": 0.0,
    "roles": [
        {"name": "Customer service specialist", "low": 31750, "mid": 44770, "high": 63590},
        {"name": "Senior customer service specialist", "low": 44770, "mid": 51780, "high": 63590},
    ],
    "moves": [
        {
            "to": 1,
            "min_months_in_role": 18,
            "median_wait_months": 9,
            "raise": [0.05, 0.087, 0.15],
            "entry": 44770,
            "goals": [],
            "not_before": None,
            "uncovered": [],
        }
    ],
    "goals": [],
    "estimate_ratio": {"kind": "lognormal", "median": 1.3, "sigma": 0.35},
}


SENIOR = "Senior customer service specialist"
NOTHING = np.zeros(25)
NO_ODDS = Odds(SENIOR, reached=NOTHING, held=NOTHING, between=NOTHING, error=NOTHING, is_told=True, ask=())
QUIET = Card(
    promotions=0.0,
    losses=0.0,
    changes=0.0,
    employers=1.0,
    without_raise=0.0,
    year_down=0.0,
    years_down=0.0,
    lower_at_end=0.0,
    ever_lost=0.0,
    ever_changed=0.0,
    recession=0.0,
)


def projection(arrives: int | None = 13, factor: float = 1.0) -> Projection:
    """A projection with made-up percentiles: nominal grows, real stays."""
    months = np.arange(25)
    spread = {"p10": 0.9, "p25": 0.95, "p50": 1.0, "p75": 1.1, "p90": 1.2}
    nominal = Fan(**{name: 43_500 * share * factor * 1.002**months for name, share in spread.items()})
    real = Fan(**{name: 43_500 * share * factor * np.ones(25) for name, share in spread.items()})
    return Projection(
        inputs=inputs_from_json(INPUTS),
        seed=1,
        paths=1000,
        nominal=nominal,
        real=real,
        arrival=(Arrival(SENIOR, NOTHING, 10, arrives, None),),
        sum_real=Spread(1, 2, 3),
        lowest_real_ahead=Spread(1, 2, 3),
        months_below_today=0,
        samples_nominal=np.full((5, 25), 44_000.0),
        samples_real=np.full((5, 25), 43_000.0),
        goal_finish=(),
        standard_error={},
        odds=(NO_ODDS,),
        split=None,
        ask=(),
        card=QUIET,
    )


def test_a_projection_becomes_a_chart_in_the_money_of_each_year():
    model = fan_model(projection(), "Lead route", target=60_000, wording=Wording(currency="EUR"))

    assert (model.start, model.months, model.last) == (Month(2026, 12), 25, Month(2028, 12))
    assert model.wording.currency == "EUR"
    assert model.focus.name == "Lead route"
    assert model.focus.median is projection().nominal.p50 or np.array_equal(
        model.focus.median, projection().nominal.p50
    )
    assert np.array_equal(model.focus.band.p90, projection().nominal.p90)
    assert model.target.label == "Your target €60k"


def test_todays_money_takes_the_real_fan_and_the_real_futures():
    model = fan_model(projection(), "Lead route", money=MoneyKind.TODAY, samples=True, wording=Wording())

    assert np.array_equal(model.focus.median, projection().real.p50)
    assert [future[0] for future in model.focus.samples] == [43_000.0] * 5


def test_a_role_that_half_of_the_futures_reach_is_a_milestone_under_its_short_name():
    model = fan_model(projection(), "Route", short_names={SENIOR: "Senior"}, wording=Wording())

    [milestone] = model.focus.milestones
    assert (milestone.month, milestone.title, milestone.subtitle) == (13, "Senior", "Jan 2028")


def test_a_role_that_fewer_reach_is_none():
    assert fan_model(projection(arrives=None), "Route", Wording()).focus.milestones == ()


def test_other_routes_stand_beside_in_slots_of_their_own_and_staying_in_the_last():
    model = fan_model(
        projection(),
        "Lead",
        others=[("Quality", projection()), ("Sales", projection())],
        stay=("Stay in role", projection(factor=0.9)),
        wording=Wording(),
    )

    assert [series.slot for series in model.series] == [0, 1, 2, STAY_SLOT]
    assert [series.focused for series in model.series] == [True, False, False, False]


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("place", ["median", "p10", "p90", "samples"])
def test_a_value_that_is_not_finite_is_never_drawn(value, place):
    series = fan(samples=1).series[0]
    broken = series.median.copy()
    broken[3] = value
    if place == "median":
        series = replace(series, median=broken)
    elif place == "samples":
        series = replace(series, samples=(broken,))
    else:
        series = replace(series, band=replace(series.band, **{place: broken}))

    with pytest.raises(ValueError, match="not finite"):
        FanModel(Month(2026, 1), (series,))


def test_arrays_of_different_lengths_are_refused():
    short = FanBand(*(np.ones(3) for _part in range(4)))

    with pytest.raises(ValueError, match="4 months"):
        FanModel(Month(2026, 1), (FanSeries("Route", np.ones(4), short),))


def test_a_chart_of_nothing_is_refused():
    with pytest.raises(ValueError, match="needs a series"):
        FanModel(Month(2026, 1), ())


def test_names_are_cut_at_sixty_letters_and_stand_on_one_line():
    assert cut_name("Team\nlead ") == "Team lead"
    assert cut_name("x" * 60) == "x" * 60
    assert cut_name("x" * 61) == "x" * 59 + "…"
