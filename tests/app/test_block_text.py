"""What keeps a role out of reach says in one sentence what to do about it."""

import pytest

from careerplanner.app.queries.projection.block_text import block_words
from careerplanner.app.queries.projection.inputs import DEGREE
from careerplanner.domain.projection.gates import Block, Obstacle
from careerplanner.months import Month
from careerplanner.wording import Wording

SENTENCES = {
    Block("Lead", Obstacle.SKILL, (DEGREE,)): (
        "Nearly all who hire as Lead ask for more schooling than you have. Say what your employer asks, or plan the "
        "degree."
    ),
    Block("Lead", Obstacle.SKILL, ("coaching", "unknown")): (
        "Lead asks for Coaching teammates, unknown at a level that no goal reaches. Add a goal for it."
    ),
    Block("Lead", Obstacle.HOURS, ("a",)): "Lead waits for goals, and the plan has no learning hours a week.",
    Block("Lead", Obstacle.UNCONFIRMED): (
        "What Lead asks for is not known yet. Answer the questions on its education, experience and license."
    ),
    Block("Lead", Obstacle.DATE, month=Month(2029, 6)): (
        "Lead is set not to come before Jun 2029, which is beyond the end of this projection."
    ),
    Block("Lead", Obstacle.TENURE, month=Month(2027, 7)): (
        "Lead needs so many months in the roles before it that it cannot come before Jul 2027."
    ),
}


def test_every_obstacle_has_a_sentence() -> None:
    assert {block.obstacle for block in SENTENCES} == set(Obstacle)


@pytest.mark.parametrize(("block", "sentence"), SENTENCES.items(), ids=lambda each: getattr(each, "obstacle", ""))
def test_an_obstacle_says_what_to_do(block: Block, sentence: str) -> None:
    assert block_words(block, {"coaching": "Coaching teammates"}, Wording("en_US", "USD")) == sentence
