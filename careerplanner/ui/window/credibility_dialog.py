"""“How believable is this?”: what the model gives beside what is published, and what is missing by design."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from careerplanner.app.queries.projection import credibility
from careerplanner.app.queries.projection.credibility import Line
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.kit.text import Label
from careerplanner.wording import Wording


class CredibilityDialog(Dialog):
    """The same table as in the documentation, for the persons that are named below it."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        sentence = _(
            "Many numbers of the projection are assumed. So what it gives is held against what is published: a figure "
            "far from it would be a reason not to believe the rest."
        )
        super().__init__(_("How believable is this?"), sentence, parent, width=980)
        columns = (
            Column(_("Moment"), lambda line: line.name),
            Column(_("Published"), lambda line: line.published, tone=lambda _line: "text2"),
            *(
                Column(_(person.name), _figure(place), figures=True, tooltip=lambda _line, p=person: _(p.story))
                for place, person in enumerate(credibility.PERSONS)
            ),
        )
        self.model = TableModel(columns, self)
        self.model.set_rows(credibility.lines(wording))
        self.table = TableView(_("How believable is this?"), self.model, grows=True, wraps=True)
        self.body.addWidget(self.table)
        self.body.addWidget(Label(credibility.made(wording), "small", "text3", wrap=True))
        for words in credibility.MISSING:
            self.body.addWidget(Label(_(words), wrap=True))
        self.body.addWidget(Label(_("Who they are"), "h3"))
        for person in credibility.PERSONS:
            told = _("{name}: {story}").format(name=_(person.name), story=_(person.story))
            self.body.addWidget(Label(told, "small", "text2", wrap=True))
        self.body.addStretch(1)
        self.close_button = self.add_button(Button(_("Close"), "primary", clicked=self.close))
        self.close_button.setDefault(True)
        self.resize(1040, 760)


def _figure(place: int) -> Callable[[Line], str]:
    return lambda line: line.figures[place]
