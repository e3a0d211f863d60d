"""BenefitDialog: what is given beside pay now and in a role, a line each with what it is worth in a year."""

from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.salary import offers
from careerplanner.app.commands.salary.offers import BenefitLine
from careerplanner.app.queries.salary.promotion import RoleWorth
from careerplanner.domain.limits import LONGEST_TITLE
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.unit_edits import MoneyEdit
from careerplanner.units import Cents, cents_of

_SPARE = 3
_NONE = Cents(0)


class BenefitDialog(EntryDialog):
    """A line for each benefit that is known, and some empty ones; an empty name or no amount takes a line away."""

    def __init__(self, context: Context, worth: RoleWorth, parent: QWidget) -> None:
        sentence = _("What the employer gives beside pay, and what it is worth to you in a year.")
        super().__init__(_("Benefits"), _("Save"), parent, sentence=sentence, width=560)
        self.context = context
        self._role = worth.role_key
        self.lines: list[tuple[QLineEdit, MoneyEdit, MoneyEdit]] = []
        usual = (_("Health insurance"), _("Pension"), _("Meals or transport"))
        for number, (name, now, there) in enumerate((*worth.benefits, *[("", 0.0, 0.0)] * _SPARE)):
            edit = QLineEdit(name)
            edit.setMaxLength(LONGEST_TITLE)
            edit.setPlaceholderText("" if name else usual[(number - len(worth.benefits)) % len(usual)])
            amounts = [MoneyEdit(currency=worth.currency, optional=True) for _side in range(2)]
            for amount, value in zip(amounts, (now, there), strict=True):
                amount.set_value(cents_of(value) if value else None)
            self.lines.append((edit, amounts[0], amounts[1]))
            self.add_row(
                Field(_("Benefit"), edit),
                Field(_("Now, a year"), amounts[0]),
                Field(_("There, a year"), amounts[1]),
            )

    def apply(self) -> bool:
        """Keep the lines that have a name."""
        lines = [
            BenefitLine(name.text().strip(), now.value() or _NONE, there.value() or _NONE)
            for name, now, there in self.lines
            if name.text().strip()
        ]
        workspace = self.context.workspace
        workspace.do(_("Benefits"), offers.set_benefits, workspace.catalogue, self._role, lines)
        return True
