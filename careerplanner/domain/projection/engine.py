"""The projection: every path of the model under one set of inputs, and what they have in common.

The distribution is that of the plain monthly loop, but the work is done event by event: ``timeline`` draws when things
happen, ``prices`` and ``walk`` move pay from review to review, ``tally`` keeps sums and ``fan`` order statistics. Up to
CHUNK paths are held at once; more are streamed.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from careerplanner.domain.projection import stream, summary
from careerplanner.domain.projection.draws import Draws, Floats, Integers, Purpose
from careerplanner.domain.projection.fan import FanTally, RankTable
from careerplanner.domain.projection.fields import shown
from careerplanner.domain.projection.gathered import Gathered
from careerplanner.domain.projection.inputs import check
from careerplanner.domain.projection.kept import Kept, kept_of
from careerplanner.domain.projection.limits import MOST_PATHS, MOST_SEED
from careerplanner.domain.projection.numbers import ranges_of
from careerplanner.domain.projection.odds import Odds
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.pauses import pay_shares
from careerplanner.domain.projection.prices import prices_vary
from careerplanner.domain.projection.results import Arrival, Projection
from careerplanner.domain.projection.tally import LowTally, ShareTally, Tally
from careerplanner.domain.projection.timeline import timeline
from careerplanner.domain.projection.walk import Walk
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.stopping import stop_if_unwanted

CHUNK = 20_000
SAMPLES = 5
# Samples are chosen among the first paths, so that they stay when there are more.
SAMPLED_FROM = 2_000
# Windows reach so many standard errors of the first chunk to either side. The wider ones are for when the first were
# too narrow, once in a hundred thousand projections; outside of those no percentile lies.
FIRST_REACH, LAST_REACH = 6.0, 30.0


@dataclass(slots=True)
class _Found:
    """What all paths together have given: values at the wanted ranks of both fans, paths in full, and the rest."""

    gathered: Gathered
    nominal: Floats
    real: Floats
    samples_nominal: Floats
    samples_real: Floats


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What levers and goal seek compare, path by path.

    ``arrival`` has a row for each role after the first: the month of arrival, ``timeline.NEVER`` where there is none
    within the horizon. ``sum_real`` is the sum of real pay over the horizon, ``real`` yearly real pay in the month that
    was asked for; both are empty when they were not asked for.
    """

    arrival: Integers
    sum_real: Floats
    real: Floats


def project(inputs: Inputs, *, paths: int = 10_000, seed: int = 1) -> Projection:
    """The projection under these inputs; refused when an input, the number of paths or the seed is out of range."""
    check(inputs)
    check_run(paths, seed)
    stop_if_unwanted()
    found = _held(inputs, kept_of(seed, paths)) if paths <= CHUNK else _streamed(inputs, paths, seed)
    return _finished(inputs, paths, seed, found)


def project_some(inputs: Inputs, numbers: Integers, *, seed: int) -> Projection:
    """The projection over the paths with these numbers, at most CHUNK of them."""
    return _finished(inputs, len(numbers), seed, _held(inputs, Kept(Draws(seed, 0, 0, numbered=numbers))))


def _finished(inputs: Inputs, paths: int, seed: int, found: _Found) -> Projection:
    shares = pay_shares(inputs)
    if shares is not None:
        # Percentiles are those of pay as agreed, real pay is that received already.
        found.nominal *= shares[:, None]
        found.samples_nominal *= shares
        # Windows around nothing at all leave a trace of rounding.
        found.real[shares == 0] = 0
    return _projection(inputs, paths, seed, found)


def draws_of(paths: int, seed: int) -> list[Kept]:
    """The draws of these paths, chunk by chunk, with what is kept of them from one run to the next."""
    return [kept_of(seed, paths).comparing()] if paths <= CHUNK else new_draws(paths, seed)


def new_draws(paths: int, seed: int) -> list[Kept]:
    """The same with nothing kept yet."""
    return [Kept(Draws(seed, first, min(CHUNK, paths - first))) for first in range(0, paths, CHUNK)]


def outcomes(
    inputs: Inputs,
    *,
    paths: int,
    seed: int,
    pay: bool = True,
    watched_month: int | None = None,
    kept: list[Kept] | None = None,
) -> Outcomes:
    """Outcomes of every path on the draws of ``project``; without ``pay`` only the arrivals, which is far quicker.

    ``kept`` are the draws of these paths, where many inputs are compared on them.
    """
    arrivals, sums, watched = [], [], []
    for each in kept or draws_of(paths, seed):
        stop_if_unwanted()
        draws = each.draws
        times = timeline(inputs, draws, goals=False, kept=each)
        arrivals.append(times.arrival)
        if pay:
            tally = Tally(inputs, draws.count, watched_month)
            Walk(inputs, draws, times).run(tally)
            sums.append(tally.total / 12)
            watched.append(tally.watched)
    nothing = [np.empty(0)]
    return Outcomes(
        np.concatenate(arrivals, axis=1), np.concatenate(sums or nothing), np.concatenate(watched or nothing)
    )


def share_with_pay(inputs: Inputs, real_pay: float, *, paths: int, seed: int) -> Floats:
    """The share of paths with at least this yearly real pay in each month, 0 to the last."""
    counts = np.full(inputs.months + 1, 0 if inputs.pay / inputs.cost_of_living < real_pay else paths)
    counts[1:] = 0
    for kept in draws_of(paths, seed):
        draws = kept.draws
        times = timeline(inputs, draws, goals=False, kept=kept)
        Walk(inputs, draws, times).run(ShareTally(inputs, draws.count, real_pay, counts))
    shares: Floats = counts / paths
    return shares


def check_run(paths: int, seed: int) -> None:
    """Refused when the number of paths or the seed is out of range."""
    for name, value, low, high in (("paths", paths, 1, MOST_PATHS), ("seed", seed, 0, MOST_SEED)):
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise Refused(
                _("{name} is {value}. Give a whole number from {low} to {high}.").format(
                    name=name, value=shown(value), low=shown(low), high=shown(high)
                )
            )


def _held(inputs: Inputs, kept: Kept) -> _Found:
    draws = kept.draws
    times = timeline(inputs, draws, kept=kept)
    walk = Walk(inputs, draws, times)
    tally = _fan_tally(inputs, draws, walk, summary.wanted_ranks(draws.count))
    gathered = Gathered(inputs, draws.seed)
    gathered.add(draws, times, walk, tally)
    return _Found(gathered, tally.nominal.values(), tally.real.values(), tally.samples_nominal, tally.samples_real)


def _fan_tally(inputs: Inputs, draws: Draws, walk: Walk, ranks: Integers) -> FanTally:
    tally = FanTally(inputs, draws.count, ranks, _sampled(draws))
    walk.run(tally)
    tally.finish()
    return tally


def _sampled(draws: Draws) -> Integers:
    """The paths that are shown in full."""
    among = _sampled_from(draws.seed)
    return among[among < draws.count][:SAMPLES]


@lru_cache(maxsize=16)
def _sampled_from(seed: int) -> Integers:
    """The paths that may be shown, in the order of preference."""
    return Draws(seed, 0, SAMPLED_FROM).uniforms(Purpose.SAMPLE, 0, slice(None)).argsort()


def _streamed(inputs: Inputs, paths: int, seed: int) -> _Found:
    """More than CHUNK paths: the first chunk finds windows, then all are counted."""
    found, inside = _counted(inputs, paths, seed, FIRST_REACH)
    return found if inside else _counted(inputs, paths, seed, LAST_REACH)[0]


def _window_ranks(reach: float) -> Integers:
    """The first and the last rank of the first chunk's windows."""
    ranks = []
    for share in summary.PERCENTILES:
        margin = reach * math.sqrt(share * (1 - share) * CHUNK) + 2
        ranks += [math.floor(share * CHUNK - margin), math.ceil(share * CHUNK + margin)]
    return np.clip(np.array(ranks, dtype=np.int64), 0, CHUNK - 1)


def _counted(inputs: Inputs, paths: int, seed: int, reach: float) -> tuple[_Found, bool]:
    """All paths, counted in windows that the first chunk gives; False when a percentile lies outside of its window."""
    draws = Draws(seed, 0, CHUNK)
    pilot = _fan_tally(inputs, draws, Walk(inputs, draws, timeline(inputs, draws, goals=False)), _window_ranks(reach))
    nominal_count = stream.WindowCount(stream.windows_of(pilot.nominal))
    real_count = stream.WindowCount(stream.windows_of(pilot.real)) if prices_vary(inputs) else None
    gathered = Gathered(inputs, seed)
    for first in range(0, paths, CHUNK):
        stop_if_unwanted()
        draws = Draws(seed, first, min(CHUNK, paths - first))
        times = timeline(inputs, draws)
        tally: LowTally = stream.StreamTally(inputs, draws.count, nominal_count, real_count)
        walk = Walk(inputs, draws, times)
        walk.run(tally)
        gathered.add(draws, times, walk, tally)
    ranks = summary.wanted_ranks(paths)
    nominal, real = (RankTable(inputs.months, ranks, pay) for pay in (inputs.pay, inputs.pay / inputs.cost_of_living))
    inside = nominal_count.fill(nominal, summary.PERCENTILE_OF_RANK)
    if real_count is None:
        real.put(0, nominal.codes, nominal.low * pilot.deflators, nominal.step * pilot.deflators)
    else:
        inside &= real_count.fill(real, summary.PERCENTILE_OF_RANK)
    return _Found(gathered, nominal.values(), real.values(), pilot.samples_nominal, pilot.samples_real), inside


def _projection(inputs: Inputs, paths: int, seed: int, found: _Found) -> Projection:
    gathered, odds = found.gathered, found.gathered.odds()
    spread = gathered.spread
    # Paths that share what nobody knows tell less than as many that share nothing.
    shared = math.sqrt(spread.inflation) if ranges_of(inputs) else 1.0
    errors: dict[str, float] = {}
    for fan, values in (("nominal", found.nominal), ("real", found.real)):
        errors |= {f"{fan}.{name}": shared * error for name, error in summary.errors_of(values[-1], paths).items()}
    sum_real, found_errors = summary.spread_of(gathered.totals)
    errors |= {f"sum_real.{name}": shared * error for name, error in found_errors.items()}
    lowest, found_errors = summary.spread_of(gathered.lowest)
    errors |= {f"lowest_real_ahead.{name}": shared * error for name, error in found_errors.items()}
    arrivals, found_errors = _arrivals(inputs, gathered, odds)
    errors |= found_errors
    below = summary.month_of_share(gathered.below, paths, summary.SHARES[1])
    return Projection(
        inputs=inputs,
        seed=seed,
        paths=paths,
        nominal=summary.fan_of(found.nominal, paths),
        real=summary.fan_of(found.real, paths),
        arrival=arrivals,
        sum_real=sum_real,
        lowest_real_ahead=lowest,
        months_below_today=below or 0,
        samples_nominal=found.samples_nominal,
        samples_real=found.samples_real,
        goal_finish=summary.goal_finishes(inputs.goals, gathered.goal_counts, gathered.goal_spread),
        standard_error=errors,
        odds=odds,
        split=spread.split,
        ask=gathered.ask(),
        card=gathered.card(),
    )


def _arrivals(
    inputs: Inputs, gathered: Gathered, odds: tuple[Odds, ...]
) -> tuple[tuple[Arrival, ...], dict[str, float]]:
    """When each role comes, and the standard errors: those of paths that share what nobody knows are larger."""
    arrivals: list[Arrival] = []
    errors: dict[str, float] = {}
    for role, counts in zip(odds, gathered.arrival_counts(), strict=True):
        arrival, found = summary.arrival_of(role.role, counts, inputs.months)
        more = role.error[-1] / found["share"]
        errors |= {f"arrival[{len(arrivals)}].{name}": more * error for name, error in found.items()}
        arrivals.append(arrival)
    return tuple(arrivals), errors
