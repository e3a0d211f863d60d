"""What keeps a role out of reach for the whole horizon, in sentences that say what to do about it."""

from collections.abc import Mapping

from careerplanner.app.queries.projection.inputs import DEGREE
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.projection.gates import Block, Obstacle, blocks
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.i18n import _
from careerplanner.wording import Wording


def names_of_skills(catalogue: Catalogue) -> dict[str, str]:
    """The name of each skill by its key."""
    return {skill.key: skill.name for skill in catalogue.skills}


def block_sentences(inputs: Inputs, skill_names: Mapping[str, str], wording: Wording) -> list[str]:
    """One sentence for each thing that no future can get past; none where every gate opens in some of them."""
    return [block_words(block, skill_names, wording) for block in blocks(inputs)]


def block_words(block: Block, skill_names: Mapping[str, str], wording: Wording) -> str:
    """One obstacle: a skill without a goal, no time to learn, dates and months beyond the end."""
    if block.subjects == (DEGREE,):
        words = _(
            "Nearly all who hire as {role} ask for more schooling than you have. Say what your employer asks, or "
            "plan the degree."
        )
        return words.format(role=block.role)
    if block.obstacle is Obstacle.SKILL:
        skills = ", ".join(skill_names.get(key, key) for key in block.subjects)
        words = _("{role} asks for {skills} at a level that no goal reaches. Add a goal for it.")
        return words.format(role=block.role, skills=skills)
    if block.obstacle is Obstacle.HOURS:
        return _("{role} waits for goals, and the plan has no learning hours a week.").format(role=block.role)
    if block.obstacle is Obstacle.UNCONFIRMED:
        words = _(
            "What {role} asks for is not known yet. Answer the questions on its education, experience and license."
        )
        return words.format(role=block.role)
    month = "" if block.month is None else wording.dates.short_month(block.month)
    if block.obstacle is Obstacle.DATE:
        words = _("{role} is set not to come before {month}, which is beyond the end of this projection.")
    else:
        words = _("{role} needs so many months in the roles before it that it cannot come before {month}.")
    return words.format(role=block.role, month=month)
