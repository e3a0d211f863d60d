"""Tells that another day has begun: a window may be open for weeks, and a computer may sleep over midnight."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_EVERY_MS = 30_000


class DayWatch(QObject):
    """Looks at the date twice a minute, and whenever somebody comes back to the program."""

    changed = Signal()

    def __init__(self, parent: QObject, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self._today = today
        self._day = today()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.applicationStateChanged.connect(self.look)

    def look(self) -> None:
        """Look now."""
        day = self._today()
        if day != self._day:
            self._day = day
            self.changed.emit()
