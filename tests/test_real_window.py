"""The window opens on a real X server through the plugin xcb, not only offscreen."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def display() -> Iterator[str]:
    """A private X server of this test."""
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is not installed")
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    with contextlib.closing(os.fdopen(reader)) as numbers:
        server = subprocess.Popen(command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        try:
            yield f":{numbers.readline().strip()}"
        finally:
            server.terminate()
            server.wait(timeout=20)


def test_the_window_opens_on_an_x_server(display: str, tmp_path: Path):
    on_x = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    on_x.pop("WAYLAND_DISPLAY", None)
    command = [sys.executable, "-m", "careerplanner", "--data-dir", tmp_path / "data", "--startup-times"]

    done = subprocess.run(command, check=False, env=on_x, cwd=tmp_path, capture_output=True, text=True, timeout=120)

    assert done.returncode == 0, done.stderr
    times = json.loads(done.stdout)
    assert list(times) == ["first_window_ms", "page_ms", "first_data_ms", "charts_ms"]
    assert 0 < times["first_window_ms"] <= times["page_ms"] <= times["first_data_ms"] <= times["charts_ms"]
