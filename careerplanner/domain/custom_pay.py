"""The pay figures that a plan holds itself: copies of a survey's cells, so that local pay works without the release."""

from collections.abc import Iterable, Mapping

from careerplanner.domain.custom_rows import CustomPay
from careerplanner.domain.local_pay import NATION, POINTS, Area, PayCell, PayTables, major_group
from careerplanner.units import amount_of, cents_of


def cell_of(row: CustomPay) -> PayCell:
    """The figures of a row as the ladder reads them."""
    cents = (row.p10_cents, row.p25_cents, row.p50_cents, row.p75_cents, row.p90_cents)
    return PayCell(
        employment=row.jobs,
        employment_rse=row.jobs_rse,
        wage_rse=row.wage_rse,
        pay={point: round(amount_of(value)) for point, value in zip(POINTS, cents, strict=True) if value is not None},
        at_least=frozenset(row.top_coded),
    )


def tables_of(rows: Iterable[CustomPay], code: str, areas: Mapping[str, Area]) -> PayTables:
    """The rows as a release of the survey; source and year are those of the rows of this code."""
    held = tuple(rows)
    lead = next((row for row in held if row.code == code), None)
    cells = {(row.area_code, row.code): cell_of(row) for row in held}
    return PayTables(areas, cells, lead.source if lead else "", lead.year if lead else "")


def used_for(rows: Iterable[CustomPay], codes: Iterable[str]) -> tuple[CustomPay, ...]:
    """The rows of these codes, and of the groups by which their figures are scaled."""
    wanted = {wide for code in codes for wide in (code, major_group(code))}
    return tuple(row for row in rows if row.code in wanted)


def copies(tables: PayTables, code: str, area_code: str) -> tuple[CustomPay, ...]:
    """What a plan keeps of a release for an occupation: the nation, every state, and one area, for it and its group.

    Enough for each rung of the ladder in that area, and in whichever state one moves to.
    """
    kept = {NATION, area_code, *(area.code for area in tables.areas.values() if area.kind == "state")}
    return tuple(
        _copy(tables, place, wide)
        for wide in dict.fromkeys((code, major_group(code)))
        for place in sorted(kept)
        if (place, wide) in tables.cells
    )


def _copy(tables: PayTables, place: str, code: str) -> CustomPay:
    cell = tables.cells[place, code]
    p10, p25, p50, p75, p90 = (cents_of(cell.pay[point]) if point in cell.pay else None for point in POINTS)
    return CustomPay(
        id=f"{code}@{place}",
        code=code,
        area_code=place,
        jobs=cell.employment,
        jobs_rse=cell.employment_rse,
        wage_rse=cell.wage_rse,
        p10_cents=p10,
        p25_cents=p25,
        p50_cents=p50,
        p75_cents=p75,
        p90_cents=p90,
        top_coded=tuple(point for point in POINTS if point in cell.at_least),
        source=tables.source,
        year=tables.year,
    )
