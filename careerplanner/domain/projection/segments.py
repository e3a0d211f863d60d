"""The segments of work of all paths: the months from one loss or change of an employer to the next.

All of them stand in one row, path by path, so that what happens within them is worked out in few calls.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Floats, Integers
from careerplanner.domain.projection.employers import Moved, Spells
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.pauses import Clock

# Far beyond any count of months, and still exact where it is multiplied by a number of paths.
_FAR = 2**21


@dataclass(frozen=True, slots=True, eq=False)
class Segments:
    """Segment ``first[p]`` to ``last[p]`` are those of path p.

    One begins after the month ``begin`` and ends with what happens in ``stop``, a month after the horizon for nothing.
    ``elsewhere`` is 1 with another employer than the first, else 0; ``here`` the count of active months at which those
    here were zero. By ``shift`` the count at which those in the role were zero moves on from one segment to the next,
    and it is ``reset`` at least, where experience is lost. ``least`` is the quality above which the change of employer
    at the end is into the next role, and ``falls`` whether the return at the end is into the role below.

    ``role``, ``is_up`` and ``is_down`` are filled in as careers are drawn: the role held at the end, and whether what
    happens there leads into the role above or below.
    """

    first: Integers
    last: Integers
    path: Integers
    begin: Integers
    stop: Integers
    elsewhere: Integers
    here: Integers
    shift: Integers
    reset: Integers | None
    least: Floats | None
    falls: NDArray[np.bool_]
    of_spell: Integers
    of_moved: Integers
    role: Integers
    is_up: NDArray[np.bool_]
    is_down: NDArray[np.bool_]


def segments_of(inputs: Inputs, count: int, clock: Clock, spells: Spells, moved: Moved) -> Segments:
    """The segments between these spells and changes."""
    of_spell, of_moved = _places(inputs, spells, moved)
    each = 1 + np.bincount(spells.path, minlength=count) + np.bincount(moved.path, minlength=count)
    end = np.cumsum(each)
    first, total = end - each, int(end[-1])
    path = np.repeat(np.arange(count), each)
    begin, stop = np.zeros(total, dtype=np.int64), np.full(total, inputs.months + 1)
    stop[of_spell], stop[of_moved] = spells.lost, moved.month
    begin[of_spell + 1], begin[of_moved + 1] = spells.back, moved.month
    elsewhere = np.ones(total, dtype=np.int64)
    elsewhere[first] = 0
    here = clock.count(begin).copy()
    here[first] = -(inputs.months_in_role if inputs.months_here is None else inputs.months_here)
    shift, reset = _experience(inputs, clock, spells, of_spell, path)
    least = None if moved.least is None else np.full(total, np.inf)
    if least is not None:
        least[of_moved] = moved.least
    falls, is_up, is_down = np.zeros((3, total), dtype=np.bool_)
    falls[of_spell] = spells.falls & (spells.back <= inputs.months)
    return Segments(
        first=first,
        last=end - 1,
        path=path,
        begin=begin,
        stop=stop,
        elsewhere=elsewhere,
        here=here,
        shift=shift,
        reset=reset,
        least=least,
        falls=falls,
        of_spell=of_spell,
        of_moved=of_moved,
        role=np.zeros(total, dtype=np.int64),
        is_up=is_up,
        is_down=is_down,
    )


def _experience(
    inputs: Inputs, clock: Clock, spells: Spells, of_spell: Integers, path: Integers
) -> tuple[Integers, Integers | None]:
    """What being out of work takes from the experience of each segment: months, or, lost whole, the month it begins."""
    shift = np.zeros(len(path), dtype=np.int64)
    if inputs.job_loss.keeps_experience:
        shift[of_spell + 1] = clock.count(spells.back) - clock.count(spells.lost - 1)
        return np.cumsum(shift), None
    if not len(of_spell):
        return shift, None
    begun = np.full(len(path), -(_FAR // 2))
    begun[of_spell + 1] = clock.count(spells.back)
    before = path * _FAR
    return shift, np.maximum.accumulate(begun + before) - before


def _places(inputs: Inputs, spells: Spells, moved: Moved) -> tuple[Integers, Integers]:
    """The segments that spells and changes end: of a path with k events before, the one with the number k."""
    columns = inputs.months + 1
    loss, change = spells.path * columns + spells.lost, moved.path * columns + moved.month
    of_spell = np.arange(len(loss)) + np.searchsorted(change, loss) + spells.path
    of_moved = np.arange(len(change)) + np.searchsorted(loss, change) + moved.path
    return of_spell, of_moved
