"""Every pair of colours that is read against each other has contrast enough; chart colours differ for every eye."""

import itertools
import math

import pytest

from careerplanner.ui.look import tokens

PALETTES = (tokens.LIGHT, tokens.DARK, tokens.CONTRAST)

TEXT_PAIRS = (
    *itertools.product(("text", "text2"), ("bg", "rail", "surface", "raised", "sunken", "canvas", "hover", "press")),
    *itertools.product(("text3",), ("bg", "rail", "surface", "raised", "sunken", "canvas")),
    *itertools.product(("on_accent",), ("accent", "accent_hover", "accent_press")),
    *itertools.product(("accent_text",), ("surface", "bg", "raised", "accent_soft", "rail")),
    *itertools.product(("text", "text2"), ("accent_soft",)),
    ("text", "track"),
    ("text2", "track"),
    ("text", "seg_on"),
    *((tone, f"{tone}_soft") for tone in ("success", "warning", "danger")),
    *itertools.product(("success", "warning", "danger"), ("surface", "bg", "raised")),
    *(("text", f"{tone}_soft") for tone in ("success", "warning", "danger")),
    *itertools.product(("danger", "success"), ("rail",)),
)
SHAPE_PAIRS = (
    *itertools.product(("control",), ("surface", "bg", "raised")),
    *itertools.product(("focus",), ("surface", "bg", "rail", "raised", "canvas", "accent_soft", "hover")),
    *itertools.product(("bar",), ("surface", "bg", "track")),
    ("bar_quiet", "surface"),
    ("bar_quiet", "track"),
    ("seg_line", "track"),
    ("accent", "surface"),
    ("accent", "bg"),
)


def channels(colour):
    return [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]


def linear(value):
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def luminance(colour):
    red, green, blue = (linear(value) for value in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first, second):
    """WCAG 2's contrast ratio."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_does():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


def test_enough_pairs_are_checked():
    assert len(set(TEXT_PAIRS)) + len(set(SHAPE_PAIRS)) + 5 >= 43, "86 checks over light and dark"


@pytest.mark.parametrize("look", PALETTES, ids=lambda look: look.name)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(look, ink, ground):
    assert contrast(getattr(look, ink), getattr(look, ground)) >= 4.5


@pytest.mark.parametrize("look", PALETTES, ids=lambda look: look.name)
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_shapes_that_mean_something_can_be_seen(look, shape, ground):
    assert contrast(getattr(look, shape), getattr(look, ground)) >= 3


@pytest.mark.parametrize("pair", TEXT_PAIRS)
def test_high_contrast_has_more_contrast_than_asked(pair):
    ink, ground = pair
    if ink in {"text", "text2", "text3"}:
        assert contrast(getattr(tokens.CONTRAST, ink), getattr(tokens.CONTRAST, ground)) >= 7


@pytest.mark.parametrize("look", PALETTES, ids=lambda look: look.name)
@pytest.mark.parametrize("place", range(5))
def test_labels_may_have_the_colour_of_their_series(look, place):
    assert contrast(look.series[place].colour, look.surface) >= (7 if look is tokens.CONTRAST else 4.5)


def test_bands_are_told_apart_more_strongly_in_high_contrast():
    def band(look, *alphas):
        ink, ground = channels(look.series[0].colour), channels(look.surface)
        for alpha in alphas:
            ground = [i * alpha + g * (1 - alpha) for i, g in zip(ink, ground, strict=True)]
        return "#" + "".join(f"{round(255 * value):02X}" for value in ground)

    for look, least in ((tokens.LIGHT, 1.15), (tokens.CONTRAST, 1.45)):
        outer, inner = band(look, look.band_alphas[0]), band(look, *look.band_alphas)
        assert contrast(outer, look.surface) >= least
        assert contrast(inner, outer) >= least
        assert contrast(look.series[0].colour, inner) >= 3, "the middle is seen within"


# Machado, Oliveira, Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
# severity 1.0; applied to linear RGB.
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def seen(colour, eye):
    """The colour in CIE Lab (D65) as an eye sees it."""
    red_green_blue = [linear(value) for value in channels(colour)]
    mixed = [sum(a * b for a, b in zip(row, red_green_blue, strict=True)) for row in EYES[eye]]
    red, green, blue = (min(1.0, max(0.0, value)) for value in mixed)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(first, second):
    """CIEDE2000 of two Lab colours (Sharma, Wu, Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    mean_chroma = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    grey = 0.5 * (1 - math.sqrt(mean_chroma**7 / (mean_chroma**7 + 25**7)))
    a1, a2 = (1 + grey) * a1, (1 + grey) * a2
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1)) % 360, math.degrees(math.atan2(b2, a2)) % 360
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    hue_gap = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    wave = (
        1
        - 0.17 * math.cos(math.radians(hue - 30))
        + 0.24 * math.cos(math.radians(2 * hue))
        + 0.32 * math.cos(math.radians(3 * hue + 6))
        - 0.20 * math.cos(math.radians(4 * hue - 63))
    )
    sl = 1 + 0.015 * (lightness - 50) ** 2 / math.sqrt(20 + (lightness - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * wave
    rotation = 30 * math.exp(-(((hue - 275) / 25) ** 2))
    rt = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7)) * math.sin(math.radians(2 * rotation))
    parts = (l2 - l1) / sl, (c2 - c1) / sc, hue_gap / sh
    return math.sqrt(sum(part**2 for part in parts) + rt * parts[1] * parts[2])


def test_difference_agrees_with_the_published_pairs():
    assert difference((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert difference((50, 2.5, 0), (73, 25, -18)) == pytest.approx(27.1492, abs=1e-4)
    assert difference((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619)) == pytest.approx(2.0373, abs=1e-4)


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("look", PALETTES, ids=lambda look: look.name)
def test_series_differ_for_every_eye(look, eye):
    colours = [seen(series.colour, eye) for series in look.series]
    assert min(difference(a, b) for a, b in itertools.combinations(colours, 2)) >= 12


@pytest.mark.parametrize("look", PALETTES, ids=lambda look: look.name)
def test_series_differ_without_colour(look):
    assert len({series.dashes for series in look.series}) == 5
    assert len({series.marker for series in look.series}) == 5
