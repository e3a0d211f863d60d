"""Copies and backups: written from memory, verified, thinned by what there is and not by the clock, restored beside."""

import contextlib
import os
import shutil
import stat
import threading
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.app import backups
from careerplanner.app.backups import AutomaticBackups
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.sample import create_sample
from careerplanner.app.workspace import open_workspace, read_plan
from careerplanner.errors import Refused
from careerplanner.store import copying, deadline, inside, marks, opening, plan_file, vault
from careerplanner.store.connection import connect
from careerplanner.store.vault import Entry, kept_of
from tests.store.plans import edit, edited, name_in, rename, window
from tests.ui.robots import TODAY

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.career"
    opening.create(path)
    return path


def test_a_copy_holds_every_row_and_value_and_says_which_plan_it_is(tmp_path, folder):
    sample, copy = tmp_path / "sample.career", tmp_path / "copy.career"
    create_sample(sample, load_catalogue(), TODAY)
    workspace = open_workspace(sample, folder, load_catalogue())
    workspace.save_copy(copy)

    assert read_plan(copy, folder) == workspace.plan
    with contextlib.closing(connect(copy)) as connection:
        assert copying.identity_of(connection) == workspace.identity
        assert inside.problems_of(connection) == []
    workspace.close()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.glob(".*.career*")] == [".sample.career.lock"]


def test_a_copy_that_lacks_a_row_or_is_empty_does_not_verify(plan, folder, tmp_path, monkeypatch):
    workspace = window(plan, folder)
    fill = copying._fill

    def lacking(connection, held, identity):
        fill(connection, held, identity)
        connection.execute("DELETE FROM profile")

    for how, words in ((lacking, "rows are missing"), (lambda *_args: None, "it is empty")):
        monkeypatch.setattr(copying, "_fill", how)
        with pytest.raises(Refused, match=words):
            workspace.save_copy(tmp_path / "copy.career")
        assert not (tmp_path / "copy.career").exists()
    workspace.close()


def test_a_disk_that_does_not_answer_is_waited_for_two_seconds_and_gets_no_copy_later(
    plan, folder, tmp_path, monkeypatch
):
    workspace = window(plan, folder)
    fill = copying._fill
    monkeypatch.setattr(deadline, "MOST_SECONDS", 0.2)

    def slowly(*args):
        time.sleep(0.6)
        fill(*args)

    monkeypatch.setattr(copying, "_fill", slowly)
    with pytest.raises(Refused, match=r"did not answer for 0\.2 seconds"):
        workspace.save_copy(tmp_path / "copy.career")
    time.sleep(0.8)
    assert not (tmp_path / "copy.career").exists()
    workspace.close()


def test_a_copy_of_a_file_that_another_program_holds_ends_within_its_time(plan):
    holder = driver.connect(str(plan), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    source = driver.connect(str(plan), isolation_level=None, timeout=0)
    target = driver.connect(":memory:", isolation_level=None)
    with (
        contextlib.closing(source),
        contextlib.closing(target),
        pytest.raises(Refused, match="Another program kept the file in use"),
    ):
        inside.copy_pages(source, target, 0.2)
    holder.close()


def test_the_saved_copy_is_what_the_window_shows_when_the_file_was_cut_off(plan, folder, tmp_path):
    workspace = window(plan, folder)
    edit(workspace, "shown")
    plan.write_bytes(plan.read_bytes()[:4096])
    with pytest.raises(Refused):
        workspace.do("Name", rename, "more")
    workspace.save_copy(tmp_path / "copy.career")
    workspace.close()
    assert name_in(tmp_path / "copy.career", folder) == "shown"
    assert plan.stat().st_size == 4096


def entry(number: int, when: datetime, reason: str = vault.AUTOMATIC) -> Entry:
    return Entry(f"{number}.career", "a", "p", number, "", 1, when.isoformat(" ", "microseconds"), reason)


def test_of_two_years_of_daily_copies_the_newest_days_weeks_and_months_stay():
    first = datetime(2024, 1, 1, 12)  # noqa: DTZ001 - as the program notes it
    held = [entry(number, first + timedelta(days=number)) for number in range(730)]
    kept = {int(each.name.split(".")[0]) for each in kept_of(held)}

    assert set(range(710, 730)) <= kept
    months = {(first + timedelta(days=number)).strftime("%Y-%m") for number in kept}
    weeks = {(first + timedelta(days=number)).isocalendar()[:2] for number in kept}
    assert (len(months), len(weeks) >= vault.WEEKS, len(kept)) == (vault.MONTHS, True, 33)


@pytest.mark.parametrize("years", [10, -10])
def test_a_clock_that_jumps_takes_no_copy_away_that_would_have_stayed(years):
    first = datetime(2026, 1, 1, 12)  # noqa: DTZ001 - as the program notes it
    held = [entry(number, first + timedelta(days=number)) for number in range(40)]
    jumped = [*held, entry(99, first + timedelta(days=365 * years))]

    assert len(kept_of(jumped) & kept_of(held)) >= len(kept_of(held)) - 1
    assert jumped[-1] in kept_of(jumped)


def test_copies_from_before_updates_and_by_hand_outlive_the_others():
    first = datetime(2026, 1, 1, 12)  # noqa: DTZ001 - as the program notes it
    special = [entry(0, first, vault.BY_HAND), *(entry(n, first, vault.BEFORE_UPDATE) for n in range(1, 8))]
    held = [*special, *(entry(n, first + timedelta(minutes=n)) for n in range(100, 200))]

    kept = kept_of(held)

    assert {each.edit_seq for each in kept if each in special} == {0, 3, 4, 5, 6, 7}
    assert len(kept) == 6 + vault.NEWEST


def test_backups_are_noted_with_their_hash_listed_newest_first_and_thinned(plan, folder, monkeypatch):
    monkeypatch.setattr(vault, "NEWEST", 2)
    monkeypatch.setattr(vault, "FEWEST", 2)
    workspace = window(plan, folder)
    for number in range(5):
        edit(workspace, f"name {number}")
        backups.back_up(workspace.plan, workspace.identity, "plan", folder, vault.AUTOMATIC)

    found = backups.backups_in(folder, workspace.identity.plan_id, look=True)

    assert [(each.edit_seq, each.reason, each.is_sound) for each in found] == [
        (6, "automatic", True),
        (5, "automatic", True),
    ]
    assert sorted(path.name for path in folder.glob("*.career")) == sorted(each.path.name for each in found)
    assert backups.backups_in(folder, "another plan") == ()
    workspace.close()


def test_the_first_copy_of_a_day_comes_before_one_made_by_hand_while_it_was_written(plan, folder, monkeypatch):
    workspace = window(plan, folder)
    automatic = AutomaticBackups(workspace, folder)
    by_hand_is_there, write = threading.Event(), copying.write

    def slow(*what):
        if threading.current_thread() is not threading.main_thread():
            assert by_hand_is_there.wait(10)
        write(*what)

    monkeypatch.setattr(copying, "write", slow)
    edit(workspace, "edited")
    automatic.on_change(None)
    workspace.back_up(folder)
    by_hand_is_there.set()
    automatic.close()

    found = backups.backups_in(folder, workspace.identity.plan_id)

    assert [each.reason for each in found][-2:] == ["by hand", "automatic"]
    assert found[-1].edit_seq < found[-2].edit_seq
    workspace.close()


def test_a_preview_shows_what_a_backup_holds(plan, folder):
    workspace = window(plan, folder)
    edit(workspace, "as it was")
    made = workspace.back_up(folder)
    edit(workspace, "as it is")
    workspace.close()

    shown = backups.preview(made, folder)

    assert (shown.plan.profile.name, shown.edit_seq, shown.rows["profile"], shown.rows["goal"]) == (
        "as it was",
        2,
        1,
        0,
    )


def test_a_backup_is_restored_to_a_new_file_and_never_over_another(plan, folder, tmp_path):
    workspace = window(plan, folder)
    edit(workspace, "as it was")
    made = workspace.back_up(folder)
    edit(workspace, "as it is")
    workspace.close()
    before = plan.read_bytes()

    with pytest.raises(Refused, match="exists already"):
        backups.restore(made, plan, folder)
    backups.restore(made, tmp_path / "restored.career", folder)

    assert plan.read_bytes() == before
    assert name_in(tmp_path / "restored.career", folder) == "as it was"
    edited(tmp_path / "restored.career", folder, "goes on")


def test_a_backup_that_has_changed_is_listed_as_damaged_and_not_restored(plan, folder, tmp_path):
    workspace = window(plan, folder)
    edit(workspace, "Maya Alvarez")
    made = workspace.back_up(folder)
    workspace.close()
    made.write_bytes(made.read_bytes().replace(b"Maya", b"Naya"))

    assert [each.is_sound for each in backups.backups_in(folder, look=True)] == [False]
    with pytest.raises(Refused, match="has changed since it was made"):
        backups.restore(made, tmp_path / "restored.career", folder)
    assert not (tmp_path / "restored.career").exists()


def test_a_session_is_backed_up_as_it_was_opened_and_as_it_was_left(plan, folder, tmp_path):
    edited(plan, folder, "yesterday")
    workspace = window(plan, folder)
    second = tmp_path / "the other disk"
    second.mkdir()
    automatic = AutomaticBackups(workspace, folder, lambda: second)
    workspace.listeners.append(automatic.on_change)
    edit(workspace, "by mistake", "today")
    automatic.close()
    workspace.close()

    assert automatic.problem == ""
    for place in (folder, second):
        held = [name_in(each.path, folder) for each in backups.backups_in(place)]
        assert held == ["today", "yesterday"]


def test_a_second_place_that_is_not_there_or_does_not_answer_is_told_and_stops_nothing(
    plan, folder, tmp_path, monkeypatch
):
    workspace = window(plan, folder)
    gone = tmp_path / "stick"
    automatic = AutomaticBackups(workspace, folder, lambda: gone)
    edit(workspace, "One")

    automatic.before(backups.BEFORE_IMPORT)

    assert automatic.problem.endswith(f"{gone}, got no copy: the folder is not there.")
    assert not gone.exists()
    gone.mkdir()
    is_dir, release = Path.is_dir, threading.Event()
    monkeypatch.setattr(backups, "_SECOND_PLACE_SECONDS", 0.3)
    monkeypatch.setattr(Path, "is_dir", lambda path: release.wait(20) if path == gone else is_dir(path))
    automatic.before(backups.BEFORE_IMPORT)
    release.set()
    monkeypatch.undo()
    assert "did not answer" in automatic.problem
    assert len(list(folder.glob("*.career"))) == 2
    automatic.before(backups.BEFORE_IMPORT)
    assert automatic.problem == ""
    workspace.close()


def test_a_backup_from_before_an_update_stays_to_the_byte_when_it_is_looked_at_and_restored(folder, tmp_path):
    old = Path(shutil.copyfile(GOLDEN / "v4.career", tmp_path / "old.career"))
    window(old, folder).close()
    (kept,) = backups.backups_in(folder)
    before = kept.path.read_bytes()

    held = backups.preview(kept.path, folder)
    backups.restore(kept.path, tmp_path / "restored.career", folder)
    next((folder / marks.FOLDER).glob("backups-*")).unlink()
    (found,) = backups.backups_in(folder)  # and of a copy of which nothing is noted, too

    assert kept.path.read_bytes() == before
    assert read_plan(tmp_path / "restored.career", folder) == held.plan == read_plan(old, folder)
    assert found.is_sound
    assert [each.name for each in folder.glob("*.career")] == [kept.path.name]


def test_a_session_without_edits_makes_no_backup(plan, folder):
    workspace = window(plan, folder)
    automatic = AutomaticBackups(workspace, folder)
    automatic.close()
    workspace.close()
    assert backups.backups_in(folder) == ()


def test_a_backup_that_fails_stops_no_edit_and_is_told(plan, folder, tmp_path):
    (tmp_path / "no folder").write_text("a file")
    workspace = window(plan, folder)
    automatic = AutomaticBackups(workspace, tmp_path / "no folder")
    workspace.listeners.append(automatic.on_change)
    edit(workspace, "saved")
    automatic.close()
    assert "cannot be made" in automatic.problem
    with pytest.raises(Refused, match="cannot be made"):
        automatic.before(backups.BEFORE_IMPORT)
    workspace.close()
    assert name_in(plan, folder) == "saved"


def test_drafts_of_a_killed_making_are_tidied_after_a_day_and_nothing_else_is(tmp_path):
    ours = (".0123456789abcdef.career", ".0123456789abcdef.career-journal", ".0123456789abcdef.tmp")
    others = (".mine.career", "0123456789abcdef.career", ".0123456789abcdeg.career", "plan.career")
    for name in (*ours, *others):
        (tmp_path / name).write_bytes(b"x")
    plan_file.tidy(tmp_path)
    assert len(list(tmp_path.iterdir())) == 7
    old = time.time() - 2 * 24 * 60 * 60
    for path in tmp_path.iterdir():
        os.utime(path, (old, old))

    plan_file.tidy(tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(others)


def test_a_backup_restored_under_the_name_of_a_deleted_plan_is_no_alarm(plan, folder):
    workspace = window(plan, folder)
    made = workspace.back_up(folder)
    edit(workspace, "one", "two")
    workspace.close()
    plan.unlink()
    backups.restore(made, plan, folder)
    edited(plan, folder, "goes on")


def test_backups_of_which_nothing_is_written_down_any_more_are_listed_all_the_same(plan, folder):
    workspace = window(plan, folder)
    edit(workspace, "one")
    made = workspace.back_up(folder)
    workspace.close()
    for noted in (folder / ".known").iterdir():
        noted.unlink()
    (folder / "broken.career").write_bytes(b"no plan")

    found = {each.path.name: each for each in backups.backups_in(folder)}

    assert (found[made.name].edit_seq, found[made.name].is_sound, found[made.name].reason) == (2, True, "not recorded")
    assert found["broken.career"].is_sound is False
    backups.restore(made, plan.with_name("restored.career"), folder)
