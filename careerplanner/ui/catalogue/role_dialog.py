"""A role of one's own catalogue: its words, its pay, what it asks of skills, and the moves into and out of it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.catalogue import custom_roles
from careerplanner.app.commands.catalogue.custom_moves import MoveDraft
from careerplanner.app.commands.catalogue.custom_roles import Figures, RoleDraft, role_figures
from careerplanner.app.queries.catalogue.role_form import occupation_options, place_name
from careerplanner.app.queries.path.text import stage_name
from careerplanner.app.queries.projection.local_pay import can_convert, pay_here
from careerplanner.domain.catalogue import HIGHEST_STAGE, Role
from careerplanner.domain.limits import LONGEST_TITLE
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.catalogue.figures_edit import FiguresEdit
from careerplanner.ui.catalogue.moves_edit import MovesEdit
from careerplanner.ui.catalogue.requirement_edit import RequirementEdit
from careerplanner.ui.catalogue.skill_dialog import SkillDialog
from careerplanner.ui.kit.card import Divider
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.entry_dialog import EntryDialog, note_edit
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.text import Label


class RoleDialog(EntryDialog):
    """Adds a role, or changes one; ``saved`` is called with its key."""

    def __init__(
        self,
        context: Context,
        today: Callable[[], date],
        role_key: str = "",
        parent: QWidget | None = None,
        saved: Callable[[str], object] | None = None,
    ) -> None:
        is_new = not role_key
        super().__init__(
            _("New role") if is_new else _("Edit role"),
            _("Add role") if is_new else _("Save"),
            parent,
            sentence=_("What you change here is marked as your own. A shipped role can be reset at any time."),
            width=780,
        )
        self.context = context
        self._today = today
        self._key = role_key
        self._saved = saved
        self.name_edit, self.short_edit = QLineEdit(), QLineEdit()
        self.name_edit.setMaxLength(LONGEST_TITLE)
        self.short_edit.setMaxLength(LONGEST_TITLE)
        self.stage = ComboBox("", [(str(stage), stage_name(stage)) for stage in range(HIGHEST_STAGE + 1)], "0")
        self.occupation = ComboBox()
        self.summary, self.duties = note_edit(2), note_edit(4)
        self.figures = FiguresEdit(context.workspace.plan.profile.currency)
        self.requirements = RequirementEdit()
        self.moves = MovesEdit()
        self.name_field = Field(_("&Name"), self.name_edit)
        self._build()
        self._fill()
        self.requirements.new_skill_wanted.connect(self._add_skill)
        self.name_edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self) -> None:
        short = Field(_("S&hort name"), self.short_edit, _("Used on the map; if empty, the name is used."))
        self.add_row(self.name_field, short)
        self.add_row(Field(_("S&tage on the map"), self.stage), Field(_("&Pay statistics"), self.occupation))
        self.body.addWidget(Field(_("&What it is"), self.summary))
        self.body.addWidget(Field(_("D&uties"), self.duties, _("One duty per line.")))
        sections: list[tuple[str, str, QWidget]] = [
            (_("Pay"), self._pay_note(), self.figures),
            (_("What it asks for"), _("Without a required skill, nobody gets the role."), self.requirements),
            (
                _("Moves"),
                _("What the step is, the least months before it, the usual wait after that."),
                self.moves,
            ),
        ]
        for title, note, widget in sections:
            self.body.addWidget(Divider())
            self.body.addWidget(Label(title, "h3"))
            self.body.addWidget(Label(note, "small", "text3", wrap=True))
            self.body.addWidget(widget)

    def _pay_note(self) -> str:
        profile = self.context.workspace.plan.profile
        words = _("In {currency} a year. Where a field is empty, the statistics are used.")
        if not can_convert(profile):
            words = _("In {currency} a year. The statistics are in US dollars; a rate in Settings brings them here.")
        return words.format(currency=profile.currency)

    def _role(self) -> Role | None:
        return self.context.workspace.catalogue.role(self._key) if self._key else None

    def _fill(self) -> None:
        plan, catalogue = self.context.workspace.plan, self.context.workspace.catalogue
        role = self._role()
        names = {skill.key: skill.name for skill in catalogue.skills}
        self.requirements.show_requirements(role.requirements if role else (), names)
        roles = {other.key: other.name for other in catalogue.roles}
        known = [m for m in catalogue.moves if role is not None and self._key in {m.source, m.target}]
        drafts = [MoveDraft(m.source, m.target, m.min_months_in_role, m.median_wait_months, m.kind) for m in known]
        self.moves.show_moves(self._key, drafts, roles)
        codes = " ".join(role.codes) if role else ""
        self.occupation.set_items(occupation_options(catalogue, role), codes)
        self.occupation.set_value(codes)
        row = next((row for row in plan.custom_role if row.id == self._key), None)
        given = role_figures(row) if role else Figures()
        self.figures.show_figures(given, place_name(plan), str(self._today().year))
        if role is not None:
            here = pay_here(plan, role, self._today())
            self.figures.show_defaults(here.band, here.start_pay)
            self.name_edit.setText(role.name)
            self.short_edit.setText(role.short_name)
            self.stage.set_value(str(min(HIGHEST_STAGE, role.stage)))
            self.summary.setPlainText(role.summary)
            self.duties.setPlainText("\n".join(role.duties))

    def _add_skill(self) -> None:
        catalogue = self.context.workspace

        def take(key: str) -> None:
            self.requirements.know_skill(key, catalogue.catalogue.skill(key).name)

        SkillDialog(self.context, "", self, take).show()

    def apply(self) -> bool:
        """Add the role, or change it."""
        workspace = self.context.workspace
        if not self.name_edit.text().strip():
            self.name_field.set_error(_("Give the role a name."))
            self.name_edit.setFocus()
            return False
        self.name_field.clear_error()
        figures = self.figures.figures()
        if figures is None:
            return False
        draft = RoleDraft(
            name=self.name_edit.text().strip(),
            short_name=self.short_edit.text().strip(),
            summary=self.summary.toPlainText().strip(),
            stage=int(self.stage.value()),
            codes=tuple(self.occupation.value().split()),
            duties=tuple(line.strip() for line in self.duties.toPlainText().splitlines() if line.strip()),
            figures=figures,
            requirements=self.requirements.requirements(),
            moves=self.moves.moves(),
        )
        key = self._key
        if key:
            workspace.do(_("Edit role"), custom_roles.save_role, workspace.catalogue, key, draft)
        else:
            key = workspace.do(_("Add role"), custom_roles.add_role, workspace.catalogue, draft)
        if self._saved is not None:
            self._saved(key)
        return True
