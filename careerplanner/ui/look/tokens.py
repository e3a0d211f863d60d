"""The look as values: colours of the three palettes, chart series, spaces and radii. No Qt here.

The contrast of each pair that is used for reading is checked by ``tests/ui/look/test_tokens.py``. Dark needs two
accents: ``accent`` is a fill dark enough for white text, ``bar`` and ``focus`` are light enough to be seen as lines.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Series:
    """How one series of a chart is drawn: the colour and, since colour alone never tells, its dashes and marker.

    ``dashes`` counts in line widths, empty for a solid line; ``marker`` is matplotlib's letter, empty for none.
    """

    colour: str
    dashes: tuple[float, ...]
    marker: str


def _series(*colours: str) -> tuple[Series, ...]:
    """Five series in these colours with the dashes and markers that all palettes share."""
    dashes: tuple[tuple[float, ...], ...] = ((), (5, 2), (6, 2, 1.5, 2), (9, 3), (1, 1.8))
    return tuple(Series(*each) for each in zip(colours, dashes, ("D", "o", "s", "^", ""), strict=True))


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of one palette as ``#RRGGBB``."""

    name: str
    is_dark: bool
    bg: str
    rail: str
    surface: str
    raised: str
    sunken: str
    canvas: str
    dot: str
    border: str
    divider: str
    control: str
    btn_border: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    accent_soft: str
    accent_text: str
    focus: str
    bar: str
    bar_quiet: str
    track: str
    seg_on: str
    seg_line: str
    hover: str
    press: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    grid: str
    shadow_alpha: float
    band_alphas: tuple[float, float]
    series: tuple[Series, ...]


LIGHT: Final = Tokens(
    name="light",
    is_dark=False,
    bg="#F5F6F8",
    rail="#ECEEF2",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#F0F2F5",
    canvas="#EEF0F4",
    dot="#D5DAE2",
    border="#DFE3E9",
    divider="#E9ECF0",
    control="#7C8492",
    btn_border="#C5CBD5",
    text="#15181E",
    text2="#4D5562",
    text3="#646C7A",
    disabled="#A3AAB5",
    accent="#2F55CF",
    accent_hover="#2747B3",
    accent_press="#1F3A96",
    on_accent="#FFFFFF",
    accent_soft="#E8EDFC",
    accent_text="#2747B3",
    focus="#2F55CF",
    bar="#2F55CF",
    bar_quiet="#646C7A",
    track="#E3E7ED",
    seg_on="#FFFFFF",
    seg_line="#707886",
    hover="#EEF0F4",
    press="#E3E7ED",
    success="#0B7A53",
    success_soft="#E1F4EC",
    warning="#8F5200",
    warning_soft="#FCF0DC",
    danger="#B3261E",
    danger_soft="#FBE9E7",
    grid="#E6E9EE",
    shadow_alpha=0.05,
    band_alphas=(0.13, 0.17),
    series=_series("#2F55CF", "#B85C00", "#0F5E4E", "#701A6B", "#67707E"),
)

DARK: Final = Tokens(
    name="dark",
    is_dark=True,
    bg="#14161A",
    rail="#0F1114",
    surface="#1C1F25",
    raised="#252931",
    sunken="#171A1F",
    canvas="#101216",
    dot="#2A2F38",
    border="#30353F",
    divider="#292E37",
    control="#757E8D",
    btn_border="#444B58",
    text="#ECEEF2",
    text2="#B3BAC6",
    text3="#939BA9",
    disabled="#5F6775",
    accent="#4166E3",
    accent_hover="#3D5FD6",
    accent_press="#3557CC",
    on_accent="#FFFFFF",
    accent_soft="#232E4E",
    accent_text="#A9BDFF",
    focus="#8FA9FF",
    bar="#7F9CFF",
    bar_quiet="#939BA9",
    track="#323842",
    seg_on="#14161A",
    seg_line="#8A93A1",
    hover="#262A32",
    press="#2E333D",
    success="#4CC38A",
    success_soft="#16301F",
    warning="#E9A23B",
    warning_soft="#332713",
    danger="#FF8A80",
    danger_soft="#3A1E1C",
    grid="#292E37",
    shadow_alpha=0.0,
    band_alphas=(0.18, 0.24),
    series=_series("#7F9CFF", "#F0A04B", "#48E5B1", "#EDCFED", "#8A93A1"),
)

CONTRAST: Final = Tokens(
    name="contrast",
    is_dark=False,
    bg="#FFFFFF",
    rail="#FFFFFF",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#FFFFFF",
    canvas="#FFFFFF",
    dot="#8A8F99",
    border="#15181E",
    divider="#15181E",
    control="#000000",
    btn_border="#000000",
    text="#000000",
    text2="#000000",
    text3="#22262E",
    disabled="#5A606B",
    accent="#0B2E9E",
    accent_hover="#08237A",
    accent_press="#05185A",
    on_accent="#FFFFFF",
    accent_soft="#E0E8FF",
    accent_text="#0B2E9E",
    focus="#0B2E9E",
    bar="#0B2E9E",
    bar_quiet="#3A404A",
    track="#C9CED8",
    seg_on="#FFFFFF",
    seg_line="#000000",
    hover="#E6EAF2",
    press="#D3D9E6",
    success="#00512F",
    success_soft="#E3F7EC",
    warning="#6B3500",
    warning_soft="#FFF1D6",
    danger="#8C0F0A",
    danger_soft="#FFE9E7",
    grid="#B9BEC8",
    shadow_alpha=0.0,
    band_alphas=(0.22, 0.28),
    series=_series("#412ADF", "#5F541A", "#1E2402", "#660162", "#4D535D"),
)

PAGE_MARGIN_X: Final = 28
PAGE_MARGIN_Y: Final = 22
CARD_PADDING: Final = 20
CARD_GAP: Final = 16
RADIUS_CHIP: Final = 6
RADIUS_CONTROL: Final = 8
RADIUS_CARD: Final = 12
CONTROL_HEIGHT: Final = 36
ICON_BUTTON_SIZE: Final = 32
SMALLEST_TARGET: Final = 24
MOTION_MS: Final = 120

RAIL_WIDTH: Final = 212
RAIL_WIDTH_NARROW: Final = 64
RAIL_NARROW_BELOW: Final = 1280
DRAWER_BELOW: Final = 1160
SMALLEST_WINDOW: Final = (1024, 700)
