"""What is told of a ladder: which roles make one, what was taken of it, and what was left out."""

from careerplanner.app.ladder_file import Ladder
from careerplanner.domain.catalogue import BUILT_IN, Catalogue, Role
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _, ngettext


def own_roles(catalogue: Catalogue) -> list[Role]:
    """The roles of a plan that are not as shipped: those make its ladder."""
    return [role for role in catalogue.roles if role.origin != BUILT_IN]


def taken_lines(ladder: Ladder) -> list[str]:
    """How many roles, skills and moves a ladder has."""
    roles, skills, moves = len(ladder.roles), len(ladder.skills), len(ladder.moves)
    return [
        ngettext("{count} role", "{count} roles", roles).format(count=roles),
        ngettext("{count} skill of its own", "{count} skills of its own", skills).format(count=skills),
        ngettext("{count} move", "{count} moves", moves).format(count=moves),
    ]


def pay_left_out(plan: Plan, ladder: Ladder) -> list[str]:
    """That the pay of a ladder does not come along, where its currency is not the plan's."""
    if ladder.currency == plan.profile.currency or not any(role.pay for role in ladder.roles):
        return []
    return [
        _("Pay is left out: the ladder is in {theirs}, the plan in {mine}.").format(
            theirs=ladder.currency, mine=plan.profile.currency
        )
    ]
