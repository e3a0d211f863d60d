"""Every occupation of O*NET at once, with what a role of it would ask for and what it pays: read in four questions."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from careerplanner.domain.local_pay import PayTables
from careerplanner.library import proposal, read_occupation
from careerplanner.library.occupation import LEAST_IMPORTANT, RatedSkill
from careerplanner.store.library import reading, writing
from careerplanner.store.library.reading import Connection


@dataclass(frozen=True, slots=True)
class Profile:
    """An occupation. ``skills`` are those that its role asks for; none where the release has not rated it.

    ``titles`` are those that job holders gave; ``pay_code`` is its code in the pay survey, empty without one;
    ``zone`` is its job zone, 0 where that is not known.
    """

    code: str
    title: str
    description: str
    titles: str
    skills: tuple[RatedSkill, ...]
    pay_code: str
    zone: int


@dataclass(frozen=True, slots=True)
class Profiles:
    """The occupations of a release, with the pay of some places; ``tables`` is None without the pay survey."""

    release: str
    occupations: tuple[Profile, ...]
    tables: PayTables | None


def read_profiles(connection: Connection, places: Iterable[str]) -> Profiles | None:
    """Every occupation, with pay in these areas; None where the library has no O*NET."""
    source = writing.source(connection, "onet")
    if source is None:
        return None
    names = {str(element): str(name) for element, name in reading.element_names(connection)}
    skills = {
        code: proposal.most_important(RatedSkill(row[1], names.get(str(row[1]), str(row[1])), *row[2:]) for row in rows)
        for code, rows in groupby(reading.asked_levels(connection, LEAST_IMPORTANT), key=itemgetter(0))
    }
    tables = read_occupation.pay_tables_of(connection, places)
    paid = set() if tables is None else {code for _area, code in tables.cells}
    return Profiles(
        f"O*NET {source.release}",
        tuple(
            Profile(code, title, description, titles, skills.get(code, ()), _pay_code(code, paid), zone)
            for code, title, description, titles, zone in reading.all_occupations(connection)
        ),
        tables,
    )


def _pay_code(code: str, paid: set[str]) -> str:
    return next((wanted for wanted in (code[:7], f"{code[:6]}0") if wanted in paid), "")
