"""Path: the roles and moves as map, list or timeline, the route through them, and all about the selected role."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar, Concatenate, ParamSpec, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.path import path
from careerplanner.app.queries.path.map import PathFacts, has_route, path_facts
from careerplanner.app.queries.path.role_facts import detour, role_facts
from careerplanner.app.queries.path.text import headline
from careerplanner.app.queries.path.timeline import path_timeline
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.months import month_of
from careerplanner.store.database import Store
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.effect_toast import toast_with_effect
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.page import Page
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.path.inspector import PathInspector
from careerplanner.ui.path.map_frame import Legend, MapFrame
from careerplanner.ui.path.role_list import PathList
from careerplanner.ui.path.timeline_card import DatesCard, TimelineCard

Params = ParamSpec("Params")

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
        self.routes = Button(_("Compare routes"), icon="git-branch", clicked=self.compare)
        self.report = Button(_("Export PDF"), icon="export", clicked=partial(context.act, "report"))
        views = ((MAP, _("Map")), (LIST, _("List")), (TIMELINE, _("Timeline")))
        self.switch = SegmentedControl(_("View of the path"), views)
        self.legend = Legend()
        self.message = InlineMessage()
        self.frame = MapFrame()
        self.list = PathList()
        self.strip = TimelineCard(is_strip=True)
        self.timeline = TimelineCard(is_strip=False)
        self.dates = DatesCard()
        self.inspector = PathInspector()
        self.empty = EmptyState(
            _("No route yet"),
            _("Say where you are and where you want to be. The map then draws the route between."),
            Button(_("Plan my route"), "primary", clicked=partial(context.act, "setup")),
            icon="path",
        )
        self._views: dict[str, QWidget] = {}
        self._whole = QWidget()
        self._lay_out()
        self._connect()
        self.handlers = {"compare": self.compare, "find": self._find}

    def _lay_out(self) -> None:
        self.header.add_action(Button(_("Add role…"), icon="plus", clicked=partial(self.context.act, "new_role")))
        self.header.add_action(self.routes)
        self.header.add_action(self.report)
        tools = QHBoxLayout()
        tools.setSpacing(16)
        tools.addWidget(self.switch)
        tools.addWidget(self.legend, 1, Qt.AlignmentFlag.AlignVCenter)
        tools.addStretch(0)
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
        column.addWidget(self.strip)
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
        self._live.changed.connect(self._show_dates)
        for view in (self.frame.map, self.list):
            view.chosen.connect(self.select)
            view.clicked.connect(self._show_details)
            view.opened.connect(self._enter_details)
        for card in (self.strip, self.timeline):
            card.view.role_opened.connect(self._choose)
            card.view.goal_opened.connect(partial(self.context.navigate, "goals"))
            card.view.pause_opened.connect(self._open_pause)
            card.pause.clicked.connect(lambda _checked=False: self.context.act("new_pause"))
            card.mend.clicked.connect(lambda _checked=False: self.context.navigate("profile"))
        self.dates.opened.connect(self._open_date)
        role = self.inspector.role
        role.goals_wanted.connect(self._create_goals)
        role.aimed_for.connect(self._aim)
        role.taken_up.connect(self._take_up)
        role.left_out.connect(self._leave_out)
        role.added.connect(self._add)
        role.role_chosen.connect(self._choose)
        role.step.changed.connect(self._change_step)
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
        self.list.show_facts(self._facts, self.context.wording)
        self.list.select(self._key)
        self._show_map()
        self._show_role()
        self._show_dates()

    def _show_map(self) -> None:
        assert self._facts is not None
        alternative = self._by_way()
        self.frame.map.show_facts(self._facts, self.context.wording, alternative)
        self.frame.map.select(self._key)
        self.legend.show_kinds(has_route=len(self._facts.route) > 1, is_compared=bool(alternative))

    def _by_way(self) -> tuple[str, ...]:
        """The route by way of the selected role, where that is not on one's own."""
        return () if self._facts is None else detour(self.context.workspace.catalogue, self._facts, self._key)

    def _show_role(self) -> None:
        assert self._facts is not None
        workspace = self.context.workspace
        facts = role_facts(workspace.plan, workspace.catalogue, self._facts, self._key, self._today())
        self.inspector.show_role(facts, self._facts, self.context.wording)

    def _show_dates(self) -> None:
        if self._facts is None:
            return
        projections, workspace = self._live.projections, self.context.workspace
        shown = None
        if projections is not None and not self._live.problem:
            shown = path_timeline(
                workspace.plan, workspace.catalogue, projections.plan, self._today(), self.context.wording
            )
        for card in (self.strip, self.timeline):
            card.show_timeline(shown, self._live.problem, self.context.wording)
        self.dates.show_timeline(shown, self.context.wording)

    def key(self) -> str:
        """The key of the role that is selected."""
        return self._key

    def reveal(self, item: str) -> None:
        """Select the role with this key."""
        if self._facts is not None and self._facts.has_role(item):
            self._choose(item)

    def select(self, key: str) -> None:
        """Select a role in every view, and tell about it."""
        if self._facts is None or not self._facts.has_role(key):
            return
        before, self._key = self._by_way(), key
        if self._by_way() == before:
            self.frame.map.select(key)
        else:
            self._show_map()
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

    def _do(
        self,
        done: str,
        label: str,
        command: Callable[Concatenate[Store, Params], object],
        *args: Params.args,
        **kwargs: Params.kwargs,
    ) -> None:
        """Change the plan and say so; what is refused is said at the top of the page."""
        try:
            self.context.workspace.do(label, command, *args, **kwargs)
        except Refused as refused:
            self.message.say(str(refused), "danger")
        else:
            self.message.hide()
            toast_with_effect(self.context, self._live, done)

    def _act_on_role(self, act: Callable[[str], object]) -> None:
        """Do something with the selected role as an entry of the catalogue."""
        try:
            act(self._key)
        except Refused as refused:
            self.message.say(str(refused), "danger")

    def _create_goals(self) -> None:
        workspace, today = self.context.workspace, self._today()
        assert self._facts is not None
        new = role_facts(workspace.plan, workspace.catalogue, self._facts, self._key, today).new_goals
        done = ngettext("{count} goal created.", "{count} goals created.", len(new)).format(count=len(new))
        self._do(done, _("Create goals"), goals.add_all, workspace.catalogue, new, today)

    def _name(self, key: str) -> str:
        return self.context.workspace.catalogue.role(key).name

    def _aim(self) -> None:
        done = _("{role} is your goal.").format(role=self._name(self._key))
        self._do(done, _("Choose goal role"), path.aim_for, self.context.workspace.catalogue, self._key)

    def _take_up(self) -> None:
        workspace, month = self.context.workspace, str(month_of(self._today()))
        role = self._name(self._key)
        try:
            workspace.do(_("Start role"), path.promote, workspace.catalogue, month)
        except Refused as refused:
            self.message.say(str(refused), "danger")
            return
        actions = [(_("Add your new pay"), partial(self.context.navigate, "profile"))]
        done = _("{role} is your role now.").format(role=role)
        toast_with_effect(self.context, self._live, done, actions=actions)

    def _leave_out(self) -> None:
        done = _("{role} is left out of the route.").format(role=self._name(self._key))
        self._do(done, _("Leave role out of the route"), path.drop_step, self.context.workspace.catalogue, self._key)

    def _add(self) -> None:
        workspace = self.context.workspace
        assert self._facts is not None
        route = role_facts(workspace.plan, workspace.catalogue, self._facts, self._key, self._today()).detour
        done = _("The route now goes through {role}.").format(role=self._name(self._key))
        self._do(done, _("Add role to the route"), path.use_route, workspace.catalogue, route)

    def _change_step(self, name: str, change: path.StepChange) -> None:
        workspace = self.context.workspace
        step = next((s for s in workspace.plan.route_step if s.role_key == self._key), None)
        if step is not None:
            with self.inspector.role.step.row(name).field.guard():
                workspace.do(_("Adjust route step"), path.change_step, step.id, **change)
                toast_with_effect(self.context, self._live, _("Step adjusted."))
