"""Local pay for the window and the command line: areas, what a role pays there, by industry, at later prices."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from careerplanner import paths
from careerplanner.app import wage_tables
from careerplanner.app.catalogue_facts import minimum_wage
from careerplanner.domain import custom_pay, prices
from careerplanner.domain import local_pay as ladder
from careerplanner.domain.area_search import AreaSearch
from careerplanner.domain.catalogue import HELD_AS_GIVEN, PayRange, Percentiles, Role
from careerplanner.domain.local_pay import NATION, Area, LocalPay, PayCell
from careerplanner.domain.pay import WEEKS_PER_YEAR
from careerplanner.errors import Refused
from careerplanner.i18n import _, mark
from careerplanner.months import Month
from careerplanner.units import Cents, amount_of
from careerplanner.wording import Wording

ALL_SECTORS = wage_tables.ALL_SECTORS
FULL_TIME_HOURS = 40
_EVERYDAY_NAMES = {
    "11": mark("Farming, forestry and fishing"),
    "21": mark("Mining, oil and gas"),
    "22": mark("Utilities"),
    "23": mark("Construction"),
    "31": mark("Manufacturing"),
    "42": mark("Wholesale"),
    "44": mark("Retail"),
    "48": mark("Transport and warehousing"),
    "51": mark("Tech, media and telecommunications"),
    "52": mark("Finance and insurance"),
    "53": mark("Real estate and rental"),
    "54": mark("Professional and technical services"),
    "55": mark("Company headquarters"),
    "56": mark("Outsourced and administrative services"),
    "61": mark("Education"),
    "62": mark("Healthcare and social assistance"),
    "71": mark("Arts, entertainment and recreation"),
    "72": mark("Hospitality"),
    "81": mark("Other services"),
    "99": mark("Government"),
    ALL_SECTORS: mark("All industries"),
}


@dataclass(frozen=True, slots=True)
class IndustryPay:
    """What a role's occupation pays in one sector, nationally: everyday name, the survey's name, figures.

    ``ratio`` is the sector's median to the median of all industries; None where no median was released.
    """

    sector: str
    name: str
    official_name: str
    cell: PayCell
    ratio: float | None
    source: str
    year: str


def find_areas(text: str, limit: int = 20) -> list[Area]:
    """The areas that fit what was typed so far, best first; a fixed order for a given text."""
    return _search().find(text, limit)


def resolve_area(text: str) -> Area:
    """The one area that a text means (name, part of it, or code); refused, with suggestions, where it is not one."""
    return _search().resolve(text)


def is_area(code: str) -> bool:
    """Whether the shipped release has an area of this code."""
    return code == NATION or code in wage_tables.area_table()


def area(code: str) -> Area:
    """The area of a code such as ``US``, ``CA`` or ``41940``; refused when there is none."""
    found = wage_tables.area_table().get(code) if code != NATION else wage_tables.national_tables().areas[NATION]
    if found is None:
        raise Refused(_("There is no area with the code “{code}”. `careerplanner areas` lists them.").format(code=code))
    return found


def local_pay(role: Role, area_code: str = NATION) -> LocalPay:
    """What a role pays in an area, at the prices of the survey's year; the nation needs only the small table.

    A role whose figures the plan holds itself has them from there. A code that the shipped release does not have, since
    areas come and go with releases, stands for the nation, and each figure says so.
    """
    if not is_area(area_code):
        area_code = NATION
    place = area(area_code)
    if role.custom_pay:
        tables = custom_pay.tables_of(role.custom_pay, role.codes[0], wage_tables.area_table())
    else:
        tables = wage_tables.national_tables() if area_code == NATION else wage_tables.tables_near(area_code)
    return ladder.local_pay(role, place, tables)


def aged(pay: LocalPay, month: Month) -> LocalPay:
    """The same pay at the prices of a later month, by the shipped price index; the origin of each figure says so."""
    return prices.aged(pay, wage_tables.price_index(), month)


def with_fair_start(pay: LocalPay, on: date) -> LocalPay:
    """The same pay with a start that law and place bear out; its origin says what it was raised to.

    A national range times the ratio of medians can begin below the minimum wage of the state on a day, at 40 hours a
    week, or below what nine in ten earn here. Figures that somebody entered stay as they were given.
    """
    start = pay.start_pay
    if start is None or start.origin.kind in HELD_AS_GIVEN:
        return pay
    least, why = start.low, ""
    if pay.percentiles is not None and pay.percentiles.p10 > least:
        least, why = pay.percentiles.p10, _("what nine in ten earn more than here")
    wage = minimum_wage(pay.area.state, on)
    if wage is not None and wage.well_sourced:
        lawful = math.ceil(amount_of(Cents(wage.cents)) * FULL_TIME_HOURS * WEEKS_PER_YEAR)
        if lawful > least:
            least, why = lawful, _("the minimum wage at 40 hours a week ({source})").format(source=wage.origin.source)
    if least == start.low:
        return pay
    # A note is part of the origin, which documents carry as it is: its figures follow no locale.
    raised = _("The low end is raised from {low} to {why}.").format(low=Wording().numbers.whole(start.low), why=why)
    origin = replace(start.origin, note=f"{start.origin.note} {raised}".strip())
    return replace(pay, start_pay=PayRange(least, max(least, start.high), origin))


def carrier(month: Month) -> Callable[[Percentiles], Percentiles]:
    """What carries percentiles to the prices of a later month, by the shipped price index."""
    return prices.carrier(wage_tables.price_index(), month)


def industry_pay(role: Role) -> list[IndustryPay]:
    """A role's leading occupation in each sector, nationally: all industries first, then by number of jobs.

    Empty for a role without an occupation code. Figures beyond the error limits are there; their cell is not reliable.
    """
    code = role.codes[0] if role.codes else ""
    tables = wage_tables.national_tables()
    rows = [row for row in wage_tables.sector_table() if row.code == code]
    whole = next((row.cell.pay.get("p50") for row in rows if row.sector == ALL_SECTORS), None)
    found = []
    for row in rows:
        here = row.cell.pay.get("p50")
        ratio = here / whole if here and whole else None
        name = _(_EVERYDAY_NAMES.get(row.sector, row.name))
        found.append(IndustryPay(row.sector, name, row.name, row.cell, ratio, tables.source, tables.year))
    return sorted(found, key=lambda r: (r.sector != ALL_SECTORS, -(r.cell.employment or 0), r.sector))


def industries() -> list[tuple[str, str]]:
    """The sectors of industry, as code and everyday name, by name."""
    sectors = {row.sector for row in wage_tables.sector_table()} - {ALL_SECTORS}
    named = [(sector, _(_EVERYDAY_NAMES.get(sector, sector))) for sector in sectors]
    return sorted(named, key=lambda pair: pair[1])


@cache
def _search() -> AreaSearch:
    return AreaSearch(wage_tables.area_table().values())


def shipped_size_bytes() -> int:
    """How much room the shipped pay tables take."""
    return sum(path.stat().st_size for path in (paths.resources() / "catalogue").rglob("*.csv"))
