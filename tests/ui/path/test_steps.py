"""The steps of a route on the path page: confirmed, with a chance by hand, adjusted."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careerplanner.app.commands.path import path
from careerplanner.domain.catalogue import MoveKind
from careerplanner.domain.custom_rows import CustomMove
from careerplanner.domain.employer_rows import Way
from careerplanner.domain.facts import BACHELOR

TODAY = date(2026, 11, 23)
CALL_CENTER, SPECIALIST = "call-center-specialist", "customer-service-specialist"
SENIOR, LEAD = "senior-customer-service-specialist", "customer-service-team-lead"
CX, ACCOUNTS, MANAGER = "customer-experience-specialist", "account-manager", "customer-service-manager"


def unconfirmed(workspace):
    """The step to the team lead as a release lists it: nothing is known of what it asks for."""
    move = CustomMove("move-1", SENIOR, LEAD, kind="retraining", is_confirmed=False)
    workspace.do("Import", lambda store: store.add(move))


def test_behind_a_step_that_is_not_confirmed_there_are_no_odds_until_it_is(robot, sample, jobs, qtbot):
    def settled():
        qtbot.waitUntil(lambda: not jobs.is_busy("outlook"), timeout=20_000)

    unconfirmed(sample)
    settled()
    assert [robot.map.pills()[key] for key in (LEAD, MANAGER)] == ["?", "?"]
    robot.click_role(MANAGER)
    assert robot.role.odds.when.text() == "No odds yet: say what the step to Customer service team lead asks for."
    assert not robot.role.odds.rings.isVisible()
    assert not robot.role.confirm.isVisible()
    robot.click_role(LEAD)
    form = robot.role.confirm
    assert form.isVisible()
    assert not robot.role.time.isVisible()
    robot.choose(form.kind, "Promotion")
    form.months.set_value(9.0)
    robot.choose(form.licence, "I lack it")
    robot.click(form.confirm)
    assert "needs the license" in form.message.sentence.text()
    assert not sample.catalogue.move(SENIOR, LEAD).is_confirmed
    robot.choose(form.licence, "Asked for, and I hold it")
    robot.click(form.confirm)
    settled()
    move = sample.catalogue.move(SENIOR, LEAD)
    assert (move.is_confirmed, move.kind, move.min_months_in_role) == (True, MoveKind.PROMOTION, 9)
    assert not form.isVisible()
    assert "?" not in robot.map.pills().values()
    assert robot.role.odds.rings.isVisible()


def test_the_education_that_a_step_asks_for_is_kept_with_whether_one_has_it(robot, sample):
    unconfirmed(sample)
    robot.click_role(LEAD)
    form = robot.role.confirm
    assert not form.has_education.isVisible()
    robot.choose(form.education, "Bachelor’s degree")
    robot.choose(form.has_education, "Yes, I have it")
    robot.click(form.confirm)
    assert sample.plan.profile.education_level == BACHELOR
    assert sample.plan.employer_answer[0].degree_asked is False


def test_the_chance_of_a_step_can_be_set_by_hand_with_its_range(robot, sample):
    robot.click(robot.role.adjust)
    chance = robot.role.chance
    assert chance.way.value() == "published"
    assert not chance.chance_field.isVisible()
    robot.choose(chance.way, "Set by hand")
    for edit, text in ((chance.low, "10"), (chance.high, "30 %"), (chance.chance, "20")):
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Return)
    answer = sample.plan.employer_answer[0]
    assert (answer.id, answer.way, answer.chance, answer.chance_low, answer.chance_high) == (
        SENIOR,
        Way.BY_HAND,
        0.2,
        0.1,
        0.3,
    )
    assert robot.role.adjust.text() == "Adjust this step (1 changed)"
    robot.choose(chance.way, "Published rates")
    assert sample.plan.employer_answer[0].way is Way.PUBLISHED


def test_a_way_without_numbers_is_refused_and_leads_to_the_questions(robot, sample):
    robot.click(robot.role.adjust)
    before, chance = sample.plan, robot.role.chance
    robot.choose(chance.way, "Posts that come free")
    assert "Nothing is entered there yet" in chance.field.error()
    assert chance.way.value() == "published"
    assert sample.plan == before
    robot.click(chance.ask)
    assert robot.page.around.acted == ["employer"]


@pytest.mark.parametrize(("name", "typed"), [("min_months", "abc"), ("entry_cents", "-5"), ("not_before", "xyz")])
def test_what_one_step_refused_stands_in_no_other(robot, sample, name, typed):
    before = sample.plan
    robot.type_into_step(name, typed)
    row = robot.role.step.row(name)
    assert (row.editor.is_wrong, bool(row.field.error())) == (True, True)
    robot.click_role(LEAD)
    assert (row.editor.text(), row.editor.is_wrong, row.field.error()) == ("", False, "")
    assert sample.plan == before


def test_a_chance_that_one_step_refused_stands_in_no_other(robot, sample):
    robot.click(robot.role.adjust)
    before, chance = sample.plan, robot.role.chance
    robot.choose(chance.way, "Set by hand")
    chance.chance.setFocus()
    QTest.keyClicks(chance.chance, "lots")
    QTest.keyClick(chance.chance, Qt.Key.Key_Return)
    assert chance.chance_field.error()
    robot.click_role(LEAD)
    assert (chance.way.value(), chance.chance.text(), chance.chance_field.error()) == ("published", "", "")
    assert sample.plan == before


def test_the_old_wait_is_a_field_only_where_it_is_set(robot, sample):
    robot.click(robot.role.adjust)
    assert not robot.role.step.wait_months.isVisible()
    sample.do("Wait", path.change_step, sample.plan.route_step[1].id, wait_months=12)
    assert robot.role.step.wait_months.isVisible()


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("min_months", "24", 24),
        ("entry_cents", "51k", 5_100_000),
        ("not_before", "Mar 2028", "2028-03"),
    ],
)
def test_a_step_is_adjusted_and_goes_back_to_its_default(robot, sample, name, typed, kept):
    robot.type_into_step(name, typed)
    assert getattr(sample.plan.route_step[1], name) == kept
    assert robot.role.adjust.text() == "Adjust this step (1 changed)"
    row = robot.role.step.row(name)
    assert "Default" in row.editor.placeholderText()
    robot.click(row.reset)
    assert getattr(sample.plan.route_step[1], name) is None
    assert row.editor.text() == ""
    assert robot.role.adjust.text() == "Adjust this step"


def test_an_adjusted_step_says_what_it_did_to_the_dates(robot, jobs, qtbot):
    robot.type_into_step("min_months", "90")
    qtbot.waitUntil(lambda: not jobs.is_busy("outlook"), timeout=20_000)
    first, then = robot.page.around.said()
    assert first == "Step adjusted."
    assert then


def test_months_of_a_step_show_on_the_map(robot):
    robot.type_into_step("min_months", "24")
    assert robot.map._moves[SPECIALIST, SENIOR].move.least_months == 24
    assert robot.map._moves[SPECIALIST, SENIOR].move.usual_months == 33
