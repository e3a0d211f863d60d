"""The occupations of an imported library, held against what one can do already, as the roles of the catalogue are."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from careerplanner.app import local_pay as places
from careerplanner.app.catalogue_facts import education_asked
from careerplanner.app.queries.explore.roles import RoleFit, SkillHeld, pay_change
from careerplanner.app.queries.goals.suggestions import HOURS_PER_LEVEL, is_new_in_role
from careerplanner.app.queries.path.map import MiddlePay
from careerplanner.app.queries.path.outlook import outlooks_of
from careerplanner.app.queries.projection.local_pay import is_at_home, survey_pay
from careerplanner.domain.catalogue import Catalogue, Kind, MoveKind, Origin, Percentiles
from careerplanner.domain.facts import HIGH_SCHOOL
from careerplanner.domain.gap import Gap
from careerplanner.domain.local_pay import NATION, POINTS, Area, PayTables, Rung, code_pay, rung_text
from careerplanner.domain.plan import Evidence, Plan, Rating
from careerplanner.domain.skills import by_skill, current_ratings, shown_level, state_of
from careerplanner.library import Library, proposal
from careerplanner.library.occupation import RatedSkill
from careerplanner.library.profiles import Profile
from careerplanner.units import minutes_of
from careerplanner.wording.alike import alike

_MINUTES = {
    (rated, asked): minutes_of(sum(HOURS_PER_LEVEL[level] for level in range(rated, asked)))
    for asked in range(6)
    for rated in range(6)
}


def occupation_fits(plan: Plan, catalogue: Catalogue, library: Library, today: date) -> tuple[RoleFit, ...]:
    """Every occupation of an imported O*NET but one's own and the roles of the plan; none without such a library.

    A level that one has not rated is that which the occupation of the present role asks for, one less in its first
    year, and counts as claimed.
    """
    area = _area(plan)
    found = library.profiles(tuple(dict.fromkeys([area.code, area.state or NATION, NATION])))
    if found is None:
        return ()
    taken = {role.key for role in (*catalogue.roles, *catalogue.hidden_roles)}
    own = _own_code(plan, catalogue)
    held = _Held.of(plan, catalogue, library, own, today)
    pay_of = _Pay(found.tables, area, survey_pay(plan.profile, today), plan.profile.currency)
    fits = []
    for each in found.occupations:
        key = proposal.role_key("onet", each.code)
        if key not in taken and each.code[:7] != own[:7]:
            pay = pay_of.middle(each.pay_code)
            fits.append(_fit(plan, key, each, held, pay, today))
    return tuple(fits)


def _area(plan: Plan) -> Area:
    code = plan.profile.area_code
    return places.area(code if is_at_home(plan.profile) and places.is_area(code) else NATION)


def _own_code(plan: Plan, catalogue: Catalogue) -> str:
    """The occupation of the present role, empty where it has none."""
    key = plan.profile.role_key
    codes = catalogue.role(key).codes if key and catalogue.has_role(key) else ()
    return codes[0] if codes else ""


@dataclass(frozen=True, slots=True)
class _Held:
    """What one can do: ratings and evidence by skill, and the levels that the present work asks for by element."""

    ratings: dict[str, Rating]
    evidence: dict[str, list[Evidence]]
    names: dict[str, str]
    work: dict[str, int]
    told: dict[tuple[str, int, float | None], SkillHeld] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Plan, catalogue: Catalogue, library: Library, own: str, today: date) -> "_Held":
        """All of it for a plan; ``own`` is the code of the present occupation."""
        occupation = library.occupation(own) if own else None
        rated = (*occupation.skills, *occupation.knowledge) if occupation is not None else ()
        less = int(is_new_in_role(plan, today))
        return cls(
            current_ratings(plan.rating),
            by_skill(plan.evidence),
            {alike(skill.name): skill.key for skill in catalogue.skills},
            {one.element: max(1, one.derived_level - less) for one in rated if one.derived_level},
        )

    def skill(self, asked: RatedSkill) -> SkillHeld:
        """One skill that an occupation asks for; many ask for the same level of the same."""
        same = asked.element, asked.derived_level, asked.weight
        if same not in self.told:
            self.told[same] = self._skill(asked)
        return self.told[same]

    def _skill(self, asked: RatedSkill) -> SkillHeld:
        key = self.names.get(alike(asked.name)) or proposal.skill_key(asked)
        rating, evidence, required = self.ratings.get(key), self.evidence.get(key, ()), asked.derived_level
        level = self.work.get(asked.element, 0) if rating is None else rating.level
        gap = Gap(
            skill_key=key,
            rated=level,
            required=required,
            weight=asked.weight or 0.0,
            gate=False,
            state=state_of(key, level, evidence),
            is_typical=rating is None or rating.is_typical,
            shown=shown_level(key, level, evidence),
        )
        return SkillHeld(gap, asked.name, _MINUTES[level, required])


def _fit(plan: Plan, key: str, found: Profile, held: _Held, pay: MiddlePay | None, today: date) -> RoleFit:
    skills = [held.skill(one) for one in found.skills]
    education = education_asked([found.code])
    return RoleFit(
        id=key,
        name=found.title,
        summary=found.description,
        also_called=tuple(found.titles.split("; ")) if found.titles else (),
        route=(plan.profile.role_key, key) if plan.profile.role_key else (),
        kind=MoveKind.OUTSIDE,
        is_confirmed=False,
        held=tuple(skill for skill in skills if not skill.gap.width),
        missing=tuple(skill for skill in skills if skill.gap.width),
        pay=pay,
        pay_change=pay_change(plan, pay, today),
        outlooks=outlooks_of([found.code]),
        education=education,
        open_to_me=education.open_to(plan.profile.education_level or HIGH_SCHOOL) if education else None,
        words=f"{found.title} {found.description} {found.titles}".casefold(),
        occupation=found.code,
        zone=found.zone,
    )


@dataclass(frozen=True, slots=True)
class _Pay:
    """What occupations pay in an area; ``paid`` brings the figures of the survey to the plan."""

    tables: PayTables | None
    area: Area
    paid: Callable[[Percentiles], Percentiles | None]
    currency: str

    def middle(self, code: str) -> MiddlePay | None:
        """The middle pay of an occupation, None where nothing is known."""
        pay = code_pay(self.tables, self.area, code) if self.tables is not None and code else None
        if self.tables is None or pay is None:
            return None
        whose = NATION if pay.rung is Rung.NATION else self.area.name
        kind = Kind.PERCENTILE if pay.rung in {Rung.AREA, Rung.NATION} else Kind.DERIVED
        origin = Origin(self.tables.source, self.tables.year, whose, kind, f"{rung_text(pay.rung)}.")
        p10, p25, p50, p75, p90 = (pay.pay[point] for point in POINTS)
        here = self.paid(Percentiles(p10, p25, p50, p75, p90, origin, pay.at_least))
        if here is None:
            return None
        return MiddlePay(here.p50, here.p25, here.p75, is_half=True, currency=self.currency, origin=here.origin)
