"""The frame of the window before it holds a plan: where it stands, and when it has been painted."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window import placing
from careerplanner.ui.window.main_window import MainWindow

PLACE: Final = "main"
"""The name under which the settings keep the place of the window."""
_LONGEST_MS: Final = 500
"""How long a start waits for a desktop that shows the window late or not at all, as one that starts it put away."""


def make_frame(preferences: Preferences) -> MainWindow:
    """A window without a plan, where it stood the last time."""
    made = MainWindow(preferences.theme)
    placing.put_back(made, preferences.settings.windows.get(PLACE, ""))
    return made


def when_painted(window: QWidget, then: Callable[[], object]) -> None:
    """Do something once a window that is shown has been painted anew and the picture is on the screen."""
    _Painted(window, then)
    window.update()


def show_at_once(window: QWidget) -> None:
    """Show a window, and come back when its first picture is on the screen."""
    loop = QEventLoop()
    when_painted(window, loop.quit)
    window.show()
    loop.exec()


class _Painted(QObject):
    """Waits for a picture of a window, for a moment at most, and is gone."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then: Callable[[], object] | None = then
        QTimer.singleShot(_LONGEST_MS, self, self._end)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the picture; it reaches the screen when this event has been dealt with."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._end)
        return super().eventFilter(watched, event)

    def _end(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            self.deleteLater()
            then()
