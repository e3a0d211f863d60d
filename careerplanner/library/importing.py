"""Bringing a release into the library: look, decide, write it all in one transaction, or leave it was."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from careerplanner.errors import Refused
from careerplanner.i18n import _, language
from careerplanner.library import esco
from careerplanner.library.files import Entry, Files, open_files
from careerplanner.library.import_report import ImportReport, Progress, Tally
from careerplanner.library.recognise import Contents, Table, contents
from careerplanner.library.release import UNKNOWN, Release, release_of
from careerplanner.store.library import library_file, writing

_BATCH = 2000
_TITLES = {"onet": "O*NET", "oews": "OEWS", "esco": "ESCO"}


def add(
    library: Path, path: Path, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> ImportReport:
    """Import the release at ``path`` (a file, folder, zip archive, gzip file) into the library at ``library``.

    The same release is refreshed table by table; a newer one takes the place of an older one. Refused in a sentence
    when nothing can be taken, when the file is damaged, and when the library holds something newer; raises
    ``Cancelled`` when ``cancelled`` says so. In all these cases the library is as it was.
    """
    tally = Tally(progress, cancelled)
    with open_files(path, tally) as files, contents(_with_read_me(files, tally)) as found:
        if not found.tables:
            raise Refused(
                _("{path} holds no known table of O*NET, OEWS or ESCO, so nothing was imported.").format(path=path)
            )
        release, tables = _newest(files, found, tally)
        with library_file.writing(library) as connection:
            replaced = _make_room(connection, release)
            return _import(connection, release, tables, tally, replaced)


def _with_read_me(files: Files, tally: Tally) -> list[Entry]:
    """The files, and the Read Me that lies beside a single file: it tells the release."""
    if len(files.entries) != 1 or files.path.is_dir():
        return files.entries
    beside = files.path.parent / "Read Me.txt"
    if beside == files.path or not beside.is_file() or beside.is_symlink():
        return files.entries
    with open_files(beside, tally) as more:
        return files.entries + more.entries


def _newest(files: Files, found: Contents, tally: Tally) -> tuple[Release, list[Table]]:
    """The newest release among the tables, and its tables; those of others are counted as left."""
    releases = [(release_of(table, found, files), table) for table in found.tables]
    publishers = {release.publisher for release, _table in releases}
    if len(publishers) > 1:
        raise Refused(
            _("{path} holds tables of {publishers}. Add each of them separately.").format(
                path=files.path, publishers=" + ".join(sorted(_TITLES[name] for name in publishers))
            )
        )
    newest = max(releases, key=lambda pair: pair[0].rank)[0]
    kept = []
    for release, table in releases:
        if release.rank == newest.rank and release.release == newest.release:
            kept.append(table)
        else:
            why = _("it belongs to release {release}, and {newest} is taken").format(
                release=release.release, newest=newest.release
            )
            tally.leave(table.found.grid.title, 0, why)
    return newest, _in_one_language(kept, tally)


def _in_one_language(tables: list[Table], tally: Tally) -> list[Table]:
    """The tables, each in one language: ESCO comes in 28, whose rows have the same keys and would replace each other.

    Taken is the language of the program, else English, else the first by its code; what is left is named.
    """
    taken: dict[str, str] = {}
    for table in tables:
        code = esco.language_of(table.found)
        if code and (table.name not in taken or _rank(code) < _rank(taken[table.name])):
            taken[table.name] = code
    kept = []
    for table in tables:
        code = esco.language_of(table.found)
        wanted = taken.get(table.name, code)
        if code == wanted:
            kept.append(table)
        else:
            why = _("the library holds one language of ESCO, and “{taken}” is taken").format(taken=wanted)
            tally.leave(table.found.grid.title, 0, why)
    return kept


def _rank(code: str) -> tuple[bool, bool, str]:
    return code != language()[:2], code != "en", code


def _make_room(connection: writing.Connection, release: Release) -> str:
    """Remove an older release of the source; its name, or empty. Refused when the library holds a newer one."""
    held = writing.source(connection, release.publisher)
    if held is None or (held.rank == release.rank and held.release == release.release):
        return ""
    title = _TITLES[release.publisher]
    if not release.rank and held.rank:
        raise Refused(
            _(
                "It is not known which release of {source} this belongs to, and the library holds "
                "{held}. Add the whole release as it was downloaded, or remove {name} from the library "
                "first."
            ).format(source=title, held=held.release, name=release.publisher)
        )
    if held.rank > release.rank:
        raise Refused(
            _(
                "The library holds {source} {held}, which is newer than {release}. To go back, remove {name} from the "
                "library first."
            ).format(source=title, held=held.release, release=release.release, name=release.publisher)
        )
    writing.clear_source(connection, release.publisher)
    return held.release


def _import(
    connection: writing.Connection, release: Release, tables: list[Table], tally: Tally, replaced: str
) -> ImportReport:
    tally.bytes_total = sum(table.found.grid.size for table in tables)
    tally.bytes_done = 0
    names = {table.name for table in tables if release.publisher == "esco"}
    labels = writing.esco_labels(connection, names)
    numbers = writing.open_parts(
        connection,
        release.publisher,
        {table.name: table.found.shape.home for table in tables if table.found.shape.part_of is None},
    )
    for table in tables:
        _import_table(connection, table, numbers.get(table.name, 0), tally)
    _tell_other_language(labels, writing.esco_labels(connection, names), tally)
    tally.bytes_done = tally.bytes_total
    tally.say(_("Indexing titles"))
    writing.put_source(connection, _recorded(release))
    held = writing.finish(connection, release.publisher)
    tally.say(_("Saving"))
    if release.release == UNKNOWN:
        tally.warn("", 0, _("The files do not say which release they belong to."))
    return ImportReport(
        release.publisher,
        release.release,
        release.licence,
        release.attribution,
        dict(tally.taken),
        tally.left(),
        tally.warnings(),
        replaced,
        held,
    )


def _tell_other_language(before: Mapping[str, str], now: Mapping[str, str], tally: Tally) -> None:
    """Say that concepts which the library held in another language were replaced, with one of them as an example."""
    others = [uri for uri in before if now.get(uri, before[uri]) != before[uri]]
    if others and 2 * len(others) > len(before.keys() & now.keys()):
        uri = others[0]
        what = _(
            "The library holds one language of ESCO: {count} concepts that it held in another one were replaced, such "
            "as “{before}”, which is “{now}” now."
        )
        tally.warn("", 0, what.format(count=len(others), before=before[uri], now=now[uri]))


def _recorded(release: Release) -> writing.Source:
    return writing.Source(
        release.publisher,
        release.release,
        release.rank,
        release.published,
        release.licence,
        release.attribution,
        release.top_hourly,
        release.top_yearly,
    )


def _import_table(connection: writing.Connection, table: Table, number: int, tally: Tally) -> None:
    """Write the rows of one table; refused when none of them can be taken."""
    found = table.found
    for cell in found.repeated():
        tally.warn(
            found.grid.title,
            found.header_line,
            _("the column {column} appears more than once; the first one is used").format(column=cell),
        )
    words = _("Reading {file}").format(file=found.grid.title)
    taken = 0
    for name, rows in _batches(found.shape.rows(found, number, tally)):
        home = name.removesuffix("?")
        writing.write_rows(connection, home, rows, keep=name != home)
        if home == found.shape.home:
            taken += len(rows)
            part_of = found.shape.part_of
            for part, count in Counter(map(part_of, rows)).items() if part_of else ((table.name, len(rows)),):
                tally.take(part, count)
        tally.say(words)
    if taken == 0:
        left = next((one for one in tally.left() if one.file == found.grid.title), None)
        raise Refused(
            _("{file}, line {line}: not one row could be read: {why}.").format(
                file=found.grid.title,
                line=left.line if left else found.header_line,
                why=left.why if left else _("there are none"),
            )
        )


def _batches(rows: Iterator[tuple[str, tuple[Any, ...]]]) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """Rows of several tables in lists by table, in an order that keeps the rows of each."""
    waiting: dict[str, list[tuple[Any, ...]]] = {}
    for name, row in rows:
        batch = waiting.setdefault(name, [])
        batch.append(row)
        if len(batch) == _BATCH:
            yield name, batch
            del waiting[name]
    yield from waiting.items()
