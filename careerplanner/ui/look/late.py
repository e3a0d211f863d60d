"""Another look for every widget: what is in sight gets it at once, what is hidden when it is shown or there is time.

Qt gives another style sheet to every widget there is, twice where the old one is taken off first: a third of a second
of work where all pages have been opened. It passes over a widget that has not been polished yet and that has a style of
its own, so both are said of all widgets while the sheet is changed. Afterwards each is given what it missed: polish,
font, and the event that tells of the change.
"""

import time
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from careerplanner.ui.look import fonts

_SLICE_S: Final = 0.008
"""How long a slice of the work that was put off may take, in seconds: half of what a picture takes at 60 Hz."""
_TURN_MS: Final = 16
_FIRST_MS: Final = 150
"""What is in sight is drawn before the rest begins."""
_POLISHED: Final = Qt.WidgetAttribute.WA_WState_Polished
_HAS_STYLE: Final = Qt.WidgetAttribute.WA_SetStyle


class LateLook(QObject):
    """What of the look hidden widgets still miss: each part of a window that is hidden waits as one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[QWidget, list[tuple[QWidget, bool]]] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._do_a_slice)

    def waiting(self) -> tuple[QWidget, ...]:
        """The hidden parts that still have the look of before, in some of their widgets at least."""
        return tuple(self._waiting)

    def change(self, sheet: str) -> None:
        """Put another style sheet on the application: on what is in sight now, on the rest later."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        late = {widget for missing in self._waiting.values() for widget, was_polished in missing if was_polished}
        every = _all_widgets()
        polished = {each for each in every if each.testAttribute(_POLISHED)}
        lent = [each for each in every if not each.testAttribute(_HAS_STYLE)]
        for each in polished:
            each.setAttribute(_POLISHED, False)
        for each in lent:
            each.setAttribute(_HAS_STYLE)
        application.setStyleSheet("")
        application.setStyleSheet(sheet)
        for each in lent:
            each.setAttribute(_HAS_STYLE, False)
        polished |= late
        self._waiting = {part: [(each, each in polished) for each in _apart(part)] for part in _hidden_parts()}
        waiting = {each for missing in self._waiting.values() for each, _polished in missing}
        seen = [each for each in every if each not in waiting]
        for each in seen:
            if each in polished:
                QCoreApplication.sendEvent(each, QEvent(QEvent.Type.Polish))
        for each in seen:  # when all are polished: of a spin box that gives its line the font of before
            _tell(each)
        for part in self._waiting:
            part.installEventFilter(self)
        if self._waiting:
            self._timer.start(_FIRST_MS)

    def eventFilter(self, part: QObject, event: QEvent) -> bool:
        """Give a part that is about to be seen all that it missed."""
        if event.type() is QEvent.Type.Show and part in self._waiting:
            for widget, was_polished in self._waiting.pop(part):
                _give(widget, was_polished=was_polished)
            part.removeEventFilter(self)
        return False

    def _do_a_slice(self) -> None:
        self._timer.setInterval(_TURN_MS)
        until = time.perf_counter() + _SLICE_S
        while self._waiting and time.perf_counter() < until:
            part, missing = next(iter(self._waiting.items()))
            if missing and isValid(part):
                widget, was_polished = missing.pop(0)
                _give(widget, was_polished=was_polished)
                continue
            del self._waiting[part]
            if isValid(part):
                part.removeEventFilter(self)
        if not self._waiting:
            self._timer.stop()


def _all_widgets() -> list[QWidget]:
    """Every widget, what holds another before it: Qt itself goes through them in an order of chance."""
    outermost = [window for window in QApplication.topLevelWidgets() if window.parent() is None]
    found = dict.fromkeys(each for window in outermost for each in (window, *window.findChildren(QWidget)))
    return list(found | dict.fromkeys(QApplication.allWidgets()))


def _hidden_parts() -> Iterator[QWidget]:
    """The outermost hidden widgets of all windows that can be seen."""
    look_at = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    while look_at:
        for child in look_at.pop().children():
            if isinstance(child, QWidget) and not child.isWindow():
                if child.isHidden():
                    yield child
                else:
                    look_at.append(child)


def _apart(part: QWidget) -> list[QWidget]:
    """A part and all in it, but for what is in another window that can be seen; what holds another stands before it."""
    window = part.window()
    return [part, *(each for each in part.findChildren(QWidget) if each.window() is window or not each.isVisible())]


def _give(widget: QWidget, *, was_polished: bool) -> None:
    """What a widget missed, unless it is gone; one that was never shown is polished when it is."""
    if not isValid(widget):
        return
    if was_polished:
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.Polish))
    _tell(widget)


def _tell(widget: QWidget) -> None:
    fonts.restyle([widget])
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    widget.update()
