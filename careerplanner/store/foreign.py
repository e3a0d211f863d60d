"""A plan that this computer has not seen before is looked at by a process of its own first, with limits.

What SQLite does with a file that was made to harm it then ends there. The limits are on memory and on time.
"""

from pathlib import Path

from careerplanner import processes
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store import look
from careerplanner.store.connection import Key

_made_here: set[bytes] = set()
_MOST_SECONDS = 10.0  # on the clock; the process itself stops after two on the processor


def made_here(sign: bytes) -> None:
    """Remember what stands in a plan that this process has made, or sealed, which is then no foreign one."""
    _made_here.add(sign)


def look_at(path: Path, key: Key | None, *, is_known: bool) -> None:
    """Have a process look at a plan that is not known; refused when it takes more than any plan does.

    What the process itself refuses is left to the caller, who looks again and has the words for it.
    """
    if is_known or _is_made_here(path):
        return
    import subprocess  # noqa: PLC0415 - a plan that is known, which nearly each is, needs none

    try:
        status = subprocess.run(  # noqa: S603 - our own program, with a path that is passed on as it is
            [*processes.command(look.WORD, look.__name__), str(path.resolve())],
            input=look.words_of(key),  # a key is never among the words of a command line
            capture_output=True,
            timeout=_MOST_SECONDS,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired:
        status = look.TOO_MUCH
    except OSError:
        return  # where no process can be started, the checks of the caller have limits of their own
    if status not in {look.FINE, look.REFUSED}:
        raise Refused(
            _(
                "{path} takes more time or memory than any plan should, so it was left alone. Restore it from a backup."
            ).format(path=path)
        )


def _is_made_here(path: Path) -> bool:
    if not _made_here:
        return False
    content = path.read_bytes()
    return any(sign in content for sign in _made_here)
