"""The window's word: what it called saved is there after the process was killed in the middle of editing.

The short tier kills the window three times, the long one a thousand times.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from careerplanner.app.workspace import read_plan
from careerplanner.store import opening, side_files
from tests.store import figures
from tests.ui.window.kill_server import EDITS

SERVER = Path(__file__).with_name("kill_server.py")
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def killed_windows(folder: Path, kills: int, most: int) -> tuple[int, int]:
    """Kill the window so often, each time after up to so many saved edits: how many it saved, and journals it left.

    After each kill the plan holds the last edit that was called saved, or the one after it, which was on its way.
    A window that is ahead of its killer saves some more than it has to.
    """
    plan = folder / "plan.career"
    opening.create(plan)
    chance = random.Random(1000)
    said = -1
    journals = saved = 0
    with subprocess.Popen([sys.executable, SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        for _kill in range(kills):
            server.stdin.write(f"{said + 1} {plan}\n")
            server.stdin.flush()
            window = int(server.stdout.readline())
            wanted = said + chance.randrange(1, most)
            while said < wanted:
                said = int(server.stdout.readline())
                saved += 1
            time.sleep(chance.uniform(0, 0.02))  # an edit takes about so long: the kill falls anywhere in one
            os.kill(window, signal.SIGKILL)
            while (line := server.stdout.readline()) != "gone\n":
                said = int(line)
                saved += 1
            journals += side_files.is_hot(plan)
            name = read_plan(plan, folder / "backups").profile.name
            assert int(name.removeprefix("Name ")) in {said, said + 1}
        server.stdin.close()
    assert opening.problems(plan, folder / "backups") == []
    return saved, journals


def test_what_the_window_called_saved_survives_a_kill(tmp_path: Path) -> None:
    saved, _journals = killed_windows(tmp_path, 3, EDITS)
    assert saved >= 28 + 7 + 5  # what the seed wants of each of the three


@pytest.mark.long
def test_a_thousand_kills_of_the_window_lose_nothing_that_its_label_called_saved(tmp_path: Path) -> None:
    saved, journals = killed_windows(tmp_path, 1_000, 12)
    assert saved > 5_000
    assert journals > 100  # so many fell into the middle of a save
    figure = f"0 of 1,000, with {saved:,} edits that its label called saved; {journals} left a journal"
    figures.note("Kills of the window that lose a saved edit", figure, "tests/ui/window/test_kill.py")
