"""The system's own calls fail, one after the other: no edit that was called saved is lost, and none is there twice."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from careerplanner.errors import Refused
from careerplanner.store import opening, side_files
from tests.store import figures
from tests.store.plans import window
from tests.store.powercut import SESSION

FAULTS = (
    ("pwrite64", "ENOSPC"),
    ("pwrite64", "EIO"),
    ("fsync", "EIO"),
    ("pread64", "EIO"),
    ("unlink", "EACCES"),
    ("openat", "EMFILE"),
    ("fcntl", "EDEADLK"),
    ("newfstatat", "EIO"),
)
EDITS = 3
pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace to make calls fail")


def outcome(tmp_path: Path, call: str, error: str, when: str) -> bool:
    """Run a session in which calls on the plan fail, and check what it left; whether a call was hit."""
    place = tmp_path / f"{call} {error} {when}".replace("+", " on")
    place.mkdir()
    plan, folder, trace = place / "plan.career", place / "data", place / "trace"
    opening.create(plan)
    command = [
        "strace",
        "-f",
        "-o",
        str(trace),
        "-e",
        f"trace={call}",
        "-e",
        f"inject={call}:error={error}:when={when}",
    ]
    for watched in (plan, side_files.beside(plan, "-journal")):
        command += ["-P", str(watched)]
    words = [sys.executable, str(SESSION), str(plan), str(folder), "0", str(EDITS)]
    done = subprocess.run([*command, *words], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    saved = [line for line in done.stdout.split("\n") if line.isdigit()]
    workspace = window(plan, folder)
    found = [row.name for row in workspace.plan.language]
    workspace.close()
    assert set(saved) <= set(found), (call, error, when)
    assert len(found) == len(set(found)), (call, error, when)
    try:
        assert opening.problems(plan, folder) == []
    except Refused as refused:
        raise AssertionError(str(refused)) from None
    return "(INJECTED)" in trace.read_text(encoding="utf-8", errors="replace")


@pytest.mark.parametrize(("call", "error"), FAULTS[:6], ids=lambda each: each)
def test_a_call_that_fails_loses_and_doubles_nothing(tmp_path, call, error):
    assert outcome(tmp_path, call, error, "7" if call != "unlink" else "2")


@pytest.mark.long
@pytest.mark.parametrize(("call", "error"), FAULTS, ids=lambda each: each)
def test_every_call_that_fails_loses_and_doubles_nothing(tmp_path, call, error):
    """Once, and from one call on: until three sessions in a row no longer come to the call that is to fail."""
    runs = 0
    for lasting in ("", "+"):
        untouched = number = 0
        while untouched < 3 and number < 150:
            number += 1
            untouched = 0 if outcome(tmp_path, call, error, f"{number}{lasting}") else untouched + 1
        assert number > 3
        runs += number
    figures.note(f"{call} fails with {error}", f"0 lost, 0 doubled in {runs} runs", "tests/store/test_disk_faults.py")
