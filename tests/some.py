"""A loop of assertions over nothing proves nothing: ``for row in some(rows): assert ...`` fails where there is none."""

from collections.abc import Iterable
from typing import TypeVar

Item = TypeVar("Item")


def some(values: Iterable[Item]) -> list[Item]:
    """The values, of which there has to be one at least."""
    found = list(values)
    assert found, "nothing to look at"
    return found
