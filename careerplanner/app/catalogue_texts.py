"""The texts of the catalogue: which fields of its files people read, put into their language, found for translators."""

import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, BinaryIO

_TEXTS = frozenset(
    {"name", "short_name", "summary", "duties", "week", "caveat", "note", "in_demand", "title", "evidence", "how"}
)
"""Fields whose text people read, wherever they stand."""

_TEXTS_WITHIN = {"metric": frozenset({"unit"}), "skill": frozenset("12345")}
"""More of them, by the table of the file they stand in: the unit of a metric, the signals of a skill's levels."""


def translated(raw: Mapping[str, Any], translate: Callable[[str], str]) -> dict[str, Any]:
    """The content of a file with every text that people read put through ``translate``; all else as it is."""
    return {
        table: _walk(content, _TEXTS | _TEXTS_WITHIN.get(table, frozenset()), translate, is_text=table in _TEXTS)
        for table, content in raw.items()
    }


def texts(raw: Mapping[str, Any]) -> list[str]:
    """Every text of a file that people read, in its order, each once."""
    found: dict[str, None] = {}

    def keep(text: str) -> str:
        found[text] = None
        return text

    translated(raw, keep)
    return list(found)


def extract(
    file: BinaryIO,
    keywords: Collection[str],  # noqa: ARG001 - Babel calls every extractor like this
    comment_tags: Collection[str],  # noqa: ARG001
    options: Mapping[str, Any],  # noqa: ARG001
) -> Iterator[tuple[int, None, str, list[str]]]:
    """The texts of a file for Babel, each with its line; `make messages` calls this for every file of the catalogue."""
    content = file.read().decode("utf-8")
    for text in texts(tomllib.loads(content)):
        before, _found, _after = content.partition(text)
        line = before.count("\n") + 1 if len(before) < len(content) else 1
        yield line, None, text, []


def _walk(value: Any, fields: frozenset[str], translate: Callable[[str], str], *, is_text: bool) -> Any:
    if isinstance(value, dict):
        return {name: _walk(each, fields, translate, is_text=name in fields) for name, each in value.items()}
    if isinstance(value, list):
        return [_walk(each, fields, translate, is_text=is_text) for each in value]
    # gettext answers the empty message with the header of its file.
    return translate(value) if is_text and isinstance(value, str) and value else value
