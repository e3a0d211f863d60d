"""Runs every path from event to event: a promotion, a loss of the job or a change of employer, the first first."""

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Draws, Floats, Integers, Purpose
from careerplanner.domain.projection.economy import NEVER, sums_of, times_of
from careerplanner.domain.projection.employers import Changes, Losses, triangular
from careerplanner.domain.projection.happenings import Happenings, Step, Timeline
from careerplanner.domain.projection.learning import Learning
from careerplanner.domain.projection.numbers import Numbers, at
from careerplanner.domain.projection.openings import Opening, openings_of
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.pauses import Clock


class Careers:
    """The state of all paths.

    For each path: the month of its latest event, its role, the counts of active months at which those in the role and
    here were zero, whether (1) or not (0) the employer is another one by now, what is left of the wait for the next
    promotion, how often it has entered each role, and the pay that events change.
    """

    def __init__(self, inputs: Inputs, draws: Draws, numbers: Numbers, learning: Learning) -> None:
        self._inputs, self._draws, self._learning = inputs, draws, learning
        self._clock, self._last = Clock(inputs), inputs.months
        self._times = times_of(inputs, draws)
        self._openings = openings_of(inputs, numbers, draws, learning)
        self._sums = sums_of(inputs, numbers, self._times, "openings", held_count=False)
        self._losses = Losses(inputs, draws, numbers, self._times)
        self._changes = Changes(inputs, draws, numbers, self._times)
        self._rise_factor = numbers.number("rise_factor", inputs.rise_factor)
        count, here = draws.count, inputs.months_here
        self._at = np.zeros(count, dtype=np.int64)
        self._role = np.zeros(count, dtype=np.int64)
        self._in_role = np.full(count, -inputs.months_in_role)
        self._here = np.full(count, -(inputs.months_in_role if here is None else here))
        self._elsewhere = np.zeros(count)
        self._left = np.zeros(count)
        self._entered = np.zeros((len(inputs.roles), count), dtype=np.int64)
        self._arrival = np.full((len(inputs.moves), count), NEVER, dtype=np.int64)
        self._events: list[tuple[Integers, Integers, Integers, Integers, Floats]] = []
        self._wait_anew(np.arange(count), 0)

    def run(self) -> Timeline:
        """The timeline of all paths."""
        live = np.arange(self._draws.count)
        first = np.minimum(self._losses.month, self._changes.month)
        while len(live):
            live = self._round(live)
        # Known pay stands first, as a promotion in the same month comes after it.
        parts = zip(self._known_pay(first), *self._events, strict=True)
        events = Happenings(*(np.concatenate(part) for part in parts))
        return Timeline(self._learning, self._arrival, *self._losses.all(), *self._changes.all(), events, self._times)

    def _round(self, live: Integers) -> Integers:
        """The next event of each path; those that may have another one."""
        loss, change = self._losses.month[live], self._changes.month[live]
        stop = np.minimum(np.minimum(loss, change), self._last + 1)
        rose = self._promote(live, stop)
        going = ~rose & (stop <= self._last)
        rest, is_loss = live[going], (loss <= change)[going]
        lost, changed = rest[is_loss], rest[~is_loss]
        if len(lost):
            self._lose(lost)
        if len(changed):
            self._change(changed)
        live = np.concatenate((live[rose], lost, changed))
        return live[self._at[live] < self._last]

    def _promote(self, live: Integers, stop: Integers) -> NDArray[np.bool_]:
        """Promotes those whose promotion comes before their ``stop``, the month of what happens next otherwise."""
        rose = np.zeros(len(live), dtype=np.bool_)
        roles = self._role[live]
        for row, opening in enumerate(self._openings):
            if not opening.can_open:
                continue
            places = np.flatnonzero(roles == row)
            if not len(places):
                continue
            paths = live[places]
            opens = np.maximum(self._at[paths] + 1, opening.date)
            opens = np.maximum(opens, self._clock.month(self._least_count(opening, paths)))
            if not isinstance(opening.gate, int):
                opens = np.maximum(opens, opening.gate[paths])
            open_ = opens < stop[places]
            places, paths, opens = places[open_], paths[open_], opens[open_]
            if not len(places):
                continue
            state = (self._left[paths], self._elsewhere[paths])
            came, left = opening.wait(self._sums, opens, stop[places] - 1, paths, state)
            self._left[paths] = left
            came_now = came < NEVER
            rose[places[came_now]] = True
            self._rise(paths[came_now], came[came_now], row)
        return rose

    def _least_count(self, opening: Opening, paths: Integers) -> Integers:
        """The count of active months from which on the months in the role and here are enough."""
        in_role = self._in_role[paths] + opening.least_in_role
        here = self._here[paths] + opening.least_here
        found: Integers = np.maximum(np.maximum(in_role, here), 0)
        return found

    def _rise(self, paths: Integers, months: Integers, row: int) -> None:
        """Promotes these paths to role ``row + 1`` in these months."""
        move, entered = self._inputs.moves[row], self._entered[row, paths]
        drawn = self._draws.uniforms_by_index(Purpose.RISE, entered, paths, row)
        change = triangular(drawn, move.raise_) * at(self._rise_factor, paths) + self._inputs.negotiated
        to = np.full(len(paths), row + 1)
        self._events.append((paths, months, np.full(len(paths), Step.PROMOTION), to, change))
        self._arrival[row, paths] = np.minimum(self._arrival[row, paths], months)
        self._role[paths] = row + 1
        self._entered[row + 1, paths] += 1
        self._at[paths] = months
        self._in_role[paths] = self._clock.count(months)
        self._wait_anew(paths, row + 1)

    def _wait_anew(self, paths: Integers, role: int) -> None:
        """Draws the wait for the promotion from this role, which these paths have just entered."""
        if role < len(self._openings):
            drawn = self._draws.uniforms_by_index(Purpose.WAIT, self._entered[role, paths], paths, role)
            self._left[paths] = -np.log(drawn)

    def _lose(self, paths: Integers) -> None:
        """These paths lose their job and return, those of them that do within the horizon."""
        lost, below = self._losses.month[paths], self._losses.return_below(paths)
        change, back = self._losses.change_on_return(paths), self._losses.lose(paths)
        self._changes.interrupt(paths, lost, back)
        within = back <= self._last
        self._at[paths] = back
        paths, lost, back, change = paths[within], lost[within], back[within], change[within]
        below = below[within] & (self._role[paths] > 0)
        now = self._clock.count(back)
        served = self._clock.count(lost - 1) - self._in_role[paths]
        keeps = self._inputs.job_loss.keeps_experience
        self._in_role[paths] = now - served if keeps else now
        self._here[paths] = now
        self._elsewhere[paths] = 1
        if below.any():
            self._step_down(paths[below], now[below])
        step = np.where(below, Step.RETURN_BELOW, Step.RETURN)
        self._events.append((paths, back, step, self._role[paths], change))

    def _step_down(self, paths: Integers, now: Integers) -> None:
        self._role[paths] -= 1
        roles = self._role[paths]
        for role in np.unique(roles).tolist():
            them = roles == role
            served = self._inputs.moves[role].min_months_in_role if self._inputs.job_loss.keeps_experience else 0
            self._in_role[paths[them]] = now[them] - served
            self._entered[role, paths[them]] += 1
            self._wait_anew(paths[them], role)

    def _change(self, paths: Integers) -> None:
        """These paths change their employer, some of them into the next role."""
        months = self._changes.month[paths]
        up = self._goes_up(paths, months)
        change = self._changes.change_of_pay(paths)
        self._changes.change(paths)
        self._at[paths] = months
        self._here[paths] = self._clock.count(months)
        self._elsewhere[paths] = 1
        roles = self._role[paths]
        for row in np.unique(roles[up]).tolist():
            them = up & (roles == row)
            self._rise(paths[them], months[them], row)
        stayed, change = paths[~up], change[~up]
        step = np.where(change > 0, Step.BETTER_EMPLOYER, Step.OTHER_EMPLOYER)
        self._events.append((stayed, months[~up], step, self._role[stayed], change))

    def _goes_up(self, paths: Integers, months: Integers) -> NDArray[np.bool_]:
        """Whether a change of employer is into the next role: all but the months here has to be there for it."""
        up = np.zeros(len(paths), dtype=np.bool_)
        if not self._changes.may_go_up:
            return up
        drawn, chance = self._changes.draw_up(paths)
        served = self._clock.count(months) - self._in_role[paths]
        for row, opening in enumerate(self._openings):
            there = (self._role[paths] == row) & (served >= opening.least_in_role) & (months >= opening.date)
            places = np.flatnonzero(there)
            if opening.can_open and len(places):
                quality = opening.quality(months[places], paths[places])
                up[places] = drawn[places] < at(chance, places) * quality
        return up

    def _known_pay(self, left: Integers) -> tuple[Integers, Integers, Integers, Integers, Floats]:
        """The months in which pay that was known is paid: to those at work in role 0 who have not ``left`` before."""
        path, month, pay = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)], [np.empty(0)]
        first = self._arrival[0] if len(self._arrival) else NEVER
        for known in self._inputs.known:
            at_month = known.month - self._inputs.start
            if 1 <= at_month <= self._last and self._clock.active[at_month]:
                them = np.flatnonzero((left > at_month) & (first >= at_month))
                path.append(them)
                month.append(np.full(len(them), at_month))
                pay.append(np.full(len(them), known.pay))
        paths = np.concatenate(path)
        step = np.full(len(paths), int(Step.KNOWN_PAY))
        return paths, np.concatenate(month), step, np.zeros(len(paths), dtype=np.int64), np.concatenate(pay)
