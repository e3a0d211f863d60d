"""Roles and skills that a plan names and the catalogue no longer has: shown by their old names, on every page.

A plan lives longer than a catalogue. The name of a role is the title under which the person held it, where there is
one, else its key in words.
"""

import json
from collections.abc import Iterator

from careerplanner.domain.catalogue import Catalogue, Role, Skill
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _


def gone_roles(catalogue: Catalogue, plan: Plan) -> tuple[Role, ...]:
    """A stand-in for each role that the plan names and the catalogue lacks: without pay, requirements or moves."""
    titles = {row.role_key: row.title for row in plan.experience if row.role_key}
    keys = dict.fromkeys(key for key in _role_keys(plan) if key and not catalogue.has_role(key))
    summary = _("The catalogue no longer has this role, so nothing is known about its pay or what it asks for.")
    return tuple(_role(key, titles.get(key) or _in_words(key), summary) for key in keys)


def gone_skills(catalogue: Catalogue, plan: Plan) -> tuple[Skill, ...]:
    """A stand-in for each skill that the plan names and the catalogue lacks."""
    keys = dict.fromkeys(key for key in _skill_keys(plan) if key and not catalogue.has_skill(key))
    summary = _("The catalogue no longer has this skill. What you noted about it is kept.")
    return tuple(Skill(key, _in_words(key), "", summary, {}) for key in keys)


def _role(key: str, name: str, summary: str) -> Role:
    return Role(key, name, name, summary, 0, (), None, None, None, ())


def _in_words(key: str) -> str:
    """``customer-service-lead`` as ``Customer service lead``."""
    words = " ".join(key.replace("_", "-").split("-")).strip()
    return words[:1].upper() + words[1:] or key


def _role_keys(plan: Plan) -> Iterator[str]:
    yield plan.profile.role_key
    yield plan.profile.target_role_key
    for table in (plan.route_step, plan.experience, plan.pay_record, plan.tripwire):
        yield from (row.role_key for row in table)
    yield from (offer.id for offer in plan.offer)
    yield from (answer.id for answer in plan.employer_answer)
    for row in plan.scenario:
        yield from row.route or ()
    for forecast in plan.kept_forecast:
        yield from json.loads(forecast.role_keys)


def _skill_keys(plan: Plan) -> Iterator[str]:
    for table in (plan.rating, plan.evidence, plan.goal):
        yield from (row.skill_key for row in table)
