"""The overview: odds with their range, what holds the plan back, the week, what changed, and pay."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from careerplanner.app.commands.profile import profile
from careerplanner.app.queries.projection import odds_text
from careerplanner.domain.employer_rows import Mobility
from tests.some import some
from tests.ui.sessions import session_on
from tests.ui.walks import walk


@pytest.fixture
def sample(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        robot.window.navigate("overview")
        robot.qtbot.waitUntil(robot.session.jobs.is_idle, timeout=60_000)
        QApplication.processEvents()
        yield robot


@pytest.fixture
def blank(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=False) as robot:
        robot.window.navigate("overview")
        yield robot


def settled(robot):
    robot.qtbot.waitUntil(robot.session.jobs.is_idle, timeout=60_000)
    QApplication.processEvents()


def test_the_headline_and_every_row_are_the_sentences_of_the_projection(sample):
    page, wording = sample.page(), sample.window.context.wording
    view = sample.session.live.projections.view

    assert page.odds.headline.text() == odds_text.headline(view, wording)
    assert page.odds.between.text() == odds_text.range_sentence(view.headline, wording)
    rows = page.odds.rows.rows()
    assert [row.count.text() for row in rows] == [wording.odds.count(odds.share) for odds in view.odds]
    for row, odds in some(list(zip(rows, view.odds, strict=True))):
        heard = QAccessible.queryAccessibleInterface(row.rings)
        assert heard.text(QAccessible.Text.Name) == odds_text.odds_sentence(odds, view, wording)
        assert row.when.text() == odds_text.date_sentence(odds, view, wording)


def test_no_middle_date_is_shown_where_fewer_than_half_arrive(sample):
    view = sample.session.live.projections.view
    rows = sample.page().odds.rows.rows()
    fewer = [(row, odds) for row, odds in zip(rows, view.odds, strict=True) if odds.share < 0.5]

    for row, _odds in some(fewer):
        assert "Half of all futures" not in row.when.text()


def test_the_brakes_stand_by_what_they_would_move(sample):
    page = sample.page()
    brakes = page._brakes

    assert [brake.gain for brake in brakes] == sorted((brake.gain for brake in brakes), reverse=True)
    assert page.brakes.title.text() == "Openings hold the plan back"
    assert len(brakes) >= 3


def test_an_action_that_is_late_says_by_how_many_days(sample):
    rows = sample.page().to_do._model.rows()

    assert rows[0].chip == "12 days late"
    assert rows[0].chip_tone == "warning"
    assert len(rows) == 3


def test_what_changed_is_told_with_what_it_was_and_undo_takes_it_back(sample):
    page = sample.page()
    assert not page.changed.nothing.isHidden()

    sample.workspace.do("Look", profile.change, mobility=Mobility.LOOKING)
    settled(sample)
    lines = [line.accessibleName() for line in page.changed._lines.lines]
    before = sample.session.live.before.view.odds[0].share
    after = sample.session.live.projections.view.odds[0].share
    assert lines[0] == f"Senior customer service specialist: {after * 100:.0f} of 100. was {before * 100:.0f}"
    assert after > before

    sample.undo()
    settled(sample)
    assert not page.changed.nothing.isHidden()
    assert page.changed._lines.lines == []


def test_a_plan_without_pay_says_what_is_missing_and_leads_there(blank):
    page = blank.page()

    assert not page._empty.isHidden()
    assert page._content.isHidden()


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_everyone_can_use_the_page(sample, theme, size):
    sample.window.resize(*size)
    QApplication.processEvents()

    walk(sample.page(), theme)


def test_three_cards_take_two_columns_where_there_is_no_room(sample):
    page = sample.page()
    assert page._cards.columns() == 3

    sample.window.resize(1024, 700)
    QApplication.processEvents()
    assert page._cards.columns() == 2
