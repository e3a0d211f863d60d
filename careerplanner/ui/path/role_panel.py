"""RolePanel: what is told of the selected role, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.queries.path.map import PathFacts, PayLine, Place
from careerplanner.app.queries.path.role_facts import RoleFacts
from careerplanner.app.queries.path.text import kind_text, months_text, origin_text
from careerplanner.domain.catalogue import BUILT_IN, EDITED, Percentiles
from careerplanner.domain.custom_rows import OWN
from careerplanner.i18n import _, ngettext
from careerplanner.ui.kit.bullets import Bullets
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Divider
from careerplanner.ui.kit.text import Label
from careerplanner.ui.path.role_panel_parts import FactRow, GapRow, LinkRows, ReadinessFigures
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
    role_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = Label("", "h2", wrap=True)
        self.summary = Label("", "body", "text2", wrap=True)
        self.pay = FactRow(_("Start pay"))
        self.band = FactRow(_("Pay band"))
        self.percentiles = FactRow(_("Percentiles"))
        self.time = FactRow(_("Usual time"))
        self.caveat = Label("", "small", "text3", wrap=True)
        self.readiness = ReadinessFigures()
        self.blocked = Label("", "small", "warning", wrap=True)
        self.gaps = QVBoxLayout()
        self.all_skills = Button("", "link", clicked=self._toggle_skills)
        self.create_goals = Button("", "primary", "target", clicked=self.goals_wanted.emit)
        self.aim = Button(_("Make this my goal"), icon="flag", clicked=self.aimed_for.emit)
        self.add = Button(_("Add to the route"), icon="plus", clicked=self.added.emit)
        self.add_note = Label("", "small", "text3", wrap=True)
        self.leave_out = Button(_("Leave out of the route"), icon="minus", clicked=self.left_out.emit)
        self.take_up = Button(_("I have this role now"), icon="check", clicked=self.taken_up.emit)
        self.adjust = Button(_("Adjust this step"), "ghost", "sliders-horizontal", clicked=self._toggle_step)
        self.step = StepFields()
        self.links = LinkRows()
        self.duties = Bullets()
        self.week = Label("", "body", "text2", wrap=True)
        self.requirements = Label("", "small", "text3", wrap=True)
        self.tools = RoleTools()
        self._shows_all = False
        self._links: list[tuple[str, str, str, str]] = []
        self._facts: RoleFacts | None = None
        self._wording = Wording()
        self._rows: list[GapRow] = []
        self._lay_out()
        self.links.chosen.connect(self.role_chosen)

    def _lay_out(self) -> None:
        self._skills_line, self._links_line = Divider(), Divider()
        self._links_heading, self._duties_heading = _heading(_("Leads to")), _heading("")
        self._week_heading = _heading(_("A week in the role"))
        self._week_note = Label(
            _("Described by Career Planner: an illustration, not a statistic."), "small", "text3", wrap=True
        )
        self.gaps.setSpacing(6)
        above: list[QWidget] = [self.title, self.summary, self.pay, self.band, self.percentiles, self.time, self.caveat]
        above += [self._skills_line, _heading(_("Readiness")), self.readiness, self.blocked]
        below: list[QWidget] = [self.all_skills, self.create_goals, self.aim, self.add, self.add_note, self.take_up]
        below += [self.leave_out, self.adjust, self.step, self._links_line, self._links_heading, self.links]
        below += [Divider(), self._duties_heading, self.duties, self._week_heading, self.week, self._week_note]
        below += [self.requirements, self.tools]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in above:
            column.addWidget(widget)
        column.addLayout(self.gaps)
        for widget in below:
            column.addWidget(widget)
        self.step.hide()

    def show_role(self, facts: RoleFacts, path: PathFacts, wording: Wording) -> None:
        """Show a role; ``path`` names the roles to which it leads."""
        other = self._facts is None or self._facts.card.key != facts.card.key
        self._facts, self._wording = facts, wording
        if other:
            self._shows_all = False
            self.step.hide()
        self.title.setText(facts.card.name)
        self.summary.setText(facts.summary)
        self._show_pay(facts, wording)
        self._show_readiness(facts, wording)
        self._show_buttons(facts, path)
        self._show_links(facts, path)
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
        self.requirements.setText(
            _("Levels and requirements: {origin}").format(origin=origin_text(origin)) if origin else ""
        )

    def _show_pay(self, facts: RoleFacts, wording: Wording) -> None:
        _show_line(self.pay, facts.start_pay, wording)
        _show_line(self.band, facts.band if facts.start_pay is None else None, wording)
        if facts.start_pay is None and facts.band is None:
            self.pay.show_fact(_("No pay range yet"))
        _show_percentiles(self.percentiles, facts.percentiles, wording)
        move = facts.arrives_by
        if move is None:
            self.time.show_fact("")
        else:
            origin = origin_text(move.origin) if move.origin else _("The catalogue has no such move: assumed.")
            kind = kind_text(move.origin) if move.origin else _("Assumed")
            self.time.show_fact(months_text(move), kind, origin)
        self.caveat.setText(facts.caveat)
        self.caveat.setVisible(bool(facts.caveat))

    def _show_readiness(self, facts: RoleFacts, wording: Wording) -> None:
        self.readiness.show_readiness(facts.readiness, wording)
        shut = [f"{gap.name} ({gap.rated}/{gap.required})" for gap in facts.gaps if gap.gate and not gap.met]
        self.blocked.setText(_("Blocked by {skills}").format(skills=", ".join(shut)) if shut else "")
        self.blocked.setVisible(bool(shut) and facts.card.place is not Place.HERE)
        shown = [gap for gap in facts.gaps if self._shows_all or gap.gate or not gap.met]
        if [row.gap for row in self._rows] != shown:
            for row in self._rows:
                self.gaps.removeWidget(row)
                row.hide()
                row.deleteLater()
            self._rows = [GapRow(gap) for gap in shown]
            for row in self._rows:
                self.gaps.addWidget(row)
        hidden = len(facts.gaps) - len(shown)
        more = ngettext("Show {count} skill that is met", "Show {count} skills that are met", hidden)
        self.all_skills.setText(_("Show fewer") if self._shows_all else more.format(count=hidden))
        self.all_skills.setVisible(hidden > 0 or self._shows_all)

    def _show_buttons(self, facts: RoleFacts, path: PathFacts) -> None:
        count = len(facts.new_goals)
        words = ngettext("Create goals for {count} gap", "Create goals for {count} gaps", count).format(count=count)
        self.create_goals.setText(words)
        self.create_goals.setVisible(count > 0)
        self.aim.setVisible(facts.can_be_goal)
        self.leave_out.setVisible(facts.can_be_left_out)
        self.take_up.setVisible(facts.can_be_taken_up)
        self.add.setVisible(bool(facts.detour))
        gone = [path.role(key).short_name for key in path.route if key not in facts.detour]
        self.add_note.setText(_("In place of {roles}").format(roles=", ".join(gone)) if gone else "")
        self.add_note.setVisible(bool(facts.detour) and bool(gone))
        self.adjust.setVisible(facts.settings is not None)
        self.step.setVisible(facts.settings is not None and not self.step.isHidden())
        if facts.settings is not None:
            self.step.show_settings(facts.settings, facts.currency)
            own = (facts.settings.min_months, facts.settings.wait_months)
            own_all = [*own, facts.settings.entry_cents, facts.settings.not_before]
            number = sum(value is not None for value in own_all)
            counted = ngettext("Adjust this step ({count} changed)", "Adjust this step ({count} changed)", number)
            self.adjust.setText(counted.format(count=number) if number else _("Adjust this step"))

    def _show_links(self, facts: RoleFacts, path: PathFacts) -> None:
        links = [
            (
                move.target,
                path.role(move.target).short_name,
                months_text(move, short=True),
                origin_text(move.origin) if move.origin else "",
            )
            for move in facts.leads_to
        ]
        if links != self._links:
            self._links = links
            self.links.show_links(links)
        for widget in (self._links_line, self._links_heading, self.links):
            widget.setVisible(bool(links))

    def gap_rows(self) -> tuple[GapRow, ...]:
        """The skills that are shown."""
        return tuple(self._rows)

    def _toggle_skills(self) -> None:
        self._shows_all = not self._shows_all
        if self._facts is not None:
            self._show_readiness(self._facts, self._wording)

    def _toggle_step(self) -> None:
        self.step.setVisible(self.step.isHidden())


def _heading(text: str) -> Label:
    return Label(text, "h3")


def _show_line(row: FactRow, line: PayLine | None, wording: Wording) -> None:
    if line is None:
        row.show_fact("")
    else:
        place = _("United States") if line.origin.place == "US" else line.origin.place
        row.show_fact(pay_range(line, wording), f"{kind_text(line.origin)} · {place}", origin_text(line.origin))


def _show_percentiles(row: FactRow, figures: Percentiles | None, wording: Wording) -> None:
    if figures is None:
        row.show_fact("")
        return
    middle = wording.money.whole(figures.p50)
    source = _("8 in 10 people, half below {median} · {kind}").format(median=middle, kind=kind_text(figures.origin))
    row.show_fact(wording.money.span(figures.p10, figures.p90), source, origin_text(figures.origin))
