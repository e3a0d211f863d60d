"""Put a sealed file in the place of a plain one, or the other way round: a verified copy, exchanged in one step.

There is the old file or the new one at any moment, and each holds the whole plan.
"""

import contextlib
from dataclasses import replace
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store import copying, faults, foreign, migrate, plan_file, seal, vault
from careerplanner.store.connection import Key, connect
from careerplanner.store.database import Store
from careerplanner.store.opening import OpenFile
from careerplanner.store.vault import Entry


def change(file: OpenFile, plan: Plan, key: Key | None) -> None:
    """Seal the file of an open plan with this key, or write it plain where there is none; refused, as it was, if not.

    The plan stays open, in its new file. The exchange counts as an edit: a mark that it leaves behind is known to lag.
    """
    assert file.watch is not None, "only a plan that is open to be edited"
    file.watch.before()
    now = file.identity_now()
    sealed = replace(now, edit_seq=now.edit_seq + 1)

    def fill(draft: Path) -> None:
        copying.fill_and_verify(draft, plan, sealed, file.path, key)
        if _rows_of(draft, key) != plan:
            raise Refused(
                _("The copy {path} could not be verified: {problem}.").format(path=file.path, problem=_("rows differ"))
            )
        file.store.close()  # some systems exchange no file that is open

    try:
        plan_file.put_in_place(file.path, fill)
        file.store.key = key
    finally:
        _open_again(file)
    file.watch.replaced(key, sealed.edit_seq)
    if key is not None:
        foreign.made_here(key.salt)


def _rows_of(draft: Path, key: Key | None) -> Plan:
    with contextlib.closing(Store(connect(draft, read_only=True, key=key), draft, key=key)) as store:
        return store.load()


def _open_again(file: OpenFile) -> None:
    try:
        file.store.reopen()
    except driver.Error as error:
        raise faults.not_opened(file.path, error) from error


def plain_copies(folder: Path, plan_id: str) -> list[Entry]:
    """The copies of a plan in a folder of backups that anybody can read."""
    return [
        entry for entry in vault.entries(folder) if entry.plan_id == plan_id and not seal.is_sealed(folder / entry.name)
    ]


def seal_copy(folder: Path, entry: Entry, key: Key) -> None:
    """Put a sealed copy in the place of a plain one in a folder of backups, of the same version; refused if damaged."""
    path = folder / entry.name
    if not vault.is_as_written(folder, entry):
        raise Refused(
            _("{path} has changed since it was made, so it is damaged. Choose another backup.").format(path=path)
        )
    try:
        with contextlib.closing(connect(path, read_only=True)) as source:
            identity, counts = copying.identity_of(source), copying.counts_in(source)

            def fill(draft: Path) -> None:
                with contextlib.closing(connect(draft, key=key)) as target:
                    _transcribe(source, target)
                copying.verify(draft, identity, counts, path, key)

            plan_file.put_in_place(path, fill)
    except driver.Error as error:
        raise faults.not_opened(path, error) from error
    with contextlib.suppress(OSError):  # it is found all the same, as a copy of which nothing was written down
        vault.note_anew(folder, entry)


def _transcribe(source: driver.Connection, target: driver.Connection) -> None:
    """Copy the rows of an open file into an empty one, in the tables of the same version."""
    version = migrate.version_of(source)
    migrate.migrate(target, version)
    target.execute("PRAGMA foreign_keys = OFF")  # parents and children come in any order
    target.execute("BEGIN")
    for kind, name, _sql in sorted(migrate.expected_schema(version)):
        if kind == "table":
            columns = [row[1] for row in source.execute(f"PRAGMA table_info({name})")]
            rows = source.execute(f"SELECT {', '.join(columns)} FROM {name} ORDER BY rowid")  # noqa: S608 - our own
            marks = ", ".join("?" * len(columns))
            statement = f"INSERT OR REPLACE INTO {name} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - our own
            target.executemany(statement, rows.fetchall())
    target.execute("COMMIT")
