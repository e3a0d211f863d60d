"""ReportOptions: for whom the report is, what is in it, the talk it is for, and the paper."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from careerplanner.app.queries.report.case import Talk
from careerplanner.app.queries.report.content import Asked
from careerplanner.app.queries.report.editions import Edition, PayTold, Told, told_to
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.report.fixed_text import section_titles
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.inspector import Inspector
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.report.section_list import SectionList

_INDEXED = frozenset({Edition.MINE, Edition.MENTOR, Edition.PARTNER})
_LONGEST_NAME = 80


class ReportOptions(Inspector):
    """The choices of a report. ``changed`` tells that one of them changed, ``paper_chosen`` which paper was taken."""

    changed = Signal()
    paper_chosen = Signal(str)

    def __init__(self, paper: str) -> None:
        super().__init__(_("What to print"))
        editions = [
            (Edition.MINE.value, _("Myself")),
            (Edition.MANAGER.value, _("My manager")),
            (Edition.MENTOR.value, _("A mentor")),
            (Edition.PARTNER.value, _("My partner")),
        ]
        self.edition = ComboBox(_("For whom"), editions, Edition.MINE.value)
        self.tells = Label("", "small", "text3", wrap=True)
        self.left_out = Label("", "small", "warning", wrap=True)
        self.index = QCheckBox(_("Pay as an index, 100 is today"))
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
            Label(_("Paper"), "h3"),
            self.paper,
        ]
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.edition.chosen.connect(self._change_edition)
        self.index.toggled.connect(self.changed)
        self.reader.editingFinished.connect(self.changed)
        for day in (self.talk_on, self.by):
            day.committed.connect(self.changed)
        self.sections.changed.connect(self._change_sections)
        self.paper.chosen.connect(self.paper_chosen)

    def told(self) -> Told:
        """What the reader is told."""
        edition = Edition(self.edition.value())
        is_index = self.index.isChecked() and edition in _INDEXED
        return told_to(edition, PayTold.INDEX if is_index else None)

    def asked(self, today: date) -> Asked:
        """The report that is asked for; refused where no section is chosen."""
        sections = self.sections.chosen()
        if not sections:
            raise Refused(_("Choose at least one section to print."))
        talk = Talk(self.reader.text().strip(), self.talk_on.value(), self.by.value())
        return Asked(today, self.told(), sections, talk)

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

    def _show_edition(self) -> None:
        told = told_to(Edition(self.edition.value()))
        titles = section_titles()
        self.tells.setText(tells_text(told.edition))
        self.index.setVisible(told.edition in _INDEXED)
        order = (*told.usual, *(name for name in told.sections if name not in told.usual))
        self.sections.offer({name: titles[name] for name in order}, told.usual)
        self._show_talk()

    def _show_talk(self) -> None:
        for part in self._talk:
            part.setVisible("case" in self.sections.chosen())


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
