"""The map of a plan with 40 and with 300 roles: opening it, choosing a role, going over it with the wheel.

Times are those of the window's own thread, drawn off screen, in processor time. ``against`` is the bound in
milliseconds; the exponent beside it is that of growth from 40 roles to 300, as in ``bench.growth``.
"""

import math
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

from bench.row import Row
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.catalogue.custom_moves import MoveDraft
from careerplanner.app.commands.catalogue.custom_roles import Figures, RoleDraft, add_role
from careerplanner.app.sample import create_sample
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.domain.catalogue import HIGHEST_STAGE, Catalogue, Requirement
from careerplanner.paths import UserFolders
from careerplanner.units import cents_of

READABLE, USABLE = 40, 300
CLICK_MS, OPEN_MS, WHEEL_MS = 100.0, 300.0, 30.0
REPEATS = 7
TODAY = date(2026, 11, 23)
_TRADES = ("Billing", "Claims", "Chat", "Field service", "Quality", "Partner", "Onboarding", "Renewals", "Tooling")
_GRADES = ("associate", "specialist", "senior specialist", "manager", "director")


def fill(workspace: Workspace, roles: int) -> None:
    """Roles of one's own until the map has so many: trades with a ladder each, and a way over from the trade before."""
    below: dict[int, str] = {}
    for number in range(roles - len(workspace.catalogue.roles)):
        stage, trade = number % (HIGHEST_STAGE + 1), number // (HIGHEST_STAGE + 1)
        beside = below.get(stage) if stage < HIGHEST_STAGE else None
        sources = dict.fromkeys(key for key in (below.get(stage - 1), beside) if key)
        draft = _draft(workspace.catalogue, stage, trade, list(sources))
        below[stage] = workspace.do("Role", add_role, workspace.catalogue, draft)


def _draft(catalogue: Catalogue, stage: int, trade: int, sources: list[str]) -> RoleDraft:
    round_ = trade // len(_TRADES) + 1
    name = f"{_TRADES[trade % len(_TRADES)]} {_GRADES[stage]}{f' {round_}' if round_ > 1 else ''}"
    low = 34_000 + 14_000 * stage
    skills = [skill.key for skill in catalogue.skills][trade % 5 : trade % 5 + 6]
    return RoleDraft(
        name,
        stage=stage,
        figures=Figures((cents_of(low), cents_of(low * 1.2), cents_of(low * 1.5)), source="Own", year="2026"),
        requirements=tuple(Requirement(key, 1 + stage // 2, 1.0, gate=False) for key in skills),
        moves=tuple(MoveDraft(source, "") for source in sources),
    )


def run() -> Iterator[Row]:
    """The map of 40 roles, then that of 300 with how each act grew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The window is wanted only here: other parts of the table need no Qt.
    from careerplanner.ui.window.application import make_application  # noqa: PLC0415

    application, catalogue = make_application(["bench"]), load_catalogue()
    smaller = _of_size(application, catalogue, READABLE)
    for row in smaller:
        yield row
    for row, before in zip(_of_size(application, catalogue, USABLE), smaller, strict=True):
        yield row
        exponent = math.log(row.value / before.value) / math.log(USABLE / READABLE)
        yield Row(f"exponent of {row.name}", round(exponent, 2), "exponent", f"{READABLE} roles")


def _of_size(application: Any, catalogue: Catalogue, roles: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as made:
        folders = UserFolders(Path(made))
        folders.make()
        create_sample(folders.default_plan, catalogue, TODAY)
        workspace = open_workspace(folders.default_plan, folders.backups, catalogue)
        fill(workspace, roles)
        session = _session(folders, workspace, application)
        rows = list(_measured(session, application.processEvents, roles))
        session.close()
    return rows


def _session(folders: UserFolders, workspace: Workspace, application: Any) -> Any:
    from careerplanner.ui.base.preferences import Preferences  # noqa: PLC0415
    from careerplanner.ui.look.theme import Mode, Theme  # noqa: PLC0415
    from careerplanner.ui.window import page_table, screenshots  # noqa: PLC0415
    from careerplanner.ui.window.session import Session  # noqa: PLC0415

    page_table.load_all()
    preferences = Preferences(folders.settings, Theme(application, Mode.LIGHT))
    session = Session(folders, workspace, preferences, lambda: TODAY, lambda _path: None)
    session.window.resize(1440, 900)
    session.window.show()
    screenshots.painted(session.window)
    return session


def _measured(session: Any, settle: Callable[[], object], roles: int) -> Iterator[Row]:
    from PySide6.QtCore import QPoint, QPointF, Qt  # noqa: PLC0415
    from PySide6.QtGui import QWheelEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    window = session.window
    yield _row(f"map of {roles} roles, first opened", partial(window.navigate, "path"), settle, OPEN_MS, 1)
    page = window.page("path")
    keys = cycle([role.key for role in session.workspace.catalogue.roles][::3])
    canvas, ways = page.frame.map, cycle((-60, 60))

    def turn() -> None:
        at = QPointF(canvas.viewport().rect().center())
        here, none = canvas.viewport().mapToGlobal(at), QPoint(0, 0)
        buttons, keys_held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        phase = Qt.ScrollPhase.NoScrollPhase
        wheel = QWheelEvent(at, here, none, QPoint(0, next(ways)), buttons, keys_held, phase, False)
        QApplication.sendEvent(canvas.viewport(), wheel)

    yield _row(f"map of {roles} roles, another role chosen", lambda: page.select(next(keys)), settle, CLICK_MS)
    yield _row(f"map of {roles} roles, a turn of the wheel", turn, settle, WHEEL_MS)
    yield _row(f"map of {roles} roles, shown anew", page.reload, settle, OPEN_MS)


def _row(
    name: str, work: Callable[[], object], settle: Callable[[], object], bound: float, repeats: int = REPEATS
) -> Row:
    taken = []
    for _number in range(repeats):
        begin = time.thread_time()
        work()
        for _round in range(3):
            settle()
        taken.append((time.thread_time() - begin) * 1000)
    milliseconds = statistics.median(taken)
    return Row(name, round(milliseconds, 1), "ms", f"the bound of {bound:g} ms", round(bound / milliseconds, 2))
