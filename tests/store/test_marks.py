"""What is known of a plan outside of it: an older or another state in its place is told, and never chosen silently."""

import contextlib
import os
import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.app import compare_states, row_differences
from careerplanner.app.check_plan import accept
from careerplanner.app.compare_states import Which
from careerplanner.app.plan_files import create
from careerplanner.errors import Refused
from careerplanner.store import copying, faults, marks, migrate, opening, plan_file, seal
from careerplanner.store.marks import Mark, MarkFile, Standing, standing
from careerplanner.store.watch import Watch
from tests.store.plans import copied, edit, edited, name_in, rename, window, written_over
from tests.store.test_schema import GOLDEN


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.career"
    opening.create(path)
    return path


KNOWN = Mark("a", 5, "bytes", 7, "rows")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (Mark("a", 5, "bytes"), Standing.AS_KNOWN),
        (Mark("a", 6, "others"), Standing.AS_KNOWN),
        (Mark("a", 4, "bytes"), Standing.BEHIND),
        (Mark("a", 5, "others"), Standing.DIFFERENT),
        (Mark("a", 5, "others", 8, "other rows"), Standing.DIFFERENT),
        (Mark("a", 5, "others", 8, "rows"), Standing.AS_KNOWN),
        (Mark("a", 5, "others", 7, "rows"), Standing.DIFFERENT),
        (Mark("a", 5, ""), Standing.AS_KNOWN),
        (Mark("b", 9, "bytes"), Standing.ANOTHER),
    ],
)
def test_a_state_stands_to_the_known_one_by_its_count_of_edits_then_its_bytes_then_its_rows(found, expected):
    assert standing(found, KNOWN) is expected
    assert standing(found, None) is Standing.UNKNOWN


def test_an_older_copy_in_the_place_of_a_closed_plan_is_refused_with_both_counts_until_it_is_accepted(plan, folder):
    edited(plan, folder, "one")
    old = copied(plan, "old.career")
    edited(plan, folder, "two", "three")
    written_over(plan, old)
    before = plan.read_bytes()

    with pytest.raises(opening.DiffersFromMark, match="counts 2 edits, and 4 were saved here") as refused:
        window(plan, folder)

    assert refused.value.standing is Standing.BEHIND
    assert plan.read_bytes() == before
    window(plan, folder, accept=True).close()
    window(plan, folder).close()


def test_a_reader_shows_an_older_copy_and_says_so(plan, folder):
    edited(plan, folder, "one")
    old = copied(plan, "old.career")
    edited(plan, folder, "two")
    written_over(plan, old)

    file = opening.open_for_reading(plan, folder)
    assert opening.read_whole(file).profile.name == "one"
    assert "is an older state" in file.notes[0]
    file.close()
    assert "is an older state" in opening.problems(plan, folder)[0]
    accept(plan, folder)
    assert opening.problems(plan, folder) == []


def test_a_changed_bit_is_told_though_the_file_reads_as_sound(plan, folder):
    edited(plan, folder, "Maya Alvarez")
    content = plan.read_bytes()
    plan.write_bytes(content.replace(b"Maya", b"Naya"))

    with pytest.raises(opening.DiffersFromMark, match="other contents than were saved here"):
        window(plan, folder)


def test_a_file_that_was_only_packed_anew_is_no_alarm(plan, folder):
    edited(plan, folder, "one")
    before = plan.read_bytes()
    connection = driver.connect(str(plan), isolation_level=None)
    connection.execute("ANALYZE")
    connection.execute("VACUUM")
    connection.close()
    assert plan.read_bytes() != before

    window(plan, folder).close()
    assert opening.problems(plan, folder) == []


def test_another_plan_in_the_place_of_a_known_one_is_told(plan, folder, tmp_path):
    edited(plan, folder, "mine")
    other = tmp_path / "other.career"
    opening.create(other)
    written_over(plan, other)

    with pytest.raises(opening.DiffersFromMark, match="another plan"):
        window(plan, folder)


def test_a_plan_that_went_on_elsewhere_opens_without_a_word(plan, folder, tmp_path):
    edited(plan, folder, "here")
    edited(plan, tmp_path / "the other computer", "there")

    workspace = window(plan, folder)
    assert (workspace.plan.profile.name, workspace.notes) == ("there", ())
    workspace.close()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"plan_id": 1, "edit_seq": "x"}', b"\xff" * 5000])
def test_a_mark_that_cannot_be_read_stops_nobody(plan, folder, content):
    edited(plan, folder, "one")
    (mark,) = (folder / ".known").glob("*.json")
    mark.write_bytes(content)
    assert MarkFile(folder, plan).read() is None

    edited(plan, folder, "two")

    assert MarkFile(folder, plan).read().edit_seq == 3


@pytest.mark.parametrize("same_count", [False, True])
def test_a_copy_written_over_the_open_plan_refuses_the_next_edit_and_keeps_both_states(plan, folder, same_count):
    edited(plan, folder, "one")
    other = copied(plan, "other.career")
    workspace = window(plan, folder)
    edit(workspace, "two")
    if same_count:
        edited(other, folder, "elsewhere")
    written_over(plan, other)
    before = plan.read_bytes()

    with pytest.raises(faults.OtherState, match="Both states are kept"):
        workspace.do("Name", rename, "three")

    assert plan.read_bytes() == before
    assert (workspace.plan.profile.name, workspace.save_state.is_saved, workspace.save_state.differs) == (
        "two",
        False,
        True,
    )
    workspace.save_copy(plan.with_name("kept.career"))
    workspace.close()
    assert name_in(plan.with_name("kept.career"), folder) == "two"
    assert name_in(plan, folder) == ("elsewhere" if same_count else "one")


def test_the_states_stand_side_by_side_and_their_differences_are_counted(plan, folder):
    edited(plan, folder, "one")
    old = copied(plan, "old.career")
    workspace = window(plan, folder)
    edit(workspace, "two")
    workspace.back_up(folder)
    edit(workspace, "three")
    written_over(plan, old)

    states = {state.which: state for state in compare_states.compare(plan, folder, workspace)}

    assert {which: state.edit_seq for which, state in states.items()} == {
        Which.FILE: 2,
        Which.WINDOW: 4,
        Which.KNOWN: 4,
        Which.BACKUP: 3,
    }
    (difference,) = row_differences.differences(states[Which.FILE].plan, states[Which.WINDOW].plan)
    assert difference == row_differences.Difference("profile", 0, 0, 1)
    assert states[Which.BACKUP].plan.profile.name == "two"
    workspace.close()


def test_a_touched_file_is_no_other_state(plan, folder):
    workspace = window(plan, folder)
    edit(workspace, "one")
    os.utime(plan)
    edit(workspace, "two")
    workspace.close()
    assert name_in(plan, folder) == "two"


def test_a_plan_made_in_the_place_of_another_is_no_alarm_where_the_program_made_it(plan, folder):
    edited(plan, folder, "first")
    plan.unlink()
    create(plan, folder)
    window(plan, folder).close()


def test_a_folder_that_cannot_be_written_stops_no_edit(plan, tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")
    edited(plan, tmp_path / "data", "saved")
    workspace = window(plan, tmp_path / "data")
    with pytest.raises(Refused, match="cannot be made"):
        workspace.back_up(tmp_path / "data")
    workspace.close()


class KilledError(BaseException):
    """The process ends here."""


def killed(*_args):
    raise KilledError


@pytest.mark.parametrize("before_it_notes", ["__init__", "after"])
def test_an_update_that_is_killed_once_it_is_saved_is_no_alarm(tmp_path, folder, monkeypatch, before_it_notes):
    plan = Path(shutil.copyfile(GOLDEN / "v14.career", tmp_path / "old.career"))
    with contextlib.closing(driver.connect(str(plan))) as connection:
        identity = copying.identity_of(connection)
    known = Mark(identity.plan_id, identity.edit_seq, *marks.fingerprint(plan), "the rows as an older program has them")
    MarkFile(folder, plan).write(known)
    with monkeypatch.context() as patched:
        patched.setattr(Watch, before_it_notes, killed)
        with pytest.raises(KilledError):
            window(plan, folder)
    assert plan_file.check_header(plan) == migrate.newest_version()

    assert opening.problems(plan, folder) == []
    window(plan, folder).close()
    assert opening.problems(plan, folder) == []


@pytest.mark.parametrize("is_sealed", [True, False])
def test_an_exchange_of_the_file_that_is_killed_once_it_is_done_is_no_alarm(plan, folder, monkeypatch, is_sealed):
    key = seal.new_key("correct horse battery")
    workspace = window(plan, folder)
    edit(workspace, "one")
    if not is_sealed:
        workspace.change_seal(key)
    with monkeypatch.context() as patched:
        patched.setattr(Watch, "replaced", killed)
        with pytest.raises(KilledError):
            workspace.change_seal(key if is_sealed else None)
    workspace._file.store.close()
    workspace._file.lock.release()
    assert seal.is_sealed(plan) == is_sealed

    assert opening.problems(plan, folder) == []
    assert name_in(plan, folder) == "one"
    seal.forget_all()
