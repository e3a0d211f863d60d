"""The commands `seal` and `unseal`, and the passphrase that every other command asks for: by descriptor or terminal."""

import getpass
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from careerplanner.app.window_request import WindowRequest
from careerplanner.app.workspace import read_plan
from careerplanner.store import seal

from .conftest import Cli, assert_refused

WORDS = "correct horse battery"


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(seal, "_ROUNDS", 2)
    seal.forget_all()
    yield
    seal.forget_all()


@pytest.fixture
def told(cli: Cli):
    """Calls a command that reads these lines from a descriptor; afterwards the process knows no key any more."""

    def call(lines: str, *words: object):
        reading, writing = os.pipe()
        os.write(writing, lines.encode())
        os.close(writing)
        try:
            return cli(*words, "--passphrase-fd", reading)
        finally:
            os.close(reading)
            seal.forget_all()

    return call


PLAN = "the plan"
WRITING = (
    ("export", PLAN, "--markdown", "plan.md"),
    ("checkin", PLAN, "--form", "form.toml"),
    ("project", PLAN, "--paths", "100", "--csv", "figures.csv"),
    ("roles", "export", PLAN, "roles.json", "--role", "Customer service manager"),
)
"""What writes a file that is not sealed."""


def test_a_plan_is_sealed_read_edited_backed_up_and_unsealed(cli: Cli, told, sample: Path, tmp_path: Path):
    before = read_plan(sample, tmp_path)
    cli("backup", sample)

    done = told(f"{WORDS}\n", "seal", sample)

    assert done.out == f"{sample} is sealed. Without the passphrase nobody can open it.\n"
    assert "1 older backup is not sealed" in done.err
    assert "Maya" in told(WORDS, "show", sample).out
    assert told(WORDS, "log", sample, "1", "0.5").status == 0
    assert told(WORDS, "check", sample).out == f"{sample} is sound.\n"
    for words in WRITING:
        written = told(WORDS, *(sample if word is PLAN else tmp_path / word if "." in word else word for word in words))
        assert (written.status, written.err.count("What was written is not sealed")) == (0, 1), words
    made = Path(told(WORDS, "backup", sample).out.split(": ", 1)[1].strip())
    assert seal.is_sealed(made)
    assert told(WORDS, "restore", made, tmp_path / "again.career").status == 0
    assert seal.is_sealed(tmp_path / "again.career")
    assert "its older backups are" in told(WORDS, "unseal", sample).out
    assert len(read_plan(sample, tmp_path).log_entry) == len(before.log_entry) + 1


def test_old_backups_are_sealed_or_deleted_where_that_is_asked(cli: Cli, told, sample: Path, tmp_path: Path):
    backups = tmp_path / "data" / "backups"
    cli("backup", sample)

    done = told(WORDS, "seal", sample, "--old-backups", "seal")

    assert "1 older backup was sealed." in done.out
    assert [seal.is_sealed(each) for each in backups.glob("*.career")] == [True]
    assert cli("backups").status == 0
    told(WORDS, "unseal", sample)
    cli("backup", sample)
    assert "1 older backup was deleted." in told(WORDS, "seal", sample, "--old-backups", "delete").out
    assert [seal.is_sealed(each) for each in backups.glob("*.career")] == [True]


def test_a_second_line_is_the_next_passphrase(told, sample: Path, tmp_path: Path):
    told(WORDS, "seal", sample)

    assert told(f"{WORDS}\nanother horse\n", "seal", sample).status == 0

    assert_refused(told(WORDS, "show", sample), "does not open")
    assert told("another horse", "show", sample).status == 0


def test_what_gives_no_passphrase_is_refused_and_nothing_changes(cli: Cli, told, sample: Path):
    plain = sample.read_bytes()
    assert_refused(told("short", "seal", sample), "8 characters or more")
    assert_refused(told("", "seal", sample), "8 characters or more")
    assert_refused(cli("seal", sample, "--passphrase-fd", 987), "cannot be read from descriptor 987")
    assert_refused(cli("seal", sample), "no terminal to ask")
    assert_refused(told(WORDS, "unseal", sample), "is not sealed")
    assert sample.read_bytes() == plain
    told(WORDS, "seal", sample)
    sealed = sample.read_bytes()
    for words in (("show", sample), ("check", sample), ("salvage", sample, sample.with_name("new.career"))):
        assert_refused(told("wrong horse", *words), "does not open")
        assert_refused(cli(*words), "no terminal to ask")
    assert sample.read_bytes() == sealed


def test_on_a_terminal_a_new_passphrase_is_typed_twice_and_a_wrong_one_may_be_tried_three_times(
    cli: Cli, sample: Path, monkeypatch
):
    typed: list[str] = []
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: typed.pop(0))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    typed[:] = [WORDS, WORDS + "?"]
    assert_refused(cli("seal", sample), "are not the same")
    typed[:] = [WORDS, WORDS]
    assert cli("seal", sample).status == 0
    seal.forget_all()
    typed[:] = ["wrong", "wrong", WORDS]
    assert "Maya" in cli("show", sample).out
    seal.forget_all()
    typed[:] = ["wrong", "wrong", "wrong", WORDS]
    assert cli("show", sample).status == 1
    assert typed == [WORDS]


def test_the_window_is_given_the_passphrase_and_shows_it_in_no_report(told, sample: Path):
    request = told(WORDS, sample).status

    assert isinstance(request, WindowRequest)
    assert request.passphrase == WORDS
    assert WORDS not in repr(request)
