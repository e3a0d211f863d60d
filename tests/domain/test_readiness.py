"""Skills, gaps and the three figures of readiness, worked out by hand."""

from dataclasses import replace
from datetime import date

import pytest

from careerplanner.domain.catalogue import Requirement, Role
from careerplanner.domain.gap import gaps, readiness
from careerplanner.domain.plan import EMPTY_PROFILE, Evidence, Plan, Rating
from careerplanner.domain.skills import SkillState, current_ratings, is_stale, state_of

DAY = date(2026, 6, 1)


def role(*requirements: Requirement) -> Role:
    return Role("lead", "Lead", "Lead", "", 1, (), None, None, None, requirements)


def rating(skill: str, level: int, on: date = DAY) -> Rating:
    return Rating(f"{skill}{on}", skill, level, on, is_typical=False, note="")


def evidence(skill: str, level: int, *, others: bool = False, by: str = "") -> Evidence:
    return Evidence("e", skill, None, level, DAY, "It happened", others, by)


def test_the_three_figures_of_a_role_worked_out_by_hand() -> None:
    plan = Plan(
        EMPTY_PROFILE,
        rating=(rating("a", 4), rating("b", 1), rating("c", 3)),
        evidence=(evidence("a", 4, others=True),),
    )
    found = gaps(
        plan,
        role(
            Requirement("a", 3, 1.0, gate=True),
            Requirement("b", 4, 1.0, gate=True),
            Requirement("c", 3, 0.6, gate=False),
            Requirement("d", 2, 0.3, gate=False),
        ),
    )
    assert [(gap.skill_key, gap.width) for gap in found] == [("b", 3), ("a", 0), ("c", 0), ("d", 2)]
    figures = readiness(found)
    assert (figures.gates_met, figures.gates, figures.missing_gates, figures.asked) == (1, 2, ("b",), 4)
    # a: 1.0 * 1, b: 1.0 * 1/4, c: 0.6 * 1, d: 0; all weights together 2.9
    assert figures.coverage == pytest.approx((1.0 + 0.25 + 0.6) / 2.9)
    assert figures.evidenced == pytest.approx(1.0 / 1.85)


def test_a_role_that_asks_for_nothing_is_covered_and_shows_no_evidence() -> None:
    figures = readiness(gaps(Plan(EMPTY_PROFILE), role()))
    assert (figures.gates, figures.coverage, figures.evidenced) == (0, 1.0, 0.0)


@pytest.mark.parametrize(
    ("level", "shown", "expected"),
    [
        (3, [], SkillState.CLAIMED),
        (3, [evidence("a", 2)], SkillState.CLAIMED),
        (3, [evidence("a", 3)], SkillState.EVIDENCED),
        (3, [evidence("b", 5, others=True)], SkillState.CLAIMED),
        (4, [evidence("a", 4)], SkillState.CLAIMED),
        (4, [evidence("a", 4, others=True)], SkillState.EVIDENCED),
        (4, [evidence("a", 4, others=True, by="Ms. Chen")], SkillState.CONFIRMED),
        (4, [evidence("a", 5, by="Ms. Chen")], SkillState.CLAIMED),
        (0, [evidence("a", 3)], SkillState.CLAIMED),
    ],
)
def test_a_level_is_claimed_until_evidence_of_its_kind_backs_it(level, shown, expected) -> None:
    assert state_of("a", level, shown) is expected


def test_the_newest_rating_holds_whatever_the_order() -> None:
    old, new = rating("a", 4, date(2025, 1, 1)), rating("a", 2, date(2026, 1, 1))
    assert current_ratings([new, old])["a"].level == 2


def test_a_skill_is_stale_when_nothing_was_heard_of_it_for_eighteen_months() -> None:
    shown = [evidence("a", 3)]
    assert not is_stale("a", [rating("a", 3, date(2020, 1, 1))], shown, date(2027, 11, 1))
    assert is_stale("a", [rating("a", 3, date(2020, 1, 1))], shown, date(2028, 1, 1))
    assert not is_stale("a", [], [replace(shown[0], skill_key="b")], date(2028, 1, 1))
