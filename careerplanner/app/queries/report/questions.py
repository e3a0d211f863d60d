"""Questions for the manager: each answer replaces something that is assumed of the employer."""

from careerplanner.app.queries.projection.standing import next_role
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.app.role_titles import in_sentence
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _
from careerplanner.report.content import Question


def question_lines(plan: Plan, catalogue: Catalogue, view: ProjectionView | None) -> tuple[Question, ...]:
    """What to ask about the next role; none without one ahead. With a projection the share of the unknown decides."""
    role = next_role(plan, catalogue) if plan.profile.role_key else None
    if role is None:
        return ()
    name = in_sentence(role)
    chance = _("the chance of the step to {role}").format(role=name)
    found = [
        Question(
            _("How many people in my role became {role} in the last three years, and of how many?").format(role=name),
            chance,
        ),
        Question(
            _("How many posts as {role} are there, and how often does one become vacant?").format(role=name), chance
        ),
        Question(_("Is such a post mostly filled with somebody from here?"), chance),
        Question(_("Does the post ask for a degree?"), _("the share of such jobs that are open to me")),
    ]
    if view is not None:
        found.append(Question(_("How large will raises be in the next review?"), _("the yearly raise")))
    return tuple(found)
