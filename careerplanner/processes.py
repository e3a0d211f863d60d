"""The processes of the program beside itself: how each is started, and what keeps it private and short-lived.

Such a process does one thing that might hurt the program: it looks at a foreign plan, or sets a report. What a plan
holds, and its key, reach it through a pipe alone, never on a command line, where every other program could read it.
"""

import contextlib
import signal
import sys
from functools import cache
from pathlib import Path

_DIE_WITH_PARENT, _SET_DUMPABLE = 1, 4
_START = (
    "import sys; sys.path.insert(0, {root!r})\nfrom importlib import import_module\n"
    "sys.exit(import_module({module!r}).main(*sys.argv[1:]))"
)


def command(word: str, module: str) -> list[str]:
    """The words that start the process whose work is the ``main`` of a module; further words are given to it.

    The shipped program has no Python of its own to start, so it starts itself with a word for the work.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, word]
    root = str(Path(__file__).resolve().parents[1])
    return [sys.executable, "-I", "-c", _START.format(root=root, module=module)]


@cache
def leave_no_core() -> None:
    """Let no crash of this process write its memory, and with it a plan, to the disk or to a service for crashes."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - only Unix has it

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def keep_memory_private() -> None:
    """Let a crash of this process leave no core file, and no other process of the user read its memory."""
    leave_no_core()
    _tell_linux(_SET_DUMPABLE, 0)


def end_with_parent() -> None:
    """Let this process be killed when the thread that has started it is gone, whatever it is doing; Linux alone can."""
    if sys.platform != "win32":
        _tell_linux(_DIE_WITH_PARENT, signal.SIGKILL)


def give_memory_back() -> None:
    """Give memory that is free back to the system; only GNU's library has to be told, elsewhere it goes by itself."""
    if sys.platform.startswith("linux"):
        import ctypes  # noqa: PLC0415 - as below

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def _tell_linux(option: int, value: int) -> None:
    if sys.platform.startswith("linux"):
        import ctypes  # noqa: PLC0415 - most processes need it not

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(option, value, 0, 0, 0)
