"""Every role but one's own: the skills one has for it, what is left to learn, pay here, jobs, and what it asks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from careerplanner.app.catalogue_facts import education_asked
from careerplanner.app.queries.goals.suggestions import goal_for
from careerplanner.app.queries.path.map import MiddlePay, middle_pay
from careerplanner.app.queries.path.outlook import OccupationOutlook, main_figures, role_outlook
from careerplanner.app.role_titles import titles_elsewhere
from careerplanner.domain.catalogue import Catalogue, MoveKind, Role
from careerplanner.domain.facts import HIGH_SCHOOL, EducationAsked, Outlook
from careerplanner.domain.gap import Gap, gaps
from careerplanner.domain.pay import base_yearly_cents, full_time_share, pay_on
from careerplanner.domain.plan import Plan
from careerplanner.domain.route import routes_between, usual_months
from careerplanner.units import Minutes, amount_of

QUICK_MINUTES = Minutes(100 * 60)
FIRST_ZONE_OF_MONTHS, FIRST_ZONE_OF_YEARS = 2, 3
_HALF = 0.5
_ONE_STEP = 2
"""The roles on a route of one move."""


class Wish(StrEnum):
    """What a role may be asked to have; each is one filter."""

    MORE_PAY = "more pay"
    NO_DEGREE = "no degree"
    MORE_JOBS = "more jobs"
    QUICK = "quick"
    CATALOGUE = "catalogue"


class Ranking(StrEnum):
    """By what the roles are ranked; what is not known comes last."""

    SKILLS = "skills"
    HOURS = "hours"
    PAY = "pay"
    OPENINGS = "openings"
    JOBS = "jobs"


@dataclass(frozen=True, slots=True)
class SkillHeld:
    """A skill that a role asks for: its level and the level asked; ``minutes`` are assumed to close the gap."""

    gap: Gap
    name: str
    minutes: Minutes


@dataclass(frozen=True, slots=True)
class RoleFit:
    """One role; ``id`` is its key.

    ``route`` are the roles from the present one to it, by known moves; empty where no such way is known. ``kind`` is
    that of the only move of a route of one step, else None. ``pay_change`` is middle pay, for one's own hours, against
    one's own base pay, as a share; None where either is unknown or the currencies differ. ``open_to_me`` is the share
    of jobs in the occupation that ask for no more than one's own education (high school where nothing is said); None
    where nobody asked them. ``words`` is all that a search looks at, folded by case. ``occupation`` is the code of an
    occupation of the library that is no role of the plan yet, empty for a role; ``zone`` is its job zone, else 0.
    """

    id: str
    name: str
    summary: str
    also_called: tuple[str, ...]
    route: tuple[str, ...]
    kind: MoveKind | None
    is_confirmed: bool
    held: tuple[SkillHeld, ...]
    missing: tuple[SkillHeld, ...]
    pay: MiddlePay | None
    pay_change: float | None
    outlooks: tuple[OccupationOutlook, ...]
    education: EducationAsked | None
    open_to_me: float | None
    words: str
    occupation: str = ""
    zone: int = 0

    @property
    def outlook(self) -> Outlook | None:
        """The official figures of its first occupation that has any."""
        return main_figures(self.outlooks)

    @property
    def skills_asked(self) -> int:
        """How many skills the role asks for."""
        return len(self.held) + len(self.missing)

    @property
    def minutes(self) -> Minutes:
        """The assumed learning time for all that is missing."""
        return Minutes(sum(skill.minutes for skill in self.missing))

    @property
    def asks_degree(self) -> bool:
        """Whether most jobs of the occupation ask for more education than one has."""
        return self.open_to_me is not None and self.open_to_me < _HALF

    @property
    def asks_years(self) -> bool:
        """Whether the job zone of the occupation asks for more than a year of preparation, whatever the skills."""
        return self.zone >= FIRST_ZONE_OF_YEARS

    def grants(self, wish: Wish) -> bool:
        """Whether it is known to have what is wished for."""
        match wish:
            case Wish.MORE_PAY:
                return self.pay_change is not None and self.pay_change > 0
            case Wish.NO_DEGREE:
                return self.open_to_me is not None and not self.asks_degree
            case Wish.MORE_JOBS:
                return self.outlook is not None and self.outlook.change_percent > 0
            case Wish.QUICK:
                return not self.asks_degree and self.zone < FIRST_ZONE_OF_MONTHS and self.minutes < QUICK_MINUTES
            case Wish.CATALOGUE:
                return not self.occupation


def role_fits(plan: Plan, catalogue: Catalogue, today: date) -> tuple[RoleFit, ...]:
    """Every role of the catalogue but the present one, in the catalogue's order."""
    return tuple(_fit(plan, catalogue, role, today) for role in catalogue.roles if role.key != plan.profile.role_key)


def ranked(fits: Iterable[RoleFit], ranking: Ranking) -> tuple[RoleFit, ...]:
    """The roles, best first.

    Of roles that rank alike those come first for which one has the education, then those without years of preparation,
    those with fewer hours of learning, with more pay, and at last by name.
    """
    by, paid = _RANKS[ranking], _RANKS[Ranking.PAY]
    return tuple(
        sorted(fits, key=lambda fit: (by(fit), fit.asks_degree, fit.asks_years, fit.minutes, paid(fit), fit.name))
    )


def matching(fits: Iterable[RoleFit], wishes: frozenset[Wish], typed: str = "") -> tuple[RoleFit, ...]:
    """The roles that grant every wish and have every word that was typed."""
    words = typed.casefold().split()
    return tuple(fit for fit in fits if all(map(fit.grants, wishes)) and all(word in fit.words for word in words))


def closest(fits: Sequence[RoleFit], wishes: frozenset[Wish]) -> tuple[RoleFit, tuple[Wish, ...]] | None:
    """The role that grants most of the wishes, the first of equals, and the wishes it does not grant."""
    best = max(fits, key=lambda fit: sum(map(fit.grants, wishes)), default=None)
    if best is None:
        return None
    return best, tuple(wish for wish in Wish if wish in wishes and not best.grants(wish))


def _share_missing(fit: RoleFit) -> float:
    return len(fit.missing) / fit.skills_asked if fit.skills_asked else 1.0


_RANKS: dict[Ranking, Callable[[RoleFit], float]] = {
    Ranking.SKILLS: _share_missing,
    Ranking.HOURS: lambda fit: (
        fit.minutes if fit.skills_asked and not (fit.asks_degree or fit.asks_years) else float("inf")
    ),
    Ranking.PAY: lambda fit: -fit.pay.amount if fit.pay else float("inf"),
    Ranking.OPENINGS: lambda fit: -fit.outlook.openings if fit.outlook else float("inf"),
    Ranking.JOBS: lambda fit: -fit.outlook.change_percent if fit.outlook else float("inf"),
}


def _fit(plan: Plan, catalogue: Catalogue, role: Role, today: date) -> RoleFit:
    skills = [_skill(catalogue, gap) for gap in gaps(plan, role)]
    route = _shortest_route(catalogue, plan.profile.role_key, role.key)
    move = catalogue.move(*route) if len(route) == _ONE_STEP else None
    pay = middle_pay(plan, role, today)
    education = education_asked(role.codes)
    titles = titles_elsewhere(role)
    return RoleFit(
        id=role.key,
        name=role.name,
        summary=role.summary,
        also_called=titles,
        route=route,
        kind=move.kind if move else None,
        is_confirmed=all(_is_confirmed(catalogue, *step) for step in pairwise(route)),
        held=tuple(skill for skill in skills if not skill.gap.width),
        missing=tuple(skill for skill in skills if skill.gap.width),
        pay=pay,
        pay_change=pay_change(plan, pay, today),
        outlooks=role_outlook(role),
        education=education,
        open_to_me=education.open_to(plan.profile.education_level or HIGH_SCHOOL) if education else None,
        words=" ".join((role.name, role.summary, *role.duties, *titles)).casefold(),
    )


def _shortest_route(catalogue: Catalogue, source: str, target: str) -> tuple[str, ...]:
    """The way with the fewest moves, of those the one of the fewest months; empty where none is known."""
    found = routes_between(catalogue, source, target) if source else ()
    return min(found, key=lambda route: (len(route), usual_months(catalogue, route)), default=())


def _is_confirmed(catalogue: Catalogue, source: str, target: str) -> bool:
    move = catalogue.move(source, target)
    return move is None or move.is_confirmed


def _skill(catalogue: Catalogue, gap: Gap) -> SkillHeld:
    minutes = goal_for(catalogue, gap.skill_key, gap.rated, gap.required, None).minutes if gap.width else Minutes(0)
    return SkillHeld(gap, catalogue.skill(gap.skill_key).name, minutes)


def pay_change(plan: Plan, pay: MiddlePay | None, today: date) -> float | None:
    """Middle pay for one's own hours against one's own base pay, as a share; None where either is unknown."""
    record = pay_on(plan.pay_record, today)
    if pay is None or record is None or pay.currency != plan.profile.currency:
        return None
    own = amount_of(base_yearly_cents(record))
    return pay.amount * full_time_share(record) / own - 1 if own else None
