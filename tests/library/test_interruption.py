"""An import that is cancelled, fails or dies leaves the library as it was; whoever reads meanwhile is not held up."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from careerplanner.errors import Refused
from careerplanner.library import Cancelled, Library, add, list_sources
from tests.library import samples
from tests.library.samples import ONET, onet_files, tabbed
from tests.some import some

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A release of a few thousand rows, newer than the one that is there."""
    titles = [ONET["Job Titles"][0], *((samples.CLERK, f"Title {n}", "n/a", "08") for n in range(9000))]
    return samples.zipped(tmp_path / "db_31_0_text.zip", onet_files("31.0", "August 2026", Job_Titles=titles))


@pytest.fixture
def held(library: Path, tmp_path: Path) -> bytes:
    """A library that holds a release; its bytes."""
    add(library, samples.zipped(tmp_path / "db_30_3_text.zip", onet_files()))
    return library.read_bytes()


def steps_of(library: Path, path: Path) -> int:
    """How often an import says how far it is."""
    said = []
    add(library.with_name("another.sqlite"), path, lambda *step: said.append(step))
    return len(said)


def test_cancelling_at_any_step_leaves_every_byte(library, large, held):
    steps = steps_of(library, large)
    assert steps > 20

    for step in some(range(steps)):
        asked = iter(range(steps))
        with pytest.raises(Cancelled, match=r"The import was cancelled\. The reference library is as it was\."):
            add(library, large, cancelled=lambda asked=asked, step=step: next(asked) == step)

        assert library.read_bytes() == held
    assert not library.with_name("reference.sqlite-journal").exists()


def test_cancelling_the_first_import_leaves_no_file(library, large):
    asked = iter([False] * 20)
    with pytest.raises(Cancelled):
        add(library, large, cancelled=lambda: next(asked, True))

    assert not library.exists()


def test_a_failure_in_the_last_table_leaves_every_byte(library, tmp_path, held):
    styles = [samples.RATING_HEADER, samples.rating("no code", "1.D.1.a", "Innovation", "DR", "7.00")]
    files = onet_files("31.0") | {"Work Styles.txt": tabbed(styles)}

    with pytest.raises(Refused, match="not one row could be read"):
        add(library, samples.zipped(tmp_path / "db_31_0_text.zip", files))

    assert library.read_bytes() == held


def test_a_fault_of_the_caller_leaves_every_byte(library, large, held):
    def fail(done: int, total: int, words: str) -> None:
        if done > total / 2:
            raise ZeroDivisionError(words)

    with pytest.raises(ZeroDivisionError):
        add(library, large, fail)

    assert library.read_bytes() == held


@pytest.mark.parametrize("share", [0.2, 0.9, 1.0])
def test_a_process_that_dies_leaves_the_release_that_was_there(library, large, held, share):
    code = (
        "import os, sys; from pathlib import Path; from careerplanner.library import add\n"
        "def die(done, total, words):\n"
        f"    if total and done >= {share} * total: os._exit(9)\n"
        "add(Path(sys.argv[1]), Path(sys.argv[2]), die)"
    )

    done = subprocess.run([sys.executable, "-c", code, library, large], check=False, cwd=CHECKOUT, timeout=60)

    assert done.returncode == 9
    assert [(one.release, one.tables["Job Titles"]) for one in list_sources(library)] == [("30.3", 4)]


def test_progress_grows_from_nothing_to_all_and_says_what_is_read(library, large):
    said = []

    add(library, large, lambda *step: said.append(step))

    assert said[0][1] == 0
    done = [step[0] for step in said]
    assert done == sorted(done)
    assert said[-1][0] == said[-1][1] > 200_000
    assert any(
        "Reading db_31_0_text/Job Titles.txt" in words or "Reading Job Titles.txt" in words for *_n, words in said
    )


def test_reading_goes_on_during_an_import(library, large, held):
    reader = Library(library)
    found = []

    add(library, large, lambda *_step: found.append([hit.found for hit in reader.search("customer service manager")]))

    assert found
    assert all(one == ["Customer Service Manager"] for one in found)
    assert len(reader.search("title 7")) == 1
    reader.close()


def test_a_second_import_at_the_same_time_waits_its_turn_or_is_refused(library, large, held, monkeypatch):
    monkeypatch.setattr("careerplanner.store.library.library_file._SECONDS_TO_WAIT", 0.05)

    def import_another(done: int, total: int, words: str) -> None:
        if words == "Saving":
            with pytest.raises(Refused, match="it is in use, perhaps by an import in progress"):
                add(library, large)

    assert add(library, large, import_another).release == "31.0"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_the_library_is_for_the_user_alone(library, large):
    add(library, large)

    assert stat.S_IMODE(library.stat().st_mode) == 0o600
    assert stat.S_IMODE(library.parent.stat().st_mode) == 0o700


def test_a_library_that_cannot_be_made_is_refused(tmp_path, large):
    (tmp_path / "file").touch()

    with pytest.raises(Refused, match="cannot be made"):
        add(tmp_path / "file" / "reference.sqlite", large)
