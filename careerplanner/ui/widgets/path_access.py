"""How assistive technology sees the path map: a list with an item for each role."""

from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol

import shiboken6
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QGraphicsObject, QGraphicsView

_Text = QAccessible.Text


class ItemsView(Protocol):
    """What the list asks of the view that it stands for."""

    def shown_items(self) -> Sequence[QGraphicsObject]:
        """The items in the order in which they are told."""

    def item_words(self, item: QGraphicsObject) -> tuple[str, str]:
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
        name, description = _items_view(self._view).item_words(self._item)
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
        if not shiboken6.isValid(self._view):
            return []
        items = _items_view(self._view).shown_items()
        for item in items:
            if id(item) not in self._known:
                self._known[id(item)] = ItemInterface(self._view, item)
                QAccessible.registerAccessibleInterface(self._known[id(item)])
        return [self._known[id(item)] for item in items]

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
    return found  # type: ignore[no-any-return] # only views with these three methods get an interface


_INTERFACES: Final[dict[int, ItemsInterface]] = {}
"""The interfaces of the living views. Qt holds no reference to an object of Python."""


def make_list(view: QGraphicsView) -> None:
    """Let assistive technology see this view, which must have the methods of ``ItemsView``, as a list of its items."""
    if not _INTERFACES:
        QAccessible.installFactory(_factory)
    key = id(view)
    _INTERFACES[key] = ItemsInterface(view)
    view.destroyed.connect(_forgetter(key))


def _forgetter(key: int) -> Callable[[], None]:
    def forget() -> None:
        _INTERFACES.pop(key, None)

    return forget


def _factory(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    return _INTERFACES.get(id(thing)) if isinstance(thing, QGraphicsView) else None


def tell_focus(view: QGraphicsView, item: QGraphicsObject) -> None:
    """Tell assistive technology that an item has the focus now."""
    items = _items_view(view).shown_items()
    if item in items:
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(items.index(item))
        QAccessible.updateAccessibility(event)
