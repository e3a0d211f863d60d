"""The rail at the left: the pages as a list, and at its foot settings, help and whether all is saved."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from careerplanner.app.save_state import SaveState
from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.chip import Chip
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import announce, fonts, icons, tokens
from careerplanner.ui.look.theme import colour, look, shows_focus

_NAME = Qt.ItemDataRole.UserRole
_ICON = Qt.ItemDataRole.UserRole + 1
_MARGIN = 12
_ICON_AT = 24
_TEXT_AT = 54
Index = QModelIndex | QPersistentModelIndex


def _item_height(*, narrow: bool = False) -> int:
    """The height of a line; the narrow rail shows an icon alone, so that all of it fits with large text too."""
    if narrow:
        return max(36, fonts.px(18) + 8)
    return max(fonts.px(36), fonts.line_height("strong") + 12)


def _paint_item(painter: QPainter, area: QRect, icon: str, text: str, ink: str, *, mirrored: bool) -> None:
    """Icon and word of one line of the rail; ``text`` is empty in the narrow rail, where the icon is centred."""
    size = fonts.px(18)
    left = (area.width() - size) // 2 if not text else _ICON_AT
    if mirrored and text:
        left = area.width() - size - _ICON_AT
    icons.paint(painter, QRect(area.left() + left, area.top(), size, area.height()), icon, getattr(look(), ink))
    if text:
        painter.setFont(fonts.font("strong"))
        painter.setPen(colour(ink))
        words = area.adjusted(12, 0, -_TEXT_AT, 0) if mirrored else area.adjusted(_TEXT_AT, 0, -12, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class _Delegate(QStyledItemDelegate):
    """Paints one page of the list."""

    def __init__(self, rail: "Rail") -> None:
        super().__init__(rail)
        self._rail = rail

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The height of a line, with the gap to the next."""
        narrow = self._rail.is_narrow
        return QSize(100, _item_height(narrow=narrow) + (4 if narrow else 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground of the chosen page, icon and word."""
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painting.smooth(painter)
        ground = area.adjusted(_MARGIN, 3, -_MARGIN, -3)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painting.box(painter, ground, tokens.RADIUS_CONTROL, colour("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painting.box(painter, ground, tokens.RADIUS_CONTROL, colour("press"))
        if chosen and shows_focus(self._rail.list):
            painting.focus_ring(painter, ground, tokens.RADIUS_CONTROL)
        text = "" if self._rail.is_narrow else str(index.data(Qt.ItemDataRole.DisplayRole))
        mirrored = self._rail.layoutDirection() is Qt.LayoutDirection.RightToLeft
        _paint_item(
            painter, area, str(index.data(_ICON)), text, "accent_text" if chosen else "text2", mirrored=mirrored
        )


class RailButton(Button):
    """A button at the foot of the rail that looks like a line of the list."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text.replace("&", "&&"), "ghost", icon)
        self._narrow = False
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a setter as Qt has them
        """Show the icon alone; the word is then the tooltip."""
        self._narrow = narrow
        self.setToolTip(self.accessibleName() if narrow else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line of the rail."""
        return QSize(40, _item_height(narrow=self._narrow))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon and word where the list has its own."""
        painter = painting.smooth(QPainter(self))
        if self.underMouse() or self.isDown():
            painting.box(painter, self.rect(), tokens.RADIUS_CONTROL, colour("press"))
        if shows_focus(self):
            painting.focus_ring(painter, self.rect(), tokens.RADIUS_CONTROL)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        area = self.rect().adjusted(-_MARGIN, 0, _MARGIN, 0)
        text = "" if self._narrow else self.accessibleName()
        _paint_item(painter, area, self._icon_name, text, "text2", mirrored=mirrored)


class SaveStateLine(QWidget):
    """Whether all is on disk: a sign and a sentence, in danger's colour when not."""

    def __init__(self) -> None:
        super().__init__()
        self._state = SaveState()
        self._typing = False
        self._narrow = False
        self.sentence = Label("", "small", "text2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(_ICON_AT + 24, 8, _MARGIN, 14)
        row.addWidget(self.sentence)
        self.show_state(SaveState())

    def show_typing(self, typing: bool) -> None:  # noqa: FBT001 - a signal brings it
        """Say that what is being typed is not saved yet; a problem with the disk stays in front."""
        self._typing = typing
        self.show_state(self._state)

    def show_state(self, state: SaveState) -> None:
        """Show a save state; a screen reader is told when it turns bad, and when it is good again."""
        saved = _("Typing… saved when you leave the field") if self._typing else _("All changes saved")
        words = saved if state.is_saved else state.problem
        if state.is_saved != self._state.is_saved:
            announce.say(self, words, urgent=not state.is_saved)
        self._state = state
        self.sentence.setText(words)
        self.sentence.set_tone("text2" if state.is_saved else "danger")
        self.setAccessibleName(words)
        self.set_narrow(self._narrow)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a setter as Qt has them
        """Show the sign alone; the sentence is then the tooltip."""
        self._narrow = narrow
        self.sentence.setVisible(not narrow)
        self.setToolTip(self.sentence.text() if narrow else "")
        self.setMinimumHeight(_item_height(narrow=narrow))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign beside the first line."""
        painter = painting.smooth(QPainter(self))
        size = fonts.px(16)
        line = fonts.line_height("small")
        left = (self.width() - size) // 2 if self._narrow else _ICON_AT - 1
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft and not self._narrow:
            left = self.width() - size - left
        top = 8 + (line - size) // 2 if not self._narrow else 8
        sign = ("check-circle", look().success) if self._state.is_saved else ("warning-circle", look().danger)
        icons.paint(painter, QRect(left, top, size, size), *sign)


class _Brand(QWidget):
    """The name of the program above the list."""

    def __init__(self, rail: "Rail") -> None:
        super().__init__(rail)
        self._rail = rail
        self.setAccessibleName(_("Career Planner"))

    def sizeHint(self) -> QSize:
        """One line of the rail with air around."""
        return QSize(40, fonts.px(20) + 24 if self._rail.is_narrow else fonts.line_height("h2") + 30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign and the name."""
        painter = painting.smooth(QPainter(self))
        size = fonts.px(20)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = (self.width() - size) // 2 if self._rail.is_narrow else (_ICON_AT - 2)
        if mirrored and not self._rail.is_narrow:
            left = self.width() - size - left
        icons.paint(painter, QRect(left, 4, size, self.height()), "path", look().accent_text)
        if not self._rail.is_narrow:
            painter.setFont(fonts.font("h2"))
            painter.setPen(colour("text"))
            shift = _ICON_AT + size + 6
            area = self.rect().adjusted(12, 4, -shift, 4) if mirrored else self.rect().adjusted(shift, 4, -4, 4)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _("Career Planner"))


class Rail(QWidget):
    """The list of pages with its foot; wide with words, or narrow with icons alone."""

    chosen = Signal(str)

    def __init__(self, pages: list[tuple[str, str, str]]) -> None:
        super().__init__()
        self.is_narrow = False
        self._is_quiet = False
        self._model = QStandardItemModel(self)
        for name, title, icon in pages:
            item = QStandardItem(title)
            item.setEditable(False)
            item.setData(name, _NAME)
            item.setData(icon, _ICON)
            self._model.appendRow(item)
        self._brand = _Brand(self)
        self.list = self._make_list()
        self._is_sample = False
        self._sample_row = QHBoxLayout()
        self.sample = Chip(_("SAMPLE"), "warning")
        self.own_plan = RailButton(_("Back to my plan"), "arrow-left")
        self.settings = RailButton(_("Settings"), "gear")
        self.help = RailButton(_("Help & shortcuts"), "question")
        self.save_state = SaveStateLine()
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._on_current)
        # A page that stands behind the chosen one, as the comparison does behind the path, gives way to it.
        self.list.clicked.connect(self._on_current)
        self.list.activated.connect(self._on_current)
        self.set_narrow(narrow=False)
        self.show_sample(is_sample=False)

    def _make_list(self) -> QListView:
        made = QListView()
        made.setModel(self._model)
        made.setItemDelegate(_Delegate(self))
        made.setAccessibleName(_("Pages"))
        made.setMouseTracking(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setMinimumHeight(60)
        return made

    def _lay_out(self) -> None:
        self._sample_row.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignLeft)
        self._sample_row.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(_MARGIN, 8, _MARGIN, 4)
        foot.setSpacing(6)
        foot.addWidget(self.own_plan)
        foot.addWidget(self.settings)
        foot.addWidget(self.help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._brand)
        column.addLayout(self._sample_row)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        column.addWidget(self.save_state)

    def show_page(self, name: str) -> None:
        """Mark the page of this name as the chosen one, without asking for it again; none, for one not listed."""
        rows = [self._model.index(row, 0) for row in range(self._model.rowCount())]
        self._is_quiet = True
        self.list.setCurrentIndex(next((index for index in rows if index.data(_NAME) == name), QModelIndex()))
        self._is_quiet = False

    def show_sample(self, *, is_sample: bool) -> None:
        """Say that the plan is the made-up one, and offer the way back to one's own."""
        self._is_sample = is_sample
        self.own_plan.setVisible(is_sample)
        self._fit()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, with the words as tooltips; or words too."""
        self.is_narrow = narrow
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            item.setToolTip(item.text() if narrow else "")
        for each in (self.own_plan, self.settings, self.help, self.save_state):
            each.set_narrow(narrow)
        self.list.doItemsLayout()
        self._brand.updateGeometry()
        self._fit()

    def _fit_sample(self) -> None:
        """The word stands below the name, and in the narrow rail only where it is not cut; the title says it too."""
        chip = self.sample.sizeHint().width()
        room = max(0, tokens.RAIL_WIDTH_NARROW - chip)
        self._sample_row.setContentsMargins(*((room // 2, 0, 0, 8) if self.is_narrow else (_TEXT_AT - 2, 0, 0, 8)))
        if not self._is_sample:
            self._sample_row.setContentsMargins(0, 0, 0, 0)
        self.sample.setVisible(self._is_sample and (not self.is_narrow or chip <= tokens.RAIL_WIDTH_NARROW))

    def _fit(self) -> None:
        self._fit_sample()
        narrow, wide = tokens.RAIL_WIDTH_NARROW, max(tokens.RAIL_WIDTH, fonts.px(tokens.RAIL_WIDTH * 0.94))
        self.setFixedWidth(narrow if self.is_narrow else wide)

    def refit(self) -> None:
        """Take the widths of the text scale in use."""
        self.list.doItemsLayout()
        self._fit()

    def _on_current(self, current: QModelIndex) -> None:
        if not self._is_quiet:
            self.chosen.emit(str(current.data(_NAME)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line towards the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("rail"))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.fillRect(QRect(0 if mirrored else self.width() - 1, 0, 1, self.height()), colour("border"))
