"""After a power cut at any moment, every edit that was called saved is there, once and whole.

The controls show that the simulation sees what it should: without forcing to the disk, edits are lost.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from careerplanner.errors import Refused
from careerplanner.store import opening, seal
from tests.store import figures, powercut
from tests.store.plans import window

EDITS = 12
TEST = "tests/store/test_powercut.py"
MEMORY = Path("/dev/shm")
pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace to record a session")


@pytest.fixture
def cut(tmp_path: Path) -> Iterator[Path]:
    """A folder for the states after power cuts: in memory where that can be had, as the disk takes most of the time."""
    is_memory = MEMORY.is_dir() and os.access(MEMORY, os.W_OK)
    with tempfile.TemporaryDirectory(dir=MEMORY if is_memory else tmp_path) as folder:
        yield Path(folder)


def recorded(folder: Path, pragma: str, passphrase: str) -> tuple[Path, bytes, list[powercut.Call]]:
    """A plan with its content before a session of edits, and what the session asked the system to do."""
    plan = folder / "session" / "plan.career"
    plan.parent.mkdir()
    opening.create(plan)
    if passphrase:
        workspace = window(plan, folder / "data")
        workspace.change_seal(seal.new_key(passphrase))
        workspace.close()
    before = plan.read_bytes()
    calls = powercut.record(plan, folder / "data", EDITS, pragma, *filter(None, [passphrase]))
    assert max(call.acknowledged for call in calls) >= EDITS - 1
    return plan, before, calls


def names_after(files: dict[str, bytes], plan: Path, place: Path) -> tuple[list[str], tuple[str, ...]]:
    """The names in the plan that such files hold, opened as the program does, and what its user is told of the file."""
    for name, content in files.items():
        (place / Path(name).name).write_bytes(content)
    file = opening.open_for_writing(place / plan.name, place / "data")
    try:
        return [row.name for row in opening.read_whole(file).language], file.notes
    finally:
        file.close()


def lost_or_damaged(folder: Path, cut: Path, count: int, pragma: str = "", *, passphrase: str = "") -> tuple[int, int]:
    """Of so many power cuts: in how many an edit that was called saved is lost, and in how many the plan is damaged."""
    plan, before, calls = recorded(folder, pragma, passphrase)
    lost = damaged = 0
    for files, acknowledged in powercut.states(plan, before, calls, count, seed=1):
        place = cut / "state"
        place.mkdir()
        try:
            names, notes = names_after(files, plan, place)
        except Refused:
            damaged += 1
        else:
            assert pragma or notes == ()
            assert pragma or names == [f"{each:06}" for each in range(len(names))]  # whole, and each once
            lost += len(names) < acknowledged
        shutil.rmtree(place)
    return lost, damaged


def test_no_edit_is_lost_in_a_thousand_power_cuts(tmp_path, cut):
    assert lost_or_damaged(tmp_path, cut, 1_000) == (0, 0)


def test_the_simulation_sees_what_is_lost_where_nothing_is_forced_to_the_disk(tmp_path, cut):
    lost, damaged = lost_or_damaged(tmp_path, cut, 200, "synchronous = OFF")
    assert lost + damaged >= 200 * 0.3
    assert lost >= 1
    assert damaged >= 1


def test_no_edit_of_a_sealed_plan_is_lost_in_a_hundred_power_cuts(tmp_path, cut):
    assert lost_or_damaged(tmp_path, cut, 100, passphrase="correct horse battery") == (0, 0)
    seal.forget_all()


@pytest.mark.long
def test_no_edit_is_lost_in_ten_thousand_power_cuts(tmp_path, cut):
    assert lost_or_damaged(tmp_path, cut, 10_000) == (0, 0)
    figures.note("Power cuts that lose an edit or damage a plan", "0 of 10,000", TEST)


@pytest.mark.long
def test_no_edit_of_a_sealed_plan_is_lost_in_a_thousand_power_cuts(tmp_path, cut):
    assert lost_or_damaged(tmp_path, cut, 1_000, passphrase="correct horse battery") == (0, 0)
    seal.forget_all()
    figures.note("Power cuts that lose an edit of a sealed plan or damage it", "0 of 1,000", TEST)


@pytest.mark.long
def test_of_a_thousand_power_cuts_with_nothing_forced_to_the_disk_a_third_is_seen_to_harm(tmp_path, cut):
    lost, damaged = lost_or_damaged(tmp_path, cut, 1_000, "synchronous = OFF")
    assert lost + damaged >= 1_000 * 0.3
    figure = f"of 1,000, as they should: {lost} lose an edit, {damaged} damage the plan"
    figures.note("Controls: power cuts with nothing forced to the disk", figure, TEST)
