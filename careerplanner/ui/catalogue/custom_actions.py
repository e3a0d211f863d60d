"""What can be done with the roles, skills and moves of one's own catalogue, from wherever they are shown."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec

from PySide6.QtWidgets import QFileDialog, QWidget

from careerplanner.app.commands.catalogue import custom_moves, custom_roles, custom_skills, ladders
from careerplanner.app.ladder_file import ladder_bytes, ladder_of
from careerplanner.app.ladder_reading import read_bytes, read_ladder
from careerplanner.app.queries.catalogue.custom_entries import MOVE, ROLE, CustomEntry
from careerplanner.app.queries.catalogue.ladder_text import own_roles, pay_left_out, taken_lines
from careerplanner.app.safe_write import write_file
from careerplanner.domain.catalogue import Catalogue
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store.database import Store
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.effect_toast import toast_with_effect
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.catalogue.own_goal_dialog import OwnGoalDialog
from careerplanner.ui.catalogue.role_dialog import RoleDialog
from careerplanner.ui.catalogue.skill_dialog import SkillDialog

Params = ParamSpec("Params")


class CustomActions:
    """The steps a user takes; dialogs stand over the window of ``parent``. A step that is refused raises Refused."""

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date], parent: QWidget) -> None:
        self.context = context
        self.live = live
        self.today = today
        self._parent = parent

    def add_role(self) -> RoleDialog:
        """Ask for a role of one's own."""
        return self._role_dialog("", _("The role is in your catalogue."))

    def add_own_goal(self) -> OwnGoalDialog:
        """Ask for a goal that no list has."""

        def say(name: str) -> None:
            self._toast(_("{role} is your goal.").format(role=name))

        dialog = OwnGoalDialog(self.context, self.today, self._parent.window(), say)
        dialog.show()
        return dialog

    def edit_role(self, role_key: str) -> RoleDialog:
        """Change a role."""
        return self._role_dialog(role_key, _("The role is changed."))

    def _role_dialog(self, role_key: str, done: str) -> RoleDialog:
        saved = partial(self._say, done)
        dialog = RoleDialog(self.context, self.today, role_key, self._parent.window(), saved)
        dialog.show()
        return dialog

    def add_skill(self) -> SkillDialog:
        """Ask for a skill of one's own."""
        return self._skill_dialog("", _("The skill is in your catalogue."))

    def edit_skill(self, skill_key: str) -> SkillDialog:
        """Change a skill."""
        return self._skill_dialog(skill_key, _("The skill is changed."))

    def _skill_dialog(self, skill_key: str, done: str) -> SkillDialog:
        dialog = SkillDialog(self.context, skill_key, self._parent.window(), lambda _key: self._toast(done))
        dialog.show()
        return dialog

    def hide_role(self, role_key: str) -> None:
        """Take a role off the map."""
        name = self.context.workspace.catalogue.role(role_key).name
        words = _("{role} is hidden. Reference data lists it under “My own catalogue”.").format(role=name)
        self._do(words, _("Hide role"), custom_roles.hide_role, role_key)

    def reset_role(self, role_key: str) -> None:
        """Make a role what it is in the shipped catalogue."""
        self._do(_("The role is reset to shipped."), _("Reset role"), custom_roles.reset_role, role_key)

    def remove_role(self, role_key: str) -> None:
        """Remove a role that is not shipped."""
        self._do(_("The role is removed."), _("Remove role"), custom_roles.remove_role, role_key)

    def save_ladder(self) -> None:
        """Write the roles that are not as shipped to a file that other plans can take in."""
        workspace = self.context.workspace
        roles = own_roles(workspace.catalogue)
        if not roles:
            raise Refused(_("There is no role of your own yet. Add one, then save it to a file."))
        start = str(workspace.path.parent / _("My roles.ladder.json"))
        chosen, _kind = QFileDialog.getSaveFileName(
            self._parent, _("Save roles to a file"), start, _("Ladders (*.json)")
        )
        if chosen:
            path = Path(chosen)
            ladder = ladder_of(workspace.catalogue, roles, path.stem, workspace.plan.profile.currency)
            write_file(path, ladder_bytes(ladder), force=True)
            self.context.toast(_("Saved {what} to {path}.").format(what=", ".join(taken_lines(ladder)), path=path.name))

    def take_ladder(self) -> None:
        """Take the roles of a file into the plan."""
        workspace = self.context.workspace
        chosen, _kind = QFileDialog.getOpenFileName(
            self._parent, _("Add roles from a file"), str(workspace.path.parent), _("Ladders (*.json)")
        )
        if chosen:
            ladder = read_ladder(read_bytes(Path(chosen)))
            words = [_("Added from “{name}”: {what}.").format(name=ladder.name, what=", ".join(taken_lines(ladder)))]
            words += pay_left_out(workspace.plan, ladder)
            self._do(" ".join(words), _("Add roles from a file"), ladders.take_ladder, ladder)

    def edit(self, entry: CustomEntry) -> None:
        """Open the form of an entry; that of a move is the form of its first role."""
        if entry.kind in {ROLE, MOVE}:
            self.edit_role(entry.key)
        else:
            self.edit_skill(entry.key)

    def show_again(self, entry: CustomEntry) -> None:
        """Bring a hidden entry back."""
        done = _("{name} is shown again.").format(name=entry.name)
        if entry.kind == ROLE:
            self._do(done, _("Show role"), custom_roles.show_role, entry.key)
        elif entry.kind == MOVE:
            self._do(done, _("Show move"), custom_moves.show_move, entry.key, entry.target)
        else:
            self._do(done, _("Show skill"), custom_skills.show_skill, entry.key)

    def reset(self, entry: CustomEntry) -> None:
        """Make an entry what it is in the shipped catalogue."""
        done = _("{name} is reset to shipped.").format(name=entry.name)
        if entry.kind == ROLE:
            self._do(done, _("Reset role"), custom_roles.reset_role, entry.key)
        elif entry.kind == MOVE:
            self._do(done, _("Reset move"), custom_moves.reset_move, entry.key, entry.target)
        else:
            self._do(done, _("Reset skill"), custom_skills.reset_skill, entry.key)

    def hide(self, entry: CustomEntry) -> None:
        """Take an entry out of the lists."""
        done = _("{name} is hidden.").format(name=entry.name)
        if entry.kind == ROLE:
            self._do(done, _("Hide role"), custom_roles.hide_role, entry.key)
        elif entry.kind == MOVE:
            self._do(done, _("Hide move"), custom_moves.hide_move, entry.key, entry.target)
        else:
            self._do(done, _("Hide skill"), custom_skills.hide_skill, entry.key)

    def remove(self, entry: CustomEntry) -> None:
        """Remove an entry that is not shipped."""
        done = _("{name} is removed.").format(name=entry.name)
        if entry.kind == ROLE:
            self._do(done, _("Remove role"), custom_roles.remove_role, entry.key)
        elif entry.kind == MOVE:
            self._do(done, _("Remove move"), custom_moves.hide_move, entry.key, entry.target)
        else:
            self._do(done, _("Remove skill"), custom_skills.remove_skill, entry.key)

    def _do(
        self,
        done: str,
        label: str,
        command: Callable[Concatenate[Store, Catalogue, Params], object],
        *args: Params.args,
        **kwargs: Params.kwargs,
    ) -> None:
        workspace = self.context.workspace
        workspace.do(label, command, workspace.catalogue, *args, **kwargs)
        self._toast(done)

    def _say(self, done: str, role_key: str) -> None:
        show = (_("Show on the path"), partial(self.context.navigate, "path", role_key))
        toast_with_effect(self.context, self.live, done, actions=[show])

    def _toast(self, done: str) -> None:
        toast_with_effect(self.context, self.live, done)
