"""The open plan: the one way to change it, to take a change back, and to hear of changes.

A page calls ``workspace.do(_("Rename goal"), goals.rename, goal.id, title)``. The command writes rows inside of one
transaction; triggers record how to take them back; after the commit the snapshot ``workspace.plan`` is brought up
to date and every listener is told which tables changed. Undo and redo send the same news.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.custom_rows import CUSTOM_TABLES
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _
from careerplanner.store import opening, undo_log
from careerplanner.store.database import Store
from careerplanner.store.faults import NotSaved

Params = ParamSpec("Params")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Change:
    """News of a change: the label of the step, and the tables whose rows differ now. No tables: only the save state."""

    label: str
    tables: frozenset[str]


@dataclass(frozen=True, slots=True)
class SaveState:
    """Whether all that the user did is on disk; if not, the sentence that says why and what to do."""

    problem: str = ""

    @property
    def is_saved(self) -> bool:
        """Whether the last edit reached the disk."""
        return not self.problem


@dataclass(frozen=True, slots=True)
class _Step:
    label: str
    inverse: undo_log.Inverse
    merge: object = None


class Workspace:
    """The plan that is open, its history, and those who want to hear of changes.

    ``catalogue`` is the plan's own: the shipped one with what the user added, changed and hid.
    """

    def __init__(self, file: opening.OpenFile, shipped: Catalogue) -> None:
        self.shipped = shipped
        self.path: Path = file.path
        self.plan: Plan = file.store.load()
        self.catalogue = merged(shipped, self.plan)
        self.revision = 0
        self.save_state = SaveState()
        self.listeners: list[Callable[[Change], None]] = []
        self._file = file
        self._undo: list[_Step] = []
        self._redo: list[_Step] = []
        undo_log.install(file.store.connection)

    @property
    def undo_label(self) -> str | None:
        """What Undo would take back, or None."""
        return self._undo[-1].label if self._undo else None

    @property
    def undo_mark(self) -> object:
        """What stands for the step that Undo would take back now; another object once that is another step."""
        return self._undo[-1] if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """What Redo would do again, or None."""
        return self._redo[-1].label if self._redo else None

    def do(
        self,
        label: str,
        command: Callable[Concatenate[Store, Params], Answer],
        *args: Params.args,
        **kwargs: Params.kwargs,
    ) -> Answer:
        """Run a command as one undoable step, and tell the listeners; its refusals leave everything as it was."""
        return self._run(label, None, lambda store: command(store, *args, **kwargs))

    def do_merged(
        self,
        merge: object,
        label: str,
        command: Callable[Concatenate[Store, Params], Answer],
        *args: Params.args,
        **kwargs: Params.kwargs,
    ) -> Answer:
        """The same, as one step with the step before when that had the same merge key (a slider that is dragged)."""
        return self._run(label, merge, lambda store: command(store, *args, **kwargs))

    def _run(self, label: str, merge: object, work: Callable[[Store], Answer]) -> Answer:
        before = self.plan
        answer, inverse = self._transact(label, work)
        # Rows that were taken out and put back as they were are no step: Undo would seem to do nothing.
        if any(getattr(before, table) != getattr(self.plan, table) for table in inverse.tables):
            last = self._undo[-1] if self._undo and not self._redo else None
            if merge is not None and last is not None and last.merge == merge:
                self._undo[-1] = _Step(label, inverse.after(last.inverse), merge)
            else:
                self._undo.append(_Step(label, inverse, merge))
            self._redo.clear()
            self._tell(Change(label, inverse.tables))
        return answer

    def undo(self) -> Change | None:
        """Take the last step back; the news of it, or None when there is nothing to take back."""
        return self._swap(self._undo, self._redo)

    def redo(self) -> Change | None:
        """Do again what was taken back last; the news of it, or None."""
        return self._swap(self._redo, self._undo)

    def _swap(self, source: list[_Step], target: list[_Step]) -> Change | None:
        if not source:
            return None
        step = source[-1]
        _answer, inverse = self._transact(step.label, lambda store: undo_log.replay(store.connection, step.inverse))
        source.pop()
        target.append(_Step(step.label, inverse))
        change = Change(step.label, inverse.tables)
        self._tell(change)
        return change

    def _transact(self, label: str, work: Callable[[Store], Answer]) -> tuple[Answer, undo_log.Inverse]:
        store = self._file.store
        try:
            with store.transaction():
                answer = work(store)
                inverse = undo_log.take(store.connection)
        except NotSaved as refused:
            self.save_state = SaveState(str(refused))
            self._tell(Change(label, frozenset()))
            raise
        self.save_state = SaveState()
        self.plan = store.reload(self.plan, inverse.tables)
        if inverse.tables & CUSTOM_TABLES:
            self.catalogue = merged(self.shipped, self.plan)
        return answer, inverse

    def _tell(self, change: Change) -> None:
        if change.tables:
            self.revision += 1
        for listener in tuple(self.listeners):
            listener(change)

    def save_copy(self, path: Path) -> None:
        """Write a verified copy under another name; refused when that is taken or cannot be written."""
        self._file.save_copy(path)

    def back_up(self, folder: Path) -> Path:
        """Write a verified copy into the folder of backups; its path."""
        return self._file.back_up(folder, _("by hand"))

    def close(self) -> None:
        """Close the plan; everything is on disk already."""
        self._file.close()


def open_workspace(path: Path, backups: Path, shipped: Catalogue) -> Workspace:
    """Open a plan to work on it, over the shipped catalogue; refused with the reason when that cannot be."""
    file = opening.open_for_writing(path, backups)
    try:
        return Workspace(file, shipped)
    except BaseException:
        file.close()
        raise


def read_plan(path: Path, backups: Path) -> Plan:
    """The plan in a file as it is now, also while a window has it open."""
    file = opening.open_for_reading(path, backups)
    try:
        return file.store.load()
    finally:
        file.close()
