"""After a power cut at any moment, every edit that was called saved is there, once and whole.

The controls show that the simulation sees what it should: without forcing to the disk, edits are lost.
"""

import shutil
from pathlib import Path

import pytest

from careerplanner.errors import Refused
from careerplanner.store import opening, seal
from tests.store import figures, powercut
from tests.store.plans import window

EDITS = 12
TEST = "tests/store/test_powercut.py"
pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace to record a session")


def lost_or_damaged(tmp_path: Path, count: int, pragma: str = "", *, passphrase: str = "") -> tuple[int, int]:
    """Of so many power cuts: in how many an edit that was called saved is lost, and in how many the plan is damaged."""
    plan = tmp_path / "session" / "plan.career"
    plan.parent.mkdir()
    opening.create(plan)
    if passphrase:
        workspace = window(plan, tmp_path / "data")
        workspace.change_seal(seal.new_key(passphrase))
        workspace.close()
    before = plan.read_bytes()
    calls = powercut.record(plan, tmp_path / "data", EDITS, pragma, *filter(None, [passphrase]))
    assert max(call.acknowledged for call in calls) >= EDITS - 1
    lost = damaged = 0
    for number, (files, acknowledged) in enumerate(powercut.states(plan, before, calls, count, seed=1)):
        place = tmp_path / "cut"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        for name, content in files.items():
            (place / Path(name).name).write_bytes(content)
        try:
            workspace = window(place / plan.name, tmp_path / f"data {number}")
        except Refused:
            damaged += 1
            continue
        names = [row.name for row in workspace.plan.language]
        assert pragma or workspace.notes == ()
        workspace.close()
        assert pragma or names == [f"{each:06}" for each in range(len(names))]  # whole, and each once
        lost += len(names) < acknowledged
        shutil.rmtree(tmp_path / f"data {number}")
    return lost, damaged


def test_no_edit_is_lost_in_power_cuts(tmp_path):
    assert lost_or_damaged(tmp_path, 80) == (0, 0)


def test_the_simulation_sees_what_is_lost_where_nothing_is_forced_to_the_disk(tmp_path):
    lost, damaged = lost_or_damaged(tmp_path, 40, "synchronous = OFF")
    assert lost + damaged >= 40 * 0.3
    assert damaged >= 1


def test_no_edit_of_a_sealed_plan_is_lost_in_power_cuts(tmp_path):
    assert lost_or_damaged(tmp_path, 25, passphrase="correct horse battery") == (0, 0)
    seal.forget_all()


@pytest.mark.long
def test_no_edit_is_lost_in_ten_thousand_power_cuts(tmp_path):
    assert lost_or_damaged(tmp_path, 10_000) == (0, 0)
    figures.note("Power cuts that lose an edit or damage a plan", "0 of 10,000", TEST)


@pytest.mark.long
def test_no_edit_of_a_sealed_plan_is_lost_in_a_thousand_power_cuts(tmp_path):
    assert lost_or_damaged(tmp_path, 1_000, passphrase="correct horse battery") == (0, 0)
    seal.forget_all()
    figures.note("Power cuts that lose an edit of a sealed plan or damage it", "0 of 1,000", TEST)


@pytest.mark.long
def test_of_a_thousand_power_cuts_with_nothing_forced_to_the_disk_a_third_is_seen_to_harm(tmp_path):
    lost, damaged = lost_or_damaged(tmp_path, 1_000, "synchronous = OFF")
    assert lost + damaged >= 1_000 * 0.3
    figure = f"of 1,000, as they should: {lost} lose an edit, {damaged} damage the plan"
    figures.note("Controls: power cuts with nothing forced to the disk", figure, TEST)
