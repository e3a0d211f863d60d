"""What a goal is learned from: title, link or path, and how far one is with it."""

from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.goals import goal_plan
from careerplanner.app.goal_details import RESOURCE_STATES
from careerplanner.app.queries.goals.evidence import is_there
from careerplanner.domain.goal_rows import GoalResource, ResourceState
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field

_LINKS = ("http://", "https://")


class ResourceDialog(EntryDialog):
    """Adds a resource to a goal, or changes ``row``; a file that is gone stays named, and is said."""

    def __init__(self, context: Context, parent: QWidget | None, goal_id: str, row: GoalResource | None = None) -> None:
        remove = partial(remove_resource, context, row) if row is not None else None
        title, words = (_("Resource"), _("Save")) if row else (_("Add a resource"), _("Add resource"))
        super().__init__(title, words, parent, remove=remove)
        self.context = context
        self._goal_id = goal_id
        self._row = row
        self.what = QLineEdit(row.title if row else "")
        self.what.setPlaceholderText(_("such as: The coaching guide"))
        self.place = QLineEdit(row.place if row else "")
        self.place.setPlaceholderText(_("https://… or the path of a file"))
        self.state = ComboBox(items=[(state.value, _(words)) for state, words in RESOURCE_STATES.items()])
        self.state.set_value((row.state if row else ResourceState.TO_DO).value)
        self.open_button = Button(_("Open"), icon="arrow-right", clicked=self._open)
        self.what_field = Field(_("&Title"), self.what)
        self.place_field = Field(_("&Link or file"), self.place)
        self.body.addWidget(self.what_field)
        self.body.addWidget(self.place_field)
        self.body.addWidget(Field(_("&How far"), self.state))
        self.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.place.textChanged.connect(lambda _text: self._fit())
        self._fit()
        self.what.setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        place = self.place.text().strip()
        is_lost = bool(place) and not place.startswith(_LINKS) and not is_there(place)
        self.open_button.setEnabled(bool(place) and not is_lost)
        self.place_field.set_error(_("There is no file of this name now. The entry stays.") if is_lost else "")

    def _open(self) -> None:
        """Hand link or file to the system, which opens it in another program."""
        place = self.place.text().strip()
        QDesktopServices.openUrl(QUrl(place) if place.startswith(_LINKS) else QUrl.fromLocalFile(place))

    def apply(self) -> bool:
        """Add or change the resource."""
        title, place, state = self.what.text(), self.place.text(), ResourceState(self.state.value())
        if not title.strip():
            self.what_field.set_error(_("Give the resource a few words."))
            self.what.setFocus()
            return False
        workspace = self.context.workspace
        if self._row is None:
            workspace.do(_("Add resource"), goal_plan.add_resource, self._goal_id, title, place, state)
        else:
            change = goal_plan.change_resource
            workspace.do(_("Change resource"), change, self._row.id, title=title, place=place, state=state)
        return True


def remove_resource(context: Context, row: GoalResource) -> None:
    """Remove a resource, with a way back."""
    context.workspace.do(_("Remove resource"), goal_plan.remove_resource, row.id)
    context.toast(_("Resource removed."), undo=True)
