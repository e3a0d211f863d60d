"""A walk over what can be seen and heard on a page that finds every amount of money, and what is said about it there.

That is its own tooltip or description, what stands beside it in the same row, and the card on which it stands.
"""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QTableView, QWidget

from careerplanner.ui.kit.card import Card
from tests.origins import MONEY, Figure

_TEXTS_OF_A_ROW = 4
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)


def figures_on(root: QWidget) -> Iterator[Figure]:
    """Every text with money that can be seen or heard below a widget; what stands in an input is the person's own."""
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() or isinstance(widget.parent(), QComboBox | QAbstractItemView):
            continue
        texts = _texts(widget)
        texts += [] if isinstance(widget, QAbstractItemView) else _heard_inside(widget)
        about = None
        for text, extra in texts:
            if MONEY.search(text):
                about = _said_around(widget) if about is None else about
                yield Figure(text, _place(widget, root), f"{text} {extra} {about}")


def _texts(widget: QWidget) -> list[tuple[str, str]]:
    if isinstance(widget, QLineEdit):
        return [(widget.placeholderText(), "")]
    if isinstance(widget, QLabel | QAbstractButton):
        return [(widget.text(), "")]
    if isinstance(widget, QAbstractItemView):
        return list(_cells(widget))
    return []


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    """The cells of a table or list, each with its tooltip and the rest of its row."""
    model = view.model()
    for row in range(model.rowCount(QModelIndex()) if model else 0):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
        cells = [model.index(row, column, QModelIndex()) for column in range(columns)]
        whole = " ".join(
            str(cell.data(role) or "") for cell in cells for role in (*_ROLES, Qt.ItemDataRole.ToolTipRole)
        )
        heads = [str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in range(len(cells))]
        extra = " ".join([whole, *(heads if isinstance(view, QTableView) else [])])
        for cell in cells:
            for role in _ROLES:
                if cell.data(role):
                    yield str(cell.data(role)), extra


def _heard_inside(widget: QWidget) -> list[tuple[str, str]]:
    """What a screen reader is told of the parts of a widget that are no widgets: roles of a map, lines of a chart."""
    tree = QAccessible.queryAccessibleInterface(widget)
    if tree is None:
        return []
    parts = [tree.child(number) for number in range(tree.childCount())]
    told = [_told(part) for part in parts if part is not None and not isinstance(part.object(), QWidget)]
    return [*told, (widget.accessibleDescription(), "")]


def _told(part: QAccessibleInterface) -> tuple[str, str]:
    words = [part.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)]
    return " ".join(words), ""


def _said_around(widget: QWidget) -> str:
    """What is said of a widget: by itself, beside it in the same row, and in the nearest card."""
    parts = [widget.toolTip(), widget.accessibleDescription()]
    parent = widget.parentWidget()
    if parent is not None and _is_row(parent):
        parts += _said_in(parent, deep=False)
    card = _card_of(widget)
    if card is not None:
        parts += _said_in(card, deep=True)
    return " ".join(parts)


def _is_row(parent: QWidget) -> bool:
    """Whether a widget holds a few texts that belong together, and not a whole column of them."""
    texts = parent.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return sum(text.isVisible() for text in texts) <= _TEXTS_OF_A_ROW


def _card_of(widget: QWidget | None) -> Card | None:
    while widget is not None and not isinstance(widget, Card):
        widget = widget.parentWidget()
    return widget


def _said_in(parent: QWidget, *, deep: bool) -> list[str]:
    how = Qt.FindChildOption.FindChildrenRecursively if deep else Qt.FindChildOption.FindDirectChildrenOnly
    parts = [parent.toolTip(), parent.accessibleDescription()]
    for each in parent.findChildren(QWidget, options=how):
        if each.isVisible():
            parts += [each.toolTip(), each.accessibleDescription()] if not deep else []
            parts += [each.text()] if isinstance(each, QLabel) else []
            parts += [each.accessibleDescription()] if isinstance(each, QAbstractItemView) else []
    return parts


def _place(widget: QWidget, root: QWidget) -> str:
    names = []
    parent: QWidget | None = widget
    while parent is not None and parent is not root:
        if parent.accessibleName() or parent is widget or isinstance(parent, Card):
            names.append(f"{type(parent).__name__} {parent.accessibleName()}".strip())
        parent = parent.parentWidget()
    return " < ".join([*names, type(root).__name__])
