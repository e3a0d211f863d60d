"""What the tests of skills and goals stand on: the page of the sample, and the page of an empty plan."""

import pytest

from tests.ui.robots_goals import GoalsRobot
from tests.ui.sessions import session_on


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as around:
        yield GoalsRobot(around)


@pytest.fixture
def blank(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=False) as around:
        around.page().skip_setup()
        yield GoalsRobot(around)
