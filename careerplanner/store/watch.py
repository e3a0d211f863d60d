"""What this program last saw of the plan it has open, held against what is there before each write.

An old copy may be written over the open file, by hand or by a program that keeps folders alike; two names may lead to
one file, and a lock may have been cleaned away. None of that makes SQLite fail.
"""

import os
from dataclasses import replace
from pathlib import Path

from careerplanner.store import faults, side_files
from careerplanner.store.connection import Key
from careerplanner.store.marks import Mark, MarkFile, fingerprint, sha256_of

HASHED_BYTES = 4 * 1024 * 1024
"""Up to this size the bytes are hashed after each edit; it takes less than a millisecond for each megabyte."""

Stamp = tuple[int, int, int, int]


class Watch:
    """The last known state of an open file, and where it is noted for later; without a mark file nothing is noted.

    What it is made with is noted with the first `after`, which knows the bytes as they are now.
    """

    def __init__(self, path: Path, seen: Mark, mark_file: MarkFile | None, key: Key | None = None) -> None:
        self.path = path
        self.seen = seen
        self.key = key
        self.told: list[str] = []
        self._mark_file = mark_file
        self._real = path.resolve()
        self._stamp = self._stamp_now()

    def is_moved(self) -> bool:
        """Whether the name no longer leads to the file that was opened."""
        now = self._stamp_now()
        return now is None or self._stamp is None or now[:2] != self._stamp[:2]

    def judge_side_files(self) -> bool:
        """Set aside what is not of this plan; whether a save that was interrupted is still to be taken back."""
        if not side_files.has_any(self._real):
            return False
        self.told += side_files.judge(self._real, self.key)
        return side_files.is_hot(self._real)

    def before(self) -> None:
        """Look at the file while no lock is held; refused when it is not as it was."""
        now = self._stamp_now()
        if now == self._stamp:
            return
        if now is None or self.is_moved():
            raise faults.moved()
        if self.seen.sha256 and sha256_of(self._real) != self.seen.sha256:
            raise faults.changed_elsewhere(self.path)
        self._stamp = now

    def replaced(self, key: Key | None, edit_seq: int) -> None:
        """Note that this program has put a file with another key, or none, in the place of the one that was open."""
        self.key = key
        self.after(edit_seq, self.seen.content)

    def rewritten(self) -> None:
        """Note the same state in the bytes in which it now stands."""
        self.after(self.seen.edit_seq, self.seen.content)

    def inside(self, plan_id: str, edit_seq: int) -> None:
        """Look again inside of the transaction, when nobody else can write by way of SQLite."""
        if (plan_id, edit_seq) != (self.seen.plan_id, self.seen.edit_seq) or self._stamp_now() != self._stamp:
            raise faults.changed_elsewhere(self.path)

    def after(self, edit_seq: int, content: str = "") -> None:
        """Note the state that this program has just written, or has just read."""
        self._stamp = self._stamp_now()
        is_hashed = self._stamp is not None and self._stamp[2] <= HASHED_BYTES
        sha256, counter = self._fingerprint() if is_hashed else ("", -1)
        self._note(replace(self.seen, edit_seq=edit_seq, sha256=sha256, counter=counter, content=content))

    def close(self, content: str) -> None:
        """Note the state in which the file is left, with a digest of its rows, and let go of the mark."""
        if not self.is_moved() and self._stamp_now() == self._stamp:
            sha256, counter = self._fingerprint()
            self._note(replace(self.seen, sha256=sha256, counter=counter, content=content))
        if self._mark_file is not None:
            self._mark_file.close()

    def _note(self, seen: Mark) -> None:
        self.seen = seen
        if self._mark_file is not None:
            self._mark_file.write(seen)

    def _fingerprint(self) -> tuple[str, int]:
        try:
            return fingerprint(self._real)
        except OSError:
            return "", -1  # the edit is on disk; that it cannot be read now is for the next reading to tell

    def _stamp_now(self) -> Stamp | None:
        """What changes when anybody writes to the file: device, inode, size, and time of the last change."""
        try:
            status = os.stat(self._real)  # noqa: PTH116 - it is asked three times for each edit
        except OSError:
            return None
        return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns
