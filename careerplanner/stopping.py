"""How long work is ended early: whoever runs it says when nobody waits for its answer any more."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Stopped(BaseException):
    """Work was ended because its answer is no longer wanted: no failure, so no ``except Exception`` may take it."""


def _never() -> bool:
    return False


_is_unwanted: ContextVar[Callable[[], bool]] = ContextVar("is_unwanted", default=_never)


@contextmanager
def stoppable(is_unwanted: Callable[[], bool]) -> Iterator[None]:
    """Let the work in this block, on this thread, end as soon as ``is_unwanted`` says so."""
    token = _is_unwanted.set(is_unwanted)
    try:
        yield
    finally:
        _is_unwanted.reset(token)


def stop_if_unwanted() -> None:
    """End here, by raising ``Stopped``, when nobody waits for the answer; long work asks every few milliseconds."""
    if _is_unwanted.get()():
        raise Stopped
