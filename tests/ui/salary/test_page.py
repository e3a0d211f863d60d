"""The salary page: what matters most, wishes, scenarios, the worth of a promotion, kept forecasts."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay
from careerplanner.app.commands.salary import offers, pauses, scenarios, tripwires
from careerplanner.app.queries.salary.unknowns import unknowns
from careerplanner.domain.future_rows import PauseKind
from careerplanner.units import cents_of
from tests.some import some
from tests.ui.robots import TODAY
from tests.ui.robots_salary import SalaryRobot
from tests.ui.sessions import session_on
from tests.ui.walks import long, walk


@pytest.fixture
def salary(tmp_path, theme, qtbot):
    """The salary page of the sample plan."""
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        yield SalaryRobot(robot)


def test_each_lever_stands_above_its_opposite(salary) -> None:
    assert salary.lever_titles() == [
        "Apply elsewhere too",
        "Never change employer",
        "Your employer promotes often",
        "Your employer rarely promotes",
        "1 more hour of learning a week",
        "No learning at all",
        "The trade keeps its jobs",
        "Machines take over much of the work",
        "Raises 1 point higher",
        "Raises 1 point lower",
    ]
    assert [row.is_opposite for row in salary.page.levers.rows()] == [False, True] * 5


def test_all_levers_are_shown_when_asked_for_and_the_pairs_stay_first(salary) -> None:
    pairs = salary.lever_titles()
    salary.page.levers.more.click()
    assert salary.lever_titles()[: len(pairs)] == pairs
    assert "Learning takes twice as long" in salary.lever_titles()
    assert salary.page.levers.more.text() == "Show fewer"


def test_a_range_across_nothing_is_called_no_clear_effect(salary) -> None:
    for row, sentence in some(zip(salary.page.levers.rows(), salary.lever_sentences(), strict=True)):
        assert ("no clear effect" in sentence.split("; ")[0]) == (not (row.low > 0 or row.high < 0)), sentence


def test_the_levers_are_a_table_too(salary) -> None:
    card = salary.page.levers
    card.as_table.click()
    assert card.table.isVisible()
    assert not card.pairs.isVisible()
    assert card.as_table.text() == "Show as chart"


def test_a_goal_of_the_list_opens_on_the_goals_page(salary) -> None:
    salary.page.levers.more.click()
    chart = salary.page.levers.pairs.lines
    row = next(number for number, title in enumerate(salary.lever_titles()) if title.startswith("“"))
    chart.setCurrentIndex(chart.model().index(row, 0))
    chart.setFocus()
    salary.robot.press(Qt.Key.Key_Return)
    assert salary.robot.window.current_page() is not salary.page


def test_an_area_that_is_named_joins_the_list(salary) -> None:
    levers = salary.page.levers
    levers.area.set_value("CA")
    levers.area.chosen.emit("CA")
    salary.settle()
    assert "Live in California" in salary.lever_titles()


def test_the_list_follows_the_plan(salary) -> None:
    before = salary.lever_sentences()
    salary.page.what_if.hours.number.setValue(6)
    salary.page.what_if.keep.click()
    salary.settle()
    assert salary.lever_sentences() != before


def test_a_wish_is_answered_for_learning_and_for_waiting(salary) -> None:
    card = salary.wish()
    assert card.role.value() == "Customer service manager"
    said = [finding.text for finding in card.findings.findings()]
    assert said[0] == "With 40 hours a week it cannot be met: at best < 1 % have it. Not by Nov 2036 either."
    assert said[1].startswith("The plan as it is does not meet it: at best ")
    card.by.setText("2029-12")
    card.by.setModified(True)
    card.by.commit()
    salary.settle()
    assert card.findings.findings()[0].text.startswith("With 40 hours a week it cannot be met")
    card.kind.segments["pay"].click()
    salary.settle()
    assert card.wish.text().startswith("$66,000 a year in today’s money by Dec 2029")
    assert len(card.findings.findings()) == 3


def test_a_wish_in_the_past_is_refused_beside_it(salary) -> None:
    card = salary.wish()
    card.by.setText("2020-01")
    card.by.setModified(True)
    card.by.commit()
    salary.settle()
    assert "must lie from" in card.message.sentence.text()
    assert card.findings.findings() == ()


def test_what_is_tried_is_saved_as_a_scenario_beside_the_plan(salary) -> None:
    salary.save_scenario("Six hours", 6)
    assert salary.scenario_names() == ["Your plan", "Six hours", "Stay in role"]
    assert salary.line_names() == ["Your plan", "Six hours", "Stay in role"]
    assert not salary.page.what_if.is_trying()
    assert salary.robot.workspace.plan.scenario[0].hours_per_week == 6
    assert salary.robot.workspace.plan.scenario[0].raise_budget is None
    salary.robot.undo()
    salary.settle()
    assert salary.scenario_names() == ["Your plan", "Stay in role"]


def test_a_scenario_is_taken_out_of_the_chart_changed_and_made_the_plan(salary) -> None:
    salary.save_scenario("Six hours", 6)
    card = salary.page.scenarios
    card.choose(salary.robot.workspace.plan.scenario[0].id)
    assert card.note.text() == "6 h of learning a week."
    card.table.setFocus()
    salary.robot.press(Qt.Key.Key_Space)
    salary.settle()
    assert salary.line_names() == ["Your plan", "Stay in role"]
    card.edit.click()
    dialog = salary.dialog()
    dialog.hours.setText("8 h")
    dialog.hours.setModified(True)
    dialog.save_button.click()
    salary.settle()
    assert salary.robot.workspace.plan.scenario[0].hours_per_week == 8
    card.choose(salary.robot.workspace.plan.scenario[0].id)
    card.adopt.click()
    salary.settle()
    assert salary.robot.workspace.plan.profile.hours_per_week == 8
    assert salary.scenario_names() == ["Your plan", "Stay in role"]
    salary.robot.undo()
    assert salary.robot.workspace.plan.profile.hours_per_week == 2


def test_a_scenario_that_makes_no_sense_is_refused_in_the_dialog(salary) -> None:
    salary.page.scenarios.add_scenario()
    dialog = salary.dialog()
    dialog.save_button.click()
    assert dialog.name_field.error() == "Give the scenario a name."
    dialog.name_edit.setText("Too much")
    dialog.hours.setText("101")
    dialog.hours.setModified(True)
    dialog.save_button.click()
    assert dialog.isVisible()
    assert salary.robot.workspace.plan.scenario == ()
    dialog.reject()


def test_a_step_that_may_not_come_within_the_years_is_named_at_the_top(salary) -> None:
    workspace = salary.robot.workspace
    workspace.do("Date", path.change_step, workspace.plan.route_step[1].id, not_before="2045-01")
    salary.settle()
    assert salary.page.stuck.isVisible()
    assert "is set not to come before Jan 2045" in salary.page.stuck.sentence.text()
    salary.robot.undo()
    salary.settle()
    assert not salary.page.stuck.isVisible()


def test_a_promotion_that_lowers_the_pay_of_an_hour_says_so(salary) -> None:
    salary.turn_to("promotion")
    card = salary.page.promotion
    assert "more an hour" in card.findings.findings()[0].text
    card.hours.setText("48 h")
    card.hours.setModified(True)
    card.hours.commit()
    salary.settle()
    assert "less an hour than now" in card.findings.findings()[0].text
    assert card.findings.findings()[0].icon == "warning"
    assert salary.robot.workspace.plan.offer[0].hours_per_week == 48
    assert card.forget.isVisible()
    card.forget.click()
    assert "more an hour" in card.findings.findings()[0].text
    assert salary.robot.workspace.plan.offer == ()


def test_a_forecast_is_kept_and_scored_by_the_pay_that_comes(salary) -> None:
    salary.turn_to("forecasts")
    card = salary.page.forecasts
    card.keep()
    salary.settle()
    assert len(card.list.rows()) == 1
    assert card.list.rows()[0].note == "Nothing to compare it with yet."
    workspace = salary.robot.workspace
    card._today = lambda: date(2027, 6, 1)
    workspace.do("Pay", pay.add, cents_of(200_000), date(2027, 4, 1))
    salary.settle()
    card.refresh()
    assert "0 of 1 pay figure was within" in card.list.rows()[0].note
    card.list.choose(workspace.plan.kept_forecast[0].id)
    assert "above the forecast range" in card.findings.findings()[0].text
    card.remove.click()
    assert workspace.plan.kept_forecast == ()


@pytest.mark.parametrize("part", ["wish", *map(long, ("compare", "assumptions", "pauses", "promotion", "forecasts"))])
def test_every_part_of_the_page_can_be_used_by_everyone(part, tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=True, size=(1024, 700)) as robot:
        salary = SalaryRobot(robot)
        fill(robot.workspace)
        salary.turn_to(part)
        if part == "compare":
            salary.page.scenarios.choose(robot.workspace.plan.scenario[0].id)
        if part == "pauses":
            salary.page.pauses.choose(robot.workspace.plan.pause[0].id)
        if part == "forecasts":
            salary.page.forecasts.keep()
            robot.window._toast.hide()
            salary.page.forecasts.list.choose(robot.workspace.plan.kept_forecast[0].id)
        salary.settle()
        walk(salary.page, theme, width=salary.page.width(), height=salary.page.height())


def fill(workspace) -> None:
    """A scenario, terms of a role and a tripwire, with names as long as they come."""
    catalogue = workspace.catalogue
    name = "A scenario with a name that goes on for about sixty letters"
    scenario = workspace.do("Add", scenarios.add, catalogue, name, TODAY, hours_per_week=6)
    lead = "customer-service-team-lead"
    workspace.do("Terms", offers.set_terms, catalogue, lead, salary_cents=5_000_000, hours_per_week=48)
    workspace.do("Wire", tripwires.add, catalogue, lead, "2028-03", TODAY, scenario_id=scenario)
    workspace.do("Pause", pauses.add, PauseKind.PART_TIME, "2027-05", 6, note=name)


def test_today_s_money_comes_first_and_carries_the_target(salary) -> None:
    page = salary.page
    assert page.money.value() == "real"
    assert page.pay.title.text().startswith("In 8 of 10 futures you earn between $")
    assert page.pay.chart.model.target is not None
    page.money.segments["nominal"].click()
    assert page.pay.chart.model.target is None


def test_the_futures_in_which_it_works_stand_over_the_whole(salary) -> None:
    view = salary.page.live.projections.view
    salary.show_futures("Senior specialist")
    share = round(view.odds[0].share * 100)
    assert salary.page.pay.title.text() == f"Senior specialist by November 2036: {share} of 100 futures"
    assert salary.line_names() == [f"The {share} with Senior specialist", "All 100 futures"]
    assert [series.is_whole for series in salary.page.pay.chart.model.series] == [False, True]
    assert salary.page.pay.subtitle.text().startswith("Half of these are Senior specialist by ")
    salary.show_futures("All futures")
    assert salary.line_names() == ["Your plan", "Stay in role"]


def test_the_link_of_the_overview_opens_the_futures_of_the_headline(salary) -> None:
    salary.robot.window.navigate("salary", "works")
    salary.settle()
    assert salary.page.pay.show_which.value() == salary.page.live.projections.view.headline.role.key
    assert salary.line_names()[1] == "All 100 futures"


def test_how_far_to_look_is_chosen_on_the_chart(salary) -> None:
    salary.page.pay.horizon.control.segments["180"].click()
    salary.settle()
    assert salary.robot.workspace.plan.profile.horizon_months == 180
    assert salary.page.pay.chart.model.months == 181
    salary.robot.undo()
    salary.robot.window.navigate("salary")
    salary.settle()
    assert salary.page.pay.horizon.value() == "120"


def test_the_width_is_split_and_the_first_questions_lead_to_the_employer(salary) -> None:
    card, view = salary.page.width_card, salary.page.live.projections.view
    assert card.split.text().startswith(f"{view.projection.split * 100:.0f} % of the spread is what nobody knows yet.")
    asked = unknowns(view, salary.page.context.wording)
    assert [each.text.text() for each in card.questions] == [each.text for each in asked]
    assert [each.share.text() for each in card.questions] == [each.share_text for each in asked]
    assert "?" in asked[0].text


def test_a_question_that_no_employer_answers_leads_to_its_assumption(salary) -> None:
    page = salary.page
    question = next(
        each for each in page.width_card.questions if each.text.text() == "How well do you fit such a post?"
    )
    question.answer.click()
    assert page.sections.section() == "assumptions"
    assert page.register.table.chosen_row().id == "fit"


def test_another_outlook_of_the_trade_is_planned_for_in_one_step(salary) -> None:
    card, workspace = salary.page.trade, salary.robot.workspace
    assert card.choices["fewer_jobs"].isChecked()
    said = card.choices["machines"].lines()[1]
    card.choices["machines"].click()
    salary.settle()
    assert workspace.plan.profile.trade_outlook == "machines"
    assert card.choices["machines"].lines()[1] == f"{said} · your choice"
    salary.robot.undo()
    salary.settle()
    assert workspace.plan.profile.trade_outlook == "fewer_jobs"
    assert card.choices["fewer_jobs"].isChecked()


def test_every_tick_of_a_slider_becomes_a_picture_while_answers_come_as_fast(salary) -> None:
    page, drawn = salary.page, []
    page.pay.chart.update_series = drawn.append
    for tick in range(3):
        page.what_if.hours.number.setValue(3 + tick)
        salary.settle()
    assert len(drawn) == 3


def test_a_tripwire_is_set_changed_and_removed(salary) -> None:
    salary.turn_to("forecasts")
    card = salary.page.tripwires
    card.set_button.click()
    dialog = salary.dialog()
    dialog.save_button.click()
    assert dialog.by_field.error() == "Give a month, such as 2028-03."
    dialog.by.setText("2028-03")
    dialog.by.setModified(True)
    dialog.note.setText("Ask for a talk")
    dialog.save_button.click()
    salary.settle()
    assert card.list.rows()[0].title == "If not Senior customer service specialist by Mar 2028: Ask for a talk"
    assert "of your futures have the role in time" in card.list.rows()[0].note
    card._open(salary.robot.workspace.plan.tripwire[0].id)
    dialog = salary.dialog()
    dialog.note.setText("Think")
    dialog.save_button.click()
    assert salary.robot.workspace.plan.tripwire[0].note == "Think"
    card._open(salary.robot.workspace.plan.tripwire[0].id)
    salary.dialog().remove_button.click()
    assert salary.robot.workspace.plan.tripwire == ()


def test_the_overview_says_that_a_tripwire_was_reached_and_goes_over_to_plan_b(salary) -> None:
    workspace = salary.robot.workspace
    fill(workspace)
    salary.robot.window.navigate("overview")
    overview = salary.robot.page()
    assert not overview.alarm.isVisible()
    overview.alarm._today = lambda: date(2028, 4, 1)
    overview.alarm.refresh()
    assert overview.alarm.isVisible()
    assert "Mar 2028 is over, by which you wanted to be Customer service team lead" in overview.alarm.sentence.text()
    overview.alarm.action.click()
    salary.settle()
    assert workspace.plan.profile.hours_per_week == 6
    assert workspace.plan.tripwire == ()
    assert not overview.alarm.isVisible()


def test_undo_shows_what_came_back(salary) -> None:
    salary.save_scenario("Six hours", 6)
    salary.robot.window.navigate("overview")
    salary.robot.undo()
    assert salary.robot.page() is salary.page


def test_every_number_of_a_step_is_changed_and_reset_in_the_register(salary) -> None:
    salary.turn_to("assumptions")
    card, workspace = salary.page.register, salary.robot.workspace
    step = workspace.plan.route_step[1]
    workspace.do("Wait", path.change_step, step.id, wait_months=12)  # the old wait is a line only where it is set
    salary.settle()
    entry, band = f"{step.id}/entry_cents", f"band/{step.role_key}"

    def value_cell(key):
        return card.model.index(card.model.row_of(key), 1)

    assert card.model.setData(value_cell(entry), "$50,000")
    salary.settle()
    assert workspace.plan.route_step[1].entry_cents == 5_000_000
    assert card.model.setData(value_cell(f"{step.id}/wait_months"), "3 months")
    salary.settle()
    assert workspace.plan.route_step[1].wait_months == 3
    assert not card.model.setData(value_cell(band), "$1")
    assert "Change it on the Path page" in card.message.sentence.text()
    assert not card.model.setData(value_cell(f"{step.id}/wait_months"), "601")
    assert "median_wait_months" in card.message.sentence.text()
    card.table.choose(entry)
    card.reset_one.click()
    assert workspace.plan.route_step[1].entry_cents is None
    card.reset_all.click()
    assert (workspace.plan.assumption, workspace.plan.route_step[1].wait_months) == ((), None)
    assert not card.reset_all.isEnabled()
