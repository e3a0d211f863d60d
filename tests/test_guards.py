"""The guards around every test do bite: the network, stray logs, announced logs that never come."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CASES = {
    "opens a socket": ("import socket\ndef test_it():\n    socket.socket()\n", "NetworkTouchedError"),
    "opens a socket and hides the error": (
        "import socket\ndef test_it():\n    try:\n        socket.create_connection(('::1', 9))\n    except RuntimeError: pass\n",
        "The network was touched",
    ),
    "logs a warning": ("import logging\ndef test_it():\n    logging.getLogger('x').warning('odd')\n", "without notice"),
    "does not log what it announced": (
        "import pytest\n@pytest.mark.logs('odd')\ndef test_it():\n    pass\n",
        "never logged",
    ),
}
HARMLESS = """
import logging, os, pathlib, socket, pytest
@pytest.mark.logs("^WARNING x: odd$")
def test_an_announced_warning():
    logging.getLogger("x").warning("odd")
def test_a_socket_that_stays_inside():
    socket.socket(socket.AF_UNIX).close()
@pytest.mark.parametrize("number", [1, 2])
def test_the_data_folder_is_new_each_time(number):
    folder = pathlib.Path(os.environ["XDG_DATA_HOME"])
    assert not folder.exists()
    folder.mkdir(parents=True)
"""


def run_with_guards(folder: Path, test: str) -> subprocess.CompletedProcess[str]:
    shutil.copy(Path(__file__).with_name("conftest.py"), folder)
    (folder / "test_it.py").write_text(test, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", folder, folder]
    return subprocess.run(command, check=False, cwd=folder, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("what", CASES)
def test_a_test_fails_that(what: str, tmp_path: Path):
    test, complaint = CASES[what]

    done = run_with_guards(tmp_path, test)

    assert done.returncode == 1
    assert complaint in done.stdout


def test_a_harmless_test_passes(tmp_path: Path):
    done = run_with_guards(tmp_path, HARMLESS)

    assert done.returncode == 0, done.stdout
    assert "4 passed" in done.stdout
