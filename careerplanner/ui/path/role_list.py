"""PathList: the roles of the map as a list that one searches and sorts; below each role the moves that leave it."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView

from careerplanner.app.queries.path.map import MoveLine, PathFacts, Place, RoleCard
from careerplanner.app.queries.path.text import (
    missing_text,
    months_text,
    move_kind_text,
    origin_text,
    pay_note,
    place_text,
    required_text,
)
from careerplanner.i18n import _
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.search_edit import SearchEdit
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import colour, is_look_change
from careerplanner.wording import Wording

_KEY: Final = Qt.ItemDataRole.UserRole
_SORT: Final = Qt.ItemDataRole.UserRole + 1
_COLUMNS: Final = 6
_ROLE, _PAY, _REQUIRED, _TIME, _ODDS, _PLACE = range(_COLUMNS)
_Odds = Mapping[str, str]
_Content = tuple[PathFacts, Wording, _Odds, _Odds]


class _Tree(QTreeView):
    """The tree; it is as high as its rows, since the page scrolls."""

    bleed = 13

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setIndentation(fonts.px(18))
        self.header().setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """As low as it can be; the page gives it what height is left."""
        return QSize(600, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Narrow; it scrolls."""
        return QSize(300, fonts.px(240))


class PathList(Card):
    """``chosen`` tells the role that was selected, ``clicked`` and ``opened`` that its details are wanted."""

    chosen = Signal(str)
    clicked = Signal(str)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self._wanted: _Content | None = None
        self._filled: _Content | None = None
        self._is_outdated = False
        self.search = SearchEdit(_("Find a role or a move"))
        self.tree = _Tree(_("Roles and moves"))
        self._rows = QStandardItemModel(0, _COLUMNS, self)
        self._shown = QSortFilterProxyModel(self)
        self._set_model()
        self.add(self.search)
        self.add(self.tree, 1)
        self.search.textChanged.connect(self._find)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.tree.activated.connect(lambda index: self.opened.emit(index.siblingAtColumn(0).data(_KEY)))
        self.tree.clicked.connect(lambda index: self.clicked.emit(index.siblingAtColumn(0).data(_KEY)))

    def _set_model(self) -> None:
        titles = (_("Role"), _("Middle pay"), _("Required"), _("Months"), _("Odds"), _("Where"))
        self._rows.setHorizontalHeaderLabels(list(titles))
        self._shown.setSourceModel(self._rows)
        self._shown.setSortRole(_SORT)
        self._shown.setRecursiveFilteringEnabled(True)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setFilterKeyColumn(-1)
        self.tree.setModel(self._shown)
        self.tree.setSortingEnabled(True)
        self.tree.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_ROLE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(fonts.px(50))

    def show_facts(self, facts: PathFacts, wording: Wording, pills: _Odds, sentences: _Odds) -> None:
        """Show these roles and moves, and the odds of roles by key; what is unfolded and selected stays."""
        self._wanted = facts, wording, pills, sentences
        if self.isVisible():  # hundreds of rows that nobody looks at are not made
            self._fill()

    def _fill(self) -> None:
        if self._wanted is None or self._wanted == self._filled:
            return
        self._filled = facts, wording, pills, sentences = self._wanted
        folded = {key for key, index in self._roots().items() if not self.tree.isExpanded(index)}
        blocker = self.tree.selectionModel().blockSignals(True)
        self._rows.removeRows(0, self._rows.rowCount())
        for role in sorted(facts.roles, key=_order):
            row = _role_row(role, wording, pills.get(role.key, ""), sentences.get(role.key, ""))
            for move in facts.moves_from(role.key):
                row[0].appendRow(_move_row(move, facts))
            self._rows.appendRow(row)
        self.tree.selectionModel().blockSignals(blocker)
        for key, index in self._roots().items():
            self.tree.setExpanded(index, key not in folded)
        self.select(self._key)

    def _roots(self) -> dict[str, QModelIndex]:
        rows = (self._shown.index(place, 0) for place in range(self._shown.rowCount()))
        return {str(index.data(_KEY)): index for index in rows}

    def select(self, key: str) -> None:
        """Select a role without telling; an unknown key selects nothing."""
        self._key = key
        current = self.tree.currentIndex().siblingAtColumn(0)
        if current.isValid() and current.data(_KEY) == key:
            return
        blocker = self.tree.selectionModel().blockSignals(True)
        index = self._roots().get(key, QModelIndex())
        flags = QItemSelectionModel.SelectionFlag
        self.tree.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.tree.selectionModel().blockSignals(blocker)
        self.tree.viewport().update()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.siblingAtColumn(0).data(_KEY) if current.isValid() else None
        if isinstance(key, str) and key != self._key:
            self._key = key
            self.chosen.emit(key)

    def _find(self, text: str) -> None:
        self._shown.setFilterFixedString(text.strip())
        self.tree.expandAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the rows that were not made while nobody saw them."""
        super().showEvent(event)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Take colours and fonts from the new look."""
        super().changeEvent(event)
        # One change of the look sends several of these; the rows are made anew once.
        if is_look_change(event) and self._filled is not None and not self._is_outdated:
            self._is_outdated = True
            QTimer.singleShot(0, self, self._show_again)

    def _show_again(self) -> None:
        self._filled, self._is_outdated = None, False
        if self.isVisible():
            self._fill()


def _order(role: RoleCard) -> tuple[int, bool, str]:
    return role.stage, role.position is None, role.name


def _item(text: str, sort: object, *, quiet: bool = False, strong: bool = False) -> QStandardItem:
    made = QStandardItem(text)
    made.setData(sort, _SORT)
    width = fonts.text_width(text, "strong" if strong else "body") + fonts.px(26)
    made.setSizeHint(QSize(width, fonts.line_height("body") + 14))
    made.setEditable(False)
    made.setToolTip(text)
    if quiet:
        made.setForeground(colour("text2"))
    if strong:
        made.setFont(fonts.font("strong"))
    return made


def _role_row(role: RoleCard, wording: Wording, pill: str, sentence: str) -> list[QStandardItem]:
    pay = role.pay
    money = wording.money_in(pay.currency).whole(pay.amount) if pay else ""
    words = _("{amount} US").format(amount=money) if pay and pay.is_national else money
    is_here = role.place is Place.HERE
    has_gates = bool(role.gates) and not is_here
    met = _("{met} of {all}").format(met=role.gates_met, all=len(role.gates)) if has_gates else ""
    row = [
        _item(role.name, role.name.casefold(), strong=True),
        _item(words or _("No pay known yet"), pay.amount if pay else -1, quiet=pay is None),
        _item(met, role.gates_met / len(role.gates) if has_gates else -1.0),
        _item("", 0),
        _item(pill, role.position or 0),
        _item(place_text(role.place), list(Place).index(role.place)),
    ]
    row[0].setData(role.key, _KEY)
    _explain(row[_PAY], f"{pay_note(pay, wording)}. {origin_text(pay.origin)}" if pay else "")
    _explain(row[_REQUIRED], ". ".join(filter(None, (required_text(role), missing_text(role)))) if has_gates else "")
    _explain(row[_ODDS], sentence)
    return row


def _explain(item: QStandardItem, words: str) -> None:
    item.setToolTip(words)
    item.setAccessibleDescription(words)


def _move_row(move: MoveLine, facts: PathFacts) -> list[QStandardItem]:
    target = facts.role(move.target)
    kind = move_kind_text(move.kind)
    months = months_text(move, bare=True) if move.is_confirmed else ""
    row = [
        _item(_("to {role} · {kind}").format(role=target.name, kind=kind.lower()), target.name.casefold(), quiet=True),
        _item("", -1),
        _item("", -1.0),
        _item(months, move.usual_months if move.is_confirmed else -1, quiet=True),
        _item("" if move.is_confirmed else _("Say what it asks for"), -1, quiet=True),
        _item(_("On your route") if move.on_route else "", int(not move.on_route), quiet=True),
    ]
    row[0].setData(move.target, _KEY)
    _explain(row[_TIME], origin_text(move.origin) if move.origin and move.is_confirmed else "")
    return row
