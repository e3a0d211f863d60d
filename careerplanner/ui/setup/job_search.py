"""JobSearch: a field in which any job is found as one types; what fits stands below, one's own words last."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStyleOptionViewItem, QVBoxLayout, QWidget

from careerplanner.app.queries.setup.jobs import JobChoice, JobSource, note_of
from careerplanner.domain.limits import LONGEST_TITLE
from careerplanner.i18n import _
from careerplanner.ui.kit.row_list import EvenRowList, RowDelegate, RowModel
from careerplanner.ui.kit.search_edit import make_search
from careerplanner.ui.kit.table_model import ROW_ROLE, Column
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import announce, fonts
from careerplanner.ui.look.theme import colour
from careerplanner.wording.alike import alike

_AIR = 5
_INSET = 14
Search = Callable[[str], Sequence[JobChoice]]


def _title(choice: JobChoice) -> str:
    return _("Use “{title}”").format(title=choice.title) if choice.source is JobSource.OWN else choice.title


class _Delegate(RowDelegate):
    """A title, and what the job is below it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        self.paint_ground(painter, option, index)
        choice = index.data(ROW_ROLE)
        is_own = choice.source is JobSource.OWN
        words = option.rect.adjusted(_INSET, _AIR, -_INSET, -_AIR)
        top = words.top()
        for style, ink, text in (
            ("body", "accent_text" if is_own else "text", _title(choice)),
            ("small", "text2", note_of(choice)),
        ):
            painter.setFont(fonts.font(style))  # type: ignore[arg-type] # both are text styles
            painter.setPen(colour(ink))
            height = fonts.line_height(style)  # type: ignore[arg-type]
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(words.left(), top, words.width(), height), flags, shown)
            top += height
        painter.restore()


class _Results(EvenRowList):
    """What fits; the keyboard stays in the field above, whose arrows move the mark here."""

    def __init__(self) -> None:
        column = Column(_("Jobs that fit"), _title)
        super().__init__(_("Jobs that fit"), RowModel(column, lambda row: f"{_title(row)}. {note_of(row)}"))
        self.setItemDelegate(_Delegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("card", True)

    def shows_mark(self) -> bool:
        """Always: Enter takes the row that is marked."""
        return True

    def row_height(self) -> int:
        """Two lines close together."""
        return fonts.line_height("body") + fonts.line_height("small") + 2 * _AIR


class JobSearch(QWidget):
    """``chosen`` tells the job that was taken, or None when another text is typed over it."""

    chosen = Signal(object)

    def __init__(self, name: str, placeholder: str, search: Search) -> None:
        super().__init__()
        self._search = search
        self._choice: JobChoice | None = None
        self.line = QLineEdit()
        make_search(self.line)
        self.line.setMaxLength(LONGEST_TITLE)
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(name)
        self.setAccessibleName(name)
        self.setFocusProxy(self.line)
        self.results = _Results()
        self.hint = Label(_("Arrow keys to move, Enter to take"), "small", "text3")
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.line, self.results, self._foot):
            column.addWidget(widget)
        self._close()
        self.line.textEdited.connect(self._find)
        self.line.installEventFilter(self)
        self.results.clicked.connect(lambda index: self.take(index.data(ROW_ROLE)))

    def choice(self) -> JobChoice | None:
        """The job that was taken; what was typed and not taken is one's own title."""
        typed = " ".join(self.line.text().split())
        if self._choice is None and typed:
            same = [each for each in self._search(typed) if alike(each.title) == alike(typed)]
            return same[0] if same else JobChoice(JobSource.OWN, "", typed)
        return self._choice

    def show_choice(self, choice: JobChoice | None) -> None:
        """Show a job as taken, without telling."""
        self._choice = choice
        self.line.setText("" if choice is None else choice.title)
        self.line.setCursorPosition(0)
        self._close()

    def take(self, choice: JobChoice) -> None:
        """Take this job."""
        self.show_choice(choice)
        self.chosen.emit(choice)

    def _close(self) -> None:
        self.results.hide()
        self._foot.hide()

    def _find(self, typed: str) -> None:
        if self._choice is not None:
            self._choice = None
            self.chosen.emit(None)
        found = self._search(typed)
        self.results.set_rows(found)
        self.results.setVisible(bool(found))
        self._foot.setVisible(bool(found))
        if found:
            self.results.choose(found[0].id)
            self.results.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move the mark, Enter takes the row, Escape closes the list."""
        is_open = not self.results.isHidden() and bool(self.results.rows())
        if watched is self.line and is_open and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        rows = self.results.rows()
        place = self.results.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take(rows[max(0, place)])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            place = (place + (1 if key == Qt.Key.Key_Down else -1)) % len(rows)
            self.results.choose(rows[place].id)
            announce.say(self.line, f"{_title(rows[place])}. {note_of(rows[place])}")
        elif key == Qt.Key.Key_Escape:
            self._close()
        else:
            return False
        return True
