"""Random numbers that belong to (seed, purpose, index, path): never to "the next number of the stream".

Each is the SplitMix64 output at a counter made of the path, under a key made of the seed, the purpose and the index (a
year, a move, a spell of work, a goal). So a change of one input leaves every unrelated draw as it was, and more paths
leave the first ones as they were, bit for bit. Source of the mixing function: Steele, Lea, Flood, "Fast splittable
pseudorandom number generators", OOPSLA 2014. Normals are pairs by Box and Muller (1958) in single precision, whose
sine, cosine and logarithm NumPy computes in wide registers on every common processor.
"""

import hashlib
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Reals = NDArray[np.floating[Any]]
Integers = NDArray[np.int64]
Words = NDArray[np.uint64]

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


class Draws:
    """The draws of ``count`` paths, of which the first is number ``first`` of the whole run."""

    def __init__(self, seed: int, first: int, count: int) -> None:
        self.seed = seed
        self.count = count
        self._counters = (np.arange(first + 1, first + count + 1, dtype=np.uint64)) * _STEP_WORD

    def pairs(self, purpose: Purpose, indices: range) -> tuple[Singles, Singles]:
        """Two independent standard normals for each index (row) and path."""
        halves = self._all(purpose, indices)
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

    def happens(self, purpose: Purpose, indices: range, chance: float) -> NDArray[np.bool_]:
        """True for each index (row) and path with this chance, to a part in 2 ** 32; two indices share a word."""
        if chance >= 1:
            return np.ones((len(indices), self.count), dtype=np.bool_)
        words = range(indices.start // 2, (indices.stop + 1) // 2)
        happen = self._all(purpose, words) < np.uint32(chance * 2**32)
        rows = [happen[index // 2 - words.start, :, index % 2] for index in indices]
        return np.array(rows)

    def uniforms(self, purpose: Purpose, index: int, paths: Integers | slice) -> Floats:
        """One number above 0 and below 1 for each of these paths (numbers within this run of paths)."""
        return _uniforms(_mixed(self._counters[paths] + np.uint64(_key(self.seed, purpose, index))))

    def uniforms_by_index(self, purpose: Purpose, indices: Integers, paths: Integers) -> Floats:
        """One number above 0 and below 1 for each path, under an index of its own."""
        most = int(indices.max(initial=0))
        keys = np.array([_key(self.seed, purpose, index) for index in range(most + 1)], dtype=np.uint64)
        return _uniforms(_mixed(self._counters[paths] + keys[indices]))

    def _all(self, purpose: Purpose, indices: range) -> NDArray[np.uint32]:
        """The two random halves of a word for each index (row) and path."""
        keys = np.array([_key(self.seed, purpose, index) for index in indices], dtype=np.uint64)
        return _mixed(self._counters + keys[:, None]).view(np.uint32).reshape(len(indices), self.count, 2)


def index_of(name: str) -> int:
    """The index of a thing that is known by its name, so that its draws stay when others come and go."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "little")


def _key(seed: int, purpose: Purpose, index: int) -> int:
    mixed = 0
    for part in (seed, purpose, index):
        mixed = (mixed + part + _STEP) % _WORD
        mixed = (mixed ^ mixed >> 30) * _FIRST % _WORD
        mixed = (mixed ^ mixed >> 27) * _SECOND % _WORD
        mixed ^= mixed >> 31
    return mixed


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
