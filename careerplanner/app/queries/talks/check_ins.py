"""Check-ins in words: what was said of each skill beside one's own word, and how far the two agree."""

from dataclasses import dataclass
from datetime import date

from careerplanner.app.queries.projection.standing import next_role
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.gap import Gap, gaps
from careerplanner.domain.plan import Plan
from careerplanner.domain.talk_rows import CheckIn
from careerplanner.i18n import _, ngettext
from careerplanner.wording import Wording


@dataclass(frozen=True, slots=True)
class Agreement:
    """One skill of a check-in: the level by one's own word, the level that was said, and what that means."""

    skill: str
    own: int
    seen: int
    remark: str

    @property
    def difference(self) -> int:
        """How many levels higher the other person sees it; below 0 they see it lower."""
        return self.seen - self.own


def asked_skills(plan: Plan, catalogue: Catalogue) -> tuple[Gap, ...]:
    """The skills that a check-in asks for: those of the next role; none without one ahead."""
    role = next_role(plan, catalogue) if plan.profile.role_key else None
    return () if role is None else gaps(plan, role)


def agreements(row: CheckIn, catalogue: Catalogue) -> tuple[Agreement, ...]:
    """The skills of a check-in, those that differ most first."""
    found = (
        Agreement(catalogue.skill(key).name if catalogue.has_skill(key) else key, own, seen, remark)
        for key, own, seen, remark in row.levels
    )
    return tuple(sorted(found, key=lambda each: (-abs(each.difference), each.skill)))


def agreement_text(own: int, seen: int) -> str:
    """How far two levels agree: ``agreed``, ``1 level lower``."""
    if own == seen:
        return _("agreed")
    count = abs(seen - own)
    if seen > own:
        return ngettext("{count} level higher", "{count} levels higher", count).format(count=count)
    return ngettext("{count} level lower", "{count} levels lower", count).format(count=count)


def summary(row: CheckIn) -> str:
    """How far a check-in agrees, in one sentence."""
    if not row.levels:
        return _("No level was said.")
    agreed = sum(own == seen for _key, own, seen, _remark in row.levels)
    return ngettext("{agreed} of {count} skill agreed.", "{agreed} of {count} skills agreed.", len(row.levels)).format(
        agreed=agreed, count=len(row.levels)
    )


def head_of(row: CheckIn, today: date, wording: Wording) -> str:
    """When and with whom: ``Nov 20 with Priya Raman``."""
    return _("{day} with {name}").format(day=wording.dates.short_day(row.held_on, today), name=row.reader)
