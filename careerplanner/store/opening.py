"""Open a plan file: who it belongs to now, whether it is sound, and the newest form of its tables."""

import contextlib
import hashlib
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import filelock
from sqlcipher3 import dbapi2 as driver

from careerplanner import __version__
from careerplanner.domain.plan import EMPTY_PROFILE, Plan
from careerplanner.errors import NeedsPassphrase, Refused
from careerplanner.i18n import _
from careerplanner.store import (
    copying,
    faults,
    foreign,
    inside,
    marks,
    migrate,
    plan_file,
    plan_lock,
    seal,
    side_files,
    vault,
)
from careerplanner.store.connection import Key, connect, memory_beside
from careerplanner.store.copying import Identity
from careerplanner.store.database import Store, random_id
from careerplanner.store.marks import Mark, MarkFile, Standing
from careerplanner.store.watch import Watch

_READING_ATTEMPTS = 3


class DiffersFromMark(Refused):
    """A file is not in the state in which this computer knew it last. It was not touched, and nothing was chosen.

    ``standing`` says in what it differs, ``known`` what is known of it; ``what`` tells it without the ways on.
    """

    def __init__(self, path: Path, standing: Standing, found: Mark, known: Mark) -> None:
        self.path = path
        self.standing = standing
        self.found = found
        self.known = known
        self.what = _difference_words(path, standing, found, known)
        way_on = _("`careerplanner backups` lists what else is kept; `careerplanner check --accept` takes it as it is.")
        super().__init__(f"{self.what} {way_on}")


@dataclass(slots=True)
class OpenFile:
    """An open plan: its rows and which plan it is. ``notes`` tell what was set aside on the way."""

    store: Store
    path: Path
    lock: filelock.BaseFileLock | None
    identity: Identity
    watch: Watch | None = None
    notes: tuple[str, ...] = ()

    @property
    def key(self) -> Key | None:
        """The key of a sealed plan."""
        return self.store.key

    def identity_now(self) -> Identity:
        """Which plan it is, with the count of edits as this program last saw it."""
        return self.identity if self.watch is None else replace(self.identity, edit_seq=self.watch.seen.edit_seq)

    def close(self, plan: Plan | None = None) -> None:
        """Close the file and let others have it; the plan it holds is noted, to tell damage from packing later."""
        self.store.close()
        if self.watch is not None:
            self.watch.close("" if plan is None else content_of(plan))
        if self.lock is not None:
            self.lock.release()


def content_of(plan: Plan) -> str:
    """A digest of the rows of a plan, whatever way they lie in a file."""
    return hashlib.sha256(repr(plan).encode("utf-8", "replace")).hexdigest()


def create(path: Path, fill: Callable[[Store], None] | None = None, new_id: Callable[[], str] = random_id) -> None:
    """Make a new plan file, empty or with the rows that ``fill`` adds: whole, or not at all.

    ``new_id`` gives the rows their ids; the id of the file itself is always random. Refused when the name is
    taken or the folder cannot be written.
    """
    plan_file.check_new(path)
    plan_id = secrets.token_hex(16)

    def write(draft: Path) -> None:
        try:
            with contextlib.closing(connect(draft)) as connection:
                migrate.migrate(connection)
                connection.execute(
                    "INSERT INTO plan_file VALUES (1, ?, ?, 0)", (plan_id, f"Career Planner {__version__}")
                )
                with contextlib.closing(Store(connection, draft, new_id=new_id)) as store, store.transaction():
                    store.add(EMPTY_PROFILE)
                    if fill is not None:
                        fill(store)
        except driver.Error as error:
            raise faults.not_opened(path, error) from error

    plan_file.make(path, write)
    foreign.made_here(plan_id.encode())


@contextlib.contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except Refused:
        raise
    except (driver.Error, ValueError, OverflowError, RecursionError, MemoryError) as error:
        raise faults.not_opened(path, error) from error
    except OSError as error:
        raise Refused(
            _("{path} cannot be read: {reason}. Check the disk, or restore a backup.").format(
                path=path, reason=error.strerror or type(error).__name__
            )
        ) from None


def open_for_writing(path: Path, backups: Path, *, accept: bool = False) -> OpenFile:
    """Open a plan to work on it: takes the lock, checks the file and brings it to the newest form.

    Raises ``DiffersFromMark`` where the file is not as this computer knew it; with ``accept`` it is taken as it is.
    """
    plan_file.check_header(path)
    lock = plan_lock.take(path)
    try:
        with _telling(path):
            mark_file = MarkFile(backups, path)
            known = mark_file.read()
            key = seal.key_of(path)
            notes = _judge_side_files(path, backups, known, key)
            foreign.look_at(path, key, is_known=known is not None)
            # Pages that are taken back get other bytes when they are sealed, so these say nothing then.
            is_rewritten = key is not None and side_files.is_hot(path)
            connection = connect(path, key=key)
            try:
                inside.check(connection, path)
                found = _state_of(connection, path)
                if not accept:
                    compared = replace(found, sha256="") if is_rewritten else found
                    _compare(path, compared, known, lambda: _content(connection, path))
                if migrate.version_of(connection) < migrate.newest_version():
                    _back_up_before_update(connection, path, backups, key)
                    migrate.migrate(connection, as_edit=True)
                    found = replace(found, edit_seq=found.edit_seq + 1)
                watch = Watch(path, found, mark_file, key)
                watch.after(found.edit_seq)
                store = Store(connection, path, watch, key=key)
                return OpenFile(store, path, lock, copying.identity_of(connection), watch, notes)
            except BaseException:
                connection.close()
                raise
    except BaseException:
        lock.release()
        raise


def open_for_reading(path: Path, backups: Path, *, as_it_is: bool = False) -> OpenFile:
    """Open a plan to look at it, also while a window has it; an old or interrupted one is first brought in order.

    A file that differs from its mark is read all the same, and the notes say so. An old one is brought in order in
    memory alone where the file cannot be written or is held by another window, and with ``as_it_is``: a backup is kept
    to the byte.
    """
    version = plan_file.check_header(path)
    notes: tuple[str, ...] = ()
    with _telling(path):
        key = seal.key_of(path)
        if side_files.has_any(path.resolve()):
            notes = tuple(side_files.judge(path, key))
        if (version < migrate.newest_version() and not as_it_is) or side_files.is_hot(path):
            with contextlib.suppress(Refused):
                open_for_writing(path, backups).close()
        known = MarkFile(backups, path).read()
        foreign.look_at(path, key, is_known=known is not None)
        connection = connect(path, read_only=True, key=key)
        try:
            inside.check(connection, path)
            if migrate.version_of(connection) < migrate.newest_version():
                connection = _updated_in_memory(connection)
            found = _state_of(connection, path)
            try:
                _compare(path, found, known, lambda: _content(connection, path))
            except DiffersFromMark as differs:
                notes += (str(differs),)
            return OpenFile(Store(connection, path, key=key), path, None, copying.identity_of(connection), notes=notes)
        except BaseException:
            connection.close()
            raise


def _updated_in_memory(connection: driver.Connection) -> driver.Connection:
    """A copy of an open file in memory, in the newest form, in its place; the file stays as it is."""
    memory = memory_beside(connection)
    inside.copy_pages(connection, memory)
    connection.close()
    migrate.migrate(memory)
    return memory


def note(path: Path, backups: Path) -> None:
    """Note the state of a plan that the program has just made, in place of what was known of an earlier one there."""
    with _telling(path), contextlib.closing(connect(path, read_only=True, key=seal.key_of(path))) as connection:
        mark_file = MarkFile(backups, path)
        mark_file.write(replace(_state_of(connection, path), content=_content(connection, path)))
        mark_file.close()


def read_whole(file: OpenFile) -> Plan:
    """The plan in an open file, all of one moment; read again where something else writes over it meanwhile."""
    with _telling(file.path):
        for _attempt in range(_READING_ATTEMPTS):
            with file.store.reading():
                file.store.edit_seq()  # from here on, no program that goes by SQLite can write
                before = file.path.stat()
                plan = file.store.load()
                after = file.path.stat()
            if (before.st_mtime_ns, before.st_size, before.st_ino) == (after.st_mtime_ns, after.st_size, after.st_ino):
                return plan
    raise Refused(
        _("Another program is overwriting {path}. Wait until it is done, then try again.").format(path=file.path)
    )


def problems(path: Path, backups: Path) -> list[str]:
    """What is wrong with a plan file, most basic first; empty when all is well."""
    try:
        with contextlib.closing(open_for_reading(path, backups)) as file:
            return [*file.notes, *problems_inside(file)]
    except NeedsPassphrase:
        raise
    except Refused as refused:
        return [str(refused)]


def problems_inside(file: OpenFile) -> list[str]:
    """What is wrong inside of an open plan, all read of one moment."""
    with _telling(file.path), file.store.reading(), inside.limited(file.store.connection):
        file.store.load()
        return inside.problems_of(file.store.connection)


def _back_up_before_update(connection: driver.Connection, path: Path, backups: Path, key: Key | None) -> None:
    begun = datetime.now()  # noqa: DTZ005 - the user's own clock
    copy = vault.new_name(backups, path.stem, vault.BEFORE_UPDATE)
    copying.copy_old(connection, copy, key)
    identity = copying.identity_of(connection)
    with contextlib.suppress(OSError):  # the copy is there and verified; only the list of copies lacks it
        vault.note(copy, path.stem, vault.BEFORE_UPDATE, identity.plan_id, identity.edit_seq, begun)


def _judge_side_files(path: Path, backups: Path, known: Mark | None, key: Key | None) -> tuple[str, ...]:
    """Set aside what is not of this plan, and keep copies of what is about to be taken back."""
    if not side_files.has_any(path.resolve()):
        return ()
    notes = tuple(side_files.judge(path, key))
    if side_files.is_hot(path):
        side_files.keep_before_replay(path, backups)
        if known is not None and known.sha256 and marks.sha256_of(path) == known.sha256:
            side_files.drop(path)
    return notes


def _state_of(connection: driver.Connection, path: Path) -> Mark:
    identity = copying.identity_of(connection)
    return Mark(identity.plan_id, identity.edit_seq, *marks.fingerprint(path))


def _content(connection: driver.Connection, path: Path) -> str:
    if migrate.version_of(connection) < migrate.newest_version():
        return ""
    return content_of(Store(connection, path).load())


def _compare(path: Path, found: Mark, known: Mark | None, content: Callable[[], str]) -> None:
    """Raise where a file is not as it was known; its rows are asked only where its bytes are not the same."""
    how = marks.standing(found, known)
    if how is Standing.DIFFERENT and known is not None and known.content:
        found = replace(found, content=content())
        how = marks.standing(found, known)
    if known is not None and how not in {Standing.UNKNOWN, Standing.AS_KNOWN}:
        raise DiffersFromMark(path, how, found, known)


def _difference_words(path: Path, standing: Standing, found: Mark, known: Mark) -> str:
    if standing is Standing.BEHIND:
        words = _("{path} is an older state: it counts {found} edits, and {known} were saved here ({when}).")
    elif standing is Standing.ANOTHER:
        words = _("{path} holds another plan than the one that was saved here ({when}).")
    else:
        words = _("{path} has other contents than were saved here ({when}), though it counts as many edits ({found}).")
    return words.format(path=path, found=found.edit_seq, known=known.edit_seq, when=known.noted_at)
