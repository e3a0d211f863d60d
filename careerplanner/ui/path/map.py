"""PathMap: the roles and moves as a map that one pans and zooms, by mouse or by keyboard."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QGraphicsObject

from careerplanner.app.queries.path.map import PathFacts
from careerplanner.app.queries.path.map_layout import MapLayout, Pair, map_layout
from careerplanner.app.queries.path.text import (
    months_text,
    move_kind_text,
    origin_text,
    place_text,
    stage_name,
)
from careerplanner.i18n import _
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import colour, is_look_change, shows_focus
from careerplanner.ui.path import map_accessibility as path_access
from careerplanner.ui.path.arrow_keys import neighbour
from careerplanner.ui.path.map_geometry import content_rect, curves, measures
from careerplanner.ui.path.map_items import MoveItem, RoleItem, Stress
from careerplanner.ui.path.zoom_canvas import ZoomCanvas
from careerplanner.wording import Wording

_ZOOM_OF_LOWEST: Final = 0.92
_EMPTY: Final = PathFacts((), (), (), (), "")


class PathMap(ZoomCanvas):
    """The map. ``chosen`` tells the role that was selected, ``clicked`` and ``opened`` that its details are wanted."""

    chosen = Signal(str)
    clicked = Signal(str)
    opened = Signal(str)
    is_listed = False

    def __init__(self) -> None:
        path_access.install()
        super().__init__(_("Career path map"))
        self._facts = _EMPTY
        self._wording = Wording()
        self._alternative: frozenset[Pair] = frozenset()
        self._pills: Mapping[str, str] = {}
        self._odds: Mapping[str, str] = {}
        self._layout: MapLayout = map_layout((), ())
        self._sizes = measures(self._layout)
        self._roles: dict[str, RoleItem] = {}
        self._moves: dict[Pair, MoveItem] = {}
        self._key = ""
        self.is_listed = True

    def show_facts(self, facts: PathFacts, wording: Wording) -> None:
        """Show these roles and moves."""
        self._facts, self._wording = facts, wording
        self._rebuild()

    def show_alternative(self, route: Sequence[str]) -> None:
        """Bring out a route to look at, in another colour; an empty one brings out none."""
        self._alternative = frozenset(pairwise(route))
        self._mark()

    def show_odds(self, pills: Mapping[str, str], sentences: Mapping[str, str]) -> None:
        """Show the odds of the roles on the route, in few letters and as sentences, by the keys of the roles."""
        self._pills, self._odds = pills, sentences
        for key, item in self._roles.items():
            item.show_odds(pills.get(key, ""), sentences.get(key, ""))

    def pills(self) -> dict[str, str]:
        """The odds that are shown, by role."""
        return {key: item.pill for key, item in self._roles.items() if item.pill}

    def _rebuild(self) -> None:
        facts = self._facts
        pairs = tuple((move.source, move.target) for move in facts.moves)
        stages = tuple((role.key, role.stage) for role in facts.roles)
        self._layout = map_layout(stages, pairs, facts.route)
        self._place(anew=True)
        self.updateGeometry()

    def _place(self, *, anew: bool) -> None:
        """Put cards and moves where the room asks for."""
        sizes = measures(self._layout, self.viewport().size())
        if anew or sizes != self._sizes:
            self._sizes = sizes
            self._show_roles()
            self._show_moves()
            self.set_content(content_rect(self._layout, sizes))
            self.viewport().update()

    def _show_roles(self) -> None:
        for key in self._roles.keys() - {role.key for role in self._facts.roles}:
            self.scene().removeItem(self._roles.pop(key))
        for role in self._facts.roles:
            if role.key not in self._roles:
                self._roles[role.key] = RoleItem(role)
                self.scene().addItem(self._roles[role.key])
            self._roles[role.key].show_card(role, self._sizes.card(self._layout.spots[role.key]), self._wording)
        self.show_odds(self._pills, self._odds)

    def _show_moves(self) -> None:
        facts = self._facts
        moves = {(move.source, move.target): move for move in facts.moves}
        drawn = curves(self._layout, self._sizes, tuple(pairwise(facts.route)))
        for pair in self._moves.keys() - moves.keys():
            self.scene().removeItem(self._moves.pop(pair))
        for pair, move in moves.items():
            if pair not in self._moves:
                self._moves[pair] = MoveItem(move)
                self.scene().addItem(self._moves[pair])
            self._moves[pair].show_move(move, drawn[pair], self._note(pair))
        self._mark()

    def _stress(self, pair: Pair, *, on_route: bool) -> Stress:
        if on_route:
            return "route"
        return "alternative" if pair in self._alternative else "other"

    def _note(self, pair: Pair) -> str:
        move = self._facts.move(*pair)
        if move is None:
            return ""
        names = [self._facts.role(key).name for key in pair]
        ends = _("{start} to {end}").format(start=names[0], end=names[1])
        if not move.is_confirmed:
            return _("{ends}: {kind}. Say what this step asks for.").format(ends=ends, kind=move_kind_text(move.kind))
        head = _("{ends}: {kind}. At least {least} months in the role, usually {usual}.").format(
            ends=ends, kind=move_kind_text(move.kind), least=move.least_months, usual=move.usual_months
        )
        tail = origin_text(move.origin) if move.origin else _("The catalogue has no such move: assumed.")
        return f"{head} {tail}"

    def key(self) -> str:
        """The key of the role that is selected, or nothing."""
        return self._key

    def show_what_matters(self) -> None:
        """Bring the selected role into view."""
        self.select(self._key)

    def select(self, key: str) -> None:
        """Select a role without telling, and bring it into view; an unknown key selects nothing."""
        self._key = key if self._facts.has_role(key) else ""
        self._mark()
        item = self._roles.get(self._key)
        if item is not None:
            self.ensureVisible(item, 24, 24)

    def _choose(self, key: str) -> None:
        if key != self._key:
            self.select(key)
            self.chosen.emit(key)
        if self.hasFocus():
            path_access.tell_focus(self, self._roles[key])

    def _mark(self) -> None:
        for key, item in self._roles.items():
            item.mark(chosen=key == self._key, focused=key == self._key and shows_focus(self))
        for pair, line in self._moves.items():
            stress = self._stress(pair, on_route=line.move.on_route)
            line.bring_out(stress, shown=not self._facts.is_crowded or stress != "other" or self._key in pair)

    def shown_items(self) -> list[QGraphicsObject]:
        """The cards column by column, from top to bottom; for assistive technology."""
        spots = self._layout.spots
        order = sorted(self._roles, key=lambda key: (spots[key].column, spots[key].row))
        return [self._roles[key] for key in order]

    def item_text(self, item: QGraphicsObject) -> tuple[str, str]:
        """Name and description of a card with its moves; for assistive technology."""
        assert isinstance(item, RoleItem)
        leads = [
            _("{role}, {kind}, {months}").format(
                role=self._facts.role(move.target).name,
                kind=move_kind_text(move.kind).lower(),
                months=months_text(move) if move.is_confirmed else _("not confirmed"),
            )
            for move in self._facts.moves_from(item.card.key)
        ]
        to = _("Leads to {roles}").format(roles="; ".join(leads)) if leads else ""
        words = (place_text(item.card.place), item.description(), to)
        return item.card.name, ". ".join(word for word in words if word)

    def chosen_item(self) -> QGraphicsObject | None:
        """The card that is selected; for assistive technology."""
        return self._roles.get(self._key)

    def sizeHint(self) -> QSize:
        """As low as it can be read; the page gives it what height is left."""
        return QSize(fonts.px(840), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Enough to read two rows; the rest is a pan away."""
        height = content_rect(self._layout, measures(self._layout)).height() * _ZOOM_OF_LOWEST
        return QSize(320, int(min(max(height, 240), fonts.px(300))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the rows apart or together, and fit anew unless the user chose a zoom."""
        if self._roles:
            self._place(anew=False)
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the role under the mouse, or begin to drag the map."""
        item = self._role_at(event.position())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._choose(item.card.key)
            self.clicked.emit(item.card.key)
            event.accept()
        else:
            super().mousePressEvent(event)

    def _role_at(self, at: QPointF) -> RoleItem | None:
        found = self.items(at.toPoint())
        return next((item for item in found if isinstance(item, RoleItem)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go between roles, Home to where one is, End to the goal, Enter opens."""
        key = Qt.Key(event.key())
        to = neighbour(self._facts, self._layout, self._key, key)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._key:
            self.opened.emit(self._key)
            event.accept()
        elif to and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._choose(to)
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell which role has the focus; the one where one is, if none was selected."""
        super().focusInEvent(event)
        # The theme marks how the focus came only after this event.
        QTimer.singleShot(0, self, self._mark)
        if self._key:
            path_access.tell_focus(self, self._roles[self._key])
        elif self._facts.route:
            self._choose(self._facts.route[0])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw the selected role without the strong ring."""
        super().focusOutEvent(event)
        self._mark()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when palette or text size change."""
        super().changeEvent(event)
        if is_look_change(event) and self._roles:
            self._rebuild()

    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Draw the captions of the columns, which stay at the top of the view while the cards move below them."""
        assert isinstance(rect, QRectF)
        sizes, height = self._sizes, fonts.line_height("caption")
        top, seen = self.content().top(), self.mapToScene(QPoint(0, 0)).y()
        if seen > top:
            top = seen
            painter.fillRect(QRectF(rect.left(), top, rect.width(), height + fonts.px(11)), colour("canvas"))
        painter.setFont(fonts.font("caption"))
        painter.setPen(colour("text2"))
        for column, stage in enumerate(self._layout.stages):
            area = QRectF(sizes.left(column), top + fonts.px(7), sizes.card_width, height)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, stage_name(stage))
