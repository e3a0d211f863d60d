"""The futures in which it works, in words: how many reach a role, when in those, and what their chart is called."""

from dataclasses import dataclass

from careerplanner.app.queries.projection.view import ProjectionView, RoleOdds
from careerplanner.domain.projection.futures import Futures
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.wording import Wording

_HUNDRED = 100
_LEAST_TOLD = 0.005


@dataclass(frozen=True, slots=True)
class Wished:
    """A role of the route that some futures reach, with its place on the route."""

    place: int
    odds: RoleOdds


def wished_roles(view: ProjectionView) -> tuple[Wished, ...]:
    """The roles by which the chart can be filtered: those that some of the futures reach, and that may be told of."""
    roles = (Wished(place, odds) for place, odds in enumerate(view.odds, start=1))
    return tuple(each for each in roles if each.odds.is_confirmed and each.odds.share > 0)


def title(wished: Wished, share: float, view: ProjectionView, wording: Wording) -> str:
    """The share is the title: ``Team lead by November 2036: 18 of 100 futures``."""
    return _("{role} by {month}: {count} futures").format(
        role=wished.odds.role.short_name, month=wording.dates.month(view.last), count=wording.odds.of_hundred(share)
    )


def when(wished: Wished, found: Projection, view: ProjectionView, wording: Wording) -> str:
    """By when half of those futures have each role up to this one."""
    names = [odds.role.short_name for odds in view.odds]
    steps = [
        _("{role} by {month}").format(role=name, month=wording.dates.forecast(view.start + arrival.p50, view.today))
        for name, arrival in zip(names[: wished.place], found.arrival, strict=False)
        if arrival.p50 is not None
    ]
    return _("Half of these are {steps}").format(steps=wording.numbers.listed(steps)) if steps else ""


def too_few(wished: Wished, futures: Futures, wording: Wording) -> str:
    """Why nothing but the share is told."""
    return _("{found} of {drawn} simulated futures reach {role}: too few to draw what they have in common.").format(
        found=wording.numbers.whole(futures.found),
        drawn=wording.numbers.whole(futures.drawn),
        role=wished.odds.role.short_name,
    )


def name_of_some(wished: Wished, share: float) -> str:
    """What the label at the fan of just those futures says."""
    role = wished.odds.role.short_name
    if share < _LEAST_TOLD:
        return _("Those with {role}").format(role=role)
    return _("The {count} with {role}").format(count=_counted(share), role=role)


def name_of_all() -> str:
    """What the label at the whole says."""
    return _("All 100 futures")


def _counted(share: float) -> int:
    return min(max(round(share * _HUNDRED), 1), _HUNDRED - 1)
