"""Commands on the path: the role one wants and the steps that lead there."""

from collections.abc import Sequence
from typing import TypedDict, Unpack

from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import PROFILE_ID, Profile, RouteStep
from careerplanner.domain.ranking import ranks_to_write
from careerplanner.domain.route import usual_route
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import parse_month
from careerplanner.store.database import Store
from careerplanner.units import Cents


class StepChange(TypedDict, total=False):
    """What may be set for a step of the route; None is the default."""

    min_months: int | None
    wait_months: float | None
    entry_cents: Cents | None
    not_before: str | None


def use_route(store: Store, catalogue: Catalogue, roles: Sequence[str]) -> None:
    """Take this route, from the present role to the one wanted; steps that stay keep what was set for them."""
    if not roles or len(set(roles)) != len(roles):
        raise Refused(_("A route names each role once. Remove the one that appears twice."))
    for key in roles:
        catalogue.role(key)
    known = {step.role_key: step for step in store.all(RouteStep)}
    for key in known.keys() - set(roles):
        store.remove(RouteStep, known[key].id)
    ranks = {key: step.rank for key, step in known.items()}
    for key, rank in ranks_to_write(roles, ranks).items():
        if key in known:
            store.change(RouteStep, known[key].id, rank=rank)
        else:
            store.add(RouteStep(store.new_id(), rank, key, None, None, None, None))
    store.change(Profile, PROFILE_ID, target_role_key=roles[-1])


def aim_for(store: Store, catalogue: Catalogue, target: str) -> None:
    """Want this role: takes the usual route there from the present role."""
    catalogue.role(target)
    start = store.profile().role_key
    if not start:
        raise Refused(_("First choose the role you have now on the Profile page."))
    use_route(store, catalogue, usual_route(catalogue, start, target))


def begin_at(store: Store, catalogue: Catalogue, role_key: str) -> None:
    """Let the route begin at this role: by what is left of it, or else by the usual route to the same goal."""
    roles = [step.role_key for step in store.all(RouteStep)]
    if not roles or roles[0] == role_key:
        return
    if role_key in roles:
        use_route(store, catalogue, roles[roles.index(role_key) :])
    else:
        use_route(store, catalogue, usual_route(catalogue, role_key, roles[-1]))


def drop_step(store: Store, catalogue: Catalogue, role_key: str) -> None:
    """Leave a role out of the route; the first and the last stay."""
    roles = [step.role_key for step in store.all(RouteStep)]
    if role_key not in roles[1:-1]:
        raise Refused(_("Only a role between the first and the last can be left out of the route."))
    use_route(store, catalogue, [key for key in roles if key != role_key])


def change_step(store: Store, step_id: str, /, **values: Unpack[StepChange]) -> None:
    """Change what holds for one step; what is not named stays."""
    if (least := values.get("min_months")) is not None:
        values["min_months"] = int(limits.number(least, 0, 600, _("The minimum months in the role")))
    if (wait := values.get("wait_months")) is not None:
        values["wait_months"] = float(limits.number(wait, 0, 600, _("The wait in months")))
    if (entry := values.get("entry_cents")) is not None:
        limits.yearly_cents(entry, _("Entry pay"), store.profile().currency)
    if (month := values.get("not_before")) is not None:
        values["not_before"] = str(parse_month(month))
    store.change(RouteStep, step_id, **values)


def promote(store: Store, catalogue: Catalogue, month: str) -> None:
    """Record that one has the next role of the route since a month; the route begins there from now on."""
    steps = store.all(RouteStep)
    if len(steps) < 2:
        raise Refused(_("The route has no next role. Choose one on the Path page."))
    since = str(parse_month(month))
    store.change(Profile, PROFILE_ID, role_key=steps[1].role_key, role_since=since)
    use_route(store, catalogue, [step.role_key for step in steps[1:]])
