"""OccupationCard: what the library knows of an occupation, and the button that takes it into the plan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from careerplanner.app.queries.catalogue.library import OccupationView, PayFigure
from careerplanner.domain.local_pay import NATION, rung_text
from careerplanner.i18n import _, ngettext
from careerplanner.library import proposal
from careerplanner.library.occupation import JobZone, Related
from careerplanner.ui.base.outlook_block import OutlookBlock
from careerplanner.ui.catalogue.occupation_parts import FigureBlock, RatedSkillRow, RelatedRow, Rows
from careerplanner.ui.kit.bullets import Bullets
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card, Divider
from careerplanner.ui.kit.card_row import CardRow
from careerplanner.ui.kit.chip import Chip
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.text import Label
from careerplanner.wording import Wording

_CURRENCY = "USD"
_FIRST_TASKS = 6
_FIRST_RELATED = 6


class OccupationCard(Card):
    """The occupation. ``take_wanted``, ``pay_wanted`` and ``path_wanted`` are wishes of the user."""

    take_wanted = Signal()
    pay_wanted = Signal()
    path_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: OccupationView | None = None
        self._wording = Wording()
        self._shows_all = False
        self.name = Label("", "h2", wrap=True)
        self.code = Chip()
        self.state = Chip()
        self.summary = Label("", "body", "text2", wrap=True)
        self.message = InlineMessage()
        self.take = Button(_("Add to my plan"), "primary", "plus", clicked=self.take_wanted.emit)
        self.show_path = Button(_("Show on the path"), icon="path", clicked=self.path_wanted.emit)
        self.take_pay = Button(_("Update its pay"), "ghost", "arrow-clockwise", clicked=self.pay_wanted.emit)
        self.here, self.nation, self.zone = FigureBlock(""), FigureBlock(""), FigureBlock("")
        self.no_pay = Label("", "small", "text3", wrap=True)
        self.outlook = OutlookBlock()
        self.skills = Rows()
        self.skills_note = Label("", "small", "text3", wrap=True)
        self.related = Rows(8)
        self.tasks = Bullets()
        self.more = Button("", "link", clicked=self._toggle)
        self.attribution = Label("", "small", "text3", wrap=True)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        chips = FlowLayout()
        chips.addWidget(self.code)
        chips.addWidget(self.state)
        buttons = FlowLayout()
        for button in (self.take, self.show_path, self.take_pay):
            buttons.addWidget(button)
        above: list[QWidget | QLayout] = [self.name, self.summary, chips, self.message, buttons, Divider()]
        above += [CardRow(self.here, self.nation, gap=28), self.no_pay, self.zone, self.outlook]
        for item in above:
            self.add(item)
        self._related_part = _section(
            _("Related occupations"),
            Label(
                _("Related means similar. Tick those you may want to move on to."),
                "small",
                "text3",
                wrap=True,
            ),
            self.related,
        )
        self.add(Divider())
        self.add(CardRow(_section(_("Skills"), self.skills_note, self.skills), self._related_part, gap=28))
        more = QHBoxLayout()
        more.addWidget(self.more)
        more.addStretch(1)
        self.add(more)
        self.add(Divider())
        self._tasks_heading = Label(_("Tasks"), "h3")
        self.add(self._tasks_heading)
        self.add(self.tasks)
        self.add(self.attribution)

    def show_occupation(self, view: OccupationView, wording: Wording) -> None:
        """Show an occupation; what was ticked stays ticked while it is the same."""
        same = self._view is not None and self._view.found == view.found
        chosen = {one.code for one in self.chosen()} if same else set()
        if not same:
            self._shows_all = False
            self.message.hide()
        self._view, self._wording = view, wording
        occupation = view.found.occupation
        self.name.setText(occupation.title)
        self.setAccessibleName(occupation.title)
        self.summary.setText(occupation.description)
        short = occupation.code.rsplit("/", 1)[-1]
        self.code.show_chip(f"{proposal.release_name(occupation)} · {short[:12]}")
        self.attribution.setText(occupation.attribution)
        self._show_pay(view, wording)
        self.outlook.show_outlooks(view.outlooks, wording)
        self._show_parts(chosen, wording)
        self._show_state()
        self.show()

    def chosen(self) -> tuple[Related, ...]:
        """The related occupations that are ticked and not linked yet."""
        rows = [row for row in self.related.widgets if isinstance(row, RelatedRow)]
        return tuple(row.one for row in rows if row.is_chosen())

    def related_rows(self) -> tuple[RelatedRow, ...]:
        """The related occupations that are shown."""
        return tuple(row for row in self.related.widgets if isinstance(row, RelatedRow))

    def _show_pay(self, view: OccupationView, wording: Wording) -> None:
        nation = next((figure for figure in view.pay if figure.area_code == NATION), None)
        here = next((figure for figure in view.pay if figure is not nation), None)
        _show_figure(self.here, here, wording)
        _show_figure(self.nation, nation, wording)
        self.no_pay.setText(
            ""
            if view.pay
            else _("The library holds no pay for it. Add the pay survey (OEWS): national, states or metro areas.")
        )
        self.no_pay.setVisible(not view.pay)
        zone = view.found.occupation.job_zone
        self.zone.show_figure(_("Preparation"), *(_zone_text(zone) if zone else ("", "")))

    def _show_parts(self, chosen: set[str], wording: Wording) -> None:
        assert self._view is not None
        view, occupation = self._view, self._view.found.occupation
        rated = (*occupation.skills, *occupation.knowledge)
        proposed = proposal.skills(occupation)
        shown = (*proposed, *(one for one in rated if one not in proposed)) if self._shows_all else proposed
        self.skills.set_widgets([RatedSkillRow(one, wording) for one in shown])
        self.skills_note.setText(_skills_note(view))
        related = view.related if self._shows_all else view.related[:_FIRST_RELATED]
        rows = [RelatedRow(one, is_linked=one.code in view.linked, wording=wording) for one in related]
        for row in rows:
            row.box.setChecked(row.is_linked or row.one.code in chosen)
            row.toggled.connect(self._show_state)
        self.related.set_widgets(rows)
        self._related_part.setVisible(bool(view.related))
        tasks = [task.text for task in occupation.tasks]
        self.tasks.show_lines(tasks if self._shows_all else tasks[:_FIRST_TASKS])
        self._tasks_heading.setVisible(bool(tasks))
        hidden = len(rated) - len(proposed) + max(0, len(view.related) - _FIRST_RELATED)
        hidden += max(0, len(tasks) - _FIRST_TASKS)
        self.more.setText(_("Show less") if self._shows_all else _("Show all skills, tasks and related occupations"))
        self.more.setVisible(hidden > 0)

    def _show_state(self) -> None:
        assert self._view is not None
        in_plan, count = bool(self._view.role_key), len(self.chosen())
        is_hidden = self._view.is_hidden
        if is_hidden:
            self.state.show_chip(_("Hidden in your plan"), "neutral", "eye-slash")
        else:
            self.state.show_chip(_("In your plan") if in_plan else "", "success", "check")
        if in_plan and not is_hidden:
            words = ngettext("Add {count} next step", "Add {count} next steps", count).format(count=count)
        elif is_hidden:
            words = _("Show it again")
        else:
            more = ngettext("Add with {count} next step", "Add with {count} next steps", count).format(count=count)
            words = more if count else _("Add to my plan")
        self.take.setText(words)
        self.take.setVisible(not in_plan or is_hidden or count > 0)
        self.show_path.setVisible(in_plan and not is_hidden)
        self.take_pay.setVisible(in_plan and not is_hidden and bool(self._view.pay))

    def _toggle(self) -> None:
        chosen = {one.code for one in self.chosen()}
        self._shows_all = not self._shows_all
        self._show_parts(chosen, self._wording)
        self._show_state()


def _section(heading: str, note: Label, rows: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(Label(heading, "h3"))
    column.addWidget(note)
    column.addWidget(rows)
    column.addStretch(1)
    return made


def _show_figure(block: FigureBlock, figure: PayFigure | None, wording: Wording) -> None:
    if figure is None:
        block.show_figure("", "", "")
        return
    pay = figure.pay
    span = wording.money_in(_CURRENCY).span(pay.pay["p10"], pay.pay["p90"])
    value = _("{span} or more").format(span=span) if "p90" in pay.at_least else span
    words = _("8 in 10 people, half below {median}. {rung}. {source}.").format(
        median=wording.money_in(_CURRENCY).whole(pay.pay["p50"]), rung=rung_text(pay.rung), source=figure.source
    )
    nation = _("Pay in the United States")
    place = nation if figure.area_code == NATION else _("Pay in {place}").format(place=figure.place)
    block.show_figure(place, value, words)


def _zone_text(zone: JobZone) -> tuple[str, str]:
    words = " ".join(part for part in (zone.education, zone.training) if part)
    return _("Job zone {zone}").format(zone=zone.zone), words


def _skills_note(view: OccupationView) -> str:
    occupation = view.found.occupation
    taken = len(proposal.skills(occupation))
    if occupation.asked and not occupation.rated:
        return _("{count} skills are named, without levels: the role will ask for none until you add them.").format(
            count=len(occupation.asked)
        )
    if not taken:
        return _("Its skills are not rated: the role will ask for none until you add them.")
    return _("The {count} most important come with the role, at levels derived from the ratings of {month}.").format(
        count=taken, month=proposal.skills(occupation)[0].dated
    )
