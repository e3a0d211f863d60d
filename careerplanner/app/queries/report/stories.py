"""Stories for an interview: the evidence that was told as situation, what was done, and what came of it."""

from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _
from careerplanner.report.talks import Story
from careerplanner.wording import Wording


def story_lines(plan: Plan, catalogue: Catalogue, wording: Wording) -> tuple[Story, ...]:
    """The stories, by skill, the highest level first; evidence that is not told as a story is left out."""
    told = [item for item in plan.evidence if item.situation or item.did or item.outcome]
    named = {
        item.skill_key: catalogue.skill(item.skill_key).name if catalogue.has_skill(item.skill_key) else item.skill_key
        for item in told
    }
    told.sort(key=lambda item: (named[item.skill_key], -item.level, item.happened_on, item.id))
    return tuple(
        Story(
            skill=named[item.skill_key],
            level=_("level {level}").format(level=item.level),
            happened_on=wording.dates.day(item.happened_on),
            what=item.what,
            situation=item.situation,
            did=item.did,
            outcome=item.outcome,
            confirmed_by=item.confirmed_by,
        )
        for item in told
    )
