"""How assistive technology sees a chart: as one chart with a name and a description, not as a nameless filler."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_INTERFACES: Final[dict[int, QAccessibleWidget]] = {}
"""The interfaces of the living charts. Qt holds no reference to an object of Python."""


def make_chart(widget: QWidget) -> None:
    """Let assistive technology see this widget as a chart; its words are its accessible name and description."""
    if not _INTERFACES:
        QAccessible.installFactory(_factory)
    key = id(widget)
    _INTERFACES[key] = QAccessibleWidget(widget, QAccessible.Role.Chart)
    widget.destroyed.connect(_forgetter(key))


def _forgetter(key: int) -> Callable[[], None]:
    def forget() -> None:
        _INTERFACES.pop(key, None)

    return forget


def _factory(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    found = _INTERFACES.get(id(thing))
    return found if found is not None and found.object() is thing else None
