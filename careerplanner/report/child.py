"""A process that answers orders, seen from the process that has started it."""

import contextlib
import itertools
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

from careerplanner.report import wire
from careerplanner.stopping import stop_if_unwanted

if TYPE_CHECKING:
    from subprocess import Popen

Answer = tuple[wire.Head, bytes]
_LOOKED_EVERY_SECONDS = 0.05


class Gone(Exception):  # noqa: N818 - it is what became of the process
    """The process has ended, or answers what cannot be understood."""


class TooSlow(Exception):  # noqa: N818 - as above
    """The process took longer than it may, and was ended."""


class Child:
    """One process, started at once and never again; any thread may ask it."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process: Future[Popen[bytes]] = Future()
        self._waiting: dict[int, Future[Answer]] = {}
        self._numbers = itertools.count()
        self._sending = threading.Lock()
        self._is_gone = False
        # Linux ends a process with the thread that has started it, so it is the one that waits for the answers.
        self._thread = threading.Thread(target=self._live, name="typesetter", daemon=True)
        self._thread.start()

    @property
    def is_gone(self) -> bool:
        """Whether no more answers can come."""
        return self._is_gone

    def ask(self, head: wire.Head, body: bytes, most_seconds: float) -> Answer:
        """The answer to an order, waited for. Raises Gone or TooSlow, and Stopped where nobody wants it any more."""
        number = next(self._numbers)
        answer: Future[Answer] = Future()
        self._waiting[number] = answer
        slow = threading.Event()
        clock = threading.Timer(most_seconds, self._end_as_slow, (slow,))
        clock.daemon = True
        clock.start()
        try:
            self._send({"number": number} | head, body)
            return self._waited_for(answer)
        except Gone:
            if slow.is_set():
                raise TooSlow from None
            raise
        finally:
            clock.cancel()
            self._waiting.pop(number, None)

    def _send(self, head: wire.Head, body: bytes) -> None:
        pipe = self._process.result().stdin
        assert pipe is not None
        try:
            with self._sending:
                wire.send(pipe, head, body)
        except (OSError, ValueError):  # it has ended, or the pipe is closed since
            raise Gone from None

    def _waited_for(self, answer: "Future[Answer]") -> Answer:
        while not answer.done():
            if self._is_gone and not answer.done():
                raise Gone
            with contextlib.suppress(TimeoutError):
                return answer.result(_LOOKED_EVERY_SECONDS)
            stop_if_unwanted()
        return answer.result()

    def end(self) -> None:
        """End the process; who waits for an answer gets none."""
        with contextlib.suppress(Gone):
            self._process.result().kill()

    def wait(self, seconds: float) -> None:
        """Wait until nothing of an ended process is left, no longer than so many seconds."""
        self._thread.join(seconds)

    def _end_as_slow(self, slow: threading.Event) -> None:
        slow.set()
        self.end()

    def _live(self) -> None:
        """Start the process, hand out its answers as they come, and clear away what is left of it."""
        import subprocess  # noqa: PLC0415 - a window that shows no report needs none

        try:
            process = subprocess.Popen(  # noqa: S603 - our own program
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # what a library says there may hold values of the plan
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            self._process.set_exception(Gone())
            return
        self._process.set_result(process)
        with process:
            try:
                self._hand_out(process)
            finally:
                process.kill()
                self._give_up()

    def _hand_out(self, process: "Popen[bytes]") -> None:
        assert process.stdout is not None
        with contextlib.suppress(OSError, wire.Garbled, MemoryError):
            while (message := wire.received(process.stdout)) is not None:
                head, body = message
                number = head.pop("number", None)
                waiting = self._waiting.pop(number, None) if isinstance(number, int) else None
                if waiting is not None:  # else nobody waits for it any more
                    waiting.set_result((head, body))

    def _give_up(self) -> None:
        self._is_gone = True
        for number in list(self._waiting):
            waiting = self._waiting.pop(number, None)
            if waiting is not None:
                waiting.set_exception(Gone())
