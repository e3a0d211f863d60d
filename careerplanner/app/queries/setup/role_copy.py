"""What the form of a goal that no catalogue has shows: of which roles it can be a copy, and what it would pay."""

from datetime import date

from careerplanner.app.commands.catalogue.custom_roles import Figures
from careerplanner.app.queries.path.text import origin_text
from careerplanner.app.queries.projection.bands import USUAL_SPREAD
from careerplanner.app.queries.projection.local_pay import pay_here
from careerplanner.app.queries.setup.setup import target_choices
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.custom_rows import FigureKind
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _
from careerplanner.units import Cents
from careerplanner.wording import Wording


def copy_sources(plan: Plan, catalogue: Catalogue, today: date, wording: Wording) -> list[tuple[str, str]]:
    """Every role of the catalogue as (key, name): first those that are proposed as goals, in their order."""
    proposed = [choice.key for choice in target_choices(plan, catalogue, today, wording)]
    names = {role.key: role.name for role in catalogue.roles}
    return [(key, names[key]) for key in dict.fromkeys([*proposed, *names])]


def copied_pay_text(plan: Plan, role: Role, today: date, wording: Wording) -> str:
    """What a copy of a role pays where no figure of one's own is given."""
    band = pay_here(plan, role, today).band
    if band is None:
        return _("Nothing is known of what {role} pays; leave it empty, and the usual raises hold.").format(
            role=role.name
        )
    amount = wording.money_in(plan.profile.currency).whole(band.mid)
    return _("If empty, as {role}: {amount} in the middle.").format(role=role.name, amount=amount)


def figures_around(plan: Plan, role: Role, middle: Cents | None, today: date) -> Figures | None:
    """Pay of one's own by its middle; low and high stand to it as they do in the role that is copied."""
    if middle is None:
        return None
    band = pay_here(plan, role, today).band or role.band  # as wide in every currency
    low, high = USUAL_SPREAD if band is None or not band.mid else (band.low / band.mid, band.high / band.mid)
    ends = (Cents(round(middle * min(low, 1.0))), middle, Cents(round(middle * max(high, 1.0))))
    note = _("The middle is your own; how far low and high are from it is assumed.")
    if band is not None:
        note = _("The middle is your own; low and high are as far from it as those of {role}.").format(role=role.name)
        note = f"{note} {origin_text(band.origin)}"
    return Figures(band=ends, year=str(today.year), kind=FigureKind.OWN, note=note)
