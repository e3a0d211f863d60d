"""What opens a plan for a moment closes it, also where it fails: an open file cannot be moved away everywhere."""

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.app import backups, check_plan, sealing
from careerplanner.app.workspace import read_plan
from careerplanner.errors import Refused
from careerplanner.store import connection, copying, opening, salvage, seal, vault
from careerplanner.wording import Wording
from tests.store.plans import EMPTY, edit, window

Act = Callable[[Path, Path], object]


@pytest.fixture
def still_open(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were opened from now on and not closed."""
    opened: list[str] = []

    def connect(database: str, *args: object, **more: object) -> driver.Connection:
        class Connection(driver.Connection):
            def close(self) -> None:
                if database in opened:
                    opened.remove(database)
                super().close()

        opened.append(database)
        return driver.connect(database, *args, factory=Connection, **more)

    for module in (connection, salvage):
        monkeypatch.setattr(module, "driver", SimpleNamespace(**{**vars(driver), "connect": connect}))
    return opened


@pytest.fixture(scope="module", params=["plain", "sealed"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a plan of one edit and a backup of it; where it is sealed, this process has the key."""
    folder = tmp_path_factory.mktemp("made")
    path = folder / "plan.career"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(seal, "_ROUNDS", 2)
        opening.create(path)
        workspace = window(path, folder / "data")
        edit(workspace, "before")
        if request.param == "sealed":
            sealing.seal_plan(workspace, "correct horse battery")
        workspace.back_up(folder / "data")
        workspace.close()
        yield folder
    seal.forget_all()


@pytest.fixture
def plan(made: Path, tmp_path: Path) -> Path:
    """A copy of that."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path / "plan.career"


def _backup(folder: Path) -> Path:
    (entry,) = vault.entries(folder)
    return folder / entry.name


def _list(_plan: Path, folder: Path) -> None:
    shutil.copyfile(_backup(folder), folder / "from elsewhere.career")
    assert len(backups.backups_in(folder, look=True)) == 2


def _seal(plan: Path, folder: Path) -> None:
    workspace = window(plan, folder)
    key = sealing.seal_plan(workspace, "another horse")
    sealing.PlainCopies((folder,), workspace.identity.plan_id).seal(key)
    workspace.close()


ACTS: dict[str, Act] = {
    "make": lambda plan, _folder: opening.create(plan.with_name("new.career")),
    "read": read_plan,
    "check": lambda plan, folder: check_plan.problems_of_file(plan, folder, EMPTY, Wording()),
    "accept": check_plan.accept,
    "note": opening.note,
    "name the problems": opening.problems,
    "work on it": lambda plan, folder: window(plan, folder).close(),
    "preview a backup": lambda _plan, folder: backups.preview(_backup(folder), folder),
    "restore a backup": lambda plan, folder: backups.restore(_backup(folder), plan.with_name("back.career"), folder),
    "list the backups": _list,
    "salvage": lambda plan, _folder: salvage.salvage(plan, plan.with_name("new.career")),
    "seal it and its backup": _seal,
}


@pytest.mark.parametrize("act", ACTS)
def test_what_looks_at_a_plan_or_makes_one_leaves_nothing_open(plan, tmp_path, still_open, act):
    ACTS[act](plan, tmp_path / "data")
    assert still_open == []


_NEVER_ASK = {"make", "salvage", "seal it and its backup"}
FAILING = [("whose it is", act) for act in ACTS if act not in _NEVER_ASK]
FAILING += [("its rows", act) for act in ACTS if act not in {*_NEVER_ASK, "list the backups"}]


@pytest.mark.parametrize(("part", "act"), FAILING)
def test_what_fails_in_the_middle_leaves_nothing_open(plan, tmp_path, still_open, monkeypatch, part, act):
    failed = []

    def fails(*_args: object) -> None:
        failed.append(act)
        raise driver.DatabaseError("malformed")

    place, name = (copying, "identity_of") if part == "whose it is" else (opening.Store, "load")
    monkeypatch.setattr(place, name, fails)
    with contextlib.suppress(Refused, driver.DatabaseError):
        ACTS[act](plan, tmp_path / "data")

    assert still_open == []
    assert failed
