"""Tells when nobody has touched the program for a while, to lock a sealed plan; and clears the clipboard."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

_MILLISECONDS_A_MINUTE = 60_000
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """``idle`` is sent once when no key, mouse or finger has touched a window of the program for so many minutes."""

    idle = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.idle)
        self._watches = False

    def watch(self, minutes: int) -> None:
        """Count from now on; 0 minutes never ends, and costs nothing."""
        application = QApplication.instance()
        assert application is not None, "windows have an application"
        if self._watches:
            application.removeEventFilter(self)
        self._watches = minutes > 0
        self.timer.stop()
        if self._watches:
            application.installEventFilter(self)
            self.timer.start(minutes * _MILLISECONDS_A_MINUTE)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Begin to count anew at each touch."""
        if event.type() in _TOUCHES:
            self.timer.start()
        return False


def clipboard() -> QClipboard:
    """The clipboard of the system."""
    return QGuiApplication.clipboard()


def clear_clipboard() -> None:
    """Take from the clipboard what this program has put there; what another has put there stays."""
    held = clipboard()
    if held.ownsClipboard():
        held.clear()
