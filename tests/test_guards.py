"""The guards around every test do bite: the network, stray logs, announced logs that never come."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = """
import logging, os, pathlib, socket
import pytest

def test_opens_a_socket():
    socket.socket()

def test_opens_a_socket_and_hides_the_error():
    try:
        socket.create_connection(("::1", 9))
    except RuntimeError:
        pass

def test_logs_a_warning():
    logging.getLogger("somebody").warning("odd")

@pytest.mark.logs("odd")
def test_logs_nothing_of_what_it_announced():
    pass

@pytest.mark.logs("^WARNING somebody: odd$")
def test_logs_what_it_announced():
    logging.getLogger("somebody").warning("odd")

def test_opens_a_socket_that_stays_inside():
    for end in socket.socketpair():
        end.close()

@pytest.mark.parametrize("number", [1, 2])
def test_finds_a_new_data_folder(number):
    folder = pathlib.Path(os.environ["XDG_DATA_HOME"])
    assert not folder.exists()
    folder.mkdir(parents=True)
"""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says of these tests under the guards."""
    folder = tmp_path_factory.mktemp("guarded")
    shutil.copy(Path(__file__).with_name("conftest.py"), folder)
    (folder / "test_it.py").write_text(TESTS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-rfEp", "-p", "no:cacheprovider", "--rootdir", folder, folder]
    wide = os.environ | {"COLUMNS": "200"}
    return subprocess.run(command, check=False, cwd=folder, env=wide, capture_output=True, text=True, timeout=60).stdout


@pytest.mark.parametrize(
    ("test", "complaint"),
    [
        ("opens_a_socket", "FAILED .*NetworkTouchedError"),
        ("opens_a_socket_and_hides_the_error", "ERROR .*The network was touched"),
        ("logs_a_warning", "ERROR .*Logged without notice"),
        ("logs_nothing_of_what_it_announced", "ERROR .*Announced but never logged"),
    ],
)
def test_a_test_fails_that(test: str, complaint: str, outcome: str):
    lines = [line for line in outcome.splitlines() if line.split(" - ")[0].endswith(f"::test_{test}")]

    assert any(re.match(complaint, line) for line in lines), outcome


@pytest.mark.parametrize(
    "test",
    [
        "logs_what_it_announced",
        "opens_a_socket_that_stays_inside",
        "finds_a_new_data_folder[1]",
        "finds_a_new_data_folder[2]",
    ],
)
def test_a_test_passes_that(test: str, outcome: str):
    lines = [line for line in outcome.splitlines() if line.split(" - ")[0].endswith(f"::test_{test}")]

    assert lines == [f"PASSED test_it.py::test_{test}"]
