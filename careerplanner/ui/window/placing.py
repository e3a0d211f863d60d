"""Where the window stands: within the screen with its title bar, and where it stood the last time."""

from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from careerplanner.ui.look import tokens

TITLE_BAR: Final = 40
"""Room for the bar that the desktop puts above a window; it is known only once the window is shown."""
_SHARE_OF_SCREEN: Final = 0.8
_LONGEST_PLACE: Final = 2_000


def room_of(available: QRect) -> QRect:
    """The part of a screen that the content of a window may take, below its title bar."""
    return available.adjusted(0, TITLE_BAR, 0, 0)


def smallest_size(available: QRect) -> QSize:
    """The smallest size of the window, which no screen is too small for."""
    room = room_of(available)
    return QSize(min(tokens.SMALLEST_WINDOW[0], room.width()), min(tokens.SMALLEST_WINDOW[1], room.height()))


def opening_geometry(available: QRect) -> QRect:
    """Four fifths of the screen, in its middle, and where that is small, as much of it as is needed and there is."""
    room, least = room_of(available), smallest_size(available)
    width = max(least.width(), round(room.width() * _SHARE_OF_SCREEN))
    height = max(least.height(), round(room.height() * _SHARE_OF_SCREEN))
    made = QRect(0, 0, width, height)
    made.moveCenter(room.center())
    return _within(made, room)


def _within(wanted: QRect, room: QRect) -> QRect:
    """A rectangle as near to the wanted one as fits into the room."""
    width, height = min(wanted.width(), room.width()), min(wanted.height(), room.height())
    left = max(room.left(), min(wanted.left(), room.right() + 1 - width))
    top = max(room.top(), min(wanted.top(), room.bottom() + 1 - height))
    return QRect(left, top, width, height)


def place_of(window: QWidget) -> str:
    """Where a window stands, as text for the settings."""
    return window.saveGeometry().toBase64().toStdString()


def put_back(window: QWidget, place: str) -> None:
    """Put a window where it stood, moved onto a screen that there is; what is no place changes nothing."""
    if not place or len(place) > _LONGEST_PLACE:
        return
    window.restoreGeometry(QByteArray.fromBase64(place.encode("ascii", "ignore")))
    if not window.isMaximized() and not window.isFullScreen():
        bring_into_view(window)


def bring_into_view(window: QWidget) -> None:
    """Move a window, and make it smaller where it must be, so that all of it and its title bar can be reached."""
    where = window.geometry()
    screen = QGuiApplication.screenAt(where.center()) or QGuiApplication.screenAt(where.topLeft() + QPoint(40, 10))
    screen = screen or QGuiApplication.primaryScreen()
    wanted = _within(where, room_of(screen.availableGeometry()))
    if wanted != where:
        window.setGeometry(wanted)
