"""What the typesetter is asked for and what it gives back, as values that a pipe can carry."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["pdf", "png", "svg"]
Standard = Literal["ua-1", "a-2a"]


@dataclass(frozen=True, slots=True)
class Order:
    """A document that is to be set: the name of its template, its data as JSON, and the kind of file that it becomes.

    ``day`` is that of which the file says that it was made; ``pixels_per_inch`` is for pictures.
    """

    template: str
    data: str
    kind: Kind
    with_system_fonts: bool
    standard: Standard | None = None
    day: date | None = None
    pixels_per_inch: float | None = None


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as rows of pixels of four bytes: blue, green, red, and one that is not used."""

    pixels: bytes
    width: int
    height: int
    stride: int
