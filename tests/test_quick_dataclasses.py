"""Dataclasses that are made quickly do what those do that are made as usual."""

import dataclasses
import importlib.util
import sys
from types import ModuleType

import pytest

from careerplanner import quick_dataclasses
from tests.some import some

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 13), reason="later versions are quick by themselves")


@pytest.fixture
def quick() -> ModuleType:
    """A copy of the module for this test alone, which makes classes quickly."""
    spec = importlib.util.find_spec("dataclasses")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["copy of dataclasses"] = module
    try:
        spec.loader.exec_module(module)
        assert quick_dataclasses.prepare(module)
        yield module
    finally:
        del sys.modules["copy of dataclasses"]


def _classes(module: ModuleType) -> list[type]:
    @module.dataclass(frozen=True, slots=True)
    class Pair:
        first: int
        second: str = "b"
        hidden: int = module.field(default=0, repr=False, compare=False)

    @module.dataclass(frozen=True, order=True)
    class One:
        first: object

    @module.dataclass
    class Nothing:
        pass

    return [Pair, One, Nothing]


def test_they_are_written_compared_and_hashed_alike(quick: ModuleType):
    for usual, made in some(list(zip(_classes(dataclasses), _classes(quick), strict=True))):
        arguments = {"Pair": [(1,), (1, "c"), (2,), (1, "b", 7)], "One": [(3,), (3.0,), (4,)], "Nothing": [(), ()]}
        for first in some(arguments[usual.__name__]):
            assert repr(made(*first)) == repr(usual(*first)).replace(usual.__qualname__, made.__qualname__)
            for second in some(arguments[usual.__name__]):
                assert (made(*first) == made(*second)) is (usual(*first) == usual(*second))
                assert made(*first) != usual(*second)
                if usual.__hash__ is not None:
                    assert (hash(made(*first)) == hash(made(*second))) is (hash(usual(*first)) == hash(usual(*second)))
        assert (made.__hash__ is None) is (usual.__hash__ is None)
        assert made.__eq__.__qualname__ == usual.__eq__.__qualname__


def test_they_stand_in_the_same_order(quick: ModuleType):
    _pair, one, _nothing = _classes(quick)

    assert [one(1) < one(2), one(2) < one(2), one(2) <= one(2)] == [True, False, True]
    assert [one(1) > one(2), one(2) >= one(2), one(3) > one(2)] == [False, True, True]
    with pytest.raises(TypeError):
        one(1) < 1  # noqa: B015 - asked for what it raises


def test_what_is_frozen_stays_so(quick: ModuleType):
    pair, one, _nothing = (kind(*[1] * count) for kind, count in zip(_classes(quick), (1, 1, 0), strict=True))

    for frozen in some((pair, one)):
        with pytest.raises(quick.FrozenInstanceError, match="cannot assign to field 'first'"):
            frozen.first = 2
        with pytest.raises(quick.FrozenInstanceError, match="cannot delete field 'first'"):
            del frozen.first
        assert frozen.first == 1
    with pytest.raises(quick.FrozenInstanceError, match="cannot assign to field 'other'"):
        one.other = 2


def test_one_that_holds_itself_is_written_all_the_same(quick: ModuleType):
    _pair, one, _nothing = _classes(quick)
    held: list[object] = []
    held.append(one(held))

    assert repr(held[0]) == f"{one.__qualname__}(first=[...])"


def test_a_module_that_is_another_within_is_left_alone(quick: ModuleType):
    other = ModuleType("other")
    vars(other).update(vars(quick), _hash_fn=len)
    before = dict(vars(other))

    assert not quick_dataclasses.prepare(other)
    assert vars(other) == before
