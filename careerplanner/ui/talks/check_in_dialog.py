"""The check-in: what the manager said of skills and employer, typed in or read from a form; and past ones."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from careerplanner.app.check_in_answers import keep_check_in
from careerplanner.app.check_in_file import Filled, form_text, read_file, read_form
from careerplanner.app.commands.talks.check_ins import Said
from careerplanner.app.queries.report.case import Talk, talk_of
from careerplanner.app.queries.talks.check_ins import asked_skills, head_of, summary
from careerplanner.app.safe_write import write_file
from careerplanner.domain import limits
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.entry_dialog import EntryDialog, note_edit
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.text import Label
from careerplanner.ui.talks.answer_fields import AnswerFields
from careerplanner.ui.talks.past_check_in import PastCheckIn
from careerplanner.ui.talks.skill_rows import SkillRows

_STEPS = 3
_SUFFIX = ".toml"


class CheckInDialog(EntryDialog):
    """Enters a check-in. ``folder`` is where forms are written and read, ``remember`` is told another one."""

    def __init__(
        self,
        context: Context,
        today: Callable[[], date],
        folder: Path,
        remember: Callable[[Path], None],
        parent: QWidget,
    ) -> None:
        sentence = _("What your manager says becomes confirmed evidence; each answer replaces one assumption.")
        super().__init__(_("Check-in"), _("Keep check-in"), parent, sentence=sentence, width=940)
        self.context = context
        self._today, self._folder, self._remember = today, folder, remember
        workspace = context.workspace
        catalogue = workspace.catalogue
        asked = [(gap, catalogue.skill(gap.skill_key).name) for gap in asked_skills(workspace.plan, catalogue)]
        self.day = DateEdit()
        self.reader = QLineEdit(maxLength=limits.LONGEST_TITLE)
        self.skills = SkillRows(asked)
        self.answers = AnswerFields(context)
        self.steps = [tuple(QLineEdit(maxLength=limits.LONGEST_TITLE) for _part in range(3)) for _row in range(_STEPS)]
        self.adopts = QCheckBox(_("&Take these levels as my own ratings"))
        self.adopts.setChecked(True)
        self.note = note_edit(2)
        self.past = EntryList(_("Earlier check-ins"))
        self.past_head = Label(_("Earlier check-ins"), "h3")
        self._build(has_skills=bool(asked))
        self._fill()

    def _build(self, *, has_skills: bool) -> None:
        forms = QHBoxLayout()
        self.write_button = Button(_("Save a form to fill in…"), icon="export", clicked=self.write_form)
        self.read_button = Button(_("Read a form…"), icon="download-simple", clicked=self.read_form)
        for button in (self.write_button, self.read_button):
            forms.addWidget(button)
        forms.addStretch(1)
        self.body.addLayout(forms)
        self.reader_field = Field(_("&With whom"), self.reader)
        self.add_row(Field(_("&Day"), self.day), self.reader_field)
        if has_skills:
            self.body.addWidget(Label(_("The skills of the next role"), "h3"))
            self.body.addWidget(self.skills)
            self.body.addWidget(self.adopts)
        else:
            words = _("The route has no role ahead, so no skill is asked for.")
            self.body.addWidget(Label(words, "body", "text2", wrap=True))
        self.body.addWidget(self.answers)
        self.body.addWidget(Label(_("Agreed next steps"), "h3"))
        for number, step in enumerate(self.steps, start=1):
            self._add_step(number, step)
        self.body.addWidget(Field(_("&Note for yourself"), self.note))
        self.body.addWidget(self.past_head)
        self.body.addWidget(self.past)
        self.past.opened.connect(self._open)

    def _add_step(self, number: int, step: tuple[QLineEdit, ...]) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        words = (_("What"), _("Who"), _("By when"))
        for edit, word, stretch in zip(step, words, (4, 2, 2), strict=True):
            edit.setPlaceholderText(word)
            edit.setAccessibleName(_("Step {number}: {part}").format(number=number, part=word))
            row.addWidget(edit, stretch)
        self.body.addLayout(row)

    def _fill(self) -> None:
        talk = talk_of(self.context.workspace.plan)
        today = self._today()
        self.day.set_value(min(talk.held_on or today, today))
        self.reader.setText(talk.reader)
        self.show_past()
        self.reader.setFocus()

    def show_past(self) -> None:
        """Show the earlier check-ins as they are now."""
        today, wording = self._today(), self.context.wording
        rows = [
            Entry(row.id, head_of(row, today, wording), note=summary(row))
            for row in reversed(self.context.workspace.plan.check_in)
        ]
        self.past.set_rows(rows)
        self.past_head.setVisible(bool(rows))

    def _open(self, row_id: str) -> None:
        PastCheckIn(self.context, self._today, row_id, self, self.show_past).show()

    def filled(self) -> Filled:
        """What is filled in; refused where it cannot be."""
        day = self.day.value()
        assert day is not None
        said = Said(
            held_on=day,
            reader=self.reader.text(),
            seen=self.skills.seen(),
            steps=[(what.text(), who.text(), by.text()) for what, who, by in self.steps],
            note=self.note.toPlainText(),
            adopts=self.adopts.isChecked(),
        )
        return Filled(said, self.answers.value())

    def apply(self) -> bool:
        """Keep the check-in, and take the answers in."""
        if not self.reader.text().strip():
            self.reader_field.set_error(_("Say with whom you talked."))
            self.reader.setFocus()
            return False
        filled = self.filled()
        _row_id, labels = keep_check_in(self.context.workspace, filled.said, filled.answers, self._today())
        self.context.toast(" ".join([_("The check-in is kept."), *(f"{label}." for label in labels)]), undo=True)
        return True

    def show_filled(self, filled: Filled) -> None:
        """Show what a form says, to be looked at before it is kept."""
        said = filled.said
        self.day.set_value(said.held_on)
        if said.reader:
            self.reader.setText(said.reader)
        self.skills.show_seen(said.seen)
        self.answers.set_value(filled.answers)
        told = [step for step in said.steps if any(step)]
        for edits, texts in zip(self.steps, [*told, *[("", "", "")] * _STEPS], strict=False):
            for edit, text in zip(edits, texts, strict=True):
                edit.setText(text)

    def read_form(self) -> None:
        """Ask for a form, and show what it says."""
        kinds = _("Check-in form (*.toml);;All files (*)")
        name, _kind = QFileDialog.getOpenFileName(self, _("Read a form"), str(self._folder), kinds)
        if not name:
            return
        try:
            filled = read_form(read_file(Path(name)), self.context.workspace.catalogue)
        except Refused as refused:
            self.message.say(str(refused), "warning")
            return
        self.show_filled(filled)
        self._remember(Path(name).parent)
        self.message.say(_("The form is read. Look it over, then keep the check-in."), "info")

    def write_form(self) -> None:
        """Ask for a name, and write a form to fill in there."""
        workspace, today = self.context.workspace, self._today()
        proposal = self._folder / f"check-in-{today.isoformat()}{_SUFFIX}"
        name, _kind = QFileDialog.getSaveFileName(
            self, _("Save a form to fill in"), str(proposal), _("Check-in form (*.toml)")
        )
        if not name:
            return
        path = Path(name if name.lower().endswith(_SUFFIX) else name + _SUFFIX)
        try:
            talk = Talk(self.reader.text().strip(), self.day.value())
            text = form_text(workspace.plan, workspace.catalogue, today, self.context.wording, talk)
            write_file(path, text.encode(), force=True)
        except Refused as refused:
            self.message.say(str(refused), "warning")
            return
        self._remember(path.parent)
        self.message.say(_("Saved {name}. It has no pay in it.").format(name=path.name), "success")
