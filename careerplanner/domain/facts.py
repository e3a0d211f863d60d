"""Facts that stand beside pay: prices and floors of states; education, outlook, AI and titles of occupations."""

from dataclasses import dataclass

from careerplanner.domain.catalogue import Origin

EDUCATION_LEVELS = 12
LESS_THAN_HIGH_SCHOOL, HIGH_SCHOOL, CERTIFICATE, SOME_COLLEGE, ASSOCIATE, BACHELOR = range(1, 7)
POSTBACHELOR_CERTIFICATE, MASTER, POSTMASTER_CERTIFICATE, PROFESSIONAL, DOCTORATE, POSTDOCTORAL = range(7, 13)
"""The levels of education of O*NET, lowest first."""


@dataclass(frozen=True, slots=True)
class PriceLevel:
    """What things cost in a state; ``level`` is 100 for the nation. Cities differ from their state."""

    state: str
    level: float
    origin: Origin


@dataclass(frozen=True, slots=True)
class Floor:
    """An amount that the law of a state sets, and the day (``YYYY-MM-DD``) by which it was in force.

    ``state`` is ``US`` where the nation's holds. ``cents`` are an hour for a minimum wage, a year for the salary
    below which an employee is owed overtime. A floor that is not ``well_sourced`` rests on public tables without a page
    behind them, or on sources that differ: it may be shown with this said, and lifts no pay.
    """

    state: str
    first_day: str
    cents: int
    well_sourced: bool
    origin: Origin


@dataclass(frozen=True, slots=True)
class EducationAsked:
    """What education the jobs of an occupation ask for; ``percent`` of jobs by level, lowest first, adding up to 100.

    ``asked`` is how many job holders answered, None where that was not published; ``is_thin`` says that O*NET advises
    against one of the figures.
    """

    code: str
    percent: tuple[float, ...]
    asked: int | None
    is_thin: bool
    origin: Origin

    def open_to(self, level: int) -> float:
        """The share of jobs, 0 to 1, that ask for no more than this level (1 .. 12); 0 asks for the share below all."""
        return sum(self.percent[:level]) / sum(self.percent)


@dataclass(frozen=True, slots=True)
class Outlook:
    """The official outlook of an occupation: jobs at the first and last year, in thousands, as published.

    ``title`` is the official name of the occupation.
    ``openings``, ``exits`` (out of work) and ``transfers`` (to other occupations) are thousands a year;
    ``change_percent`` is of the whole time. ``group`` is the code of the group whose figures these are, empty where
    they are the occupation's own. ``education``, ``experience`` and ``training`` are typical, in the source's words.
    """

    code: str
    title: str
    group: str
    jobs_first: float
    jobs_last: float
    change_percent: float
    openings: float
    exits: float
    transfers: float
    education: str
    experience: str
    training: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Measure:
    """A published measure of an occupation: the figure, and its rank (1 is highest) of so many occupations."""

    figure: float
    rank: int
    of: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class AiExposure:
    """What two measures say of an occupation and AI; neither says which jobs go, and neither has a date.

    ``tasks`` is the share of tasks that a language model could do in half the time, as people rated them; ``use`` is
    how far a chatbot is really asked for its activities and does them well, without a unit.
    """

    code: str
    tasks: Measure
    use: Measure


@dataclass(frozen=True, slots=True)
class OtherTitle:
    """What a job of an occupation is called elsewhere.

    ``short`` is its abbreviation, or empty; ``reported`` says that job holders themselves gave the title; ``others`` is
    how many more occupations have jobs of this title.
    """

    code: str
    title: str
    short: str
    reported: bool
    others: int
    origin: Origin
