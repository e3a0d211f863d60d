"""Every text that a widget and all within it show or say, with the place where it was found."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QMenu, QWidget

_GETTERS = (
    "text",
    "title",
    "placeholderText",
    "toolTip",
    "statusTip",
    "whatsThis",
    "accessibleName",
    "accessibleDescription",
    "windowTitle",
    "prefix",
    "suffix",
    "specialValueText",
    "toPlainText",
)
_CELL_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_ACCESSIBLE_TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)


def texts_in(root: QWidget) -> Iterator[tuple[str, str]]:
    """Place and text of all that a window, page, dialog or menu says; hidden parts too, for they are shown later."""
    for widget in (root, *root.findChildren(QWidget)):
        place = f"{type(widget).__name__} {widget.objectName()}".strip()
        for getter in _GETTERS:
            text = getattr(widget, getter, str)
            said = text() if callable(text) else ""
            if isinstance(said, str) and said:
                yield f"{place}.{getter}", said
        for action in widget.actions():
            yield f"{place} action", action.text()
            yield f"{place} action tip", action.toolTip()
        yield from _of_models(widget, place)
    yield from _of_assistance(root)


def _of_models(widget: QWidget, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(widget, QComboBox):
        for number in range(widget.count()):
            yield f"{place} item", widget.itemText(number)
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView) and widget.model() is not None:
        yield from _of_model(widget.model(), QModelIndex(), place)


def _of_model(model: QAbstractItemModel, parent: QModelIndex, place: str) -> Iterator[tuple[str, str]]:
    for column in range(model.columnCount(parent)):
        heading = model.headerData(column, Qt.Orientation.Horizontal)
        if isinstance(heading, str):
            yield f"{place} heading", heading
    for row in range(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            for role in _CELL_ROLES:
                text = index.data(role)
                if isinstance(text, str) and text:
                    yield f"{place} cell {column}", text
            if column == 0 and model.rowCount(index):
                yield from _of_model(model, index, place)


def _of_assistance(root: QWidget) -> Iterator[tuple[str, str]]:
    """What a screen reader is told, of parts that are painted and no widgets too."""
    interface = QAccessible.queryAccessibleInterface(root)
    waiting = [interface] if interface is not None else []
    while waiting:
        here = waiting.pop()
        for kind in _ACCESSIBLE_TEXTS:
            if text := here.text(kind):
                yield f"screen reader {here.role()}", text
        if here.childCount() < 2000 and not isinstance(here.object(), QMenu):
            children = (here.child(number) for number in range(here.childCount()))
            waiting += [child for child in children if child is not None]
