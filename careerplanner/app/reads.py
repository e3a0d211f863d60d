"""Which tables of a plan somebody reads: noted as they are read, so that nobody keeps a list of them by hand.

Who shows a plan is given a ``ReadWorkspace`` in place of the workspace: the same in all, but its plan notes the name of
each table that is asked for. A change of other tables need not be heard of then.
"""

import threading
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Unpack, cast

from careerplanner.app.workspace import Workspace
from careerplanner.domain.custom_rows import CUSTOM_TABLES
from careerplanner.domain.plan import Imagined, Plan

if TYPE_CHECKING:
    from careerplanner.domain.catalogue import Catalogue

ALL_TABLES = frozenset(field.name for field in fields(Plan))


class Reads:
    """The tables that have been read so far. They only become more: what was shown once may be shown again."""

    def __init__(self) -> None:
        self.tables: set[str] = set()
        self._thread = threading.get_ident()

    def note(self, *tables: str) -> None:
        """These tables are read, on the thread that made this."""
        assert threading.get_ident() == self._thread, "a worker is given a plan by whole() or unnoted()"
        self.tables.update(tables)


class ReadPlan(Plan):
    """A plan that notes which of its tables are asked for; equal to the plan that it shows.

    Its own fields are never set, so Python asks ``__getattr__`` for them, and for nothing else; a table that was asked
    for once is kept in its field, and costs nothing more.
    """

    __slots__ = ("_plain", "_reads")
    _plain: Plan
    _reads: Reads

    def __init__(self, plain: Plan | None = None, reads: Reads | None = None, /, **tables: Any) -> None:
        """A plan that tells ``reads``; ``dataclasses.replace`` gives tables instead, and has asked for all others."""
        object.__setattr__(self, "_plain", Plan(**tables) if plain is None else plain)
        object.__setattr__(self, "_reads", Reads() if reads is None else reads)

    def __getattr__(self, name: str) -> Any:
        if name not in ALL_TABLES:
            raise AttributeError(name)
        self._reads.note(name)
        rows = getattr(self._plain, name)
        object.__setattr__(self, name, rows)
        return rows

    def imagined(self, **tables: Unpack[Imagined]) -> Plan:
        """The plan with other rows in some tables; what is read of it is noted as well."""
        return ReadPlan(self._plain.imagined(**tables), self._reads)

    def __eq__(self, other: object) -> bool:
        return whole(self) == (whole(other) if isinstance(other, Plan) else other)

    def __hash__(self) -> int:
        return hash(whole(self))


def whole(plan: Plan) -> Plan:
    """The plan for a worker that may read all of it: every table counts as read."""
    if isinstance(plan, ReadPlan):
        plan._reads.note(*ALL_TABLES)  # noqa: SLF001 - the two are one thing
    return unnoted(plan)


def unnoted(plan: Plan) -> Plan:
    """The plan for a worker whose work begins anew for a reason of its own: nothing counts as read."""
    return plan._plain if isinstance(plan, ReadPlan) else plan  # noqa: SLF001 - the two are one thing


class ReadWorkspace:
    """A workspace whose plan and catalogue note what is read of them; for all else the workspace itself."""

    def __init__(self, workspace: Workspace) -> None:
        self.reads = Reads()
        self._workspace = workspace
        self._shown: ReadPlan | None = None

    @property
    def plan(self) -> Plan:
        """The plan as it is now, the same object until it changes."""
        plain = self._workspace.plan
        if self._shown is None or unnoted(self._shown) is not plain:
            self._shown = ReadPlan(plain, self.reads)
        return self._shown

    @property
    def catalogue(self) -> "Catalogue":
        """The catalogue in use: the user's own entries are part of it."""
        self.reads.note(*CUSTOM_TABLES)
        return self._workspace.catalogue

    def __getattr__(self, name: str) -> Any:
        return getattr(self._workspace, name)


def reading(workspace: Workspace) -> tuple[Workspace, Reads]:
    """The workspace for one reader, and where it is noted what that one reads."""
    found = ReadWorkspace(workspace)
    return cast("Workspace", found), found.reads
