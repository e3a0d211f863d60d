"""An update of a plan that is killed at any moment: the file is of the old version or of the new one, and whole."""

import contextlib
import os
import random
import shutil
import signal
import time
from pathlib import Path

import pytest

from careerplanner.app.workspace import read_plan
from careerplanner.errors import OpenElsewhere
from careerplanner.store import migrate, opening, plan_file, plan_lock, side_files
from tests.some import some
from tests.store import figures
from tests.store.test_schema import GOLDEN, RELEASED

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def killed_updates(folder: Path, version: int, count: int) -> dict[str, int]:
    """Kill so many updates of a plan of a version, each once; how many were old, new, or in between with a journal."""
    wanted = _updated(folder, version)
    chance = random.Random(version)
    most = _seconds_of_an_update(folder, version)
    found = dict.fromkeys(("old", "new", "journals"), 0)
    for number in range(count):
        plan, data = folder / f"{number}.career", folder / f"data {number}"
        shutil.copyfile(GOLDEN / f"v{version}.career", plan)
        child = os.fork()
        if child == 0:
            opening.open_for_writing(plan, data)
            os._exit(0)
        time.sleep(chance.uniform(0, 1.2 * most))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        _wait_until_free(plan)
        found["journals"] += side_files.is_hot(plan)
        found["new" if plan_file.check_header(plan) == migrate.newest_version() else "old"] += 1
        assert opening.problems(plan, data) == []
        assert read_plan(plan, data) == wanted
        plan.unlink()
        shutil.rmtree(data, ignore_errors=True)
    return found


def _wait_until_free(plan: Path) -> None:
    """Until nobody holds the lock: a process that the killed one was just starting has it for a moment longer."""
    for _turn in range(2_000):
        with contextlib.suppress(OpenElsewhere):
            plan_lock.take(plan).release()
            return
        time.sleep(0.005)
    raise AssertionError("the lock is never free")


def _updated(folder: Path, version: int):
    plan = Path(shutil.copyfile(GOLDEN / f"v{version}.career", folder / "wanted.career"))
    return read_plan(plan, folder / "wanted")


def _seconds_of_an_update(folder: Path, version: int) -> float:
    plan = Path(shutil.copyfile(GOLDEN / f"v{version}.career", folder / "timed.career"))
    begin = time.monotonic()
    opening.open_for_writing(plan, folder / "timed").close()
    return time.monotonic() - begin


def test_an_update_that_is_killed_leaves_the_old_plan_or_the_new_one(tmp_path):
    found = killed_updates(tmp_path, RELEASED[0], 12)
    assert found["old"] + found["new"] == 12


@pytest.mark.long
def test_two_hundred_updates_of_each_version_are_killed(tmp_path):
    found = {}
    for version in some(RELEASED[:-1]):
        place = tmp_path / str(version)
        place.mkdir()
        found[version] = killed_updates(place, version, 200)
        assert found[version]["old"] > 20
    what = "Updates that are killed and leave half a plan"
    figures.note(what, f"0 of {200 * len(found)}", "tests/store/test_migration_kills.py")
