"""The path page, driven as a person drives it: the route, the details of roles, what can be done with them."""

from datetime import date

import pytest

from careerplanner.app.commands.catalogue import custom_roles
from careerplanner.app.commands.goals import skills
from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import profile
from tests.some import some

TODAY = date(2026, 11, 23)
CALL_CENTER, SPECIALIST = "call-center-specialist", "customer-service-specialist"
SENIOR, LEAD = "senior-customer-service-specialist", "customer-service-team-lead"
CX, ACCOUNTS, MANAGER = "customer-experience-specialist", "account-manager", "customer-service-manager"


def route_of(workspace):
    return tuple(step.role_key for step in workspace.plan.route_step)


def test_the_page_opens_on_the_next_step_with_its_route_drawn(robot, catalogue):
    assert robot.page.header.subtitle.text().startswith(f"{len(catalogue.roles)} roles, ")
    assert robot.page.header.subtitle.text().endswith(" routes to Customer service manager")
    assert robot.page.key() == SENIOR
    assert robot.page.inspector.chip.text() == "Next step"
    drawn = {pair for pair, kind in robot.kinds().items() if kind == "route"}
    assert drawn == {(SPECIALIST, SENIOR), (SENIOR, LEAD), (LEAD, MANAGER)}


def test_a_plan_without_a_role_offers_the_first_questions(open_page, blank):
    robot = open_page(blank)
    assert robot.page.empty.isVisible()
    assert robot.page.empty.title.text() == "No route yet"
    assert not robot.page.inspector.isVisible()
    assert not robot.page.frame.isVisible()
    buttons = [b for b in robot.page.empty.findChildren(type(robot.role.aim)) if b.text() == "Plan my route"]
    robot.click(buttons[0])
    assert robot.page.around.acted == ["setup"]


def test_a_person_who_is_not_sure_yet_sees_the_map_and_can_choose_a_goal(open_page, blank, catalogue):
    blank.do("Stand", profile.stand_in, catalogue, SPECIALIST, "2025-01", TODAY)
    robot = open_page(blank)
    assert robot.page.header.subtitle.text() == f"{len(catalogue.roles)} roles. Choose one as your goal."
    robot.click_role(MANAGER)
    robot.click(robot.role.aim)
    assert route_of(blank) == (SPECIALIST, SENIOR, LEAD, MANAGER)
    assert robot.page.inspector.chip.text() == "Goal"
    assert robot.page.around.said() == ["Customer service manager is your goal."]


def test_without_pay_the_timeline_says_what_is_missing_and_leads_there(open_page, blank, catalogue):
    blank.do("Stand", profile.stand_in, catalogue, SPECIALIST, "2025-01", TODAY)
    robot = open_page(blank)
    assert "no pay" in robot.page.strip.words.text()
    robot.click(robot.page.strip.mend)
    assert robot.page.around.went == [("profile", "")]


def test_gaps_become_goals_in_one_step_that_can_be_undone(robot, sample):
    robot.click_role(LEAD)
    before = sample.plan
    count = int(robot.role.create_goals.text().split()[3])
    robot.click(robot.role.create_goals)
    assert len(sample.plan.goal) == len(before.goal) + count
    assert robot.page.around.said()[0] == f"{count} goals created."
    assert not robot.role.create_goals.isVisible()
    sample.undo()
    assert sample.plan == before
    assert robot.role.create_goals.isVisible()


def test_readiness_is_three_figures_and_a_shut_gate_names_its_skill(robot):
    assert [len(robot.role.readiness.texts()), robot.role.readiness.texts()[0]] == [3, "2 of 3"]
    assert robot.role.blocked.text() == "Blocked by Coaching teammates (2/3)"
    rows = {row.gap.name: row for row in robot.role.gap_rows()}
    assert rows["Coaching teammates"].words.text() == "Gate · evidenced · a goal is on it"
    assert len(rows) < 11
    robot.click(robot.role.all_skills)
    assert len(robot.role.gap_rows()) == 11


def test_pay_carries_its_origin(robot):
    robot.click_role(MANAGER)
    assert robot.role.pay.isVisible()
    assert "Guide 2026" in robot.role.pay.source.text()
    assert "Robert Half" in robot.role.pay.value.accessibleDescription()
    robot.click_role(CX)
    assert "Assumed" in robot.role.band.source.text()
    assert "Low confidence" in robot.role.band.value.accessibleDescription()
    assert not robot.role.pay.isVisible()


def test_every_shipped_role_tells_duties_a_week_requirements_pay_here_and_where_it_leads(robot, sample, catalogue):
    sample.do("Area", profile.change, area_code="MA")
    for role in some(catalogue.roles):
        robot.page.reveal(role.key)
        panel = robot.role
        assert panel.title.text() == role.name
        assert panel.duties.isVisible()
        assert panel.duties._lines == role.duties
        assert panel.week.isVisible()
        assert panel.week.text() == role.week
        assert "Described by Career Planner" in panel._week_note.text()
        assert panel.gap_rows() or panel.all_skills.isVisible(), role.key
        assert "Levels and requirements: Career Planner" in panel.requirements.text()
        pay = panel.pay if panel.pay.isVisible() else panel.band
        assert "Massachusetts" in pay.source.text(), role.key
        assert len(panel.links.buttons) == len(catalogue.moves_from(role.key))
        assert panel.links.isVisible() is bool(panel.links.buttons), role.key


def test_a_role_of_ones_own_without_a_described_week_shows_none(robot, sample):
    sample.do("Add", custom_roles.add_role, sample.catalogue, custom_roles.RoleDraft("Trainer"))
    key = next(role.key for role in sample.catalogue.roles if role.name == "Trainer")
    robot.page.reveal(key)
    assert robot.role.title.text() == "Trainer"
    assert not robot.role.week.isVisible()
    assert not robot.role._week_note.isVisible()


def test_a_role_can_be_left_out_and_taken_in_again(robot, sample):
    robot.click_role(LEAD)
    robot.click(robot.role.leave_out)
    assert route_of(sample) == (SPECIALIST, SENIOR, MANAGER)
    assert robot.page.key() == LEAD
    robot.click(robot.role.add)
    assert route_of(sample) == (SPECIALIST, SENIOR, LEAD, MANAGER)


def test_a_role_off_the_route_says_which_role_it_would_replace(robot, sample):
    robot.click_role(CX)
    assert robot.role.add_note.text() == "In place of Team lead"
    robot.click(robot.role.add)
    assert route_of(sample) == (SPECIALIST, SENIOR, CX, MANAGER)


def test_what_cannot_be_done_with_a_role_is_not_offered(robot):
    robot.click_role(SPECIALIST)
    assert robot.visible_buttons() == []
    robot.click_role(CALL_CENTER)
    assert "Add to the route" not in robot.visible_buttons()
    robot.click_role(MANAGER)
    assert "Make this my goal" not in robot.visible_buttons()
    assert "Leave out of the route" not in robot.visible_buttons()


def test_a_role_off_the_route_shows_the_way_through_it_on_the_map(robot, sample):
    before = route_of(sample)
    robot.click_role(CX)
    assert {pair for pair, kind in robot.kinds().items() if kind == "alternative"} == {(SENIOR, CX), (CX, MANAGER)}
    assert route_of(sample) == before
    robot.click_role(LEAD)
    assert "alternative" not in robot.kinds().values()


def test_compare_routes_goes_to_the_comparison_with_the_selected_role(robot):
    robot.click_role(CX)
    robot.click(robot.page.routes)
    assert robot.page.around.went == [("compare", CX)]
    robot.page.handlers["compare"]()
    assert robot.page.around.went == [("compare", CX)] * 2


def test_taking_up_the_next_role_moves_where_one_stands_and_asks_for_the_new_pay(robot, sample):
    robot.click(robot.role.take_up)
    assert sample.plan.profile.role_key == SENIOR
    assert sample.plan.profile.role_since == "2026-11"
    assert route_of(sample) == (SENIOR, LEAD, MANAGER)
    assert robot.page.inspector.chip.text() == "You are here"
    sentence, kind = robot.page.around.toasts[0]
    assert sentence == "Senior customer service specialist is your role now."
    label, act = kind["actions"][0]
    assert label == "Add your new pay"
    act()
    assert robot.page.around.went[-1] == ("profile", "")
    sample.undo()
    assert sample.plan.profile.role_key == SPECIALIST


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("min_months", "24", 24),
        ("wait_months", "4.5", 4.5),
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
    robot.type_into_step("wait_months", "40")
    qtbot.waitUntil(lambda: not jobs.is_busy("outlook"), timeout=20_000)
    first, then = robot.page.around.said()
    assert first == "Step adjusted."
    assert "Customer service manager" in then
    assert "months later" in then


def test_months_of_a_step_show_on_the_map(robot):
    robot.type_into_step("min_months", "24")
    assert robot.map._moves[SPECIALIST, SENIOR].move.least_months == 24
    assert robot.map._moves[SPECIALIST, SENIOR].move.usual_months == 33


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("min_months", "soon", "not a number of months"),
        ("min_months", "-3", "from 0 to 600"),
        ("min_months", "2.5", "whole months"),
        ("wait_months", "601", "from 0 to 600"),
        ("entry_cents", "0", "Entry pay must be from"),
        ("entry_cents", "lots", "not an amount of money"),
        ("not_before", "2028-13", "not a month"),
        ("not_before", "1812-01", "out of range"),
    ],
)
def test_a_wrong_entry_is_refused_beside_its_field_and_changes_nothing(robot, sample, name, typed, sentence):
    before = sample.plan
    robot.type_into_step(name, typed)
    assert sentence in robot.role.step.row(name).field.error()
    assert sample.plan == before


def test_a_refusal_of_the_page_is_said_on_the_page(robot, sample):
    robot.click_role(LEAD)
    robot.page._do("", "Leave out", path.drop_step, sample.catalogue, MANAGER)
    assert robot.page.message.isVisible()
    assert "Only a role between" in robot.page.message.sentence.text()


def test_undo_elsewhere_shows_here_at_once(robot, sample):
    sample.do("Rate", skills.rate, sample.catalogue, "coaching", 3, TODAY)
    assert robot.role.readiness.texts()[0] == "3 of 3"
    assert not robot.role.blocked.isVisible()
    sample.undo()
    assert robot.role.readiness.texts()[0] == "2 of 3"


def test_the_page_reveals_the_role_it_is_asked_for(robot):
    robot.page.reveal(MANAGER)
    assert robot.page.key() == MANAGER
    robot.page.reveal("no-such-role")
    assert robot.page.key() == MANAGER
