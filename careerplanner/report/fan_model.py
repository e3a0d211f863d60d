"""The facts of a fan chart, free of any way of drawing them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.months import Month
from careerplanner.report.palette import STAY_SLOT
from careerplanner.wording import Wording

FloatArray = npt.NDArray[np.float64]
LONGEST_NAME = 60


class MoneyKind(StrEnum):
    """Whether amounts are in the money of each month or in that of the start month."""

    NOMINAL = "nominal"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something that is expected in a month, counted from the start month: ``Team lead`` over ``Jan 2029``."""

    month: int
    title: str
    subtitle: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class FanBand:
    """The spread around a median: yearly pay at four percentiles, one value a month."""

    p10: FloatArray
    p25: FloatArray
    p75: FloatArray
    p90: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class FanSeries:
    """One route in a fan chart: its median, its spread where it is known, and its milestones.

    Only a focused series shows its bands; the others show a line, and a bar for the range in the last month. One that
    is the ``whole``, of which the focused one is a part, has its outer band in gray behind. ``slot`` picks colour,
    dashes and marker, see ``palette``. ``samples`` are single simulated futures, drawn as thin lines.
    """

    name: str
    median: FloatArray
    band: FanBand | None = None
    focused: bool = False
    is_whole: bool = False
    slot: int = 0
    milestones: tuple[Milestone, ...] = ()
    samples: tuple[FloatArray, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """A yearly pay that the person wishes for, in the money of the chart."""

    amount: float
    label: str


@dataclass(frozen=True, slots=True)
class Shade:
    """Months from ``first`` to ``last``, counted from the start month, in which something holds, such as leave."""

    first: int
    last: int
    title: str
    subtitle: str = ""


_ENGLISH = Wording()


@dataclass(frozen=True, slots=True, eq=False)
class FanModel:
    """What a fan chart shows: yearly pay by month, from ``start`` on, for one route or several.

    All arrays have the same length, the number of months shown (the start month is one of them), and hold finite
    values only. ``wording`` decides how money and months are written.
    """

    start: Month
    series: tuple[FanSeries, ...]
    wording: Wording = _ENGLISH
    money: MoneyKind = MoneyKind.NOMINAL
    target: Target | None = None
    shades: tuple[Shade, ...] = ()

    def __post_init__(self) -> None:
        if not self.series:
            raise ValueError("a fan chart needs a series")
        for series in self.series:
            _check(series, len(self.series[0].median))

    @property
    def months(self) -> int:
        """How many months the chart shows, the start month included; one at least."""
        return len(self.series[0].median)

    @property
    def last(self) -> Month:
        """The last month shown: what a label at the right edge speaks of."""
        return self.start + (self.months - 1)

    @property
    def focus(self) -> FanSeries:
        """The series that the chart is about: the focused one, or the first."""
        return next((series for series in self.series if series.focused), self.series[0])


def cut_name(name: str, longest: int = LONGEST_NAME) -> str:
    """The name on one line, and cut with an ellipsis where it is longer than ``longest`` characters."""
    line = " ".join(name.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def fan_model(  # noqa: PLR0913 - each is a choice of the reader
    projection: Projection,
    name: str,
    wording: Wording,
    *,
    money: MoneyKind = MoneyKind.NOMINAL,
    others: Sequence[tuple[str, Projection]] = (),
    stay: tuple[str, Projection] | None = None,
    whole: tuple[str, Projection] | None = None,
    short_names: Mapping[str, str] | None = None,
    target: float | None = None,
    samples: bool = False,
    shades: Sequence[Shade] = (),
) -> FanModel:
    """The chart of a projection in focus, beside other routes and what comes of staying in the present role.

    Where the one in focus is of a part of the futures alone, ``whole`` is that of all of them.

    ``short_names`` are put in place of the long names of roles at the milestones, which stand at the month by which
    half of the futures have arrived; a role that fewer reach within the chart has none. ``target`` is yearly pay.
    ``shades`` are spans of months that are shaded.
    """
    start = projection.inputs.start
    milestones = tuple(
        Milestone(
            a.p50, (short_names or {}).get(a.role, a.role), wording.dates.forecast(start + a.p50, start.first_day())
        )
        for a in projection.arrival
        if a.p50 is not None
    )
    focus = replace(_series(name, projection, money, slot=0), focused=True, milestones=milestones)
    if samples:
        projections = projection.samples_nominal if money is MoneyKind.NOMINAL else projection.samples_real
        focus = replace(focus, samples=tuple(projections))
    beside = [_series(other, result, money, slot=slot) for slot, (other, result) in enumerate(others, start=1)]
    if stay is not None:
        beside.append(_series(stay[0], stay[1], money, slot=STAY_SLOT))
    if whole is not None:
        beside.append(replace(_series(whole[0], whole[1], money, slot=STAY_SLOT), is_whole=True))
    wish = None
    if target is not None:
        amount = wording.money.compact(target)
        wish = Target(target, _("Your target {amount}").format(amount=amount))
    return FanModel(start, (focus, *beside), wording, money, wish, tuple(shades))


def _series(name: str, projection: Projection, money: MoneyKind, slot: int) -> FanSeries:
    fan = projection.nominal if money is MoneyKind.NOMINAL else projection.real
    return FanSeries(name, fan.p50, FanBand(fan.p10, fan.p25, fan.p75, fan.p90), slot=slot)


def _check(series: FanSeries, months: int) -> None:
    """Raise ValueError unless every array of a series has this many finite values."""
    band = series.band
    arrays = [series.median, *series.samples]
    if band is not None:
        arrays += [band.p10, band.p25, band.p75, band.p90]
    for array in arrays:
        if array.shape != (months,) or months == 0:
            raise ValueError(f"series {series.name!r}: {array.shape} values for {months} months")
        if not np.isfinite(array).all():
            raise ValueError(f"series {series.name!r} holds a value that is not finite")
