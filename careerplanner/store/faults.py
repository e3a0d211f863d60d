"""What the driver says, in the user's words."""

from pathlib import Path

from careerplanner.errors import Refused
from careerplanner.i18n import _, mark


class NotSaved(Refused):
    """An edit that could not be written; the plan on disk is as it was before."""


_SENTENCES = {
    "SQLITE_FULL": mark("the disk is full. Free some space and do it again."),
    "SQLITE_READONLY": mark("the file or its folder is read-only. Copy the plan to a folder of your own."),
    "SQLITE_BUSY": mark("another program is using the file. Close it there and do it again."),
    "SQLITE_CANTOPEN": mark("the file cannot be opened. Look at its permissions and those of its folder."),
    "SQLITE_IOERR": mark("the disk reports an error. Save a copy of the plan on another disk."),
    "SQLITE_CORRUPT": mark("the file is damaged. Restore it from a backup."),
    "SQLITE_NOTADB": mark("the file is damaged, or it is no plan. Restore it from a backup."),
}


def explain(error: BaseException | None) -> str:
    """The cause of a failed read or write and what to do about it; never a value of the plan."""
    name = getattr(error, "sqlite_errorname", None) or "SQLITE_IOERR"
    while name not in _SENTENCES and "_" in name.removeprefix("SQLITE_"):
        name = name.rpartition("_")[0]
    return _(_SENTENCES.get(name, _SENTENCES["SQLITE_IOERR"]))


_MOVED = mark("the file was moved, replaced or deleted while it was open. Save a copy of the plan under another name.")


def not_saved(error: BaseException | None, *, was_moved: bool) -> NotSaved:
    """The refusal of an edit that could not be written."""
    return NotSaved(_("Not saved: {reason}").format(reason=_(_MOVED) if was_moved else explain(error)))


def not_opened(path: Path, error: BaseException) -> Refused:
    """The refusal of a file that could not be read; an entry that is no text or no date means damage."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, ValueError) or getattr(cause, "sqlite_errorname", None) is None:
        return Refused(
            _("{path} is damaged: an entry in it cannot be read. Restore it from a backup.").format(path=path)
        )
    return Refused(_("{path}: {reason}").format(path=path, reason=explain(cause)))
