"""Plans made odd on purpose, through every command: an end within two seconds, in memory that any plan takes."""

import contextlib
import gzip
import json
import os
import resource
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.store import migrate
from tests.some import some

CASES = Path(__file__).resolve().parents[3] / "shared" / "cases"
CHECKOUT = Path(__file__).resolve().parents[2]
FILES = sorted(CASES.glob("plans/*.career.gz"))
COMMANDS = (
    "check PLAN",
    "check PLAN --json",
    "show PLAN",
    "show PLAN --json",
    "project PLAN --paths 400",
    "export PLAN --pdf OUT.pdf",
    "backup PLAN",
    "salvage PLAN NEW",
)
# One process for a file, as its start costs more than what is looked at; each command is measured for itself.
# ``ru_maxrss`` would begin with the memory of the test that started the process.
RUN = """
import contextlib, io, json, re, sys, time
from datetime import date
from careerplanner.app.catalogue import load_catalogue
from careerplanner.cli.main import run
from pathlib import Path
load_catalogue()
found = []
for words in json.loads(sys.argv[1]):
    out, err, begun = io.StringIO(), io.StringIO(), time.process_time()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = run(words, date(2026, 11, 23), 0.0)
    found.append([words, status, err.getvalue(), time.process_time() - begun,
                  int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024])
print(json.dumps(found))
"""
PAGES = """
import os, re, sys
from datetime import date
from pathlib import Path
from careerplanner.errors import Refused
from careerplanner.ui.look import quick_imports
quick_imports.prepare()
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.workspace import open_workspace
from careerplanner.paths import UserFolders
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window.application import make_application, make_theme
from careerplanner.ui.window.screenshots import SIZE, painted
from careerplanner.ui.window.session import Session
folders = UserFolders(Path(sys.argv[2]))
folders.make()
application = make_application(["pages"])
try:
    workspace = open_workspace(Path(sys.argv[1]), folders.backups, load_catalogue())
except Refused:
    sys.exit()
preferences = Preferences(folders.settings, make_theme(application))
window = Session(folders, workspace, preferences, lambda: date(2026, 11, 23), print).window
window.show()
window.resize(*SIZE)
for name in window.page_names():
    window.navigate(name)
    painted(window)
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024, flush=True)
os._exit(0)
"""
MOST_SECONDS, MOST_MEGABYTES = 2.0, 300
_COMPUTING = {"project", "export", "show"}
"""What computes and prints may take longer, where the plan is sound and there is an answer."""
_SHORT = ("check_hang_small", "check_memory", "fk_dangling_log")
"""The long tier takes the other files too."""

pytestmark = pytest.mark.skipif(not FILES, reason="the odd plans are not beside this checkout")


def name_of(packed: Path) -> str:
    return packed.name.removesuffix(".career.gz")


def tier_of(packed: Path) -> list[pytest.MarkDecorator]:
    return [] if name_of(packed) in _SHORT else [pytest.mark.long]


def state(plan: Path) -> tuple[str, int]:
    """Which plan a file holds and how many edits it counts, but for the one that an update to the newest version is."""
    with contextlib.closing(driver.connect(f"file:{plan}?mode=ro&immutable=1", uri=True)) as connection:
        plan_id, edits = connection.execute("SELECT plan_uuid, edit_seq FROM plan_file").fetchone()
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    return plan_id, edits - (version == migrate.newest_version())


def outcomes(plan: Path) -> list[list]:
    """What became of each command on a plan: words, status, errors, seconds of computing, most memory in MB."""
    names = {"PLAN": plan, "NEW": plan.with_name("new.career"), "OUT.pdf": plan.with_name("out.pdf")}
    calls = [["--data-dir", str(plan.parent / "data"), *(str(names.get(w, w)) for w in c.split())] for c in COMMANDS]
    done = subprocess.run(
        [sys.executable, "-c", RUN, json.dumps(calls)],
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (90, 90)),
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.mark.parametrize("packed", [pytest.param(path, id=name_of(path), marks=tier_of(path)) for path in FILES])
def test_an_odd_plan_ends_in_an_answer_or_one_sentence_and_stays_as_it_is(tmp_path: Path, packed: Path):
    plan = tmp_path / "plan.career"
    plan.write_bytes(gzip.decompress(packed.read_bytes()))
    before = state(plan)

    for words, status, errors, seconds, megabytes in some(outcomes(plan)):
        assert status in (0, 1), words
        assert megabytes <= MOST_MEGABYTES, words
        assert "Traceback" not in errors
        assert "fault of the program" not in errors
        assert status == 0 or words[2] == "check" or errors.startswith("careerplanner: "), (words, errors)
        assert errors.count("\n") <= 1, (words, errors)
        assert seconds < MOST_SECONDS or (status == 0 and words[2] in _COMPUTING), (words, seconds)
    assert state(plan) == before


@pytest.mark.long
@pytest.mark.parametrize("packed", [pytest.param(path, id=name_of(path)) for path in FILES])
def test_an_odd_plan_is_seen_on_every_page_in_either_look_or_refused_in_one_sentence(tmp_path: Path, packed: Path):
    plan = tmp_path / "plan.career"
    plan.write_bytes(gzip.decompress(packed.read_bytes()))
    words = ("-m", "careerplanner", "--data-dir", tmp_path / "data", "--screenshots", tmp_path / "shots", plan)

    done = subprocess.run(
        [sys.executable, *words],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )

    said = [line for line in done.stderr.splitlines() if line.startswith("careerplanner: ")]
    pictures = len(list((tmp_path / "shots").glob("*.png")))
    assert "Traceback" not in done.stderr
    assert (done.returncode, len(said), pictures > 0) in ((0, 0, True), (1, 1, False)), done.stderr[-2000:]


@pytest.mark.long
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is measured as Linux tells it")
@pytest.mark.parametrize("packed", [pytest.param(path, id=name_of(path)) for path in FILES])
def test_the_pages_of_an_odd_plan_take_no_more_memory_than_any_plan_may(tmp_path: Path, packed: Path):
    """All pages in one window of one look; what sets the report is a process of its own."""
    plan = tmp_path / "plan.career"
    plan.write_bytes(gzip.decompress(packed.read_bytes()))
    done = subprocess.run(
        [sys.executable, "-c", PAGES, plan, tmp_path / "data"],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        timeout=600,
        check=True,
    )
    assert int(done.stdout or 0) <= MOST_MEGABYTES


@pytest.mark.parametrize("name", ["stray_wal/p.career", "stale_journal/p.career"])
def test_a_plan_with_a_file_of_another_state_beside_it_is_told_and_keeps_its_rows(tmp_path: Path, name: str):
    with tarfile.open(CASES / "side-files.tar.gz") as packed:
        packed.extractall(tmp_path, filter="data")
    plan = tmp_path / name
    before = state(plan)

    found = outcomes(plan)

    assert "was set aside as" in "".join(errors for _words, _status, errors, _seconds, _megabytes in found) or (
        found[0][1] == 1
    )
    assert not [words for words, _status, errors, _seconds, _megabytes in found if "Traceback" in errors]
    assert state(plan) == before
