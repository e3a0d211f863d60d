"""What the process says that looks at a strange plan, asked here within this process and without its limits."""

import contextlib
import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.store import copying, look, opening, seal, side_files
from careerplanner.store.connection import Key
from tests.store.plans import edited, window

FINE, REFUSED, TOO_MUCH = 0, 3, 4


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.career"
    opening.create(path)
    edited(path, tmp_path / "data", "Ana Souza")
    return path


@pytest.fixture
def status(monkeypatch: pytest.MonkeyPatch):
    """The status with which the process would end, which is told this on its standard input."""
    monkeypatch.setattr(look, "_limit", lambda: None)

    def of(path: Path, told: bytes = b"") -> int:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(told)))
        return look.main(str(path))

    return of


def changed(path: Path, *statements: str) -> None:
    with contextlib.closing(driver.connect(str(path), isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_sound_plan_is_fine_and_is_left_as_it_was(plan, status):
    before = plan.read_bytes()
    assert status(plan) == FINE
    assert plan.read_bytes() == before


def test_what_is_no_plan_or_is_damaged_is_left_to_the_one_who_asked(plan, status, tmp_path):
    assert status(tmp_path / "none.career") == REFUSED
    (tmp_path / "text.career").write_text("a text", encoding="utf-8")
    assert status(tmp_path / "text.career") == REFUSED
    changed(plan, "CREATE TABLE strange (x)")
    assert status(plan) == REFUSED


def test_a_page_that_cannot_be_read_is_left_to_the_one_who_asked(plan, status):
    content = bytearray(plan.read_bytes())
    content[4096 * 3 : 4096 * 4] = bytes(4096)
    plan.write_bytes(content)
    assert status(plan) == REFUSED


@pytest.mark.parametrize(("most", "expected"), [(2, FINE), (1, TOO_MUCH)])
def test_more_rows_than_a_table_may_have_are_too_much(plan, status, monkeypatch, most, expected):
    changed(plan, *(f"INSERT INTO language VALUES ('{number}', 'Irish', 'A1')" for number in range(2)))
    monkeypatch.setattr(look, "MOST_ROWS", most)
    assert status(plan) == expected


@pytest.mark.parametrize(("longest", "expected"), [(40, FINE), (39, TOO_MUCH)])
def test_a_text_that_is_longer_than_any_may_be_is_too_much_and_bytes_are_counted(
    plan, status, monkeypatch, longest, expected
):
    changed(plan, f"UPDATE profile SET headline = '{'é' * 20}', name = ''")
    changed(plan, "UPDATE plan_file SET created_by = '', plan_uuid = 'x'")
    monkeypatch.setattr(look, "LONGEST_STORED_TEXT", longest)
    assert status(plan) == expected


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (MemoryError(), TOO_MUCH),
        (RecursionError(), TOO_MUCH),
        (OverflowError(), TOO_MUCH),
        (OSError(5, "no"), REFUSED),
        (driver.DatabaseError("malformed"), REFUSED),
    ],
)
def test_what_stops_the_looking_tells_which_it_was(plan, status, monkeypatch, error, expected):
    def stopped(*_args: object) -> None:
        raise error

    monkeypatch.setattr(look.inside, "problems_of", stopped)
    assert status(plan) == expected


def test_what_takes_too_long_is_too_much(plan, status, monkeypatch):
    monkeypatch.setattr(look.inside, "MOST_SECONDS", -1)
    monkeypatch.setattr(look.inside, "_STEPS_BETWEEN_LOOKS", 1)
    assert status(plan) == TOO_MUCH


def test_what_an_interrupted_save_has_left_is_not_counted_before_it_is_taken_back(plan, status, monkeypatch):
    monkeypatch.setattr(look, "MOST_ROWS", 0)
    assert status(plan) == TOO_MUCH
    side_files.beside(plan, "-journal").write_bytes(b"something")
    assert status(plan) == FINE


def test_a_sealed_plan_is_read_with_the_key_that_is_told_and_with_none_it_is_refused(
    plan, status, monkeypatch, tmp_path
):
    monkeypatch.setattr(seal, "_ROUNDS", 2)
    key = seal.new_key("correct horse battery")
    workspace = window(plan, tmp_path / "data")
    sealed = tmp_path / "sealed.career"
    copying.write(workspace.plan, workspace.identity, sealed, key)
    workspace.close()
    seal.forget_all()

    assert status(sealed) == REFUSED
    assert status(sealed, look.words_of(Key(bytes(32), key.salt))) == REFUSED
    assert status(sealed, look.words_of(key)) == FINE
    assert look.words_of(None) == b""
    assert seal.key_of(sealed) == key
    seal.forget_all()
