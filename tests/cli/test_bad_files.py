"""Plans that are none, damaged, newer or out of reach: one sentence, status 1, and everything stays as it was."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from .conftest import Cli, assert_refused, state_of

NOBODY = 65534
is_root = hasattr(os, "geteuid") and os.geteuid() == 0


def a_newer_version(path: Path) -> None:
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA user_version = 999")
    connection.close()


def a_database_of_others(path: Path) -> None:
    path.unlink()
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("CREATE TABLE customer (name TEXT)")
    connection.close()


def damaged_in_the_middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for page in range(2, 12):
        content[page * 4096 : page * 4096 + 400] = b"\xa5" * 400
    path.write_bytes(bytes(content))


def with_a_foreign_trigger(path: Path) -> None:
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("CREATE TRIGGER foreign_one AFTER INSERT ON goal BEGIN DELETE FROM log_entry; END")
    connection.close()


def with_bytes_that_are_no_text(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"Maya", b"M\xff\xfea"))


def with_a_day_that_never_was(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"2025-12-20", b"2025-99-20"))


def with_tables_whose_names_are_no_text(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE log_entry", b"CREATE TABLE \xff\xfe\xfd_entry"))


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, "There is no file"),
    "a folder": (lambda path: (path.unlink(), path.mkdir()), "is not a file"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "a text": (lambda path: path.write_text("Dear diary, ..." * 500, encoding="utf-8"), "not a Career Planner plan"),
    "a database of another program": (a_database_of_others, "belongs to another program"),
    "of a newer version": (a_newer_version, "made by a newer Career Planner (file version 999"),
    "cut short": (lambda path: path.write_bytes(path.read_bytes()[:-5000]), "damaged"),
    "damaged in the middle": (damaged_in_the_middle, "damaged"),
    "with bytes that are no text": (with_bytes_that_are_no_text, "an entry in it cannot be read"),
    "with a day that never was": (with_a_day_that_never_was, "an entry in it cannot be read"),
    "with tables whose names are no text": (with_tables_whose_names_are_no_text, "damaged"),
    "with a foreign trigger": (with_a_foreign_trigger, "did not make"),
}

COMMANDS = {
    "show": ("{plan}",),
    "gap": ("{plan}", "Manager"),
    "explore": ("{plan}",),
    "log": ("{plan}", "3", "1"),
    "project": ("{plan}", "--csv", "{folder}/out.csv"),
    "export": ("{plan}", "--pdf", "{folder}/out.pdf"),
}


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("what", BAD)
def test_a_bad_plan_is_refused_untouched(cli: Cli, sample: Path, what: str, name: str):
    spoil, said = BAD[what]
    spoil(sample)
    before = state_of(sample.parent)
    words = (word.format(plan=sample, folder=sample.parent) for word in COMMANDS[name])

    assert_refused(cli(name, *words), said, "maya.career")

    assert state_of(sample.parent) == before


@pytest.mark.parametrize("what", BAD)
def test_check_says_the_same_and_touches_nothing(cli: Cli, sample: Path, what: str):
    spoil, said = BAD[what]
    spoil(sample)
    before = state_of(sample.parent)

    done = cli("check", sample)

    assert done.status == 1
    assert said in done.out
    assert state_of(sample.parent) == before


@pytest.fixture
def public_folder(pristine: bytes) -> Iterator[Path]:
    """A folder that everybody may look into and only its owner may change, with a plan that everybody may read."""
    folder = Path(tempfile.mkdtemp(prefix="careerplanner-public-"))
    (folder / "maya.career").write_bytes(pristine)
    (folder / "maya.career").chmod(0o644)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@contextlib.contextmanager
def as_somebody_else() -> Iterator[None]:
    """Without the rights of root, which may write anywhere."""
    if not is_root:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_read_only_folder_can_be_read_and_is_refused_for_the_rest(
    cli: Cli, sample: Path, public_folder: Path, tmp_path: Path
):
    plan = public_folder / "maya.career"
    cli("gap", sample, "Manager")
    cli("log", sample, "3", "1")
    before = state_of(public_folder)

    with as_somebody_else():
        read = cli("gap", plan, "Manager")
        logged = cli("log", plan, "3", "1")
        made = cli("new", public_folder / "p.career", "--sample")

    assert read.status == 0
    assert_refused(logged, "read-only")
    assert_refused(made, "cannot be made")
    assert state_of(public_folder) == before


def test_a_plan_that_may_not_be_read_is_refused(cli: Cli, sample: Path, public_folder: Path):
    plan = public_folder / "maya.career"
    cli("gap", sample, "Manager")
    plan.chmod(0o000)

    with as_somebody_else():
        refused = cli("gap", plan, "Manager")

    assert_refused(refused, "may not be read")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 480 KiB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=480k", "tmpfs", str(disk)]
    if not is_root or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_refused_and_the_plan_keeps_what_it_had(cli: Cli, sample: Path, small_disk: Path):
    plan = small_disk / "maya.career"
    shutil.copy(sample, plan)
    filler = small_disk / "filler"
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 1024)
    before = state_of(small_disk)

    assert_refused(cli("log", plan, "3", "1", "--note", "x" * 20_000), "disk is full")
    assert_refused(cli("new", small_disk / "p.career", "--sample"))

    assert state_of(small_disk) == before
    filler.unlink()
    assert cli("log", plan, "3", "1", "--note", "x" * 20_000).status == 0
    assert cli("check", plan).status == 0


def test_an_export_that_does_not_fit_leaves_the_older_file(cli: Cli, sample: Path, small_disk: Path):
    target = small_disk / "figures.csv"
    target.write_bytes(b"older" * 50_000)
    (small_disk / "filler").write_bytes(b"x" * 164 * 1024)
    before = state_of(small_disk)

    assert_refused(
        cli("project", sample, "--paths", "50", "--months", "600", "--csv", target, "--force"), "was not written"
    )

    assert state_of(small_disk) == before
