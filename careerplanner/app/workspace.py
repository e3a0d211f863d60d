"""The open plan: the one way to change it, to take a change back, and to hear of changes.

A page calls ``workspace.do(_("Rename goal"), goals.rename, goal.id, title)``. The command writes rows inside of one
transaction; triggers record how to take them back; after the commit the snapshot ``workspace.plan`` is brought up
to date and every listener is told which tables changed. Undo and redo send the same news.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from careerplanner.app import backups
from careerplanner.app.save_state import SaveState
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.custom_rows import CUSTOM_TABLES
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store import copying, opening, sealing, undo_log
from careerplanner.store.connection import Key
from careerplanner.store.database import Store
from careerplanner.store.faults import InDoubt, NotSaved, OtherState, SavedAfterAll

_log = logging.getLogger(__name__)
ALL_TABLES = frozenset(field.name for field in fields(Plan))
_READING_ATTEMPTS = 3
Params = ParamSpec("Params")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Change:
    """News of a change: the label of the step, and the tables whose rows differ now. No tables: only the save state.

    ``is_refused``: the change was not made, and the plan is as it was.
    """

    label: str
    tables: frozenset[str]
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the history: its name, and how it is taken back. Steps with one merge key become one."""

    label: str
    inverse: undo_log.Inverse
    merge: object = None


class Workspace:
    """The plan that is open, its history, and those who want to hear of changes.

    ``catalogue`` is the plan's own: the shipped one with what the user added, changed and hid. ``before_large`` is to
    be called, with a reason of ``app.backups``, before much is changed at once; it may refuse.
    """

    def __init__(self, file: opening.OpenFile, shipped: Catalogue) -> None:
        self.shipped = shipped
        self.path: Path = file.path
        self.plan: Plan = opening.read_whole(file)
        self.catalogue = merged(shipped, self.plan)
        self.revision = 0
        self.did_nothing = False
        """Whether the last command left all as it was, and so made no step that could be taken back."""
        self.save_state = SaveState()
        self.listeners: list[Callable[[Change], None]] = []
        self.before_large: Callable[[str], object] = lambda _reason: None
        self._file = file
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._unread = False
        self._in_doubt: Step | None = None
        file.store.prepare_with(undo_log.install)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was set aside beside the plan, a sentence each, since it was opened."""
        return self._file.notes + tuple(self._file.watch.told if self._file.watch is not None else ())

    @property
    def identity(self) -> copying.Identity:
        """Which plan it is, and how many edits it counts."""
        return self._file.identity_now()

    @property
    def key(self) -> Key | None:
        """The key with which the plan and its copies are sealed, or None."""
        return self._file.key

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

    def history(self) -> tuple[list[Step], list[Step]]:
        """What Undo and what Redo hold, the step that comes first last."""
        return self._undo.copy(), self._redo.copy()

    def go_on_with(self, undo: list[Step], redo: list[Step]) -> None:
        """Take the history of this very state of the plan, which another workspace held, and tell the listeners."""
        self._undo, self._redo = undo, redo
        self._tell(Change("", frozenset()))

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
        history = (self._undo.copy(), self._redo.copy())

        def push(inverse: undo_log.Inverse) -> None:
            last = self._undo[-1] if self._undo and not self._redo else None
            if merge is not None and last is not None and last.merge == merge:
                self._undo[-1] = Step(label, inverse.after(last.inverse), merge)
            else:
                self._undo.append(Step(label, inverse, merge))
            self._redo.clear()

        answer, inverse = self._transact(label, work, push)
        # Rows that were taken out and put back as they were are no step: Undo would seem to do nothing.
        tables = inverse.tables
        self.did_nothing = not self._unread and all(
            getattr(before, each) == getattr(self.plan, each) for each in tables
        )
        if self.did_nothing:
            self._undo, self._redo = history
        else:
            self._tell(Change(label, tables))
        return answer

    def undo(self) -> Change | None:
        """Take the last step back; the news of it, or None when there is nothing to take back."""
        return self._swap(self._undo, self._redo)

    def redo(self) -> Change | None:
        """Do again what was taken back last; the news of it, or None."""
        return self._swap(self._redo, self._undo)

    def _swap(self, source: list[Step], target: list[Step]) -> Change | None:
        if not source:
            return None
        step = source[-1]

        def push(inverse: undo_log.Inverse) -> None:
            source.pop()
            target.append(Step(step.label, inverse))

        _none, inverse = self._transact(step.label, lambda store: undo_log.replay(store.connection, step.inverse), push)
        change = Change(step.label, inverse.tables)
        self._tell(change)
        return change

    def _transact(
        self, label: str, work: Callable[[Store], Answer], push: Callable[[undo_log.Inverse], None]
    ) -> tuple[Answer, undo_log.Inverse]:
        """Do work in one transaction; its step stands in the history before anything is read again."""
        store = self._file.store
        inverse: undo_log.Inverse | None = None
        try:
            self._read_what_is_missing()
            with store.transaction():
                answer = work(store)
                inverse = undo_log.take(store.connection)
        except SavedAfterAll as refused:
            self._settle_doubt(refused)
            raise
        except NotSaved as refused:
            if isinstance(refused, InDoubt) and inverse is not None:
                self._in_doubt = Step(label, inverse)
            self.save_state = SaveState(str(refused), differs=isinstance(refused, OtherState))
            self._tell(Change(label, frozenset(), is_refused=True))
            raise
        except Refused:
            self._tell(Change(label, frozenset(), is_refused=True))
            raise
        self._in_doubt = None
        push(inverse)
        self.save_state = SaveState()
        self._read_again(inverse.tables, inverse.rows)
        return answer, inverse

    def _read_again(self, tables: frozenset[str], rows: frozenset[tuple[str, str]] | None = None) -> bool:
        """Bring the snapshot up to date, by these rows where they are known; whether that went well.

        The edit is on disk whatever becomes of this.
        """
        store = self._file.store
        for attempt in range(_READING_ATTEMPTS):
            try:
                if attempt == _READING_ATTEMPTS - 1:
                    store.reopen()
                self._take(store.reload(self.plan, rows) if rows is not None and attempt == 0 else store.load(), tables)
            except (OSError, ValueError, Refused, *store.errors):
                continue
            self._unread = False
            return True
        self._unread = True
        self.save_state = SaveState(
            _("It was saved, but the disk cannot be read now, so the pages show the state before it.")
        )
        return False

    def _take(self, plan: Plan, tables: frozenset[str]) -> None:
        self.plan = plan
        if tables & CUSTOM_TABLES:
            self.catalogue = merged(self.shipped, plan)

    def _read_what_is_missing(self) -> None:
        """Refuse an edit while the one before it could not be read back: it would be made on what is no longer so."""
        if not self._unread:
            return
        if not self._read_again(ALL_TABLES):
            raise NotSaved(_("Not saved: the disk cannot be read. Save a copy of the plan on another disk."))
        self._tell(Change("", ALL_TABLES))

    def _settle_doubt(self, refused: SavedAfterAll) -> None:
        """Show an edit that turns out to have been saved, with its step to take it back."""
        if self._in_doubt is not None:
            self._undo.append(self._in_doubt)
            self._redo.clear()
            self._in_doubt = None
        self._read_again(ALL_TABLES)
        self.save_state = SaveState(str(refused))
        self._tell(Change("", ALL_TABLES))

    def _tell(self, change: Change) -> None:
        if change.tables:
            self.revision += 1
        for listener in tuple(self.listeners):
            listener(change)

    def save_copy(self, path: Path) -> None:
        """Write what the window shows as a verified copy under another name, sealed as the plan is, from memory.

        Refused when the name is taken, when it cannot be written, or when the disk does not answer for two seconds.
        """
        copying.write(self.plan, self.identity, path, self.key)

    def back_up(self, folder: Path) -> Path:
        """Write a verified copy into the folder of backups; its path."""
        return backups.back_up(self.plan, self.identity, self.path.stem, folder, backups.BY_HAND, self.key)

    def change_seal(self, key: Key | None) -> None:
        """Seal the file of the plan with this key, or with none; refused, and as it was, when that cannot be.

        The history stays, and so does the place of the file.
        """
        self._read_what_is_missing()
        sealing.change(self._file, self.plan, key)
        self._tell(Change("", frozenset()))

    def close(self) -> None:
        """Close the plan; everything is on disk already."""
        self._file.close(None if self._unread else self.plan)


def open_workspace(path: Path, backup_folder: Path, shipped: Catalogue, *, accept: bool = False) -> Workspace:
    """Open a plan to work on it, over the shipped catalogue; refused with the reason when that cannot be.

    ``DiffersFromMark`` is the refusal of a file that is not as this computer knew it; ``accept`` takes it as it is.
    """
    file = None
    try:
        file = opening.open_for_writing(path, backup_folder, accept=accept)
        return Workspace(file, shipped)
    except Refused:
        if file is not None:
            file.close()
        raise
    except Exception as error:
        if file is not None:
            file.close()
        _log.exception("A plan could not be opened")
        # Whatever a file holds, the way to another one stays open.
        raise Refused(
            _("{path} cannot be opened: this is a fault of the program ({kind}). Nothing was changed.").format(
                path=path, kind=type(error).__name__
            )
        ) from error


def read_plan(path: Path, backup_folder: Path) -> Plan:
    """The plan in a file as it is now, also while a window has it open."""
    return read_with_notes(path, backup_folder)[0]


def read_with_notes(path: Path, backup_folder: Path) -> tuple[Plan, tuple[str, ...]]:
    """The plan in a file, and what its user should know of the file, a sentence each."""
    file = opening.open_for_reading(path, backup_folder)
    try:
        return opening.read_whole(file), file.notes
    finally:
        file.close()


def load_writing() -> None:
    """Load what the first edit needs and reading does not, so that the edit need not wait for it."""
    from careerplanner.store import writing  # noqa: F401, PLC0415 - to load it is what this is for
