"""Backups: made by hand and by themselves, listed with a preview, and restored to a new file.

A window calls ``AutomaticBackups(workspace, folder)``, and ``before`` it imports or deletes much. Nothing here ever
stops an edit: what fails is told in ``problem``, and tried again after the next edit.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from careerplanner.domain.plan import Plan
from careerplanner.errors import NeedsPassphrase, Refused
from careerplanner.i18n import _
from careerplanner.store import copying, deadline, opening, plan_file, vault
from careerplanner.store.connection import Key
from careerplanner.store.copying import Identity
from careerplanner.store.vault import AUTOMATIC, BEFORE_DELETE, BEFORE_IMPORT, BEFORE_RESTORE, BY_HAND

__all__ = ["AUTOMATIC", "BEFORE_DELETE", "BEFORE_IMPORT", "BEFORE_RESTORE", "BY_HAND"]

BETWEEN = timedelta(minutes=30)
_LONGEST_WAIT_SECONDS = 7.0
_SECOND_PLACE_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy in the folder of backups.

    ``made_at`` is local time as text, the newest sorts last; ``reason`` is in the user's words. ``is_sound`` is None
    until it was looked at, then whether the copy is to the byte what was verified when it was made; of a sealed copy
    that came from elsewhere it stays None.
    """

    path: Path
    plan_id: str
    plan_name: str
    edit_seq: int
    made_at: str
    reason: str
    bytes: int
    is_sound: bool | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a backup holds: the plan itself, how many rows each table has, and how many edits it counts."""

    plan: Plan
    rows: dict[str, int]
    edit_seq: int


def back_up(
    plan: Plan,
    identity: Identity,
    plan_name: str,
    folder: Path,
    reason: str,
    key: Key | None = None,
    begun: datetime | None = None,
) -> Path:
    """Write a verified copy of a plan into the folder, sealed with a key, note it, let old ones go; its path.

    ``begun`` is when the copy was asked for, now where it is None: copies are in the order of what they hold, however
    long each takes to write. Refused when it cannot be written or does not verify; what is there is never replaced.
    """
    begun = begun or datetime.now()  # noqa: DTZ005 - the user's own clock
    target = vault.new_name(folder, plan_name, reason)
    copying.write(plan, identity, target, key)
    try:
        vault.note(target, plan_name, reason, identity.plan_id, identity.edit_seq, begun)
        vault.thin(folder, identity.plan_id)
        plan_file.tidy(folder)
    except OSError:
        pass  # the copy is there and verified; only the list of copies lacks it
    return target


def back_up_if_due(workspace: "_Edited", folder: Path, second: Path | None = None) -> str:
    """Back up an edited plan unless that was done within the last half hour; why it failed, or nothing."""
    plan_id = workspace.identity.plan_id
    made = [datetime.fromisoformat(entry.made_at) for entry in vault.entries(folder) if entry.plan_id == plan_id]
    now = datetime.now()  # noqa: DTZ005 - the user's own clock, as the backups have it
    if made and timedelta() <= now - made[-1] < BETWEEN:
        return ""
    try:
        back_up(workspace.plan, workspace.identity, workspace.path.stem, folder, AUTOMATIC, workspace.key)
    except Refused as refused:
        return str(refused)
    return back_up_to_second(workspace.plan, workspace.identity, workspace.path.stem, second, AUTOMATIC, workspace.key)


def backups_in(folder: Path, plan_id: str | None = None, *, look: bool = False) -> tuple[Backup, ...]:
    """The backups in a folder, the newest first; of one plan where it is named. ``look`` reads each to verify it."""
    found = [
        Backup(
            folder / entry.name,
            entry.plan_id,
            entry.plan_name,
            entry.edit_seq,
            entry.made_at,
            _(entry.reason),
            entry.bytes,
            vault.is_as_written(folder, entry) if look else None,
        )
        for entry in reversed(vault.entries(folder))
        if plan_id is None or entry.plan_id == plan_id
    ]
    others = [_unlisted(path, folder) for path in vault.unlisted(folder)]
    found += [each for each in others if plan_id is None or each.plan_id == plan_id]
    return tuple(sorted(found, key=lambda each: each.made_at, reverse=True))


def _unlisted(path: Path, folder: Path) -> Backup:
    """A copy of which nothing was written down; what it is, it says itself, and its day is that of the file."""
    status = path.stat()
    made_at = datetime.fromtimestamp(status.st_mtime).isoformat(" ", "microseconds")  # noqa: DTZ006 - the user's clock
    found = Backup(path, "", path.stem, 0, made_at, _(vault.FROM_ELSEWHERE), status.st_size, is_sound=False)
    try:
        file = opening.open_for_reading(path, folder, as_it_is=True)
    except NeedsPassphrase:
        return replace(found, is_sound=None)
    except Refused:
        return found
    try:
        return replace(found, plan_id=file.identity.plan_id, edit_seq=file.identity.edit_seq, is_sound=True)
    finally:
        file.close()


def preview(backup: Path, folder: Path) -> Preview:
    """What a backup holds; refused when it is damaged."""
    _check(backup, folder)
    file = opening.open_for_reading(backup, folder, as_it_is=True)
    try:
        plan = opening.read_whole(file)
        return Preview(plan, copying.row_counts(plan), file.identity.edit_seq)
    finally:
        file.close()


def restore(backup: Path, target: Path, folder: Path) -> None:
    """Write the plan that a backup holds as a new file, sealed as it is; nothing that is there is replaced.

    Refused when the name is taken, or when the backup is not what was verified when it was made.
    """
    _check(backup, folder)
    file = opening.open_for_reading(backup, folder, as_it_is=True)
    try:
        copying.write(opening.read_whole(file), file.identity, target, file.key)
        opening.note(target, folder)
    finally:
        file.close()


def _check(backup: Path, folder: Path) -> None:
    """Refuse a copy that has changed since it was verified."""
    for entry in vault.entries(folder):
        if (folder / entry.name).resolve() == backup.resolve() and not vault.is_as_written(folder, entry):
            raise Refused(
                _("{path} has changed since it was made, so it is damaged. Choose another backup.").format(path=backup)
            )


class _Edited(Protocol):
    """What is backed up: an open plan."""

    path: Path

    @property
    def plan(self) -> Plan: ...

    @property
    def identity(self) -> Identity: ...

    @property
    def key(self) -> Key | None: ...


class AutomaticBackups:
    """Copies of one open plan, made by themselves: at its first edit, every half hour of edits, and when it is closed.

    They are written from memory by a thread of their own, so no edit waits. ``problem`` says why the last one was not
    made, or is empty. ``second`` gives another folder, on another disk, which gets each copy as well; where that is not
    there, this is told and stops nothing.
    """

    def __init__(self, workspace: _Edited, folder: Path, second: Callable[[], Path | None] = lambda: None) -> None:
        self.problem = ""
        self._workspace = workspace
        self._folder = folder
        self._second = second
        self._saved_seq = workspace.identity.edit_seq
        self._last_seconds: float | None = None
        self._worker: threading.Thread | None = None
        self._opened_with = (workspace.plan, workspace.identity)

    def on_change(self, _change: object) -> None:
        """Call after each edit."""
        is_due = self._last_seconds is None or time.monotonic() - self._last_seconds >= BETWEEN.total_seconds()
        if not is_due or self._workspace.identity.edit_seq == self._saved_seq:
            return
        # The first copy of a day is of the plan as it was opened: what was edited by mistake is in it as it was.
        held = self._opened_with if self._last_seconds is None else (self._workspace.plan, self._workspace.identity)
        self._last_seconds = time.monotonic()
        self._start(*held, AUTOMATIC)

    def before(self, reason: str) -> None:
        """Back up before something large is done; refused when that fails, so that the large thing is not done."""
        self._wait()
        if not self._write(self._workspace.plan, self._workspace.identity, reason):
            raise Refused(self.problem)

    def close(self) -> None:
        """Back up what was edited since the last copy, and wait for it."""
        self._wait()
        if self._workspace.identity.edit_seq != self._saved_seq:
            self._write(self._workspace.plan, self._workspace.identity, AUTOMATIC)

    def _start(self, plan: Plan, identity: Identity, reason: str) -> None:
        self._wait()
        begun = datetime.now()  # noqa: DTZ005 - the user's own clock
        held = (plan, identity, reason, begun)
        self._worker = threading.Thread(target=self._write, args=held, name="backs up", daemon=True)
        self._worker.start()

    def _wait(self) -> None:
        if self._worker is not None:
            self._worker.join(_LONGEST_WAIT_SECONDS)
            self._worker = None

    def _write(self, plan: Plan, identity: Identity, reason: str, begun: datetime | None = None) -> bool:
        """Write a copy into each folder; whether the program's own has one."""
        name, key = self._workspace.path.stem, self._workspace.key
        try:
            back_up(plan, identity, name, self._folder, reason, key, begun)
        except Refused as refused:
            self.problem = str(refused)
            return False
        self._saved_seq = identity.edit_seq
        self.problem = back_up_to_second(plan, identity, name, self._second(), reason, key)
        return True


def back_up_to_second(
    plan: Plan, identity: Identity, plan_name: str, folder: Path | None, reason: str, key: Key | None
) -> str:
    """Write a copy into the second folder for backups, where there is one; why that failed, or nothing.

    Whatever is the matter with the folder, it is waited for no longer than three seconds.
    """
    if folder is None:
        return ""

    def work(_check_that_it_is_wanted: Callable[[], None]) -> None:
        # It is never made: where a disk is not connected, its folder would come to be on another one.
        if not folder.is_dir():
            raise Refused(_("the folder is not there"))
        back_up(plan, identity, plan_name, folder, reason, key)

    try:
        deadline.within(_SECOND_PLACE_SECONDS, folder, work)
    except (Refused, OSError) as error:
        reason = str(error) if isinstance(error, Refused) else error.strerror or type(error).__name__
        return _("The second place for backups, {folder}, got no copy: {reason}.").format(
            folder=folder, reason=reason.rstrip(".")
        )
    return ""
