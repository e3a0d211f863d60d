"""Verified copies of a plan file."""

import contextlib
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careerplanner.domain.errors import Refused
from careerplanner.i18n import _
from careerplanner.store import plan_file


def problems_of(connection: driver.Connection) -> list[str]:
    """What is wrong inside of an open file, in SQLite's words; empty when all is well."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check").fetchall()]
    broken = [
        f"{row[0]}: row {row[1]} refers to nothing" for row in connection.execute("PRAGMA foreign_key_check").fetchall()
    ]
    return [text for text in found if text != "ok"] + broken


def back_up(connection: driver.Connection, name: str, folder: Path, reason: str) -> Path:
    """Copy an open plan into a folder and check the copy; the path of the copy.

    Refused when the copy cannot be written or does not verify; what is there already is never replaced.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    stamp = datetime.now().strftime("%Y-%m-%d %H.%M.%S.%f")  # noqa: DTZ005 - the user's own clock, for the user to read
    target = folder / f"{name} {stamp} {reason}{plan_file.SUFFIX}"

    def fill(draft: Path) -> None:
        copy = driver.connect(str(draft), isolation_level=None)
        with contextlib.closing(copy):
            connection.backup(copy)
            bad = problems_of(copy)
        if bad:
            raise Refused(_("The backup of {name} did not verify: {problem}").format(name=name, problem=bad[0]))

    plan_file.make(target, fill)
    return target
