"""Where the proof of a piece of evidence is: words alone, the reading of a metric, a link, or a file."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from careerplanner.app.commands.goals.skills import EvidenceMore
from careerplanner.app.queries.goals.evidence import is_there
from careerplanner.domain.plan import EvidenceKind
from careerplanner.i18n import _, mark
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.messages import Field

_KINDS = {
    EvidenceKind.TEXT: mark("My words"),
    EvidenceKind.METRIC: mark("Reading of a metric"),
    EvidenceKind.LINK: mark("Link"),
    EvidenceKind.FILE: mark("File"),
}


class ProofFields(QWidget):
    """The kind, and the field that goes with it; a file that is no longer there stays, and is said."""

    def __init__(self, readings: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.kind = ComboBox(items=[(kind.value, _(words)) for kind, words in _KINDS.items()])
        self.kind.set_value(EvidenceKind.TEXT.value)
        self.place = QLineEdit()
        self.reading = ComboBox(items=readings or [("", _("No readings yet: they stand under Metrics"))])
        self.reading.set_value(readings[0][0] if readings else "")
        self.browse = Button(_("Choose file…"), icon="folder-open", clicked=self._browse)
        self.open = Button(_("Open"), icon="arrow-right", clicked=self._open)
        self.place_field = Field(_("&Where it is"), self.place)
        self.reading_field = Field(_("&Reading"), self.reading)
        self._build()
        self.kind.chosen.connect(lambda _key: self._fit())
        self.place.textChanged.connect(lambda _text: self._fit())
        self._fit()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Field(_("&Proof"), self.kind))
        column.addWidget(self.reading_field)
        column.addWidget(self.place_field)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.browse)
        buttons.addWidget(self.open)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _fit(self) -> None:
        """Show what goes with the kind that is chosen."""
        kind, typed = EvidenceKind(self.kind.value()), self.place.text().strip()
        self.reading_field.setVisible(kind is EvidenceKind.METRIC)
        self.place_field.setVisible(kind in (EvidenceKind.LINK, EvidenceKind.FILE))
        self.browse.setVisible(kind is EvidenceKind.FILE)
        is_lost = kind is EvidenceKind.FILE and bool(typed) and not is_there(typed)
        self.open.setVisible(self.place_field.isVisibleTo(self))
        self.open.setEnabled(bool(typed) and not is_lost)
        self.place.setPlaceholderText("https://…" if kind is EvidenceKind.LINK else _("Path of the file"))
        self.place_field.set_error(_("There is no file of this name now. The entry stays.") if is_lost else "")

    def show_proof(self, kind: EvidenceKind, place: str = "", reading_id: str | None = None) -> None:
        """Show what a piece of evidence has."""
        self.kind.set_value(kind.value)
        self.place.setText(place)
        if reading_id is not None:
            self.reading.set_value(reading_id)
        self._fit()

    def _browse(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, _("File that shows it"), self.place.text())
        if name:
            self.place.setText(name)

    def _open(self) -> None:
        """Hand link or file to the system, which opens it in another program."""
        typed = self.place.text().strip()
        is_link = self.kind.value() == EvidenceKind.LINK
        QDesktopServices.openUrl(QUrl(typed) if is_link else QUrl.fromLocalFile(typed))

    def values(self) -> EvidenceMore:
        """What is chosen, for the command, which says what is wrong with it."""
        kind = EvidenceKind(self.kind.value())
        return {
            "kind": kind,
            "place": self.place.text(),
            "reading_id": self.reading.value() or None if kind is EvidenceKind.METRIC else None,
        }
