"""Garbage is collected on the window's thread alone.

Python runs its collector on whichever thread happens to allocate. A widget in a circle of references would then be
destroyed on a worker, while Qt walks over it on its own thread, and the process would end there.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 2_000
_DUE_AT = 700, 10, 10
"""Python's own measure of what is due; the start has a larger one."""


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


def keep_what_is_there() -> None:
    """Take all that is held now for good: to look through the code of every page would hold the window up for long."""
    gc.freeze()


def let_go() -> None:
    """Take nothing for good any more, as when a window is closed, which stood when the rest was taken."""
    gc.unfreeze()
