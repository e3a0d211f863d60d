"""What holds of a sealed plan as of any other: two windows on one file, and a file that changes while it is read."""

import contextlib
import os
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.app import sealing
from careerplanner.errors import Refused
from careerplanner.store import connection, copying, faults, opening, seal, sealed_text
from tests.store.plans import edit, name_in, rename, window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture(params=["plain", "sealed"])
def plan(request: pytest.FixtureRequest, tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch):
    """A plan of one edit; where it is sealed, this process has the key."""
    monkeypatch.setattr(seal, "_ROUNDS", 2)
    path = tmp_path / "plan.career"
    opening.create(path)
    workspace = window(path, folder)
    edit(workspace, "before")
    if request.param == "sealed":
        sealing.seal_plan(workspace, "correct horse battery")
    workspace.close()
    yield path
    seal.forget_all()


def test_two_windows_over_a_hard_link_cannot_erase_each_other(plan, folder):
    link = plan.with_name("link.career")
    os.link(plan, link)
    before = name_in(plan, folder)
    one, other = window(plan, folder), window(link, folder)
    edit(one, "one")

    with pytest.raises(faults.OtherState):
        edit(other, "other")
    with pytest.raises(faults.OtherState):
        other.do("Name", rename, "again")

    assert name_in(plan, folder) == "one"
    one.undo()
    assert name_in(plan, folder) == before
    one.close()
    other.close()


def test_a_lock_that_was_cleaned_away_lets_no_edit_be_lost(plan, folder):
    one = window(plan, folder)
    plan.with_name(f".{plan.name}.lock").unlink()
    other = window(plan, folder)
    edit(other, "other")

    with pytest.raises(faults.OtherState):
        edit(one, "one")

    assert name_in(plan, folder) == "other"
    one.close()
    other.close()


def test_a_plan_that_is_written_over_while_it_is_read_is_read_again(plan, folder, monkeypatch):
    file = opening.open_for_reading(plan, folder)
    load = opening.Store.load
    readings = []

    def load_slowly(store):
        found = load(store)
        readings.append(found)
        if len(readings) < 3:
            content = plan.read_bytes()
            time.sleep(0.02)
            plan.write_bytes(content)
        return found

    monkeypatch.setattr(opening.Store, "load", load_slowly)
    opening.read_whole(file)
    assert len(readings) == 3
    readings.clear()
    monkeypatch.setattr(opening, "_READING_ATTEMPTS", 2)
    with pytest.raises(Refused, match="Another program is overwriting"):
        opening.read_whole(file)
    file.close()


def test_an_edit_in_doubt_that_was_not_saved_is_taken_back_and_the_next_is_done(plan, folder, monkeypatch):
    workspace = window(plan, folder)
    commit = opening.Store._commit

    def lost(store, expected):
        store._doubtful_seq = expected
        raise faults.in_doubt()

    def large(store):
        store.connection.execute("PRAGMA cache_size = 1")
        rename(store, "lost")
        # Larger than what is held in memory, so that pages are written before the end.
        store.connection.execute("CREATE TABLE more AS SELECT hex(randomblob(900000)) AS filler")

    monkeypatch.setattr(opening.Store, "_commit", lost)
    with pytest.raises(faults.InDoubt):
        workspace.do("Large", large)
    monkeypatch.setattr(opening.Store, "_commit", commit)

    edit(workspace, "next")

    assert name_in(plan, folder) == "next"
    workspace.undo()
    assert name_in(plan, folder) == "before"
    workspace.close()


def test_what_only_looks_at_a_file_opens_it_to_be_read_and_cannot_write(plan, folder, tmp_path, monkeypatch):
    ways: list[str] = []

    def noted(database, *args, **more):
        ways.append(database.partition("?")[2])
        return driver.connect(database, *args, **more)

    monkeypatch.setattr(connection, "driver", SimpleNamespace(connect=noted))
    key, copy = seal.key_of(plan), tmp_path / "copy.career"
    with contextlib.closing(opening.open_for_reading(plan, folder)) as file:
        held, identity = opening.read_whole(file), file.identity
        with pytest.raises(faults.NotSaved, match="read-only"), file.store.transaction():
            rename(file.store, "written")
    opening.note(plan, folder)
    copying.write(held, identity, copy, key)
    ways.clear()

    with contextlib.closing(opening.open_for_reading(plan, folder)):
        pass
    opening.note(plan, folder)
    copying.verify(copy, identity, copying.row_counts(held), copy, key)
    if key is not None:
        sealed_text.write(tmp_path / "text", b"draft", key)
        ways.pop()
        assert sealed_text.read(tmp_path / "text", key) == b"draft"

    files = [way for way in ways if way]
    assert len(files) > 2
    assert {*files} <= {"mode=ro", "immutable=1"}
