"""RoleTools: whose making a role is, and what can be done with it as an entry of the catalogue."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.queries.catalogue.custom_entries import maker_text
from careerplanner.domain.catalogue import BUILT_IN, EDITED
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Divider
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.text import Label


class RoleTools(QWidget):
    """Each signal is a wish of the user."""

    edit_wanted = Signal()
    hide_wanted = Signal()
    reset_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.source = Label("", "small", "text3", wrap=True)
        self.maker = Label("", "small", "text3", wrap=True)
        self.edit = Button(_("Edit role…"), "ghost", "pencil-simple", clicked=self.edit_wanted.emit)
        self.hide_role = Button(_("Hide role"), "ghost", "eye-slash", clicked=self.hide_wanted.emit)
        self.reset = Button(_("Reset to shipped"), "ghost", "arrow-counter-clockwise", clicked=self.reset_wanted.emit)
        self.remove = Button(_("Remove role"), "ghost", "trash", clicked=self.remove_wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        buttons = FlowLayout()
        for button in (self.edit, self.hide_role, self.reset, self.remove):
            buttons.addWidget(button)
        column.addWidget(self.source)
        column.addWidget(Divider())
        column.addWidget(self.maker)
        column.addLayout(buttons)

    def show_role(self, maker: str, caveat: str, *, is_on_route: bool) -> None:
        """Show what holds for a role; ``caveat`` is what a release wants to be said of a role taken from it."""
        is_shipped = maker in {BUILT_IN, EDITED}
        self.source.setText(caveat)
        self.source.setVisible(bool(caveat))
        self.maker.setText(_("Catalogue: {maker}").format(maker=maker_text(maker)))
        self.maker.setVisible(maker != BUILT_IN)
        self.hide_role.setVisible(is_shipped and not is_on_route)
        self.reset.setVisible(maker == EDITED)
        self.remove.setVisible(not is_shipped and not is_on_route)
