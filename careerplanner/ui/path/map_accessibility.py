"""How assistive technology sees the path map: a list with an item for each role."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final, Protocol

import shiboken6
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QGraphicsObject, QGraphicsView

_Text = QAccessible.Text


class ItemsView(Protocol):
    """What the list asks of the view that it stands for. ``is_listed`` is False until the view has been made."""

    is_listed: bool

    def shown_items(self) -> Sequence[QGraphicsObject]:
        """The items in the order in which they are told."""

    def item_text(self, item: QGraphicsObject) -> tuple[str, str]:
        """The name and the description of an item."""

    def chosen_item(self) -> QGraphicsObject | None:
        """The item that is selected."""


class ItemInterface(QAccessibleInterface):
    """One item of the view."""

    def __init__(self, view: QGraphicsView, item: QGraphicsObject) -> None:
        super().__init__()
        self._view = view
        self._item = item

    def isValid(self) -> bool:
        """Whether the item still exists; Qt asks."""
        return shiboken6.isValid(self._item) and shiboken6.isValid(self._view)

    def object(self) -> QObject:
        """The item; Qt asks."""
        return self._item

    def window(self) -> QWindow | None:  # type: ignore[override] # a widget outside of a window has none
        """The window in which the item is seen; Qt asks."""
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The list; Qt asks."""
        return QAccessible.queryAccessibleInterface(self._view)

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override] # an item has none
        """Nothing; Qt asks."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override] # an item has none
        """Nothing; Qt asks."""
        return None

    def childCount(self) -> int:
        """None; Qt asks."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """None; Qt asks."""
        return -1

    def rect(self) -> QRect:
        """Where the item is on the screen; Qt asks."""
        if not self.isValid():
            return QRect()
        seen = self._view.mapFromScene(self._item.sceneBoundingRect()).boundingRect()
        return QRect(self._view.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def role(self) -> QAccessible.Role:
        """An item of a list; Qt asks."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Name and description; Qt asks."""
        if not self.isValid():
            return ""
        name, description = _items_view(self._view).item_text(self._item)
        return {_Text.Name: name, _Text.Description: description}.get(kind, "")

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Nothing: the words come from the plan."""

    def state(self) -> QAccessible.State:
        """Whether the item is selected and has the focus; Qt asks."""
        state = QAccessible.State()
        state.focusable = True
        state.selectable = True
        if self.isValid() and _items_view(self._view).chosen_item() is self._item:
            state.selected = True
            state.focused = self._view.hasFocus()
        return state


class ItemsInterface(QAccessibleWidget):
    """A view as a list of its items."""

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self._view = view
        self._known: dict[int, ItemInterface] = {}

    def _items(self) -> list[ItemInterface]:
        if not shiboken6.isValid(self._view) or not _items_view(self._view).is_listed:
            return []
        known, self._known = self._known, {}
        for item in _items_view(self._view).shown_items():
            # Each interface holds its item, so an id stands for no other item as long as it is in the table.
            if id(item) not in known:
                known[id(item)] = ItemInterface(self._view, item)
                QAccessible.registerAccessibleInterface(known[id(item)])
            self._known[id(item)] = known[id(item)]
        return list(self._known.values())

    def childCount(self) -> int:
        """How many items there are; Qt asks."""
        return len(self._items())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # None past the end
        """One item; Qt asks."""
        items = self._items()
        return items[index] if 0 <= index < len(items) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of an item; Qt asks."""
        wanted = child.object()
        return next((index for index, each in enumerate(self._items()) if each.object() is wanted), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # None beside the items
        """The item at a point of the screen; Qt asks."""
        return next((item for item in self._items() if item.rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # None without the focus
        """The item that has the focus; Qt asks."""
        if not self._view.hasFocus():
            return None
        chosen = _items_view(self._view).chosen_item()
        return next((item for item in self._items() if item.object() is chosen), None)


def _items_view(view: QGraphicsView) -> ItemsView:
    found: Any = view
    return found  # type: ignore[no-any-return] # only views of this kind get an interface


_INTERFACES: Final[dict[int, ItemsInterface]] = {}
"""The interfaces of the living views. Qt holds no reference to an object of Python."""


@cache
def install() -> None:
    """Have Qt ask here for the interface of a view. Views call it first of all.

    Assistive technology that runs asks for the interface while a view is still being made, and Qt keeps what it then
    gets; so the kind of the view decides, and the items come when the view says that it is ready.
    """
    QAccessible.installFactory(_factory)


def _factory(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, QGraphicsView) or not hasattr(type(thing), "shown_items"):
        return None
    key = id(thing)
    if key not in _INTERFACES:
        _INTERFACES[key] = ItemsInterface(thing)
        thing.destroyed.connect(lambda: _INTERFACES.pop(key, None))
    return _INTERFACES[key]


def tell_focus(view: QGraphicsView, item: QGraphicsObject) -> None:
    """Tell assistive technology that an item has the focus now."""
    items = _items_view(view).shown_items()
    if item in items and isinstance(QAccessible.queryAccessibleInterface(view), ItemsInterface):
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(items.index(item))
        QAccessible.updateAccessibility(event)
