"""What the form of a role begins with: the occupations whose pay it can have, and the name of a place."""

from careerplanner.app import local_pay
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.i18n import _


def occupation_options(catalogue: Catalogue, role: Role | None) -> list[tuple[str, str]]:
    """Occupation codes, joined by spaces, each with the role that shows what it is; the role's own come first."""
    found = {"": _("No statistics fit: only figures of my own")}
    if role is not None and role.codes:
        found[" ".join(role.codes)] = _("As it is: {codes}").format(codes=", ".join(role.codes))
    for other in catalogue.roles:
        if other.codes and other.percentiles is not None:
            words = _("Like {role} ({code})").format(role=other.name, code=other.codes[0])
            found.setdefault(other.codes[0], words)
    return list(found.items())


def place_name(plan: Plan) -> str:
    """The name of the plan's area, or its code where the tables do not know it."""
    try:
        return local_pay.area(plan.profile.area_code).name
    except Refused:
        return plan.profile.area_code
