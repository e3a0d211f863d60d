"""The high-water mark: what is known of each plan file outside of it, to be held against what is there later.

One small file for each plan and place, in a folder beside the backups. It is written after each commit without being
forced to the disk: after a power cut it may lag behind the plan, which is no alarm, but never runs ahead of it.
"""

import contextlib
import hashlib
import json
import os
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

FOLDER = ".known"
_RECORD_BYTES = 4096
_READ_BYTES = 1024 * 1024
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Mark:
    """A state of a plan file.

    ``sha256`` is of its bytes, or empty where that was not taken; ``counter`` is SQLite's own count of writes, as it
    stands in those bytes. ``content`` is a digest of its rows, or empty. ``noted_at`` is local time.
    """

    plan_id: str
    edit_seq: int
    sha256: str = ""
    counter: int = -1
    content: str = ""
    noted_at: str = ""


class Standing(Enum):
    """How a file stands to its mark."""

    UNKNOWN = "never seen"
    AS_KNOWN = "the same, or further on"
    BEHIND = "fewer edits"
    DIFFERENT = "as many edits, other content"
    ANOTHER = "another plan"


def standing(found: Mark, known: Mark | None) -> Standing:
    """How a state that was found stands to the one that is known."""
    if known is None:
        return Standing.UNKNOWN
    if found.plan_id != known.plan_id:
        return Standing.ANOTHER
    if found.edit_seq < known.edit_seq:
        return Standing.BEHIND
    if found.edit_seq > known.edit_seq or not (found.sha256 and known.sha256) or found.sha256 == known.sha256:
        return Standing.AS_KNOWN
    # Another program may have packed the same rows anew, which SQLite counts. What nobody counted is damage.
    is_packed = found.content and found.content == known.content and found.counter != known.counter
    return Standing.AS_KNOWN if is_packed else Standing.DIFFERENT


def fingerprint(path: Path) -> tuple[str, int]:
    """The SHA-256 of a plan file's bytes, and SQLite's count of writes in them; see `sha256_of`."""
    with path.open("rb", buffering=0) as file:
        first = file.read(_READ_BYTES)
        digest = hashlib.sha256(first)
        while more := file.read(_READ_BYTES):
            digest.update(more)
    return digest.hexdigest(), int.from_bytes(first[24:28], "big")


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes. Only for files on which this process holds no lock: closing would drop it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class MarkFile:
    """Where the mark of one plan file is kept. What cannot be written or read is as if it were not there."""

    def __init__(self, folder: Path, plan: Path) -> None:
        place = str(plan.resolve()).encode("utf-8", "surrogateescape")
        self._path = folder / FOLDER / f"{hashlib.sha256(place).hexdigest()[:32]}.json"
        self._handle: int | None = None

    def read(self) -> Mark | None:
        """The mark, or None where there is none that can be read."""
        try:
            with self._path.open("rb") as file:
                document = json.loads(file.read(_RECORD_BYTES).rstrip())
            mark = Mark(**document)
        except (OSError, ValueError, TypeError, RecursionError):
            return None
        return mark if type(mark.plan_id) is str and type(mark.edit_seq) is int else None

    def write(self, mark: Mark) -> None:
        """Note a state, in one write over the one before; costs microseconds."""
        noted = {**asdict(mark), "noted_at": datetime.now().isoformat(" ", "seconds")}  # noqa: DTZ005 - for the user
        record = json.dumps(noted).encode().ljust(_RECORD_BYTES)
        with contextlib.suppress(OSError):  # a mark that cannot be kept must not stop an edit
            if self._handle is None:
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._handle = os.open(self._path, _FLAGS, 0o600)
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, record)

    def close(self) -> None:
        """Let go of the file."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
