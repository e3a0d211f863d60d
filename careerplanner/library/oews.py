"""OEWS wage tables of any year: national, state, metropolitan and by industry, known by header."""

from collections.abc import Callable, Iterator
from typing import Any

from careerplanner.i18n import _
from careerplanner.library.import_report import Tally
from careerplanner.library.shape import Found, LeftOut, Shape, Written

NATION = "US"
ALL_INDUSTRIES = "000000"
MARKS = frozenset(("*", "**", "#", "~", "-"))
"""What stands in the place of a figure: not available (wage, employment), top code, under 0.5 %, not released."""

_FIELDS = {
    "area": ("area", "areacode"),
    "area_name": ("areatitle", "areaname", "state"),
    "area_type": ("areatype",),
    "state": ("primstate", "st"),
    "industry": ("naics",),
    "industry_title": ("naicstitle",),
    "ownership": ("owncode",),
    "occupation": ("occcode", "soc"),
    "title": ("occtitle", "title"),
    "level": ("ogroup", "occgroup", "group"),
    "employment": ("totemp",),
    "employment_rse": ("empprse", "emprse"),
    "per_thousand_jobs": ("jobs1000", "jobs1000orig"),
    "location_quotient": ("locquotient", "locq"),
    "percent_of_industry": ("pcttotal",),
    "percent_reporting": ("pctrpt",),
    "hourly_mean": ("hmean",),
    "yearly_mean": ("amean",),
    "wage_rse": ("meanprse", "meanrse"),
    "hourly_p10": ("hpct10",),
    "hourly_p25": ("hpct25",),
    "hourly_p50": ("hmedian",),
    "hourly_p75": ("hpct75",),
    "hourly_p90": ("hpct90",),
    "yearly_p10": ("apct10",),
    "yearly_p25": ("apct25",),
    "yearly_p50": ("amedian",),
    "yearly_p75": ("apct75",),
    "yearly_p90": ("apct90",),
    "yearly_only": ("annual",),
    "hourly_only": ("hourly",),
}
_FIGURES = (
    "employment", "employment_rse", "per_thousand_jobs", "location_quotient", "percent_of_industry",
    "percent_reporting", "hourly_mean", "yearly_mean", "wage_rse",
    "hourly_p10", "hourly_p25", "hourly_p50", "hourly_p75", "hourly_p90",
    "yearly_p10", "yearly_p25", "yearly_p50", "yearly_p75", "yearly_p90",
)  # fmt: skip
_FLAGS = ("yearly_only", "hourly_only")
_KINDS = {
    "1": "nation", "2": "state", "3": "state", "4": "metro", "6": "nonmetro",
    "N": "nation", "S": "state", "M": "metro",
}  # fmt: skip
_POSTAL = dict(
    pair.split(":")
    for pair in (  # noqa: SIM905 - fifty short words read better so
        "01:AL 02:AK 04:AZ 05:AR 06:CA 08:CO 09:CT 10:DE 11:DC 12:FL 13:GA 15:HI 16:ID 17:IL 18:IN 19:IA 20:KS "
        "21:KY 22:LA 23:ME 24:MD 25:MA 26:MI 27:MN 28:MS 29:MO 30:MT 31:NE 32:NV 33:NH 34:NJ 35:NM 36:NY 37:NC "
        "38:ND 39:OH 40:OK 41:OR 42:PA 44:RI 45:SC 46:SD 47:TN 48:TX 49:UT 50:VT 51:VA 53:WA 54:WV 55:WI 56:WY "
        "60:AS 66:GU 69:MP 72:PR 78:VI"
    ).split()
)
_MOST_REMEMBERED = 200_000


class _Figures(dict[str, Any]):
    """Figures by the text of their cells: a large table repeats few of them, so each is converted once."""

    def __missing__(self, cell: str) -> Any:
        value = _figure(cell)
        if len(self) < _MOST_REMEMBERED:
            self[cell] = value
        return value


def _figure(cell: str) -> Any:
    """A number (whole where it is), a mark, or None for an empty cell."""
    value = cell.strip()
    if value in MARKS:
        return value
    if not value or value in {"n/a", "N/A", "NA"}:
        return None
    try:
        number = float(value.replace(",", "").removeprefix("$"))
    except ValueError:
        raise LeftOut(_("a figure is neither a number nor one of the publisher's marks")) from None
    if not 0 <= number < 1e12:  # also true of what is not a number
        raise LeftOut(_("a figure is out of all bounds"))
    return int(number) if number.is_integer() else number


def area_of(code: str, area_type: str, state: str) -> tuple[str, str]:
    """Our code and kind of an area: ``US``, postal code of a state, 5 digits (metropolitan), 7 (non-metropolitan).

    Workbooks write 99, 01, 10180, 0100001; the flat files 0000000, 0100000, 0010180, 0100001; spreadsheets that went
    through other hands 1 and 10180.0. Old tables have no type: then the code tells.
    """
    digits = code.strip().removesuffix(".0")
    kind = _KINDS.get(area_type.strip().removesuffix(".0").upper(), "")
    if not digits.isdecimal():
        raise LeftOut(_("the area has no code"))
    if len(digits) == 7 and kind != "nonmetro":
        return _of_seven(digits, kind)
    if kind == "nation" or (not kind and digits == "99"):
        return NATION, "nation"
    if kind == "state" or (not kind and len(digits) <= 2):
        return _state(digits.zfill(2), state), "state"
    if kind == "nonmetro" or (not kind and len(digits) > 5):
        return digits.zfill(7), "nonmetro"
    return digits.zfill(5), "metro"


def _of_seven(digits: str, kind: str) -> tuple[str, str]:
    if int(digits) == 0:
        return NATION, "nation"
    if digits.endswith("00000"):
        return _state(digits[:2], ""), "state"
    return (digits[2:], kind or "metro") if digits.startswith("00") else (digits, "nonmetro")


def _state(fips: str, postal: str) -> str:
    code = _POSTAL.get(fips) or postal.strip().upper()
    if not code:
        raise LeftOut(_("the state is not known"))
    return code


def _level(code: str, group: str) -> str:
    """How wide an occupation is; old tables leave the detailed ones blank, some have no such column."""
    if group.strip():
        return group.strip().casefold()
    if code == "00-0000":
        return "total"
    return "major" if code.endswith("-0000") else "detailed"


def _industry(cell: str) -> str:
    code = cell.strip().removesuffix(".0")
    return ALL_INDUSTRIES if not code.strip("0") else code


def _rows(found: Found, _part: int, tally: Tally) -> Iterator[Written]:
    """Wages, and before each the area, occupation and industry that it is the first of."""
    at = {name: found.columns.get(name) for name in _FIELDS}
    figures = _Figures()
    known: set[tuple[str, str]] = set()
    keys = _keys(at)
    areas = _area_rows(at)
    for line, cells in found.cells(tally):
        try:
            occupation, industry, ownership, level = keys(cells)
            area = areas(cells)
            values = [None if (i := at[name]) is None else figures[cells[i]] for name in _FIGURES]
        except LeftOut as error:
            tally.leave(found.grid.title, line, str(error))
            continue
        for table, row in (
            ("oews_area", area),
            ("oews_occupation", (occupation, _cell(cells, at["title"]))),
            ("oews_industry", (industry, _cell(cells, at["industry_title"]))),
        ):
            if (table, row[0]) not in known:
                known.add((table, row[0]))
                yield table, row
        flags = [_flag(cells, at[name]) for name in _FLAGS]
        yield "oews_wage", (occupation, area[0], industry, ownership, level, *values, *flags)


def _cell(cells: list[str], at: int | None) -> str:
    return "" if at is None else cells[at].strip()


def _flag(cells: list[str], at: int | None) -> int | None:
    return None if at is None else int(cells[at].strip().upper() == "TRUE")


def _keys(at: dict[str, int | None]) -> Callable[[list[str]], tuple[str, str, str, str]]:
    """What tells a wage from the others of its area: occupation, industry, ownership, level."""

    def keys(cells: list[str]) -> tuple[str, str, str, str]:
        code = _cell(cells, at["occupation"])
        if len(code) != 7 or code[2] != "-" or not (code[:2] + code[3:]).isdecimal():
            raise LeftOut(_("the code is not an occupation code of the survey"))
        ownership = _cell(cells, at["ownership"]).removesuffix(".0") or "1235"
        return code, _industry(_cell(cells, at["industry"])), ownership, _level(code, _cell(cells, at["level"]))

    return keys


def _area_rows(at: dict[str, int | None]) -> Callable[[list[str]], tuple[str, str, str, str]]:
    """The area of a row: code, name, kind, state. Old national tables have no columns for it."""
    national = at["area"] is None
    seen: dict[tuple[str, str, str], tuple[str, str, str, str]] = {}

    def area(cells: list[str]) -> tuple[str, str, str, str]:
        if national:
            return (NATION, "United States", "nation", "")
        parts = (_cell(cells, at["area"]), _cell(cells, at["area_type"]), _cell(cells, at["state"]))
        found = seen.get(parts)
        if found is None:
            code, kind = area_of(*parts)
            name = "United States" if kind == "nation" else _cell(cells, at["area_name"])
            found = seen[parts] = (code, name, kind, _state_of(code, kind, name, parts[2]))
        return found

    return area


def _state_of(code: str, kind: str, name: str, given: str) -> str:
    """The postal code of the (first) state in which an area lies, empty for the nation."""
    if kind == "state":
        return code
    if kind == "nonmetro":
        return given or _POSTAL.get(code[:2], "")
    return "" if kind == "nation" else given or name.rpartition(", ")[2][:2]


def part_of(row: tuple[Any, ...]) -> str:
    """The table, as the bureau cuts them, to which a wage belongs: industry, national, state or metro."""
    area, industry = row[1], row[2]
    if industry != ALL_INDUSTRIES:
        return "industry"
    return "national" if area == NATION else "state" if len(area) == 2 else "metro"


SHAPES = (
    Shape(
        "oews",
        "oews_wage",
        _FIELDS,
        frozenset(("occupation", "title", "employment", "yearly_p50", "yearly_mean")),
        lambda _found: "wages",
        _rows,
        part_of=part_of,
    ),
)
