"""Going between the parts of the window with F6: rail, content, inspector."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def _first_stop(area: QWidget) -> QWidget | None:
    """The first widget in the tab order of an area that takes the focus."""
    if _takes_focus(area):
        return area
    each = area.nextInFocusChain()
    while each is not None and each is not area:
        if area.isAncestorOf(each) and _takes_focus(each):
            return each
        each = each.nextInFocusChain()
    return None


def enter(area: QWidget) -> None:
    """Move the focus to the first widget of an area that takes it, unless it is in there already."""
    stop, focus = _first_stop(area), QApplication.focusWidget()
    if stop is not None and not (focus is not None and (area is focus or area.isAncestorOf(focus))):
        stop.setFocus(Qt.FocusReason.TabFocusReason)


def step(areas: Callable[[], Sequence[QWidget]], direction: int) -> None:
    """Move the focus to the next area (``direction`` 1) or the one before (-1), past areas that take no focus."""
    stops = [(area, stop) for area in areas() if area.isVisible() and (stop := _first_stop(area)) is not None]
    if not stops:
        return
    focus = QApplication.focusWidget()
    here = -1 if direction > 0 else 0
    for index, (area, _stop) in enumerate(stops):
        if focus is not None and (area is focus or area.isAncestorOf(focus)):
            here = index
    stops[(here + direction) % len(stops)][1].setFocus(Qt.FocusReason.TabFocusReason)
