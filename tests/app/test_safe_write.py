"""Output files: whole or not at all, for their owner alone, and never over another unasked."""

import os
import stat
from pathlib import Path

import pytest

from careerplanner.app.safe_write import check_target, write_file
from careerplanner.errors import Refused


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_for_its_owner_alone(tmp_path: Path):
    write_file(tmp_path / "plan.pdf", b"content")

    assert (tmp_path / "plan.pdf").read_bytes() == b"content"
    assert stat.S_IMODE((tmp_path / "plan.pdf").stat().st_mode) == 0o600
    assert names_in(tmp_path) == ["plan.pdf"]


def test_a_file_that_exists_stays_as_it_was(tmp_path: Path):
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"older")

    with pytest.raises(Refused, match=r"exists already.*--force"):
        write_file(target, b"newer")

    assert target.read_bytes() == b"older"
    assert names_in(tmp_path) == ["plan.pdf"]


def test_force_replaces_a_file_and_does_not_widen_its_permissions(tmp_path: Path):
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"older")
    target.chmod(0o644)

    write_file(target, b"newer", force=True)

    assert target.read_bytes() == b"newer"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_is_replaced_and_never_followed(tmp_path: Path):
    victim = tmp_path / "victim.txt"
    victim.write_bytes(b"precious")
    link = tmp_path / "plan.pdf"
    link.symlink_to(victim)

    with pytest.raises(Refused, match="exists already"):
        write_file(link, b"new")
    write_file(link, b"new", force=True)

    assert victim.read_bytes() == b"precious"
    assert link.read_bytes() == b"new"
    assert not link.is_symlink()


def test_a_link_that_leads_nowhere_counts_as_a_name_that_is_taken(tmp_path: Path):
    (tmp_path / "plan.pdf").symlink_to(tmp_path / "gone")

    with pytest.raises(Refused, match="exists already"):
        write_file(tmp_path / "plan.pdf", b"new")

    assert not (tmp_path / "gone").exists()


@pytest.mark.parametrize("name", ["p.career", "P.CAREER"])
def test_no_export_takes_the_name_of_a_plan(tmp_path: Path, name: str):
    (tmp_path / name).write_bytes(b"a plan")

    with pytest.raises(Refused, match="named like a plan"):
        write_file(tmp_path / name, b"new", force=True)

    assert (tmp_path / name).read_bytes() == b"a plan"


def test_a_folder_is_no_target_and_a_missing_folder_is_named(tmp_path: Path):
    with pytest.raises(Refused, match="is a folder"):
        check_target(tmp_path, force=True)
    with pytest.raises(Refused, match=r"no folder .*nowhere"):
        check_target(tmp_path / "nowhere" / "plan.pdf", force=False)


def test_a_system_without_hard_links_still_gets_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def no_links(*_args: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr(os, "link", no_links)

    write_file(tmp_path / "plan.pdf", b"content")

    assert (tmp_path / "plan.pdf").read_bytes() == b"content"
    with pytest.raises(Refused, match="exists already"):
        write_file(tmp_path / "plan.pdf", b"other")
    assert names_in(tmp_path) == ["plan.pdf"]


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "plan.pdf").write_bytes(b"older")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(Refused, match="was not written: No space left on device"):
        write_file(tmp_path / "plan.pdf", b"newer", force=True)

    assert (tmp_path / "plan.pdf").read_bytes() == b"older"
    assert names_in(tmp_path) == ["plan.pdf"]


def test_all_of_the_content_is_with_the_system_before_it_is_made_sure_to_be_on_disk(tmp_path: Path, monkeypatch):
    synced: list[int] = []
    sync = os.fsync

    def note(handle: int) -> None:
        if stat.S_ISREG(os.fstat(handle).st_mode):
            synced.append(os.fstat(handle).st_size)
        sync(handle)

    monkeypatch.setattr(os, "fsync", note)

    write_file(tmp_path / "plan.pdf", b"content")

    assert synced == [7]
