"""The actions of the menus as entries that can be found."""

from collections.abc import Iterator, Mapping

from PySide6.QtGui import QKeySequence

from careerplanner.app.queries.palette.entry import Entry, Kind
from careerplanner.i18n import _
from careerplanner.ui.base.actions import ActionTable

USUAL = ("act:log_time", "act:new_goal", "act:employer", "act:page_goals", "act:report")
"""What is offered before anything has been chosen."""

_GOES = frozenset({"report", "settings", "reference", "compare"})
_ASKS = frozenset({"help", "words", "shortcuts"})
_NOT_HERE = frozenset({"palette", "next_area", "previous_area"})


def action_entries(table: ActionTable, states: Mapping[str, str]) -> Iterator[Entry]:
    """Every action that does something now; ``states`` has the effect or state of some, by name."""
    for name, action in table.actions.items():
        if not (action.isVisible() and action.isEnabled()) or name in _NOT_HERE:
            continue
        is_page = name.startswith("page_")
        kind = Kind.GO if is_page or name in _GOES else Kind.ASK if name in _ASKS else Kind.DO
        words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
        state = states.get(name, _("Page") if is_page else "")
        yield Entry(f"act:{name}", kind, table.icon_of(name), words, state, keys=_keys(action.shortcut()))


def _keys(shortcut: QKeySequence) -> tuple[str, ...]:
    """The keys of a shortcut one by one: ``Ctrl``, ``L``."""
    written = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
    keys = [key for key in written.split("+") if key]
    return (*keys, "+") if written.endswith("+") else tuple(keys)
