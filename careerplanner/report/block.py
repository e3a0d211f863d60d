"""What a report without a typesetter is made of: headings, paragraphs, lists and tables."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or several."""

    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """Lines that belong together."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts under heads, as many in each row as there are heads."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Items | Table


def said(text: str) -> list[Block]:
    """A paragraph; nothing where there is no text."""
    return [Paragraph(text)] if text else []


def table_or(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]], otherwise: str) -> list[Block]:
    """A table; what is said otherwise where it has no rows."""
    return [Table(heads, tuple(rows))] if rows else said(otherwise)


def joined(*parts: str) -> str:
    """The parts that say something, with commas between."""
    return ", ".join(part for part in parts if part)
