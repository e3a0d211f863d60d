"""Drafts: texts that were being written when the program ended, kept beside the plans for their owner alone."""

import contextlib
import hashlib
import json
import os
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from careerplanner.app.safe_write import replace_file
from careerplanner.errors import Refused
from careerplanner.store import seal, sealed_text
from careerplanner.store.connection import Key

KEPT_DAYS: Final = 60
LONGEST_TEXT: Final = 200_000
_LARGEST_FILE_BYTES: Final = 4_000_000
_SECONDS_A_DAY: Final = 86_400


@dataclass(frozen=True, slots=True)
class Draft:
    """One text: the page or dialog in which it was written, the name of its field, and itself."""

    place: str
    field: str
    text: str


def file_of(folder: Path, plan: Path) -> Path:
    """The file of the drafts of one plan."""
    return folder / f"draft-{hashlib.sha256(os.fsencode(plan.resolve())).hexdigest()[:24]}.json"


def keep(folder: Path, plan: Path, drafts: Sequence[Draft], key: Key | None = None) -> bool:
    """Keep these drafts of a plan in place of those kept before; none takes the file away. False if it cannot be.

    Those of a sealed plan are sealed with its key.
    """
    path = file_of(folder, plan)
    try:
        if not drafts:
            path.unlink(missing_ok=True)
            return True
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        texts = [asdict(draft) | {"text": draft.text[:LONGEST_TEXT]} for draft in drafts]
        content = json.dumps(texts, ensure_ascii=False).encode("utf-8", "replace")
        if key is None:
            replace_file(path, content)
        else:
            sealed_text.write(path, content, key)
    except (OSError, Refused):
        return False
    return True


def left(folder: Path, plan: Path) -> tuple[Draft, ...]:
    """The drafts of a plan that are still there; none where the file is missing, not ours, or sealed otherwise."""
    path = file_of(folder, plan)
    try:
        if path.is_symlink() or path.stat().st_size > _LARGEST_FILE_BYTES:
            return ()
        key = seal.key_of(path)
        found = json.loads(path.read_bytes() if key is None else sealed_text.read(path, key))
        return tuple(Draft(str(each["place"]), str(each["field"]), str(each["text"])) for each in found)
    except (OSError, Refused, ValueError, TypeError, KeyError, RecursionError):
        return ()


def tidy(folder: Path) -> None:
    """Take away drafts that nobody asked for in ``KEPT_DAYS`` days."""
    oldest = time.time() - KEPT_DAYS * _SECONDS_A_DAY
    for path in folder.glob("draft-*"):
        with contextlib.suppress(OSError):
            if path.lstat().st_mtime < oldest:
                path.unlink()
