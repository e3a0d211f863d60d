"""The processes beside the program: how they are started, and that what they know stays in them."""

import platform
import subprocess
import sys
from pathlib import Path

import pytest

from careerplanner import processes
from careerplanner.store import look

CHECKOUT = Path(__file__).resolve().parent.parent
ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone can be told so")
TELL = "import ctypes, resource; print(ctypes.CDLL(None).prctl(3), resource.getrlimit(resource.RLIMIT_CORE)[0])\n"


def printed_by(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_checkout_starts_its_own_module_and_gives_it_the_words(tmp_path):
    (tmp_path / "careerplanner").mkdir()  # a package of this name where the program was started is not ours
    (tmp_path / "careerplanner" / "__init__.py").write_text("raise SystemExit(9)", encoding="utf-8")
    command = processes.command(look.WORD, look.__name__)

    done = subprocess.run([*command, str(tmp_path / "no plan")], check=False, cwd=tmp_path, capture_output=True)

    assert (done.returncode, done.stderr) == (look.REFUSED, b"")


def test_the_shipped_program_starts_itself_with_the_word(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert processes.command("parrot", "careerplanner.cli.output") == [sys.executable, "parrot"]


@ON_LINUX
def test_a_process_that_keeps_its_memory_private_leaves_no_core_and_is_read_by_nobody():
    most = "import resource; m = resource.getrlimit(4)[1]; resource.setrlimit(4, (m, m))\n"
    private = "from careerplanner import processes; processes.keep_memory_private()\n"

    before, after = printed_by(most + TELL).split(), printed_by(most + private + TELL).split()

    assert (before[0], before[1] != "0") == ("1", True)
    assert after == ["0", "0"]


@ON_LINUX
def test_a_process_can_be_made_to_end_with_the_one_that_started_it():
    """The signal that is sent to it then is asked for again: option 2 of the same call."""
    told = "import ctypes; n = ctypes.c_int(); ctypes.CDLL(None).prctl(2, ctypes.byref(n)); print(n.value)\n"
    asked = "from careerplanner import processes; processes.end_with_parent()\n"

    assert (printed_by(told), printed_by(asked + told)) == ("0\n", "9\n")


FREED = """
import ctypes
from pathlib import Path
from careerplanner import processes

def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 // 2**20

libc = ctypes.CDLL(None)
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
blocks = [libc.malloc(60_000) for number in range(2_000)]
for block in blocks:
    ctypes.memset(block, 1, 60_000)
for block in blocks[:-1]:  # the last one keeps the library from giving back what is below it
    libc.free(block)
before = held()
processes.give_memory_back()
print(before - held())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="elsewhere memory that is free goes by itself")
def test_memory_that_is_free_goes_back_to_the_system():
    assert int(printed_by(FREED)) > 100  # of 114 mebibytes
