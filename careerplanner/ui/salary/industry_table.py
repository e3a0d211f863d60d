"""IndustryCard: the same job in other industries, as a table."""

from careerplanner.app.queries.salary.industries import IndustryRow, industry_roles, industry_table
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.kit.text import Label


class IndustryCard(Card):
    """A role, and what it pays in each sector; the person's own industry is marked."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Same job, other industry"), _("What the occupation pays in each sector, nationally."))
        self._context = context
        self.role = ComboBox(_("Role to compare"))
        self.model = TableModel(_columns(), self)
        self.table = TableView(_("Pay by industry"), self.model, grows=True, sortable=True)
        self.source = Label("", "small", "text3", wrap=True)
        self.none = Label(
            _("No role of your catalogue has an occupation that the shipped pay tables know by industry."),
            "body",
            "text2",
            wrap=True,
        )
        self.role.setMinimumContentsLength(22)
        self.add_to_head(self.role)
        self.add(self.none)
        self.add(self.table)
        self.add(self.source)
        self.role.chosen.connect(lambda _key: self._show_role())

    def refresh(self) -> None:
        """Show the roles of the plan's catalogue, and the one that is chosen among them."""
        workspace = self._context.workspace
        roles = industry_roles(workspace.plan, workspace.catalogue)
        self.role.set_items(roles)
        if not self.role.value() and roles:
            self.role.set_value(roles[0][0])
        for widget in (self.role, self.table, self.source):
            widget.setVisible(bool(roles))
        self.none.setVisible(not roles)
        self._show_role()

    def _show_role(self) -> None:
        workspace, key = self._context.workspace, self.role.value()
        if not key:
            self.model.set_rows([])
            return
        found = industry_table(workspace.plan, workspace.catalogue.role(key), self._context.wording)
        self.model.set_rows(found.rows)
        marked = any(not row.is_sure for row in found.rows)
        notes = [found.source]
        if marked:
            notes.append(_("≈ marks figures whose error is wider than 10 % (pay) or 20 % (jobs)."))
        if not workspace.plan.profile.industry:
            notes.append(_("Choose your industry on the Profile page to see it marked here."))
        self.source.setText(" ".join(notes))
        self.table.setAccessibleDescription(found.source)


def _columns() -> tuple[Column, ...]:
    def tone(row: IndustryRow) -> str:
        return "text" if row.is_sure else "text3"

    return (
        Column(
            _("Industry"),
            _name,
            tooltip=lambda row: row.official_name,
            tone=lambda row: "accent_text" if row.is_mine else "text",
        ),
        Column(_("Jobs"), lambda row: row.jobs, figures=True, sort=lambda row: row.number_of_jobs),
        Column(_("1 in 10 below"), lambda row: row.low, figures=True, tone=tone),
        Column(
            _("Typical"), lambda row: row.typical, figures=True, tone=tone, sort=lambda row: row.order, style="strong"
        ),
        Column(_("1 in 10 above"), lambda row: row.high, figures=True, tone=tone),
        Column(_("Compared with all"), lambda row: row.ratio, figures=True, sort=lambda row: row.order),
    )


def _name(row: IndustryRow) -> str:
    return _("{name} (yours)").format(name=row.name) if row.is_mine else row.name
