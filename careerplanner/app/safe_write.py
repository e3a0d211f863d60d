"""Writes a file whole or not at all, for its owner alone, and never over another unless that is asked for."""

import os
import secrets
from pathlib import Path

from careerplanner.errors import Refused
from careerplanner.i18n import _

PLAN_SUFFIX = ".career"
# Windows translates line ends without the first; the second exists where links do.
_FLAGS = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def check_target(path: Path, *, force: bool) -> None:
    """Refuse a path that an output file may not take; asked before the work, so that none is done in vain."""
    if path.suffix.lower() == PLAN_SUFFIX:
        raise Refused(
            _("{path} is named like a plan, and an export may not be. Choose another name.").format(path=path)
        )
    if path.is_dir():
        raise Refused(_("{path} is a folder. Give the name of a file.").format(path=path))
    if not path.parent.is_dir():
        raise Refused(_("There is no folder {folder}. Make it first.").format(folder=path.parent))
    if not force and os.path.lexists(path):
        raise _taken(path)


def write_file(path: Path, content: bytes, *, force: bool = False) -> None:
    """Write a file in one step: under a name of its own first, then it takes the wanted one.

    Refused, with everything as it was, when the name is taken and ``force`` is not given, or when it cannot be
    written. A link of that name is replaced, never followed.
    """
    check_target(path, force=force)
    try:
        replace_file(path, content, keep_other=not force)
    except FileExistsError:
        raise _taken(path) from None
    except OSError as error:
        raise Refused(
            _("{path} was not written: {reason}. Choose another folder, or free some space.").format(
                path=path, reason=error.strerror or type(error).__name__
            )
        ) from None


def replace_file(path: Path, content: bytes, *, keep_other: bool = False) -> None:
    """Put this content in the place of a file; the errors of the system pass through, the draft does not stay.

    With ``keep_other`` a file that has the name already stays, and ``FileExistsError`` is raised.
    """
    draft = path.with_name(f".{path.name[:100]}-{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, _FLAGS, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if keep_other:
            _take_free_name(draft, path)
        else:
            draft.replace(path)
        _sync_folder(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def _take_free_name(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links: claim the name, so that nobody's file is replaced.
        os.close(os.open(path, _FLAGS, 0o600))
        draft.replace(path)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows cannot sync a folder
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:  # nor can some file systems; the file itself is on disk
        return
    finally:
        os.close(handle)


def _taken(path: Path) -> Refused:
    return Refused(
        _("{path} exists already and was not touched. Choose another name, or add --force to replace it.").format(
            path=path
        )
    )
