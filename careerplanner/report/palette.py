"""The colours, lines and markers of the charts. The window makes its palettes from its tokens; print is here."""

from dataclasses import dataclass
from typing import Literal

Dash = Literal["-"] | tuple[float, tuple[float, ...]]

SOLID: Dash = "-"
SERIES_DASHES: tuple[Dash, ...] = (
    SOLID,
    (0, (5, 2)),
    (0, (6, 2, 1.5, 2)),
    (0, (9, 3)),
    (0, (1, 1.8)),
)
SERIES_MARKERS = ("D", "o", "s", "^", "o")
SERIES_WIDTHS_PX = (2.4, 2.2, 2.2, 2.2, 2.2)
STAY_SLOT = 4
"""The slot of a series: 0 to 3 are routes in the order in which they are listed, 4 is to stay in the present role."""


@dataclass(frozen=True, slots=True)
class ChartPalette:
    """The colours of one chart, as ``#RRGGBB``.

    ``series`` has one colour for each slot. Any two of the five stay apart for people with protan, deutan or tritan
    sight, and each has a contrast of 4.5 or more on ``surface``, so that a label may wear it.
    """

    name: str
    surface: str
    grid: str
    border: str
    text: str
    text2: str
    text3: str
    series: tuple[str, ...]
    outer_alpha: float = 0.13
    inner_alpha: float = 0.17
    sample_alpha: float = 0.38
    shade_alpha: float = 0.12
    whole_alpha: float = 0.15


PRINT = ChartPalette(
    name="print",
    surface="#FFFFFF",
    grid="#DDE1E8",
    border="#C9CFD9",
    text="#15181E",
    text2="#4D5562",
    text3="#5C6472",
    series=("#2F55CF", "#B85C00", "#0F5E4E", "#701A6B", "#67707E"),
)
"""The light look with slightly stronger hairlines and small text: a printer's dots eat the finest ones."""
