"""Skills & goals, driven as a person drives it: the list, the inspector, the gaps; nothing is lost, all is undone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.profile import profile
from careerplanner.app.queries.goals.suggestions import route_goals
from careerplanner.domain.plan import GoalStatus, StepKind
from careerplanner.ui.goals.evidence_dialog import EvidenceDialog
from careerplanner.ui.goals.gap_section import GapSection
from careerplanner.ui.goals.goal_dialog import GoalEditDialog
from careerplanner.ui.goals.log_dialog import LogTimeDialog
from careerplanner.units import minutes_of
from tests.ui.robots import TODAY
from tests.ui.robots_goals import ALT, skill_name, stand_somewhere
from tests.ui.walks import check_fits, walk

COACH = "Coach two new teammates through their first month"
FIGURES = "Read the team's figures like a lead"
SHIFT = "Plan a shift that holds"


def test_the_header_counts_goals_and_hours(robot):
    plan = robot.workspace.plan
    active = [goal for goal in plan.goal if goal.status is GoalStatus.ACTIVE]
    ids = {goal.id for goal in active}
    done = sum(entry.minutes for entry in plan.log_entry if entry.goal_id in ids) / 60
    total = sum(goal.minutes_estimated for goal in active) / 60
    assert robot.page.header.subtitle.text() == f"{len(active)} active goals · {done:g} of {total:g} hours done"


def test_filters_show_what_they_say_and_a_search_that_finds_nothing_can_be_cleared(robot):
    assert robot.titles()[0] == COACH
    assert robot.page.tools.filter.segments["active"].accessibleName() == f"Active {len(robot.titles())}"
    robot.show("done")
    assert all(chip.startswith("Done ") for chip in robot.chips().values())
    robot.show("all")
    assert len(robot.titles()) == len(robot.workspace.plan.goal)
    robot.window.act("find")
    robot.type(robot.page.tools.search, "figures")
    assert robot.titles() == [FIGURES, "Coach on figures, one teammate each month"]
    robot.type(robot.page.tools.search, "FIG\u00dbR\u00c8S")  # accents and case hide nothing
    assert robot.titles()[0] == FIGURES
    robot.type(robot.page.tools.search, "no such goal")
    assert robot.page.empty.title.text() == "Nothing matches"
    robot.click(robot.page.empty.clear_button)
    assert len(robot.titles()) == len(robot.workspace.plan.goal)


def test_the_arrow_keys_walk_through_the_goals_and_the_inspector_follows(robot):
    robot.choose(SHIFT)
    assert robot.panel.level.text() == "Level 1 → 3"
    assert robot.panel.figures.finish.text().startswith("Half of all futures by ")
    assert robot.panel.figures.range.text().startswith("8 of 10 between ")
    assert robot.panel.opens.text().startswith("Required for Team lead.")


def test_status_and_distance_come_from_the_forecast_and_the_due_date(robot):
    finish = robot.page._finish_ranges[robot.goal(FIGURES).id]
    for shift, status in ((40, "On track"), (-40, "Behind")):
        due = finish.p50.first_day() + timedelta(days=shift)
        robot.workspace.do("Date", goals.change, robot.goal(FIGURES).id, due_on=due)
        robot.settle()
        robot.choose(FIGURES)
        assert robot.panel.status.text() == status
        assert (" before " in robot.panel.figures.distance.text()) is (status == "On track")


def test_alt_with_an_arrow_key_changes_the_order_of_work_and_the_forecast(robot):
    before = robot.page._finish_ranges[robot.goal(SHIFT).id].p50
    robot.choose(SHIFT)
    robot.press(Qt.Key.Key_Up, ALT)
    robot.press(Qt.Key.Key_Up, ALT)
    robot.settle()
    assert robot.titles()[0] == SHIFT
    assert robot.panel.title.text() == SHIFT, "the goal that was moved stays chosen"
    assert robot.page._finish_ranges[robot.goal(SHIFT).id].p50 < before
    assert not robot.page.tools.earlier.isEnabled()
    robot.around.undo()
    robot.around.undo()
    assert robot.titles()[0] == COACH


def test_the_buttons_do_what_alt_with_an_arrow_key_does(robot):
    robot.choose(COACH)
    robot.click(robot.page.tools.later)
    assert robot.titles()[:2] == [FIGURES, COACH]
    robot.act("earlier")
    assert robot.titles()[:2] == [COACH, FIGURES]


def test_f2_renames_in_place_and_an_empty_title_is_refused_beside_the_list(robot):
    robot.choose(COACH)
    robot.window.act("rename")
    editor = robot.page.list.findChild(QLineEdit)
    robot.type(editor, "Coach Jess")
    robot.press(Qt.Key.Key_Return, on=editor)
    assert robot.titles()[0] == "Coach Jess"
    assert robot.workspace.undo_label == "Rename goal"
    robot.page.list.setFocus()
    robot.window.act("rename")
    editor = robot.page.list.findChildren(QLineEdit)[-1]
    robot.type(editor, " ")
    robot.press(Qt.Key.Key_Return, on=editor)
    assert robot.titles()[0] == "Coach Jess"
    assert robot.page.refusal.isVisible()
    assert "empty" in robot.page.refusal.sentence.text()


def test_delete_takes_the_goal_under_the_keyboard_and_the_toast_brings_it_back_whole(robot):
    before = robot.workspace.plan
    robot.choose(COACH)
    robot.window.act("delete")
    assert COACH not in robot.titles()
    assert robot.panel.title.text() == FIGURES, "the next goal is chosen"
    assert robot.toast().startswith("Goal deleted.")
    robot.press_in_toast("Undo")
    assert robot.workspace.plan == before


def test_delete_does_nothing_while_the_keyboard_is_elsewhere(robot):
    before = robot.workspace.plan
    robot.choose(COACH)
    robot.page.tools.search.setFocus()
    robot.window.act("delete")
    assert robot.workspace.plan == before


def test_a_tick_counts_and_can_be_taken_back(robot):
    robot.choose(COACH)
    title = next(row.title for row in robot.panel.steps.rows() if not row.is_done)
    robot.tick(title)
    assert robot.toast() == "Action done."
    assert robot.panel.count.text() == "4 of 5"
    robot.tick(title)
    assert robot.toast() == "Action reopened."
    assert robot.panel.count.text() == "3 of 5"


def test_the_page_and_the_toast_say_what_logged_time_did_to_the_dates(robot):
    robot.choose(COACH)
    assert not robot.page.changed.isVisible()
    robot.window.act("log_time")
    dialog = robot.dialog(LogTimeDialog)
    assert dialog.goal.currentText() == COACH
    robot.type(dialog.hours, "20")
    robot.press(Qt.Key.Key_Return)
    robot.settle()
    effect = robot.page.changed.text()
    assert effect.startswith("Your last change: Senior customer service specialist ")
    assert robot.toast() == f"20 h logged. {effect}"


def test_when_all_actions_are_done_the_goal_can_be_finished_and_its_level_is_a_claim(robot):
    robot.choose(COACH)
    assert not robot.panel.finish_button.isVisible()
    for row in robot.panel.steps.rows():
        if not row.is_done:
            robot.tick(row.title)
    robot.click(robot.panel.finish_button)
    assert robot.goal(COACH).status is GoalStatus.DONE
    assert robot.goal(COACH).finished_on == TODAY
    assert robot.panel.status.text() == "Done Nov 23"
    rating = robot.workspace.plan.rating[-1]
    assert (rating.skill_key, rating.level) == ("coaching", 3)
    robot.press_in_toast("Add evidence")
    dialog = robot.dialog(EvidenceDialog)
    assert dialog.level.value() == "3"
    assert dialog.goal.value() == robot.goal(COACH).id
    robot.leave(dialog)
    robot.click(robot.panel.again_button)
    assert robot.goal(COACH).status is GoalStatus.ACTIVE


def test_a_dropped_goal_stays_under_all_and_offers_what_fits_it(robot):
    robot.choose(COACH)
    robot.act("drop")
    assert COACH not in robot.titles()
    robot.show("all")
    assert robot.chips()[COACH] == "Dropped"
    robot.choose(COACH)
    assert robot.menu() == ["again", "archive", "earlier", "later", "evidence", "delete"]
    assert not robot.panel.log_button.isVisible()
    assert not robot.panel.figures.finish.isVisible()


def test_a_date_that_has_passed_asks_for_another_and_never_scolds(robot):
    assert robot.chips()[COACH].endswith(" days late · replan")
    robot.click_chip(COACH)
    due = robot.goal(COACH).due_on
    assert due > TODAY
    robot.settle()
    assert robot.panel.status.text() == "On track"
    assert robot.toast().startswith("Now due ")
    assert robot.workspace.undo_label == "Replan goal"


def test_several_passed_dates_are_replanned_in_one_step(robot):
    late = TODAY - timedelta(days=3)
    robot.workspace.do("Late", goals.change, robot.goal(FIGURES).id, due_on=late)
    robot.settle()
    before = robot.workspace.plan
    assert "2 goals are past their date" in robot.page.advice.sentence.text()
    robot.click(robot.page.advice.action)
    assert all(
        goal.due_on is None or goal.due_on >= TODAY for goal in robot.workspace.plan.goal if not goal.finished_on
    )
    assert not robot.page.advice.isVisible()
    robot.around.undo()
    assert robot.workspace.plan == before


def test_too_many_courses_are_a_gentle_word_that_can_be_closed(blank):
    stand_somewhere(blank)
    steps = tuple(goals.NewStep(f"Course {number}", minutes_of(4), StepKind.COURSE) for number in range(5))
    new = goals.NewGoal("Learn from others", "", 0, 0, minutes_of(20), steps=steps)
    blank.workspace.do("Add", goals.add, blank.workspace.catalogue, new, TODAY)
    assert blank.page.advice.sentence.text().startswith("5 of 5 open actions are courses.")
    blank.click(blank.page.advice.close_button)
    blank.workspace.do("Log", goals.log_time, blank.workspace.plan.goal[0].id, minutes_of(1), TODAY, TODAY)
    assert not blank.page.advice.isVisible(), "what was closed stays closed"


def test_a_screen_reader_hears_gaps_and_goals_as_sentences(robot):
    coaching = skill_name(robot, "coaching")
    first = f"{coaching}, required, level 2 of 5, 3 needed, 1 to go, evidenced, a goal covers it"
    assert robot.told(robot.page.gaps.chart.list)[0] == first
    sentence = robot.told(robot.page.list)[0]
    assert sentence.startswith(f"{COACH}, {coaching}, Level 2 → 3, 17 of ")
    assert "3 of 5 actions, 12 days late · replan" in sentence


def test_tabbing_through_the_page_chooses_nothing(robot):
    robot.choose(SHIFT)
    robot.page.gaps.chart.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert robot.panel.isVisible()
    assert robot.panel.title.text() == SHIFT


def test_the_chart_of_gaps_can_be_put_away_and_stays_so(robot):
    gaps = robot.page.gaps
    words, settings = gaps.fold.text(), gaps._preferences.settings
    assert (words, gaps.chart.isVisible(), settings.folded) == ("Put the chart away", True, ())

    robot.click(gaps.fold)
    gaps.reload()
    assert (gaps.fold.text(), gaps.chart.isVisible(), gaps.more.isVisible()) == ("Show the chart", False, False)
    assert gaps.title.text() == "Gap to Senior specialist"
    again = GapSection(robot.page.context, lambda: TODAY, gaps._preferences)
    assert again.chart.isHidden()
    skill = gaps.chart.list.rows()[0].id
    assert robot.page.place_of(skill) is robot.page.inspector

    robot.click(gaps.fold)
    assert gaps.chart.isVisible()
    assert robot.page.place_of(skill) is gaps
    assert gaps._preferences.settings.folded == ()


def test_without_goals_the_gaps_become_goals_in_one_step(blank):
    stand_somewhere(blank)
    assert blank.page.empty.title.text() == "No goals yet. You have 16 skill gaps"
    assert not blank.page.inspector.isVisible()
    expected = [goal.title for goal in route_goals(blank.workspace.plan, blank.workspace.catalogue)]
    blank.click(blank.page.empty.create_button)
    assert blank.titles() == expected
    assert blank.panel.title.text() == expected[0]
    assert blank.toast() == f"{len(expected)} goals added."
    blank.around.undo()
    assert blank.page.empty.isVisible()


def test_before_the_first_question_the_page_leads_to_it(blank):
    assert not blank.page.gaps.isVisible()
    assert blank.page.empty.create_button.text() == "Plan my route"
    blank.click(blank.page.empty.create_button)
    assert blank.window.current_page() is blank.window.page("setup")


def test_a_goal_has_a_forecast_without_pay(blank):
    workspace = blank.workspace
    workspace.do("", profile.stand_in, workspace.catalogue, "customer-service-specialist", "2025-01", TODAY)
    workspace.do("", goals.add, workspace.catalogue, goals.NewGoal("Write", "", 0, 0, minutes_of(5), TODAY), TODAY)
    blank.settle()
    assert "pay" not in blank.panel.figures.range.text()
    assert (blank.panel.figures.range.text(), blank.panel.status.text()) == ("", "Behind")


def test_a_goal_that_is_hidden_by_the_filter_is_shown_when_somebody_asks_for_it(robot):
    done = next(goal for goal in robot.workspace.plan.goal if goal.status is GoalStatus.DONE)
    robot.window.navigate("overview")
    robot.window.navigate("goals", done.id)
    assert robot.panel.title.text() == done.title
    assert done.title in robot.titles()
    robot.window.navigate("goals", "coaching")
    assert robot.skill.title.text() == skill_name(robot, "coaching")


def test_in_a_narrow_window_the_inspector_opens_over_the_list(robot):
    robot.window.resize(1024, 700)
    robot.settle()
    assert not robot.page.inspector.isVisible()
    robot.choose(FIGURES)
    assert not robot.page.inspector.isVisible()
    robot.press(Qt.Key.Key_Return, on=robot.page.list)
    assert robot.page.inspector.isVisible()
    robot.press(Qt.Key.Key_Escape, on=robot.panel.edit_button)
    assert not robot.page.inspector.isVisible()
    check_fits(robot.page, 1024 - 64, 700)


def test_two_hundred_goals_with_long_names_stay_quick_and_whole(robot):
    workspace = robot.workspace
    long = replace(NEW, title="Introduce a weekly coaching rhythm for every newcomer of both teams, evenings included")
    workspace.do("Many", goals.add_all, workspace.catalogue, [long] * 200, TODAY)
    robot.settle()
    view = robot.page.list
    assert view.height() >= len(robot.titles()) * 80
    robot.press(Qt.Key.Key_End, on=view)
    assert robot.panel.title.text() == long.title
    assert not view.visibleRegion().intersected(view.visualRect(view.currentIndex())).isEmpty()


NEW = goals.NewGoal("Write", "service-tools", 4, 5, minutes_of(12), steps=(goals.NewStep("Sit in", minutes_of(2)),) * 6)


@pytest.mark.parametrize("kind", ["goal", "skill"])
def test_the_page_with_its_inspector_can_be_used_by_everyone(robot, theme, kind):
    if kind == "skill":
        robot.choose_skill("coaching")
    assert robot.page.inspector.isVisible()
    walk(robot.page, theme, width=robot.page.width(), height=robot.page.height())


def test_edit_changes_all_fields_in_one_step(robot):
    robot.choose(COACH)
    robot.click(robot.panel.edit_button)
    dialog = robot.dialog(GoalEditDialog)
    robot.type(dialog.goal_title, "Coach three")
    robot.press(Qt.Key.Key_4, on=dialog.to_level)
    robot.type(dialog.hours, "50")
    robot.type(dialog.due, "2027-06-30")
    robot.press(Qt.Key.Key_Return)
    goal = robot.goal("Coach three")
    assert (goal.to_level, goal.minutes_estimated, str(goal.due_on)) == (4, 3000, "2027-06-30")
    assert robot.workspace.undo_label == "Edit goal"
    assert robot.dialogs() == []


def test_the_cost_of_a_goal_is_asked_for_and_stands_on_its_card_and_in_the_inspector(robot):
    def card():
        return next(row for row in robot.page.list.rows() if row.title == COACH)

    robot.choose(COACH)
    before = robot.panel.details.isVisible(), card().actions
    robot.click(robot.panel.edit_button)
    dialog = robot.dialog(GoalEditDialog)
    robot.type(dialog.cost, "1,250.50")
    robot.press(Qt.Key.Key_Return)
    assert robot.goal(COACH).cost_cents == 125_050
    assert robot.panel.details.text() == "Costs $1,250.50"
    assert card().actions == f"costs $1,250.50 · {before[1]}"
    assert "costs $1,250.50, " in card().sentence.replace(" · ", ", ")
    robot.around.undo()
    assert (robot.panel.details.isVisible(), card().actions) == before
    assert before[0] is False


def test_goals_stand_by_due_date_hours_left_or_title_and_are_moved_only_in_the_order_of_work(robot):
    order = robot.titles()
    robot.choose(order[1])
    assert robot.page.tools.later.isEnabled()
    for by in ("due", "left", "title"):
        robot.page.tools.sort.set_value(by)
        robot.page.tools.sort.chosen.emit(by)
        cards = {card.title: card for card in robot.page._cards}
        shown = [cards[title] for title in robot.titles()]
        wanted = {
            "due": [(card.due_on is None, str(card.due_on)) for card in shown],
            "left": [card.minutes_left for card in shown],
            "title": [card.title.casefold() for card in shown],
        }[by]
        assert wanted == sorted(wanted), by
        assert sorted(robot.titles()) == sorted(order)
        assert not robot.page.tools.later.isEnabled()
    before = robot.workspace.plan
    robot.page._move(robot.page._goal_id, 1)
    assert robot.workspace.plan is before
