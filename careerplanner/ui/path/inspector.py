"""PathInspector: the selected role at the right of the path."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from careerplanner.app.queries.path.map import PathFacts, Place
from careerplanner.app.queries.path.role_facts import RoleFacts
from careerplanner.app.queries.path.text import step_text
from careerplanner.i18n import _
from careerplanner.ui.kit.chip import Chip, ChipTone
from careerplanner.ui.kit.inspector import Inspector
from careerplanner.ui.look import fonts
from careerplanner.ui.path.role_panel import RolePanel
from careerplanner.wording import Wording

_WIDTH = 336
_ICONS = {Place.HERE: "map-pin", Place.GOAL: "flag"}


class PathInspector(Inspector):
    """All about one role; hidden as a whole while there is no route."""

    def __init__(self) -> None:
        super().__init__(_("Role"))
        self._is_wanted = True
        self.chip = Chip()
        self.role = RolePanel()
        self.head.addWidget(self.chip)
        self.head.addStretch(1)
        self.body.addWidget(self.role)
        self.body.addStretch(1)
        self.foot.addWidget(self.role.create_goals, 1)

    def sizeHint(self) -> QSize:
        """Wide enough for the question about openings on one line."""
        return QSize(fonts.px(_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The width stays."""
        return QSize(fonts.px(_WIDTH), super().minimumSizeHint().height())

    def set_wanted(self, *, wanted: bool) -> None:
        """Keep it away while there is nothing to tell, whatever the width of the window."""
        if wanted is not self._is_wanted:
            self._is_wanted = wanted
            self.setVisible(not self.is_drawer)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - a setter as Qt has them
        """Show it only while it is wanted."""
        super().setVisible(visible and self._is_wanted)

    def show_role(self, facts: RoleFacts, path: PathFacts, wording: Wording) -> None:
        """Bring the role up to date."""
        place = facts.card.place
        self.role.show_role(facts, path, wording)
        tone: ChipTone = "neutral" if place is Place.OFF else "accent"
        self.chip.show_chip(step_text(facts.card), tone, _ICONS.get(place, ""))
        self.chip.setVisible(bool(self.chip.text()))

    def focus_first(self) -> None:
        """Put the keyboard on the first control."""
        for widget in self.role.findChildren(QWidget):
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return
