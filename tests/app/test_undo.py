"""Every command: do, compare with what it is to change, undo, compare, redo, compare."""

import random

import pytest

from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.profile import profile
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.errors import Refused
from careerplanner.store.database import Store
from tests.app.differences import EXPECTED, difference
from tests.app.examples import EXAMPLES, a_life, commands
from tests.some import some
from tests.store import figures


def test_every_command_has_an_example_and_says_what_it_changes() -> None:
    assert sorted(EXAMPLES) == sorted(EXPECTED) == sorted(commands())


@pytest.mark.parametrize("name", commands())
def test_undo_takes_a_command_back_and_redo_does_it_again(name: str, lived: Workspace, catalogue: Catalogue) -> None:
    workspace = lived
    before = workspace.plan

    workspace.do("Step", EXAMPLES[name], catalogue)
    after = workspace.plan
    assert difference(before, after) == EXPECTED[name]
    assert after == workspace._file.store.load(), "the snapshot is what is on disk"

    workspace.undo()
    assert workspace.plan == before == workspace._file.store.load()
    workspace.redo()
    assert workspace.plan == after == workspace._file.store.load()


@pytest.mark.parametrize("steps", [30, pytest.param(2_000, marks=pytest.mark.long)])
def test_a_long_session_of_random_commands_is_undone_and_redone_to_the_start_and_back(
    steps: int, workspace: Workspace, catalogue: Catalogue
) -> None:
    chooser = random.Random(20261123)
    states = [workspace.plan]
    workspace.do("Life", a_life, catalogue)
    states.append(workspace.plan)
    while len(states) <= steps:
        try:
            workspace.do("Step", EXAMPLES[chooser.choice(sorted(EXAMPLES))], catalogue)
        except (Refused, IndexError):
            continue  # the example needs a row that an earlier command removed
        if workspace.plan != states[-1]:
            states.append(workspace.plan)
    for expected in some(reversed(states[:-1])):
        workspace.undo()
        assert workspace.plan == expected
    assert workspace.undo_label is None
    assert workspace._file.store.load() == states[0], "the first state, to the last byte of each row, is on the disk"
    for expected in some(states[1:]):
        workspace.redo()
        assert workspace.plan == expected
    assert workspace.plan == workspace._file.store.load()
    if steps == 2_000:
        figure = f"0 of {steps:,}, all undone to the first state and done again, each compared row by row"
        figures.note("Random steps that undo or redo does not bring back", figure, "tests/app/test_undo.py")


def test_a_refused_command_changes_nothing_and_leaves_no_step(workspace: Workspace, catalogue: Catalogue) -> None:
    workspace.do("Life", a_life, catalogue)
    before, label = workspace.plan, workspace.undo_label

    def half_done(store: Store) -> None:
        store.clear(type(store.load().goal[0]))
        raise Refused("no")

    with pytest.raises(Refused, match="no"):
        workspace.do("Half", half_done)
    assert workspace.plan == before == workspace._file.store.load()
    assert workspace.undo_label == label
    workspace.undo()
    assert workspace.plan.goal == ()


def test_listeners_hear_which_tables_changed_also_through_cascades(workspace: Workspace, catalogue: Catalogue) -> None:
    workspace.do("Life", a_life, catalogue)
    heard: list[frozenset[str]] = []
    workspace.listeners.append(lambda change: heard.append(change.tables))
    goal_id = workspace.plan.goal[0].id
    workspace.do("Remove", goals.remove, goal_id)
    workspace.undo()
    assert heard == [frozenset({"goal", "goal_step", "log_entry", "evidence", "goal_need", "goal_resource"})] * 2


def test_a_command_that_changes_no_value_is_no_step(workspace: Workspace) -> None:
    workspace.do("Nothing", profile.change, name="")
    assert workspace.undo_label is None
    assert workspace.revision == 0


def test_steps_with_one_merge_key_are_taken_back_together(workspace: Workspace) -> None:
    for hours in (5, 6, 7, 8):
        workspace.do_merged("drag", "Hours", profile.change, hours_per_week=hours)
    workspace.do_merged("other drag", "Horizon", profile.change, horizon_months=180)
    workspace.undo()
    assert workspace.plan.profile.hours_per_week == 8
    workspace.undo()
    assert workspace.plan.profile.hours_per_week == 4
    assert workspace.undo_label is None
    workspace.redo()
    assert workspace.plan.profile.hours_per_week == 8
