"""Sealed plans: noise without the passphrase, a plan like any other with it, and never plain by mistake."""

import contextlib
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.app import backups, check_plan, sealing
from careerplanner.app.backups import AutomaticBackups
from careerplanner.app.sealing import PlainCopies
from careerplanner.app.workspace import read_plan
from careerplanner.errors import NeedsPassphrase, OpenElsewhere, Refused, WrongPassphrase
from careerplanner.store import copying, foreign, look, marks, opening, plan_file, salvage, seal, side_files
from careerplanner.store.marks import MarkFile
from careerplanner.wording import Wording
from tests.some import some
from tests.store.plans import EMPTY, edit, edited, name_in, rename, window, written_over

WORDS = "correct horse battery"
CANARY = "Canary 98765"


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch):
    """Few rounds, and no key that another test has left."""
    monkeypatch.setattr(seal, "_ROUNDS", 2)
    seal.forget_all()
    yield
    seal.forget_all()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def plan(tmp_path: Path, folder: Path) -> Path:
    """A sealed plan of three edits, whose key this process has."""
    path = tmp_path / "plan.career"
    opening.create(path)
    edited(path, folder, "One", CANARY)
    sealed(path, folder)
    return path


def sealed(path: Path, folder: Path) -> None:
    workspace = window(path, folder)
    sealing.seal_plan(workspace, WORDS)
    edit(workspace, CANARY, "Two", CANARY)
    workspace.close()


def test_a_sealed_file_is_noise_and_opens_with_the_passphrase_alone(tmp_path, folder, monkeypatch):
    monkeypatch.undo()  # as many rounds as the library itself has
    path = tmp_path / "plan.career"
    opening.create(path)
    sealed(path, folder)

    content = path.read_bytes()
    assert CANARY.encode() not in content
    assert b"CREATE TABLE" not in content
    assert seal.is_sealed(path)
    with contextlib.closing(driver.connect(path)) as connection:  # on a computer that has nothing but SQLCipher
        connection.execute(f"PRAGMA key = '{WORDS}'")
        assert connection.execute("SELECT name FROM profile").fetchone() == (CANARY,)


def test_without_the_passphrase_nothing_opens_and_a_wrong_one_can_be_tried_again(plan, folder):
    before = plan.read_bytes()
    seal.forget_all()
    for work in (read_plan, opening.open_for_writing, opening.problems):
        with pytest.raises(NeedsPassphrase, match="is sealed"):
            work(plan, folder)
    with pytest.raises(NeedsPassphrase):
        check_plan.problems_of_file(plan, folder, EMPTY, Wording())

    with pytest.raises(WrongPassphrase, match="Try again"):
        sealing.unlock(plan, WORDS + "!")
    with pytest.raises(NeedsPassphrase):
        read_plan(plan, folder)
    sealing.unlock(plan, WORDS)

    assert read_plan(plan, folder).profile.name == CANARY
    assert check_plan.problems_of_file(plan, folder, EMPTY, Wording()) == []
    assert plan.read_bytes() == before


def test_a_passphrase_is_the_same_however_its_letters_are_put_together(plan):
    key = seal._derived("naïve café au lait", bytes(16))
    assert seal._derived("naïve café au lait", bytes(16)).secret == key.secret
    with pytest.raises(Refused, match="8 characters or more"):
        seal.new_key("seven77")
    assert WORDS not in repr(key)
    assert key.secret.hex() not in repr(key)


@pytest.mark.parametrize(
    "content", [b"", b"x" * 9000, bytes(9000), b"PK\x03\x04" + bytes(range(256)) * 40, b"# a text\n" * 2000]
)
def test_what_is_no_noise_is_no_sealed_plan(tmp_path, folder, content):
    path = tmp_path / "odd.career"
    path.write_bytes(content)

    assert not seal.is_sealed(path)
    with pytest.raises(Refused, match=r"not a Career Planner plan|is empty"):
        plan_file.check_header(path)


def test_sealing_keeps_every_row_the_history_and_the_lock(tmp_path, folder):
    path = tmp_path / "plan.career"
    opening.create(path)
    workspace = window(path, folder)
    edit(workspace, "One", "Two")
    before, identity = workspace.plan, workspace.identity

    sealing.seal_plan(workspace, WORDS)

    counted = replace(identity, edit_seq=identity.edit_seq + 1)  # the exchange of the file counts as an edit
    assert (workspace.identity, read_plan(path, folder)) == (counted, before)
    with pytest.raises(OpenElsewhere):
        opening.open_for_writing(path, folder)
    workspace.undo()
    assert name_in(path, folder) == "One"
    sealing.unseal_plan(workspace)
    workspace.redo()
    assert (name_in(path, folder), seal.is_sealed(path)) == ("Two", False)
    workspace.close()
    assert [each.name for each in tmp_path.glob(".*.career")] == []


def test_another_passphrase_takes_the_place_of_the_first(plan, folder):
    workspace = window(plan, folder)
    sealing.seal_plan(workspace, "another horse")
    workspace.close()
    seal.forget_all()

    with pytest.raises(WrongPassphrase):
        sealing.unlock(plan, WORDS)
    sealing.unlock(plan, "another horse")
    assert name_in(plan, folder) == CANARY


def test_a_seal_that_cannot_be_written_or_verified_leaves_the_plan_as_it_was(plan, folder, monkeypatch):
    workspace = window(plan, folder)
    before = plan.read_bytes()
    fill = copying._fill

    def lacking(connection, held, identity):
        fill(connection, held, identity)
        connection.execute("UPDATE profile SET name = 'other'")

    def full(*_args):
        raise OSError(28, "No space left on device")

    for how, words in ((lacking, "rows differ"), (full, "No space left")):
        monkeypatch.setattr(copying, "_fill", how)
        with pytest.raises(Refused, match=words):
            sealing.unseal_plan(workspace)
        assert plan.read_bytes() == before
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(Refused, match="No space left"):
        sealing.unseal_plan(workspace)
    monkeypatch.undo()

    edit(workspace, "goes on")
    workspace.close()
    assert seal.is_sealed(plan)
    assert name_in(plan, folder) == "goes on"


def test_copies_and_backups_of_a_sealed_plan_are_sealed_and_open_with_its_passphrase(plan, folder, tmp_path):
    workspace = window(plan, folder)
    second = tmp_path / "stick"
    second.mkdir()
    automatic = AutomaticBackups(workspace, folder, lambda: second)
    edit(workspace, "Three")
    automatic.close()
    by_hand = workspace.back_up(folder)
    workspace.save_copy(tmp_path / "copy.career")
    backups.restore(by_hand, tmp_path / "restored.career", folder)
    workspace.close()

    written = [
        *folder.glob("*.career"),
        *second.glob("*.career"),
        tmp_path / "copy.career",
        tmp_path / "restored.career",
    ]
    assert len(written) == 5
    assert all(seal.is_sealed(each) for each in written)
    seal.forget_all()
    with pytest.raises(NeedsPassphrase):
        backups.preview(by_hand, folder)
    assert [each.is_sound for each in backups.backups_in(folder, look=True)] == [True, True]
    sealing.unlock(plan, WORDS)
    assert (
        backups.preview(by_hand, folder).plan.profile.name == name_in(tmp_path / "restored.career", folder) == "Three"
    )


def test_a_sealed_backup_from_elsewhere_is_not_called_damaged(plan, folder):
    shutil.copyfile(plan, folder / "from elsewhere.career")
    seal.forget_all()

    (found,) = backups.backups_in(folder, look=True)

    assert (found.plan_name, found.is_sound) == ("from elsewhere", None)


def test_backups_from_before_the_seal_are_counted_sealed_or_deleted(tmp_path, folder):
    path = tmp_path / "plan.career"
    opening.create(path)
    workspace = window(path, folder)
    edit(workspace, "One")
    first = workspace.back_up(folder)
    key = sealing.seal_plan(workspace, WORDS)
    plain = PlainCopies((folder,), workspace.identity.plan_id)
    assert plain.count == 1

    plain.seal(key)

    assert (plain.count, seal.is_sealed(first)) == (0, True)
    assert backups.preview(first, folder).plan == workspace.plan
    sealing.unseal_plan(workspace)
    plain_one = workspace.back_up(folder)
    assert plain.count == 1
    plain.delete()
    assert (plain.count, plain_one.exists(), first.exists()) == (0, False, True)
    workspace.close()


def test_a_plain_backup_of_an_older_version_is_sealed_in_its_version(tmp_path, folder):
    path = shutil.copyfile(Path(__file__).parent / "golden" / "v4.career", tmp_path / "plan.career")
    window(path, folder).close()
    workspace = window(path, folder)
    (kept,) = folder.glob("*.career")
    version = plan_file.check_header(kept)

    PlainCopies((folder,), workspace.identity.plan_id).seal(sealing.seal_plan(workspace, WORDS))

    workspace.close()
    assert (plan_file.check_header(kept), version, seal.is_sealed(kept)) == (4, 4, True)


def test_an_old_copy_in_the_place_of_a_sealed_plan_is_told(plan, folder):
    old = plan.read_bytes()
    edited(plan, folder, "Newer", "Newest")
    plan.write_bytes(old)

    with pytest.raises(opening.DiffersFromMark, match="is an older state"):
        window(plan, folder)
    window(plan, folder, accept=True).close()
    assert name_in(plan, folder) == CANARY


def test_a_sealed_plan_that_is_written_over_while_open_is_told_at_the_next_edit(plan, folder, tmp_path):
    copy = shutil.copyfile(plan, tmp_path / "copy.career")
    workspace = window(plan, folder)
    edit(workspace, "Newer")
    written_over(plan, copy)

    with pytest.raises(Refused, match="was changed by something else"):
        edit(workspace, "Newest")
    assert workspace.save_state.differs
    workspace.close()


@pytest.mark.parametrize("at", [60_000, 100_000])
def test_each_bit_that_changes_in_a_sealed_plan_is_told_and_the_rest_is_salvaged(plan, folder, tmp_path, at):
    content = bytearray(plan.read_bytes())
    content[at] ^= 16
    plan.write_bytes(content)
    target = tmp_path / "new.career"

    assert "damaged" in " ".join(opening.problems(plan, folder))
    salvage.salvage(plan, target)

    assert seal.is_sealed(target)
    assert name_in(target, folder) == CANARY


def test_a_damaged_beginning_cannot_be_told_from_a_wrong_passphrase_and_both_are_said(plan, folder):
    content = bytearray(plan.read_bytes())
    content[100] ^= 1
    plan.write_bytes(content)
    with pytest.raises(Refused, match="its beginning cannot be read"):
        read_plan(plan, folder)
    seal.forget_all()
    with pytest.raises(WrongPassphrase, match="if it is the right one, the file is damaged"):
        sealing.unlock(plan, WORDS)


def interrupted(plan: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A sealed plan in the middle of an edit, with its journal, as a kill leaves them."""
    killed = tmp_path / "killed.career"
    file = opening.open_for_writing(plan, tmp_path / "data")
    file.store.connection.execute("PRAGMA cache_size = 1")
    with contextlib.suppress(EOFError), file.store.transaction():
        rename(file.store, "half done")
        # Larger than what is held in memory, so that pages are written before the end.
        file.store.connection.execute("CREATE TABLE more AS SELECT hex(randomblob(900000)) AS filler")
        shutil.copyfile(plan, killed)
        shutil.copyfile(side_files.beside(plan, "-journal"), side_files.beside(killed, "-journal"))
        raise EOFError
    file.close()
    return killed, side_files.beside(killed, "-journal")


def test_an_interrupted_save_of_a_sealed_plan_is_taken_back(plan, folder, tmp_path):
    killed, journal = interrupted(plan, tmp_path)
    assert seal.is_sealed(killed)
    assert not side_files.is_stale(killed, seal.key_of(killed))

    workspace = window(killed, folder)

    assert (workspace.plan.profile.name, workspace.notes, journal.exists()) == (CANARY, (), False)
    workspace.close()
    assert len(list((folder / side_files.SET_ASIDE).glob("killed*/*"))) == 2


def test_a_sealed_plan_goes_on_after_an_edit_that_was_half_written_and_taken_back(plan, folder):
    workspace = window(plan, folder)
    edit(workspace, "Before")
    before = plan.read_bytes()

    def half(store):
        store.connection.execute("PRAGMA cache_size = 1")
        rename(store, "x" * 50)
        store.connection.execute("CREATE TABLE more AS SELECT hex(randomblob(900000)) AS filler")
        raise Refused("no")

    with pytest.raises(Refused, match="no"):
        workspace.do("Half", half)
    assert plan.read_bytes() != before
    edit(workspace, "After")
    workspace.close()
    assert name_in(plan, folder) == "After"


def test_a_journal_of_another_state_of_a_sealed_plan_is_set_aside(plan, folder, tmp_path):
    _killed, journal = interrupted(plan, tmp_path)
    stale = side_files.beside(plan, "-journal")
    edited(plan, folder, "A", "B", "C")
    shutil.copyfile(journal, stale)

    workspace = window(plan, folder)

    assert workspace.plan.profile.name == "C"
    assert "was set aside" in workspace.notes[0]
    workspace.close()


def test_a_strange_sealed_plan_is_looked_at_by_a_process_that_is_told_its_key_on_no_command_line(
    plan, folder, monkeypatch
):
    asked = []
    run = subprocess.run

    def noted(command, **more):
        done = run(command, **more)
        asked.append((command, done.returncode))
        return done

    monkeypatch.setattr(subprocess, "run", noted)
    monkeypatch.setattr(foreign, "_made_here", set())
    strange = shutil.copyfile(plan, plan.with_name("strange.career"))

    assert name_in(strange, folder) == CANARY
    ((command, status),) = asked
    assert status == look.FINE
    assert seal.key_of(strange).secret.hex() not in " ".join(command)


def test_while_a_key_is_known_a_crash_leaves_no_picture_of_the_memory(plan):
    resource = pytest.importorskip("resource")
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0


def test_nothing_of_a_sealed_plan_stands_in_what_is_noted_beside_it(plan, folder):
    workspace = window(plan, folder)
    workspace.back_up(folder)
    workspace.close()
    secret = seal.key_of(plan).secret
    for path in some(folder.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        for canary in (CANARY.encode(), WORDS.encode(), secret, secret.hex().encode()):
            assert canary not in content, path
    assert MarkFile(folder, plan).read().edit_seq == 7  # to seal it was an edit too
    assert marks.FOLDER in {each.name for each in folder.iterdir()}
