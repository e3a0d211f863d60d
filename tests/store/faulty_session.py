"""A session of edits in a process of its own, for tests that make the system's calls fail or kill the process.

It adds one language after another, as a person does who repeats what is not shown, and prints each name that was
called saved. ``python faulty_session.py PLAN FOLDER FIRST COUNT [PRAGMA [PASSPHRASE]]``; a pragma
(``synchronous = OFF``) takes the place of ours, to see that a test catches what it does.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from careerplanner.app.commands.profile import profile
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.errors import Refused
from careerplanner.store import connection, seal

EMPTY = Catalogue((), (), (), (), (), ())


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def opened(plan: Path, folder: Path) -> Workspace | None:
    for _attempt in range(3):
        try:
            return open_workspace(plan, folder, EMPTY)
        except Refused as refused:
            say(f"refused {refused}")
    return None


def main(plan: Path, folder: Path, first: int, count: int) -> None:
    workspace = opened(plan, folder)
    if workspace is None:
        return
    for number in range(first, first + count):
        name = f"{number:06}"
        for _attempt in range(3):
            if any(row.name == name for row in workspace.plan.language):
                say(name)  # it was saved after all
                break
            try:
                workspace.do("Language", profile.add_language, name, "B2")
            except Refused:
                continue
            assert workspace.save_state.problem == "" or "It was saved" in workspace.save_state.problem
            say(name)
            break
    workspace.close()


def with_pragma(pragma: str) -> None:
    name = pragma.split(" ", 1)[0]
    kept = [each for each in connection._PRAGMAS if not each.startswith(f"PRAGMA {name} ")]
    connection._PRAGMAS = (*kept, f"PRAGMA {pragma}")


if __name__ == "__main__":
    if sys.argv[5:] and sys.argv[5]:
        with_pragma(sys.argv[5])
    if sys.argv[6:]:
        seal.unlock(Path(sys.argv[1]), sys.argv[6])
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
