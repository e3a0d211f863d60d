"""Pictures of every page: of the plan that is named, of one's own, or of the sample where there is none yet."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from careerplanner.app.window_request import WindowRequest
from careerplanner.app.workspace import read_plan
from careerplanner.paths import UserFolders
from careerplanner.store import opening
from careerplanner.ui.window import run
from tests.sample_plan import write_sample


@pytest.fixture
def folders(tmp_path) -> UserFolders:
    return UserFolders(tmp_path / "data")


def test_pictures_without_a_plan_leave_no_plan_behind(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "careerplanner", "--data-dir", "data", "--screenshots", "shots"]
    root = Path(run.__file__).parents[3]
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)}
    done = subprocess.run(command, check=False, cwd=tmp_path, env=offscreen, capture_output=True, timeout=200)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "shots").glob("*.png"))) >= 18
    assert not (tmp_path / "data" / "My plan.career").exists()


def test_an_absent_or_unused_default_plan_gives_way_to_the_sample(folders: UserFolders, tmp_path: Path) -> None:
    assert not run._is_in_use(folders)
    folders.make()
    opening.create(folders.default_plan)
    before = folders.default_plan.read_bytes()
    assert not run._is_in_use(folders)
    request = WindowRequest(folders, None, tmp_path / "shots", startup_times=False, started_seconds=0.0)
    asked = run._on_the_sample(request, tmp_path)
    assert read_plan(asked.folders.default_plan, asked.folders.backups).profile.is_sample
    assert folders.default_plan.read_bytes() == before


def test_a_default_plan_that_somebody_has_begun_is_shown_as_it_is(folders: UserFolders) -> None:
    folders.make()
    write_sample(folders.default_plan)
    assert run._is_in_use(folders)


def test_a_default_plan_that_cannot_be_read_is_not_hidden_behind_the_sample(folders: UserFolders) -> None:
    folders.make()
    folders.default_plan.write_text("no plan", encoding="utf-8")
    assert run._is_in_use(folders)
