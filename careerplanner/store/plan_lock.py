"""The lock of a plan: one window at a time works on a file. It is the operating system's and goes with its process."""

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from careerplanner.errors import OpenElsewhere, Refused
from careerplanner.i18n import _

if TYPE_CHECKING:
    import filelock

_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}

# ruff: noqa: PLC0415 - a start that finds no lock is quicker without the package


def take(path: Path) -> "filelock.BaseFileLock":
    """Take the lock of a plan; ``OpenElsewhere`` where another window has it, refused where there can be none."""
    import filelock

    lock = filelock.FileLock(_file_of(path), timeout=0, mode=0o600)
    try:
        lock.acquire()
    except filelock.Timeout:
        raise OpenElsewhere(
            _("{path} is open in another window of Career Planner. Close it there first.").format(path=path)
        ) from None
    except OSError as error:
        if error.errno in _READ_ONLY:
            words = _("{folder} is read-only, so nothing could be saved. Copy the plan to a folder of your own.")
        else:
            words = _(
                "{path} cannot be locked ({reason}), so two windows could save over each other. Copy it elsewhere."
            )
        reason = error.strerror or type(error).__name__
        raise Refused(words.format(folder=path.parent, path=path, reason=reason)) from None
    return lock


def is_taken(path: Path) -> bool:
    """Whether another window has the plan now, as far as can be told without waiting."""
    if not _file_of(path).exists():
        return False
    import filelock

    try:
        with filelock.FileLock(_file_of(path), timeout=0, mode=0o600):
            return False
    except filelock.Timeout:
        return True
    except OSError:
        return False


def _file_of(path: Path) -> Path:
    real = path.resolve()  # a link and the file that it names share one lock
    return real.with_name(f".{real.name}.lock")
