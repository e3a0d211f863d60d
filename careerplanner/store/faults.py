"""What the driver says, in the user's words."""

from pathlib import Path

from careerplanner.errors import Refused
from careerplanner.i18n import _, mark


class NotSaved(Refused):
    """An edit that could not be written; the plan on disk is as it was before."""


_SENTENCES = {
    "SQLITE_FULL": mark("the disk is full. Free some space and try again."),
    "SQLITE_READONLY": mark("the file or its folder is read-only. Copy the plan to a folder of your own."),
    "SQLITE_BUSY": mark("another program is using the file. Close it there and try again."),
    "SQLITE_CANTOPEN": mark("the file cannot be opened. Check its permissions and those of its folder."),
    "SQLITE_IOERR": mark("the disk reports an error. Save a copy of the plan on another disk."),
    "SQLITE_CORRUPT": mark("the file is damaged. Restore it from a backup, or use `careerplanner salvage`."),
    "SQLITE_NOTADB": mark("the file is damaged or is not a plan. Restore it from a backup."),
}


def explain(error: BaseException | None) -> str:
    """The cause of a failed read or write and what to do about it; never a value of the plan."""
    name = getattr(error, "sqlite_errorname", None) or "SQLITE_IOERR"
    while name not in _SENTENCES and "_" in name.removeprefix("SQLITE_"):
        name = name.rpartition("_")[0]
    return _(_SENTENCES.get(name, _SENTENCES["SQLITE_IOERR"]))


_MOVED = mark("the file was moved, replaced or deleted while it was open. Save a copy of the plan under another name.")


class OtherState(NotSaved):
    """The file is not in the state in which this program left it; what it holds was not touched."""


class InDoubt(NotSaved):
    """The disk failed in the middle of a save, and does not say whether the edit took effect."""


class SavedAfterAll(NotSaved):
    """An edit that was in doubt turns out to have been saved; the one that was to follow it was not done."""


def moved() -> NotSaved:
    """The refusal of an edit to a file that has gone."""
    return NotSaved(_("Not saved: {reason}").format(reason=_(_MOVED)))


def changed_elsewhere(path: Path) -> OtherState:
    """The refusal of an edit to a file that something else has written to."""
    return OtherState(
        _(
            "Not saved: {path} was changed by something else while it was open here. Both states are kept: save a copy "
            "of what you see under another name, then open the file again and compare the two."
        ).format(path=path)
    )


def in_doubt() -> InDoubt:
    """The refusal of an edit of which nobody knows whether it was saved."""
    return InDoubt(
        _(
            "It is not known whether this was saved: the disk reports an error. Wait a moment "
            "before you try again; the program checks first, so that nothing is saved twice."
        )
    )


def saved_after_all() -> SavedAfterAll:
    """The refusal that comes in place of an edit when the one before it was saved after all."""
    return SavedAfterAll(
        _(
            "The previous edit was saved after all and is shown now. This one was not done: do it "
            "again if you still want it."
        )
    )


def not_saved(error: BaseException | None, *, was_moved: bool) -> NotSaved:
    """The refusal of an edit that could not be written."""
    return moved() if was_moved else NotSaved(_("Not saved: {reason}").format(reason=explain(error)))


def not_opened(path: Path, error: BaseException) -> Refused:
    """The refusal of a file that could not be read; an entry that is no text or no date means damage."""
    cause = getattr(error, "orig", None) or error
    name = getattr(cause, "sqlite_errorname", None)
    if name == "SQLITE_INTERRUPT":
        return Refused(
            _(
                "{path} takes longer to check than any plan should, so it was left alone. Restore it from a backup."
            ).format(path=path)
        )
    if isinstance(cause, ValueError) or name is None:
        return Refused(
            _(
                "{path} is damaged: an entry in it cannot be read. Restore it from a backup, or use"
                " `careerplanner salvage`."
            ).format(path=path)
        )
    return Refused(_("{path}: {reason}").format(path=path, reason=explain(cause)))
