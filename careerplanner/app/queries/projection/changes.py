"""What is other in one projection than in another of the same plan: odds of each role, and pay in today's money."""

from dataclasses import dataclass

from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.wording import Wording


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """One figure with what it was; ``direction`` is 1 for more, -1 for less, 0 for as before."""

    direction: int
    figure: str
    was: str


def changes_between(before: Projection | None, after: Projection | None, wording: Wording) -> tuple[ChangedLine, ...]:
    """The figures that are told otherwise now; none where the routes are not the same or nothing changed."""
    if before is None or after is None or before.inputs == after.inputs:
        return ()
    first, second = before.inputs, after.inputs
    if [role.name for role in first.roles] != [role.name for role in second.roles] or first.months != second.months:
        return ()
    return (*_odds_lines(before, after, wording), *_pay_line(before, after, wording))


def _odds_lines(before: Projection, after: Projection, wording: Wording) -> list[ChangedLine]:
    found = []
    for old, new in zip(before.odds, after.odds, strict=True):
        was, now = (float(each.reached[-1]) for each in (old, new))
        if wording.odds.of_hundred(was) != wording.odds.of_hundred(now):
            figure = _("{role}: {odds}").format(role=new.role, odds=wording.odds.of_hundred(now))
            before_it = _("was {was}").format(was=wording.odds.count_of_hundred(was))
            found.append(ChangedLine(_sign(now - was), figure, before_it))
    return found


def _pay_line(before: Projection, after: Projection, wording: Wording) -> list[ChangedLine]:
    if not (before.inputs.is_pay_known and after.inputs.is_pay_known):
        return []
    was, now = (wording.money.forecast(float(each.real.p50[-1])) for each in (before, after))
    if was == now:
        return []
    year = str((after.inputs.start + after.inputs.months).year)
    figure = _("Pay in {year}: {now}").format(year=year, now=now)
    change = float(after.real.p50[-1]) - float(before.real.p50[-1])
    return [ChangedLine(_sign(change), figure, _("was {was}").format(was=was))]


def _sign(change: float) -> int:
    return (change > 0) - (change < 0)
