"""What the salary page shows: what-if inputs, the scenario table, the pay table, and the headline."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.results import Projection
from careerplanner.wording import Wording

MONTHS_A_YEAR = 12
_SHOWN_YEARS = 3


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The values of the sliders: learning hours a week, raise and inflation as fractions, wait for the next step."""

    hours_per_week: float
    raise_budget: float
    inflation_mean: float
    wait_months: float | None


def what_if_of(inputs: Inputs) -> WhatIf:
    """Where the sliders stand for the plan as it is."""
    wait = inputs.moves[0].median_wait_months if inputs.moves else None
    return WhatIf(inputs.hours_per_week, inputs.raise_.budget, inputs.prices.mean, wait)


def with_what_if(inputs: Inputs, what: WhatIf) -> Inputs:
    """The plan's inputs with these values instead."""
    moves = inputs.moves
    if moves and what.wait_months is not None:
        moves = (replace(moves[0], median_wait_months=what.wait_months), *moves[1:])
    return replace(
        inputs,
        hours_per_week=what.hours_per_week,
        raise_=replace(inputs.raise_, budget=what.raise_budget),
        prices=replace(inputs.prices, mean=what.inflation_mean),
        moves=moves,
    )


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """One scenario of the table.

    ``pays`` are the middle of pay in some months, ``earned`` that of the sum of real pay, ``goal`` the odds of the last
    role, ``target`` those of the target pay. ``slot`` picks the line of the chart, None where it has none;
    ``is_compared`` is None where that cannot be chosen. ``note`` says what is other than in the plan, or why it cannot
    be projected.
    """

    id: str
    name: str
    pays: tuple[str, ...]
    earned: str
    goal: str
    target: str
    slot: int | None = None
    is_compared: bool | None = None
    note: str = ""


def shown_months(projection: Projection) -> tuple[int, ...]:
    """The months of the scenario table: three that share the horizon evenly."""
    last = projection.inputs.months
    return tuple(round(last * (number + 1) / _SHOWN_YEARS) for number in range(_SHOWN_YEARS))


def month_titles(projection: Projection, wording: Wording) -> tuple[str, ...]:
    """The titles of those months."""
    return tuple(wording.dates.short_month(projection.inputs.start + month) for month in shown_months(projection))


def scenario_row(
    row_id: str, name: str, projection: Projection, *, wording: Wording, real: bool, target: float | None
) -> ScenarioRow:
    """A scenario in words; amounts are in today's money where ``real``. ``target`` is the share that has that pay."""
    fan = projection.real if real else projection.nominal
    pays = tuple(wording.money.forecast(float(fan.p50[month])) for month in shown_months(projection))
    earned = wording.money.forecast(projection.sum_real.p50)
    has_target = "–" if target is None else wording.odds.count(target)
    return ScenarioRow(row_id, name, pays, earned, odds_cell(projection, wording), has_target)


def unknown_row(row_id: str, name: str) -> ScenarioRow:
    """A scenario that has no projection, or none yet."""
    return ScenarioRow(row_id, name, ("–",) * _SHOWN_YEARS, "–", "–", "–")


def odds_cell(projection: Projection, wording: Wording) -> str:
    """How many futures have the last role of the route at the end; a question mark where that cannot be told."""
    if not projection.odds:
        return "–"
    last = projection.odds[-1]
    return wording.odds.count(float(last.reached[-1])) if last.is_told else "?"


_PERCENTILES = ("p10", "p25", "p50", "p75", "p90")


@dataclass(frozen=True, slots=True)
class PayRow:
    """One year of the table that stands for the chart."""

    id: str
    month: str
    low: str
    quarter: str
    typical: str
    three_quarters: str
    high: str
    beside: str


def pay_rows(projection: Projection, beside: Projection | None, wording: Wording, *, real: bool) -> tuple[PayRow, ...]:
    """The chart as a table, a row a year; ``beside`` is what the middle is held against."""
    fan = projection.real if real else projection.nominal
    other = None if beside is None else (beside.real if real else beside.nominal)

    def money(amount: float) -> str:
        return wording.money.forecast(float(amount))

    months = sorted({*range(0, projection.inputs.months + 1, MONTHS_A_YEAR), projection.inputs.months})

    def row(month: int) -> PayRow:
        low, quarter, typical, three_quarters, high = (money(getattr(fan, name)[month]) for name in _PERCENTILES)
        held = "" if other is None else money(other.p50[month])
        name = wording.dates.short_month(projection.inputs.start + month)
        return PayRow(str(month), name, low, quarter, typical, three_quarters, high, held)

    return tuple(row(month) for month in months)


def kept(plan: Plan, before: WhatIf, after: WhatIf) -> tuple[float, Mapping[str, float], float | None, str | None]:
    """What keeping the sliders changes: hours, own assumptions, the wait, and the step it belongs to."""
    assumptions = {}
    if after.raise_budget != before.raise_budget:
        assumptions["raise_budget"] = after.raise_budget
    if after.inflation_mean != before.inflation_mean:
        assumptions["inflation_mean"] = after.inflation_mean
    step = plan.route_step[1].id if len(plan.route_step) > 1 and after.wait_months != before.wait_months else None
    return after.hours_per_week, assumptions, after.wait_months, step
