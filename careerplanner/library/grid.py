"""A grid of cells as a release holds it: rows of text with their line numbers, whatever the file format."""

import re
from collections.abc import Iterator
from typing import Protocol

Row = tuple[int, list[str]]
"""A line number, and the cells of that line."""

_NO_KEY = re.compile(r"[^a-z0-9]+")


class Grid(Protocol):
    """Rows that can be read from the beginning more than once.

    ``whole_rows``: whether a row with fewer cells than the header is damaged (else the rest of it is empty).
    """

    whole_rows: bool

    @property
    def title(self) -> str:
        """The name by which the user knows it."""
        ...

    @property
    def stem(self) -> str:
        """The name that the publisher gave it."""
        ...

    @property
    def folder(self) -> str:
        """Where it lay in the release."""
        ...

    @property
    def size(self) -> int:
        """Bytes to read."""
        ...

    def head(self, rows: int) -> list[Row]:
        """The first rows, read without moving the progress bar."""
        ...

    def rows(self) -> Iterator[Row]:
        """All rows."""
        ...


def key(cell: str) -> str:
    """A header cell without case, spaces and marks: ``O*NET-SOC Code`` and ``onet_soc_code`` are the same."""
    return _NO_KEY.sub("", cell.casefold())
