"""The window, edited until it is killed, many times over. It forks, so modules and fonts are read once for all.

``python kill_server.py`` reads lines ``FIRST PLAN``: for each it answers with the process that shows the plan, then
with the number of each edit that the window's own label called saved, and with ``gone`` when that process has ended.
"""

import os
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.setup import setup
from careerplanner.app.workspace import open_workspace
from careerplanner.paths import UserFolders
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.look.theme import Theme
from careerplanner.ui.window.application import make_application, make_theme
from careerplanner.ui.window.session import Session

EDITS = 50


def say(line: object) -> None:
    """One line, whole, though the process may be killed at any moment."""
    os.write(1, f"{line}\n".encode())


def edit(application: QApplication, theme: Theme, plan: Path, first: int) -> None:
    """Show the plan as the program does, and change the name again and again, by the field of the page."""
    folders = UserFolders(plan.parent)
    workspace = open_workspace(plan, folders.backups, load_catalogue())
    session = Session(folders, workspace, Preferences(folders.settings, theme), date.today, print)
    session.window.show()
    if workspace.plan.profile.setup_step < setup.DONE:
        session.window.page("setup").skip_setup()
    session.window.navigate("profile")
    profile = session.window.page("profile")
    for number in range(first, first + EDITS):
        profile.name.setText(f"Name {number}")
        profile.name.setModified(True)
        profile.name.editingFinished.emit()
        application.processEvents()
        if session.window.rail.save_state.sentence.text() == "All changes saved":
            say(number)
    sys.stdin.read()


def serve() -> None:
    """A process for each line, one after the other."""
    load_catalogue()
    application = make_application(["kill"])
    theme = make_theme(application)
    while line := sys.stdin.readline():
        first, plan = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if child == 0:
            edit(application, theme, Path(plan), int(first))
            os._exit(0)
        say(child)
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    serve()
