"""RolePanel: what is told of the selected role, and what can be done with it."""

from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.pay_text import hourly_text
from careerplanner.app.queries.path.map import PathFacts, PayLine, Place
from careerplanner.app.queries.path.outlook_text import Fact, jobs_fact, last_year, openings_fact
from careerplanner.app.queries.path.pay_facts import overtime_fact, start_fact
from careerplanner.app.queries.path.role_facts import RoleFacts
from careerplanner.app.queries.path.role_text import degree_fact, required_head
from careerplanner.app.queries.path.text import kind_text, months_text, origin_text, pay_note
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.domain.catalogue import BUILT_IN, EDITED
from careerplanner.domain.custom_rows import OWN
from careerplanner.domain.employer_rows import Way
from careerplanner.i18n import _, ngettext
from careerplanner.ui.base.other_titles import OtherTitles
from careerplanner.ui.base.outlook_block import OutlookBlock
from careerplanner.ui.kit.bullets import Bullets
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Divider
from careerplanner.ui.kit.fact_row import FactRow
from careerplanner.ui.kit.text import Label
from careerplanner.ui.path.chance_fields import ChanceFields
from careerplanner.ui.path.confirm_form import ConfirmForm
from careerplanner.ui.path.odds_block import OddsBlock
from careerplanner.ui.path.role_panel_parts import CoverageFigures, GapRow, LinkRows, RequiredRow
from careerplanner.ui.path.role_tools import RoleTools
from careerplanner.ui.path.step_fields import StepFields
from careerplanner.ui.path.text import pay_range
from careerplanner.wording import Wording


class RolePanel(QWidget):
    """The role. Each signal is a wish of the user; ``role_chosen`` tells the key of a role that is linked."""

    goals_wanted = Signal()
    aimed_for = Signal()
    taken_up = Signal()
    left_out = Signal()
    added = Signal()
    licence_lacked = Signal()
    role_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = Label("", "h2", wrap=True)
        self.summary = Label("", "body", "text2", wrap=True)
        self.titles = OtherTitles()
        self.odds = OddsBlock()
        self.confirm = ConfirmForm()
        self.pay = FactRow(_("Middle pay"))
        self.start_pay = FactRow(_("Start pay"))
        self.begins = FactRow(_("Begins at"))
        self.overtime = FactRow(_("Overtime owed below"))
        self.jobs = FactRow(_("Jobs"))
        self.openings = FactRow(_("Openings a year"))
        self.outlook = OutlookBlock()
        self.degree = FactRow(_("Degree"))
        self.time = FactRow(_("Usual time"))
        self.caveat = Label("", "small", "text3", wrap=True)
        self.required = Label("", "small", "text2")
        self.gaps = QVBoxLayout()
        self.others = QWidget()
        self.coverage = CoverageFigures()
        self.all_skills = Button("", "link", clicked=self._toggle_skills)
        self.create_goals = Button("", "primary", "target", clicked=self.goals_wanted.emit)
        self.aim = Button(_("Make this my goal"), icon="flag", clicked=self.aimed_for.emit)
        self.add = Button(_("Add to the route"), icon="plus", clicked=self.added.emit)
        self.add_note = Label("", "small", "text3", wrap=True)
        self.leave_out = Button(_("Leave out of the route"), icon="minus", clicked=self.left_out.emit)
        self.take_up = Button(_("I have this role now"), icon="check", clicked=self.taken_up.emit)
        self.adjust = Button(_("Adjust this step"), "ghost", "sliders-horizontal", clicked=self._toggle_step)
        self.licence = Button(_("It needs a license I lack"), "ghost", "lock-simple", clicked=self.licence_lacked.emit)
        self.chance = ChanceFields()
        self.step = StepFields()
        self.links = LinkRows()
        self.duties = Bullets()
        self.week = Label("", "body", "text2", wrap=True)
        self.requirements = Label("", "small", "text3", wrap=True)
        self.tools = RoleTools()
        self._begin()
        self._lay_out()
        self.links.chosen.connect(self.role_chosen)

    def _begin(self) -> None:
        self._shows_all = False
        self._links: list[tuple[str, str, str, str]] = []
        self._facts: RoleFacts | None = None
        self._wording = Wording()
        self._rows: list[RequiredRow] = []
        self._other_rows: list[GapRow] = []

    def _lay_out(self) -> None:
        self._odds_line, self._facts_line, self._links_line = Divider(), Divider(), Divider()
        self._links_heading, self._duties_heading = _heading(_("Leads to")), _heading("")
        self._week_heading = _heading(_("A week in the role"))
        self._week_note = Label(
            _("Described by Career Planner: an illustration, not a statistic."), "small", "text3", wrap=True
        )
        self.gaps.setSpacing(6)
        self._adjusting = QWidget()
        adjusting = _column(self._adjusting, [self.chance, self.step])
        adjusting.setSpacing(8)
        self._others_column = _column(self.others, [self.coverage])
        self._others_column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(Label(_("Required for this role"), "h3"), 1)
        head.addWidget(self.required)
        above: list[QWidget] = [self.title, self.summary, self._odds_line, self.odds, self.confirm]
        above += [self._facts_line, self.pay, self.start_pay, self.begins, self.overtime, self.jobs, self.openings]
        above += [self.degree, self.time, self.outlook, self.caveat, self.titles]
        above.append(Divider())
        below: list[QWidget] = [self.all_skills, self.others, self.aim, self.add, self.add_note, self.take_up]
        below += [
            self.leave_out,
            self.adjust,
            self._adjusting,
            self.licence,
            self._links_line,
            self._links_heading,
            self.links,
        ]
        below += [Divider(), self._duties_heading, self.duties, self._week_heading, self.week, self._week_note]
        below += [self.requirements, self.tools]
        column = _column(self, above)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self.gaps)
        for widget in below:
            column.addWidget(widget)
        self._adjusting.hide()
        self.others.hide()

    def show_role(self, facts: RoleFacts, path: PathFacts, wording: Wording) -> None:
        """Show a role; ``path`` names the roles to which it leads."""
        other = self._facts is None or self._facts.card.key != facts.card.key
        self._facts, self._wording = facts, wording
        if other:
            self._shows_all = False
            self._adjusting.hide()
        self.title.setText(facts.card.name)
        self.summary.setText(facts.summary)
        self.summary.setVisible(bool(facts.summary))
        self.titles.show_titles(facts.also_called)
        self._show_facts(facts, wording)
        self._show_skills(facts, wording)
        self._show_buttons(facts, path)
        self._show_links(facts, path)
        self.confirm.setVisible(facts.asks is not None)
        if facts.asks is not None:
            self.confirm.show_move(facts.asks, path.role(facts.asks.source).name)
        is_here = facts.card.place is Place.HERE
        self._duties_heading.setText(_("What you do") if is_here else _("What you would do"))
        self.duties.show_lines(facts.duties)
        self.week.setText(facts.week)
        for widget in (self._week_heading, self.week, self._week_note):
            widget.setVisible(bool(facts.week))
        origin = facts.levels_origin
        taken = facts.maker not in {BUILT_IN, EDITED, OWN}
        self.tools.show_role(facts.maker, facts.caveat if taken else "", is_on_route=facts.card.place is not Place.OFF)
        self.caveat.setVisible(bool(facts.caveat) and not taken)
        words = _("Levels and what is required: {origin}").format(origin=origin_text(origin)) if origin else ""
        self.requirements.setText(words)

    def show_odds(self, path: PathFacts, view: ProjectionView | None, problem: str) -> None:
        """Show the odds of the role, or why there are none; ``view`` is None while there is no projection."""
        facts = self._facts
        if facts is None:
            return
        ahead = bool(facts.card.position)
        odds = view.odds_of(facts.card.key) if view is not None and ahead else None
        self.odds.setVisible(ahead)
        self._odds_line.setVisible(ahead or facts.asks is not None)
        if not ahead:
            return
        if facts.asks is not None:
            self.odds.show_words(_("No odds yet."))
        elif facts.waits_for:
            self.odds.show_words(
                _("No odds yet: say what the step to {role} asks for.").format(role=path.role(facts.waits_for).name)
            )
        elif view is None or odds is None or not odds.is_confirmed:
            self.odds.show_words(problem or _("Working it out…"))
        else:
            self.odds.show_odds(odds, view, self._wording)

    def _show_facts(self, facts: RoleFacts, wording: Wording) -> None:
        pay = facts.card.pay
        if pay is None:
            self.pay.show_fact(_("No pay known yet"), facts.pay_hint)
        else:
            amount = wording.money_in(pay.currency).whole(pay.amount)
            if facts.hourly_hours is not None:
                hourly = hourly_text(pay.amount, facts.hourly_hours, wording.money_in(pay.currency))
                amount = _("{amount} · {hourly}").format(amount=amount, hourly=hourly)
            self.pay.show_fact(amount, pay_note(pay, wording), origin_text(pay.origin))
        _show_line(self.start_pay, facts.start_pay, wording)
        _show_fact(self.begins, start_fact(facts.lower_start, facts.currency, wording))
        _show_fact(self.overtime, overtime_fact(facts.overtime, facts.currency, wording))
        if facts.outlook is not None:
            self.jobs.set_caption(_("Jobs in {year}").format(year=last_year(facts.outlook)))
        _show_fact(self.jobs, jobs_fact(facts.outlook, wording))
        _show_fact(self.openings, openings_fact(facts.outlook, wording))
        self.outlook.show_outlooks(facts.outlooks, wording)
        _show_fact(self.degree, degree_fact(facts, wording))
        move = facts.arrives_by
        if move is None or not move.is_confirmed:
            self.time.show_fact("")
        else:
            origin = origin_text(move.origin) if move.origin else _("The catalogue has no such move: assumed.")
            kind = kind_text(move.origin) if move.origin else _("Assumed")
            self.time.show_fact(months_text(move), kind, origin)
        self.caveat.setText(facts.caveat)

    def _show_skills(self, facts: RoleFacts, wording: Wording) -> None:
        self.required.setText(required_head(facts))
        self.coverage.setVisible(facts.readiness.asked > 0)
        self.coverage.show_readiness(facts.readiness, wording)
        required = [gap for gap in facts.gaps if gap.gate]
        others = [gap for gap in facts.gaps if not gap.gate]
        if [row.gap for row in self._rows] != required:
            self._rows = _replaced(self.gaps, self._rows, [RequiredRow(gap) for gap in required])
        if [row.gap for row in self._other_rows] != others:
            self._other_rows = _replaced(self._others_column, self._other_rows, [GapRow(gap) for gap in others])
        more = ngettext("Show {count} more skill", "Show {count} more skills", len(others)).format(count=len(others))
        self.all_skills.setText(_("Show fewer") if self._shows_all else more)
        self.all_skills.setVisible(bool(others))
        self.others.setVisible(self._shows_all and bool(others))

    def _show_buttons(self, facts: RoleFacts, path: PathFacts) -> None:
        count = len(facts.new_goals)
        words = ngettext("Create goals for {count} gap", "Create goals for {count} gaps", count).format(count=count)
        self.create_goals.setText(words)
        self.create_goals.setVisible(count > 0)
        self.aim.setVisible(facts.can_be_goal)
        self.licence.setVisible(facts.can_need_licence)
        self.leave_out.setVisible(facts.can_be_left_out)
        self.take_up.setVisible(facts.can_be_taken_up)
        self.add.setVisible(bool(facts.detour))
        gone = [path.role(key).short_name for key in path.route if key not in facts.detour]
        self.add_note.setText(_("In place of {roles}").format(roles=", ".join(gone)) if gone else "")
        self.add_note.setVisible(bool(facts.detour) and bool(gone))
        self.adjust.setVisible(facts.settings is not None)
        self._adjusting.setVisible(facts.settings is not None and not self._adjusting.isHidden())
        if facts.chance is not None:
            self.chance.show_settings(facts.card.key, facts.chance)
        if facts.settings is not None:
            self.step.show_settings(facts.settings, facts.currency)
            own = (facts.settings.min_months, facts.settings.wait_months)
            by_hand = facts.chance.by_hand if facts.chance is not None and facts.chance.way is Way.BY_HAND else None
            own_all = [*own, facts.settings.entry_cents, facts.settings.not_before, by_hand]
            number = sum(value is not None for value in own_all)
            counted = ngettext("Adjust this step ({count} changed)", "Adjust this step ({count} changed)", number)
            self.adjust.setText(counted.format(count=number) if number else _("Adjust this step"))

    def _show_links(self, facts: RoleFacts, path: PathFacts) -> None:
        links = [
            (
                move.target,
                path.role(move.target).short_name,
                months_text(move, short=True) if move.is_confirmed else _("not confirmed"),
                origin_text(move.origin) if move.origin else "",
            )
            for move in facts.leads_to
        ]
        if links != self._links:
            self._links = links
            self.links.show_links(links)
        for widget in (self._links_line, self._links_heading, self.links):
            widget.setVisible(bool(links))

    def required_rows(self) -> tuple[RequiredRow, ...]:
        """The skills that are required."""
        return tuple(self._rows)

    def other_rows(self) -> tuple[GapRow, ...]:
        """The other skills that are asked for; seen when they were unfolded."""
        return tuple(self._other_rows)

    def is_adjusting(self) -> bool:
        """Whether the settings of the step are unfolded."""
        return not self._adjusting.isHidden()

    def _toggle_skills(self) -> None:
        self._shows_all = not self._shows_all
        if self._facts is not None:
            self._show_skills(self._facts, self._wording)

    def _toggle_step(self) -> None:
        self._adjusting.setVisible(self._adjusting.isHidden())


Row = TypeVar("Row", RequiredRow, GapRow)


def _replaced(column: QVBoxLayout, old: list[Row], new: list[Row]) -> list[Row]:
    """The new rows, in place of the old ones."""
    for row in old:
        column.removeWidget(row)
        row.hide()
        row.deleteLater()
    for row in new:
        column.addWidget(row)
    return new


def _column(parent: QWidget, widgets: list[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _heading(text: str) -> Label:
    return Label(text, "h3")


def _show_fact(row: FactRow, fact: Fact) -> None:
    row.show_fact(fact.value, fact.source, fact.origin)


def _show_line(row: FactRow, line: PayLine | None, wording: Wording) -> None:
    if line is None:
        row.show_fact("")
    else:
        place = _("United States") if line.origin.place == "US" else line.origin.place
        row.show_fact(pay_range(line, wording), f"{kind_text(line.origin)} · {place}", origin_text(line.origin))
