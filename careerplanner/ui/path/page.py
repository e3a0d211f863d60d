"""Path: the roles and moves as map, list or timeline, the route through them, and all about the selected role."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from careerplanner.app.queries.help.topic import TopicKey
from careerplanner.app.queries.path.map import PathFacts, has_route, path_facts
from careerplanner.app.queries.path.odds import pills, sentences
from careerplanner.app.queries.path.role_facts import detour, role_facts
from careerplanner.app.queries.path.text import headline, pay_footnote, steps_footnote
from careerplanner.app.queries.path.timeline import path_timeline
from careerplanner.app.queries.projection.brake_text import brake_sentence
from careerplanner.app.queries.projection.brakes import Brake, brakes_of
from careerplanner.app.queries.projection.view import ProjectionView, RoleOdds
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.explaining import explain
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.page import Page
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.path.inspector import PathInspector
from careerplanner.ui.path.map_frame import Legend, MapFrame
from careerplanner.ui.path.role_list import PathList
from careerplanner.ui.path.route_changes import RouteChanges
from careerplanner.ui.path.timeline_card import DatesCard, TimelineCard

_BRAKES = "path brakes"
MAP, LIST, TIMELINE = "map", "list", "timeline"


class RoleActions(Protocol):
    """What can be done with a role as an entry of the catalogue; the window hands it in."""

    def edit_role(self, role_key: str) -> object:
        """Open the form of the role."""

    def hide_role(self, role_key: str) -> None:
        """Take the role off the map."""

    def reset_role(self, role_key: str) -> None:
        """Make the role what it is in the shipped catalogue."""

    def remove_role(self, role_key: str) -> None:
        """Remove a role that is not shipped."""


MakeRoleActions = Callable[[Context, QWidget], RoleActions]
"""Makes the actions for the page whose window their dialogs stand over."""


class PathPage(Page):
    """The path. The selected role and the view are no part of the plan."""

    home: ClassVar[frozenset[str]] = frozenset({"route_step"})

    def __init__(
        self,
        context: Context,
        live: LiveProjection,
        role_actions: MakeRoleActions,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(context, _("Path"))
        self._live = live
        self._today = today
        self._actions = role_actions(context, self)
        self._facts: PathFacts | None = None
        self._key = ""
        self._braked: tuple[ProjectionView, str] | None = None
        self.routes = Button(_("Compare routes"), icon="git-branch", clicked=self.compare)
        self.explore = Button(_("Which roles fit me?"), "link", "magnifying-glass")
        self.own_goal = Button(_("My goal is not here…"), "link", "flag", clicked=partial(context.act, "own_goal"))
        self.report = Button(_("Export PDF"), icon="export", clicked=partial(context.act, "report"))
        self.switch = SegmentedControl(
            _("View of the path"), ((MAP, _("Map")), (LIST, _("List")), (TIMELINE, _("Timeline")))
        )
        self.legend = Legend()
        self.message = InlineMessage()
        self.frame, self.list, self.timeline = MapFrame(), PathList(), TimelineCard()
        self.pay_note = Label("", "small", "text2", wrap=True)
        self.dates = DatesCard()
        explain(self.dates, context, TopicKey.ODDS)
        self.inspector = PathInspector()
        self.empty = EmptyState(
            _("No route yet"),
            _("Say where you are and where you want to be. The map then draws the route between."),
            Button(_("Plan my route"), "primary", clicked=partial(context.act, "setup")),
            icon="path",
        )
        self.changes = RouteChanges(context, live, today, self.message, self.inspector.role, self._selected)
        self._views: dict[str, QWidget] = {}
        self._whole = QWidget()
        self._lay_out()
        self._connect()
        self.handlers = {"compare": self.compare, "find": self._find}

    def _lay_out(self) -> None:
        self.header.add_action(Button(_("Add role…"), icon="plus", clicked=partial(self.context.act, "new_role")))
        self.header.add_action(self.routes)
        self.header.add_action(self.report)
        tools = QVBoxLayout()
        tools.setSpacing(8)
        ways = FlowLayout(gap=12)
        ways.addWidget(self.switch)
        ways.addWidget(self.explore)
        ways.addWidget(self.own_goal)
        tools.addLayout(ways)
        tools.addWidget(self.legend)
        self._views = {MAP: self._map_view(), LIST: self.list, TIMELINE: self._timeline_view()}
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(tools)
        column.addWidget(self.message)
        for view in self._views.values():
            column.addWidget(view, 1)
        self._show_view(MAP)
        self.body.addWidget(self._whole, 1)
        self.body.addWidget(self.empty, 1)
        self.set_inspector(self.inspector)

    def _map_view(self) -> QWidget:
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.frame, 1)
        column.addWidget(self.pay_note)
        return view

    def _timeline_view(self) -> QWidget:
        view = QWidget()
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.timeline)
        column.addWidget(self.dates)
        column.addStretch(1)
        return view

    def _connect(self) -> None:
        self.switch.chosen.connect(self._show_view)
        self.explore.clicked.connect(lambda: self.context.navigate("explore"))
        self._live.changed.connect(self._show_dates)
        for view in (self.frame.map, self.list):
            view.chosen.connect(self.select)
            view.clicked.connect(self._show_details)
            view.opened.connect(self._enter_details)
        card = self.timeline
        card.view.role_opened.connect(self._choose)
        card.view.goal_opened.connect(partial(self.context.navigate, "goals"))
        card.view.pause_opened.connect(self._open_pause)
        card.pause.clicked.connect(lambda _checked=False: self.context.act("new_pause"))
        card.mend.clicked.connect(lambda _checked=False: self.context.navigate("profile"))
        self.dates.opened.connect(self._open_date)
        role = self.inspector.role
        role.role_chosen.connect(self._choose)
        role.odds.asked.connect(partial(self.context.act, "employer"))
        role.chance.asked.connect(partial(self.context.act, "employer"))
        role.tools.edit_wanted.connect(lambda: self._actions.edit_role(self._key))
        for wanted, act in (
            (role.tools.hide_wanted, self._actions.hide_role),
            (role.tools.reset_wanted, self._actions.reset_role),
            (role.tools.remove_wanted, self._actions.remove_role),
        ):
            wanted.connect(partial(self._act_on_role, act))
        self.inspector.closed.connect(self._focus_view)

    def reload(self) -> None:
        """Show the plan as it is now."""
        plan, catalogue = self.context.workspace.plan, self.context.workspace.catalogue
        known = has_route(plan)
        self._whole.setVisible(known)
        self.empty.setVisible(not known)
        self.inspector.set_wanted(wanted=known)
        if not known:
            self._facts = None
            self.routes.hide()
            self.header.set_subtitle("")
            return
        self._facts = path_facts(plan, catalogue, self._today())
        self.header.set_subtitle(headline(self._facts, self.context.wording))
        self.routes.show()
        if not self._facts.has_role(self._key):
            self._key = self._facts.route[min(1, len(self._facts.route) - 1)]
        self._show_map()
        self._show_role()
        self._show_dates()

    def _show_map(self) -> None:
        assert self._facts is not None
        self.frame.map.show_facts(self._facts, self.context.wording)
        self.frame.map.show_alternative(self._by_way())
        self.frame.map.select(self._key)
        self._show_legend()
        notes = (pay_footnote(self.context.workspace.plan), steps_footnote(self._facts))
        self.pay_note.setText(" ".join(note for note in notes if note))

    def _show_legend(self) -> None:
        assert self._facts is not None
        view = self._view()
        route = ""
        if len(self._facts.route) > 1:
            route = _("Your route")
            if view is not None:
                route = _("Your route, odds by {year}").format(year=view.last.first_day().year)
        kinds = {move.kind for move in self._facts.moves}
        self.legend.show_kinds(kinds, route=route, is_compared=bool(self._by_way()))

    def _view(self) -> ProjectionView | None:
        """What is told of the projection; None while there is none."""
        shown = self._live.projections
        return None if shown is None or self._live.problem else shown.view

    def _by_way(self) -> tuple[str, ...]:
        """The route by way of the selected role, where that is not on one's own."""
        return () if self._facts is None else detour(self.context.workspace.catalogue, self._facts, self._key)

    def _show_role(self) -> None:
        assert self._facts is not None
        workspace = self.context.workspace
        facts = role_facts(workspace.plan, workspace.catalogue, self._facts, self._key, self._today())
        self.inspector.show_role(facts, self._facts, self.context.wording)
        self._show_role_odds()

    def _show_role_odds(self) -> None:
        """Show the odds of the selected role, and work out what holds it back."""
        assert self._facts is not None
        view = self._view()
        self.inspector.role.show_odds(self._facts, view, self._live.problem)
        odds = view.odds_of(self._key) if view is not None else None
        if view is None or odds is None or not odds.is_confirmed:
            return
        if (view, self._key) == self._braked:
            return
        self._braked = (view, self._key)
        self.inspector.role.odds.show_brake("")
        self.context.jobs.run(partial(brakes_of, view, odds), partial(self._show_brakes, odds), key=_BRAKES)

    def _show_brakes(self, odds: RoleOdds, brakes: tuple[Brake, ...]) -> None:
        if odds.role.key == self._key:
            hours = self.context.workspace.plan.profile.hours_per_week
            self.inspector.role.odds.show_brake(brake_sentence(brakes, odds, hours, self.context.wording))

    def _show_dates(self) -> None:
        if self._facts is None:
            return
        view, workspace, wording = self._view(), self.context.workspace, self.context.wording
        shown = None
        if view is not None:
            shown = path_timeline(workspace.plan, workspace.catalogue, view, self._today(), wording)
        self.timeline.show_timeline(shown, self._live.problem, wording)
        self.dates.show_timeline(shown, wording)
        # While the odds of another route are worked out, those of the one before are not shown.
        current = view if shown is not None else None
        found, told = pills(self._facts, current, wording), sentences(self._facts, current, wording)
        self.frame.map.show_odds(found, told)
        self.list.show_facts(self._facts, wording, found, told)
        self.list.select(self._key)
        self._show_legend()
        self._show_role_odds()

    def key(self) -> str:
        """The key of the role that is selected."""
        return self._key

    def reveal(self, item: str) -> None:
        """Select the role with this key."""
        if self._facts is not None and self._facts.has_role(item):
            self._choose(item)

    def place_of(self, item: str) -> QWidget:
        """The map or the list; the timeline shows no role that is off the route."""
        if self.timeline.isVisible():
            return super().place_of(item)
        return self.list if self.list.isVisible() else self.frame.map

    def select(self, key: str) -> None:
        """Select a role in every view, and tell about it."""
        if self._facts is None or not self._facts.has_role(key):
            return
        self._key = key
        self.frame.map.show_alternative(self._by_way())
        self.frame.map.select(key)
        self._show_legend()
        self.list.select(key)
        self._show_role()

    def _choose(self, key: str) -> None:
        self.select(key)
        self._show_details(key)

    def _open_date(self, kind: str, key: str) -> None:
        if kind == "goal":
            self.context.navigate("goals", key)
        elif kind == "pause":
            self._open_pause(key)
        else:
            self._choose(key)

    def _open_pause(self, key: str) -> None:
        self.context.navigate("salary", f"pauses/{key}")

    def _show_details(self, _key: str) -> None:
        self.inspector.open()

    def _enter_details(self, _key: str) -> None:
        self.inspector.open()
        self.inspector.focus_first()

    def _show_view(self, name: str) -> None:
        for each, view in self._views.items():
            view.setVisible(each == name)
        self.legend.setVisible(name == MAP)

    def _focus_view(self) -> None:
        focus = {MAP: self.frame.map, LIST: self.list.tree, TIMELINE: self.timeline.view}[self.switch.value()]
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self) -> None:
        self.switch.set_value(LIST)
        self._show_view(LIST)
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def compare(self) -> None:
        """Hold the route that the selected role makes one think of against one's own."""
        self.context.navigate("compare", self._key)

    def _act_on_role(self, act: Callable[[str], object]) -> None:
        """Do something with the selected role as an entry of the catalogue."""
        try:
            act(self._key)
        except Refused as refused:
            self.message.say(str(refused), "danger")

    def _selected(self) -> tuple[PathFacts, str]:
        assert self._facts is not None
        return self._facts, self._key
