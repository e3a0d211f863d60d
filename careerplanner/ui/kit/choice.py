"""What a widget shows after the value that it told was refused: what it showed before.

A widget tells the value of the user's choice while ``telling`` lasts. Whoever hears meanwhile that the plan refuses it
calls ``take_back``, and the widget never shows what is not so.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtWidgets import QWidget

_being_told: list[tuple[QWidget, Callable[[], object]]] = []


@contextmanager
def telling(widget: QWidget, show_before: Callable[[], object]) -> Iterator[None]:
    """While a widget tells a new value; ``show_before`` makes it show the one before, without telling."""
    _being_told.append((widget, show_before))
    try:
        yield
    finally:
        _being_told.pop()


def take_back() -> None:
    """The value that is being told now was refused; nothing happens where none is being told."""
    if _being_told and shiboken6.isValid(_being_told[-1][0]):
        _being_told[-1][1]()
