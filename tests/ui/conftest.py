"""The application as it really is, dressed in its theme, for every test of the window."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from careerplanner.ui.base.jobs import Jobs
from careerplanner.ui.look import announce
from careerplanner.ui.look.theme import Mode, Theme
from careerplanner.ui.window import application
from tests.ui import remembered
from tests.ui.fakes import FakeWorkspace

_NO_SCREEN = "This plugin does not support"


def pytest_collection_modifyitems(items):
    """The plugin without a screen says what it lacks; every other warning of Qt fails the test."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(_NO_SCREEN))


@pytest.fixture(scope="session")
def qapp():
    """The program's own application in place of the bare one of pytest-qt."""
    return application.make_application(["tests"])


@pytest.fixture(autouse=True, scope="session")
def _remembered():
    """What a worker was asked before is not computed anew."""
    with pytest.MonkeyPatch.context() as patch:
        remembered.install(patch)
        yield


@pytest.fixture(autouse=True, scope="module")
def _little_to_search(qapp):
    """What is there before the tests of a file stays: modules, caches, syntax trees that other tests have read.

    The collector would look through all of it after each test, which can take seconds.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def _the_theme(qapp):
    theme = Theme(qapp, Mode.LIGHT)
    theme.set_motion(motion=False)
    return theme


@pytest.fixture
def theme(_the_theme):
    """The theme: light, normal text, nothing moves; put back after the test."""
    yield _the_theme
    sweep()  # first, or the way back dresses every widget that is about to go
    if _the_theme.mode is not Mode.LIGHT:
        _the_theme.set_mode(Mode.LIGHT)
    _the_theme.set_scale(1.0)
    _the_theme.set_motion(motion=False)


def sweep():
    """Let go what the running application would: its loop deletes widgets and collects garbage, and no loop runs here.

    Widgets that stay are dressed anew with every change of the theme, so that each test would cost more than the last.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture(autouse=True)
def _swept(qapp, request):
    yield
    if not {"theme", "qtbot"} & set(request.fixturenames):  # the theme sweeps by itself, and widgets are dressed in it
        sweep()


@pytest.fixture(autouse=True)
def _dressed(request):
    """Whatever shows a widget shows it in the theme."""
    if "qtbot" in request.fixturenames:
        request.getfixturevalue("theme")


@pytest.fixture
def jobs(qapp):
    """The workers, ended after the test."""
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def workspace():
    """A workspace without a file."""
    return FakeWorkspace()


@pytest.fixture
def said(monkeypatch):
    """What screen readers were told, in order."""
    sentences = []
    monkeypatch.setattr(announce, "say", lambda _widget, sentence, **_kind: sentences.append(sentence))
    return sentences


@pytest.fixture
def shown(qtbot):
    """Shows a widget in its own active window, and closes it after the test."""

    def show(widget, width=0, height=0):
        qtbot.addWidget(widget)
        if width:
            widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        QApplication.processEvents()
        return widget

    return show
