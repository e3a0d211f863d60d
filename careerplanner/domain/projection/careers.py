"""The career of every path: its roles one after another, each held until a promotion or a return to the role below.

What employers do is known before. So for all who come to hold a role, all segments of work from then on are looked at
together: the first in which the wait for the promotion is over, or at whose end one goes up or down, ends the stay.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Floats, Integers, Purpose
from careerplanner.domain.projection.economy import NEVER, sums_of, times_of
from careerplanner.domain.projection.employers import (
    change_elsewhere,
    change_on_return,
    triangular,
)
from careerplanner.domain.projection.happenings import Happenings, Step, Timeline
from careerplanner.domain.projection.kept import Kept
from careerplanner.domain.projection.learning import Learning
from careerplanner.domain.projection.numbers import Numbers, at
from careerplanner.domain.projection.openings import Opening, openings_of
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.pauses import Clock
from careerplanner.domain.projection.segments import segments_of

_Event = tuple[Integers, Integers, Integers, Integers, Floats]


@dataclass(frozen=True, slots=True, eq=False)
class _Stays:
    """Paths that come to hold a role: in the month ``since``, which is in or before the segment ``first``.

    ``base`` is the count of active months at which those in the role were zero.
    """

    path: Integers
    first: Integers
    since: Integers
    base: Integers


@dataclass(frozen=True, slots=True, eq=False)
class _Ahead:
    """All segments from the beginnings of some stays on, stay by stay.

    ``owner`` is the place of the stay, ``place`` that of the segment, which is of ``path`` and lasts from after
    ``begin`` to before ``stop``. ``base`` is the count of active months at which those in the role were zero, and
    ``starts`` where those of each stay begin.
    """

    owner: Integers
    place: Integers
    path: Integers
    begin: Integers
    stop: Integers
    base: Integers
    starts: Integers


@dataclass(frozen=True, slots=True, eq=False)
class _Waited:
    """Places among the segments ahead in which waits for a promotion end.

    ``opens`` is the first month in which it may come, ``elsewhere`` whether (1) or not (0) with another employer, and
    ``left`` what is left to wait then.
    """

    found: Integers
    opens: Integers
    elsewhere: Integers
    left: Floats

    def part(self, them: NDArray[np.bool_]) -> "_Waited":
        """Some of them."""
        return _Waited(self.found[them], self.opens[them], self.elsewhere[them], self.left[them])


class Careers:
    """The state of all paths: how often each has entered each role, and when first."""

    def __init__(self, inputs: Inputs, kept: Kept, numbers: Numbers, learning: Learning) -> None:
        draws = kept.draws
        self._inputs, self._draws, self._learning = inputs, draws, learning
        self._clock = Clock(inputs)
        self._times = times_of(inputs, draws)
        self._openings = openings_of(inputs, numbers, draws, learning)
        self._sums = sums_of(inputs, numbers, self._times, "openings", held_count=False)
        self._spells, self._moved = kept.employers(inputs, numbers, self._times)
        self._segments = segments_of(inputs, draws.count, self._clock, self._spells, self._moved)
        self._rise_factor = numbers.number("rise_factor", inputs.rise_factor)
        self._entered = np.zeros((len(inputs.roles), draws.count), dtype=np.int64)
        self._arrival = np.full((len(inputs.moves), draws.count), NEVER, dtype=np.int64)
        self._waiting: list[list[_Stays]] = [[] for _role in inputs.roles]
        self._rises: list[_Event] = []

    def run(self) -> Timeline:
        """The timeline of all paths."""
        count = self._draws.count
        nothing = np.zeros(count, dtype=np.int64)
        begin = np.full(count, -self._inputs.months_in_role)
        self._waiting[0].append(_Stays(np.arange(count), self._segments.first, nothing, begin))
        while any(self._waiting):
            for row, stays in enumerate(self._waiting):
                self._waiting[row] = []
                if stays:
                    self._stay(row, _together(stays))
        # Known pay stands first, as a promotion in the same month comes after it.
        events = (self._known_pay(), *self._rises, self._returns(), self._changes())
        spells, moved = self._spells, self._moved
        return Timeline(
            self._learning,
            self._arrival,
            spells.path,
            spells.lost,
            spells.back,
            moved.path,
            moved.month,
            Happenings(*(np.concatenate(part) for part in zip(*events, strict=True))),
            self._times,
        )

    def _stay(self, row: int, stays: _Stays) -> None:
        """How these stays in the role ``row`` end: with the first of what may end them."""
        ahead = self._ahead(stays)
        self._segments.role[ahead.place] = row
        nobody = np.empty(0, dtype=np.int64)
        opening = self._openings[row] if row < len(self._openings) else None
        rises, ups, falls = _Waited(nobody, nobody, nobody, np.empty(0)), nobody, nobody
        if opening is not None and opening.can_open:
            rises, ups = self._waited(row, opening, stays, ahead), self._ups(opening, ahead)
        if row > 0:
            falls = _firsts(ahead, np.flatnonzero(self._segments.falls[ahead.place]))
        # What happens within a segment comes before what happens at its end.
        ends = np.full(len(stays.path), NEVER)
        for at_end, found in ((0, rises.found), (1, ups), (1, falls)):
            owner = ahead.owner[found]
            ends[owner] = np.minimum(ends[owner], 2 * found + at_end)
        if opening is not None:
            self._promote(row, opening, ahead, rises.part(ends[ahead.owner[rises.found]] == 2 * rises.found))
            self._go_up(row, ahead, ups[ends[ahead.owner[ups]] == 2 * ups + 1])
        if row > 0:
            self._fall(row, ahead, falls[ends[ahead.owner[falls]] == 2 * falls + 1])

    def _ahead(self, stays: _Stays) -> _Ahead:
        segments = self._segments
        each = segments.last[stays.path] - stays.first + 1
        ends = np.cumsum(each)
        starts = ends - each
        owner = np.repeat(np.arange(len(each)), each)
        place = np.arange(len(owner)) + np.repeat(stays.first - starts, each)
        base = segments.shift[place] + np.repeat(stays.base - segments.shift[stays.first], each)
        if segments.reset is not None:
            np.maximum(base, segments.reset[place], out=base)
        begin = segments.begin[place]
        begin[starts] = stays.since
        return _Ahead(owner, place, segments.path[place], begin, segments.stop[place], base, starts)

    def _waited(self, row: int, opening: Opening, stays: _Stays, ahead: _Ahead) -> "_Waited":
        """The first segment of each stay in which the wait for the promotion is over, if there is one."""
        count = np.maximum(ahead.base + opening.least_in_role, self._segments.here[ahead.place] + opening.least_here)
        opens = np.maximum(ahead.begin + 1, self._clock.month(np.maximum(count, 0)))
        np.maximum(opens, opening.date, out=opens)
        if not isinstance(opening.gate, int):
            np.maximum(opens, opening.gate[ahead.path], out=opens)
        open_ = np.flatnonzero(opens < ahead.stop)
        opens, owner, path = opens[open_], ahead.owner[open_], ahead.path[open_]
        drawn = self._draws.uniforms_by_index(Purpose.WAIT, self._entered[row, stays.path], stays.path, row)
        wait = -np.log(drawn)[owner]
        elsewhere = self._segments.elsewhere[ahead.place[open_]]
        passed = opening.passed(self._sums, opens, ahead.stop[open_] - 1, path, elsewhere)
        # Summed up over all segments in a row, less what the stays before have.
        reached = np.cumsum(passed)
        before = np.append(0.0, reached)[np.searchsorted(open_, ahead.starts)][owner]
        first = np.flatnonzero(reached - before >= wait)
        first = first[_changes_in(owner[first])]
        left = wait[first] - (reached[first] - passed[first] - before[first])
        return _Waited(open_[first], opens[first], elsewhere[first], left)

    def _ups(self, opening: Opening, ahead: _Ahead) -> Integers:
        """The first segment of each stay that ends with a change of employer into the next role.

        All but the months here has to be there for it.
        """
        if self._segments.least is None:
            return np.empty(0, dtype=np.int64)
        least = self._segments.least[ahead.place]
        found = np.flatnonzero(least < opening.most_elsewhere(ahead.path))
        month = ahead.stop[found]
        served = self._clock.count(month) - ahead.base[found]
        found = found[(served >= opening.least_in_role) & (month >= opening.date)]
        found = found[least[found] < opening.quality(ahead.stop[found], ahead.path[found])]
        return _firsts(ahead, found)

    def _promote(self, row: int, opening: Opening, ahead: _Ahead, waited: "_Waited") -> None:
        """Promotes those whose wait is over, in the segments that were found."""
        found = waited.found
        path, last = ahead.path[found], ahead.stop[found] - 1
        months = opening.month(self._sums, (waited.opens, last), path, waited.elsewhere, waited.left)
        self._rise(row, path, ahead.place[found], months)

    def _go_up(self, row: int, ahead: _Ahead, found: Integers) -> None:
        """Promotes those who change into the next role at the ends of these segments."""
        place = ahead.place[found]
        self._segments.is_up[place] = True
        self._rise(row, ahead.path[found], place + 1, ahead.stop[found])

    def _rise(self, row: int, path: Integers, first: Integers, months: Integers) -> None:
        """Promotes these paths to role ``row + 1`` in these months, which are in or before the segments ``first``."""
        drawn = self._draws.uniforms_by_index(Purpose.RISE, self._entered[row, path], path, row)
        change = triangular(drawn, self._inputs.moves[row].raise_) * at(self._rise_factor, path)
        step, to = np.full(len(path), int(Step.PROMOTION)), np.full(len(path), row + 1)
        self._rises.append((path, months, step, to, change + self._inputs.negotiated))
        self._arrival[row, path] = np.minimum(self._arrival[row, path], months)
        self._enter(row + 1, _Stays(path, first, months, self._clock.count(months)))

    def _fall(self, row: int, ahead: _Ahead, found: Integers) -> None:
        """Those who return to the role below at the ends of these segments."""
        place = ahead.place[found]
        self._segments.is_down[place] = True
        back = self._segments.begin[place + 1]
        served = self._inputs.moves[row - 1].min_months_in_role if self._inputs.job_loss.keeps_experience else 0
        self._enter(row - 1, _Stays(ahead.path[found], place + 1, back, self._clock.count(back) - served))

    def _enter(self, role: int, stays: _Stays) -> None:
        if len(stays.path):
            self._entered[role, stays.path] += 1
            self._waiting[role].append(stays)

    def _returns(self) -> _Event:
        """The returns to work within the horizon."""
        spells, segments = self._spells, self._segments
        within = np.flatnonzero(spells.back <= self._inputs.months)
        path, place = spells.path[within], segments.of_spell[within]
        below = segments.is_down[place]
        change = change_on_return(self._inputs.job_loss, self._draws, path, spells.number[within])
        step = np.where(below, Step.RETURN_BELOW, Step.RETURN)
        return path, spells.back[within], step, segments.role[place] - below, change

    def _changes(self) -> _Event:
        """The changes of employer that are not into the next role."""
        moved, segments = self._moved, self._segments
        stays = np.flatnonzero(~segments.is_up[segments.of_moved])
        path, place = moved.path[stays], segments.of_moved[stays]
        change = change_elsewhere(self._inputs, self._draws, path, moved.number[stays])
        step = np.where(change > 0, Step.BETTER_EMPLOYER, Step.OTHER_EMPLOYER)
        return path, moved.month[stays], step, segments.role[place], change

    def _known_pay(self) -> _Event:
        """The months in which pay that was known is paid: to those at work in role 0 with the first employer."""
        path, month, pay = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)], [np.empty(0)]
        left = self._segments.stop[self._segments.first]
        rise = self._arrival[0] if len(self._arrival) else NEVER
        for known in self._inputs.known:
            at_month = known.month - self._inputs.start
            if 1 <= at_month <= self._inputs.months and self._clock.active[at_month]:
                them = np.flatnonzero((left > at_month) & (rise >= at_month))
                path.append(them)
                month.append(np.full(len(them), at_month))
                pay.append(np.full(len(them), known.pay))
        paths = np.concatenate(path)
        step, role = np.full(len(paths), int(Step.KNOWN_PAY)), np.zeros(len(paths), dtype=np.int64)
        return paths, np.concatenate(month), step, role, np.concatenate(pay)


def _together(stays: list[_Stays]) -> _Stays:
    if len(stays) == 1:
        return stays[0]
    parts = ([getattr(each, name) for each in stays] for name in ("path", "first", "since", "base"))
    return _Stays(*(np.concatenate(part) for part in parts))


def _firsts(ahead: _Ahead, found: Integers) -> Integers:
    """The first of these segments of each stay."""
    return found[_changes_in(ahead.owner[found])]


def _changes_in(owners: Integers) -> NDArray[np.bool_]:
    """Which of these owners, in order, differ from the one before."""
    found = np.ones(len(owners), dtype=np.bool_)
    np.not_equal(owners[1:], owners[:-1], out=found[1:])
    return found
