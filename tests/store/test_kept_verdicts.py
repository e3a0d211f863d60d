"""How a file is judged by its bytes, and what is salvaged of which damage, as it is kept: a line for each border."""

import contextlib
import itertools
import os
import struct
import time
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.errors import Refused
from careerplanner.store import inside, marks, migrate, opening, plan_file, salvage, side_files, vault
from careerplanner.store.database import connect
from tests.app.test_kept_answers import field
from tests.app.test_undo import a_life
from tests.kept_answers import hold

MAGIC = bytes.fromhex("d9d505f920a163d7")
PAGE, SECTOR = 512, 512


def _said(work, *given: object) -> object:
    try:
        return work(*given)
    except Refused as refused:
        return f"refused: {refused}"
    except driver.DatabaseError as error:  # the opening of a plan tells it
        return f"SQLite: {error}"


def _page(counter: int, rest: bytes = b"\0") -> bytes:
    head = b"SQLite format 3\0".ljust(24, b"\1") + counter.to_bytes(4, "big")
    return (head + rest * 100)[:100].ljust(PAGE, b"\0")


def _head(count_: int, sector: int = SECTOR, page: int = PAGE) -> bytes:
    return MAGIC + struct.pack(">IIIII", count_, 7, 1, sector, page)


def _record(number: int, page: bytes) -> bytes:
    return number.to_bytes(4, "big") + page + b"\0\0\0\0"


def _journal(*records: bytes, count_: int | None = None, sector: int = SECTOR, page: int = PAGE) -> bytes:
    head = _head(len(records) if count_ is None else count_, sector, page)
    return head.ljust(sector, b"\0") + b"".join(records)


def _journals() -> dict[str, bytes]:
    one, other = _record(1, _page(8)), _record(2, _page(99))
    segment = _journal(other).ljust(3 * SECTOR, b"\0")
    found = {
        "empty": b"",
        "cleared": b"\0" * 28,
        "cut off": _journal(one)[:27],
        "a head alone": _head(1),
        "of something else": b"x" + _journal(one)[1:],
        "another page alone": _journal(other),
        "page 1 behind another": _journal(other, one),
        "page 1 in the second part": segment + _journal(_record(1, _page(3))),
        "page 1 behind another, of another state": _journal(other, _record(1, _page(3))),
        "page 1 in a second part that is none": segment + b"x" + _journal(one)[1:],
        "page 1 beyond what is counted": _journal(other, _record(1, _page(3)), count_=1),
        "page 1 cut off": _journal(one)[:-1],
        "that names another file": _journal(one) + b"/etc/other\0\0\0\0" + MAGIC,
        "that is short and names another": MAGIC + b"\0" * 40 + MAGIC,
        "that is shorter": MAGIC + b"\0" * 39 + MAGIC,
        "other content": _journal(_record(1, _page(9, b"\2"))),
        "other content behind the beginning": _journal(_record(1, _page(9)[:100] + b"\3" * (PAGE - 100))),
    }
    for size in (256, 511, 512, 65_536, 65_537):
        found[f"pages of {size}"] = _journal(_record(1, _page(3).ljust(size, b"\0")[:size]), page=size)
        found[f"sectors of {size}"] = _journal(_record(1, _page(3)), sector=size)
    for counter in (6, 7, 8, 9, 10, 2**32 - 1):
        found[f"page 1 that counts {counter}"] = _journal(_record(1, _page(counter)))
    return found


def test_a_journal_belongs_to_a_plan_or_not_as_is_kept(tmp_path: Path) -> None:
    plan, journal = tmp_path / "p.career", tmp_path / "p.career-journal"
    kept: dict[str, object] = {}
    for name, content in _journals().items():
        plan.write_bytes(_page(9) * 2)
        journal.write_bytes(content)
        told = [sentence.partition(": ")[2] for sentence in side_files.judge(plan)]
        kept[name] = [side_files.is_hot(plan), told, sorted(path.name[:26] for path in tmp_path.iterdir())]
        for path in tmp_path.iterdir():
            path.unlink()
    plan.write_bytes(_page(0))
    journal.write_bytes(_journal(_record(1, _page(2**32 - 1))))
    kept["a count that turned over"] = side_files.is_stale(plan)
    plan.unlink()
    kept["no plan"] = side_files.is_stale(plan)
    journal.unlink()
    kept["no journal"] = [side_files.is_stale(plan), side_files.is_hot(plan), side_files.has_any(plan)]
    for ending in ("-wal", "-shm", "-journal", "-other"):
        side_files.beside(plan, ending).write_bytes(b"")
        kept[f"an empty {ending}"] = [side_files.has_any(plan), len(side_files.judge(plan))]
        for path in tmp_path.iterdir():
            path.unlink()

    hold("journals", kept)


def test_a_file_is_a_plan_by_its_beginning_as_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "p.career"
    newest = migrate.newest_version()

    def header(mark: int = migrate.APPLICATION_ID, version: int = newest, length: int = 100) -> bytes:
        start = b"SQLite format 3\0".ljust(60, b"\0") + version.to_bytes(4, "big") + b"\0" * 4
        return (start + mark.to_bytes(4, "big")).ljust(100, b"\0")[:length]

    contents = {
        "empty": b"",
        "whole": header(),
        "a byte short": header(length=99),
        "of another program": header(migrate.APPLICATION_ID + 1),
        "of the version before": header(version=newest - 1),
        "of the next version": header(version=newest + 1),
        "text": b"Dear diary" * 20,
    }
    kept: dict[str, object] = {}
    for name, content in contents.items():
        path.write_bytes(content)
        kept[name] = (
            str(_said(plan_file.check_header, path)).replace(str(tmp_path), "FOLDER").replace(str(newest), "NEW")
        )
    for name in ("there.career", "new.txt", "new.career", "gone/new.career", "p.career"):
        kept[f"new {name}"] = str(_said(plan_file.check_new, tmp_path / name)).replace(str(tmp_path), "FOLDER")
    (tmp_path / "link.career").symlink_to(tmp_path / "nowhere")
    kept["new at a link"] = str(_said(plan_file.check_new, tmp_path / "link.career")).replace(str(tmp_path), "FOLDER")

    hold(
        "beginnings-of-files", {name: str(said).replace(f"version {newest + 1}", "NEXT") for name, said in kept.items()}
    )


def test_drafts_are_tidied_by_name_kind_and_age_as_is_kept(tmp_path: Path) -> None:
    day, now = 24 * 60 * 60, time.time()
    names = {
        "draft": f".{'a' * 16}.career",
        "its journal": f".{'b' * 16}.career-journal",
        "small draft": f".{'0' * 16}.tmp",
        "too short": f".{'a' * 15}.career",
        "no letters of such a name": f".{'g' * 16}.career",
        "more behind": f".{'c' * 16}.career2",
        "a plan": f"{'a' * 16}.career",
    }
    kept: dict[str, object] = {}
    for what, name in names.items():
        for age in (day - 60, day + 60):
            path = tmp_path / name
            path.write_bytes(b"")
            os.utime(path, (now - age, now - age))
            plan_file.tidy(tmp_path)
            kept[f"{what}, {'older' if age > day else 'younger'} than a day"] = path.exists()
            path.unlink(missing_ok=True)
    folder = tmp_path / f".{'d' * 16}.career"
    folder.mkdir()
    os.utime(folder, (now - 2 * day, now - 2 * day))
    plan_file.tidy(tmp_path)
    kept["a folder"] = folder.exists()

    hold("drafts-tidied", kept)


def test_small_files_are_replaced_whole_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deep" / "list.json"

    plan_file.replace(path, b"one")
    plan_file.replace(path, b"two")

    assert path.read_bytes() == b"two"
    assert [path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777] == [0o600, 0o700]
    assert [each.name for each in path.parent.iterdir()] == ["list.json"]


def _entry(number: int, days: float, reason: str, plan_id: str = "p") -> vault.Entry:
    made = (datetime.fromisoformat("2026-11-23 12:00:00") - timedelta(days=days)).isoformat(" ", "microseconds")
    return vault.Entry(f"{number:03}.career", plan_id, "Plan", number, "", 0, made, reason)


def test_the_copies_that_stay_are_those_that_are_kept() -> None:
    reasons = (vault.AUTOMATIC, vault.BEFORE_UPDATE, vault.BY_HAND, vault.BEFORE_DELETE)
    kept: dict[str, object] = {}
    for step, length in itertools.product((0.1, 0.5, 1.0, 5.0, 20.0), (5, 20, 21, 33, 90)):
        rows = [_entry(number, (length - number) * step, vault.AUTOMATIC) for number in range(length)]
        kept[f"{length} every {step} days"] = [int(each.name[:3]) for each in rows if each in vault.kept_of(rows)]
    for every in (2, 7):
        rows = [_entry(n, (120 - n) * 2, reasons[n // every % 4] if n % every == 0 else reasons[0]) for n in range(120)]
        kept[f"of all reasons, every {every}"] = [int(each.name[:3]) for each in rows if each in vault.kept_of(rows)]

    hold("copies-that-stay", {name: " ".join(map(str, numbers)) for name, numbers in kept.items()})


def test_copies_are_noted_by_plan_listed_and_thinned(tmp_path: Path) -> None:
    for number in range(24):
        (tmp_path / f"{number:03}.career").write_bytes(b"%d" % number)
        begun = datetime.fromisoformat(f"2026-11-23 00:00:{number:02}")
        entry = vault.note(
            tmp_path / f"{number:03}.career", "Plan", vault.AUTOMATIC, "p" if number % 8 else "q", number, begun
        )
        assert vault.is_as_written(tmp_path, entry)
    (tmp_path / "strange.career").write_bytes(b"x")
    (tmp_path / ".hidden.career").write_bytes(b"x")
    (tmp_path / "folder.career").mkdir()

    assert [each.edit_seq for each in vault.entries(tmp_path)] == list(range(24))
    assert [path.name for path in vault.unlisted(tmp_path)] == ["strange.career"]
    assert vault.thin(tmp_path, "p") == ["001.career"]
    assert vault.thin(tmp_path, "p") == []
    assert [each.name for each in vault.entries(tmp_path)] == [f"{n:03}.career" for n in range(24) if n != 1]
    fresh = vault.entries(tmp_path)[3]
    (tmp_path / fresh.name).write_bytes(b"anew")
    assert not vault.is_as_written(tmp_path, fresh)
    vault.note_anew(tmp_path, fresh)
    (again,) = [each for each in vault.entries(tmp_path) if each.name == fresh.name]
    assert (again.bytes, again.made_at, vault.is_as_written(tmp_path, again)) == (4, fresh.made_at, True)
    vault.delete(tmp_path, [again])
    assert again not in vault.entries(tmp_path)
    assert not vault.is_as_written(tmp_path, again)


@pytest.mark.parametrize(
    ("found", "known", "said"),
    [
        (("p", 3, "", -1, ""), None, "UNKNOWN"),
        (("q", 3, "", -1, ""), ("p", 3, "", -1, ""), "ANOTHER"),
        (("p", 2, "a", 1, ""), ("p", 3, "a", 1, ""), "BEHIND"),
        (("p", 4, "a", 1, ""), ("p", 3, "b", 1, ""), "AS_KNOWN"),
        (("p", 3, "", 1, ""), ("p", 3, "b", 1, ""), "AS_KNOWN"),
        (("p", 3, "a", 1, ""), ("p", 3, "", 1, ""), "AS_KNOWN"),
        (("p", 3, "a", 1, ""), ("p", 3, "a", 1, ""), "AS_KNOWN"),
        (("p", 3, "a", 1, ""), ("p", 3, "b", 2, ""), "DIFFERENT"),
        (("p", 3, "a", 1, "c"), ("p", 3, "b", 2, "c"), "AS_KNOWN"),
        (("p", 3, "a", 1, "c"), ("p", 3, "b", 1, "c"), "DIFFERENT"),
        (("p", 3, "a", 1, "c"), ("p", 3, "b", 2, "d"), "DIFFERENT"),
    ],
)
def test_a_state_stands_to_its_mark(found: tuple, known: tuple | None, said: str) -> None:
    assert marks.standing(marks.Mark(*found), known and marks.Mark(*known)).name == said


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path, numbers = tmp_path_factory.mktemp("lived") / "lived.career", count(1)
    opening.create(path, partial(a_life, catalogue=field()), lambda: f"id-{next(numbers):03}")
    return path.read_bytes()


DAMAGE = {
    "nothing": "",
    "a level off the scale": "UPDATE rating SET level = 99 WHERE rowid = 1",
    "a month that is none": "UPDATE profile SET role_since = 'garbage', name = 'M' || char(0) || 'aya'",
    "a day that is none": "UPDATE goal SET created_on = 'yesterday' WHERE rowid = 1",
    "all goals": "DELETE FROM goal",
    "a goal whose steps stay": "DELETE FROM goal WHERE rowid = 1",
    "scenarios": "DELETE FROM scenario",
    "no profile": "DELETE FROM profile",
    "another profile": "UPDATE profile SET id = 'other', hours_per_week = -1, horizon_months = 9e9",
    "no identity": "DELETE FROM plan_file",
    "an identity below zero": "UPDATE plan_file SET edit_seq = -5",
    "a plan without a name": "UPDATE plan_file SET plan_uuid = ''",
    "a step twice": "UPDATE route_step SET role_key = (SELECT role_key FROM route_step ORDER BY rank LIMIT 1)",
    "a circle": "INSERT INTO goal_need SELECT 'circle', needs_id, goal_id FROM goal_need",
    "a need of nothing": "UPDATE goal_need SET needs_id = 'gone'",
    "whole numbers for broken ones": "UPDATE pay_record SET hours_per_week = 38",
    "bytes that are no text": "UPDATE goal SET note = CAST(x'ff41' AS TEXT) WHERE rowid = 1",
    "codes that are no list": "UPDATE custom_role SET codes = '{}'",
    "no table of goals": "DROP TABLE goal",
    "goals of another form": "ALTER TABLE goal ADD COLUMN more TEXT",
    "an older number": "PRAGMA user_version = 0",
    "a newer number": "PRAGMA user_version = 99",
}


TOGETHER = (
    ("nothing",),
    (
        "a level off the scale",
        "a month that is none",
        "a day that is none",
        "codes that are no list",
    ),
    ("a goal whose steps stay", "scenarios", "no identity", "a step twice"),
    ("no profile", "an identity below zero", "a circle", "whole numbers for broken ones", "bytes that are no text"),
    ("another profile", "a need of nothing", "a plan without a name"),
    ("no table of goals", "an older number"),
    ("goals of another form", "a newer number"),
)
"""What is salvaged of several damages at once, since each salvage takes its time."""


def _spoilt(path: Path, content: bytes, *statements: str) -> None:
    path.write_bytes(content)
    with contextlib.closing(driver.connect(str(path), isolation_level=None)) as connection:
        for pragma in ("ignore_check_constraints = ON", "foreign_keys = OFF", "writable_schema = ON"):
            connection.execute(f"PRAGMA {pragma}")
        for statement in statements:
            connection.execute(statement)


def test_of_each_damage_as_much_is_salvaged_as_is_kept(lived: bytes, tmp_path: Path) -> None:
    kept: dict[str, object] = {}
    for names in TOGETHER:
        name = ", ".join(names)
        damaged, target = tmp_path / "damaged.career", tmp_path / f"{len(kept)}.career"
        _spoilt(damaged, lived, *(DAMAGE[each] for each in names))
        before = damaged.read_bytes()
        found = _said(salvage.salvage, damaged, target)
        assert damaged.read_bytes() == before
        if isinstance(found, str):
            kept[name] = found.replace(str(tmp_path), "FOLDER")
            continue
        whole = {table: count_ for table, count_ in found.kept.items() if count_}
        kept[name] = [sum(whole.values()), found.left_out]
        with contextlib.closing(connect(target)) as connection:
            ((uuid, edits),) = connection.execute("SELECT plan_uuid, edit_seq FROM plan_file").fetchall()
            kept[f"{name}, identity"] = [len(uuid), edits]
            kept[f"{name}, profile"] = connection.execute("SELECT * FROM profile").fetchall()
            kept[f"{name}, goals"] = connection.execute("SELECT id, title, note, metric_id FROM goal").fetchall()
            kept[f"{name}, steps"] = connection.execute("SELECT id, role_key FROM route_step ORDER BY rank").fetchall()
            kept[f"{name}, evidence"] = connection.execute("SELECT id, goal_id FROM evidence ORDER BY id").fetchall()
            kept[f"{name}, plan B"] = connection.execute("SELECT id, scenario_id FROM tripwire").fetchall()
    for row in ("not a plan", "gone"):
        kept[row] = str(_said(salvage.salvage, tmp_path / row, tmp_path / "new.career")).replace(
            str(tmp_path), "FOLDER"
        )
    (tmp_path / "empty.career").write_bytes(b"\0" * 4096)
    said = str(_said(salvage.salvage, tmp_path / "empty.career", tmp_path / "new.career"))
    kept["zeros"] = said.replace(str(tmp_path), "FOLDER")

    hold("salvaged", kept, longest=400)


def test_what_is_inside_of_a_file_is_told_as_is_kept(lived: bytes, tmp_path: Path) -> None:
    path = tmp_path / "p.career"
    kept: dict[str, object] = {}
    for name, sql in DAMAGE.items():
        _spoilt(path, lived, sql)
        with contextlib.closing(connect(path)) as connection:
            kept[name] = str(_said(inside.check, connection, path)).replace(str(tmp_path), "FOLDER")
            kept[f"{name}, problems"] = str(_said(inside.problems_of, connection))
    for cut in (1, 4_095, 4_096):
        path.write_bytes(lived[:-cut])
        with contextlib.closing(connect(path, immutable=True)) as connection:
            kept[f"cut by {cut}"] = str(_said(inside.check, connection, path)).replace(str(tmp_path), "FOLDER")

    hold("inside-of-files", kept, longest=300)
