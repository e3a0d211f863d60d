"""The row above the goals: which are shown and how, a search, and two buttons that change the order of work."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careerplanner.app.queries.goals.goals import GoalCard, SortBy, sorted_cards
from careerplanner.domain.plan import GoalStatus
from careerplanner.i18n import _, mark
from careerplanner.ui.kit.buttons import IconButton
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.search_edit import SearchEdit
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.look import fonts
from careerplanner.wording.alike import alike

_STATUS_OF = {"active": GoalStatus.ACTIVE, "done": GoalStatus.DONE}

_SORTS = {
    SortBy.ORDER: mark("Order of work"),
    SortBy.PRIORITY: mark("Priority"),
    SortBy.START: mark("First day"),
    SortBy.DUE: mark("Due date"),
    SortBy.LEFT: mark("Hours left"),
    SortBy.TITLE: mark("Title"),
}
_ROOM_FOR_WORDS = 780
_ROOM_FOR_ARROWS = 560


class GoalTools(QWidget):
    """``changed`` tells that other goals are to be shown, ``moved`` (-1 or 1) that the chosen one changes its place.

    ``many_wanted`` asks for what changes several goals at once.
    """

    changed = Signal()
    moved = Signal(int)
    many_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        options = [("active", _("Active")), ("done", _("Done")), ("all", _("All")), ("archived", _("Archived"))]
        self.filter = SegmentedControl(_("Which goals"), options)
        self.search = SearchEdit(_("Find a goal"))
        self.sort = ComboBox(_("Sort goals by"), [(by.value, _(words)) for by, words in _SORTS.items()])
        self.sort.set_value(SortBy.ORDER)
        self.view = SegmentedControl(_("How to show goals"), [("list", _("List")), ("board", _("Board"))])
        self.earlier = IconButton(_("Work on it earlier (Alt+Up)"), "arrow-up", clicked=lambda: self.moved.emit(-1))
        self.later = IconButton(_("Work on it later (Alt+Down)"), "arrow-down", clicked=lambda: self.moved.emit(1))
        self.many = IconButton(_("Change several goals…"), "list-bullets", clicked=self.many_wanted.emit)
        self._build()
        self.filter.chosen.connect(lambda _key: self.changed.emit())
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self.sort.chosen.connect(lambda _key: self.changed.emit())
        self.view.chosen.connect(self._show_view)

    def _build(self) -> None:
        fonts.sized(self.search, _fit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.filter)
        row.addWidget(self.search, 8)
        row.addStretch(1)
        row.addWidget(self.sort)
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        row.addWidget(self.many)
        row.addWidget(self.view)

    @property
    def is_board(self) -> bool:
        """Whether goals are shown as a board, which has columns in place of filter and order."""
        return self.view.value() == "board"

    def _show_view(self, _view: str) -> None:
        self.filter.setVisible(not self.is_board)
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """The choice of the order gives way where room is scarce, and the order of work holds then.

        After it go the arrows, which the keyboard and the menu of a goal have too.
        """
        for arrow in (self.earlier, self.later):
            arrow.setVisible(not self.is_board and self.width() >= fonts.px(_ROOM_FOR_ARROWS))
        self.sort.setVisible(not self.is_board and self.width() >= fonts.px(_ROOM_FOR_WORDS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the choice of the order where there is room for it."""
        super().resizeEvent(event)
        before = self.by
        self._fit()
        if self.by is not before:
            self.changed.emit()

    @property
    def by(self) -> SortBy:
        """In which order the goals stand."""
        return SortBy.ORDER if self.sort.isHidden() else SortBy(self.sort.value())

    def show_counts(self, active: str, done: str, *, has_archive: bool) -> None:
        """Say how many goals each filter shows; the archive is offered while there is something in it."""
        self.filter.segments["archived"].setVisible(has_archive)
        if not has_archive and self.filter.value() == "archived":
            self.filter.set_value("all")
        self.filter.set_text("active", _("Active {count}").format(count=active))
        self.filter.set_text("done", _("Done {count}").format(count=done))

    def show_place(self, place: int, count: int) -> None:
        """Offer to move the chosen goal, at this place of so many, in the order of work; -1 when none is chosen."""
        is_order = self.by is SortBy.ORDER
        self.earlier.setEnabled(is_order and place > 0)
        self.later.setEnabled(is_order and 0 <= place < count - 1)

    def wanted(self, cards: Iterable[GoalCard]) -> list[GoalCard]:
        """The goals that are to be shown, in the order that is chosen."""
        status = None if self.is_board else _STATUS_OF.get(self.filter.value())
        typed = alike(self.search.text())
        is_archive = not self.is_board and self.filter.value() == "archived"
        found = [
            card
            for card in cards
            if card.is_archived is is_archive
            and (status is None or card.status is status)
            and (not typed or typed in card.folded)
        ]
        return sorted_cards(found, self.by)

    def clear(self, status: GoalStatus | None = None, *, is_archived: bool = False) -> None:
        """Show all goals, or all of one status, or those that were put away."""
        names = {wanted: name for name, wanted in _STATUS_OF.items()}
        blocked = self.blockSignals(True)
        self.search.clear()
        name = names.get(status, "all") if status is not None else "all"
        self.filter.set_value("archived" if is_archived else name)
        self.blockSignals(blocked)
        self.changed.emit()

    def focus_search(self) -> None:
        """Let the user type what to find."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


def _fit(search: SearchEdit) -> None:
    search.setMinimumWidth(fonts.px(64))
    search.setMaximumWidth(fonts.px(280))
