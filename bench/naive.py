"""The projection as a plain monthly loop: the yardstick for speed and the independent check of the engine.

Written term by term from ``docs/projection-model.md`` and sharing nothing with the engine but the inputs. All paths
take each month together, every draw is the next number of one stream, each path has its own unknowns and its own
economy, every month throws its coins, percentiles are NumPy's own.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.parts import BAD, RECORD, Inputs, Pause, PlannedMove
from careerplanner.domain.projection.ranged import Ranged

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

PERCENTILES = (10, 25, 50, 75, 90)
NEVER = 10**9
# Learning in pauses is followed for two centuries; hours within this are the rounding of sums.
LONGEST, LITTLE = 2_400, 1e-6
LOWEST_PRICE_FACTOR = 0.1
ONE_IN_TEN = 1.2815515655


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
    nominal[0], real[0], role[0] = inputs.pay, inputs.pay / inputs.cost_of_living, 0
    for t in range(1, inputs.months + 1):
        state.month(t)
        pause = _pause_in(inputs, t)
        nominal[t] = np.where(state.out_until > t, 0.0, state.pay) * (pause.pay_share if pause else 1.0)
        real[t] = nominal[t] / (state.price * inputs.cost_of_living)
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


class _Numbers:
    """Numbers with a range, drawn for each path."""

    def __init__(self, inputs: Inputs, paths: int, draw: np.random.Generator) -> None:
        self._drawn, self._paths, self._draw = inputs.unknowns, paths, draw

    def of(self, number: float, scale: str) -> Floats:
        """The number on each path; ``scale`` is chance, times, share or plain."""
        if not (self._drawn and isinstance(number, Ranged)):
            return np.full(self._paths, float(number))
        to, back = {
            "chance": (lambda x: math.log(-math.log(1 - x)), lambda y: 1 - np.exp(-np.exp(y))),
            "times": (math.log, np.exp),
            "share": (lambda x: math.log(x / (1 - x)), lambda y: 1 / (1 + np.exp(-y))),
            "plain": (float, lambda y: y),
        }[scale]
        z = self._draw.standard_normal(self._paths)
        low, middle, high = to(number.low), to(float(number)), to(number.high)
        return back(middle + z * np.where(z >= 0, high - middle, middle - low) / ONE_IN_TEN)


class _State:
    """What a path carries from one month to the next, for all paths."""

    def __init__(self, inputs: Inputs, paths: int, draw: np.random.Generator) -> None:
        self.inputs, self.paths, self.draw = inputs, paths, draw
        self.draw_numbers(_Numbers(inputs, paths, draw))
        self.price = np.ones(paths)
        self.inflation = np.full(paths, inputs.prices.latest)
        self.pay = np.full(paths, float(inputs.pay))
        self.role = np.zeros(paths, dtype=np.int64)
        here = inputs.months_in_role if inputs.months_here is None else inputs.months_here
        self.months_in_role = np.full(paths, inputs.months_in_role)
        self.months_here = np.full(paths, here)
        self.elsewhere = np.zeros(paths, dtype=bool)
        self.bad = np.full(paths, inputs.economy is not None and inputs.economy.now == BAD)
        self.out_until = np.zeros(paths, dtype=np.int64)
        self.low, self.mid, self.high, self.floor, self.indexed = (
            np.array([getattr(role, name) for role in inputs.roles])
            for name in ("low", "mid", "high", "floor", "floor_indexed")
        )
        self.goal_finish = _goal_finish(inputs, self.ratio_median, draw)
        self.place = {goal.id: j for j, goal in enumerate(inputs.goals)}

    def draw_numbers(self, numbers: _Numbers) -> None:
        """All numbers with a range, and the two differences between persons."""
        inputs, of = self.inputs, numbers.of
        rule, loss = inputs.raise_, inputs.job_loss
        self.price_mean, self.drift = of(inputs.prices.mean, "plain"), of(inputs.market_drift, "plain")
        self.budget, self.pull = of(rule.budget, "plain"), of(rule.pull, "plain")
        self.pass_through, self.zero_share = of(rule.pass_through, "plain"), of(rule.zero_share, "share")
        self.loss_rate, self.median_out = of(loss.rate_per_year, "chance"), of(loss.median_months_out, "times")
        self.long_median, self.long_share = of(loss.long_median, "times"), of(loss.long_share, "share")
        self.down = of(loss.down, "share")
        self.fit, self.no_evidence = of(inputs.fit, "share"), of(inputs.no_evidence, "share")
        self.rise_factor = of(inputs.rise_factor, "times")
        self.ratio_median = of(inputs.estimate_ratio.median, "times")
        if inputs.changes:
            self.change_rate, self.up = of(inputs.changes.rate_per_year, "chance"), of(inputs.changes.up, "share")
        names = ("loss", "out", "openings", "changes", "zero")
        self.economy = {name: of(getattr(inputs.economy, name), "times") if inputs.economy else 1.0 for name in names}
        names = ("loss", "openings", "changes")
        self.outlook = {name: of(getattr(inputs.outlook, name), "times") if inputs.outlook else 1.0 for name in names}
        self.here, self.there = [], []
        for move in inputs.moves:
            here = of(move.chance.here, "chance") if move.chance else None
            other = move.chance.elsewhere if move.chance else None
            self.here.append(here)
            self.there.append(here if other is None else of(other, "chance"))
        self.pace = np.exp(inputs.pace * self.draw.standard_normal(self.paths) - inputs.pace**2 / 2)
        self.lasting = rule.person * self.draw.standard_normal(self.paths)

    def month(self, t: int) -> None:
        self.prices(t)
        self.turn()
        self.band = self.price * (1 + self.drift) ** (t / 12)
        self.come_back(self.out_until == t)
        working = self.out_until < t
        working &= ~self.losing(t, working)
        pause = _pause_in(self.inputs, t)
        if pause and pause.is_held:
            return
        self.months_in_role[working] += 1
        self.months_here[working] += 1
        working &= ~self.changing(t, working)
        known = self.known_pay(t, working)
        if (self.inputs.start + t).month == self.inputs.raise_.review_month:
            self.review(working & ~known)
        self.promotion(t, working)

    def prices(self, t: int) -> None:
        prices = self.inputs.prices
        if t % 12 == 1 or t == 1:
            self.inflation = (
                self.price_mean
                + prices.persistence * (self.inflation - self.price_mean)
                + prices.volatility * self.draw.standard_normal(self.paths)
            )
            self.month_factor = np.maximum(1 + self.inflation, LOWEST_PRICE_FACTOR) ** (1 / 12)
        self.price = self.price * self.month_factor

    def turn(self) -> None:
        """The economy may turn."""
        if self.inputs.economy:
            chance = np.where(self.bad, 1 / self.inputs.economy.bad_months, 1 / self.inputs.economy.good_months)
            self.bad ^= self.draw.random(self.paths) < chance

    def factor(self, name: str, t: int) -> Floats:
        """F of a kind of chance."""
        found = np.where(self.bad, self.economy[name], 1.0)
        if self.inputs.outlook:
            ramp = min(1, t / self.inputs.outlook.ramp_months) if self.inputs.outlook.ramp_months else 1
            found = found * (1 + (self.outlook[name] - 1) * ramp)
        return found

    def lift(self, who: Booleans | Integers) -> None:
        """To the floor of the role."""
        role = self.role[who]
        self.pay[who] = np.maximum(self.pay[who], self.floor[role] * np.where(self.indexed[role], self.price[who], 1))

    def come_back(self, back: Booleans) -> None:
        loss, who = self.inputs.job_loss, np.flatnonzero(back)
        if not len(who):
            return
        change = loss.change if loss.change is not None else (-loss.pay_cut,) * 3
        self.pay[who] *= 1 + _triangular(self.draw, change, len(who))
        self.months_here[who], self.elsewhere[who] = 0, True
        if not loss.keeps_experience:
            self.months_in_role[who] = 0
        lower = who[(self.draw.random(len(who)) < self.down[who]) & (self.role[who] > 0)]
        self.role[lower] -= 1
        self.pay[lower] = np.minimum(self.pay[lower], self.high[self.role[lower]] * self.band[lower])
        if loss.keeps_experience and len(lower):
            least = np.array([move.min_months_in_role for move in self.inputs.moves])
            self.months_in_role[lower] = least[self.role[lower]]
        self.lift(who)

    def losing(self, t: int, working: Booleans) -> Booleans:
        chance = 1 - (1 - self.loss_rate) ** (self.factor("loss", t) / 12)
        lost = working & (self.draw.random(self.paths) < chance)
        is_long = self.draw.random(int(lost.sum())) < self.long_share[lost]
        median = np.where(is_long, self.long_median[lost], self.median_out[lost])
        median = median * np.where(self.bad, self.economy["out"], 1.0)[lost]
        self.out_until[lost] = t + self.draw.geometric(1 - 0.5 ** (1 / median))
        return lost

    def changing(self, t: int, working: Booleans) -> Booleans:
        if self.inputs.changes is None:
            return np.zeros(self.paths, dtype=bool)
        chance = 1 - (1 - self.change_rate) ** (self.factor("changes", t) / 12)
        changed = working & (self.draw.random(self.paths) < chance)
        self.months_here[changed], self.elsewhere[changed] = 0, True
        goes_up = np.zeros(self.paths, dtype=bool)
        before = self.role.copy()
        for k, move in enumerate(self.inputs.moves):
            gate = np.flatnonzero(changed & (before == k) & self.opens(t, move))
            wins = self.draw.random(len(gate)) < np.minimum(1, self.up[gate] * self.quality(t, move)[gate])
            goes_up[gate[wins]] = True
            self.promote(k, gate[wins])
        stays = np.flatnonzero(changed & ~goes_up)
        d = _triangular(self.draw, self.inputs.changes.change, len(stays)) + self.inputs.negotiated
        now = self.pay[stays]
        capped = np.minimum(now * (1 + d), np.maximum(now, self.high[self.role[stays]] * self.band[stays]))
        self.pay[stays] = np.where(d > 0, capped, now * (1 + d))
        self.lift(np.flatnonzero(changed))
        return changed

    def known_pay(self, t: int, working: Booleans) -> Booleans:
        for known in self.inputs.known:
            if known.month == self.inputs.start + t:
                gets = working & (self.role == 0) & ~self.elsewhere
                self.pay[gets] = known.pay
                return gets
        return np.zeros(self.paths, dtype=bool)

    def review(self, reviewed: Booleans) -> None:
        rule = self.inputs.raise_
        ratio = self.pay / (self.mid[self.role] * self.band)
        wide = self.draw.random(self.paths) < rule.wide_share
        shock = self.draw.standard_normal(self.paths) * np.where(wide, rule.wide, rule.narrow)
        rise = self.budget / (1 - self.zero_share) + self.pass_through * (self.inflation - self.price_mean)
        rise = np.maximum(0, rise - self.pull * (ratio - 1) + self.lasting + shock)
        none = self.draw.random(self.paths) < np.minimum(
            0.9, self.zero_share * np.where(self.bad, self.economy["zero"], 1.0)
        )
        raised = np.minimum(self.pay * (1 + rise), self.high[self.role] * self.band)
        self.pay = np.where(reviewed & ~none, np.maximum(self.pay, raised), self.pay)
        self.lift(np.flatnonzero(reviewed))

    def opens(self, t: int, move: PlannedMove) -> Booleans:
        """Whether all but the months here is there."""
        found = self.months_in_role >= move.min_months_in_role
        if move.uncovered or not move.confirmed or (move.not_before and self.inputs.start + t < move.not_before):
            return np.zeros(self.paths, dtype=bool)
        return found

    def undone(self, t: int, move: PlannedMove) -> Floats:
        """How many goals of the move are not done."""
        return np.sum([self.goal_finish[self.place[goal]] > t for goal in move.goals], axis=0) * np.ones(self.paths)

    def quality(self, t: int, move: PlannedMove) -> Floats:
        """Q without what is only for elsewhere, times that where one is elsewhere."""
        levels = np.zeros(self.paths)
        for must in move.musts:
            levels += must.levels * (1 if must.goal is None else self.goal_finish[self.place[must.goal]] > t)
        found = self.pace * self.fit**levels * self.no_evidence ** (self.undone(t, move) / max(1, len(move.goals)))
        return found * np.where(self.elsewhere, move.jobs_open, 1.0)

    def promotion(self, t: int, working: Booleans) -> None:
        before, openings = self.role.copy(), self.factor("openings", t)
        for k, move in enumerate(self.inputs.moves):
            gate = working & (before == k) & self.opens(t, move) & (self.months_here >= move.min_months_here)
            if not gate.any():
                continue
            if move.median_wait_months == 0:
                chance = (self.undone(t, move) == 0).astype(float)
            elif move.chance is None:
                chance = 1 - 0.5 ** (openings * self.quality(t, move) / move.median_wait_months)
            else:
                rate = np.where(self.elsewhere, self.there[k], self.here[k])
                chance = 1 - (1 - rate) ** (openings * self.quality(t, move) / 12)
            promoted = np.flatnonzero(gate & (self.draw.random(self.paths) < chance))
            self.promote(k, promoted)

    def promote(self, k: int, promoted: Integers) -> None:
        move, band = self.inputs.moves[k], self.band[promoted]
        rise = _triangular(self.draw, move.raise_, len(promoted)) * self.rise_factor[promoted] + self.inputs.negotiated
        offer = np.maximum(self.pay[promoted] * (1 + rise), move.entry * band)
        offer = np.minimum(self.high[k + 1] * band, offer)
        self.pay[promoted] = np.maximum(self.pay[promoted], offer)
        self.role[promoted] = k + 1
        self.months_in_role[promoted] = 0
        self.lift(promoted)


def _goal_finish(inputs: Inputs, median: Floats, draw: np.random.Generator) -> Integers:
    paths = len(median)
    finish = np.zeros((len(inputs.goals), paths), dtype=np.int64)
    hours, before = np.zeros(paths), np.zeros(paths, dtype=np.int64)
    for j, goal in enumerate(inputs.goals):
        ratio = inputs.estimate_ratio
        if ratio.kind == RECORD:
            actual = draw.choice(np.array(ratio.ratios), paths)
        else:
            actual = median * np.exp(ratio.sigma * draw.standard_normal(paths))
        hours = hours + goal.hours_left * actual
        weeks = math.ceil(12 * goal.min_weeks / 52 - 1e-9)
        if goal.hours_left == 0 and weeks:
            finish[j] = weeks
            continue
        alone = _month_with(inputs, hours)
        finish[j] = np.minimum(np.maximum(alone, before + weeks), NEVER)
        before = alone
    return finish


def _month_with(inputs: Inputs, hours: Floats) -> Integers:
    if inputs.hours_per_week > 0 and inputs.pauses:
        return _first_month_with(inputs, hours)
    if inputs.hours_per_week > 0:
        return np.minimum(np.ceil(hours / (inputs.hours_per_week * 52 / 12) - 1e-9), NEVER).astype(np.int64)
    return np.where(hours > 0, NEVER, 0)


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


def _triangular(draw: np.random.Generator, corners: tuple[float, float, float], count: int) -> Floats:
    low, mode, high = corners
    return draw.triangular(low, mode, high, count) if low < high else np.full(count, float(low))
