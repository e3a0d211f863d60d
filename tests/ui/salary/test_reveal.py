"""What another page leads to on the salary page stands at the top of the view, however often it is gone to."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractSlider

from careerplanner.app.queries.salary.unknowns import unknowns
from careerplanner.ui.kit.table_model import ROW_ROLE
from tests.ui import walks
from tests.ui.sessions import session_on


@pytest.fixture(
    params=[(1440, 900, 1.0), pytest.param((1024, 700, 2.0), marks=pytest.mark.long)], ids=["usual", "large"]
)
def robot(request, tmp_path, theme, qtbot):
    width, height, scale = request.param
    with session_on(tmp_path, theme, qtbot, sample=True, size=(width, height)) as opened:
        theme.set_scale(scale)
        opened.window.navigate("salary")
        qtbot.waitUntil(opened.session.jobs.is_idle, timeout=30_000)
        yield opened


def top_of(robot, widget, place=lambda: QPoint(0, 0)):
    """Where a place of a widget stands below the head of the view, once all has come to rest."""
    robot.qtbot.wait(350)
    walks.settle()
    return widget.mapTo(robot.window.page("salary")._scroll.viewport(), place()).y()


def test_a_section_is_gone_to_at_its_head_every_time(robot):
    page = robot.window.page("salary")
    for part in ("tripwires", "pauses", "industries", "promotion", "tripwires", "industries"):
        robot.window.navigate("salary", part)
        top, bar = top_of(robot, page.sections), page._scroll.verticalScrollBar()
        assert top == 12 or bar.value() == bar.maximum(), top
        assert top < page._scroll.viewport().height() - 100
        page.sections.turn_to("compare")


def test_what_a_question_leads_to_is_in_view_every_time(robot):
    page = robot.window.page("salary")
    last = unknowns(page.live.projections.view, page.context.wording)[-1]
    page.reveal(last.leads_to)
    table = page.register.table
    first = table.model().index(2, 0).data(ROW_ROLE).id
    for key in (last.register_key, first, last.register_key):
        page.sections.turn_to("compare")
        page.reveal(f"{last.leads_to}/{key}")
        assert table.chosen_row().id == key
        assert 0 <= top_of(robot, table, table.place_of_choice) <= page._scroll.viewport().height() - 60


def test_who_scrolls_meanwhile_is_left_alone(robot):
    page = robot.window.page("salary")
    robot.window.navigate("salary", "tripwires")
    walks.settle()
    bar = page._scroll.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    assert bar.value() == 0
    robot.qtbot.wait(350)
    assert bar.value() == 0
