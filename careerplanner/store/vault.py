"""The folder of backups: what is in it, what is known of each copy, and which copies have had their time."""

import contextlib
import hashlib
import json
import re
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from careerplanner.errors import Refused
from careerplanner.i18n import _, mark
from careerplanner.store import marks, plan_file

BY_HAND = mark("by hand")
AUTOMATIC = mark("automatic")
BEFORE_UPDATE = mark("before update")
BEFORE_IMPORT = mark("before import")
BEFORE_RESTORE = mark("before restore")
BEFORE_DELETE = mark("before delete")
FROM_ELSEWHERE = mark("not recorded")
_LISTS = "backups-*.json"
_MOST_ENTRIES = 10_000
_LISTING = threading.Lock()
"""Held while a list is read and written anew: a copy by hand and one made by itself may end at the same time."""

NEWEST, DAYS, WEEKS, MONTHS, PINNED, FEWEST = 20, 12, 10, 9, 5, 10
"""What is kept of each plan: so many newest, the last of so many days, weeks and months, and from before updates.

The days, weeks and months are those that have a copy, so a clock that jumps takes nothing away.
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A copy in the folder.

    ``made_at`` is when it was begun, in local time; ``reason`` is one of the words above, untranslated.
    """

    name: str
    plan_id: str
    plan_name: str
    edit_seq: int
    sha256: str
    bytes: int
    made_at: str
    reason: str


def new_name(folder: Path, plan_name: str, reason: str) -> Path:
    """The path of a copy that is to be made; makes the folder, and is refused where that cannot be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            _("The folder of backups {folder} cannot be made: {reason}.").format(
                folder=folder, reason=error.strerror or type(error).__name__
            )
        ) from None
    stamp = datetime.now().strftime("%Y-%m-%d %H.%M.%S.%f")  # noqa: DTZ005 - the user's own clock, for the user to read
    # A translation may have any sign in it, and file systems do not.
    words = re.sub(r"[^\w -]+", "", _(reason)).strip()
    return folder / f"{plan_name} {stamp} {words}{plan_file.SUFFIX}"


def note(copy: Path, plan_name: str, reason: str, plan_id: str, edit_seq: int, begun: datetime) -> Entry:
    """Write down a copy that was made and verified, and when it was begun."""
    made_at = begun.isoformat(" ", "microseconds")
    entry = Entry(copy.name, plan_id, plan_name, edit_seq, marks.sha256_of(copy), copy.stat().st_size, made_at, reason)
    with _LISTING:
        _write(copy.parent, plan_id, [*_noted(_list_of(copy.parent, plan_id)), entry])
    return entry


def entries(folder: Path) -> list[Entry]:
    """What was written down of the copies that are still there, the oldest first; none where it cannot be read."""
    found = [entry for held in (folder / marks.FOLDER).glob(_LISTS) for entry in _noted(held)]
    found.sort(key=lambda entry: entry.made_at)
    return [each for each in found if (folder / Path(each.name).name).is_file()]


def unlisted(folder: Path) -> list[Path]:
    """The copies in a folder of which nothing was written down: older ones, or those that came from elsewhere."""
    noted = {entry.name for entry in entries(folder)}
    return sorted(
        path
        for path in folder.glob(f"*{plan_file.SUFFIX}")
        if path.name not in noted and not path.name.startswith(".") and path.is_file()
    )


def note_anew(folder: Path, entry: Entry) -> None:
    """Write down what a copy is now that the program has written it anew; when and why it was made stays."""
    copy = folder / entry.name
    fresh = replace(entry, sha256=marks.sha256_of(copy), bytes=copy.stat().st_size)
    with _LISTING:
        held = _noted(_list_of(folder, entry.plan_id))
        _write(folder, entry.plan_id, [fresh if each.name == entry.name else each for each in held])


def delete(folder: Path, gone: Iterable[Entry]) -> None:
    """Delete copies that the user wants gone; the errors of the system pass through."""
    for entry in gone:
        (folder / entry.name).unlink(missing_ok=True)


def _list_of(folder: Path, plan_id: str) -> Path:
    """Where the copies of one plan are written down; each plan has a list, so that two windows share none."""
    return folder / marks.FOLDER / f"backups-{hashlib.sha256(plan_id.encode()).hexdigest()[:32]}.json"


def _noted(held: Path) -> list[Entry]:
    try:
        return [Entry(**each) for each in json.loads(held.read_text(encoding="utf-8"))[:_MOST_ENTRIES]]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return []


def is_as_written(folder: Path, entry: Entry) -> bool:
    """Whether a copy is to the byte what was verified when it was made."""
    try:
        return marks.sha256_of(folder / entry.name) == entry.sha256
    except OSError:
        return False


def thin(folder: Path, plan_id: str) -> list[str]:
    """Delete the copies of a plan that have had their time; their names. Call after a new one was verified."""
    with _LISTING:
        of_plan = [entry for entry in entries(folder) if entry.plan_id == plan_id]
        kept = kept_of(of_plan)
        gone = [entry for entry in of_plan if entry not in kept]
        for entry in gone:
            with contextlib.suppress(OSError):  # it is tried again the next time
                (folder / entry.name).unlink()
        if gone:
            _write(folder, plan_id, [entry for entry in of_plan if entry in kept])
    return [entry.name for entry in gone]


def kept_of(of_plan: Sequence[Entry]) -> frozenset[Entry]:
    """The copies of one plan that stay, of those given in the order in which they were made."""
    newest_first = list(reversed(of_plan))
    kept = set(newest_first[: max(NEWEST, FEWEST)])
    for most, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        kept.update(_last_of_each(newest_first, most, period))
    kept.update([entry for entry in newest_first if entry.reason == BEFORE_UPDATE][:PINNED])
    kept.update(entry for entry in newest_first if entry.reason == BY_HAND)
    return frozenset(kept)


def _last_of_each(newest_first: Iterable[Entry], most: int, period: Callable[[datetime], object]) -> list[Entry]:
    found: dict[object, Entry] = {}
    for entry in newest_first:
        found.setdefault(period(datetime.fromisoformat(entry.made_at)), entry)
    return list(found.values())[:most]


def _day(when: datetime) -> object:
    return when.date()


def _week(when: datetime) -> object:
    return when.isocalendar()[:2]


def _month(when: datetime) -> object:
    return when.year, when.month


def _write(folder: Path, plan_id: str, held: Iterable[Entry]) -> None:
    plan_file.replace(_list_of(folder, plan_id), json.dumps([asdict(entry) for entry in held], indent=1).encode())
