"""Which jobs fit what is typed: roles, occupations of the shipped index and of a library, last one's own words."""

from dataclasses import dataclass
from enum import StrEnum

from careerplanner.app.commands.setup.jobs import FIRST_JOB, NewJob
from careerplanner.app.queries.catalogue.library import look_up
from careerplanner.app.title_index import TitleHit, title_index
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.i18n import _
from careerplanner.library import Library
from careerplanner.library.library import Hit
from careerplanner.library.proposal import stage_of
from careerplanner.wording import Wording

MOST_ROLES, MOST_FOUND = 2, 5
"""So many roles of the catalogue are proposed, and so many jobs at all, beside one's own words."""


class JobSource(StrEnum):
    """From where a proposed job is known."""

    CATALOGUE = "catalogue"
    INDEX = "index"
    LIBRARY = "library"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class JobChoice:
    """A job to choose. ``title`` is its name, ``also`` another name that fits what was typed; ``note`` says more.

    ``key`` is the role of the catalogue, the code of the occupation, or empty for one's own words.
    """

    source: JobSource
    key: str
    title: str
    also: str = ""
    note: str = ""
    zone: int = 0

    @property
    def id(self) -> str:
        """What tells it from the others that fit."""
        return f"{self.source} {self.key}"


def job_choices(catalogue: Catalogue, library: Library, text: str) -> tuple[JobChoice, ...]:
    """The jobs that fit, best first; one's own words always stand last, so that no job is without a place."""
    typed = " ".join(text.split())
    if not typed:
        return ()
    roles = [_of_role(role) for role in catalogue.roles if role.key != FIRST_JOB and _fits(role.name, typed)]
    hits = title_index().find(typed, MOST_FOUND)
    found = [*roles[:MOST_ROLES], *(_of_hit(catalogue, hit) for hit in hits)]
    known = {hit.code for hit in hits}
    found += [_of_library(hit) for hit in library.search(typed, MOST_FOUND) if hit.code not in known]
    once = {(choice.source, choice.key): choice for choice in reversed(found)}
    choices = list(reversed(once.values()))[:MOST_FOUND]
    if not any(choice.title.casefold() == typed.casefold() for choice in choices if choice.source != JobSource.INDEX):
        choices.append(JobChoice(JobSource.OWN, "", typed))
    return tuple(choices)


def _fits(name: str, typed: str) -> bool:
    words = f" {name.casefold()}"
    return all(f" {word}" in words for word in typed.casefold().split())


def _of_role(role: Role) -> JobChoice:
    return JobChoice(JobSource.CATALOGUE, role.key, role.name)


def _of_hit(catalogue: Catalogue, hit: TitleHit) -> JobChoice:
    """An occupation; one that is the front line of the catalogue's own field is that role, by another name."""
    same = next((role for role in catalogue.roles if role.stage == 0 and role.codes[:1] == (hit.survey_code,)), None)
    if same is not None:
        also = "" if hit.found.casefold() == same.name.casefold() else hit.found
        return JobChoice(JobSource.CATALOGUE, same.key, same.name, also)
    also = "" if hit.found == hit.title else hit.title
    return JobChoice(JobSource.INDEX, hit.code, hit.found, also, zone=hit.zone)


def _of_library(hit: Hit) -> JobChoice:
    also = "" if hit.found == hit.title else hit.found
    return JobChoice(JobSource.LIBRARY, hit.code, hit.title, also, note=hit.source)


def note_of(choice: JobChoice) -> str:
    """What stands below a proposed job."""
    if choice.source is JobSource.OWN:
        return _("As my own title; I will say what it pays")
    if choice.source is JobSource.CATALOGUE:
        where = _("in the catalogue, with skills and steps")
        return _("also called {title} · {where}").format(title=choice.also, where=where) if choice.also else where
    if choice.source is JobSource.LIBRARY:
        where = _("in your imported library, with skills")
        return _("also called {title} · {where}").format(title=choice.also, where=where) if choice.also else where
    code = choice.key.removesuffix(".00")
    if choice.also:
        return _("in the occupation {title} ({code})").format(title=choice.also, code=code)
    return _("occupation {code}").format(code=code)


def new_job(choice: JobChoice, library: Library) -> NewJob | None:
    """The job that a choice stands for, with all that an imported library knows of it; None for a role of the plan."""
    if choice.source is JobSource.CATALOGUE:
        return None
    if choice.source is JobSource.OWN:
        return NewJob(choice.title)
    found = look_up(library, choice.key)
    if found is not None:
        return NewJob(found.occupation.title, occupation=found)
    return NewJob(choice.title, choice.key.partition(".")[0], stage_of(choice.key, choice.zone))


def size_text(wording: Wording) -> str:
    """How many occupations can be found, whose they are, and under which licence."""
    index = title_index()
    return _("{count} occupations and their other names, on this computer ({source}, CC BY 4.0)").format(
        count=wording.numbers.whole(len(index)), source=index.source.partition(",")[0]
    )
