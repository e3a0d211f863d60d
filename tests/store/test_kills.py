"""Kills in the middle of edits: what was called saved is there, once.

The short tier kills a process that edits as the window does, without its pages, sixty times, which takes some twenty
seconds. The long tier kills the window itself, read from its own label.
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from careerplanner.app.workspace import read_plan
from careerplanner.store import opening
from tests.store import figures
from tests.ui.window.test_kill import EDITOR

SERVER = Path(__file__).with_name("kill_server.py")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_sixty_kills_lose_no_edit_and_double_none(tmp_path):
    plan = tmp_path / "plan.career"
    opening.create(plan)
    command = [sys.executable, str(SERVER), str(plan), str(tmp_path / "data"), "60"]

    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    assert found["kills"] == 60
    assert found["saved"] > 60
    assert found["journals"] > 3  # enough of them fell into the middle of a save
    assert (found["lost"], found["doubled"], found["unreadable"]) == (0, 0, 0)


@pytest.mark.long
def test_a_thousand_kills_of_the_window_lose_nothing_that_its_label_called_saved(tmp_path):
    plan = tmp_path / "plan.career"
    opening.create(plan)
    chance = random.Random(1000)
    said = -1
    for _kill in range(1000):
        command = [sys.executable, "-c", EDITOR, str(plan), str(said + 1)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True) as editor:
            for _number in range(chance.randrange(1, 12)):
                said = int(editor.stdout.readline())
            editor.kill()
            rest = [line for line in editor.stdout.read().split() if line != "end"]
            said = int(rest[-1]) if rest else said
        name = read_plan(plan, tmp_path / "backups").profile.name
        assert int(name.removeprefix("Name ")) in {said, said + 1}
    assert opening.problems(plan, tmp_path / "backups") == []
    figures.note("Kills of the window that lose a saved edit", "0 of 1,000", "tests/store/test_kills.py")
