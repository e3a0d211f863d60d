"""RoutesPanel: the routes that lead to the goal, one of which can be taken."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.queries.path import RouteChoice
from careerplanner.app.queries.path_words import span_words
from careerplanner.i18n import _, ngettext
from careerplanner.ui.widgets.buttons import Button
from careerplanner.ui.widgets.choice_cards import Choice, ChoiceCards
from careerplanner.ui.widgets.text import Label


class RoutesPanel(QWidget):
    """``looked_at`` tells the roles of the route that is chosen here, ``used`` those of the one that is to be taken."""

    looked_at = Signal(object)
    used = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._routes: tuple[RouteChoice, ...] = ()
        self.title = Label("", "h2", wrap=True)
        self.sentence = Label(
            _("Usual months count from now, with every gate open. Learning comes on top; the timeline has both."),
            "small",
            "text3",
            wrap=True,
        )
        self.cards = ChoiceCards(_("Routes"), columns=1)
        self.roles = Label("", "body", "text2", wrap=True)
        self.use = Button(_("Use this route"), "primary", "check", clicked=self._use)
        self.back = Button(_("Back to the role"), "ghost", "caret-left", clicked=self.left.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.title, self.sentence, self.cards, self.roles, self.use, self.back):
            column.addWidget(widget)
        self.cards.chosen.connect(self._look)

    def show_routes(self, routes: Sequence[RouteChoice], goal: str) -> None:
        """Show these routes, the one in use first."""
        self.title.setText(_("Routes to {goal}").format(goal=goal))
        if tuple(routes) != self._routes:
            keep = self.looked_at_route()
            self._routes = tuple(routes)
            chosen = keep if keep in {route.roles for route in routes} else routes[0].roles if routes else ()
            self.cards.set_choices([_choice(route, self._routes) for route in routes], _key(chosen))
        self._show_chosen()

    def looked_at_route(self) -> tuple[str, ...]:
        """The roles of the route that is chosen here."""
        key = self.cards.key()
        return next((route.roles for route in self._routes if _key(route.roles) == key), ())

    def _look(self, _key_of_card: str) -> None:
        self._show_chosen()
        self.looked_at.emit(self.looked_at_route())

    def _show_chosen(self) -> None:
        chosen = next((route for route in self._routes if route.roles == self.looked_at_route()), None)
        self.roles.setText(" → ".join(chosen.names) if chosen else "")
        self.use.setEnabled(chosen is not None and not chosen.in_use)
        self.use.setText(_("You are on this route") if chosen is not None and chosen.in_use else _("Use this route"))

    def _use(self) -> None:
        self.used.emit(self.looked_at_route())


def _key(roles: tuple[str, ...]) -> str:
    return " ".join(roles)


def _choice(route: RouteChoice, routes: Sequence[RouteChoice]) -> Choice:
    shared = set.intersection(*(set(other.names) for other in routes))
    own = [name for name in route.names if name not in shared]
    title = _("By way of {roles}").format(roles=", ".join(own)) if own else _("The direct way")
    gates = ngettext("{count} gate to open", "{count} gates to open", route.gates_open).format(count=route.gates_open)
    lines = [
        _("Usually {span}").format(span=span_words(route.usual_months)),
        _("{gates}, about {hours} h").format(gates=gates, hours=f"{route.gate_hours:,.0f}"),
    ]
    if route.in_use:
        lines.append(_("Your route now"))
    return Choice(_key(route.roles), title, tuple(lines), " → ".join(route.names))
