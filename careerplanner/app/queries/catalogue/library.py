"""What the reference library tells the page on it: an occupation with its pay here and in the nation, and its steps."""

from dataclasses import dataclass

from careerplanner.app.commands.catalogue.occupations import FoundOccupation
from careerplanner.app.queries.path.outlook import OccupationOutlook, outlooks_of
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.local_pay import NATION, CodePay, PayTables, code_pay, major_group
from careerplanner.library import Library, proposal
from careerplanner.library.occupation import Related


@dataclass(frozen=True, slots=True)
class PayFigure:
    """What an occupation pays in a place: the five percentiles with their rung, and whence."""

    area_code: str
    place: str
    pay: CodePay
    source: str
    year: str


@dataclass(frozen=True, slots=True)
class OccupationView:
    """An occupation as the page shows it. ``pay`` holds the plan's area and the nation, as far as there are figures.

    ``role_key`` is its role in the plan, empty while it has none; ``is_hidden`` says that the user hid that role.
    ``related`` are the related occupations, likely next steps first; ``linked`` those to which a move leads already.
    ``outlooks`` is empty for an occupation of another country's release, and where nothing is published.
    """

    found: FoundOccupation
    pay: tuple[PayFigure, ...]
    role_key: str
    is_hidden: bool
    related: tuple[Related, ...]
    linked: frozenset[str]
    outlooks: tuple[OccupationOutlook, ...] = ()


def look_up(library: Library, code: str) -> FoundOccupation | None:
    """An occupation with the figures of the pay survey for it and its group; None when the library has none of it."""
    occupation = library.occupation(code)
    if occupation is None:
        return None
    pay = library.pay(occupation.code) if occupation.source == "onet" else []
    if not pay:
        return FoundOccupation(occupation)
    wanted = pay[0].code
    return FoundOccupation(occupation, library.pay_tables((wanted, major_group(wanted))), pay[0].title)


def occupation_view(found: FoundOccupation, catalogue: Catalogue, area_code: str) -> OccupationView:
    """What the page shows of an occupation, for a plan in this area with this catalogue."""
    key = found.key
    has_role = catalogue.has_role(key)
    related = found.occupation.related
    targets = {one.code: proposal.role_key(found.occupation.source, one.code) for one in related}
    return OccupationView(
        found=found,
        pay=pay_in(found, area_code),
        role_key=key if has_role else "",
        is_hidden=has_role and key not in {role.key for role in catalogue.roles},
        related=related,
        outlooks=outlooks_of([found.occupation.code]) if found.occupation.source == "onet" else (),
        linked=frozenset(code for code, target in targets.items() if catalogue.move(key, target) is not None),
    )


def pay_in(found: FoundOccupation, area_code: str) -> tuple[PayFigure, ...]:
    """What an occupation pays in an area and in the nation; each only where a figure is known."""
    tables = found.tables
    if tables is None:
        return ()
    code = proposal.survey_code(found.occupation, tables)
    figures = [_figure(tables, place, code) for place in dict.fromkeys((area_code, NATION))]
    return tuple(figure for figure in figures if figure is not None)


def _figure(tables: PayTables, place: str, code: str) -> PayFigure | None:
    area = tables.areas.get(place)
    pay = code_pay(tables, area, code) if area is not None else None
    return None if area is None or pay is None else PayFigure(place, area.name, pay, tables.source, tables.year)
