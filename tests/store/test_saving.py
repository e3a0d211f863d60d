"""Saving while the disk fails: an edit is saved once or not at all, and the window says which.

The failures here come between the program and its driver, at each call in turn; `test_disk_faults.py` makes the
system's own calls fail.
"""

import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.app.commands.profile import profile
from careerplanner.app.save_state import SaveState
from careerplanner.app.workspace import Workspace
from careerplanner.errors import Refused
from careerplanner.store import connection, faults, opening
from careerplanner.store.faults import NotSaved
from tests.store.plans import edit, name_in, rename, window


class Trouble:
    """Fails one call of the driver, or all from one on: before it takes effect, or after."""

    def __init__(self) -> None:
        self.countdown: int | None = None
        self.after = self.lasting = self.hit = False

    def arm(self, call: int, *, after: bool, lasting: bool) -> None:
        self.countdown, self.after, self.lasting, self.hit = call, after, lasting, False

    def disarm(self) -> None:
        self.countdown = None

    def strikes(self) -> bool:
        if self.countdown is None:
            return False
        self.countdown -= 1
        if self.countdown == 0 or (self.lasting and self.countdown < 0):
            self.hit = True
            return True
        return False


@pytest.fixture
def trouble(monkeypatch: pytest.MonkeyPatch) -> Trouble:
    made = Trouble()

    class Cursor(driver.Cursor):
        def execute(self, *args):
            strikes = made.strikes()
            if strikes and not made.after:
                raise driver.OperationalError("disk I/O error")
            answer = super().execute(*args)
            if strikes:
                raise driver.OperationalError("disk I/O error")
            return answer

    class Connection(driver.Connection):
        def cursor(self, *_args):
            return super().cursor(Cursor)

        def execute(self, *args):
            return self.cursor().execute(*args)

    def connect(*args, **kwargs):
        return driver.connect(*args, factory=Connection, **kwargs)

    monkeypatch.setattr(connection, "driver", SimpleNamespace(connect=connect))
    return made


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.career"
    opening.create(path)
    return path


def languages(workspace: Workspace) -> list[str]:
    return [row.name for row in workspace.plan.language]


def insist(workspace: Workspace, trouble: Trouble, name: str) -> None:
    """What a person does who is told that an edit was not saved: look at the page, and repeat what is not there."""
    for _attempt in range(4):
        try:
            workspace.do("Language", profile.add_language, name, "B2")
        except NotSaved:
            trouble.disarm()
            if name in languages(workspace):
                return
        else:
            return
    raise AssertionError(name)


@pytest.mark.parametrize("after", [False, True], ids=["before it", "after it"])
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_an_error_at_each_call_of_an_edit_loses_nothing_and_doubles_nothing(plan, tmp_path, trouble, after, lasting):
    workspace = window(plan, tmp_path / "data")
    expected, struck = [], 0
    for call in range(1, 15):
        trouble.arm(call, after=after, lasting=lasting)
        insist(workspace, trouble, f"{call:02}")
        struck += trouble.hit
        trouble.disarm()
        insist(workspace, trouble, f"{call:02} then")
        workspace.undo()
        expected.append(f"{call:02}")
        assert languages(workspace) == expected, call
    workspace.close()
    assert struck >= 8
    assert opening.problems(plan, tmp_path / "data") == []
    again = window(plan, tmp_path / "data")
    assert languages(again) == expected
    again.close()


@pytest.mark.parametrize("failures", [1, 2])
def test_a_read_error_after_the_commit_is_no_failure_of_the_edit(plan, tmp_path, monkeypatch, failures):
    workspace = window(plan, tmp_path / "data")
    reload, load = opening.Store.reload, opening.Store.load
    left = [failures]

    def failing(method):
        def read(*args):
            left[0] -= 1
            if left[0] >= 0:
                raise driver.OperationalError("disk I/O error")
            return method(*args)

        return read

    monkeypatch.setattr(opening.Store, "reload", failing(reload))
    monkeypatch.setattr(opening.Store, "load", failing(load))
    workspace.do("Language", profile.add_language, "Irish", "B2")

    assert left[0] < 0
    assert workspace.save_state.is_saved
    assert (languages(workspace), workspace.undo_label) == (["Irish"], "Language")
    workspace.undo()
    assert languages(workspace) == []
    workspace.close()


def test_a_plan_that_cannot_be_read_back_says_so_and_takes_no_edit_until_it_can(plan, tmp_path, trouble, monkeypatch):
    workspace = window(plan, tmp_path / "data")
    reads = opening.Store.reload, opening.Store.load, opening.Store.reopen

    def fails(*_args):
        raise driver.OperationalError("disk I/O error")

    for name in ("reload", "load", "reopen"):
        monkeypatch.setattr(opening.Store, name, fails)
    workspace.do("Name", rename, "saved")

    assert workspace.save_state == SaveState(
        "It was saved, but the disk cannot be read now, so the pages show the state before it."
    )
    assert workspace.undo_label == "Name"
    with pytest.raises(NotSaved, match="the disk cannot be read"):
        workspace.do("Name", rename, "lost")
    for name, method in zip(("reload", "load", "reopen"), reads, strict=True):
        monkeypatch.setattr(opening.Store, name, method)
    workspace.do("Name", rename, "second")
    assert workspace.save_state.is_saved
    workspace.undo()
    workspace.undo()
    assert workspace.plan.profile.name == ""
    workspace.close()


def test_an_edit_in_doubt_that_was_saved_is_shown_and_its_repeat_is_not_done(plan, tmp_path, monkeypatch):
    workspace = window(plan, tmp_path / "data")
    commit = opening.Store._commit

    def lost_answer(store, expected):
        commit(store, expected)
        store._doubtful_seq = expected
        raise faults.in_doubt()

    monkeypatch.setattr(opening.Store, "_commit", lost_answer)
    with pytest.raises(faults.InDoubt, match="not known whether this was saved"):
        workspace.do("Language", profile.add_language, "Irish", "B2")
    monkeypatch.setattr(opening.Store, "_commit", commit)

    with pytest.raises(faults.SavedAfterAll, match="saved after all"):
        workspace.do("Language", profile.add_language, "Irish", "B2")

    assert languages(workspace) == ["Irish"]
    workspace.do("Language", profile.add_language, "Welsh", "B2")
    workspace.undo()
    workspace.undo()
    assert languages(workspace) == []
    workspace.close()


def test_an_edit_in_doubt_that_was_not_saved_is_done_when_it_is_repeated(plan, tmp_path, monkeypatch):
    workspace = window(plan, tmp_path / "data")
    commit = opening.Store._commit

    def lost(store, expected):
        store._rollback()
        store._doubtful_seq = expected
        raise faults.in_doubt()

    monkeypatch.setattr(opening.Store, "_commit", lost)
    with pytest.raises(faults.InDoubt):
        workspace.do("Language", profile.add_language, "Irish", "B2")
    monkeypatch.setattr(opening.Store, "_commit", commit)
    workspace.do("Language", profile.add_language, "Irish", "B2")
    assert languages(workspace) == ["Irish"]
    workspace.close()


def test_a_file_that_another_program_holds_refuses_the_edit_and_still_gives_a_copy(plan, tmp_path):
    workspace = window(plan, tmp_path / "data")
    edit(workspace, "mine")
    holder = driver.connect(str(plan), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")

    with pytest.raises(NotSaved, match="another program is using the file"):
        workspace.do("Name", rename, "later")
    workspace.save_copy(plan.with_name("copy.career"))
    workspace.back_up(tmp_path / "backups")

    holder.execute("ROLLBACK")
    holder.close()
    edit(workspace, "later")
    workspace.close()
    assert name_in(plan.with_name("copy.career"), tmp_path / "data") == "mine"
    assert name_in(plan, tmp_path / "data") == "later"


def test_a_reader_sees_one_state_however_fast_another_writes(plan, tmp_path):
    """Name and headline are always written together, so a reading that mixes two states shows two different ones."""
    workspace = window(plan, tmp_path / "data")
    ended = threading.Event()
    mixed = []

    def read() -> None:
        while not ended.is_set():
            try:
                file = opening.open_for_reading(plan, tmp_path / "data")
            except Refused:
                continue  # a writer is allowed to be quicker
            found = opening.read_whole(file)
            file.close()
            texts = {found.profile.name, *(row.name for row in found.language)} - {""}
            mixed.append(len(texts) > 1)

    reader = threading.Thread(target=read)
    reader.start()
    end = time.monotonic() + 2
    number = 0
    while time.monotonic() < end or not mixed:
        number += 1

        def both(store, text=f"state {number}"):
            rename(store, text)
            for row in store.load().language:
                profile.remove_language(store, row.id)
            profile.add_language(store, text, "B2")

        try:
            workspace.do("Both", both)
        except NotSaved:
            continue
    ended.set()
    reader.join()
    workspace.close()
    assert mixed
    assert not any(mixed)
