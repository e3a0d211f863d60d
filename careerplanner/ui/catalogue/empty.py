"""ReferenceEmpty: what one can bring into the reference library, and where it is to be had."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.chip import Chip
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.text import Label


class ReferenceEmpty(QWidget):
    """An invitation with two buttons, and a card for each of the three publishers."""

    file_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = EmptyState(
            _("A field other than customer service?"),
            _("Download an official release with your browser and add it here. The program never goes online."),
            Button(_("Add file…"), "primary", clicked=self.file_wanted.emit),
            Button(_("Add folder…"), clicked=self.folder_wanted.emit),
            icon="book-open",
        )
        self._held: dict[str, Chip] = {}
        row = QHBoxLayout()
        row.setSpacing(16)
        for name, card in self._cards().items():
            chip = Chip("", "success", "check")
            chip.hide()
            self._held[name] = chip
            card.add_to_head(chip)
            row.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.state)
        column.addLayout(row)

    def _cards(self) -> dict[str, Card]:
        texts = {
            "onet": (
                _("Occupations of the United States"),
                _("O*NET: a thousand occupations with tasks, rated skills, job zones and related occupations."),
                _(
                    "From the O*NET Resource Center of the US Department of Labor, under “O*NET Database”: "
                    "the text or Excel archive, as downloaded. Licence CC BY 4.0."
                ),
            ),
            "oews": (
                _("Pay in the United States"),
                _("OEWS: percentiles of pay for every occupation, in the nation, the states and the metro areas."),
                _(
                    "From the US Bureau of Labor Statistics, “Occupational Employment and Wage Statistics”, under "
                    "“Tables”: the archives or workbooks of a year. In the public domain."
                ),
            ),
            "esco": (
                _("Occupations and skills of Europe"),
                _("ESCO: three thousand occupations with essential and optional skills; without levels and pay."),
                _(
                    "From the ESCO portal of the European Commission, under “Download”: the classification in English "
                    "as CSV. Free to use with its source named."
                ),
            ),
        }
        cards = {}
        for name, (title, what, whence) in texts.items():
            card = Card(title)
            card.add(Label(what, "body", "text2", wrap=True))
            card.add(Label(whence, "small", "text3", wrap=True))
            card.body.addStretch(1)
            cards[name] = card
        return cards

    def show_held(self, names: Sequence[str]) -> None:
        """Mark what the library has already."""
        for name, chip in self._held.items():
            chip.show_chip(_("In the library") if name in names else "", "success", "check")
        if "oews" in names:
            self.state.set_text(
                _("Pay is here; now the occupations"),
                _("Add O*NET or ESCO, and you can search its occupations and add them to your plan."),
            )
