"""From the rows of the library to an occupation and its pay."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeGuard

from careerplanner.domain.local_pay import POINTS, Area, PayCell, PayTables
from careerplanner.library import esco
from careerplanner.library.occupation import (
    Answer,
    AreaPay,
    AskedSkill,
    IndustryPay,
    JobZone,
    Occupation,
    RatedSkill,
    Related,
    Software,
    Task,
    by_next_step,
    step_of,
)
from careerplanner.store.library import reading, writing
from careerplanner.store.library.reading import Connection

_TOP_CODE = "#"
_EDUCATION, _EXPERIENCE, _TRAINING = "2.D.1", "3.A.1", "3.A.3"


def of_onet(connection: Connection, code: str, area: str) -> Occupation | None:
    """An O*NET occupation; None when the library has none of this code."""
    row = reading.occupation(connection, code)
    source = writing.source(connection, "onet")
    if row is None or source is None:
        return None
    title, description, zone, zone_dated, median = row
    titles = reading.titles(connection, code)
    rated = _ratings(connection, code)
    return Occupation(
        source="onet",
        code=code,
        title=title,
        description=description,
        release=source.release,
        attribution=source.attribution,
        tasks=tuple(Task(text, kind == "Core", dated) for text, kind, dated in reading.tasks(connection, code)),
        skills=tuple(one for one in rated if one.element.startswith(("2.A.", "2.B."))),
        knowledge=tuple(one for one in rated if one.element.startswith("2.C.")),
        job_zone=_job_zone(connection, zone, zone_dated),
        titles=tuple(one for one, _reported in titles),
        reported_titles=tuple(one for one, reported in titles if reported),
        software=tuple(
            Software(name, category, bool(hot), bool(wanted))
            for name, category, hot, wanted in reading.software(connection, code)
        ),
        education=_answers(connection, code, _EDUCATION),
        experience=_answers(connection, code, _EXPERIENCE),
        training=_answers(connection, code, _TRAINING),
        related=_related(connection, code, zone, _yearly(connection, median)),
        pay=next(iter(pay(connection, code, area)), None),
    )


def of_esco(connection: Connection, address: str) -> Occupation | None:
    """An ESCO occupation; None when the library has none at this address."""
    uri = esco.short(address)
    row = reading.concept(connection, uri)
    source = writing.source(connection, "esco")
    if row is None or source is None or row[0] != "occupation":
        return None
    asked = tuple(
        AskedSkill(esco.BASE + skill, name, kind, relation == "essential")
        for skill, name, kind, relation in reading.asked_skills(connection, uri)
    )
    related = tuple(
        Related(esco.BASE + other, label, "same group", position)
        for position, (other, label) in enumerate(reading.neighbours(connection, uri), start=1)
    )
    return Occupation(
        source="esco",
        code=esco.BASE + uri,
        title=row[1],
        description=row[2],
        release=source.release,
        attribution=source.attribution,
        asked=asked,
        titles=tuple(label for (label,) in reading.labels(connection, uri)),
        related=related,
    )


def pay(connection: Connection, code: str, area: str | None = None) -> list[AreaPay]:
    """Pay in one area or in all; empty when the release in the library has none."""
    source = writing.source(connection, "oews")
    found = reading.pay_code(connection, code)
    if source is None or found is None:
        return []
    title = reading.pay_title(connection, found)
    result = []
    for row in reading.wages(connection, found, area):
        cell = _cell(row[4:12], source.top_yearly)
        hourly = {point: float(value) for point, value in zip(POINTS, row[12:17], strict=True) if _is_number(value)}
        place = Area(row[0], row[1], row[2], row[3])
        result.append(AreaPay(place, found, title, cell, hourly, source.attribution, source.release))
    return result


def industry_pay(connection: Connection, code: str) -> list[IndustryPay]:
    """Pay by industry."""
    source = writing.source(connection, "oews")
    found = reading.pay_code(connection, code)
    if source is None or found is None:
        return []
    return [
        IndustryPay(row[0], row[1], _cell(row[2:10], source.top_yearly), source.attribution, source.release)
        for row in reading.industry_wages(connection, found)
    ]


def pay_tables(connection: Connection, codes: Iterable[str]) -> PayTables | None:
    """The figures of these codes in all areas."""
    source = writing.source(connection, "oews")
    if source is None:
        return None
    areas = {
        code: Area(code, name, kind, state, int(jobs) if _is_number(jobs) else 0)
        for code, name, kind, state, jobs in reading.areas(connection)
    }
    cells = {
        (row[0], code): _cell(row[4:12], source.top_yearly) for code in codes for row in reading.wages(connection, code)
    }
    return PayTables(areas, cells, _survey_name(source.release), source.release)


def pay_tables_of(connection: Connection, places: Iterable[str]) -> PayTables | None:
    """The figures of every occupation in these areas; None without a release."""
    source = writing.source(connection, "oews")
    if source is None:
        return None
    areas = {code: Area(code, name, kind, state) for code, name, kind, state, _jobs in reading.areas(connection)}
    cells = {
        (place, row[0]): _cell(row[1:9], source.top_yearly)
        for place in dict.fromkeys(places)
        for row in reading.all_wages(connection, place)
    }
    return PayTables(areas, cells, _survey_name(source.release), source.release)


def _survey_name(release: str) -> str:
    return f"U.S. Bureau of Labor Statistics, OEWS {release}"


def _cell(values: Sequence[Any], top: int | None) -> PayCell:
    """Jobs, two errors and five percentiles; a top code whose figure is not known is as good as missing."""
    jobs, jobs_error, wage_error, *figures = values
    figured = {point: top if value == _TOP_CODE else value for point, value in zip(POINTS, figures, strict=True)}
    return PayCell(
        employment=int(jobs) if _is_number(jobs) else None,
        employment_rse=float(jobs_error) if _is_number(jobs_error) else None,
        wage_rse=float(wage_error) if _is_number(wage_error) else None,
        pay={point: int(value) for point, value in figured.items() if _is_number(value)},
        at_least=frozenset(
            point for point, value in zip(POINTS, figures, strict=True) if value == _TOP_CODE and top is not None
        ),
    )


def _is_number(value: Any) -> TypeGuard[int | float]:
    return isinstance(value, int | float)


def _yearly(connection: Connection, value: Any) -> int | None:
    """A median as the library holds it: a number, or at least the top code."""
    if value == _TOP_CODE:
        source = writing.source(connection, "oews")
        return source.top_yearly if source else None
    return int(value) if _is_number(value) else None


def _ratings(connection: Connection, code: str) -> list[RatedSkill]:
    """Importance and level of each element side by side."""
    found: dict[str, dict[str, Any]] = {}
    for element, name, scale, value, uncertain, not_relevant, dated in reading.ratings(connection, code):
        if not element.startswith(("2.A.", "2.B.", "2.C.")):
            continue
        one = found.setdefault(element, {"name": name, "dated": dated, "uncertain": False, "relevant": True})
        one[scale] = value
        one["uncertain"] = one["uncertain"] or bool(uncertain)
        one["relevant"] = one["relevant"] and not not_relevant
    return [
        RatedSkill(
            element,
            one["name"],
            one.get("IM"),
            one.get("LV"),
            one["dated"],
            one["uncertain"],
            one["relevant"],
            tuple((value, text) for value, text in reading.anchors(connection, element)),
        )
        for element, one in found.items()
    ]


def _job_zone(connection: Connection, zone: int | None, dated: str | None) -> JobZone | None:
    if zone is None:
        return None
    name, experience, education, training = reading.job_zone(connection, zone) or ("", "", "", "")
    return JobZone(zone, name, experience, education, training, dated or "")


def _answers(connection: Connection, code: str, element: str) -> tuple[Answer, ...]:
    return tuple(Answer(text, percent, dated) for text, percent, dated in reading.shares(connection, code, element))


def _related(connection: Connection, code: str, zone: int | None, median: int | None) -> tuple[Related, ...]:
    found = []
    for other, tier, position, reverse, title, other_zone, value, rated in reading.related(connection, code):
        other_median = _yearly(connection, value)
        zones_up = None if zone is None or other_zone is None else other_zone - zone
        ratio = None if not median or other_median is None else other_median / median
        step = step_of(zones_up, ratio)
        found.append(
            Related(
                other,
                title,
                tier,
                position,
                bool(reverse),
                other_zone,
                other_median,
                bool(rated),
                step,
                zones_up,
                ratio,
            )
        )
    return by_next_step(found)
