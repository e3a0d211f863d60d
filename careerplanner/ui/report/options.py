"""ReportOptions: for whom the report is, what is in it, the talk it is for, and the paper."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from careerplanner.app.queries.report.case import Talk
from careerplanner.app.queries.report.choices import Choice
from careerplanner.app.queries.report.content import Asked
from careerplanner.app.queries.report.editions import Edition, PayTold, Told, told_to
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.report.fixed_text import section_titles
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.inspector import Inspector
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.report.section_list import SectionList

_INDEXED = frozenset({Edition.MINE, Edition.MENTOR, Edition.PARTNER})
_LONGEST_NAME = 80
_WITH_TALK = frozenset({"case", "checkin"})


class ReportOptions(Inspector):
    """The choices of a report.

    ``changed`` tells that one of them changed, ``paper_chosen`` which paper was taken, ``talk_told`` what is known of
    the talk now. ``keep_wanted`` and ``removal_wanted`` ask for a report of one's own to be kept, or to go.
    """

    changed = Signal()
    paper_chosen = Signal(str)
    talk_told = Signal(object)
    keep_wanted = Signal()
    removal_wanted = Signal(str)

    def __init__(self, paper: str, offered: Sequence[Choice]) -> None:
        super().__init__(_("What to print"))
        self._offered = {choice.key: choice for choice in offered}
        items = [(choice.key, choice.title) for choice in offered]
        self.edition = ComboBox(_("For whom"), items, Edition.MINE.value)
        self.tells = Label("", "small", "text3", wrap=True)
        self.left_out = Label("", "small", "warning", wrap=True)
        self.index = QCheckBox(_("Pay as an index, 100 is today"))
        self.keep = Button(_("Keep as a report of my own…"), "link", "floppy-disk", clicked=self.keep_wanted.emit)
        self.remove = Button(_("Remove this report"), "link", "trash", clicked=self._remove)
        self.reader = QLineEdit(maxLength=_LONGEST_NAME)
        self.talk_on = DateEdit(_("Day of the talk"), optional=True)
        self.by = DateEdit(_("You ask for the role by"), optional=True)
        self.sections = SectionList()
        self.paper = SegmentedControl(_("Paper"), [("us-letter", _("US Letter")), ("a4", _("A4"))], paper)
        self._talk = [
            Label(_("The talk"), "h3"),
            Field(_("With whom"), self.reader),
            Field(_("Day of the talk"), self.talk_on),
            Field(_("You ask for the role by"), self.by, _("Empty: when the last goal for it is due.")),
        ]
        self._lay_out_choices()
        self._show_edition()
        self._connect()

    def _lay_out_choices(self) -> None:
        self.left_out.hide()
        self.head.addWidget(Label(_("What to print"), "h3"))
        self.head.addStretch()
        parts: list[QWidget] = [
            Field(_("For whom"), self.edition),
            self.tells,
            self.left_out,
            self.index,
            *self._talk,
            Label(_("Sections"), "h3"),
            self.sections,
            self.keep,
            self.remove,
            Label(_("Paper"), "h3"),
            self.paper,
        ]
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.edition.chosen.connect(self._change_edition)
        self.index.toggled.connect(self.changed)
        self.reader.editingFinished.connect(self._tell_talk)
        for day in (self.talk_on, self.by):
            day.committed.connect(lambda _day: self._tell_talk())
        self.sections.changed.connect(self._change_sections)
        self.paper.chosen.connect(self.paper_chosen)

    @property
    def choice(self) -> Choice:
        """The report that is chosen."""
        return self._offered[self.edition.value()]

    def offer(self, offered: Sequence[Choice], value: str = "") -> None:
        """Offer these reports; the chosen one stays while it is there, unless ``value`` names another."""
        before = self.choice
        self._offered = {choice.key: choice for choice in offered}
        wanted = value or before.key
        wanted = wanted if wanted in self._offered else Edition.MINE.value
        self.edition.set_items([(choice.key, choice.title) for choice in offered], wanted)
        if self.choice != before:
            self._show_edition()

    def talk(self) -> Talk:
        """The talk as it is filled in."""
        return Talk(self.reader.text().strip(), self.talk_on.value(), self.by.value())

    def show_talk(self, talk: Talk) -> None:
        """Fill in what is known of the talk."""
        if talk != self.talk():
            self.reader.setText(talk.reader)
            self.talk_on.set_value(talk.held_on)
            self.by.set_value(talk.by)

    def told(self) -> Told:
        """What the reader is told."""
        told = self.choice.told
        if self.index.isChecked() and told.edition in _INDEXED:
            return told_to(told.edition, PayTold.INDEX)
        return told_to(told.edition) if told.pay is PayTold.INDEX else told

    def asked(self, today: date) -> Asked:
        """The report that is asked for; refused where no section is chosen."""
        sections = self.sections.chosen()
        if not sections:
            raise Refused(_("Choose at least one section to print."))
        return Asked(today, self.told(), sections, self.talk())

    def say_left_out(self, count: int) -> None:
        """Tell how many entries are left out because of their own words."""
        self.left_out.setText(left_out_text(count))
        self.left_out.setVisible(count > 0)

    def _change_edition(self, _edition: str) -> None:
        self._show_edition()
        self.changed.emit()

    def _change_sections(self) -> None:
        self._show_talk()
        self.changed.emit()

    def _tell_talk(self) -> None:
        self.talk_told.emit(self.talk())
        self.changed.emit()

    def _remove(self) -> None:
        self.removal_wanted.emit(self.choice.row_id)

    def _show_edition(self) -> None:
        choice = self.choice
        told, titles = choice.told, section_titles()
        self.tells.setText(tells_text(told.edition))
        self.index.setVisible(told.edition in _INDEXED)
        self.index.blockSignals(True)
        self.index.setChecked(told.pay is PayTold.INDEX)
        self.index.blockSignals(False)
        self.remove.setVisible(bool(choice.row_id))
        order = (*choice.sections, *(name for name in told.sections if name not in choice.sections))
        self.sections.offer({name: titles[name] for name in order}, choice.sections)
        self._show_talk()

    def _show_talk(self) -> None:
        for part in self._talk:
            part.setVisible(bool(_WITH_TALK & set(self.sections.chosen())))


def tells_text(edition: Edition) -> str:
    """What an edition tells, and what it leaves out."""
    return {
        Edition.MINE: _("Everything, your pay and the odds too. Look at it before you share it."),
        Edition.MANAGER: _("Your case and its evidence. No pay, no odds, no roles elsewhere, none of your notes."),
        Edition.MENTOR: _("Route, odds, goals and evidence. No pay, none of your notes."),
        Edition.PARTNER: _("Pay and what may become of it. No goals, no evidence, none of your notes."),
    }[edition]


def left_out_text(count: int) -> str:
    """How many entries are left out because their own words name pay or a role elsewhere."""
    return ngettext(
        "{count} entry is left out: its words name your pay or a role elsewhere.",
        "{count} entries are left out: their words name your pay or a role elsewhere.",
        count,
    ).format(count=count)
