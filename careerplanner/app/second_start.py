"""A second start of the program on a plan that is open asks its window to come to the front: by a file, no socket.

The window looks for the file now and then and takes it away, which is the answer.
"""

import hashlib
import os
import time
from pathlib import Path
from typing import Final

from careerplanner.store import plan_lock

LOOKED_FOR_EVERY_MS: Final = 300
"""How often a window looks whether somebody asks for it."""
_WAITS_SECONDS: Final = 2.5
_STEP_SECONDS: Final = 0.05
_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0)


def is_open_elsewhere(plan: Path) -> bool:
    """Whether another window has this plan open now."""
    return plan_lock.is_taken(plan)


def wish_for(folder: Path, plan: Path) -> Path:
    """The file that asks for the window of a plan; a link and the plan that it names share one."""
    return folder / f"show-{hashlib.sha256(os.fsencode(plan.resolve())).hexdigest()[:24]}"


def ask_for(folder: Path, plan: Path) -> bool:
    """Ask the window of this plan to come to the front; False when none answers in time."""
    wish = wish_for(folder, plan)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        wish.unlink(missing_ok=True)
        os.close(os.open(wish, _NEW, 0o600))
    except OSError:
        return False
    until = time.monotonic() + _WAITS_SECONDS
    while time.monotonic() < until:
        if not os.path.lexists(wish):
            return True
        time.sleep(_STEP_SECONDS)
    wish.unlink(missing_ok=True)
    return False


def is_asked_for(folder: Path, plan: Path) -> bool:
    """Whether somebody asks for the window of this plan; the wish is then taken away, which tells that it is heard."""
    try:
        wish_for(folder, plan).unlink()
    except OSError:
        return False
    return True
