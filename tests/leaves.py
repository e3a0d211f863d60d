"""The places of a document, from the outside in, and a document with another value in one of them."""

import copy
from collections.abc import Iterator
from typing import Any

Path = tuple[str | int, ...]


def leaves(value: object, above: Path = ()) -> Iterator[Path]:
    """Each place of a document; of a list the first entry and the last."""
    if above:
        yield above
    if isinstance(value, dict):
        for key in value:
            yield from leaves(value[key], (*above, key))
    elif isinstance(value, list):
        for place in sorted({0, len(value) - 1} if value else ()):
            yield from leaves(value[place], (*above, place))


def name_of(path: Path) -> str:
    """A place as people write it: ``roles[0].name``."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")


def with_value(document: Any, path: Path, value: object) -> Any:
    """The document with this value in a place; it shares the rest."""
    if not path:
        return value
    changed = copy.copy(document)
    changed[path[0]] = with_value(document[path[0]], path[1:], value)
    return changed
