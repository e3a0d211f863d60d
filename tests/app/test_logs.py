"""The log: where things failed, for its owner alone, and never a value of a plan."""

import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from careerplanner.app import logs

SECRET = "Maya earns 41912"
logger = logging.getLogger("careerplanner.tests")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    handler = logs.start_logging(tmp_path / "data" / "logs")
    yield tmp_path / "data" / "logs"
    logs.stop_logging(handler)


def test_nothing_is_made_before_the_first_line(folder: Path):
    assert not folder.exists()


def test_a_line_has_time_level_place_and_the_text(folder: Path):
    logger.info("Opened a plan")

    line = logs.log_file(folder).read_text(encoding="utf-8")
    assert " INFO test_logs:" in line
    assert line.endswith("Opened a plan\n")
    assert stat.S_IMODE(logs.log_file(folder).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700


@pytest.mark.logs("Could not save")
def test_neither_arguments_nor_the_text_of_an_error_reach_the_file(folder: Path):
    try:
        int(SECRET)
    except ValueError:
        logger.exception("Could not save %s", SECRET)

    text = logs.log_file(folder).read_text(encoding="utf-8")
    assert SECRET not in text
    assert "ValueError at test_logs:" in text
    assert "Could not save %s" in text


def test_the_log_never_outgrows_its_room(folder: Path):
    for _each in range(5000):
        logger.info("x" * 400)

    files = sorted(folder.iterdir())
    assert len(files) == 3
    assert all(path.stat().st_size <= 512 * 1024 for path in files)
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files)


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path):
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")
    handler = logs.start_logging(tmp_path / "logs")

    logger.info("Opened a plan")

    logs.stop_logging(handler)
    assert (tmp_path / "logs").read_text(encoding="utf-8") == "a file where the folder should be"


def test_a_failure_names_its_type_and_the_places_innermost_first():
    def inner() -> None:
        raise KeyError(SECRET)

    with pytest.raises(KeyError) as caught:
        inner()

    words = logs.failure(caught.value)
    assert words.startswith("KeyError at test_logs:")
    assert words.count("test_logs:") == 2
    assert SECRET not in words
