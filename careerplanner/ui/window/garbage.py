"""Garbage is collected on the window's thread alone, and all threads share one heap.

Python runs its collector on whichever thread happens to allocate. A widget in a circle of references would then be
destroyed on a worker, while Qt walks over it on its own thread, and the process would end there.
"""

import contextlib
import ctypes
import gc
import sys

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 2_000
_DUE_AT = 700, 10, 10
"""Python's own measure of what is due; the start has a larger one."""
_M_ARENA_MAX = -8


def share_one_heap() -> None:
    """Let all threads take memory from one heap; call it before there is a second thread.

    The C library would give each worker a heap of its own, and what a worker frees in it is of no use to the others.
    """
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


def settle() -> None:
    """Take what is loaded now as there to stay: a full collection needs not go through it again.

    That is most of all objects, and looking at them took a quarter of a second at a time on the window's thread.
    """
    gc.freeze()


def thaw() -> None:
    """Collect among all objects again: what stayed goes, such as the window of another plan."""
    gc.unfreeze()


class GarbageCollection(QObject):
    """Turns the automatic collector off, and collects in its place every two seconds, as far as there is need."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.set_threshold(*_DUE_AT)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, as the automatic collector would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
