"""Commands on the moves of one's own catalogue: which role leads to which, how soon, and what it brings."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from careerplanner.app.commands.catalogue.overrides import override, reset
from careerplanner.domain import limits
from careerplanner.domain.catalogue import BUILT_IN, EDITED, Catalogue, Move, MoveKind
from careerplanner.domain.custom_rows import OWN, CustomMove
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store.database import Column, Store

MOST_MONTHS = 600
MOST_RAISE = 2.0


class MoveChange(TypedDict, total=False):
    """What may change of a move; None is as shipped or assumed.

    The raise is least, likeliest and most, as fractions of pay. A kind stays once it is set.
    """

    kind: MoveKind
    min_months: int | None
    wait_months: float | None
    raise_: tuple[float, float, float] | None


@dataclass(frozen=True, slots=True)
class MoveDraft:
    """A move as a form holds it; months that are None are assumed."""

    source: str
    target: str
    min_months: int | None = None
    wait_months: float | None = None
    kind: MoveKind = MoveKind.PROMOTION


def save_moves(store: Store, catalogue: Catalogue, role_key: str, moves: Sequence[MoveDraft]) -> None:
    """Make the moves into and out of a role what a form holds; what the form left alone is not written."""
    before = {(m.source, m.target): m for m in catalogue.moves if role_key in {m.source, m.target}}
    wanted = {(draft.source, draft.target): draft for draft in moves}
    for pair, draft in wanted.items():
        for key in {*pair} - {role_key}:
            catalogue.role(key)
        known = before.get(pair)
        values = _changed(known, draft)
        if known is None:
            _check_ends(*pair)
            override(store, _blank(store, *pair), is_hidden=False, **_columns(values))
        elif values:
            change_move(store, catalogue, *pair, **values)
    for pair in before.keys() - wanted.keys():
        hide_move(store, catalogue, *pair)


def _changed(known: Move | None, draft: MoveDraft) -> MoveChange:
    """What a form changes of a move; all that it says where there is none yet."""
    values: MoveChange = {}
    if known is None or draft.kind is not known.kind:
        values["kind"] = draft.kind
    months = draft.min_months, draft.wait_months
    if known is None or months != (known.min_months_in_role, known.median_wait_months):
        values["min_months"], values["wait_months"] = months
    return values


def add_move(store: Store, catalogue: Catalogue, source: str, target: str, **values: Unpack[MoveChange]) -> None:
    """Add a move between two roles; what is not given is assumed."""
    names = catalogue.role(source).name, catalogue.role(target).name
    _check_ends(source, target)
    if catalogue.move(source, target) is not None:
        raise Refused(
            _("There is a move from “{source}” to “{target}” already.").format(source=names[0], target=names[1])
        )
    override(store, _blank(store, source, target), is_hidden=False, **_columns(values))


def change_move(store: Store, catalogue: Catalogue, source: str, target: str, /, **values: Unpack[MoveChange]) -> None:
    """Change a move; what is not named stays, and None is as before."""
    catalogue.known_move(source, target)
    blank = _blank(store, source, target)
    override(store, blank, **_columns(values))
    _reset(store, catalogue, blank)


def hide_move(store: Store, catalogue: Catalogue, source: str, target: str) -> None:
    """Take a move out of the catalogue; one of the user's own goes for good."""
    move = catalogue.known_move(source, target)
    blank = _blank(store, source, target)
    if move.maker in {BUILT_IN, EDITED}:
        override(store, blank, is_hidden=True)
    else:
        store.remove(CustomMove, blank.id)


def show_move(store: Store, catalogue: Catalogue, source: str, target: str) -> None:
    """Bring a hidden move back."""
    row = next(iter(store.all(CustomMove, source_key=source, target_key=target)), None)
    if row is None or not row.is_hidden:
        names = catalogue.role(source).name, catalogue.role(target).name
        raise Refused(_("No move from “{source}” to “{target}” is hidden.").format(source=names[0], target=names[1]))
    store.change(CustomMove, row.id, is_hidden=False)
    reset(store, CustomMove(row.id, source, target))


def reset_move(store: Store, catalogue: Catalogue, source: str, target: str) -> None:
    """Make an edited move what it is in the shipped catalogue."""
    move = catalogue.known_move(source, target)
    if move.maker != EDITED:
        names = catalogue.role(source).name, catalogue.role(target).name
        raise Refused(
            _("The move from “{source}” to “{target}” is not a shipped one that you changed.").format(
                source=names[0], target=names[1]
            )
        )
    store.remove(CustomMove, _blank(store, source, target).id)


def _check_ends(source: str, target: str) -> None:
    if source == target:
        raise Refused(_("A move leads from one role to another."))


def _blank(store: Store, source: str, target: str) -> CustomMove:
    """A row for a move that changes nothing of it, with the id of the row that there is."""
    found = store.all(CustomMove, source_key=source, target_key=target)
    row_id = found[0].id if found else store.new_id()
    origin = found[0].origin if found else OWN
    return CustomMove(row_id, source, target, origin=origin)


def _reset(store: Store, catalogue: Catalogue, blank: CustomMove) -> None:
    """Remove a row that says nothing, unless the move is there by that row alone."""
    move = catalogue.move(blank.source_key, blank.target_key)
    if move is not None and move.maker in {BUILT_IN, EDITED}:
        reset(store, blank)


def _columns(values: MoveChange) -> dict[str, Column]:
    columns: dict[str, Column] = {}
    if "kind" in values:
        columns["kind"] = values["kind"].value
    if "min_months" in values:
        least = values["min_months"]
        what = _("The minimum months in the role")
        columns["min_months"] = None if least is None else int(limits.number(least, 0, MOST_MONTHS, what))
    if "wait_months" in values:
        wait = values["wait_months"]
        what = _("The wait in months")
        columns["wait_months"] = None if wait is None else float(limits.number(wait, 0, MOST_MONTHS, what))
    if "raise_" in values:
        parts = [limits.number(part, 0, MOST_RAISE, _("The raise")) for part in values["raise_"] or ()]
        if parts != sorted(parts):
            raise Refused(_("The raise must not fall from the lowest to the likeliest to the highest."))
        columns.update(zip(("raise_low", "raise_mode", "raise_high"), parts or (None, None, None), strict=True))
    return columns
