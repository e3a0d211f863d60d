"""The list of the palette: headings of the groups, and below each what was found, painted on one line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from careerplanner.app.queries.palette.entry import Entry, Kind
from careerplanner.app.queries.palette.matching import Found
from careerplanner.i18n import _, mark
from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts, icons
from careerplanner.ui.look.theme import colour, look

Index = QModelIndex | QPersistentModelIndex
HEADINGS = {Kind.DO: mark("Do"), Kind.GO: mark("Go to"), Kind.ASK: mark("Ask")}
_FOUND = Qt.ItemDataRole.UserRole
_INSET, _GAP = 12, 10


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the words of a row stand, and which way they run."""

    area: QRect
    mirrored: bool


def keys_width(keys: Sequence[str]) -> int:
    """How wide the caps of these keys are, with the gaps between them."""
    return sum(_cap_width(key) + 4 for key in keys)


def _cap_width(key: str) -> int:
    return fonts.text_width(key, "caption") + 14


def paint_keys(painter: QPainter, left: int, middle: int, keys: Sequence[str]) -> None:
    """Draw keys as caps from the left, around a middle line."""
    height = fonts.line_height("caption") + 6
    for key in keys:
        cap = QRect(left, middle - height // 2, _cap_width(key), height)
        painting.box(painter, cap, 5, colour("sunken"), colour("border"))
        painter.setFont(fonts.font("caption"))
        painter.setPen(colour("text2"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        left += cap.width() + 4


class _Delegate(QStyledItemDelegate):
    """Paints a heading, or an entry: icon, text with what matches underlined, state, keys."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """A heading is lower than an entry."""
        style = fonts.line_height("body") + 18 if index.data(_FOUND) else fonts.line_height("small") + 14
        return QSize(100, style)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painting.smooth(painter)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        area: QRect = option.rect
        found: Found | None = index.data(_FOUND)
        if found is None:
            painter.setFont(fonts.font("small"))
            painter.setPen(colour("text3"))
            words = area.adjusted(_INSET, 6, -_INSET, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(index.data()))
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painting.box(painter, area, 8, colour("accent_soft"))
            if look().name == "contrast":
                painting.focus_ring(painter, area, 8)
        self._paint_entry(painter, _Place(area.adjusted(_INSET, 0, -_INSET, 0), mirrored), found, chosen=chosen)

    def _paint_entry(self, painter: QPainter, place: _Place, found: Found, *, chosen: bool) -> None:
        entry, area = found.entry, place.area
        size = fonts.px(18)
        left = area.right() - size + 1 if place.mirrored else area.left()
        ink = look().accent_text if chosen else look().text2
        icons.paint(painter, QRect(left, area.top(), size, area.height()), entry.icon, ink)
        taken = size + _GAP
        words = area.adjusted(0, 0, -taken, 0) if place.mirrored else area.adjusted(taken, 0, 0, 0)
        if entry.keys:
            width = keys_width(entry.keys)
            at = words.left() if place.mirrored else words.right() - width + 5
            paint_keys(painter, at, words.center().y(), entry.keys)
            words = words.adjusted(width + _GAP, 0, 0, 0) if place.mirrored else words.adjusted(0, 0, -width - _GAP, 0)
        self._paint_words(painter, _Place(words, place.mirrored), found)

    def _paint_words(self, painter: QPainter, place: _Place, found: Found) -> None:
        """The text, which gives way last, and the state in what it leaves."""
        text, state = found.entry.text, found.entry.state
        area = place.area
        base = fonts.font("body")
        painter.setFont(base)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        width = metrics.horizontalAdvance(shown)
        left = area.right() - width + 1 if place.mirrored else area.left()
        self._paint_pieces(painter, QRect(left, area.top(), width, area.height()), shown, found.marks)
        rest = area.width() - width - _GAP
        if not state or rest < fonts.px(40):
            return
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text3"))
        words = painter.fontMetrics().elidedText(state, Qt.TextElideMode.ElideRight, rest)
        at = area.left() if place.mirrored else left + width + _GAP
        side = Qt.AlignmentFlag.AlignRight if place.mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(at, area.top(), rest, area.height()), Qt.AlignmentFlag.AlignVCenter | side, words)

    def _paint_pieces(self, painter: QPainter, area: QRect, shown: str, marks: Sequence[tuple[int, int]]) -> None:
        """Draw the text piece by piece: what matches in the accent, with a line below it."""
        metrics = painter.fontMetrics()
        line = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        base = area.center().y() + (metrics.ascent() - metrics.descent()) // 2 + 2
        for start, end, is_match in pieces(len(shown), marks):
            left = area.left() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[:end]) - metrics.horizontalAdvance(shown[:start])
            painter.setPen(colour("accent_text" if is_match else "text"))
            painter.drawText(QRect(left, area.top(), width + 4, area.height()), line, shown[start:end])
            if is_match:
                painter.fillRect(QRect(left, base, width, 1), colour("accent_text"))


def pieces(length: int, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """A text of this length cut where it begins and ceases to match: (from, to, whether it matches)."""
    found: list[tuple[int, int, bool]] = []
    at = 0
    for start, end in marks:
        if at <= start < end <= length:
            found += [(at, start, False), (start, end, True)]
            at = end
    return [piece for piece in [*found, (at, length, False)] if piece[0] < piece[1]]


class FoundList(QListView):
    """What was found, kind by kind; ``taken`` tells the entry that was clicked."""

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(_("What was found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self.taken.emit(index.data(_FOUND).entry) if index.data(_FOUND) else None)

    def show_found(self, found: Sequence[Found]) -> None:
        """Show these, each group under its heading; the first is chosen."""
        self._model.clear()
        kind: Kind | None = None
        for each in found:
            if each.entry.kind is not kind:
                kind = each.entry.kind
                heading = QStandardItem(_(HEADINGS[kind]))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._model.appendRow(heading)
            item = QStandardItem(each.entry.text)
            item.setData(each, _FOUND)
            item.setData(sentence_of(each.entry), Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(each.entry.text)
            self._model.appendRow(item)
        self.step(1)

    def entries(self) -> list[Entry]:
        """The entries that are shown, in their order."""
        rows = (self._model.index(row, 0).data(_FOUND) for row in range(self._model.rowCount()))
        return [found.entry for found in rows if found is not None]

    def chosen(self) -> Entry | None:
        """The entry that Enter takes, or None."""
        found: Found | None = self.currentIndex().data(_FOUND) if self.currentIndex().isValid() else None
        return None if found is None else found.entry

    def step(self, direction: int) -> None:
        """Choose the next entry (1) or the one before (-1), past headings, and from the end to the start."""
        count = self._model.rowCount()
        places = [row for row in range(count) if self._model.index(row, 0).data(_FOUND) is not None]
        if not places:
            return
        now = self.currentIndex().row()
        at = places.index(now) + direction if now in places else 0
        self.setCurrentIndex(self._model.index(places[at % len(places)], 0))
        if at % len(places) == 0:
            self.scrollToTop()


def sentence_of(entry: Entry) -> str:
    """An entry for those who do not see it."""
    return ", ".join(part for part in (entry.text, entry.state, "+".join(entry.keys)) if part)
