"""Choosing one of a list: ComboBox for short lists, SearchableCombo where one types a few letters to find it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
)

from careerplanner.i18n import _
from careerplanner.ui.kit.choice import telling
from careerplanner.ui.look import fonts, icons
from careerplanner.ui.look.theme import look, repolish
from careerplanner.wording.alike import alike

_KEY = Qt.ItemDataRole.UserRole


class ComboBox(QComboBox):
    """One of (key, text) items; ``chosen`` tells the key when the user picks another one."""

    chosen = Signal(str)
    _held = ""

    def __init__(self, name: str = "", items: Sequence[tuple[str, str]] = (), value: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.set_items(items, value)
        self.activated.connect(self._tell)

    def set_items(self, items: Sequence[tuple[str, str]], value: str = "") -> None:
        """Offer other items; the one chosen stays where it is still there, unless ``value`` names another."""
        keep = value or self.value()
        self.blockSignals(True)
        self.clear()
        for key, text in items:
            self.addItem(text, key)
        self.blockSignals(False)
        self.set_value(keep)

    def value(self) -> str:
        """The key that is chosen, empty where there is none."""
        key = self.currentData()
        return key if isinstance(key, str) else ""

    def set_value(self, key: str) -> None:
        """Choose without telling; an unknown key chooses nothing."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(key))
        self.blockSignals(False)
        self._held = self.value()
        self.update()

    def _tell(self, _index: int) -> None:
        before, self._held = self._held, self.value()
        with telling(self, partial(self.set_value, before)):
            self.chosen.emit(self._held)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel over a closed list must not change the plan."""
        event.ignore()

    def shown_text(self) -> str:
        """The text as there is room for it, with an ellipsis where it is cut."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def event(self, event: QEvent) -> bool:
        """Tell the whole text where it is cut."""
        is_cut = event.type() == QEvent.Type.ToolTip and not self.toolTip() and self.shown_text() != self.currentText()
        if is_cut and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.currentText(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text with an ellipsis where it is cut, and the arrow over the frame."""
        if self.isEditable():
            super().paintEvent(event)
        else:
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            if self.currentIndex() >= 0:
                option.currentText = self.shown_text()
            painter = QStylePainter(self)
            painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
            painter.end()
        size = fonts.px(14)
        left = 11 if self.isRightToLeft() else self.width() - size - 11
        ink = look().text2 if self.isEnabled() else look().disabled
        icons.paint(QPainter(self), QRect(left, 0, size, self.height()), "caret-down", ink)


class SearchableCombo(ComboBox):
    """A list in which one types to find: every word typed must begin a word of the item, in any order.

    What fits nothing, or several items, stays to be mended: ``refused`` tells the sentence, and an empty one when it is
    mended; ``Field`` shows it. The choice is as it was meanwhile. Escape shows the choice again.
    """

    refused = Signal(str)
    _is_wrong = False

    def __init__(
        self,
        name: str = "",
        items: Sequence[tuple[str, str]] = (),
        value: str = "",
        *,
        placeholder: str = "",
        unknown: str = "",
    ) -> None:
        """``unknown`` is the sentence for what is not in the list, with ``{text}`` for what was typed."""
        super().__init__(name)
        self._unknown = unknown or _("“{text}” is not in this list. Type a few letters of a name and choose one.")
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._line.setPlaceholderText(placeholder)
        self._line.setAccessibleName(name)
        self._found = QStandardItemModel(self)
        self._texts: list[tuple[str, str]] | None = None
        self._completer = QCompleter(self._found, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        popup = QListView()
        popup.setObjectName("completer")
        self._completer.setPopup(popup)
        popup.setItemDelegate(QStyledItemDelegate(popup))
        self.setCompleter(None)  # type: ignore[arg-type] # Qt's own completer knows only beginnings
        self._line.setCompleter(self._completer)
        self._line.textEdited.connect(self._search)
        self._line.editingFinished.connect(self.commit)
        self._completer.activated[str].connect(self._take)  # type: ignore[index]
        self.set_items(items, value)

    def set_items(self, items: Sequence[tuple[str, str]], value: str = "") -> None:
        """Offer other items."""
        self._texts = None
        super().set_items(items, value)

    def set_value(self, key: str) -> None:
        """Choose without telling, and show the beginning of its text. What stands to be mended stays."""
        if self._is_wrong and key == self.value():
            return
        super().set_value(key)
        self._tell_wrong("")
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    @property
    def is_wrong(self) -> bool:
        """Whether what stands here is not in the list."""
        return self._is_wrong

    def matches(self, typed: str) -> list[str]:
        """The texts of the items that fit what has been typed; those that begin with it come first."""
        if self._texts is None:  # most lists are never searched
            texts = [self.itemText(place) for place in range(self.count())]
            self._texts = [(text, _words(text)) for text in texts]
        wanted = _words(typed).split()
        fits = [text for text, words in self._texts if all(f" {each}" in words for each in wanted)]
        return sorted(fits, key=lambda text: not alike(text).startswith(alike(typed)))

    def _search(self, typed: str) -> None:
        self._found.clear()
        for text in self.matches(typed)[:200]:
            self._found.appendRow(QStandardItem(text))

    def _take(self, text: str) -> None:
        index = self.findText(text, Qt.MatchFlag.MatchExactly)
        if index >= 0:
            self._tell_wrong("")
        if index >= 0 and self.itemData(index, _KEY) != self.value():
            self.setCurrentIndex(index)
            self._tell(index)
        elif index >= 0:
            self.setEditText(text)

    def commit(self) -> bool:
        """Take what has been typed; False when it is not one of the list, which is then said and stays."""
        typed = self._line.text()
        if typed == self.itemText(self.currentIndex()) or not typed.strip():
            self._show_choice()
            return True
        fits = self.matches(typed)
        exact = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        if exact >= 0:
            self._take(self.itemText(exact))
        elif len(fits) == 1:
            self._take(fits[0])
        else:
            several = _("“{text}” fits {count} of this list. Type more of it, or choose one.")
            self._tell_wrong((several if fits else self._unknown).format(text=typed.strip(), count=len(fits)))
        return not self._is_wrong

    def _show_choice(self) -> None:
        self.setEditText(self.itemText(self.currentIndex()))
        self._tell_wrong("")

    def _tell_wrong(self, sentence: str) -> None:
        if sentence or self._is_wrong:
            self._is_wrong = bool(sentence)
            self.setProperty("invalid", self._is_wrong)
            repolish(self)
            self.refused.emit(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what has been typed."""
        if event.key() == Qt.Key.Key_Escape and self._line.text() != self.itemText(self.currentIndex()):
            self._show_choice()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the choice, so that typing searches at once.

        The focus comes back, too, whenever the list of what was found closes: what is being typed is never selected,
        the next letter would take its place.
        """
        super().focusInEvent(event)
        self._select_untyped()
        if event.reason() is Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self._select_untyped)  # the click itself sets the cursor after this

    def _select_untyped(self) -> None:
        if self._line.text() == self.itemText(self.currentIndex()):
            self._line.selectAll()


def _words(text: str) -> str:
    """The words of a text in lower case, each after one space."""
    return " " + " ".join("".join(c if c.isalnum() else " " for c in alike(text)).split())
