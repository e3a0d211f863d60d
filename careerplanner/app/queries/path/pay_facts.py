"""What else is to know of a role's pay here: whether it begins below the role before, and who is owed overtime."""

from dataclasses import dataclass
from datetime import date

from careerplanner.app.catalogue_facts import exempt_threshold
from careerplanner.app.queries.path.outlook_text import NO_FACT, Fact
from careerplanner.app.queries.path.text import origin_text
from careerplanner.app.queries.projection.bands import shown_band
from careerplanner.app.queries.projection.local_pay import is_at_home, state_here
from careerplanner.app.role_titles import in_sentence
from careerplanner.domain.catalogue import Band, Catalogue, Role
from careerplanner.domain.facts import Floor
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _
from careerplanner.units import Cents, amount_of
from careerplanner.wording import Wording


@dataclass(frozen=True, slots=True)
class LowerStart:
    """A role whose pay begins below that of the role one comes from: its band, and that role with its own band."""

    band: Band
    source: Role
    source_band: Band


def lower_start(plan: Plan, catalogue: Catalogue, source_key: str, role: Role, today: date) -> LowerStart | None:
    """Where the step from one role to another may pay less in this place; None where it does not, or none is known."""
    source = catalogue.role(source_key)
    band, before = shown_band(plan, role, today), shown_band(plan, source, today)
    if band is None or before is None or band.low >= before.low:
        return None
    return LowerStart(band, source, before)


def overtime_owed(plan: Plan, role: Role, today: date) -> Floor | None:
    """The salary below which overtime is owed here; None where all of the pay is above it, or no law is known."""
    if not is_at_home(plan.profile):
        return None
    band, floor = shown_band(plan, role, today), exempt_threshold(state_here(plan.profile), today)
    if band is None or floor is None or not floor.well_sourced or band.low >= amount_of(Cents(floor.cents)):
        return None
    return floor


def start_fact(found: LowerStart | None, currency: str, wording: Wording) -> Fact:
    """At what the role begins, and that the one before begins higher."""
    if found is None:
        return NO_FACT
    money = wording.money_in(currency)
    words = _("The step may pay less: {role} begins at {amount} here.")
    said = words.format(
        role=in_sentence(found.source, found.source.short_name), amount=money.whole(found.source_band.low)
    )
    return Fact(money.whole(found.band.low), said, origin_text(found.band.origin))


def overtime_fact(floor: Floor | None, currency: str, wording: Wording) -> Fact:
    """The salary below which overtime is owed by law, and by whose."""
    if floor is None:
        return NO_FACT
    words = _("Paid a salary below this, one is owed overtime; by the hour, always. Law, {place} {year}")
    said = words.format(place=floor.origin.place, year=floor.origin.year)
    return Fact(wording.money_in(currency).whole(amount_of(Cents(floor.cents))), said, origin_text(floor.origin))
