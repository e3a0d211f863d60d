"""RouteChanges: what the buttons and fields of the role inspector do to the plan, and what is said of it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Concatenate, ParamSpec

from careerplanner.app.commands.catalogue import custom_roles
from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.path import employer, path
from careerplanner.app.commands.path.step import StepAsks, close_step, confirm_step
from careerplanner.app.queries.path.map import PathFacts
from careerplanner.app.queries.path.role_facts import role_facts
from careerplanner.domain.employer_rows import Way
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.months import month_of
from careerplanner.store.database import Store
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.effect_toast import toast_with_effect
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.path.role_panel import RolePanel

Params = ParamSpec("Params")
Selected = Callable[[], tuple[PathFacts, str]]


class RouteChanges:
    """Connected to the panel of the selected role; ``selected`` gives the facts of the page and the role's key.

    Each change is one undoable step. A refusal is said beside its field, or in ``message`` where there is none.
    """

    def __init__(
        self,
        context: Context,
        live: LiveProjection,
        today: Callable[[], date],
        message: InlineMessage,
        panel: RolePanel,
        selected: Selected,
    ) -> None:
        self._context, self._live, self._today = context, live, today
        self._message, self._panel, self._selected = message, panel, selected
        panel.goals_wanted.connect(self._create_goals)
        panel.aimed_for.connect(self._aim)
        panel.taken_up.connect(self._take_up)
        panel.left_out.connect(self._leave_out)
        panel.added.connect(self._add)
        panel.step.changed.connect(self._change_step)
        panel.chance.way_chosen.connect(self._choose_way)
        panel.chance.set_by_hand.connect(self._set_chance)
        panel.titles.chosen.connect(self._rename)
        panel.licence_lacked.connect(self._close_step)
        panel.confirm.confirmed.connect(self._confirm_step)

    def do(
        self,
        done: str,
        label: str,
        command: Callable[Concatenate[Store, Params], object],
        *args: Params.args,
        **kwargs: Params.kwargs,
    ) -> None:
        """Change the plan and say so; what is refused is said at the top of the page."""
        try:
            self._context.workspace.do(label, command, *args, **kwargs)
        except Refused as refused:
            self._message.say(str(refused), "danger")
        else:
            self._message.hide()
            toast_with_effect(self._context, self._live, done)

    def _key(self) -> str:
        return self._selected()[1]

    def _name(self, key: str) -> str:
        return self._context.workspace.catalogue.role(key).name

    def _create_goals(self) -> None:
        workspace, today = self._context.workspace, self._today()
        facts, key = self._selected()
        new = role_facts(workspace.plan, workspace.catalogue, facts, key, today).new_goals
        done = ngettext("{count} goal created.", "{count} goals created.", len(new)).format(count=len(new))
        self.do(done, _("Create goals"), goals.add_all, workspace.catalogue, new, today)

    def _aim(self) -> None:
        done = _("{role} is your goal.").format(role=self._name(self._key()))
        self.do(done, _("Choose goal role"), path.aim_for, self._context.workspace.catalogue, self._key())

    def _take_up(self) -> None:
        workspace, month = self._context.workspace, str(month_of(self._today()))
        role = self._name(self._key())
        try:
            workspace.do(_("Start role"), path.promote, workspace.catalogue, month)
        except Refused as refused:
            self._message.say(str(refused), "danger")
            return
        actions = [(_("Add your new pay"), partial(self._context.navigate, "profile"))]
        done = _("{role} is your role now.").format(role=role)
        toast_with_effect(self._context, self._live, done, actions=actions)

    def _leave_out(self) -> None:
        done = _("{role} is left out of the route.").format(role=self._name(self._key()))
        label = _("Leave role out of the route")
        self.do(done, label, path.drop_step, self._context.workspace.catalogue, self._key())

    def _add(self) -> None:
        workspace = self._context.workspace
        facts, key = self._selected()
        route = role_facts(workspace.plan, workspace.catalogue, facts, key, self._today()).detour
        done = _("The route now goes through {role}.").format(role=self._name(key))
        self.do(done, _("Add role to the route"), path.use_route, workspace.catalogue, route)

    def _change_step(self, name: str, change: path.StepChange) -> None:
        workspace = self._context.workspace
        step = next((s for s in workspace.plan.route_step if s.role_key == self._key()), None)
        if step is not None:
            with self._panel.step.row(name).field.guard():
                workspace.do(_("Adjust route step"), path.change_step, step.id, **change)
                toast_with_effect(self._context, self._live, _("Step adjusted."))

    def _choose_way(self, way: str) -> None:
        workspace, chance = self._context.workspace, self._panel.chance
        label = _("Choose where the chance comes from")
        with chance.field.guard():
            workspace.do(label, employer.choose_way, workspace.catalogue, self._key(), Way(way))
            toast_with_effect(self._context, self._live, _("Step adjusted."))
        chance.show_again()

    def _set_chance(self, share: float, between: tuple[float, float] | None) -> None:
        workspace = self._context.workspace
        with self._panel.chance.chance_field.guard():
            workspace.do(
                _("Set the chance by hand"), employer.set_chance, workspace.catalogue, self._key(), share, between
            )
            toast_with_effect(self._context, self._live, _("Step adjusted."))

    def _rename(self, title: str) -> None:
        done = _("The role is called {title} now.").format(title=title)
        self.do(done, _("Rename role"), custom_roles.call_role, self._context.workspace.catalogue, self._key(), title)

    def _close_step(self) -> None:
        workspace = self._context.workspace
        facts, key = self._selected()
        move = role_facts(workspace.plan, workspace.catalogue, facts, key, self._today()).arrives_by
        if move is not None:
            done = _("No odds for {role} until you hold the license and say so.").format(role=self._name(key))
            self.do(done, _("Ask for a license"), close_step, workspace.catalogue, move.source, move.target)

    def _confirm_step(self, source: str, target: str, asks: StepAsks) -> None:
        workspace = self._context.workspace
        try:
            workspace.do(_("Confirm route step"), confirm_step, workspace.catalogue, source, target, asks)
        except Refused as refused:
            self._panel.confirm.say_refused(str(refused))
        else:
            toast_with_effect(self._context, self._live, _("Step confirmed."))
