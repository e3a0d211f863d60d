"""The facts of a role in words: what education such jobs ask for, and what is required."""

from careerplanner.app.queries.path.education_text import education_name
from careerplanner.app.queries.path.outlook_text import NO_FACT, Fact
from careerplanner.app.queries.path.role_facts import RoleFacts, SkillGap
from careerplanner.app.queries.path.text import origin_text
from careerplanner.domain.facts import HIGH_SCHOOL
from careerplanner.i18n import _
from careerplanner.wording import Wording


def degree_fact(facts: RoleFacts, wording: Wording) -> Fact:
    """How many such jobs ask for no more education than there is; high school is assumed where nothing is told."""
    asked = facts.education
    if asked is None:
        return NO_FACT
    level = facts.education_level or HIGH_SCHOOL
    name = education_name(level)
    words = _("ask for no more than yours: {education} · O*NET")
    if not facts.education_level:
        words = _("ask for no more than yours, assumed: {education} · O*NET")
    return Fact(
        wording.odds.count(asked.open_to(level)),
        words.format(education=name[:1].lower() + name[1:]),
        origin_text(asked.origin),
    )


def required_head(facts: RoleFacts) -> str:
    """How many of what is required are met."""
    card = facts.card
    if not card.gates:
        return _("nothing")
    return _("{met} of {all} met").format(met=card.gates_met, all=len(card.gates))


def gap_note(gap: SkillGap) -> str:
    """What is to be said of a required skill that is not met: a claim that nothing shows, and whether a goal is on it.

    Empty for one that is met.
    """
    if gap.met:
        return ""
    goal = _("a goal is on it") if gap.has_goal else _("no goal yet")
    return " · ".join([_("claimed, not shown"), goal] if gap.is_claimed_only else [goal])
