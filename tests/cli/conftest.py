"""The command line, called as a person calls it but inside of this process, on a day that stands still."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.salary import pauses
from careerplanner.app.window_request import WindowRequest
from careerplanner.app.workspace import open_workspace
from careerplanner.cli.main import run
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import PauseKind
from tests.sample_plan import sample_bytes, write_sample

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Done:
    """What a command did: its exit status, and what it printed."""

    status: int | WindowRequest
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Standard output as one JSON document."""
        assert self.status == 0, self.err
        return json.loads(self.out)


Cli = Callable[..., Done]


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    def call(*words: object) -> Done:
        capsys.readouterr()
        status = run(["--data-dir", str(tmp_path / "data"), *map(str, words)], TODAY, 0.0)
        printed = capsys.readouterr()
        return Done(status, printed.out, printed.err)

    return call


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of the user's, apart from the program's own."""
    made = tmp_path / "documents"
    made.mkdir()
    return made


@pytest.fixture
def pristine() -> bytes:
    """The sample plan as it comes."""
    return sample_bytes()


@pytest.fixture
def sample(folder: Path) -> Path:
    return write_sample(folder / "maya.career")


def state_of(folder: Path) -> dict[str, str]:
    """Every file below a folder with the hash of its content; lock files, which hold nothing, are left out."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(".lock")
    }


def assert_refused(done: Done, *words: str) -> None:
    """Status 1, nothing on standard output, and one line on standard error that holds these words."""
    assert (done.status, done.out) == (1, ""), done
    assert done.err.startswith("careerplanner: ")
    assert done.err.count("\n") == 1
    assert done.err.endswith("\n")
    for word in words:
        assert word in done.err
    assert "fault of the program" not in done.err


@pytest.fixture
def without_goals(sample: Path, tmp_path: Path, catalogue: Catalogue) -> Path:
    """The sample without its goals, so that gates stay shut."""
    workspace = open_workspace(sample, tmp_path / "backups", catalogue)
    for goal in workspace.plan.goal:
        workspace.do("Remove goal", goals.remove, goal.id)
    workspace.close()
    return sample


@pytest.fixture
def retitled(sample: Path, tmp_path: Path, catalogue: Catalogue) -> Path:
    """The sample with a goal whose title tries to command the terminal."""
    workspace = open_workspace(sample, tmp_path / "backups", catalogue)
    goal = workspace.plan.goal[2]
    workspace.do("Rename goal", goals.change, goal.id, title="A title\x1b]0;owned\x9b2J", note="=HYPERLINK()")
    workspace.close()
    return sample


@pytest.fixture
def paused(sample: Path, tmp_path: Path, catalogue: Catalogue) -> Path:
    """The sample with leave that is over and part time that is ahead."""
    workspace = open_workspace(sample, tmp_path / "backups", catalogue)
    workspace.do("Add pause", pauses.add, PauseKind.PART_TIME, "2027-05", 6, pay_share=0.6, note="Agreed")
    workspace.do("Add pause", pauses.add, PauseKind.LEAVE, "2026-01", 2)
    workspace.close()
    return sample
