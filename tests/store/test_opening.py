"""Opening and making plan files: what is refused, in which words, and that nothing is lost on the way."""

import contextlib
import errno
import hashlib
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import filelock
import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.app.workspace import open_workspace, read_plan
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import PROFILE_ID, Profile
from careerplanner.errors import Refused
from careerplanner.store import faults, foreign, migrate, opening, plan_lock
from careerplanner.store.database import Store, connect
from tests.store.test_schema import GOLDEN

EMPTY = Catalogue((), (), (), (), (), ())


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "A plan? 100% #1 — Ünï.career"
    opening.create(path)
    return path


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def rename(store: Store, name: str) -> None:
    store.change(Profile, PROFILE_ID, name=name)


def test_a_new_plan_is_for_its_owner_alone_and_leaves_nothing_beside_it(plan: Path) -> None:
    assert stat.S_IMODE(plan.stat().st_mode) == 0o600
    assert [entry.name for entry in plan.parent.iterdir()] == [plan.name]


def test_making_a_plan_never_touches_a_file_that_is_there(plan: Path) -> None:
    before = digest(plan)
    with pytest.raises(Refused, match="exists already"):
        opening.create(plan)
    assert digest(plan) == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"hello, I am a text", "not a Career Planner plan"),
        (b"SQLite format 3\x00", "not a Career Planner plan"),
        (b"PK\x03\x04" + bytes(500), "not a Career Planner plan"),
        (b"SQLite format 3\x00" + bytes(500), "another program"),
    ],
)
def test_a_file_that_is_no_plan_is_refused_unchanged(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "x.career"
    path.write_bytes(content)
    for open_it in (opening.open_for_writing, opening.open_for_reading):
        with pytest.raises(Refused, match=words):
            open_it(path, tmp_path / "backups")
    assert path.read_bytes() == content
    assert not (tmp_path / "backups").exists()


def test_a_missing_file_is_refused_and_not_made(tmp_path: Path) -> None:
    path = tmp_path / "gone.career"
    with pytest.raises(Refused, match="There is no file"):
        opening.open_for_writing(path, tmp_path)
    assert not path.exists()


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_no_file_is_never_opened(tmp_path: Path, make) -> None:
    path = tmp_path / "odd.career"
    make(path)
    with pytest.raises(Refused, match="is not a file"):
        opening.open_for_writing(path, tmp_path)


def test_a_plan_of_a_newer_version_is_refused_unchanged(plan: Path) -> None:
    with contextlib.closing(connect(plan)) as connection:
        connection.execute(f"PRAGMA user_version = {migrate.newest_version() + 1}")
    before = digest(plan)
    for open_it in (opening.open_for_writing, opening.open_for_reading):
        with pytest.raises(Refused, match="newer Career Planner"):
            open_it(plan, plan.parent / "backups")
    assert digest(plan) == before


def test_a_damaged_plan_is_refused_unchanged(plan: Path) -> None:
    content = bytearray(plan.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    plan.write_bytes(content)
    with pytest.raises(Refused, match="Restore it from a backup"):
        opening.open_for_writing(plan, plan.parent / "backups")
    assert plan.read_bytes() == content


def test_a_truncated_plan_is_refused_at_every_page(plan: Path) -> None:
    content = plan.read_bytes()
    for length in range(512, len(content), 4096):
        plan.write_bytes(content[:length])
        with pytest.raises(Refused):
            opening.open_for_reading(plan, plan.parent / "backups")


def test_a_plan_with_a_foreign_trigger_is_refused(plan: Path) -> None:
    with contextlib.closing(connect(plan)) as connection:
        connection.execute("CREATE TRIGGER evil AFTER UPDATE ON profile BEGIN DELETE FROM goal; END")
    with pytest.raises(Refused, match="tables that Career Planner did not make"):
        opening.open_for_writing(plan, plan.parent / "backups")


def test_a_plan_of_an_older_version_is_read_while_another_window_holds_it_and_stays_as_it_is(tmp_path: Path) -> None:
    held, free = (Path(shutil.copyfile(GOLDEN / "v3.career", tmp_path / f"{name}.career")) for name in ("held", "free"))
    before = held.read_bytes()
    updated = read_plan(free, tmp_path / "backups")

    lock = plan_lock.take(held)
    assert read_plan(held, tmp_path / "backups") == updated
    lock.release()

    assert held.read_bytes() == before
    assert free.read_bytes() != before


@pytest.mark.parametrize(
    ("error", "words"), [(errno.EROFS, "is read-only"), (errno.ENOLCK, r"cannot be locked \(No locks available\)")]
)
def test_a_lock_that_cannot_be_had_is_told_with_its_reason(plan: Path, monkeypatch, error: int, words: str) -> None:
    def fails(_lock):
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(filelock.FileLock, "acquire", fails)
    with pytest.raises(Refused, match=words):
        opening.open_for_writing(plan, plan.parent)


def test_a_second_window_is_refused_and_may_come_in_when_the_first_has_gone(plan: Path) -> None:
    first = opening.open_for_writing(plan, plan.parent)
    with pytest.raises(Refused, match="another window"):
        opening.open_for_writing(plan, plan.parent)
    assert read_plan(plan, plan.parent).profile.name == ""
    first.close()
    opening.open_for_writing(plan, plan.parent).close()


def test_a_link_to_a_plan_is_no_way_around_its_lock(plan: Path) -> None:
    link = plan.with_name("link.career")
    link.symlink_to(plan.name)
    first = opening.open_for_writing(plan, plan.parent)
    with pytest.raises(Refused, match="another window"):
        opening.open_for_writing(link, plan.parent)
    first.close()


def test_the_lock_goes_with_a_killed_process(plan: Path) -> None:
    script = (
        "import sys, pathlib, time\nfrom careerplanner.store import opening\n"
        "f = opening.open_for_writing(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[1]).parent)\n"
        "print('open', flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen([sys.executable, "-c", script, str(plan)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    with holder, holder.stdout:
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(Refused, match="another window"):
            opening.open_for_writing(plan, plan.parent)
        holder.kill()
    opening.open_for_writing(plan, plan.parent).close()


def test_no_edit_that_was_called_saved_is_lost_by_a_kill(plan: Path) -> None:
    script = (
        "import sys, pathlib\nfrom careerplanner.app.workspace import open_workspace\n"
        "from careerplanner.domain.catalogue import Catalogue\nfrom careerplanner.app.commands.profile import profile\n"
        "p = pathlib.Path(sys.argv[1]); w = open_workspace(p, p.parent, Catalogue((), (), (), (), (), ()))\n"
        "for number in range(int(sys.argv[2]), 10_000):\n"
        "    w.do('Name', profile.change, name=f'Name {number}')\n"
        "    assert w.save_state.is_saved; print(number, flush=True)"
    )
    acknowledged = -1
    for stop_after in (1, 3, 17, 50, 111):
        with subprocess.Popen(
            [sys.executable, "-c", script, str(plan), str(acknowledged + 1)], stdout=subprocess.PIPE, text=True
        ) as editor:
            assert editor.stdout is not None
            for _count in range(stop_after):
                acknowledged = int(editor.stdout.readline())
            editor.kill()
            rest = editor.stdout.read().split()
            acknowledged = int(rest[-1]) if rest else acknowledged
        name = read_plan(plan, plan.parent).profile.name
        assert int(name.removeprefix("Name ")) in {acknowledged, acknowledged + 1}
        assert opening.problems(plan, plan.parent) == []


def test_an_edit_into_a_replaced_file_is_refused_and_the_snapshot_stays(plan: Path) -> None:
    workspace = open_workspace(plan, plan.parent, EMPTY)
    other = plan.with_name("other.career")
    opening.create(other)
    other.replace(plan)
    before = digest(plan)
    with pytest.raises(faults.NotSaved, match="moved, replaced or deleted"):
        workspace.do("Name", rename, "lost?")
    assert not workspace.save_state.is_saved
    assert workspace.plan.profile.name == ""
    workspace.close()
    assert digest(plan) == before


@pytest.mark.skipif(os.geteuid() != 0 if hasattr(os, "geteuid") else True, reason="needs root to mount a small disk")
def test_a_full_disk_refuses_the_edit_and_the_same_session_saves_once_there_is_space(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        plan = disk / "plan.career"
        opening.create(plan)
        workspace = open_workspace(plan, tmp_path / "backups", EMPTY)
        with contextlib.suppress(OSError), (disk / "filler").open("wb", buffering=0) as filler:
            while True:
                filler.write(bytes(1024))
        with pytest.raises(faults.NotSaved, match="disk is full"):
            workspace.do("Name", rename, "x" * 50_000)
        assert workspace.save_state.problem
        (disk / "filler").unlink()
        workspace.do("Name", rename, "saved")
        assert workspace.save_state.is_saved
        workspace.close()
        assert read_plan(plan, tmp_path).profile.name == "saved"
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_failing_migration_leaves_file_and_version_untouched(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest(plan)
    scripts = migrate._scripts()
    broken = "ALTER TABLE profile ADD COLUMN extra TEXT; CREATE TABLE profile (id TEXT) STRICT;"
    monkeypatch.setattr(migrate, "_scripts", lambda: (*scripts, broken))
    with contextlib.closing(connect(plan)) as connection, pytest.raises(driver.Error):
        migrate.migrate(connection)
    monkeypatch.undo()
    assert digest(plan) == before
    opening.open_for_writing(plan, plan.parent).close()


def test_an_older_plan_is_backed_up_verified_and_then_brought_up_to_date(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate.expected_schema.cache_clear()
    scripts = migrate._scripts()
    monkeypatch.setattr(migrate, "_scripts", lambda: (*scripts, "CREATE TABLE later (id TEXT) STRICT;"))
    backups = plan.parent / "backups"
    file = opening.open_for_writing(plan, backups)
    assert migrate.version_of(file.store.connection) == len(scripts) + 1
    file.close()
    (copy,) = backups.glob("*.career")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    monkeypatch.undo()
    migrate.expected_schema.cache_clear()
    assert opening.problems(copy, backups) == []


def test_text_is_kept_to_the_letter_but_for_what_no_file_can_hold(plan: Path) -> None:
    workspace = open_workspace(plan, plan.parent, EMPTY)
    for given, kept in (
        ("=cmd|'/c calc'!A1 $x$ #read(\"/etc/passwd\") <b>&</b> \\n %s {0}", None),
        ("e\u0301 漢字 🙂 שלום \u202e", None),
        ("cut\x00here\x07", "cuthere"),
        ("half \ud800 character", "half ? character"),
    ):
        workspace.do("Name", rename, given)
        assert workspace.plan.profile.name == (given if kept is None else kept)
        workspace.do("Name", rename, "other")
        workspace.undo()
        assert workspace.plan.profile.name == (given if kept is None else kept)
    workspace.close()


def test_what_the_shell_puts_before_our_own_libraries_is_not_loaded_by_the_process_that_looks(tmp_path, monkeypatch):
    plan = tmp_path / "plan.career"
    opening.create(plan)
    (tmp_path / "sqlcipher3.py").write_text("import sys; sys.exit(4)", encoding="utf-8")
    (tmp_path / "contextlib.py").write_text("import sys; sys.exit(4)", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "contextlib.py"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(foreign, "_made_here", set())

    foreign.look_at(plan, None, is_known=False)  # it would be refused


def test_a_process_that_has_opened_a_plan_leaves_no_core(plan: Path) -> None:
    pytest.importorskip("resource")
    script = """
import resource, sys
from pathlib import Path
from careerplanner.store.connection import connect
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
connect(Path(sys.argv[1]), read_only=True)
print(most, resource.getrlimit(resource.RLIMIT_CORE)[0])
"""
    done = subprocess.run([sys.executable, "-c", script, plan], capture_output=True, text=True, check=True)
    before, after = map(int, done.stdout.split())
    assert (before != 0, after) == (True, 0)
