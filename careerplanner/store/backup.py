"""Verified copies of a plan file."""

import contextlib
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store import faults, plan_file


def problems_of(connection: driver.Connection) -> list[str]:
    """What is wrong inside of an open file, in SQLite's words; empty when all is well."""
    broken = [
        f"{row[0]}: row {row[1]} refers to nothing" for row in connection.execute("PRAGMA foreign_key_check").fetchall()
    ]
    return _told(connection, "integrity_check") + broken


def quick_problems_of(connection: driver.Connection) -> list[str]:
    """What is wrong with the pages and the values of an open file, without a look at its indices."""
    return _told(connection, "quick_check")


def _told(connection: driver.Connection, pragma: str) -> list[str]:
    """What SQLite tells. It leaves out the CHECKs of tables in files opened to be read only, so a copy is asked too."""
    found = _rows(connection, pragma)
    if found == ["ok"]:
        with contextlib.closing(driver.connect(":memory:", isolation_level=None)) as copy:
            connection.backup(copy)
            found = _rows(copy, "quick_check")
    return [] if found == ["ok"] else found


def _rows(connection: driver.Connection, pragma: str) -> list[str]:
    return [str(row[0]) for row in connection.execute(f"PRAGMA {pragma}").fetchall()]


def back_up(connection: driver.Connection, name: str, folder: Path, reason: str) -> Path:
    """Copy an open plan into a folder and check the copy; the path of the copy.

    Refused when the copy cannot be written or does not verify; what is there already is never replaced.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            _("The folder of backups {folder} cannot be made: {reason}.").format(
                folder=folder, reason=error.strerror or type(error).__name__
            )
        ) from None
    stamp = datetime.now().strftime("%Y-%m-%d %H.%M.%S.%f")  # noqa: DTZ005 - the user's own clock, for the user to read
    target = folder / f"{name} {stamp} {reason}{plan_file.SUFFIX}"
    copy_to(connection, target)
    return target


def copy_to(connection: driver.Connection, target: Path) -> None:
    """Copy an open plan to a name that is free, and check the copy; refused when either fails."""

    def fill(draft: Path) -> None:
        try:
            with contextlib.closing(driver.connect(str(draft), isolation_level=None)) as copy:
                connection.backup(copy)
                bad = problems_of(copy)
        except driver.Error as error:
            raise faults.not_opened(target, error) from error
        if bad:
            raise Refused(_("The copy {path} did not verify: {problem}").format(path=target, problem=bad[0]))

    plan_file.make(target, fill)
