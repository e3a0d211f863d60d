"""Work off the window's thread: a worker takes and gives values, the answer arrives on the window's thread."""

import sys
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from careerplanner.errors import Refused
from careerplanner.stopping import stoppable


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of one job."""

    key: Hashable
    generation: int
    done: Callable[[Any], object]
    refused: Callable[[str], object] | None
    answer: Any = None
    error: BaseException | None = None


@dataclass(frozen=True, slots=True)
class _Task:
    """One job that is to be started."""

    key: Hashable
    generation: int
    work: Callable[[], Any]
    done: Callable[[Any], object]
    refused: Callable[[str], object] | None


class Jobs(QObject):
    """Runs work on a few threads. One is enough for the whole program; end it with ``close``."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None, workers: int = 2) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="job")
        self._generations: dict[Hashable, int] = {}
        self._running: dict[Hashable, int] = {}
        self._followed: dict[Hashable, int] = {}
        self._waiting: dict[Hashable, _Task] = {}
        self._is_closed = False
        self._finished.connect(self._deliver)

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], object],
        *,
        key: Hashable = None,
        refused: Callable[[str], object] | None = None,
    ) -> None:
        """Do ``work()`` on a worker and then ``done(answer)`` here.

        ``work`` must touch no widget and no plan file: bind the values it needs with ``functools.partial``. Of several
        runs with the same ``key`` only the newest is delivered. ``Refused`` goes to ``refused(sentence)`` where that is
        given; any other error goes to ``sys.excepthook`` on this thread. Nothing is delivered to a widget that is gone,
        and nothing is started after ``close``: a timer may still ring while the window goes. Work whose answer would be
        dropped ends at the next place where it looks (``careerplanner/stopping.py``).
        """
        if self._is_closed:
            return
        self.cancel(key)
        self._start(_Task(key, self._generations[key], work, done, refused))

    def follow(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], object],
        *,
        key: Hashable,
        refused: Callable[[str], object] | None = None,
    ) -> None:
        """The same for what is dragged: one runs, the newest waits, and each answer that comes is delivered.

        Runs that come faster than they are answered would else drop every answer until the last. ``run`` and
        ``cancel`` under the same key end it.
        """
        if self._is_closed:
            return
        generation = self._generations.get(key, 0)
        if self._followed.get(key) == generation:
            self._waiting[key] = _Task(key, generation, work, done, refused)
            return
        self.cancel(key)
        self._followed[key] = self._generations[key]
        self._start(_Task(key, self._generations[key], work, done, refused))

    def _start(self, task: _Task) -> None:
        key, generation, work, done, refused = task.key, task.generation, task.work, task.done, task.refused
        self._running[key] = self._running.get(key, 0) + 1

        def is_unwanted() -> bool:
            return self._is_closed or (key is not None and self._generations[key] != generation)

        def job() -> None:
            try:
                with stoppable(is_unwanted):
                    outcome = _Outcome(key, generation, done, refused, answer=work())
            except BaseException as error:  # noqa: BLE001 - handed over to the other thread, where it is raised
                outcome = _Outcome(key, generation, done, refused, error=error)
            if shiboken6.isValid(self):
                self._finished.emit(outcome)

        self._pool.submit(job)

    def cancel(self, key: Hashable) -> None:
        """Drop the answer of what runs under this key, and what waits."""
        self._generations[key] = self._generations.get(key, 0) + 1
        self._waiting.pop(key, None)
        self._followed.pop(key, None)

    def is_busy(self, key: Hashable) -> bool:
        """Whether work under this key has not come back yet."""
        return self._running.get(key, 0) > 0

    def is_idle(self) -> bool:
        """Whether everything that was started has come back."""
        return not any(self._running.values())

    @property
    def is_closed(self) -> bool:
        """Whether ``close`` has been called; work that takes long looks at it, and ends early."""
        return self._is_closed

    def close(self) -> None:
        """Start nothing more, stop what runs, and deliver none of it: an answer might start the next job."""
        self._is_closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, outcome: _Outcome) -> None:
        self._running[outcome.key] -= 1
        if self._is_closed:
            return
        if outcome.key is not None and self._generations[outcome.key] != outcome.generation:
            return
        self._go_on(outcome)
        if _is_gone(outcome.done):
            return
        if outcome.error is None:
            outcome.done(outcome.answer)
        elif isinstance(outcome.error, Refused) and outcome.refused is not None:
            outcome.refused(str(outcome.error))
        else:
            sys.excepthook(type(outcome.error), outcome.error, outcome.error.__traceback__)

    def _go_on(self, outcome: _Outcome) -> None:
        """Start what waits for this answer, so that it runs while the answer is shown."""
        if self._followed.get(outcome.key) != outcome.generation:
            return
        task = self._waiting.pop(outcome.key, None)
        if task is None:
            del self._followed[outcome.key]
        else:
            self._start(task)


def _is_gone(callback: Callable[..., object]) -> bool:
    """Whether a callback belongs to a Qt object that has been deleted."""
    owner = getattr(callback, "__self__", None)
    return isinstance(owner, QObject) and not shiboken6.isValid(owner)
