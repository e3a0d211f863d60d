"""CompareTable: two routes side by side as a real table, with the difference of each row and how sure it is."""

from collections.abc import Mapping, Sequence

from careerplanner.app.queries.compare.routes import Compared
from careerplanner.app.queries.compare.text import Cell, Line, table_lines
from careerplanner.i18n import _
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.wording import Wording

_WITH_NOTE = ("chance", "hours", "skills")


class CompareTable(Card):
    """The steps and the rows of both columns; ± is the standard error of a difference on the same draws."""

    def __init__(self) -> None:
        note = _("The difference is B less your plan on the same futures; ± is its standard error.")
        super().__init__(_("Side by side"), note)
        self.model = TableModel(
            [
                Column(_("Figure"), lambda line: line.what),
                Column(_("A · Your plan"), _first, tooltip=_first),
                Column(_("B"), _second, tooltip=_second),
                Column(_("Difference"), lambda line: line.difference, style="strong"),
            ],
            self,
        )
        self.view = TableView(_("Side by side"), self.model, grows=True, wraps=True)
        for column in (1, 2, 3):
            self.view.stretch_too(column)
        self.add(self.view)

    def show_lines(
        self, compared: Compared, rows: Sequence[Line], short_names: Mapping[str, str], wording: Wording
    ) -> None:
        """Show these rows below the steps of both routes and their likely pay."""
        self.model.set_rows(table_lines(compared, rows, short_names, wording))


def _first(line: Line) -> str:
    return _text(line, line.first)


def _second(line: Line) -> str:
    return _text(line, line.second)


def _text(line: Line, cell: Cell) -> str:
    if not cell.value:
        return cell.note
    return f"{cell.value}: {cell.note}" if cell.note and line.id in _WITH_NOTE else cell.value
