"""The files that SQLite keeps beside a plan, judged before SQLite opens anything: it would replay them unasked.

Career Planner never writes a ``-wal``, so one is never ours. A ``-journal`` is ours when a save was interrupted: then
page 1 of the plan, as the journal has it, counts as many changes as the plan's own page 1, or one fewer. Any other
journal is of another state, and replaying it would mix the two. Of a sealed plan these pages cannot be read as they
lie, so the journal is tried on a copy, and the plan's own count of edits takes the place of SQLite's count of changes.
"""

import contextlib
import os
import shutil
import struct
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from sqlcipher3 import dbapi2 as driver

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store.connection import Key, connect

_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_JOURNAL_HEAD_BYTES = 28
_PLAN_HEAD_BYTES = 100
_COUNTER_AT = 24
SET_ASIDE = "set aside"
_KEPT_REPLAYS = 5


def beside(path: Path, ending: str) -> Path:
    """The file beside a plan that has this ending, beside the plan itself and not beside a link to it."""
    real = path.resolve()
    return real.with_name(real.name + ending)


def has_any(path: Path) -> bool:
    """Whether anything stands beside the plan that SQLite would look at."""
    name = os.fspath(path)
    return any(os.path.lexists(name + ending) for ending in ("-wal", "-shm", "-journal"))


def judge(path: Path, key: Key | None = None) -> list[str]:
    """Set aside what is not of this plan, a sentence for each; refused where it cannot be set aside."""
    told = []
    wal = beside(path, "-wal")
    if os.path.lexists(wal):
        told.append(_set_aside(wal, _("Career Planner never writes such a file, and it may hold another state")))
    shared = beside(path, "-shm")
    if os.path.lexists(shared):
        _set_aside(shared, "")
    journal = beside(path, "-journal")
    if os.path.lexists(journal) and is_stale(path, key):
        told.append(_set_aside(journal, _("it belongs to another state of the plan, and would have mixed the two")))
    return told


def is_hot(path: Path) -> bool:
    """Whether a journal of an interrupted save stands beside the plan."""
    try:
        return beside(path, "-journal").stat().st_size > 0
    except OSError:
        return False


def is_stale(path: Path, key: Key | None = None) -> bool:
    """Whether the journal beside a plan is of another state of it. Looks twice: somebody may be saving just now."""
    journal = beside(path, "-journal")
    return _is_stale(path, journal, key) and _is_stale(path, journal, key)


def keep_before_replay(path: Path, folder: Path) -> None:
    """Copy a plan and its journal aside before SQLite takes an interrupted save back; the last few are kept."""
    stamp = datetime.now().strftime("%Y-%m-%d %H.%M.%S.%f")  # noqa: DTZ005 - the user's own clock, for the user to read
    place = folder / SET_ASIDE / f"{path.stem} {stamp}"
    # A full disk must not keep a plan from being opened; the journal was judged to be its own.
    with contextlib.suppress(OSError):
        place.mkdir(mode=0o700, parents=True)
        for source in (path, beside(path, "-journal")):
            target = place / source.name
            shutil.copyfile(source, target)
            target.chmod(0o600)
        for old in sorted(place.parent.glob(f"{path.stem} *"))[:-_KEPT_REPLAYS]:
            shutil.rmtree(old)


def drop(path: Path) -> None:
    """Take a journal away that would undo nothing: the plan is to the byte what was last saved. It was kept before."""
    with contextlib.suppress(OSError):
        beside(path, "-journal").unlink()


def _set_aside(side: Path, why: str) -> str:
    stamp = datetime.now().strftime("%Y-%m-%d %H.%M.%S.%f")  # noqa: DTZ005 - the user's own clock, for the user to read
    target = side.with_name(f"{side.name} {SET_ASIDE} {stamp}")
    try:
        side.rename(target)
    except OSError as error:
        raise Refused(
            _(
                "{file} is beside the plan and cannot be set aside ({reason}). Move it away, or copy "
                "only the plan to a folder of your own."
            ).format(file=side, reason=error.strerror or type(error).__name__)
        ) from None
    return _("{file} was set aside as “{target}”: {why}.").format(file=side, target=target.name, why=why)


def _is_stale(path: Path, journal: Path, key: Key | None) -> bool:
    """Whether a journal is of another state than the plan; an empty or cleared one means nothing and is not."""
    try:
        with journal.open("rb") as file:
            head = file.read(_JOURNAL_HEAD_BYTES)
            if head[:1] in {b"", b"\0"}:
                return False  # cleared, or not yet forced to the disk: SQLite does not replay it either
            if not head.startswith(_JOURNAL_MAGIC) or len(head) < _JOURNAL_HEAD_BYTES or _names_another(file):
                return True
            if key is not None:
                return _mixes_states(path, journal, key)
            before = _page_one(file, head)
        with path.open("rb") as plan:
            now = plan.read(_PLAN_HEAD_BYTES)
    except OSError:
        return False  # gone in the meantime: its save is over
    if before is None:
        return False  # a large save that was interrupted before it came to page 1
    was, is_now = (int.from_bytes(page[_COUNTER_AT : _COUNTER_AT + 4], "big") for page in (before, now))
    return before[:_PLAN_HEAD_BYTES] != now if is_now == was else is_now != (was + 1) % 2**32


def _mixes_states(path: Path, journal: Path, key: Key) -> bool:
    """Try the journal of a sealed plan on a copy: what it takes back is at most the last edit, and leaves all sound."""
    with copied(path, journal) as taken_back:
        alone = taken_back.with_name("alone")
        shutil.copyfile(path, alone)
        now, before = (_edits_in(each, key) for each in (alone, taken_back))
    if before is None:
        return now is not None  # where neither can be read, the opening of the plan tells it
    return now is not None and now not in {before, before + 1}


@contextlib.contextmanager
def copied(path: Path, journal: Path | None = None) -> Iterator[Path]:
    """A copy of a sealed plan with its journal, for a moment: what opens it takes the interrupted save back there."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "taken back"
        shutil.copyfile(path, copy)
        shutil.copyfile(journal or beside(path, "-journal"), beside(copy, "-journal"))
        yield copy


def _edits_in(copy: Path, key: Key) -> int | None:
    """The count of edits in a copy, or None where it is not sound."""
    try:
        with contextlib.closing(connect(copy, key=key)) as connection:
            if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
                return None
            return int(connection.execute("SELECT edit_seq FROM plan_file").fetchone()[0])
    except (driver.Error, TypeError):
        return None


def _page_one(file: BinaryIO, head: bytes) -> bytes | None:
    """Page 1 as a journal has it, or None when it has none. A journal is segments of a header and some pages."""
    sector, page_bytes = struct.unpack(">II", head[20:28])
    if not (512 <= sector <= 65536 and 512 <= page_bytes <= 65536):
        return None
    start = 0
    while head.startswith(_JOURNAL_MAGIC):
        count = int.from_bytes(head[8:12], "big")
        file.seek(start + sector)
        read = 0
        while len(record := file.read(page_bytes + 8)) == page_bytes + 8:
            if record[:4] == b"\0\0\0\1":
                return record[4:-4]
            read += 1
            if read == count:
                break
        start = -(-file.tell() // sector) * sector
        file.seek(start)
        head = file.read(_JOURNAL_HEAD_BYTES)
    return None


def _names_another(file: BinaryIO) -> bool:
    """Whether a journal ends in the name of another file, which SQLite would look for and may delete."""
    if file.seek(0, os.SEEK_END) < 2 * _JOURNAL_HEAD_BYTES:
        return False
    file.seek(-8, os.SEEK_END)
    return file.read() == _JOURNAL_MAGIC
