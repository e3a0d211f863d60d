"""What the rows of a sound file say that cannot be: roles and skills that are nowhere, days out of order."""

from collections.abc import Iterator
from itertools import pairwise

from careerplanner.app import local_pay
from careerplanner.app.pause_text import pause_name
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.pauses import first_month, last_month
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _, mark
from careerplanner.wording import Wording

_ORDERED = {"route_step": mark("steps of the route"), "goal": mark("goals"), "scenario": mark("scenarios")}


def problems_in(plan: Plan, catalogue: Catalogue, wording: Wording) -> list[str]:
    """The contradictions in a plan, one sentence each; empty when there are none."""
    found = (
        _unknown_keys(plan, catalogue),
        _unknown_area(plan),
        _broken_links(plan),
        _out_of_order(plan),
        _pauses(plan, wording),
    )
    return [problem for each in found for problem in each]


def _unknown_keys(plan: Plan, catalogue: Catalogue) -> Iterator[str]:
    roles = {plan.profile.role_key, plan.profile.target_role_key, *(step.role_key for step in plan.route_step)}
    roles |= {row.role_key for row in plan.tripwire} | {row.id for row in plan.offer}
    gone = {role.key for role in catalogue.gone_roles} | {skill.key for skill in catalogue.gone_skills}
    for key in sorted(roles - {""}):
        if key in gone or not catalogue.has_role(key):
            yield _("The plan names the role “{key}”, which the catalogue lacks.").format(key=key)
    skills = {row.skill_key for table in (plan.rating, plan.evidence, plan.goal) for row in table}
    for key in sorted(skills - {""}):
        if key in gone or not catalogue.has_skill(key):
            yield _("The plan names the skill “{key}”, which the catalogue lacks.").format(key=key)


def _unknown_area(plan: Plan) -> Iterator[str]:
    if not local_pay.is_area(plan.profile.area_code):
        yield _("The area “{code}” is not in the shipped pay tables; pay is shown for the nation instead.").format(
            code=plan.profile.area_code
        )


def _broken_links(plan: Plan) -> Iterator[str]:
    if plan.route_step and plan.route_step[0].role_key != plan.profile.role_key:
        yield _("The route does not begin with the current role.")
    for table, words in _ORDERED.items():
        ranks = [row.rank for row in getattr(plan, table)]
        if len(set(ranks)) < len(ranks):
            yield _("Two {rows} have the same rank, so their order is arbitrary.").format(rows=_(words))
    goals = {goal.id for goal in plan.goal}
    for evidence in plan.evidence:
        if evidence.goal_id is not None and evidence.goal_id not in goals:
            yield _("A piece of evidence belongs to a goal that no longer exists.")


def _out_of_order(plan: Plan) -> Iterator[str]:
    spans = [(row.started, row.ended) for row in plan.experience] + [(r.started, r.ended) for r in plan.education]
    for started, ended in spans:
        if started is not None and ended is not None and ended < started:
            yield _("An entry of the history ends ({ended}) before it starts ({started}).").format(
                ended=ended, started=started
            )
    for certificate in plan.certificate:
        if certificate.expires_on is not None and certificate.expires_on < certificate.earned_on:
            yield _("A certificate expires before it was earned.")


def _pauses(plan: Plan, wording: Wording) -> Iterator[str]:
    for row, following in pairwise(sorted(plan.pause, key=first_month)):
        if first_month(following) <= last_month(row):
            yield _("Two pauses overlap: {one}, and {other}.").format(
                one=pause_name(row, wording), other=pause_name(following, wording)
            )
