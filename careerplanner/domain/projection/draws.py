"""Random numbers that belong to (seed, purpose, index, owner): never to "the next number of the stream".

Each is the SplitMix64 output at a counter made of its owner (a path, a set of paths or a history of the economy), under
a key made of the seed, the purpose and the index (a year, a move, a spell of work, a goal). So a change of one input
leaves every unrelated draw as it was, and more paths leave the first ones as they were, bit for bit. Source of the
mixing function: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. Normals are pairs by
Box and Muller (1958) in single precision, whose sine, cosine and logarithm NumPy computes in wide registers on every
common processor.
"""

import hashlib
from enum import IntEnum
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Reals = NDArray[np.floating[Any]]
Integers = NDArray[np.int64]
Words = NDArray[np.uint64]

IN_SET, SETS = 20, 500
"""Paths in a set, and sets in as many paths as there are first."""

KEPT_SETS = 2 * SETS
"""What nobody knows is kept from one run to the next for at most so many sets."""

HISTORIES = 997
"""Histories of the economy; a prime, so that the paths of a set have different ones."""

# Indices of a table are row + ROWS * column.
ROWS = 2**16

_WORD = 2**64
_STEP = 0x9E3779B97F4A7C15
_FIRST = 0xBF58476D1CE4E5B9
_SECOND = 0x94D049BB133111EB
_STEP_WORD, _FIRST_WORD, _SECOND_WORD = np.uint64(_STEP), np.uint64(_FIRST), np.uint64(_SECOND)
_SHIFTS = (np.uint64(30), np.uint64(27), np.uint64(31))
_TO_DOUBLE = np.uint64(11)
_HALF = np.float32(2.0**-33)
_UNIT = np.float32(2.0**-32)
_TURN = np.float32(2.0 * np.pi * 2.0**-32)


class Purpose(IntEnum):
    """What a draw decides."""

    YEAR = 1
    WIDE_SHOCK = 2
    LOSS = 3
    MONTHS_OUT = 4
    WAIT = 5
    RISE = 6
    GOAL = 7
    SAMPLE = 8
    RANGE = 9
    PACE = 10
    PERSON = 11
    ECONOMY = 12
    LONG = 13
    RETURN_PAY = 14
    DOWN = 15
    CHANGE = 16
    CHANGE_PAY = 17
    UP = 18
    ZERO = 19


class Draws:
    """The draws of ``count`` paths, of which the first is number ``first`` of the whole run, or of those ``numbered``.

    Paths share what nobody knows in sets and the economy in histories, unless each is ``alone``. ``sets`` are the
    numbers of the sets that the paths are in, in order; ``set_of_path`` the place of each path's among them. What is
    drawn for each year is kept for other inputs where it ``keeps``.
    """

    def __init__(
        self,
        seed: int,
        first: int,
        count: int,
        *,
        numbered: Integers | None = None,
        alone: bool = False,
        keeps: bool = False,
    ) -> None:
        self.seed = seed
        numbers = np.arange(first, first + count) if numbered is None else numbered
        self.count = len(numbers)
        self._counters = counters(numbers)
        own = numbers if alone else set_of(numbers)
        lowest = int(own.min(initial=0 if not len(own) else own[0]))
        self.sets = np.arange(lowest, int(own.max(initial=lowest)) + 1)
        self.set_of_path: Integers = own - lowest
        self.history: Integers = numbers if alone else numbers % HISTORIES
        self._keeps = keeps
        self._yearly: dict[tuple[Purpose, range], tuple[Singles, Singles]] = {}
        self._words: dict[tuple[Purpose, range], NDArray[np.uint32]] = {}

    def pairs(self, purpose: Purpose, indices: range) -> tuple[Singles, Singles]:
        """Two independent standard normals for each index (row) and path."""
        return _normals(self.seed, purpose, indices, self._counters)

    def yearly_pairs(self, purpose: Purpose, years: range) -> tuple[Singles, Singles]:
        """The same for each year; not to be changed, as it may be kept."""
        found = self._yearly.get((purpose, years))
        if found is None:
            found = self.pairs(purpose, years)
            if self._keeps:
                self._yearly[purpose, years] = found
        return found

    def happens(self, purpose: Purpose, indices: range, chance: float | Floats) -> NDArray[np.bool_]:
        """True for each index (row) and path with this chance, to a part in 2 ** 32; two indices share a word.

        Chances may differ by path (an array of one dimension) and by index (of two).
        """
        if isinstance(chance, float | int) and chance >= 1:
            return np.ones((len(indices), self.count), dtype=np.bool_)
        words = range(indices.start // 2, (indices.stop + 1) // 2)
        drawn = self._words.get((purpose, words))
        if drawn is None:
            drawn = _halves(self.seed, purpose, words, self._counters)
            if self._keeps:
                self._words[purpose, words] = drawn
        least = np.asarray(chance * 2**32).astype(np.uint32)
        rows = [
            drawn[index // 2 - words.start, :, index % 2] < (least[place] if least.ndim == 2 else least)
            for place, index in enumerate(indices)
        ]
        return np.array(rows)

    def uniforms(self, purpose: Purpose, index: int, paths: Integers | slice) -> Floats:
        """One number above 0 and below 1 for each of these paths (numbers within this run of paths)."""
        return _uniforms(_mixed(self._counters[paths] + np.uint64(_key(self.seed, purpose, index))))

    def uniforms_by_index(self, purpose: Purpose, indices: Integers, paths: Integers, row: int = 0) -> Floats:
        """One number above 0 and below 1 for each path, under an index of its own, and of this row of a table."""
        most = int(indices.max(initial=0))
        keys = [_key(self.seed, purpose, row + ROWS * index) for index in range(most + 1)]
        return _uniforms(_mixed(self._counters[paths] + np.array(keys, dtype=np.uint64)[indices]))


def set_of(numbers: Integers) -> Integers:
    """The set of each path: more paths leave the sets of the first ones as they were."""
    return SETS * (numbers // (SETS * IN_SET)) + numbers % SETS


def normals_of_sets(seed: int, name: str, sets: Integers) -> Floats:
    """A standard normal number for each of these sets, of the input with this name; not to be changed."""
    if 0 < len(sets) <= KEPT_SETS and sets[-1] - sets[0] == len(sets) - 1:
        return _kept_normals_of_sets(seed, name, int(sets[0]), len(sets))
    return _normals_of_sets(seed, name, sets)


@lru_cache(maxsize=256)
def _kept_normals_of_sets(seed: int, name: str, first: int, count: int) -> Floats:
    return _normals_of_sets(seed, name, np.arange(first, first + count))


def _normals_of_sets(seed: int, name: str, sets: Integers) -> Floats:
    index = index_of(name)
    found: Floats = _normals(seed, Purpose.RANGE, range(index, index + 1), counters(sets))[0][0].astype(np.float64)
    found.flags.writeable = False
    return found


def counters(numbers: Integers) -> Words:
    """What the draws of these owners count from."""
    found: Words = (numbers + 1).astype(np.uint64) * _STEP_WORD
    return found


def uniforms_of_histories(seed: int, histories: Integers, indices: range) -> Floats:
    """One number above 0 and below 1 for each index (row) and history of the economy."""
    keys = np.array([_key(seed, Purpose.ECONOMY, index) for index in indices], dtype=np.uint64)
    return _uniforms(_mixed(counters(histories) + keys[:, None]))


def index_of(name: str) -> int:
    """The index of a thing that is known by its name, so that its draws stay when others come and go."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "little")


@lru_cache(maxsize=2**15)
def _key(seed: int, purpose: Purpose, index: int) -> int:
    mixed = 0
    for part in (seed, purpose, index):
        mixed = (mixed + part + _STEP) % _WORD
        mixed = (mixed ^ mixed >> 30) * _FIRST % _WORD
        mixed = (mixed ^ mixed >> 27) * _SECOND % _WORD
        mixed ^= mixed >> 31
    return mixed


def _halves(seed: int, purpose: Purpose, indices: range, owners: Words) -> NDArray[np.uint32]:
    """The two random halves of a word for each index (row) and owner."""
    keys = np.array([_key(seed, purpose, index) for index in indices], dtype=np.uint64)
    return _mixed(owners + keys[:, None]).view(np.uint32).reshape(len(indices), len(owners), 2)


def _normals(seed: int, purpose: Purpose, indices: range, owners: Words) -> tuple[Singles, Singles]:
    """Two independent standard normals for each index (row) and owner."""
    halves = _halves(seed, purpose, indices, owners)
    radius = halves[:, :, 0].astype(np.float32)
    radius *= _UNIT
    radius += _HALF
    np.log(radius, out=radius)
    radius *= np.float32(-2.0)
    np.sqrt(radius, out=radius)
    angle = halves[:, :, 1].astype(np.float32)
    angle *= _TURN
    first = np.cos(angle)
    first *= radius
    np.sin(angle, out=angle)
    angle *= radius
    return first, angle


def _mixed(words: Words) -> Words:
    """The words mixed in place."""
    spare = np.empty_like(words)
    np.right_shift(words, _SHIFTS[0], out=spare)
    np.bitwise_xor(words, spare, out=words)
    np.multiply(words, _FIRST_WORD, out=words)
    np.right_shift(words, _SHIFTS[1], out=spare)
    np.bitwise_xor(words, spare, out=words)
    np.multiply(words, _SECOND_WORD, out=words)
    np.right_shift(words, _SHIFTS[2], out=spare)
    return np.bitwise_xor(words, spare, out=words)


def _uniforms(words: Words) -> Floats:
    found: Floats = ((words >> _TO_DOUBLE).astype(np.float64) + 0.5) * 2.0**-53
    return found
