"""The projection as a plain monthly loop: the yardstick for speed and the independent check of the engine.

Written term by term from ``docs/projection-model.md`` and sharing nothing with the engine but the inputs. All paths
take each month together, every draw is the next number of one stream, percentiles are NumPy's own.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.inputs import RECORD, Inputs, Pause

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

PERCENTILES = (10, 25, 50, 75, 90)
NEVER = 10**9
# Learning in pauses is followed for two centuries; hours within this are the rounding of sums.
LONGEST, LITTLE = 2_400, 1e-6
LOWEST_PRICE_FACTOR = 0.1


@dataclass(frozen=True, slots=True)
class Paths:
    """Pay and role of every path (rows: months 0 to the last; columns: paths) and the month each goal is finished."""

    nominal: Floats
    real: Floats
    role: Integers
    goal_finish: Integers

    def arrival(self, role: int) -> Integers:
        """The month in which each path reaches the role; NEVER where it does not."""
        reached = self.role >= role
        return np.where(reached.any(axis=0), reached.argmax(axis=0), NEVER)


def simulate(inputs: Inputs, paths: int, seed: int) -> Paths:
    """Every path, month by month."""
    draw = np.random.default_rng(seed)
    state = _State(inputs, paths, draw)
    nominal = np.empty((inputs.months + 1, paths))
    real = np.empty((inputs.months + 1, paths))
    role = np.empty((inputs.months + 1, paths), dtype=np.int64)
    nominal[0], real[0], role[0] = inputs.pay, inputs.pay, 0
    for t in range(1, inputs.months + 1):
        state.month(t)
        pause = _pause_in(inputs, t)
        nominal[t] = np.where(state.out_until > t, 0.0, state.pay) * (pause.pay_share if pause else 1.0)
        real[t] = nominal[t] / state.price
        role[t] = state.role
    return Paths(nominal, real, role, state.goal_finish)


def percentiles(values: Floats) -> Floats:
    """The five percentiles of each month: an array of 5 rows and months + 1 columns."""
    found: Floats = np.percentile(values, PERCENTILES, axis=1)
    return found


def project(inputs: Inputs, paths: int, seed: int) -> tuple[Floats, Floats, list[Integers]]:
    """Both fans and the arrivals, as the engine gives them."""
    found = simulate(inputs, paths, seed)
    arrivals = [found.arrival(role) for role in range(1, len(inputs.roles))]
    return percentiles(found.nominal), percentiles(found.real), arrivals


class _State:
    """What a path carries from one month to the next, for all paths."""

    def __init__(self, inputs: Inputs, paths: int, draw: np.random.Generator) -> None:
        self.inputs, self.paths, self.draw = inputs, paths, draw
        self.price = np.ones(paths)
        self.inflation = np.full(paths, inputs.prices.latest)
        self.pay = np.full(paths, inputs.pay)
        self.role = np.zeros(paths, dtype=np.int64)
        self.months_in_role = np.full(paths, inputs.months_in_role)
        self.out_until = np.zeros(paths, dtype=np.int64)
        self.mid = np.array([role.mid for role in inputs.roles])
        self.high = np.array([role.high for role in inputs.roles])
        self.goal_finish = _goal_finish(inputs, paths, draw)
        self.gate_month = _gate_month(inputs, self.goal_finish, paths)

    def month(self, t: int) -> None:
        self.prices(t)
        band = self.price * (1 + self.inputs.market_drift) ** (t / 12)
        returning = self.out_until == t
        self.pay[returning] *= 1 - self.inputs.job_loss.pay_cut
        self.months_in_role[returning] = 0
        employed = self.out_until < t
        employed &= ~self.losing(t, employed)
        pause = _pause_in(self.inputs, t)
        if pause and pause.is_held:
            return
        if (self.inputs.start + t).month == self.inputs.raise_.review_month:
            self.review(employed, band)
        self.promotion(t, employed, band)

    def prices(self, t: int) -> None:
        prices = self.inputs.prices
        if t % 12 == 1 or t == 1:
            self.inflation = (
                prices.mean
                + prices.persistence * (self.inflation - prices.mean)
                + prices.volatility * self.draw.standard_normal(self.paths)
            )
            self.month_factor = np.maximum(1 + self.inflation, LOWEST_PRICE_FACTOR) ** (1 / 12)
        self.price = self.price * self.month_factor

    def losing(self, t: int, employed: Booleans) -> Booleans:
        loss = self.inputs.job_loss
        chance = 1 - (1 - loss.rate_per_year) ** (1 / 12)
        lost = employed & (self.draw.random(self.paths) < chance)
        out = self.draw.geometric(1 - 0.5 ** (1 / loss.median_months_out), int(lost.sum()))
        self.out_until[lost] = t + out
        return lost

    def review(self, employed: Booleans, band: Floats) -> None:
        rule = self.inputs.raise_
        ratio = self.pay / (self.mid[self.role] * band)
        wide = self.draw.random(self.paths) < rule.wide_share
        shock = self.draw.standard_normal(self.paths) * np.where(wide, rule.wide, rule.narrow)
        above_mean = self.inflation - self.inputs.prices.mean
        rise = rule.budget + rule.pass_through * above_mean - rule.pull * (ratio - 1) + shock
        rise = np.maximum(0, rise)
        raised = np.minimum(self.pay * (1 + rise), self.high[self.role] * band)
        self.pay = np.where(employed, np.maximum(self.pay, raised), self.pay)

    def promotion(self, t: int, employed: Booleans, band: Floats) -> None:
        self.months_in_role[employed] += 1
        before = self.role.copy()
        for k, move in enumerate(self.inputs.moves):
            gate = employed & (before == k) & (t >= self.gate_month[k])
            gate &= self.months_in_role >= move.min_months_in_role
            wait = move.median_wait_months
            chance = 1.0 if wait == 0 else 1 - 0.5 ** (1 / wait)
            promoted = np.flatnonzero(gate & (self.draw.random(self.paths) < chance))
            rise = _triangular(self.draw, move.raise_, len(promoted))
            offer = np.maximum(self.pay[promoted] * (1 + rise), move.entry * band[promoted])
            offer = np.minimum(self.high[k + 1] * band[promoted], offer)
            self.pay[promoted] = np.maximum(self.pay[promoted], offer)
            self.role[promoted] = k + 1
            self.months_in_role[promoted] = 0


def _goal_finish(inputs: Inputs, paths: int, draw: np.random.Generator) -> Integers:
    finish = np.zeros((len(inputs.goals), paths), dtype=np.int64)
    hours = np.zeros(paths)
    for j, goal in enumerate(inputs.goals):
        ratio = inputs.estimate_ratio
        if ratio.kind == RECORD:
            actual = draw.choice(np.array(ratio.ratios), paths)
        else:
            actual = ratio.median * np.exp(ratio.sigma * draw.standard_normal(paths))
        hours = hours + goal.hours_left * actual
        if inputs.hours_per_week > 0 and inputs.pauses:
            finish[j] = _first_month_with(inputs, hours)
        elif inputs.hours_per_week > 0:
            finish[j] = np.minimum(np.ceil(hours / (inputs.hours_per_week * 52 / 12)), NEVER)
        else:
            finish[j] = np.where(hours > 0, NEVER, 0)
    return finish


def _first_month_with(inputs: Inputs, hours: Floats) -> Integers:
    """The first month by which so many hours are there on each path."""
    finish = np.where(hours > 0, NEVER, 0)
    there, t = 0.0, 0
    while (finish == NEVER).any() and t < LONGEST:
        t += 1
        pause = _pause_in(inputs, t)
        there += inputs.hours_per_week * 52 / 12 * (pause.hours_share if pause else 1.0)
        finish[(finish == NEVER) & (there >= hours - LITTLE)] = t
    return finish


def _pause_in(inputs: Inputs, t: int) -> Pause | None:
    """The pause that month t is in, if any."""
    for pause in inputs.pauses:
        if pause.first <= inputs.start + t < pause.first + pause.months:
            return pause
    return None


def _gate_month(inputs: Inputs, goal_finish: Integers, paths: int) -> list[Integers]:
    """For each move the first month in which all but the months in the role are met."""
    place = {goal.id: j for j, goal in enumerate(inputs.goals)}
    gates = []
    for move in inputs.moves:
        gate = np.full(paths, NEVER if move.uncovered else 0, dtype=np.int64)
        for goal in move.goals:
            gate = np.maximum(gate, goal_finish[place[goal]])
        if move.not_before is not None:
            gate = np.maximum(gate, move.not_before - inputs.start)
        gates.append(gate)
    return gates


def _triangular(draw: np.random.Generator, raise_: tuple[float, float, float], count: int) -> Floats:
    low, mode, high = raise_
    return draw.triangular(low, mode, high, count) if low < high else np.full(count, low)
