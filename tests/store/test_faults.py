"""What the driver says, in the user's words: by the nearest kind of failure that there are words for."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.store import faults


def failure(name: str | None) -> driver.Error:
    made = driver.OperationalError("unable to")
    if name is not None:
        made.sqlite_errorname = name  # type: ignore[attr-defined]
    return made


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("SQLITE_FULL", "the disk is full"),
        ("SQLITE_READONLY", "is read-only"),
        ("SQLITE_READONLY_ROLLBACK", "is read-only"),
        ("SQLITE_CANTOPEN_ISDIR", "cannot be opened"),
        ("SQLITE_IOERR_SHORT_READ", "the disk reports an error"),
        ("SQLITE_BUSY_SNAPSHOT", "another program is using the file"),
        ("SQLITE_LOCKED", "the disk reports an error"),
        ("SQLITE_LOCKED_SHAREDCACHE", "the disk reports an error"),
        ("SQLITE_NOTADB", "is not a plan"),
        (None, "the disk reports an error"),
    ],
)
def test_a_failure_is_explained_by_its_kind_and_one_without_words_as_one_of_the_disk(name, words):
    assert words in faults.explain(failure(name))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (failure("SQLITE_INTERRUPT"), "plan.career takes longer to check than any plan should"),
        (failure("SQLITE_CORRUPT_INDEX"), "plan.career: the file is damaged. Restore"),
        (failure(None), "plan.career is damaged: an entry in it cannot be read"),
        (ValueError("no date"), "plan.career is damaged: an entry in it cannot be read"),
    ],
)
def test_a_file_that_was_not_opened_is_named_with_the_cause(error, words):
    assert str(faults.not_opened(Path("plan.career"), error)).startswith(words)


def test_an_error_that_only_wraps_the_drivers_is_explained_by_that_one():
    wrapping = RuntimeError()
    wrapping.orig = failure("SQLITE_FULL")  # type: ignore[attr-defined]
    assert str(faults.not_opened(Path("plan.career"), wrapping)).startswith("plan.career: the disk is full")


def test_an_edit_to_a_file_that_has_gone_is_refused_for_that_whatever_the_driver_says():
    error = failure("SQLITE_FULL")
    assert "was moved, replaced or deleted" in str(faults.not_saved(error, was_moved=True))
    assert str(faults.not_saved(error, was_moved=False)).startswith("Not saved: the disk is full")
