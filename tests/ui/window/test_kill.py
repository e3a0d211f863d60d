"""The window's word: what it called saved is there after the program was killed in the middle of editing.

The short tier kills the program two hundred times, in four rounds, the long one a thousand times.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from careerplanner.app.commands.setup import setup
from careerplanner.app.workspace import read_plan
from careerplanner.store import opening, side_files
from tests.store import figures

SERVER = Path(__file__).with_name("kill_server.py")
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@dataclass
class Found:
    """Edits that the windows called saved, kills after which one of these was gone, and journals that kills left."""

    saved: int = 0
    lost: int = 0
    journals: int = 0


@dataclass(frozen=True)
class Killer:
    """Kills the program in the middle of editing. ``server`` starts it with its data in ``folder``."""

    server: subprocess.Popen[str]
    folder: Path

    def kill(self, name: str, kills: int, most: int, *, seed: int = 1000, how: str = "real") -> Found:
        """Kill the program so often, each time after up to so many saved edits, and look what the plan holds.

        That is the last edit that was called saved, or the one after it, which was on its way. A window that is ahead
        of its killer saves some more than it has to.
        """
        plan = self.folder / name
        opening.create(plan, setup.skip)  # a window asks its first questions until they are answered, or skipped
        chance = random.Random(seed)
        found = Found()
        said = -1
        for _kill in range(kills):
            self.server.stdin.write(f"{how} {said + 1} {plan}\n")
            self.server.stdin.flush()
            window = int(self.server.stdout.readline())
            wanted = said + chance.randint(1, most)
            while said < wanted:
                said = int(self.server.stdout.readline())
                found.saved += 1
            time.sleep(chance.uniform(0, 0.02))  # an edit takes about so long: the kill falls anywhere in one
            os.kill(window, signal.SIGKILL)
            while (line := self.server.stdout.readline()) != "gone\n":
                said = int(line)
                found.saved += 1
            found.journals += side_files.is_hot(plan)
            held = read_plan(plan, self.folder / "backups").profile.name
            found.lost += held not in {f"Name {said}", f"Name {said + 1}"}
        return found

    def problems(self, name: str) -> list[str]:
        """What is wrong with a plan in the end."""
        return opening.problems(self.folder / name, self.folder / "backups")


@pytest.fixture(scope="module")
def killer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Killer]:
    folder = tmp_path_factory.mktemp("killed")
    command = [sys.executable, SERVER, folder]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        yield Killer(server, folder)
        server.stdin.close()


@pytest.mark.parametrize("seed", range(4))
def test_what_the_window_called_saved_survives_fifty_kills(killer: Killer, seed: int) -> None:
    found = killer.kill(f"{seed}.career", 50, 3, seed=seed)
    assert found.lost == 0
    assert found.saved >= 80  # of one, two or three that each is waited for
    assert found.journals >= 3  # some fell into the middle of a save
    assert killer.problems(f"{seed}.career") == []


def test_the_killer_sees_it_where_the_window_calls_saved_what_the_disk_never_got(killer: Killer) -> None:
    found = killer.kill("forgotten.career", 1, 1, how="forgetful")
    assert (found.saved, found.lost) == (1, 1)


@pytest.mark.long
def test_a_thousand_kills_of_the_window_lose_nothing_that_its_label_called_saved(killer: Killer) -> None:
    found = killer.kill("long.career", 1_000, 11)
    assert found.lost == 0
    assert killer.problems("long.career") == []
    assert found.saved > 5_000
    assert found.journals > 100
    figure = f"0 of 1,000, with {found.saved:,} edits that its label called saved; {found.journals} left a journal"
    figures.note("Kills of the window that lose a saved edit", figure, "tests/ui/window/test_kill.py")
