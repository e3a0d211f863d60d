"""The catalogue of a plan: the shipped one with the user's own roles, skills, requirements and moves laid over it.

Only what the user changed is stored, so a newer shipped catalogue comes through everywhere else. An entry that the
user touched is marked: ``edited`` where it is shipped, ``own`` or the release it was taken from where it is not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter

from careerplanner.domain import custom_pay
from careerplanner.domain.catalogue import (
    ASSUMED_MIN_MONTHS,
    ASSUMED_RAISE,
    ASSUMED_WAIT_MONTHS,
    BUILT_IN,
    EDITED,
    FARTHEST_STAGE,
    HIGHEST_STAGE,
    Band,
    Catalogue,
    Kind,
    Move,
    MoveKind,
    Origin,
    PayRange,
    Percentiles,
    Requirement,
    Role,
    Skill,
)
from careerplanner.domain.circles import closing
from careerplanner.domain.custom_rows import (
    CUSTOM_TABLES,
    OWN,
    CustomMove,
    CustomPay,
    CustomRequirement,
    CustomRole,
    CustomSkill,
)
from careerplanner.domain.gone import gone_roles, gone_skills
from careerplanner.domain.local_pay import NATION
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _
from careerplanner.units import amount_of


def merged(shipped: Catalogue, plan: Plan) -> Catalogue:
    """The catalogue as this plan has it; the shipped one itself where the plan changes nothing of it."""
    custom = _with_custom_entries(shipped, plan) if any(getattr(plan, table) for table in CUSTOM_TABLES) else shipped
    roles, skills = gone_roles(custom, plan), gone_skills(custom, plan)
    return replace(custom, gone_roles=roles, gone_skills=skills) if roles or skills else custom


def _with_custom_entries(shipped: Catalogue, plan: Plan) -> Catalogue:
    skills, hidden_skills = _skills(shipped, plan.custom_skill)
    known = frozenset(skill.key for skill in skills)
    roles, hidden_roles = _roles(shipped, plan, known)
    shown = frozenset(role.key for role in roles)
    moves = tuple(
        move for move in _moves(shipped.moves, plan.custom_move) if move.source in shown and move.target in shown
    )
    return replace(
        shipped,
        roles=_above_direction(roles, moves),
        skills=skills,
        moves=moves,
        actions=tuple(action for action in shipped.actions if action.skill in known),
        hidden_roles=hidden_roles,
        hidden_skills=hidden_skills,
    )


def _above_direction(roles: tuple[Role, ...], moves: Iterable[Move]) -> tuple[Role, ...]:
    """The roles, those of one's own that a promotion leads to from direction one stage above where it comes from."""
    stages = {role.key: role.stage for role in roles}
    is_own = {role.key for role in roles if role.origin not in {BUILT_IN, EDITED} and role.stage == HIGHEST_STAGE}
    above: dict[str, list[str]] = {}
    for move in moves:
        if move.kind is MoveKind.PROMOTION and move.target in is_own and stages[move.source] == HIGHEST_STAGE:
            above.setdefault(move.source, []).append(move.target)
    # A walk that begins where no promotion leads to cuts a circle open at its end.
    led_to = {target for targets in above.values() for target in targets}
    cut = closing(dict(sorted(above.items(), key=lambda link: link[0] in led_to)))
    below: dict[str, list[str]] = {}
    for source, target in ((source, target) for source, targets in above.items() for target in targets):
        if (source, target) not in cut:
            below.setdefault(target, []).append(source)
    for key in TopologicalSorter(below).static_order():
        under = [stages[source] + 1 for source in below.get(key, ())]
        stages[key] = min(FARTHEST_STAGE, max([stages[key], *under]))
    return tuple(replace(role, stage=stages[role.key]) if role.key in is_own else role for role in roles)


def _skills(shipped: Catalogue, rows: Iterable[CustomSkill]) -> tuple[tuple[Skill, ...], tuple[Skill, ...]]:
    """The skills that are shown, and those that the user hid."""
    own = {row.id: row for row in rows}
    found = [_skill(skill, own.get(skill.key)) for skill in shipped.skills]
    found += [_skill(None, row) for row in own.values() if row.name and not shipped.has_skill(row.id)]
    hidden = {key for key, row in own.items() if row.is_hidden}
    return tuple(s for s in found if s.key not in hidden), tuple(s for s in found if s.key in hidden)


def _skill(base: Skill | None, row: CustomSkill | None) -> Skill:
    if row is None:
        assert base is not None
        return base
    begun = base or Skill(row.id, row.id, "", "", {}, origin=row.origin)
    made = replace(
        begun,
        name=row.name or begun.name,
        group=begun.group if row.skill_group is None else row.skill_group,
        summary=begun.summary if row.summary is None else row.summary,
        signals=begun.signals if row.signals is None else _signals(row.signals),
    )
    return made if base is None or made == base else replace(made, origin=EDITED)


def _signals(pairs: Iterable[tuple[int, str]]) -> dict[int, tuple[str, ...]]:
    """The signs by level."""
    found: dict[int, tuple[str, ...]] = {}
    for level, sign in pairs:
        found[level] = (*found.get(level, ()), sign)
    return found


def _roles(shipped: Catalogue, plan: Plan, skills: frozenset[str]) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """The roles that are shown, and those that the user hid."""
    own = {row.id: row for row in plan.custom_role}
    asked: dict[str, list[CustomRequirement]] = {}
    for requirement in plan.custom_requirement:
        asked.setdefault(requirement.role_key, []).append(requirement)
    added = [row for row in own.values() if row.name and not shipped.has_role(row.id)]
    found = []
    for base, row in [*((role, own.get(role.key)) for role in shipped.roles), *((None, row) for row in added)]:
        made = base if row is None else _role(shipped, plan.custom_pay, base, row)
        assert made is not None
        found.append(_asking(base, made, asked.get(made.key, []), skills))
    hidden = {key for key, row in own.items() if row.is_hidden}
    return tuple(r for r in found if r.key not in hidden), tuple(r for r in found if r.key in hidden)


def _role(shipped: Catalogue, pay: tuple[CustomPay, ...], base: Role | None, row: CustomRole) -> Role:
    """A role with what its row says, its requirements aside."""
    begun = base or Role(row.id, row.id, "", "", 0, (), None, None, None, (), origin=row.origin)
    made = replace(
        begun,
        name=row.name or begun.name,
        short_name=row.short_name or begun.short_name or row.name or begun.name,
        summary=begun.summary if row.summary is None else row.summary,
        stage=begun.stage if row.stage is None else row.stage,
        duties=begun.duties if row.duties is None else row.duties,
        caveat=begun.caveat if row.caveat is None else row.caveat,
    )
    codes = begun.codes if row.codes is None else row.codes
    if codes != begun.codes:
        figures = _figures_of(shipped, pay, codes)
        made = replace(
            made,
            codes=codes,
            percentiles=figures.percentiles,
            band=figures.band,
            band_recipe=figures.recipe,
            custom_pay=figures.custom_pay,
        )
    return _with_own_figures(made, row)


def _with_own_figures(made: Role, row: CustomRole) -> Role:
    """The role with the band and the start pay that the user entered."""
    if row.figure_kind is None:
        return made
    origin = Origin(
        row.figure_source or _("Your own figure"),
        row.figure_year or "",
        row.figure_place or "",
        Kind(row.figure_kind.value),
        row.figure_note or "",
    )
    band, start = made.band, made.start_pay
    if row.band_low_cents is not None and row.band_mid_cents is not None and row.band_high_cents is not None:
        low, mid, high = (round(amount_of(c)) for c in (row.band_low_cents, row.band_mid_cents, row.band_high_cents))
        band = Band(low, mid, high, origin)
    if row.start_low_cents is not None and row.start_high_cents is not None:
        start = PayRange(round(amount_of(row.start_low_cents)), round(amount_of(row.start_high_cents)), origin)
    return replace(made, band=band, start_pay=start)


@dataclass(frozen=True, slots=True)
class _Figures:
    """What the pay survey says of an occupation, nationally, and the copies in the plan it was taken from."""

    percentiles: Percentiles | None = None
    band: Band | None = None
    recipe: tuple[tuple[str, str], ...] = ()
    custom_pay: tuple[CustomPay, ...] = ()


def _figures_of(shipped: Catalogue, pay: tuple[CustomPay, ...], codes: tuple[str, ...]) -> _Figures:
    """The survey's figures of the leading code: those that the plan holds, or else those of a shipped role of it."""
    if not codes:
        return _Figures()
    lead = codes[0]
    recipe = ((lead, "p10"), (lead, "p50"), (lead, "p90"))
    held = custom_pay.used_for(pay, codes)
    if any(row.code == lead for row in held):
        nation = next((row for row in held if row.code == lead and row.area_code == NATION), None)
        percentiles = _percentiles(nation)
        return _Figures(percentiles, _band_of(percentiles, lead), recipe, held)
    same = [role.percentiles for role in shipped.roles if role.codes[:1] == (lead,) and role.percentiles]
    measured = [figures for figures in same if figures.origin.kind is Kind.PERCENTILE]
    if not same:
        return _Figures()
    found = (measured or same)[0]
    percentiles = replace(found, origin=replace(found.origin, kind=Kind.PERCENTILE, note=""))
    return _Figures(percentiles, _band_of(percentiles, lead), recipe)


def _percentiles(row: CustomPay | None) -> Percentiles | None:
    cell = custom_pay.cell_of(row) if row else None
    if row is None or cell is None or not cell.whole:
        return None
    origin = Origin(row.source, row.year, NATION, Kind.PERCENTILE)
    return Percentiles(**cell.pay, origin=origin, at_least=cell.at_least, reliable=cell.reliable)


def _band_of(figures: Percentiles | None, code: str) -> Band | None:
    if figures is None:
        return None
    note = _("Tenth, fiftieth and ninetieth percentile of the occupation {code}.").format(code=code)
    return Band(figures.p10, figures.p50, figures.p90, replace(figures.origin, note=note))


def _asking(base: Role | None, made: Role, rows: Iterable[CustomRequirement], skills: frozenset[str]) -> Role:
    """The role with its requirements, marked where it differs from the shipped one."""
    own = {row.skill_key: row for row in rows}
    shipped = {r.skill: r for r in made.requirements}
    asked = [_requirement(shipped.get(key), own.get(key)) for key in dict.fromkeys([*shipped, *own])]
    kept = tuple(r for r in asked if r is not None and r.skill in skills)
    if base is None:
        origins = {r.origin for r in kept}
        return replace(made, requirements=kept, requirements_origin=origins.pop() if len(origins) == 1 else None)
    untouched = tuple(r for r in base.requirements if r.skill in skills)
    is_same = kept == untouched and replace(made, requirements=base.requirements) == base
    return replace(made, requirements=kept, origin=base.origin if is_same else EDITED)


def _requirement(base: Requirement | None, row: CustomRequirement | None) -> Requirement | None:
    if row is None:
        return base
    if row.is_removed:
        return None
    if base is not None and (base.level, base.weight, base.gate) == (row.level, row.weight, row.gate):
        return base
    return Requirement(row.skill_key, row.level, row.weight, row.gate, level_origin(row.origin, row.dated))


def level_origin(origin: str, dated: str) -> Origin:
    """Who set a level: the user, or a release from whose ratings of a month it was derived."""
    if origin == OWN:
        return Origin(_("Your own catalogue"), "", "", Kind.OWN)
    note = _(
        "A proposal: the level is that of the ratings times 5/7, the weight follows their "
        "importance. The ratings do not say which skills are required."
    )
    return Origin(origin, dated, NATION, Kind.DERIVED, note)


def _moves(shipped: Iterable[Move], rows: Iterable[CustomMove]) -> list[Move]:
    own: Mapping[tuple[str, str], CustomMove] = {(row.source_key, row.target_key): row for row in rows}
    known = {(move.source, move.target): move for move in shipped}
    pairs = dict.fromkeys([*known, *own])
    return [_move(known.get(pair), own.get(pair), pair) for pair in pairs if pair not in own or not own[pair].is_hidden]


def _move(base: Move | None, row: CustomMove | None, pair: tuple[str, str]) -> Move:
    if row is None:
        assert base is not None
        return base
    begun = base or _assumed_move(pair, row.origin)
    yours = Origin(_("Your own catalogue"), "", "", Kind.OWN)
    made = begun
    if row.min_months is not None or row.wait_months is not None:
        least = begun.min_months_in_role if row.min_months is None else row.min_months
        wait = begun.median_wait_months if row.wait_months is None else row.wait_months
        is_set = row.wait_months is not None
        made = replace(made, min_months_in_role=least, median_wait_months=wait, origin=yours, is_wait_set=is_set)
    if row.raise_low is not None and row.raise_mode is not None and row.raise_high is not None:
        made = replace(made, raise_=(row.raise_low, row.raise_mode, row.raise_high), raise_origin=yours)
    if row.kind:
        made = replace(made, kind=MoveKind(row.kind))
    if not row.is_confirmed:
        made = replace(made, is_confirmed=False)
    return made if base is None or made == base else replace(made, maker=EDITED)


def _assumed_move(pair: tuple[str, str], origin: str) -> Move:
    """A move of which only that it can be made is known."""
    note = _("How long the step takes and what it brings is assumed; set it yourself.")
    if origin == OWN:
        assumed = Origin(_("Your own catalogue"), "", "", Kind.ASSUMED, note)
    else:
        assumed = Origin(origin, "", NATION, Kind.ASSUMED, _("It lists the two as related occupations.") + " " + note)
    return Move(*pair, ASSUMED_MIN_MONTHS, ASSUMED_WAIT_MONTHS, ASSUMED_RAISE, assumed, assumed, maker=origin)
