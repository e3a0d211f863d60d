"""The skills of the page of skills and goals: gaps, ratings and how they are backed up, evidence, goals from gaps."""

from PySide6.QtCore import Qt

from careerplanner.app.commands.catalogue import custom_roles
from careerplanner.app.commands.goals import skills
from careerplanner.ui.goals.evidence_dialog import EvidenceDialog
from tests.ui.robots import TODAY
from tests.ui.robots_goals import skill_name, stand_somewhere


def take(box, key: str) -> None:
    """Choose an entry of a list as a click on it does."""
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())


def test_a_click_on_a_gap_opens_the_skill_where_it_is_rated(robot):
    robot.choose_skill("coaching")
    assert robot.skill.title.text() == skill_name(robot, "coaching")
    assert robot.skill.chip.text() == "Evidenced"
    robot.press(Qt.Key.Key_3, on=robot.skill.picker)
    assert robot.workspace.plan.rating[-1].level == 3
    assert robot.workspace.plan.rating[-1].rated_on == TODAY
    assert robot.skill.chip.text() == "Claimed"
    assert "Level 3 and up needs dated evidence" in robot.skill.state.text()
    robot.press(Qt.Key.Key_4, on=robot.skill.picker)
    robot.around.undo()
    assert robot.skill.picker.value() == 2, "levels tried one after another are one step"


def test_a_typical_level_is_confirmed_with_one_press(blank):
    stand_somewhere(blank)
    workspace = blank.workspace
    answer = frozenset({"coaching"})
    workspace.do("", skills.rate_all, workspace.catalogue, {"coaching": 2}, answer, TODAY)
    blank.window.navigate("goals")
    blank.choose_skill("coaching")
    assert blank.skill.chip.text() == "Typical"
    blank.click(blank.skill.confirm)
    assert blank.skill.chip.text() == "Claimed"
    assert not blank.skill.confirm.isVisible()
    assert not workspace.plan.rating[-1].is_typical


def test_the_signs_of_the_present_and_the_needed_level_are_shown_and_the_others_on_request(robot):
    robot.choose_skill("coaching")
    shown = [part.name.text() for part in robot.skill.signs if part.isVisible()]
    assert shown == ["2 · Assisted · you", "3 · Independent · needed next"]
    robot.click(robot.skill.all_signs)
    assert all(part.isVisible() and part.words.text() for part in robot.skill.signs)


def test_a_goal_is_made_for_a_skill_and_the_way_back_leads_to_the_skill(robot):
    robot.choose_skill("problem-solving")
    robot.click(robot.skill.goal_button)
    made = robot.workspace.plan.goal[-1]
    assert (made.skill_key, made.from_level, made.to_level) == ("problem-solving", 3, 4)
    assert robot.panel.title.text() == made.title
    assert robot.titles()[-1] == made.title
    robot.click(robot.panel.to_skill)
    assert robot.skill.title.text() == skill_name(robot, "problem-solving")
    assert [entry.title for entry in robot.skill.goals.rows()] == [made.title]


def test_evidence_is_opened_and_removed_where_it_stands(robot):
    robot.choose_skill("de-escalation")
    assert robot.skill.chip.text() == "Confirmed"
    count = len(robot.skill.evidence.rows())
    robot.press(Qt.Key.Key_Home, on=robot.skill.evidence)
    robot.press(Qt.Key.Key_Return)
    dialog = robot.dialog(EvidenceDialog)
    assert dialog.confirmed_by.text() == "Priya Raman, team lead"
    robot.leave(dialog)
    robot.delete_in(robot.skill.evidence)
    assert len(robot.skill.evidence.rows()) == count - 1
    assert robot.skill.chip.text() == "Claimed", "level 4 needs evidence about others"


def test_the_whole_route_asks_for_more_and_all_its_skills_can_be_shown(robot):
    chart = robot.page.gaps.chart
    assert robot.page.gaps.title.text() == "Gap to Senior specialist"
    take(robot.page.gaps.scope, "route")
    assert robot.page.gaps.title.text() == "Gap to Senior specialist, Team lead and Manager"
    assert len(chart.rows()) == 6
    robot.click(robot.page.gaps.more)
    assert len(chart.rows()) == 16
    robot.around.qtbot.waitUntil(lambda: chart.list.height() >= 16 * 24)


def test_the_gaps_to_any_role_are_shown_and_to_the_next_once_it_is_hidden(robot):
    gaps, workspace = robot.page.gaps, robot.workspace
    take(gaps.scope, "service-quality-analyst")
    assert gaps.title.text() == "Gap to Quality analyst"
    asked = {requirement.skill for requirement in workspace.catalogue.role("service-quality-analyst").requirements}
    robot.click(gaps.more)
    assert {row.id for row in gaps.chart.rows()} == asked
    workspace.do("Hide", custom_roles.hide_role, workspace.catalogue, "service-quality-analyst")
    robot.page.reload()
    assert gaps.title.text() == "Gap to Senior specialist"
    assert gaps.scope.value() == "next"


def test_the_history_of_a_skill_shows_once_there_are_two_ratings(robot):
    robot.choose_skill("coaching")
    assert [value for _day, value in robot.skill.history.model().points] == [1, 2]
    assert "2 · Assisted" in robot.skill.history.accessibleDescription()
    assert robot.skill.history.words_at(0) == robot.skill.history.model().words[0]
    assert robot.skill.history.words_at(10_000) == robot.skill.history.model().words[1]
    robot.choose_skill("collaboration")
    assert not robot.skill.history.isVisible(), "one rating is the level above"


def test_a_tick_offers_to_note_what_the_action_was_to_leave(robot):
    open_step = next(row for row in robot.panel.steps.rows() if not row.is_done)
    robot.tick(open_step.title)
    robot.press_in_toast("Note what it left")
    dialog = robot.dialog(EvidenceDialog)
    assert dialog.sentence.text() == f"What it can leave behind: {open_step.title}"
    robot.type(dialog.what, "Two talks, one page of notes each.")
    robot.type(dialog.people, "Jess Kim")
    robot.click(dialog.save_button)
    item = robot.workspace.plan.evidence[-1]
    assert (item.what, item.people, item.goal_id) == (
        "Two talks, one page of notes each.",
        "Jess Kim",
        robot.page._goal_id,
    )


def test_a_file_that_is_not_there_is_said_and_kept(robot, tmp_path):
    robot.choose_skill("coaching")
    robot.click(robot.skill.evidence_button)
    dialog = robot.dialog(EvidenceDialog)
    dialog.proof.kind.set_value("file")
    dialog.proof.kind.chosen.emit("file")
    gone = tmp_path / "gone.pdf"
    robot.type(dialog.proof.place, str(gone))
    assert "no file of this name now" in dialog.proof.place_field.error()
    assert not dialog.proof.open.isEnabled()
    robot.type(dialog.what, "Notes of the talk")
    robot.click(dialog.story.link)
    robot.type(dialog.story.did, "I listened first.")
    robot.click(dialog.save_button)
    item = robot.workspace.plan.evidence[-1]
    assert (item.place, item.did) == (str(gone), "I listened first.")
    assert "file not found: gone.pdf" in robot.skill.evidence.rows()[0].note
