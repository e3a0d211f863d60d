"""Files beside a plan are judged before SQLite replays them: what is not of this state is set aside, and told."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.app.check_plan import problems_of_file
from careerplanner.app.workspace import read_with_notes
from careerplanner.errors import Refused
from careerplanner.store import opening, seal, sealing, side_files, vault
from careerplanner.wording import Wording
from tests.store.plans import EMPTY, edit, edited, name_in, window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.career"
    opening.create(path)
    return path


def a_wal_with(plan: Path, name: str) -> bytes:
    """The log that another program would leave beside a copy of the plan, with this name in it."""
    other = plan.with_name("wal.career")
    shutil.copyfile(plan, other)
    connection = driver.connect(str(other), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("UPDATE profile SET name = ?", (name,))
    content = other.with_name("wal.career-wal").read_bytes()
    connection.close()
    other.unlink()
    return content


KILLED = """
import os, signal, sys
from sqlcipher3 import dbapi2 as driver
c = driver.connect(sys.argv[1], isolation_level=None)
c.execute("PRAGMA cache_size = 2"); c.execute("PRAGMA cache_spill = ON")
c.execute("BEGIN IMMEDIATE")
c.execute("UPDATE plan_file SET edit_seq = edit_seq + 1")
c.execute("UPDATE profile SET name = 'half', headline = ?", ("x" * 100_000,))
for n in range(40):
    c.execute("INSERT INTO language VALUES (?, ?, 'A1')", (str(n), "y" * 5_000))
os.kill(os.getpid(), signal.SIGKILL)
"""


def a_journal_of(plan: Path) -> bytes:
    """The journal that a killed save leaves, with the plan half written."""
    ended = subprocess.run([sys.executable, "-c", KILLED, str(plan)], check=False).returncode
    assert ended == -signal.SIGKILL
    return side_files.beside(plan, "-journal").read_bytes()


def set_aside(plan: Path) -> list[str]:
    return sorted(path.name.split(" set aside ")[0] for path in plan.parent.glob("*set aside*"))


@pytest.mark.parametrize("how", ["show", "check", "open"])
def test_a_stray_wal_is_set_aside_with_a_sentence_and_never_replayed(plan, folder, how):
    edited(plan, folder, "mine")
    before = plan.read_bytes()
    wal = side_files.beside(plan, "-wal")
    wal.write_bytes(a_wal_with(plan, "not mine"))
    content = wal.read_bytes()

    if how == "show":
        read, notes = read_with_notes(plan, folder)
        assert read.profile.name == "mine"
    elif how == "check":
        notes = problems_of_file(plan, folder, EMPTY, Wording())
    else:
        workspace = window(plan, folder)
        notes = workspace.notes
        workspace.close()

    assert "was set aside as “plan.career-wal set aside " in notes[0]
    assert set_aside(plan) == ["plan.career-wal"]
    assert next(plan.parent.glob("*set aside*")).read_bytes() == content
    assert plan.read_bytes() == before
    assert opening.problems(plan, folder) == []


def test_a_wal_that_appears_beside_the_open_plan_is_set_aside_before_the_next_edit(plan, folder):
    workspace = window(plan, folder)
    edit(workspace, "one")
    side_files.beside(plan, "-wal").write_bytes(a_wal_with(plan, "not mine"))

    edit(workspace, "two")

    assert "plan.career-wal" in workspace.notes[0]
    workspace.close()
    assert name_in(plan, folder) == "two"


@pytest.mark.parametrize("how", ["show", "check", "open", "edit"])
def test_a_stale_journal_is_set_aside_and_rolls_nothing_back(plan, folder, how):
    spoiled = plan.with_name("spoiled.career")
    shutil.copyfile(plan, spoiled)
    journal = a_journal_of(spoiled)
    edited(plan, folder, "one", "two", "three")
    workspace = window(plan, folder) if how == "edit" else None
    beside = side_files.beside(plan, "-journal")
    beside.write_bytes(journal)
    before = plan.read_bytes()

    if how == "show":
        notes = read_with_notes(plan, folder)[1]
    elif how == "check":
        notes = problems_of_file(plan, folder, EMPTY, Wording())
    else:
        workspace = workspace or window(plan, folder)
        if how == "edit":
            edit(workspace, "four")
        notes = workspace.notes
        workspace.close()

    assert "belongs to another state of the plan" in notes[0]
    assert set_aside(plan) == ["plan.career-journal"]
    assert name_in(plan, folder) == ("four" if how == "edit" else "three")
    if how != "edit":
        assert plan.read_bytes() == before


def test_the_journal_of_an_interrupted_save_takes_it_back_and_both_files_are_kept(plan, folder):
    edited(plan, folder, "whole")
    whole = plan.read_bytes()
    journal = a_journal_of(plan)
    half = plan.read_bytes()
    assert half != whole

    workspace = window(plan, folder)

    assert (workspace.plan.profile.name, workspace.plan.language, workspace.notes) == ("whole", (), ())
    workspace.close()
    assert plan.read_bytes()[100:] == whole[100:]
    (kept,) = (folder / "set aside").iterdir()
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == {
        "plan.career": half,
        "plan.career-journal": journal,
    }
    assert set_aside(plan) == []


def test_a_journal_beside_the_very_state_that_was_saved_last_is_not_replayed(plan, folder):
    """Its counter fits, as the plan is the very next state; only what is known of the plan tells."""
    edited(plan, folder, "one")
    spoiled = plan.with_name("spoiled.career")
    shutil.copyfile(plan, spoiled)
    journal = a_journal_of(spoiled)
    edited(plan, folder, "two")
    side_files.beside(plan, "-journal").write_bytes(journal)

    window(plan, folder).close()

    assert name_in(plan, folder) == "two"
    assert not side_files.beside(plan, "-journal").exists()
    assert len(list((folder / "set aside").iterdir())) == 1


def test_of_the_copies_made_before_replays_the_last_five_are_kept(plan, folder):
    for _time in range(7):
        a_journal_of(plan)
        window(plan, folder).close()
    assert len(list((folder / "set aside").iterdir())) == 5


def test_a_journal_that_names_another_file_is_never_followed(plan, folder, tmp_path):
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    name = os.fsencode(victim)
    total = sum(name) % 2**32
    journal = bytes.fromhex("d9d505f920a163d7") + bytes(504)
    journal += (0).to_bytes(4, "big") + name + len(name).to_bytes(4, "big") + total.to_bytes(4, "big") + journal[:8]
    side_files.beside(plan, "-journal").write_bytes(journal)

    notes = opening.problems(plan, folder)

    assert "set aside" in notes[0]
    assert victim.read_bytes() == b"precious"


@pytest.mark.parametrize("content", [b"", bytes(600)])
def test_a_journal_that_was_cleared_means_nothing(plan, folder, content):
    side_files.beside(plan, "-journal").write_bytes(content)
    assert opening.problems(plan, folder) == []
    assert set_aside(plan) == []


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs the rights of Unix")
def test_what_cannot_be_set_aside_is_refused_and_nothing_is_replayed(plan, folder, monkeypatch):
    side_files.beside(plan, "-wal").write_bytes(a_wal_with(plan, "not mine"))
    before = plan.read_bytes()

    def may_not(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", may_not)
    for open_it in (opening.open_for_reading, opening.open_for_writing):
        with pytest.raises(Refused, match="cannot be set aside"):
            open_it(plan, folder)
    assert plan.read_bytes() == before


def test_a_link_to_a_plan_has_its_side_files_beside_the_plan(plan, folder, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.career"
    link.symlink_to(plan)
    side_files.beside(plan, "-wal").write_bytes(a_wal_with(plan, "not mine"))

    file = opening.open_for_reading(link, folder)
    with contextlib.closing(file):
        assert "plan.career-wal" in file.notes[0]
        assert opening.read_whole(file).profile.name == ""


def test_a_journal_beside_a_backup_is_not_replayed_into_it_when_it_is_sealed(plan, folder, monkeypatch):
    monkeypatch.setattr(seal, "_ROUNDS", 2)
    edited(plan, folder, "one")
    spoiled = plan.with_name("spoiled.career")
    shutil.copyfile(plan, spoiled)
    journal = a_journal_of(spoiled)
    workspace = window(plan, folder)
    edit(workspace, "two")
    backup = workspace.back_up(folder)
    workspace.close()
    beside = side_files.beside(backup, "-journal")
    beside.write_bytes(journal)
    before = backup.read_bytes()
    (entry,) = vault.entries(folder)

    with pytest.raises(Refused, match=backup.name):
        sealing.seal_copy(folder, entry, seal.new_key("correct horse battery"))

    assert (backup.read_bytes(), beside.read_bytes()) == (before, journal)
