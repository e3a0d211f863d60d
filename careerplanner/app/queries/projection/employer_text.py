"""The three questions about the employer: what is asked, of which roles, and what an answer did, in words."""

from dataclasses import dataclass

from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.queries.projection.openings import FIRST_POST_STAGE, answer_for, answered_chance
from careerplanner.app.queries.projection.ranged_values import ranged_values
from careerplanner.app.queries.projection.view import ProjectionView, RoleOdds
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.employer_rows import EmployerAnswer, Way, nothing_known
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _
from careerplanner.wording import Wording

_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """The roles that the questions are about: the next step, and the first post that must come free, if any.

    Where the next step is itself such a post, both are the same role.
    """

    step: Role
    post: Role


def asked_about(plan: Plan, catalogue: Catalogue) -> Asked | None:
    """Of which roles the questions speak; None for a plan without a next role."""
    roles = [catalogue.role(step.role_key) for step in route_steps(plan)[1:]]
    if not roles:
        return None
    post = next((role for role in roles if role.stage >= FIRST_POST_STAGE), roles[0])
    return Asked(roles[0], post)


def answer_or_blank(plan: Plan, role_key: str) -> EmployerAnswer:
    """What is known of the step to a role, or the answer of one who knows nothing."""
    return answer_for(plan, role_key) or nothing_known(role_key)


def own_weight(plan: Plan, catalogue: Catalogue, role_key: str) -> float | None:
    """How much what one has seen weighs beside the published rate, 0 to 1; None where that is not what holds."""
    answer = answer_for(plan, role_key)
    if answer is None or answer.way is not Way.SEEN:
        return None
    role = catalogue.role(role_key)
    found = answered_chance(answer, role, role, ranged_values(plan, catalogue))
    return None if found is None else found.own_weight


def weight_sentence(weight: float, wording: Wording) -> str:
    """How much the answer weighs."""
    own, published = wording.numbers.percent(weight), wording.numbers.percent(1 - weight)
    return _("Your answer weighs {own}, the published rate {published}").format(own=own, published=published)


def effect_sentence(before: RoleOdds | None, now: RoleOdds | None, wording: Wording) -> str:
    """What an answer did to the odds of a role and to their range; that it did nothing says so."""
    if before is None or now is None:
        return ""
    was, found = (round(odds.share * _HUNDRED) for odds in (before, now))
    low, high = (round(end * _HUNDRED) for end in (now.low, now.high))
    old_low, old_high = (round(end * _HUNDRED) for end in (before.low, before.high))
    numbers = wording.numbers
    values = {
        "role": now.role.short_name,
        "was": numbers.whole(was),
        "now": numbers.whole(found),
        "low": numbers.whole(low),
        "high": numbers.whole(high),
        "old_low": numbers.whole(old_low),
        "old_high": numbers.whole(old_high),
    }
    if (was, low, high) == (found, old_low, old_high):
        return _("{role}: {now} of 100, as before; the range is {low} to {high}").format(**values)
    if high - low < old_high - old_low:
        return _(
            "{role} {was} → {now} of 100, and the range is narrower: {low} to {high}, was {old_low} to {old_high}"
        ).format(**values)
    return _("{role} {was} → {now} of 100; the range is {low} to {high}, was {old_low} to {old_high}").format(**values)


def sober_sentence(before: ProjectionView, now: ProjectionView, wording: Wording) -> str:
    """What all answers together did to the odds that the plan is told by."""
    odds = now.headline
    old = before.odds_of(odds.role.key) if odds is not None else None
    if odds is None or old is None:
        return ""
    moved = round(odds.share * _HUNDRED) - round(old.share * _HUNDRED)
    is_same = wording.odds.about(odds.share) == wording.odds.about(old.share)
    values = {
        "role": odds.role.short_name,
        "about": wording.odds.count(odds.share),
        "moved": wording.numbers.whole(abs(moved)),
    }
    if not moved:
        return _("{role}: {about}. Your answers have not moved it yet.").format(**values)
    if is_same:
        return _("{role} is still about {about}. Your answers moved it by {moved} in 100.").format(**values)
    return _("{role} is now about {about}. Your answers moved it by {moved} in 100.").format(**values)


def published_sentence() -> str:
    """The published rates that hold where nothing is answered."""
    return _(
        "Published rate: of 100 employees, 4 to 10 are promoted in a year, 3 to 6 of them to more responsibility "
        "(ADP 2019, Mercer 2025, BLS 1996–2010)."
    )
