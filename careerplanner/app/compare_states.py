"""The states of a plan side by side: the file as it is, what was last known of it, the window, the newest backup.

Nothing is chosen here. A window shows ``compare(...)`` and offers: take the file as it is (``open_workspace(...,
accept=True)``), save what the window holds as a copy (``Workspace.save_copy``), restore a backup to a new file.
"""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from careerplanner.app import backups
from careerplanner.app.plan_files import identity_of
from careerplanner.app.workspace import Workspace, read_plan
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.store import copying
from careerplanner.store.marks import MarkFile
from careerplanner.store.opening import DiffersFromMark

__all__ = ["DiffersFromMark", "State", "Which", "compare"]


class Which(Enum):
    """Which state of a plan it is."""

    FILE = "this file"
    WINDOW = "this window"
    KNOWN = "last known"
    BACKUP = "newest backup"


@dataclass(frozen=True, slots=True)
class State:
    """One state of a plan.

    ``plan`` is None where only the count of edits is known, and ``problem`` says why where a file cannot be read.
    ``when`` is local time as text, or empty.
    """

    which: Which
    edit_seq: int | None
    when: str = ""
    path: Path | None = None
    plan: Plan | None = None
    problem: str = ""

    @property
    def rows(self) -> dict[str, int]:
        """How many rows each table has; empty where the plan is not known."""
        return {} if self.plan is None else copying.row_counts(self.plan)


def compare(path: Path, folder: Path, workspace: Workspace | None = None) -> tuple[State, ...]:
    """The states that there are of the plan at a path, for a person to choose from."""
    known = MarkFile(folder, path).read()
    states = [_file(path, folder)]
    if workspace is not None:
        states.append(State(Which.WINDOW, workspace.identity.edit_seq, plan=workspace.plan))
    if known is not None:
        states.append(State(Which.KNOWN, known.edit_seq, known.noted_at))
        newest = next(iter(backups.backups_in(folder, known.plan_id)), None)
        if newest is not None:
            states.append(_backup(newest, folder))
    return tuple(states)


def _file(path: Path, folder: Path) -> State:
    try:
        plan, identity = read_plan(path, folder), identity_of(path, folder)
    except Refused as refused:
        return State(Which.FILE, None, path=path, problem=str(refused))
    return State(Which.FILE, identity.edit_seq, path=path, plan=plan)


def _backup(backup: backups.Backup, folder: Path) -> State:
    try:
        plan = backups.preview(backup.path, folder).plan
    except Refused as refused:
        return State(Which.BACKUP, backup.edit_seq, backup.made_at, backup.path, problem=str(refused))
    return State(Which.BACKUP, backup.edit_seq, backup.made_at, backup.path, plan)
