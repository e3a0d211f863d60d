"""What a file on disk is, before any SQL of its own is run; and how a new plan file comes to be."""

import contextlib
import os
import re
import secrets
import stat
import time
from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store import migrate, seal

SUFFIX = ".career"
_HEADER_BYTES = 100
_DRAFT = re.compile(r"\.[0-9a-f]{16}(\.career(-journal)?|\.tmp)")
_DRAFT_SECONDS = 24 * 60 * 60


def check_header(path: Path) -> int:
    """The version of the plan file at this path; refused, untouched, when it is none or is too new to read.

    Of a sealed one, what its key opens is asked; without the key it is refused with ``NeedsPassphrase``. Reads the
    header as bytes and closes the file before anything else opens it: closing any handle of a file drops the locks that
    this process holds on it.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Refused(_("{path} is not a file. Give the path of a plan.").format(path=path))
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except FileNotFoundError:
        raise Refused(_("There is no file {path}. `careerplanner new` makes a plan.").format(path=path)) from None
    except PermissionError:
        raise Refused(
            _("{path} may not be read. Ask its owner for permission, or copy it.").format(path=path)
        ) from None
    except OSError as error:
        raise Refused(_("{path} cannot be read: {reason}").format(path=path, reason=error.strerror or "")) from None
    if not header:
        raise Refused(_("{path} is empty, so it is not a plan. Restore a backup or make a new plan.").format(path=path))
    return _check_kind(*(_sealed_header(path) or _plain_header(header, path)), path)


def _sealed_header(path: Path) -> tuple[int, int] | None:
    """The mark of its program and the version of a sealed file; None of one that is not sealed."""
    key = seal.key_of(path)
    if key is None:
        return None
    try:
        return seal.ask_beginning(path, key, _mark_and_version)
    except driver.Error:
        raise Refused(
            _("{path} is damaged: its beginning cannot be read. Restore it from a backup.").format(path=path)
        ) from None


def _mark_and_version(connection: driver.Connection) -> tuple[int, int]:
    return int(connection.execute("PRAGMA application_id").fetchone()[0]), migrate.version_of(connection)


def _plain_header(header: bytes, path: Path) -> tuple[int, int]:
    if not header.startswith(seal.PLAIN_MAGIC) or len(header) < _HEADER_BYTES:
        raise Refused(
            _("{path} is not a Career Planner plan, and was left as it is. Choose a plan file.").format(path=path)
        )
    return int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big")


def _check_kind(mark: int, version: int, path: Path) -> int:
    """The version again; refused where the file is another program's or too new."""
    if mark != migrate.APPLICATION_ID:
        raise Refused(
            _("{path} belongs to another program; it is not a Career Planner plan. Choose a plan file.").format(
                path=path
            )
        )
    if version > migrate.newest_version():
        raise Refused(
            _(
                "{path} was made by a newer Career Planner (file version {version}; this one reads up to {newest}). "
                "It was not changed. Install the newer version to open it."
            ).format(path=path, version=version, newest=migrate.newest_version())
        )
    return version


def check_new(path: Path) -> None:
    """Refuse a path at which no new plan may be made."""
    if path.suffix != SUFFIX:
        raise Refused(_("A plan file ends in {suffix}; {path} does not.").format(suffix=SUFFIX, path=path))
    if path.exists() or path.is_symlink():
        raise Refused(_("{path} exists already and was not touched. Choose another name.").format(path=path))
    if not path.parent.is_dir():
        raise Refused(_("There is no folder {folder}. Make it first.").format(folder=path.parent))


def make(path: Path, fill: Callable[[Path], None]) -> None:
    """Make a file in one step: ``fill`` writes it under another name, then it takes its own, if that is still free."""

    def take_free_name(draft: Path) -> None:
        try:
            os.link(draft, path)
        except FileExistsError:
            raise
        except OSError:
            _rename_to_free(draft, path)

    _make(path, fill, take_free_name)


def put_in_place(path: Path, fill: Callable[[Path], None]) -> None:
    """The same, but it takes the place of the file that has the name: there is the one or the other at any moment."""
    real = path.resolve()
    _make(real, fill, lambda draft: draft.replace(real))


def _make(path: Path, fill: Callable[[Path], None], take_name: Callable[[Path], object]) -> None:
    draft = path.with_name(f".{secrets.token_hex(8)}{SUFFIX}")
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        fill(draft)
        _sync(draft)
        take_name(draft)
        _sync(path.parent)
    except FileExistsError:
        raise Refused(_("{path} exists already and was not touched. Choose another name.").format(path=path)) from None
    except OSError as error:
        raise Refused(
            _("{path} cannot be made: {reason}. Choose another folder.").format(
                path=path, reason=error.strerror or type(error).__name__
            )
        ) from None
    finally:
        with contextlib.suppress(OSError):  # what stopped the making may stop the tidying up as well
            draft.unlink(missing_ok=True)


def replace(path: Path, content: bytes) -> None:
    """Put a small file of the program's own in the place of the one before, and its folder where that is missing."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def tidy(folder: Path) -> None:
    """Delete the drafts that a killed making of a plan has left in a folder a day ago or longer; only our own names."""
    with contextlib.suppress(OSError):
        for draft in folder.iterdir():
            is_old = _DRAFT.fullmatch(draft.name) and time.time() - draft.stat().st_mtime > _DRAFT_SECONDS
            if is_old and not draft.is_symlink() and draft.is_file():
                draft.unlink()


def _rename_to_free(draft: Path, path: Path) -> None:
    """Take the name on a file system that has no hard links; claims it first, so that nobody's file is replaced."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    draft.replace(path)


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows cannot sync a folder
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        if not path.is_dir():  # some file systems cannot sync a folder; a file always can
            raise
    finally:
        os.close(handle)
