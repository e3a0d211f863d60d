"""Damaged, hostile and odd plans: told in a sentence within limits, changed by nothing, and salvaged to a new file."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner import processes
from careerplanner.app import workspace
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.check_plan import problems_of_file
from careerplanner.app.salvage import salvage
from careerplanner.app.sample import create_sample
from careerplanner.app.workspace import open_workspace, read_plan
from careerplanner.errors import Refused
from careerplanner.store import foreign, look, migrate, opening
from careerplanner.wording import Wording
from tests.store import figures
from tests.store.plans import copied, edited, window
from tests.ui.robots import TODAY

FORECAST = (
    "INSERT INTO kept_forecast VALUES('k','2026-01-01','n','2026-01',1,'USD',1,100,'{inputs}','[\"a\"]','{pay}','[]')"
)
SERIES = "{" + ",".join(f'"{name}":[1,{{}}]' for name in ("p10", "p25", "p50", "p75", "p90")) + "}"
DEEP = '{"a":' * 990 + "1" + "}" * 990

ODD = {
    "a day before any career": "UPDATE rating SET rated_on = '0001-01-01' WHERE id = (SELECT min(id) FROM rating)",
    "a day after any career": "UPDATE certificate SET expires_on = '9999-12-31'",
    "a currency that is none": "UPDATE profile SET currency = '$' || char(10) || '<'",
    "text with NUL": "UPDATE profile SET name = 'a' || char(0) || 'b'",
    "text without end": "UPDATE profile SET headline = hex(zeroblob(600000))",
    "hours that are as good as none": "UPDATE profile SET hours_per_week = 5e-324",
    "an assumption without measure": "UPDATE assumption SET value = 1e308",
    "pay beyond all pay": "UPDATE pay_record SET base_cents = 9223372036854775807",
    "a forecast without measure": FORECAST.format(inputs="{}", pay=SERIES.replace("{}", "1e308")),
    "a forecast nested without end": FORECAST.format(inputs=DEEP, pay=SERIES.replace("{}", "2")),
    "a route nested without end": "INSERT INTO scenario (id, name, is_compared, created_on, route) "
    f"VALUES('a','A',1,'2026-01-01','{'[' * 990}{']' * 990}')",
    "a role that stands on the route twice": "UPDATE route_step SET role_key = (SELECT role_key FROM profile)",
    "goals that wait for each other": "INSERT INTO goal_need SELECT a.id || b.id, a.id, b.id "
    "FROM goal a, goal b WHERE a.id <> b.id",
    "a resource of no goal": "INSERT INTO goal_resource VALUES ('r', 'gone', 0, 'Book', '', 'to do')",
    "a log of no goal": "DELETE FROM goal WHERE id = (SELECT goal_id FROM log_entry LIMIT 1)",
}
HOSTILE = {
    "a check that computes for ever": "CREATE TABLE zz(x CHECK(length(replace(hex(zeroblob(30000000)),'0','ab'))>0))",
    "a check that takes all memory": "CREATE TABLE zz(x CHECK(length(hex(zeroblob(499000000)))>0))",
    "an index of an expression": "CREATE INDEX zz ON goal(hex(title))",
    "a view without end": "CREATE VIEW zz AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n FROM c) SELECT 1",
    "a trigger": "CREATE TRIGGER zz AFTER UPDATE ON profile BEGIN DELETE FROM goal; END",
}


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sample") / "sample.career"
    create_sample(path, load_catalogue(), TODAY)
    return path.read_bytes()


@pytest.fixture
def plan(tmp_path: Path, pristine: bytes) -> Path:
    path = tmp_path / "plan.career"
    path.write_bytes(pristine)
    return path


def spoil(path: Path, sql: str, *more: str) -> None:
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("PRAGMA foreign_keys = OFF")
    for statement in (sql, *more):
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("name", ODD)
def test_a_value_that_no_plan_holds_is_told_changes_nothing_and_is_left_out_of_what_is_salvaged(plan, tmp_path, name):
    spoil(plan, ODD[name])
    before = plan.read_bytes()
    folder = tmp_path / "data"

    (told,) = problems_of_file(plan, folder, load_catalogue(), Wording())
    assert "is damaged" in told
    with pytest.raises(Refused, match="is damaged"):
        read_plan(plan, folder)
    with pytest.raises(Refused, match="is damaged"):
        open_workspace(plan, folder, load_catalogue())
    assert plan.read_bytes() == before

    found = salvage(plan, tmp_path / "new.career")

    assert problems_of_file(tmp_path / "new.career", folder, load_catalogue(), Wording()) == []
    assert sum(found.kept.values()) >= 40
    assert plan.read_bytes() == before


@pytest.mark.parametrize("name", HOSTILE)
def test_tables_that_are_not_ours_are_refused_before_anything_of_them_is_run(plan, tmp_path, name):
    spoil(plan, HOSTILE[name])
    if "zz(x" in HOSTILE[name]:
        spoil(plan, "INSERT INTO zz VALUES (1)")
    begun = time.process_time()
    (told,) = problems_of_file(plan, tmp_path / "data", load_catalogue(), Wording())
    assert "tables that Career Planner did not make" in told
    assert time.process_time() - begun < 2  # not a measure of speed: unchecked, it never ends
    assert sum(salvage(plan, tmp_path / "new.career").kept.values()) > 100


def test_a_plan_that_saw_analyze_still_opens_and_takes_edits(plan, tmp_path):
    spoil(plan, "ANALYZE")
    assert problems_of_file(plan, tmp_path / "data", load_catalogue(), Wording()) == []
    edited(plan, tmp_path / "data", "goes on")


def test_a_foreign_plan_is_looked_at_by_another_process_and_a_known_one_is_not(plan, tmp_path, monkeypatch):
    monkeypatch.setattr(foreign, "_made_here", set())
    ran = []
    run = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda *args, **kwargs: ran.append(args) or run(*args, **kwargs))

    edited(plan, tmp_path / "data", "once")
    assert len(ran) == 1
    edited(plan, tmp_path / "data", "twice")
    assert len(ran) == 1


def test_what_ends_the_process_that_looks_is_refused_here(plan, tmp_path, monkeypatch):
    monkeypatch.setattr(foreign, "_made_here", set())
    for code in ("import os; os.kill(os.getpid(), 9)", f"raise SystemExit({look.TOO_MUCH})"):
        monkeypatch.setattr(processes, "command", lambda *_names, code=code: [sys.executable, "-c", code])
        with pytest.raises(Refused, match="more time or memory than any plan should"):
            window(plan, tmp_path / "data")


def test_the_process_that_looks_has_limits_of_memory_and_time():
    code = (
        "import sys; sys.path.insert(0, '.')\nimport resource\nfrom careerplanner.store import look\nlook._limit()\n"
        "print(resource.getrlimit(resource.RLIMIT_AS)[0] // 2**20, resource.getrlimit(resource.RLIMIT_CPU)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "300 2\n"


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The content with one piece of damage: a bit, a run of bytes, a page, a cut, or a piece in another's place."""
    held = bytearray(content)
    at = chance.randrange(len(held))
    kind = chance.randrange(5)
    if kind == 0:
        held[at] ^= 1 << chance.randrange(8)
    elif kind == 1:
        held[at : at + 16] = chance.randbytes(len(held[at : at + 16]))
    elif kind == 2:
        page = at // 4096 * 4096
        held[page : page + 4096] = chance.randbytes(4096)
    elif kind == 3:
        del held[at:]
    else:
        other = chance.randrange(len(held) - 512)
        held[at : at + 512] = held[other : other + len(held[at : at + 512])]
    return bytes(held)


def mutations(plan: Path, folder: Path, count: int) -> int:
    """Damage a plan so often; how often it read as sound though the bytes were others."""
    edited(plan, folder, "Maya")
    whole = plan.read_bytes()
    chance = random.Random(6)
    unseen = 0
    for _number in range(count):
        damaged = mutated(whole, chance)
        plan.write_bytes(damaged)
        unseen += not opening.problems(plan, folder) and damaged != whole
        assert plan.read_bytes() == damaged
    return unseen


def test_no_damage_to_a_known_plan_reads_as_sound(plan, tmp_path):
    assert mutations(plan, tmp_path / "data", 60) == 0


@pytest.mark.long
def test_no_damage_of_three_thousand_reads_as_sound(plan, tmp_path):
    assert mutations(plan, tmp_path / "data", 3_000) == 0
    figures.note("Damage to a known plan that reads as sound", "0 of 3,000", "tests/store/test_damage.py")


def test_what_can_be_read_around_a_damaged_page_is_salvaged(plan, tmp_path):
    whole = read_plan(plan, tmp_path / "data")
    content = bytearray(plan.read_bytes())
    entry = content.index(whole.log_entry[0].id.encode())
    page = entry // 4096 * 4096
    content[page : page + 4096] = b"\xff" * 4096
    plan.write_bytes(content)
    with pytest.raises(Refused, match="is damaged"):
        window(plan, tmp_path / "elsewhere")

    found = salvage(plan, tmp_path / "new.career")

    new = read_plan(tmp_path / "new.career", tmp_path / "data")
    assert (new.profile, new.goal, new.rating) == (whole.profile, whole.goal, whole.rating)
    assert found.left_out.keys() == {"log_entry"}
    assert plan.read_bytes() == content


def test_nothing_is_salvaged_from_what_is_no_plan_and_nothing_is_replaced(plan, tmp_path):
    other = copied(plan, "other.career")
    other.write_bytes(b"no plan at all" * 1000)
    with pytest.raises(Refused, match="Nothing can be read"):
        salvage(other, tmp_path / "new.career")
    with pytest.raises(Refused, match="exists already"):
        salvage(plan, other)
    with pytest.raises(Refused, match="is not a file"):
        salvage(tmp_path, tmp_path / "new.career")
    assert not (tmp_path / "new.career").exists()
    assert [path.name for path in tmp_path.glob(".0*")] == []


@pytest.mark.logs("could not be opened")
def test_whatever_fails_at_opening_is_a_refusal(plan, tmp_path, monkeypatch):
    def falls_over(*_args):
        raise KeyError("a secret of the plan")

    monkeypatch.setattr(workspace, "merged", falls_over)
    with pytest.raises(Refused, match=r"cannot be opened: this is a fault of the program \(KeyError\)"):
        window(plan, tmp_path / "data")


@pytest.mark.parametrize("number", range(1, migrate.newest_version()))
def test_a_damaged_plan_of_an_older_version_is_salvaged_as_it_would_have_been_opened(tmp_path, number):
    golden = Path(__file__).parent / "golden" / f"v{number}.career"
    if not golden.exists():
        pytest.skip("this version was never released")
    plan, opened = (Path(shutil.copyfile(golden, tmp_path / f"{name}.career")) for name in ("plan", "opened"))
    window(opened, tmp_path / "data").close()
    whole = read_plan(opened, tmp_path / "data")

    found = salvage(plan, tmp_path / "new.career")

    assert read_plan(tmp_path / "new.career", tmp_path / "data") == whole
    assert found.left_out == {}
