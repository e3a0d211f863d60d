"""Kills in the middle of edits: what was called saved is there, once.

A process that edits as the window does, without its pages; `tests/ui/window/test_kill.py` kills the window itself.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from careerplanner.store import opening
from tests.store import figures

SERVER = Path(__file__).with_name("kill_server.py")


pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def killed(tmp_path: Path, kills: int, *sealed: str) -> dict[str, int]:
    """Kill a process that edits so often, and count what became of its edits."""
    plan = tmp_path / "plan.career"
    opening.create(plan)
    command = [sys.executable, str(SERVER), str(plan), str(tmp_path / "data"), str(kills), *sealed]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert found["kills"] == kills
    assert found["saved"] > kills
    assert found["journals"] > kills / 20  # enough of them fell into the middle of a save
    assert (found["lost"], found["doubled"], found["unreadable"]) == (0, 0, 0)
    return found


def test_sixty_kills_lose_no_edit_and_double_none(tmp_path):
    killed(tmp_path, 60)


@pytest.mark.long
@pytest.mark.parametrize(("what", "sealed"), [("edits", ()), ("edits a sealed plan", ("sealed",))])
def test_a_thousand_kills_lose_no_edit_and_double_none(tmp_path, what, sealed):
    found = killed(tmp_path, 1_000, *sealed)
    figure = f"0 lost, 0 doubled, 0 unreadable in 1,000, of which {found['journals']} left a journal"
    figures.note(f"Kills of a process that {what}", figure, "tests/store/test_kills.py")
