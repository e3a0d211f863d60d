"""Work that may hang on a disk: it is waited for only so long."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.wording import speaking

MOST_SECONDS = 2.0


def within(seconds: float, path: Path, work: Callable[[Callable[[], None]], None]) -> None:
    """Do work on a thread of its own and wait; refused, naming the path, when it is not done in time.

    The work is given a function to call before its last step: it raises where nobody waits any more.
    """
    failure: list[BaseException] = []
    given_up = threading.Event()

    def check_that_it_is_wanted() -> None:
        if given_up.is_set():
            raise TimeoutError

    def run() -> None:
        try:
            work(check_that_it_is_wanted)
        except BaseException as error:  # noqa: BLE001 - it is raised again by the one who waits
            failure.append(error)

    worker: Any = threading.Thread(target=run, name="writes a copy", daemon=True)
    worker.start()
    worker.join(seconds)
    if worker.is_alive():
        given_up.set()
        raise Refused(
            _("{path} was not written: the disk did not answer for {seconds} seconds. Choose another folder.").format(
                path=path, seconds=speaking().numbers.plain(seconds)
            )
        )
    if failure:
        raise failure[0]
