"""EntryCard: a card of entries, each with a line of words, and buttons to edit and remove it; and one to add more."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button, IconButton
from careerplanner.ui.kit.card import Card, Divider
from careerplanner.ui.kit.text import Label, TwoLineLabel


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its id, what stands at the left in one or two lines, and a figure at the right."""

    id: str
    title: str
    note: str = ""
    figure: str = ""


class EntryCard(Card):
    """Shows entries. ``add_wanted``, ``edit_wanted(id)`` and ``remove_wanted(id)`` tell what the user asks for."""

    add_wanted = Signal()
    edit_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, title: str, add_text: str, empty_text: str, subtitle: str = "") -> None:
        super().__init__(title, subtitle)
        self._entries: tuple[Entry, ...] | None = None
        self._edits: dict[str, IconButton] = {}
        self._empty_text = empty_text
        self.add_button = Button(add_text, "link", "plus", clicked=self.add_wanted.emit)
        self.add_to_head(self.add_button)
        self._rows = QWidget()
        self.add(self._rows)
        self.body.addStretch(1)

    def entries(self) -> tuple[Entry, ...]:
        """What is shown."""
        return self._entries or ()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries; the keyboard goes to one that was added."""
        if self._entries == tuple(entries):
            return
        before, self._entries = self._entries, tuple(entries)
        self._edits.clear()
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for number, entry in enumerate(self._entries):
            if number:
                column.addWidget(Divider())
            column.addLayout(self._row(entry))
        if not self._entries:
            column.addWidget(Label(self._empty_text, "body", "text3", wrap=True))
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        added = [] if before is None else [each.id for each in entries if each.id not in {old.id for old in before}]
        if len(added) == 1:
            self._edits[added[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, entry: Entry) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(TwoLineLabel(entry.title, "strong"))
        if entry.note:
            words.addWidget(Label(entry.note, "small", "text3", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(words, 1)
        if entry.figure:
            row.addWidget(Label(entry.figure, "strong", figures=True), 0, Qt.AlignmentFlag.AlignVCenter)
        edit = IconButton(_("Edit {title}").format(title=entry.title), "pencil-simple")
        self._edits[entry.id] = edit
        remove = IconButton(_("Remove {title}").format(title=entry.title), "trash")
        edit.clicked.connect(partial(self._tell_edit, entry.id))
        remove.clicked.connect(partial(self._tell_remove, entry.id))
        row.addWidget(edit)
        row.addWidget(remove)
        return row

    def _tell_edit(self, entry_id: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt sends it
        self.edit_wanted.emit(entry_id)

    def _tell_remove(self, entry_id: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt sends it
        self.remove_wanted.emit(entry_id)
