"""What is told of one role on the Path page: pay and origin, time, readiness, gaps, settings, and what can be done."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from careerplanner.app.catalogue_facts import education_asked
from careerplanner.app.commands.goals.goals import NewGoal
from careerplanner.app.commands.path.employer import ways_answered
from careerplanner.app.queries.goals.suggestions import goals_for_gaps
from careerplanner.app.queries.path.map import MoveLine, PathFacts, PayLine, Place, RoleCard, ShownLevel, line_of
from careerplanner.app.queries.path.odds import unconfirmed_from
from careerplanner.app.queries.path.outlook import OccupationOutlook, main_figures, role_outlook
from careerplanner.app.queries.path.pay_facts import LowerStart, lower_start, overtime_owed
from careerplanner.app.queries.projection.bands import band_of, entry_of
from careerplanner.app.queries.projection.inputs import UNKNOWN_MIN_MONTHS, UNKNOWN_WAIT_MONTHS
from careerplanner.app.queries.projection.local_pay import no_rate_text, pay_here
from careerplanner.app.queries.projection.openings import FIRST_POST_STAGE, answer_for
from careerplanner.app.role_titles import titles_elsewhere
from careerplanner.domain.catalogue import BUILT_IN, EDITED, Catalogue, Origin, Role
from careerplanner.domain.employer_rows import Way, nothing_known
from careerplanner.domain.facts import EducationAsked, Floor, Outlook
from careerplanner.domain.gap import Readiness, gaps, readiness
from careerplanner.domain.learning import active_goals
from careerplanner.domain.pay import FULL_WEEK_HOURS, pay_on
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import Plan
from careerplanner.domain.route import routes_between
from careerplanner.domain.skills import SkillState
from careerplanner.units import Cents, cents_of


@dataclass(frozen=True, slots=True)
class SkillGap(ShownLevel):
    """A skill that the role asks for. ``has_goal`` says that an active goal reaches the level.

    ``shown`` is the level that counts: from 3 on only what evidence backs.
    """

    skill_key: str
    name: str
    rated: int
    shown: int
    required: int
    gate: bool
    state: SkillState
    is_typical: bool
    has_goal: bool


@dataclass(frozen=True, slots=True)
class StepSettings:
    """What holds for a step of the route, None where the default does, and the defaults; pay in cents."""

    step_id: str
    source_name: str
    min_months: int | None
    wait_months: float | None
    entry_cents: Cents | None
    not_before: str | None
    default_min_months: int
    default_wait_months: float
    default_entry_cents: Cents | None
    is_known: bool


@dataclass(frozen=True, slots=True)
class ChanceSettings:
    """From what the chance of a step is taken, and what was set by hand: a yearly chance with its range, or None."""

    way: Way
    ways: tuple[Way, ...]
    by_hand: float | None
    between: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class RoleFacts:
    """One role. ``arrives_by`` is the move by which one gets there, None for the present role and for a far one.

    ``new_goals`` would close its gaps; ``detour`` is the route that goes by way of a role off the route, empty when
    there is none. ``outlooks`` are those of its occupations in the nation; ``education`` is None where none is known;
    ``education_level`` is one's own, 0 where it is not told. ``asks`` is the move into it while that is not confirmed;
    ``waits_for`` names the role whose step must be confirmed before this one has odds, empty where there is none.
    ``levels_origin`` says who set the levels, ``maker`` whose making the role is. ``week`` tells an ordinary week in
    words written for the shipped catalogue; empty for a role that has none. ``pay_hint`` says why no pay is shown;
    ``hourly_hours`` are the hours of a full week for one who is paid by the hour, else None. ``also_called`` are the
    names that such jobs have elsewhere, best known first. ``lower_start`` says that it begins below the role before it,
    ``overtime`` which salary is owed overtime here, where some of its pay is below that.
    """

    card: RoleCard
    summary: str
    duties: tuple[str, ...]
    caveat: str
    start_pay: PayLine | None
    outlooks: tuple[OccupationOutlook, ...]
    education: EducationAsked | None
    education_level: int
    currency: str
    arrives_by: MoveLine | None
    readiness: Readiness
    gaps: tuple[SkillGap, ...]
    new_goals: tuple[NewGoal, ...]
    leads_to: tuple[MoveLine, ...]
    settings: StepSettings | None
    detour: tuple[str, ...]
    levels_origin: Origin | None
    asks: MoveLine | None = None
    waits_for: str = ""
    chance: ChanceSettings | None = None
    maker: str = BUILT_IN
    week: str = ""
    pay_hint: str = ""
    hourly_hours: float | None = None
    also_called: tuple[str, ...] = ()
    lower_start: LowerStart | None = None
    overtime: Floor | None = None

    @property
    def outlook(self) -> Outlook | None:
        """The official figures of its first occupation that has any."""
        return main_figures(self.outlooks)

    @property
    def can_need_licence(self) -> bool:
        """Whether the step into it can be said to need a license: a confirmed one into a role that is not shipped."""
        move = self.arrives_by
        return self.maker not in {BUILT_IN, EDITED} and move is not None and move.is_confirmed and bool(move.origin)

    @property
    def can_be_goal(self) -> bool:
        """Whether one could aim for it."""
        return self.card.place not in {Place.HERE, Place.GOAL}

    @property
    def can_be_left_out(self) -> bool:
        """Whether it lies on the route between the first role and the last."""
        return self.card.position is not None and self.card.place in {Place.NEXT, Place.ON_ROUTE}

    @property
    def can_be_taken_up(self) -> bool:
        """Whether it is the next role of the route, which one may have by now."""
        return self.card.position == 1


def role_facts(plan: Plan, catalogue: Catalogue, facts: PathFacts, key: str, today: date) -> RoleFacts:
    """All that is told of a role; ``facts`` are those of the page."""
    role = catalogue.role(key)
    card = facts.role(key)
    found = gaps(plan, role)
    pay = pay_here(plan, role, today)
    arrives_by = _arrives_by(facts, key)
    return RoleFacts(
        card=card,
        summary=role.summary,
        duties=role.duties,
        caveat=role.caveat,
        start_pay=line_of(pay.start_pay, plan.profile.currency) if pay.start_pay else None,
        outlooks=role_outlook(role),
        education=education_asked(role.codes) if role.stage >= FIRST_POST_STAGE else None,
        education_level=plan.profile.education_level,
        currency=plan.profile.currency,
        arrives_by=arrives_by,
        asks=None if arrives_by is None or arrives_by.is_confirmed else arrives_by,
        waits_for=_waits_for(facts, card),
        chance=_chance(plan, card),
        readiness=readiness(found),
        gaps=_skill_gaps(plan, catalogue, role),
        new_goals=() if card.place is Place.HERE else goals_for_gaps(plan, catalogue, key),
        leads_to=facts.moves_from(key),
        settings=_settings(plan, catalogue, card, today),
        detour=detour(catalogue, facts, key),
        levels_origin=role.requirements_origin,
        maker=role.origin,
        week=role.week,
        hourly_hours=_hourly_hours(plan, today),
        also_called=titles_elsewhere(role),
        lower_start=lower_start(plan, catalogue, arrives_by.source, role, today) if arrives_by else None,
        overtime=overtime_owed(plan, role, today),
        pay_hint="" if card.pay is not None else no_rate_text(plan.profile),
    )


def _skill_gaps(plan: Plan, catalogue: Catalogue, role: Role) -> tuple[SkillGap, ...]:
    aimed: dict[str, int] = {}
    for goal in active_goals(plan):
        aimed[goal.skill_key] = max(goal.to_level, aimed.get(goal.skill_key, 0))
    return tuple(
        SkillGap(
            skill_key=gap.skill_key,
            name=catalogue.skill(gap.skill_key).name,
            rated=gap.rated,
            shown=gap.shown,
            required=gap.required,
            gate=gap.gate,
            state=gap.state,
            is_typical=gap.is_typical,
            has_goal=aimed.get(gap.skill_key, 0) >= gap.required,
        )
        for gap in gaps(plan, role)
    )


def _hourly_hours(plan: Plan, today: date) -> float | None:
    record = pay_on(plan.pay_record, today)
    return FULL_WEEK_HOURS if record is not None and record.basis is PayBasis.HOUR else None


def _waits_for(facts: PathFacts, card: RoleCard) -> str:
    place = unconfirmed_from(facts)
    if place is None or card.position is None or card.position <= place:
        return ""
    return facts.route[place]


def _chance(plan: Plan, card: RoleCard) -> ChanceSettings | None:
    if not card.position:
        return None
    answer = answer_for(plan, card.key) or nothing_known(card.key)
    low, high = answer.chance_low, answer.chance_high
    between = None if low is None or high is None else (low, high)
    return ChanceSettings(answer.way, ways_answered(answer), answer.chance, between)


def _arrives_by(facts: PathFacts, key: str) -> MoveLine | None:
    """The move of the route into a role, or else the one from the present role."""
    here = facts.route[0]
    on_route = next((move for move in facts.moves if move.on_route and move.target == key), None)
    return on_route or facts.move(here, key)


def _settings(plan: Plan, catalogue: Catalogue, card: RoleCard, today: date) -> StepSettings | None:
    if not card.position:
        return None
    step, before = plan.route_step[card.position], plan.route_step[card.position - 1]
    known = catalogue.move(before.role_key, card.key)
    return StepSettings(
        step_id=step.id,
        source_name=catalogue.role(before.role_key).name,
        min_months=step.min_months,
        wait_months=step.wait_months,
        entry_cents=step.entry_cents,
        not_before=step.not_before,
        default_min_months=known.min_months_in_role if known else UNKNOWN_MIN_MONTHS,
        default_wait_months=known.median_wait_months if known else UNKNOWN_WAIT_MONTHS,
        default_entry_cents=_default_entry(plan, catalogue, card, today),
        is_known=known is not None,
    )


def _default_entry(plan: Plan, catalogue: Catalogue, card: RoleCard, today: date) -> Cents | None:
    assert card.position is not None
    band = band_of(plan, catalogue, plan.route_step, card.position, today)
    return None if band is None else cents_of(entry_of(plan, catalogue.role(card.key), band, today))


def detour(catalogue: Catalogue, facts: PathFacts, key: str) -> tuple[str, ...]:
    """The route to the goal by way of a role that is not on it: with the fewest roles changed, then the quickest.

    Empty for a role on the route, and where the catalogue knows no way through it.
    """
    if key in facts.route or len(facts.route) < 2:
        return ()
    longer = [
        route
        for place in range(1, len(facts.route))
        if _is_known(catalogue, route := (*facts.route[:place], key, *facts.route[place:]))
    ]
    found = longer or [r for r in routes_between(catalogue, facts.route[0], facts.route[-1]) if key in r]
    return min(found, key=lambda route: len(set(facts.route) ^ set(route)), default=())


def _is_known(catalogue: Catalogue, route: tuple[str, ...]) -> bool:
    return all(catalogue.move(source, target) is not None for source, target in pairwise(route))
