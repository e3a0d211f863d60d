"""Pay in a place: what a role pays in a US area, and from which rung of the fallback ladder the figure comes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from careerplanner.domain.catalogue import HELD_AS_GIVEN, Band, Kind, Origin, PayRange, Percentiles, Role
from careerplanner.i18n import _
from careerplanner.wording import Wording

POINTS = ("p10", "p25", "p50", "p75", "p90")
NATION = "US"
LARGEST_WAGE_RSE = 10.0
LARGEST_EMPLOYMENT_RSE = 20.0
SMALLEST_RATIO, LARGEST_RATIO = 0.6, 1.8


@dataclass(frozen=True, slots=True)
class Area:
    """A place that has pay figures: the nation, a state or territory, a metropolitan or non-metropolitan area.

    ``kind`` is ``nation``, ``state``, ``metro`` or ``nonmetro``; ``state`` is the postal code of the state in which it
    lies (the first, where it lies in several), empty for the nation; ``jobs`` is its size.
    """

    code: str
    name: str
    kind: str
    state: str
    jobs: int = 0


@dataclass(frozen=True, slots=True)
class PayCell:
    """The survey's figures of one occupation in one area: jobs, relative standard errors in percent, yearly pay.

    ``pay`` maps ``p10`` .. ``p90`` to whole dollars; a figure that was not released is missing. A figure in
    ``at_least`` is the survey's top code: the true one is that or more.
    """

    employment: int | None
    employment_rse: float | None
    wage_rse: float | None
    pay: Mapping[str, int]
    at_least: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether all five percentiles were released."""
        return len(self.pay) == len(POINTS)

    @property
    def reliable(self) -> bool:
        """Whether both relative standard errors, where released, keep within 10 % (wage) and 20 % (employment)."""
        return (self.wage_rse is None or self.wage_rse <= LARGEST_WAGE_RSE) and (
            self.employment_rse is None or self.employment_rse <= LARGEST_EMPLOYMENT_RSE
        )


@dataclass(frozen=True, slots=True)
class PayTables:
    """A release of the pay survey: areas by code, cells by area and occupation code; ``year`` may hold a month."""

    areas: Mapping[str, Area]
    cells: Mapping[tuple[str, str], PayCell]
    source: str
    year: str


@dataclass(frozen=True, slots=True)
class SectorPay:
    """What an occupation pays in one sector of industry, in the whole nation. Sector ``00`` is all industries."""

    sector: str
    name: str
    code: str
    cell: PayCell = field(repr=False)


class Rung(StrEnum):
    """From where a figure for an area was taken, best first."""

    AREA = "area"
    STATE_BY_GROUP = "state scaled by group"
    STATE = "state"
    NATION_BY_GROUP = "nation scaled by group"
    NATION = "nation"
    OWN = "own figures"


_ORDER = list(Rung)


@dataclass(frozen=True, slots=True)
class CodePay:
    """What one occupation pays in an area: yearly pay at the five percentiles, and the rung it stands on.

    ``reliable`` says that the figure is the survey's own for this very place and within the error limits; a figure
    from a lower rung is an estimate and never reliable. ``ratio`` is the median here to the nation's median.
    """

    code: str
    pay: Mapping[str, int]
    at_least: frozenset[str]
    rung: Rung
    reliable: bool
    ratio: float


@dataclass(frozen=True, slots=True)
class LocalPay:
    """What a role pays in an area, each figure with its origin; yearly, whole dollars, at the prices of ``year``.

    ``ratio`` is by how much start pay was scaled, already clamped to 0.6 .. 1.8. ``price_factor`` is 1 until the
    figures have been carried to the prices of a later month (``aged_to``).
    """

    role: str
    area: Area
    percentiles: Percentiles | None
    start_pay: PayRange | None
    band: Band | None
    rung: Rung
    reliable: bool
    ratio: float
    source: str
    year: str
    price_factor: float = 1.0
    aged_to: str = ""

    @property
    def place(self) -> str:
        """The name of the place that the figures are for."""
        return self.area.name


def rung_text(rung: Rung) -> str:
    """Where a figure on this rung comes from, in words for the user."""
    return {
        Rung.AREA: _("Surveyed in this place"),
        Rung.STATE_BY_GROUP: _("Estimated: the state's figure, scaled by how related jobs pay here"),
        Rung.STATE: _("Estimated: the state's figure"),
        Rung.NATION_BY_GROUP: _("Estimated: the national figure, scaled by how related jobs pay here"),
        Rung.NATION: _("The national figure, not scaled"),
        Rung.OWN: _("Your own figure, the same everywhere"),
    }[rung]


def major_group(code: str) -> str:
    """The major group of an occupation code: ``43-0000`` for ``43-4051``."""
    return code[:3] + "0000"


def code_pay(tables: PayTables, area: Area, code: str) -> CodePay | None:
    """What an occupation pays in an area, by the first rung of the ladder that holds; None when there is none.

    The ladder: the area's own figure; the state's times (major group here / in the state); the state's; the nation's
    times (major group here / in the nation); the nation's. A rung holds when every cell it needs is released whole and
    keeps within the limits of ``PayCell.reliable``. The last rung takes what there is. A release without the nation's
    figure, such as one of states alone, has the upper rungs and the ratio 1.
    """
    nation = tables.cells.get((NATION, code))
    if nation is not None and not nation.whole:
        nation = None
    first = _first_rung(tables, area, code)
    if first is None and nation is not None:
        first = (nation, 1.0, Rung.NATION)
    if first is None:
        return None
    cell, scale, rung = first
    pay = dict(cell.pay) if scale == 1.0 else {p: _to_ten(cell.pay[p] * scale) for p in POINTS}
    direct = rung is Rung.AREA or (rung is Rung.NATION and area.kind == "nation")
    ratio = pay["p50"] / nation.pay["p50"] if nation is not None else 1.0
    return CodePay(code, pay, cell.at_least, rung, direct and cell.reliable, ratio)


def _first_rung(tables: PayTables, area: Area, code: str) -> tuple[PayCell, float, Rung] | None:
    """Cell, scale and rung of the first rung above the nation's that holds."""
    if area.kind == "nation":
        return None
    group = major_group(code)
    here, group_here = _usable(tables, area.code, code), _usable(tables, area.code, group)
    if here is not None:
        return here, 1.0, Rung.AREA
    in_state = area.kind in {"metro", "nonmetro"}
    state = _usable(tables, area.state, code) if in_state else None
    group_state = _usable(tables, area.state, group) if in_state else None
    if state is not None and group_here is not None and group_state is not None:
        return state, group_here.pay["p50"] / group_state.pay["p50"], Rung.STATE_BY_GROUP
    if state is not None:
        return state, 1.0, Rung.STATE
    nation, group_nation = tables.cells.get((NATION, code)), _usable(tables, NATION, group)
    if nation is not None and nation.whole and group_here is not None and group_nation is not None:
        return nation, group_here.pay["p50"] / group_nation.pay["p50"], Rung.NATION_BY_GROUP
    return None


def _usable(tables: PayTables, area: str, code: str) -> PayCell | None:
    """The cell, when it is released whole and reliable."""
    cell = tables.cells.get((area, code))
    return cell if cell is not None and cell.whole and cell.reliable else None


def local_pay(role: Role, area: Area, tables: PayTables) -> LocalPay:
    """What a role pays in an area.

    Percentiles are those of the role's leading code; the band is taken by its recipe from the percentiles here, or
    scaled by the leading code's ratio where it has none; start pay is scaled by the clamped ratio. A role without a
    code in the tables keeps its own figures, as does every figure that the user entered. Where several codes are used,
    the lowest of their rungs is named.
    """
    needed = dict.fromkeys([*role.codes[:1], *(code for code, _point in role.band_recipe)])
    found = {code: code_pay(tables, area, code) for code in needed}
    pays = {code: pay for code, pay in found.items() if pay is not None}
    lead = pays.get(role.codes[0]) if role.codes else None
    if lead is None:
        return LocalPay(role.key, area, role.percentiles, role.start_pay, role.band, Rung.OWN, False, 1.0, "", "")
    ratio = min(max(lead.ratio, SMALLEST_RATIO), LARGEST_RATIO)
    return LocalPay(
        role=role.key,
        area=area,
        percentiles=_percentiles(role, lead, area, tables),
        start_pay=None if role.start_pay is None else _start_pay(role.start_pay, lead, ratio, area),
        band=_band(role, pays, ratio, area, tables),
        rung=max((pay.rung for pay in pays.values()), key=_ORDER.index),
        reliable=all(pay.reliable for pay in pays.values()),
        ratio=ratio,
        source=tables.source,
        year=tables.year,
    )


def _percentiles(role: Role, pay: CodePay, area: Area, tables: PayTables) -> Percentiles | None:
    """The percentiles here, of the same kind as the national ones unless they are an estimate."""
    national = role.percentiles
    if area.kind == "nation" or (national is None and not role.custom_pay):
        return national
    kind, note = (national.origin.kind, national.origin.note) if national else (Kind.PERCENTILE, "")
    origin = Origin(
        tables.source,
        tables.year,
        area.name,
        kind if _measured(pay, area) else _weaker(kind),
        _joined(note, "" if _measured(pay, area) else rung_text(pay.rung) + "."),
    )
    return Percentiles(**pay.pay, origin=origin, at_least=pay.at_least, reliable=pay.reliable)


def _start_pay(national: PayRange, pay: CodePay, ratio: float, area: Area) -> PayRange:
    """The start-pay range here; the national one untouched where the ratio is 1."""
    if area.kind == "nation" or ratio == 1.0 or national.origin.kind in HELD_AS_GIVEN:
        return national
    # A note is part of the origin, which documents carry as it is: its figures follow no locale.
    note = _(
        "Estimated for this place: the guide's national range times {ratio}, the median pay of {code} here against "
        "the nation's. That median: {rung}."
    ).format(ratio=Wording().numbers.fixed(ratio, 3), code=pay.code, rung=rung_text(pay.rung))
    origin = replace(national.origin, place=area.name, note=_joined(national.origin.note, note))
    return PayRange(_to_hundred(national.low * ratio), _to_hundred(national.high * ratio), origin)


def _band(role: Role, pays: Mapping[str, CodePay], ratio: float, area: Area, tables: PayTables) -> Band | None:
    """The band here, by the role's recipe; scaled where it has no recipe or a code of the recipe is unknown."""
    national = role.band
    if area.kind == "nation" or (national is not None and national.origin.kind in HELD_AS_GIVEN):
        return national
    measured = all(_measured(pay, area) for pay in pays.values())
    has_recipe = bool(role.band_recipe) and all(code in pays for code, _point in role.band_recipe)
    if has_recipe and (national is not None or role.custom_pay):
        kind, note = (national.origin.kind, national.origin.note) if national else (Kind.PERCENTILE, "")
        low, mid, high = sorted(pays[code].pay[point] for code, point in role.band_recipe)
        origin = Origin(tables.source, tables.year, area.name, kind if measured else _weaker(kind), note)
        return Band(low, mid, high, origin)
    if national is None:
        return None
    low, mid, high = (_to_hundred(figure * ratio) for figure in (national.low, national.mid, national.high))
    return Band(low, mid, high, replace(national.origin, place=area.name, kind=_weaker(national.origin.kind)))


def _measured(pay: CodePay, area: Area) -> bool:
    """Whether the figure is the survey's own for this very place."""
    return pay.rung is Rung.AREA or area.kind == "nation"


def _weaker(kind: Kind) -> Kind:
    """The kind of an estimate made from a figure of this kind: what was assumed stays assumed."""
    return kind if kind is Kind.ASSUMED else Kind.DERIVED


def _joined(*notes: str) -> str:
    return " ".join(note for note in notes if note)


def _to_ten(amount: float) -> int:
    """Rounded to ten dollars, as the survey rounds."""
    return round(amount / 10) * 10


def _to_hundred(amount: float) -> int:
    """Rounded to a hundred dollars, since a scaled range is no finer than that."""
    return round(amount / 100) * 100
