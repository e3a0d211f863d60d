"""A path page over a plan in a real file, with all that lies around it."""

from datetime import date

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.workspace import open_workspace
from careerplanner.store import opening
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.catalogue.custom_actions import CustomActions
from careerplanner.ui.path.page import PathPage
from tests.sample_plan import write_sample
from tests.ui.robots_path import PathRobot

TODAY = date(2026, 11, 23)


class Around:
    """What lies around a page: it remembers where the page wanted to go and what it said."""

    def __init__(self, workspace, jobs, theme):
        self.workspace = workspace
        self.went, self.toasts, self.acted = [], [], []
        self.live = LiveProjection(workspace, jobs, lambda: TODAY)
        navigate = lambda page, item="": self.went.append((page, item))  # noqa: E731
        toast = lambda sentence, **kind: self.toasts.append((sentence, kind))  # noqa: E731
        self.context = Context(workspace, jobs, theme, navigate, toast, self.acted.append).for_page()

    def role_actions(self, context, parent):
        return CustomActions(context, self.live, lambda: TODAY, parent)

    def said(self):
        """The sentences of the toasts; each of them could be taken back."""
        assert all(kind["undo"] for _sentence, kind in self.toasts)
        return [sentence for sentence, _kind in self.toasts]


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue()


@pytest.fixture
def sample(tmp_path, catalogue):
    write_sample(tmp_path / "sample.career")
    opened = open_workspace(tmp_path / "sample.career", tmp_path / "backups", catalogue)
    yield opened
    opened.close()


@pytest.fixture
def blank(tmp_path, catalogue):
    opening.create(tmp_path / "blank.career")
    opened = open_workspace(tmp_path / "blank.career", tmp_path / "backups", catalogue)
    yield opened
    opened.close()


@pytest.fixture
def open_page(shown, jobs, theme, qtbot):
    def make(workspace, width=1228, height=870):
        around = Around(workspace, jobs, theme)
        page = PathPage(around.context, around.live, around.role_actions, lambda: TODAY)
        workspace.listeners.append(lambda change: page.on_change(change.tables))
        workspace.listeners.append(around.live.on_change)
        shown(page, width, height)
        around.live.refresh()
        qtbot.waitUntil(lambda: not jobs.is_busy("outlook"), timeout=20_000)
        QApplication.processEvents()
        page.around = around
        return PathRobot(page)

    return make


@pytest.fixture
def robot(open_page, sample):
    return open_page(sample)


@pytest.fixture
def around_of(jobs, theme):
    """Makes what lies around a page."""
    return lambda workspace: Around(workspace, jobs, theme)


@pytest.fixture
def robot_with_screen_reader(open_page, sample):
    """The page as it is made while a screen reader runs, which asks for everything at once."""
    QAccessible.setActive(True)
    yield open_page(sample)
    QAccessible.setActive(False)
