"""The panel of one role: what one has for it, what is left to learn, what stands in the way, and the ways on."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from careerplanner.app.pay_text import hourly_beside
from careerplanner.app.queries.explore import text as words
from careerplanner.app.queries.explore.roles import RoleFit
from careerplanner.app.queries.path.outlook_text import jobs_fact, openings_fact
from careerplanner.app.queries.path.text import origin_text, pay_note
from careerplanner.domain.catalogue import Catalogue, MoveKind
from careerplanner.domain.pay import FULL_WEEK_HOURS, pay_on
from careerplanner.domain.plan import PayRecord, Plan
from careerplanner.i18n import _
from careerplanner.ui.base.other_titles import OtherTitles
from careerplanner.ui.base.outlook_block import OutlookBlock
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Divider
from careerplanner.ui.kit.chip import Chip, ChipTone
from careerplanner.ui.kit.icon_label import IconLabel
from careerplanner.ui.kit.inspector import Inspector
from careerplanner.ui.kit.text import Label
from careerplanner.wording import Wording

_FIRST_SHOWN = 4
_TONES: dict[MoveKind | None, ChipTone] = {
    MoveKind.PROMOTION: "success",
    MoveKind.LATERAL: "accent",
    MoveKind.RETRAINING: "warning",
    MoveKind.OUTSIDE: "warning",
    None: "neutral",
}


class _Skills(QWidget):
    """A list of skills with an icon and a note each; the first few, until all are asked for."""

    def __init__(self, icon: str, tone: str) -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self._lines: tuple[tuple[str, str], ...] = ()
        self._shows_all = False
        self.more = Button("", "link", clicked=self._show_more)
        self._rows = QWidget()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._rows)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show (name, note) lines."""
        if tuple(lines) != self._lines:
            self._lines, self._shows_all = tuple(lines), False
        self._fill()

    def texts(self) -> tuple[str, ...]:
        """The names of all lines."""
        return tuple(name for name, _note in self._lines)

    def _show_more(self) -> None:
        self._shows_all = True
        self._fill()

    def _fill(self) -> None:
        shown = self._lines if self._shows_all else self._lines[:_FIRST_SHOWN]
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for place, (name, note) in enumerate(shown):
            grid.addWidget(IconLabel(self._icon, self._tone, 16), place, 0, top)
            grid.addWidget(Label(name, wrap=True), place, 1, top)
            grid.addWidget(Label(note, "small", "text2"), place, 2, top | Qt.AlignmentFlag.AlignRight)
        self._column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        left = len(self._lines) - len(shown)
        self.more.setVisible(left > 0)
        self.more.setText(_("Show {count} more").format(count=left))


class RoleFitPanel(Inspector):
    """``compare_wanted`` and ``map_wanted`` tell the key of the role, ``name_wanted`` with the name it is to have."""

    compare_wanted = Signal(str)
    map_wanted = Signal(str)
    name_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(_("About the role"))
        self._key = ""
        self.chip = Chip()
        self.title = Label("", "h2", wrap=True)
        self.summary = Label("", "body", "text2", wrap=True)
        self.titles = OtherTitles()
        self.held_head, self.held = Label("", "h3", wrap=True), _Skills("check", "success")
        self.missing_head, self.missing = Label(_("You would still learn"), "h3"), _Skills("plus", "accent_text")
        self.way_head, self.way = Label(_("What stands in the way"), "h3"), Label("", "body", "text2", wrap=True)
        self.pay = Label("", "small", "text2", wrap=True)
        self.jobs = Label("", "small", "text2", wrap=True)
        self.outlook = OutlookBlock()
        self.compare = Button(_("Compare as a route"), "primary", "git-branch", clicked=self._compare)
        self.on_map = Button(_("Show on the map"), icon="path", clicked=self._show_on_map)
        self.titles.chosen.connect(self._rename)
        self._build()

    def _build(self) -> None:
        self.head.addWidget(self.chip)
        self.head.addStretch(1)
        above: tuple[QWidget, ...] = (self.title, self.summary, self.titles, Divider(), self.held_head, self.held)
        for widget in above:
            self.body.addWidget(widget)
        for widget in (self.missing_head, self.missing, Divider(), self.way_head, self.way):
            self.body.addWidget(widget)
        for widget in (Divider(), Label(_("Pay and jobs"), "h3"), self.pay, self.jobs):
            self.body.addWidget(widget)
        self.body.addWidget(self.outlook)
        self.body.addStretch(1)
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.compare)
        buttons.addWidget(self.on_map)
        self.foot.addLayout(buttons, 1)

    def show_role(self, fit: RoleFit, plan: Plan, catalogue: Catalogue, today: date, wording: Wording) -> None:
        """Show all that is told of a role."""
        self._key = fit.id
        self.chip.show_chip(words.kind_text(fit, catalogue), _TONES[fit.kind])
        self.title.setText(fit.name)
        _fill(self.summary, fit.summary)
        self.titles.show_titles(fit.also_called)
        self.held_head.setText(
            _("You have {held} of {asked} skills").format(held=len(fit.held), asked=fit.skills_asked)
            if fit.skills_asked
            else _("Nobody has said yet which skills it asks for")
        )
        self.held.show_lines([(skill.name, words.held_text(skill)) for skill in fit.held])
        self.missing.show_lines([(skill.name, words.missing_text(skill, wording)) for skill in fit.missing])
        self.missing_head.setVisible(bool(fit.missing))
        _fill(self.way, "\n".join(words.hindrances(fit, plan, wording)))
        self.way_head.setVisible(bool(self.way.text()))
        self._show_figures(fit, pay_on(plan.pay_record, today), wording)
        self.compare.setEnabled(bool(plan.profile.role_key))
        self.on_map.setText(_("Add to my map") if fit.occupation else _("Show on the map"))
        if fit.occupation:
            self.titles.hide_menu()

    def _show_figures(self, fit: RoleFit, record: PayRecord | None, wording: Wording) -> None:
        if fit.pay is None:
            self.pay.setText(_("No pay is known yet. Enter a range of your own on the map."))
        else:
            hourly = hourly_beside(record, fit.pay.amount, FULL_WEEK_HOURS, wording)
            amount = " · ".join(filter(None, (words.pay_text(fit, wording), hourly)))
            self.pay.setText(_("{amount} middle pay. {note}").format(amount=amount, note=pay_note(fit.pay, wording)))
        origin = origin_text(fit.pay.origin) if fit.pay else ""
        self.pay.setToolTip(origin)
        self.pay.setAccessibleDescription(origin)
        self.outlook.show_outlooks(fit.outlooks, wording)
        jobs, openings = jobs_fact(fit.outlook, wording), openings_fact(fit.outlook, wording)
        _fill(
            self.jobs,
            _("{change} jobs by {year}: {source}. {openings} openings a year.").format(
                change=jobs.value, year=words.outlook_year((fit,)), source=jobs.source, openings=openings.value
            )
            if fit.outlook
            else "",
        )

    def _compare(self) -> None:
        self.compare_wanted.emit(self._key)

    def _rename(self, title: str) -> None:
        self.name_wanted.emit(self._key, title)

    def _show_on_map(self) -> None:
        self.map_wanted.emit(self._key)


def _fill(label: Label, text: str) -> None:
    """Show a text, or nothing where there is none."""
    label.setText(text)
    label.setVisible(bool(text))
