"""A fan chart in words: the caption below it, the figures of one month, a sentence for those who cannot see it."""

from dataclasses import dataclass

from careerplanner.i18n import _
from careerplanner.report.fan_model import FanModel, FanSeries, MoneyKind, cut_name
from careerplanner.report.free_text import clean, eight_in_ten


@dataclass(frozen=True, slots=True)
class ReadoutRow:
    """One series in one month; ``spread`` is empty where only the median is known, or where nothing is spread yet."""

    name: str
    slot: int
    typical: str
    spread: str


@dataclass(frozen=True, slots=True)
class Readout:
    """What the chart says of one month."""

    month: str
    rows: tuple[ReadoutRow, ...]

    def sentence(self) -> str:
        """The figures as one sentence, for a screen reader."""
        parts = [f"{row.name}: {row.typical}" + (f" ({row.spread})" if row.spread else "") for row in self.rows]
        return f"{self.month}. {'; '.join(parts)}."


def readout(model: FanModel, month: int) -> Readout:
    """The figures of a month, counted from the start month and kept within the chart."""
    month = min(max(month, 0), model.months - 1)
    rows = tuple(_row(model, series, month) for series in model.series)
    return Readout(model.wording.dates.short_month(model.start + month), rows)


def caption(model: FanModel) -> tuple[str, ...]:
    """How to read the chart, in a few short phrases."""
    phrases = []
    if model.focus.band is not None and model.focus.focused:
        phrases += [_("Inner band: 5 of 10 futures"), _("Outer band: 8 of 10")]
    if any(series.is_whole for series in model.series):
        phrases.append(_("Gray: all futures"))
    if any(series.band is not None for series in model.series):
        phrases.append(_("Bars at right: range in {month}").format(month=model.wording.dates.short_month(model.last)))
    if any(series.samples for series in model.series):
        phrases.append(_("Thin lines: single futures"))
    if model.shades:
        phrases.append(_("Shaded: pauses"))
    return tuple(phrases)


def money_text(kind: MoneyKind) -> str:
    """Which money the amounts are in."""
    if kind is MoneyKind.NOMINAL:
        return _("Yearly pay before tax, in the money of each year")
    return _("Yearly pay before tax, in today’s money")


def describe(model: FanModel) -> str:
    """The whole chart in a few sentences: the text that stands for the picture."""
    months, last = model.wording.dates.months(model.start, model.last), model.wording.dates.short_month(model.last)
    sentences = [_("{money}, {months}.").format(money=money_text(model.money), months=months)]
    for row in readout(model, model.months - 1).rows:
        text = _("{name}: {typical} in the middle in {month}").format(name=row.name, typical=row.typical, month=last)
        sentences.append(f"{text}, {eight_in_ten(row.spread)}." if row.spread else f"{text}.")
    inside = (m for m in model.focus.milestones if 0 <= m.month < model.months)
    sentences += [f"{clean(m.title)}: {m.subtitle}." for m in inside]
    sentences += [f"{clean(shade.title)}: {shade.subtitle}." for shade in model.shades]
    if model.target is not None:
        sentences.append(f"{clean(model.target.label)}.")
    return " ".join(sentences)


def _row(model: FanModel, series: FanSeries, month: int) -> ReadoutRow:
    typical = model.wording.money.compact(float(series.median[month]))
    spread = ""
    if series.band is not None:
        low, high = float(series.band.p10[month]), float(series.band.p90[month])
        span = model.wording.money.compact_span(low, high)
        spread = "" if span == typical else span
    return ReadoutRow(cut_name(clean(series.name)), series.slot, typical, spread)
