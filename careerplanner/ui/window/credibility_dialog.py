"""“How believable is this?”: what the model gives beside what is published, and what is missing by design."""

from PySide6.QtWidgets import QWidget

from careerplanner.app.queries.projection import credibility
from careerplanner.app.queries.projection.credibility import Line
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.kit.text import Label
from careerplanner.wording import Wording

_OLD, _SAMPLE = "v1", "0"


class CredibilityDialog(Dialog):
    """The table of the documentation, for one person at a time beside what the first model gave."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        sentence = _(
            "Many numbers of the projection are assumed. So what it gives is held against what is published: a figure "
            "far from it is a reason to believe the rest less."
        )
        super().__init__(_("How believable is this?"), sentence, parent, width=760)
        self.person = ComboBox(_("For whom"))
        self.person.set_items(
            [(each.key, f"{_(each.name)}. {_(each.story)}") for each in credibility.PERSONS if each.key != _OLD]
        )
        self.person.set_value(_SAMPLE)
        columns = (
            Column(_("Moment"), lambda line: line.name),
            Column(_("Published"), lambda line: line.published, tone=lambda _line: "text2"),
            Column(_("In these futures"), self._figure, figures=True, style="strong"),
            Column(_("Model 1, sample"), lambda line: line.figure(_OLD), figures=True, tone=lambda _line: "text3"),
        )
        self.model = TableModel(columns, self)
        self._lines = credibility.lines(wording)
        self.table = TableView(_("How believable is this?"), self.model, grows=True, wraps=True)
        self.table.stretch_too(1)
        self.body.addWidget(self.person)
        self.body.addWidget(self.table)
        self.body.addWidget(Label(credibility.made(wording), "small", "text3", wrap=True))
        for words in credibility.MISSING:
            self.body.addWidget(Label(_(words), wrap=True))
        self.body.addStretch(1)
        self.close_button = self.add_button(Button(_("Close"), "primary", clicked=self.close))
        self.close_button.setDefault(True)
        self.person.chosen.connect(lambda _key: self._show_lines())
        self._show_lines()
        self.resize(820, 760)

    def _show_lines(self) -> None:
        self.model.set_rows(())
        self.model.set_rows(self._lines)

    def _figure(self, line: Line) -> str:
        return line.figure(self.person.value())
