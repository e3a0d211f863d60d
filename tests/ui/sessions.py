"""Sessions on real plan files, for tests of pages and journeys."""

from contextlib import contextmanager

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.workspace import open_workspace
from careerplanner.paths import UserFolders
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window.session import Session
from tests.sample_plan import write_empty, write_sample
from tests.ui.robots import TODAY, WindowRobot


@contextmanager
def session_on(folder, theme, qtbot, *, sample: bool, size=(1440, 900)):
    """A window on a new plan or on the sample, and the robot that uses it."""
    folders = UserFolders(folder)
    folders.make()
    path = folders.default_plan
    if sample:
        write_sample(path)
    else:
        write_empty(path)
    workspace = open_workspace(path, folders.backups, load_catalogue())
    opened = []
    session = Session(folders, workspace, Preferences(folders.settings, theme), lambda: TODAY, opened.append)
    qtbot.addWidget(session.window)
    session.window.resize(*size)
    session.window.show()
    qtbot.waitExposed(session.window)
    session.window.activateWindow()
    robot = WindowRobot(session, qtbot)
    robot.opened = opened
    robot.settle()
    try:
        yield robot
    finally:
        session.close()
