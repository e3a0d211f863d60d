"""MovesEdit: to which roles a role leads and from which it is reached, what the step is, and the months it takes."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.commands.catalogue.custom_moves import MOST_MONTHS, MoveDraft
from careerplanner.app.queries.path.text import move_kind_text
from careerplanner.domain.catalogue import ASSUMED_MIN_MONTHS, ASSUMED_WAIT_MONTHS, MoveKind
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import IconButton
from careerplanner.ui.kit.combo import ComboBox, SearchableCombo
from careerplanner.ui.kit.number_edit import NumberEdit
from careerplanner.ui.kit.text import ElidedLabel
from careerplanner.wording import speaking


class MoveRow(QWidget):
    """One move: what kind of step it is, least months in the first role, and the usual wait after that."""

    removed = Signal()

    def __init__(self, words: str, draft: MoveDraft) -> None:
        super().__init__()
        self.draft = draft
        kinds = [(kind.value, move_kind_text(kind)) for kind in MoveKind]
        self.kind = ComboBox(_("Kind of move, {move}").format(move=words), kinds, draft.kind.value)
        unit = _("months")
        self.least = NumberEdit(unit, 0, MOST_MONTHS, name=_("Minimum months, {move}").format(move=words))
        self.wait = NumberEdit(unit, 0, MOST_MONTHS, name=_("Usual wait, {move}").format(move=words))
        self.least.setPlaceholderText(_("{months} assumed").format(months=ASSUMED_MIN_MONTHS))
        self.wait.setPlaceholderText(_("{months} assumed").format(months=speaking().numbers.plain(ASSUMED_WAIT_MONTHS)))
        self.least.set_value(draft.min_months)
        self.wait.set_value(draft.wait_months)
        self.least.setToolTip(_("Minimum months in the first role"))
        self.wait.setToolTip(_("Usual wait after that"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(ElidedLabel(words), 4)
        row.addWidget(self.kind, 2)
        row.addWidget(self.least, 2)
        row.addWidget(self.wait, 2)
        row.addWidget(IconButton(_("Remove the move {move}").format(move=words), "x", clicked=self.removed.emit))

    def moved(self) -> MoveDraft:
        """What the row says; refused where it holds something else than numbers."""
        for edit in (self.least, self.wait):
            if not edit.commit():
                edit.setFocus()
                raise Refused(_("{field}: give a number of months.").format(field=edit.accessibleName()))
        least, wait = self.least.value(), self.wait.value()
        months = None if least is None else round(least)
        return MoveDraft(self.draft.source, self.draft.target, months, wait, MoveKind(self.kind.value()))


class MovesEdit(QWidget):
    """The moves of one role, whose key is empty while it is new."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[MoveRow] = []
        self._key = ""
        self._names: dict[str, str] = {}
        self.onward = SearchableCombo(_("Leads to another role"), placeholder=_("Leads to…"))
        self.inward = SearchableCombo(_("Is reached from another role"), placeholder=_("Is reached from…"))
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self.onward, 1)
        adding.addWidget(self.inward, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._column)
        column.addLayout(adding)
        self.onward.chosen.connect(lambda key: self.add(MoveDraft(self._key, key)))
        self.inward.chosen.connect(lambda key: self.add(MoveDraft(key, self._key)))

    def show_moves(self, role_key: str, moves: Sequence[MoveDraft], names: Mapping[str, str]) -> None:
        """Begin with these moves; ``names`` are those of the other roles."""
        self._key = role_key
        self._names = {key: name for key, name in names.items() if key != role_key}
        for draft in moves:
            self.add(draft)
        self._offer()

    def add(self, draft: MoveDraft) -> None:
        """Add a row for a move."""
        pairs = {(row.draft.source, row.draft.target) for row in self.rows}
        if (draft.source, draft.target) not in pairs:
            leads = draft.source == self._key
            other = self._names.get(draft.target if leads else draft.source, "")
            words = _("to {role}").format(role=other) if leads else _("from {role}").format(role=other)
            row = MoveRow(words, draft)
            row.removed.connect(self._remover(row))
            self.rows.append(row)
            self._column.addWidget(row)
        self._offer()

    def moves(self) -> tuple[MoveDraft, ...]:
        """What the rows say."""
        return tuple(row.moved() for row in self.rows)

    def _remover(self, row: MoveRow) -> Callable[[], None]:
        return lambda: self._remove(row)

    def _remove(self, row: MoveRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._offer()
        self.onward.setFocus()

    def _offer(self) -> None:
        onward = {row.draft.target for row in self.rows if row.draft.source == self._key}
        inward = {row.draft.source for row in self.rows if row.draft.target == self._key}
        for combo, taken in ((self.onward, onward), (self.inward, inward)):
            combo.set_items([(key, name) for key, name in self._names.items() if key not in taken])
            combo.setCurrentIndex(-1)
            combo.setEditText("")
