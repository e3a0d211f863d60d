"""The moves that the form of a role holds: kept, added, taken away, and what kind of step each is."""

from dataclasses import replace

import pytest

from careerplanner.app.commands.catalogue import custom_moves, custom_roles
from careerplanner.app.commands.catalogue.custom_roles import RoleDraft
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import EDITED, MoveKind
from careerplanner.errors import Refused
from tests.app.custom_examples import EXPERT, LEAD, SENIOR, SPECIALIST


@pytest.fixture
def here(workspace: Workspace) -> Workspace:
    """A plan of which nothing is known."""
    return workspace


def test_a_form_keeps_adds_and_takes_away_moves_of_a_role(here: Workspace) -> None:
    known = [m for m in here.catalogue.moves if LEAD in {m.source, m.target}]
    kept = custom_moves.MoveDraft(SENIOR, LEAD, *_months(here, SENIOR, LEAD))
    role = here.catalogue.role(LEAD)
    draft = RoleDraft(
        role.name, role.short_name, role.summary, role.stage, role.codes, role.duties,
        requirements=role.requirements, moves=(kept, custom_moves.MoveDraft(LEAD, EXPERT, 5)),
    )  # fmt: skip

    here.do("Save", custom_roles.save_role, here.catalogue, LEAD, draft)

    assert len(known) > 1
    after = {(m.source, m.target): m for m in here.catalogue.moves if LEAD in {m.source, m.target}}
    assert set(after) == {(SENIOR, LEAD), (LEAD, EXPERT)}
    assert after[LEAD, EXPERT].min_months_in_role == 5
    assert after[SENIOR, LEAD] == here.shipped.move(SENIOR, LEAD)
    assert here.plan.custom_role == ()


def _months(here: Workspace, source: str, target: str) -> tuple[int, float]:
    move = here.catalogue.move(source, target)
    assert move is not None
    return move.min_months_in_role, move.median_wait_months


def test_a_form_says_what_kind_a_step_is_and_changes_nothing_else_of_it(here: Workspace) -> None:
    role, before = here.catalogue.role(LEAD), here.catalogue.known_move(SENIOR, LEAD)
    known = [m for m in here.catalogue.moves if LEAD in {m.source, m.target}]
    drafts = [
        custom_moves.MoveDraft(m.source, m.target, m.min_months_in_role, m.median_wait_months, m.kind) for m in known
    ]
    drafts[known.index(before)] = replace(drafts[known.index(before)], kind=MoveKind.LATERAL)
    down = custom_moves.MoveDraft(LEAD, SPECIALIST, kind=MoveKind.LATERAL)
    draft = RoleDraft(
        role.name, role.short_name, role.summary, role.stage, role.codes, role.duties,
        requirements=role.requirements, moves=(*drafts, down),
    )  # fmt: skip

    here.do("Save", custom_roles.save_role, here.catalogue, LEAD, draft)

    assert {(row.source_key, row.target_key, row.kind) for row in here.plan.custom_move} == {
        (SENIOR, LEAD, "lateral"),
        (LEAD, SPECIALIST, "lateral"),
    }
    after = here.catalogue.known_move(SENIOR, LEAD)
    assert after == replace(before, kind=MoveKind.LATERAL, maker=EDITED)


def test_a_new_role_comes_with_its_moves(here: Workspace) -> None:
    moves = (custom_moves.MoveDraft(SPECIALIST, "", 6, 2.0), custom_moves.MoveDraft("", SENIOR))
    key = here.do("Add", custom_roles.add_role, here.catalogue, RoleDraft("Chat agent", moves=moves))

    assert here.catalogue.move(SPECIALIST, key) is not None
    assert here.catalogue.move(key, SENIOR) is not None
    with pytest.raises(Refused, match="There is no role “nowhere”"):
        here.do(
            "Add",
            custom_roles.add_role,
            here.catalogue,
            RoleDraft("Other", moves=(custom_moves.MoveDraft("", "nowhere"),)),
        )
