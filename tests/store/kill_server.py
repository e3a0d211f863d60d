"""Kills a process in the middle of edits, many times, and counts what was lost. It forks, so that each start is cheap.

``python kill_server.py PLAN FOLDER KILLS [sealed]``: prints the edits that were called saved, those of them that are
lost, the edits that are there twice, the plans that did not open, and the kills that left a journal, as JSON. With
``sealed`` it seals the plan first.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from careerplanner.app.commands.profile import profile
from careerplanner.app.workspace import open_workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.errors import Refused
from careerplanner.store import opening, seal, side_files

EMPTY = Catalogue((), (), (), (), (), ())


def edit_until_killed(plan: Path, folder: Path, first: int, out: int) -> None:
    workspace = open_workspace(plan, folder, EMPTY)
    for number in range(first, first + 100_000):
        for row in workspace.plan.language[:-20]:
            workspace.do("Language", profile.remove_language, row.id)
        workspace.do("Language", profile.add_language, f"{number:08}", "B2")
        if workspace.save_state.is_saved:
            os.write(out, f"{number:08}\n".encode())


def sealed(plan: Path, folder: Path) -> None:
    workspace = open_workspace(plan, folder, EMPTY)
    workspace.change_seal(seal.new_key("correct horse battery"))
    workspace.close()


def main(plan: Path, folder: Path, kills: int) -> dict[str, int]:
    chance = random.Random(9)
    found = dict.fromkeys(("kills", "saved", "lost", "doubled", "unreadable", "journals"), 0)
    first = 0
    for _kill in range(kills):
        into, out = os.pipe()
        child = os.fork()
        if child == 0:
            edit_until_killed(plan, folder, first, out)
        os.close(out)
        acked = os.read(into, 9)  # the first edit, so that each kill falls among edits
        time.sleep(chance.uniform(0.0, 0.06))
        os.kill(child, signal.SIGKILL)
        while chunk := os.read(into, 65536):
            acked += chunk
        os.waitpid(child, 0)
        os.close(into)
        saved = acked.decode().split()
        found["kills"] += 1
        found["saved"] += len(saved)
        found["journals"] += side_files.is_hot(plan)
        try:
            workspace = open_workspace(plan, folder, EMPTY)
        except Refused:
            found["unreadable"] += 1
            continue
        names = [row.name for row in workspace.plan.language]
        workspace.close()
        found["lost"] += len(set(saved[-15:]) - set(names))
        found["doubled"] += len(names) - len(set(names))
        first = max(int(each) for each in (*names, *saved)) + 1
    found["unreadable"] += len(opening.problems(plan, folder))
    return found


if __name__ == "__main__":
    if sys.argv[4:] == ["sealed"]:
        sealed(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
