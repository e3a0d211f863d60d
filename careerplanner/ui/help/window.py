"""The help: topics at the left and the chosen one at the right; where there is no room for both, a field above it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from careerplanner.app.queries.help.topic import Topic, TopicKey
from careerplanner.app.queries.help.topics import topics
from careerplanner.i18n import _
from careerplanner.ui.base.actions import ActionTable
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.scroll import ScrollColumn
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import colour, shows_focus

Index = QModelIndex | QPersistentModelIndex
_KEY = Qt.ItemDataRole.UserRole
_INSET, _BAR = 12, 12
_LIST_WIDTH = 260
_LEAST_BESIDE = 640
"""Below this width, at the text size in use, the list of topics gives way to a field."""


class _TopicDelegate(QStyledItemDelegate):
    """Paints one topic in as many lines as it needs, or a heading."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words at the width of the list."""
        words = str(index.data())
        room = QRect(0, 0, fonts.px(_LIST_WIDTH) - 2 * _INSET - _BAR, 9_999)
        metrics = QFontMetrics(fonts.font("body" if index.data(_KEY) else "caption"))
        return QSize(100, metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground of the chosen topic, and the words."""
        painting.smooth(painter)
        area: QRect = option.rect.adjusted(2, 1, -2, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painting.box(painter, area, 8, colour("accent_soft"))
        elif index.data(_KEY) and option.state & QStyle.StateFlag.State_MouseOver:
            painting.box(painter, area, 8, colour("hover"))
        if chosen and shows_focus(self._view):
            painting.focus_ring(painter, area, 8)
        painter.setFont(fonts.font("body" if index.data(_KEY) else "caption"))
        painter.setPen(colour("accent_text" if chosen else "text" if index.data(_KEY) else "text3"))
        words = option.rect.adjusted(_INSET, 0, -_INSET, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(words, flags, str(index.data()))


class HelpWindow(Dialog):
    """Every topic; it stays open beside the window while one works."""

    def __init__(self, table: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(_("Help"), "", parent, width=420)
        self._topics = topics()
        self._table = table
        self._shown = ""
        self.list = self._make_list()
        self.field = ComboBox(_("Topic"))
        self.field.set_items([(each.key, each.title) for each in self._topics])
        self.text = ScrollColumn(_("Topic"), 12, 8, 10)
        self.close_button = self.add_button(Button(_("Close"), "primary", clicked=self.close))
        self.close_button.setDefault(True)
        self._lay_out_parts()
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self.show_topic(str(now.data(_KEY))))
        self.field.chosen.connect(self.show_topic)
        self.resize(QSize(fonts.px(860), fonts.px(620)).boundedTo(self.screen().availableGeometry().size()))
        fonts.sized(self.text, _fit_around)

    def _lay_out_parts(self) -> None:
        # The topic scrolls by itself, so that the list of topics stays where it is.
        self._scroll.hide()
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        above = QVBoxLayout()
        above.setContentsMargins(28, 0, 28, 0)
        above.addWidget(self.field)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertLayout(1, above)
        column.insertLayout(2, row, 1)

    def _make_list(self) -> QListView:
        model = QStandardItemModel(self)
        group = ""
        for topic in self._topics:
            if topic.group != group:
                group = topic.group
                model.appendRow(_heading(_(group)))
            item = QStandardItem(topic.title)
            item.setEditable(False)
            item.setData(topic.key, _KEY)
            model.appendRow(item)
        made = QListView()
        made.setModel(model)
        made.setAccessibleName(_("Topics"))
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setItemDelegate(_TopicDelegate(made))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        return made

    def show_topic(self, key: str) -> None:
        """Show the topic with this key."""
        topic = next((each for each in self._topics if each.key == key), None)
        if topic is None or key == self._shown:
            return
        self._shown = key
        self._mark(key)
        _empty(self.text)
        self.text.column.addWidget(Label(topic.title, "h2", wrap=True))
        for heading, words in topic.paragraphs:
            if heading:
                self.text.column.addWidget(Label(heading, "strong", wrap=True))
            self.text.column.addWidget(Label(words, "body", "text2", wrap=True))
        if key == TopicKey.KEYS:
            self._add_shortcuts()
        self.text.column.addStretch(1)
        self.text.verticalScrollBar().setValue(0)

    def shown_topic(self) -> Topic:
        """The topic that is shown."""
        return next(each for each in self._topics if each.key == self._shown)

    def _mark(self, key: str) -> None:
        model = self.list.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        self.list.setCurrentIndex(next(index for index in rows if index.data(_KEY) == key))
        self.field.set_value(key)

    def _add_shortcuts(self) -> None:
        """Each menu with those of its actions that have a shortcut and do something now, so none can go stale."""
        for title, lines in shortcuts_of(self._table):
            self.text.column.addWidget(Label(title, "h3"))
            for words, keys in lines:
                row = QHBoxLayout()
                row.addWidget(Label(words, "body", "text2", wrap=True), 1)
                row.addWidget(Label(keys, "strong"), 0, Qt.AlignmentFlag.AlignTop)
                self.text.column.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the topics beside the text where there is room for both."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = fonts.room(self.width()) >= _LEAST_BESIDE
        self.list.setFixedWidth(fonts.px(_LIST_WIDTH))
        self.list.doItemsLayout()
        self.list.setVisible(beside)
        self.field.setVisible(not beside)


def shortcuts_of(table: ActionTable) -> list[tuple[str, Sequence[tuple[str, str]]]]:
    """The title of each menu, and the words and keys of its actions that have a shortcut and do something now."""
    native = QKeySequence.SequenceFormat.NativeText
    found: list[tuple[str, Sequence[tuple[str, str]]]] = []
    for menu in table.menus.values():
        lines = [
            (action.text().replace("&&", "&"), "  ".join(each.toString(native) for each in action.shortcuts()))
            for action in menu.actions()
            if action.shortcut().toString() and action.isVisible()
        ]
        if lines:
            found.append((menu.title().replace("&", ""), lines))
    return found


def _heading(words: str) -> QStandardItem:
    made = QStandardItem(words)
    made.setFlags(Qt.ItemFlag.NoItemFlags)
    return made


def _empty(column: ScrollColumn) -> None:
    """Take out what a column holds."""
    while (item := column.column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (layout := item.layout()) is not None:
            while (part := layout.takeAt(0)) is not None:
                if (inner := part.widget()) is not None:
                    inner.hide()
                    inner.deleteLater()


def _fit_around(text: ScrollColumn) -> None:
    window = text.window()
    if isinstance(window, HelpWindow):
        window._fit()  # noqa: SLF001 - of this very module
