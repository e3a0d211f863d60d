"""Reports of errors that nobody caught: their types and places, never a value; kept in a folder of the user's own."""

import errno
import os
import platform
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

KEPT_REPORTS: Final = 10
FAULTS_NAME: Final = "faults.txt"
_LARGEST_FAULTS_BYTES: Final = 256 * 1024
_DEEPEST: Final = 60
_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0)
_MORE = os.O_CREAT | os.O_APPEND | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0)


def describe(error: BaseException) -> str:
    """The report as text: the versions, then each error of the chain with the places it went through, outermost first.

    What an error says may hold a value of the plan (``int()`` repeats what it was given), and so may a line of source,
    so neither is written. Of an error of the system or of SQLite its number or name is told, which is neither.
    """
    head = f"Python {platform.python_version()}, {platform.system()} {platform.release()}"
    return "\n\n".join([head, *(_one(each) for each in _chain(error))]) + "\n"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The errors that led to this one, the first of them first."""
    found: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and each not in found and len(found) < KEPT_REPORTS:
        found.append(each)
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
    return reversed(found)


def _one(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-_DEEPEST:]
    places = [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([*places, _name(error)])


def _name(error: BaseException) -> str:
    number = getattr(error, "sqlite_errorname", None) or (error.errno if isinstance(error, OSError) else None)
    kind = type(error)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    return f"{name} [{number}]" if isinstance(number, str | int) else name


def _short(file: str) -> str:
    """The place of a source file below its package, without the folders of this computer's user."""
    return "/".join(Path(file).parts[-3:])


def keep(folder: Path, report: str, now: datetime) -> Path | None:
    """Write a report into the folder, for the user alone and never through a link; None where that cannot be.

    The newest ``KEPT_REPORTS`` stay.
    """
    path = folder / now.strftime("crash-%Y%m%d-%H%M%S-%f.txt")
    try:
        with os.fdopen(_open(path, _NEW), "wb") as file:
            file.write(report.encode("utf-8", "replace"))
    except OSError:
        return None
    for old in sorted(folder.glob("crash-*.txt"))[:-KEPT_REPORTS]:
        old.unlink(missing_ok=True)
    return path


def open_faults(folder: Path) -> int | None:
    """The number of an open file for what ends the process within the interpreter; None where there can be none."""
    try:
        number = _open(folder / FAULTS_NAME, _MORE)
    except OSError:
        return None
    if os.fstat(number).st_size > _LARGEST_FAULTS_BYTES:
        os.ftruncate(number, 0)
    return number


def close_faults(folder: Path, number: int) -> None:
    """Close the file of ``open_faults``; an empty one is taken away."""
    is_empty = os.fstat(number).st_size == 0
    os.close(number)
    if is_empty:
        (folder / FAULTS_NAME).unlink(missing_ok=True)


def _open(path: Path, flags: int) -> int:
    """Open a file of the folder of reports, so that what is written lands in that folder and nowhere behind a link."""
    folder = path.parent
    for each in (folder.parent, folder):  # with parents=True alone, only the last would be the user's own
        each.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.open not in os.supports_dir_fd:  # Windows
        if folder.is_symlink():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        return os.open(path, flags, 0o600)
    place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        return os.open(path.name, flags, 0o600, dir_fd=place)
    finally:
        os.close(place)
