"""Ten people in the window, few of whom are in a catalogue: each has a plan with odds after a few answers."""

import re
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careerplanner import paths
from careerplanner.app.commands.catalogue import ladders
from careerplanner.app.commands.profile import profile
from careerplanner.app.ladder_reading import read_bytes, read_ladder
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import Standing
from careerplanner.library import add
from careerplanner.ui.base import live_projection
from careerplanner.ui.catalogue.own_goal_dialog import OwnGoalDialog
from tests.library import samples
from tests.sample_plan import TODAY
from tests.ui.robots_setup import SetupRobot
from tests.ui.said_texts import texts_in
from tests.ui.sessions import session_on

MOST_INPUTS = 18
PAGES = ("overview", "path", "salary", "compare", "goals", "report", "profile")


@dataclass(frozen=True)
class Person:
    """What one answers, and what is then known. What is empty is left as it stands."""

    job: str
    target: str
    pay: str
    basis: PayBasis
    yearly: float
    said: str
    currency: str = "USD"
    hours: str = ""
    since: str = ""
    standing: Standing = Standing.JOB
    area: str = ""


PEOPLE = (
    Person("nurse ai", "customer success m", "17.40", PayBasis.HOUR, 36_192, "$", since="2022-06"),
    Person("kundenb", "team lead", "3.2k", PayBasis.MONTH, 38_400, "€", "EUR", since="2023-03"),
    Person("call center sp", "senior customer", "19", PayBasis.HOUR, 19_760, "$", hours="20", since="2024-01"),
    Person("barista", "customer service sp", "2.4M", PayBasis.MONTH, 28_800_000, "₩", "KRW"),
    Person("electrician", "technical support", "52k", PayBasis.YEAR, 52_000, "$", standing=Standing.BETWEEN),
)
MORE_PEOPLE = (
    Person("customer service sp", "team lead", "19.25", PayBasis.HOUR, 40_040, "$", since="2021-05", area="Omaha"),
    Person("call center sp", "customer service sp", "11.50", PayBasis.HOUR, 23_920, "$", area="San Juan-Ba"),
    Person("customer service man", "director of cust", "88k", PayBasis.YEAR, 88_000, "$", since="2019-09"),
)
ELECTRICIAN = "47-2111.00"


@pytest.fixture
def robot(tmp_path, theme, qtbot, monkeypatch):
    """An empty plan in the window. Few futures are enough: how many there are is no matter of these tests."""
    monkeypatch.setattr(live_projection, "USUAL_PATHS", 200)
    with session_on(tmp_path, theme, qtbot, sample=False, size=(1152, 720)) as opened:
        yield SetupRobot(opened)


def answer(robot: SetupRobot, person: Person, *, begins: bool = True) -> str:
    """Answer the four questions; what the last one says."""
    if begins:
        robot.begin()
    where = robot.where
    if person.standing is not Standing.JOB:
        robot.choose(where.standing, person.standing.value)
    robot.find(where.search, person.job)
    if person.currency != "USD":
        robot.choose_currency(person.currency)
    robot.fill(where.pay.pay, person.pay)
    robot.choose(where.pay.basis, person.basis.value)
    if person.hours:
        robot.fill(where.pay.hours, person.hours)
    if person.since:
        robot.fill(where.since, person.since)
    if person.area:
        robot.fill(where.area.lineEdit(), person.area)
    robot.go_on()
    robot.find(robot.page.steps[1].search, person.target)
    robot.go_on()
    robot.go_on()
    return robot.outcome()


def has_a_plan(robot: SetupRobot, person: Person, told: str) -> None:
    """Odds, a date where half of the futures have one, the brake, and pay as it was said."""
    assert robot.inputs + 1 <= MOST_INPUTS, f"{person.job}: the last button makes the plan"
    assert re.search(r": about \d+ of 100? futures by ", told)
    shares = [int(few) / int(of) for few, of in re.findall(r"about (\d+) of (10|100) futures", told)]
    assert any(share > 0.5 for share in shares) <= ("Half of all futures by" in told), told
    assert re.search("holds this back|asks for", told)
    assert person.said in told
    plan = robot.workspace.plan
    assert (plan.profile.currency, plan.profile.standing) == (person.currency, person.standing)
    assert inputs_of(plan, robot.workspace.catalogue, TODAY).pay == pytest.approx(person.yearly)
    assert robot.page.steps[3].chosen_goals()


def test_five_people_come_to_a_plan_with_odds_in_few_answers(robot: SetupRobot) -> None:
    for person in PEOPLE:
        has_a_plan(robot, person, answer(robot, person))


@pytest.mark.long
def test_three_more_come_to_a_plan_one_of_them_where_no_law_is_known(robot: SetupRobot) -> None:
    for person in MORE_PEOPLE:
        has_a_plan(robot, person, answer(robot, person))
        assert (robot.workspace.plan.profile.area_code == "US") == (not person.area)


def test_an_electrician_with_an_imported_release_has_its_skills_asked(robot: SetupRobot, tmp_path) -> None:
    occupations = [*samples.ONET["Occupation Data"], (ELECTRICIAN, "Electricians", "Install wiring.")]
    rated = [
        samples.rating(ELECTRICIAN, "2.A.1.b", "Active Listening", scale, value)
        for scale, value in (("IM", "3.50"), ("LV", "4.25"))
    ]
    essential = [*samples.ONET["Essential Skills"], *rated]
    files = samples.onet_files(Occupation_Data=occupations, Essential_Skills=essential)
    samples.zipped(tmp_path / "db_30_3_text.zip", files, top="db_30_3_text")
    add(robot.robot.window.page("explore")._path, tmp_path / "db_30_3_text.zip")
    person = Person("electricians", "technical support", "31.50", PayBasis.HOUR, 65_520, "$", since="2018-01")
    has_a_plan(robot, person, answer(robot, person))
    role = robot.workspace.catalogue.role(robot.workspace.plan.profile.role_key)
    assert (role.name, role.origin) == ("Electricians", "O*NET 30.3")
    assert [(each.skill, each.level) for each in role.requirements] == [("onet-2.A.1.b", 3)]


def test_a_coach_opens_a_ladder_and_the_client_has_a_plan_on_it(robot: SetupRobot) -> None:
    robot.begin()
    ladder = read_ladder(read_bytes(paths.resources() / "ladders" / "example-support-ladder.json"))
    robot.workspace.do("Take", ladders.take_ladder, robot.workspace.catalogue, ladder)
    robot.inputs = 2  # the button and the file
    person = Person("support agent I", "support agent II", "18", PayBasis.HOUR, 37_440, "$", since="2025-01")
    has_a_plan(robot, person, answer(robot, person, begins=False))
    assert [step.role_key for step in robot.workspace.plan.route_step] == ["example-agent-1", "example-agent-2"]


def test_a_goal_that_no_list_has_is_made_in_few_inputs_and_is_the_answer(robot: SetupRobot) -> None:
    robot.begin()
    robot.find(robot.where.search, "customer service manager")
    robot.go_on()
    before, target = robot.inputs, robot.page.steps[1]
    QTest.mouseClick(target.own_goal, Qt.MouseButton.LeftButton)
    dialog = robot.robot.window.findChild(OwnGoalDialog)
    robot.fill(dialog.name_edit, "Regional head of service")
    robot.fill(dialog.source.lineEdit(), "Director of customer experience")
    robot.fill(dialog.pay, "150k")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    robot.inputs += 2
    assert robot.inputs - before == 5
    made = robot.workspace.catalogue.find_role("Regional head of service")
    assert target.targets.key() == made.key
    robot.go_on()
    robot.go_on()
    assert re.search(r"Regional head of service: about \d+ of 100? futures by ", robot.outcome())
    plan = robot.workspace.plan
    assert plan.route_step[-1].role_key == plan.profile.target_role_key == made.key
    assert made.band.mid == 150_000


def test_no_page_speaks_of_dollars_in_another_currency(robot: SetupRobot) -> None:
    told = answer(robot, Person("barista", "customer service sp", "8M", PayBasis.MONTH, 0, "", "IDR"))
    assert "No pay ranges in IDR: dates and odds hold without them" in told
    for name in PAGES:
        robot.robot.window.navigate(name)
        robot.robot.settle()
        dollars = [(place, text) for place, text in texts_in(robot.robot.page()) if "$" in text or "US dollar" in text]
        assert dollars == [], name
    levers = robot.robot.window.page("salary").levers
    assert levers.area.isHidden()
    assert levers.area_caption.isHidden()


def test_answers_outlast_a_detour_and_the_way_back(robot: SetupRobot) -> None:
    robot.begin()
    where = robot.where
    robot.find(where.search, "electrician")
    robot.fill(where.pay.pay, "31.50")
    robot.robot.window.navigate("settings")
    robot.workspace.do("Horizon", profile.change, horizon_months=96)
    robot.robot.window.navigate("setup")
    assert where.search.choice().title == "Electrician"
    assert where.pay.cents() == 3_150
    robot.go_on()
    robot.find(robot.page.steps[1].search, "technical supp")
    robot.page.go_back()
    robot.go_on()
    assert robot.page.steps[1].search.choice().key == "technical-support-specialist"
    robot.go_on()
    key, picker = next(iter(robot.page.steps[2].pickers.items()))
    picker.setFocus()
    QTest.keyClick(picker, Qt.Key.Key_4)
    robot.page.go_back()
    robot.go_on()
    assert robot.page.steps[2].pickers[key].value() == 4


def test_what_is_missing_is_said_beside_the_field_and_nothing_is_lost(robot: SetupRobot) -> None:
    robot.begin()
    robot.go_on()
    assert "Type the job that you have" in robot.page.message.sentence.text()
    robot.find(robot.where.search, "barista")
    robot.fill(robot.where.pay.pay, "0")
    robot.go_on()
    assert "Pay an hour must be from 0.01" in robot.where.pay.pay_field.error()
    assert robot.where.search.choice().title == "Barista"
    robot.fill(robot.where.pay.pay, "")
    robot.go_on()
    assert robot.page.shown == 1
