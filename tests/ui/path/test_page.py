"""The path page, driven as a person drives it: the route, the details of roles, what can be done with them."""

import re
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from careerplanner.app.commands.catalogue import custom_roles
from careerplanner.app.commands.catalogue.custom_moves import MoveDraft
from careerplanner.app.commands.catalogue.custom_roles import RoleDraft
from careerplanner.app.commands.goals import skills
from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import profile
from careerplanner.app.commands.setup.role_copies import RoleCopy, aim_for_copy
from careerplanner.app.queries.path.map import MOST_ROLES_WITH_ALL_STEPS
from careerplanner.app.queries.path.odds import pill
from careerplanner.app.queries.projection.odds_text import date_sentence
from careerplanner.domain.catalogue import MoveKind
from careerplanner.ui.path.map_items import move_pen
from tests.some import some

TODAY = date(2026, 11, 23)
CALL_CENTER, SPECIALIST = "call-center-specialist", "customer-service-specialist"
SENIOR, LEAD = "senior-customer-service-specialist", "customer-service-team-lead"
CX, ACCOUNTS, MANAGER = "customer-experience-specialist", "account-manager", "customer-service-manager"


def route_of(workspace):
    return tuple(step.role_key for step in workspace.plan.route_step)


def test_the_page_opens_on_the_next_step_with_its_route_drawn(robot, catalogue):
    subtitle = robot.page.header.subtitle.text()
    assert subtitle == "17 roles · your route: specialist, senior specialist, team lead, manager"
    assert len(catalogue.roles) == 17
    assert robot.page.key() == SENIOR
    assert robot.page.inspector.chip.text() == "Step 1 of your route"
    drawn = {pair for pair, kind in robot.kinds().items() if kind == "route"}
    assert drawn == {(SPECIALIST, SENIOR), (SENIOR, LEAD), (LEAD, MANAGER)}


def test_the_outlook_of_each_occupation_opens_with_both_measures_of_ai(robot):
    block = robot.role.outlook
    robot.click_role(ACCOUNTS)
    assert (block.toggle.text(), block.texts()) == ("Outlook and AI in detail", [])
    robot.click(block.toggle)
    texts = block.texts()
    assert [text[-9:] for text in texts if text.endswith(")")] == ["(41-3091)", "(41-4012)"]
    assert texts[texts.index("Leave work, a year") + 1] == "37,300"
    assert texts[texts.index("AI: work it is used for") + 1] == "Rank 4 of 785"
    assert texts[-1].endswith("Neither tells of lost jobs, and neither has a date.")
    robot.click_role(SENIOR)
    assert block.texts() == []


def test_a_role_takes_one_of_its_other_names_and_gives_it_back(robot):
    panel = robot.role
    assert panel.titles.words.text().startswith("Also called: ")
    name = panel.titles.menu.actions()[0].text().removeprefix("Call it “").removesuffix("”")
    panel.titles.menu.actions()[0].trigger()
    assert panel.title.text() == name
    assert robot.page.around.said() == [f"The role is called {name} now."]
    robot.page.context.workspace.undo()
    assert panel.title.text() == "Senior customer service specialist"


def test_a_role_of_ones_own_can_be_closed_by_a_license(robot):
    workspace = robot.page.context.workspace
    assert not robot.role.licence.isVisible(), "no shipped role asks for one"
    key = workspace.do("Goal", aim_for_copy, workspace.catalogue, RoleCopy("Licensed adviser", MANAGER))
    robot.page.reveal(key)
    robot.click(robot.role.licence)
    assert robot.role.confirm.isVisible()
    assert robot.page.around.said() == ["No odds for Licensed adviser until you hold the license and say so."]


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


def test_the_timeline_needs_no_pay(open_page, blank, catalogue):
    blank.do("Stand", profile.stand_in, catalogue, SPECIALIST, "2025-01", TODAY)
    robot = open_page(blank)
    robot.show("timeline")
    assert "pay" not in robot.page.timeline.words.text()


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


def test_what_is_required_says_how_much_is_met_and_what_is_missing(robot):
    assert robot.role.required.text() == "2 of 3 met"
    rows = {row.gap.name: row for row in robot.role.required_rows()}
    assert len(rows) == 3
    assert rows["Coaching teammates"].figure.text() == "2 of 3"
    assert rows["Coaching teammates"].words.text() == "a goal is on it"
    assert rows["Coaching teammates"].accessibleName() == "Coaching teammates, 2 of 3, not met, a goal is on it"
    assert rows["De-escalation"].words.text() == ""
    assert not robot.role.others.isVisible()
    robot.click(robot.role.all_skills)
    assert robot.role.others.isVisible()
    assert len(robot.role.other_rows()) == 8
    assert len(robot.role.coverage.texts()) == 2


def test_a_claim_without_evidence_is_not_counted_as_met(robot, sample):
    sample.do("Rate", skills.rate, sample.catalogue, "coaching", 3, TODAY)
    rows = {row.gap.name: row for row in robot.role.required_rows()}
    assert rows["Coaching teammates"].words.text() == "claimed, not shown · a goal is on it"
    assert robot.role.required.text() == "2 of 3 met"
    assert "Coaching teammates (claimed, not shown)" in dict(robot.told())["Senior customer service specialist"]


def test_no_word_on_the_page_calls_what_is_required_a_gate_or_a_must(robot):
    robot.click_role(LEAD)
    robot.click(robot.role.all_skills)
    words = " ".join(label.text() for label in robot.page.inspector.findChildren(QLabel) if label.isVisible())
    words += " ".join(description for _name, description in robot.told())
    assert "Required for this role" in words
    assert not re.search(r"\b(gates?|musts?|blocked)\b", words, re.IGNORECASE)


def test_pay_carries_its_origin(robot):
    robot.click_role(MANAGER)
    assert robot.role.pay.source.text().startswith("Half earn ")
    assert "Guide 2026" in robot.role.start_pay.source.text()
    assert "Robert Half" in robot.role.start_pay.value.accessibleDescription()
    robot.click_role(CX)
    assert "Assumed" in robot.role.pay.source.text()
    assert robot.role.pay.source.text().startswith("Band ")
    assert "Low confidence" in robot.role.pay.value.accessibleDescription()
    assert not robot.role.start_pay.isVisible()


def test_the_outlook_and_the_degree_of_a_role_stand_beside_its_pay(robot):
    robot.click_role(LEAD)
    panel = robot.role
    assert (panel.jobs.caption.text(), panel.jobs.value.text()) == ("Jobs in 2034", "−0.3 %")
    assert panel.jobs.source.text() == "1.56 million in 2024 · BLS 2024-34, U.S., 43-1011"
    assert panel.openings.value.text() == "144,500"
    assert panel.openings.source.text() == "About 9 for each 100 such jobs"
    assert panel.degree.value.text() == "5 of 10"
    assert panel.degree.source.text() == "ask for no more than yours: associate degree · O*NET"


def test_the_odds_of_the_selected_role_are_those_of_the_projection_with_one_brake(robot, jobs, qtbot):
    robot.click_role(LEAD)
    qtbot.waitUntil(lambda: not jobs.is_busy("path brakes"), timeout=20_000)
    view = robot.page.around.live.projections.view
    odds, wording = view.odds_of(LEAD), robot.page.context.wording
    block = robot.role.odds
    assert block.about.text().lower() == wording.odds.about(odds.share)
    assert block.between.text() == wording.odds.short_range(odds.low, odds.high)
    assert block.until.text() == "by November 2036"
    assert block.rings.share() == pytest.approx(odds.share, abs=0.001)
    assert block.when.text() == date_sentence(odds, view, wording)
    assert block.brake.text().startswith("What holds this back most is ")
    robot.click(block.ask)
    assert robot.page.around.acted == ["employer"]
    robot.click_role(CX)
    assert not block.isVisible()


def test_only_roles_of_the_route_carry_odds_on_the_map(robot):
    view, wording = robot.page.around.live.projections.view, robot.page.context.wording
    assert robot.map.pills() == {key: pill(view.odds_of(key).share, wording) for key in (SENIOR, LEAD, MANAGER)}
    assert robot.page.legend.texts()[0] == "Your route, odds by 2036"
    assert robot.page.legend.texts()[1:] == ["Promotion", "Sideways", "Retraining", "Other trade"]


def test_every_kind_of_move_has_a_line_of_its_own():
    patterns = {tuple(move_pen("other", kind).dashPattern()) for kind in MoveKind}
    assert len(patterns) == len(MoveKind) == 4


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
        assert panel.required_rows() or panel.all_skills.isVisible(), role.key
        assert "Levels and what is required: Career Planner" in panel.requirements.text()
        assert "Massachusetts" in panel.pay.source.text(), role.key
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


def drawn(robot) -> set[tuple[str, str]]:
    return {pair for pair, item in robot.map._moves.items() if item.isVisible()}


def test_a_crowded_map_draws_the_steps_of_the_route_and_of_the_selected_role_and_says_so(robot, sample):
    said = "With so many roles, only the steps of your route and of the selected role are drawn."
    route = {(SPECIALIST, SENIOR), (SENIOR, LEAD), (LEAD, MANAGER)}
    assert drawn(robot) == set(robot.map._moves)
    assert said not in robot.page.pay_note.text()
    catalogue, missing = sample.catalogue, MOST_ROLES_WITH_ALL_STEPS + 1 - len(sample.catalogue.roles)

    def crowd(store):  # as one step, since each shows the map anew
        for number in range(missing):
            draft = RoleDraft(f"Desk {number:02}", moves=(MoveDraft("", MANAGER),))
            custom_roles.add_role(store, catalogue, draft)

    sample.do("Roles", crowd)
    QApplication.processEvents()
    for key, others in ((LEAD, set()), (CX, {(SENIOR, CX), (CX, MANAGER)})):
        robot.page.select(key)
        touching = {pair for pair in robot.map._moves if key in pair}
        assert drawn(robot) == route | touching | others
    assert len(robot.map._moves) > len(drawn(robot)) + 40
    assert robot.page.pay_note.text().endswith(said)


def test_the_list_shows_what_changed_while_the_map_was_looked_at(robot, sample):
    rows = robot.page.list.tree.model()
    assert rows.rowCount() == 0
    robot.show("list")
    before = rows.rowCount()
    robot.show("map")
    sample.do("Role", custom_roles.add_role, sample.catalogue, RoleDraft("Desk of its own"))
    QApplication.processEvents()
    assert rows.rowCount() == before == len(sample.catalogue.roles) - 1
    robot.show("list")
    assert rows.rowCount() == before + 1


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
    ("name", "typed", "sentence"),
    [
        ("min_months", "soon", "is not a number"),
        ("min_months", "-3", "from 0 to 600"),
        ("min_months", "2.5", "whole months"),
        ("min_months", "601", "from 0 to 600"),
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
    robot.page.changes.do("", "Leave out", path.drop_step, sample.catalogue, MANAGER)
    assert robot.page.message.isVisible()
    assert "Only a role between" in robot.page.message.sentence.text()


def test_undo_elsewhere_shows_here_at_once(robot, sample):
    sample.do("Rate", skills.rate, sample.catalogue, "de-escalation", 1, TODAY)
    assert robot.role.required.text() == "1 of 3 met"
    sample.undo()
    assert robot.role.required.text() == "2 of 3 met"


def test_the_page_reveals_the_role_it_is_asked_for(robot):
    robot.page.reveal(MANAGER)
    assert robot.page.key() == MANAGER
    robot.page.reveal("no-such-role")
    assert robot.page.key() == MANAGER
