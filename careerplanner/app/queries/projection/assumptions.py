"""The assumption register: every number that the projection starts from, its value, its origin, and whose it is."""

from dataclasses import dataclass

from careerplanner.domain.catalogue import Catalogue, Kind, Origin, Prior
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _


@dataclass(frozen=True, slots=True)
class AssumptionRow:
    """One number of the register. ``is_own`` says that the user put it in place of the default.

    A row of several numbers has all of them in ``parts``; one that ``is_fixed`` cannot be changed in the register.
    ``low`` and ``high`` are the ends of the range of what nobody knows, None for what counts as known, as a number of
    the user's own does.
    """

    key: str
    name: str
    value: float
    default: float
    unit: str
    origin: Origin
    is_own: bool
    parts: tuple[float, ...] = ()
    is_fixed: bool = False
    low: float | None = None
    high: float | None = None


def register(plan: Plan, catalogue: Catalogue) -> tuple[AssumptionRow, ...]:
    """Every prior of the projection, with the user's own value where there is one."""
    own = {assumption.id: assumption for assumption in plan.assumption}

    def row(prior: Prior) -> AssumptionRow:
        mine = own.get(prior.key)
        if mine is None:
            return AssumptionRow(
                *(prior.key, prior.name, prior.value, prior.value, prior.unit, prior.origin),
                is_own=False,
                low=prior.low,
                high=prior.high,
            )
        origin = Origin(_("Your own value"), prior.origin.year, prior.origin.place, Kind.OWN, mine.note)
        return AssumptionRow(prior.key, prior.name, mine.value, prior.value, prior.unit, origin, is_own=True)

    return tuple(row(prior) for prior in catalogue.priors if prior.group == "projection")


def values(plan: Plan, catalogue: Catalogue) -> dict[str, float]:
    """The value that holds for each prior of the projection."""
    return {row.key: row.value for row in register(plan, catalogue)}
