"""The history of a sealed plan while it is locked: sealed with the plan's own key, so nobody reads it meanwhile."""

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path

from careerplanner.app.drafts import file_of
from careerplanner.app.workspace import Step, Workspace
from careerplanner.errors import Refused
from careerplanner.store import sealed_text
from careerplanner.store.copying import Identity
from careerplanner.store.undo_log import Inverse

_MOST_CHARACTERS = 20_000_000


@dataclass(frozen=True, slots=True)
class KeptHistory:
    """Where the history of a locked plan is, and the state of the plan to which it belongs."""

    path: Path
    identity: Identity


def keep(workspace: Workspace, folder: Path) -> KeptHistory | None:
    """Keep what Undo and Redo hold, as far as it is not too much; None where there is nothing, or it cannot be kept."""
    key = workspace.key
    undo, redo = workspace.history()
    if key is None or not (undo or redo):
        return None
    content = json.dumps([_written(undo), _written(redo)], ensure_ascii=False)
    kept = KeptHistory(file_of(folder, workspace.path).with_suffix(".history"), workspace.identity)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sealed_text.write(kept.path, content.encode(), key)
    except (OSError, Refused):
        return None
    return kept


def give_back(workspace: Workspace, kept: KeptHistory | None) -> bool:
    """Let Undo and Redo go on where they were, if the plan is as it was; the file goes in any case."""
    if kept is None:
        return False
    try:
        key = workspace.key
        if key is None or workspace.identity != kept.identity:
            return False
        undo, redo = json.loads(sealed_text.read(kept.path, key))
        workspace.go_on_with(_read(undo), _read(redo))
    except OSError:
        return False
    finally:
        drop(kept)
    return True


def drop(kept: KeptHistory | None) -> None:
    """Take the file away."""
    if kept is not None:
        with contextlib.suppress(OSError):
            kept.path.unlink(missing_ok=True)


def _written(steps: list[Step]) -> list[object]:
    """The newest steps as JSON holds them, as many as are not too much, the oldest first."""
    found: list[object] = []
    length = 0
    for step in reversed(steps):
        length += sum(map(len, step.inverse.statements))
        if length > _MOST_CHARACTERS:
            break
        found.insert(0, [step.label, step.inverse.statements, sorted(step.inverse.rows)])
    return found


def _read(steps: list[tuple[str, list[str], list[list[str]]]]) -> list[Step]:
    return [
        Step(label, Inverse(tuple(statements), frozenset((table, row) for table, row in rows)))
        for label, statements, rows in steps
    ]
