"""The same job in other industries: what a role's occupation pays in each sector, nationally, in words."""

from dataclasses import dataclass

from careerplanner.app.local_pay import ALL_SECTORS, IndustryPay, industry_pay
from careerplanner.app.queries.path.text import origin_text
from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.queries.projection.local_pay import in_currency, rate_text
from careerplanner.domain.catalogue import Catalogue, Kind, Origin, Role
from careerplanner.domain.local_pay import NATION
from careerplanner.domain.plan import Plan, Profile
from careerplanner.i18n import _
from careerplanner.wording import Wording

_NONE = "–"


@dataclass(frozen=True, slots=True)
class IndustryRow:
    """One sector. ``ratio`` is its median to that of all industries; ``order`` sorts by it, unknown ones last.

    ``is_sure`` is False beyond the survey's error limits; the figures are then marked. ``is_mine`` is the plan's own.
    """

    id: str
    name: str
    official_name: str
    jobs: str
    low: str
    typical: str
    high: str
    ratio: str
    order: float
    number_of_jobs: int
    is_sure: bool
    is_mine: bool


@dataclass(frozen=True, slots=True)
class IndustryTable:
    """The rows of a role, all industries first, and where they come from; no rows where nothing is known."""

    rows: tuple[IndustryRow, ...]
    source: str


def industry_roles(plan: Plan, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Key and name of the roles to compare: those of the route first, then the others; only with known sectors."""
    route = [step.role_key for step in route_steps(plan) if step.role_key]
    keys = dict.fromkeys([*route, *(role.key for role in catalogue.roles)])
    roles = [catalogue.role(key) for key in keys if catalogue.has_role(key)]
    return [(role.key, role.name) for role in roles if role.codes and industry_pay(role)]


def industry_table(plan: Plan, role: Role, wording: Wording) -> IndustryTable:
    """What the role's leading occupation pays in each sector; in a currency without a rate only how they compare."""
    found = industry_pay(role)
    rows = tuple(_row(one, plan.profile, wording) for one in found)
    if not found:
        return IndustryTable((), "")
    note = _("Of everyone in occupation {code}, by sector.").format(code=role.codes[0])
    origin = Origin(found[0].source, found[0].year, NATION, Kind.PERCENTILE, note)
    return IndustryTable(rows, " ".join(part for part in (origin_text(origin), rate_text(plan.profile)) if part))


def _row(one: IndustryPay, profile: Profile, wording: Wording) -> IndustryRow:
    cell, mine = one.cell, profile.industry
    is_sure = cell.reliable

    def figure(point: str) -> str:
        amount = in_currency(cell.pay[point], profile) if point in cell.pay else None
        if amount is None:
            return _NONE
        words = wording.money.whole(amount)
        words = _("{amount} or more").format(amount=words) if point in cell.at_least else words
        return words if is_sure else f"≈ {words}"

    change = None if one.ratio is None or one.sector == ALL_SECTORS else round(one.ratio - 1, 2)
    return IndustryRow(
        id=one.sector,
        name=one.name,
        official_name=one.official_name,
        jobs=_NONE if cell.employment is None else wording.numbers.whole(cell.employment),
        low=figure("p10"),
        typical=figure("p50"),
        high=figure("p90"),
        ratio=_NONE if change is None else wording.numbers.signed_percent(change),
        order=one.ratio if one.ratio is not None else -1.0,
        number_of_jobs=cell.employment or 0,
        is_sure=is_sure,
        is_mine=bool(mine) and one.sector == mine,
    )
