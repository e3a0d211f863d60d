"""Every figure in the window says where it comes from; and the walk that watches this finds one that does not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from careerplanner.app.commands.profile import profile
from careerplanner.domain.local_pay import NATION
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.findings import Finding, Findings
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.kit.text import Label
from tests.library import samples
from tests.origins import PROJECTED, bare, known_to
from tests.some import some
from tests.ui.origins import figures_on
from tests.ui.robots_compare import CompareRobot
from tests.ui.robots_reference import ReferenceRobot
from tests.ui.robots_salary import SalaryRobot
from tests.ui.sessions import session_on
from tests.ui.walks import long

ORIGIN = "Robert Half, 2026 Salary Guide (customer service), United States: start pay."


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    """The window on the sample plan."""
    with session_on(tmp_path / "data", theme, qtbot, sample=True) as opened:
        yield opened


@pytest.fixture
def figures(robot):
    """Finds the figures of what is shown, none of which may be bare; tells how many there are."""

    def walk(page=None, *sources):
        QApplication.processEvents()
        found = list(figures_on(page or robot.page()))
        known = known_to(robot.workspace.catalogue, *sources)
        assert bare(found, robot.workspace.plan, known) == []
        return len(found)

    return walk


def test_overview_and_profile_show_the_persons_own_pay_and_what_is_projected(robot, figures):
    robot.settle()
    assert figures() == 4  # today's pay, the range a year and an hour, the chart
    robot.window.navigate("profile")
    assert figures() >= 10


@pytest.mark.parametrize("name", ["goals", "report", "settings", "setup"])
def test_pages_that_are_not_about_pay_show_no_bare_figure_either(robot, figures, name):
    robot.window.navigate(name)
    robot.settle()
    figures()


def test_every_part_of_the_salary_page_says_where_its_figures_come_from(robot, figures):
    salary = SalaryRobot(robot)
    salary.page.pay.as_table.click()
    for part in some(salary.page.sections.choice.segments):
        salary.turn_to(part)
        assert figures() > 40, part
    salary.page.what_if.hours.number.setValue(6)
    salary.settle()
    assert figures() > 40
    salary.page.levers.as_table.click()
    salary.page.seek.kind.segments["pay"].click()
    salary.turn_to("wish")
    assert figures() > 40


def test_every_view_of_the_path_says_where_its_pay_ranges_come_from(robot, figures):
    robot.window.navigate("path")
    page = robot.page()
    for view, segment in some(page.switch.segments.items()):
        segment.click()
        assert figures() >= {"timeline": 2}.get(view, 3), view  # a timeline draws the route alone
    compare = CompareRobot(robot)
    assert compare.page.verdict.text()
    assert figures() >= 4


@pytest.mark.parametrize("area", [NATION, long("41940"), long("PR")])
def test_the_panel_of_every_role_says_where_its_figures_come_from(robot, figures, area):
    robot.workspace.do("Area", profile.change, area_code=area)
    robot.settle()
    robot.window.navigate("path")
    page = robot.page()
    known = known_to(robot.workspace.catalogue)
    for role in some(robot.workspace.catalogue.roles):
        page.reveal(role.key)
        QApplication.processEvents()
        assert figures(page.inspector) >= 1, role.key
        panel = page.inspector.role
        for row in (panel.pay, panel.start_pay, panel.begins, panel.overtime, panel.time):
            if row.isVisible() and row.value.text():
                assert known.has_origin(row.value.accessibleDescription()), (role.key, row.caption.text())


def test_an_occupation_of_the_library_says_where_its_pay_comes_from_there_and_in_the_plan(robot, figures, tmp_path):
    wages = tmp_path / "all_areas_M2025.csv"
    wages.write_bytes(samples.wage_lines(samples.WAGES))
    robot.workspace.do("Area", profile.change, area_code="MA")
    reference = ReferenceRobot(robot)
    reference.add(
        samples.zipped(tmp_path / "db_30_3_text.zip", samples.onet_files(), top="db_30_3_text"),
        wages,
    )
    reference.search("customer service rep")
    assert figures(None, "OEWS May 2025") >= 2
    reference.take()
    robot.window.navigate("path", "onet-43-4051.00")
    assert figures(None, "OEWS May 2025") >= 2


def test_every_number_of_the_register_and_every_base_rate_names_source_year_place_and_kind(robot):
    known = known_to(robot.workspace.catalogue)
    salary = SalaryRobot(robot)
    salary.turn_to("assumptions")
    tables = [table for table in salary.page.register.findChildren(TableView) if table.isVisible()]
    assert tables
    wrong = []
    for table in tables:
        model = table.model()
        for row in range(model.rowCount()):
            cells = [model.index(row, column) for column in range(model.columnCount())]
            roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            words = " ".join(str(cell.data(role) or "") for cell in cells for role in roles)
            if not known.has_origin(words) and not PROJECTED.search(words):
                wrong.append(words)
    assert wrong == []
    salary.turn_to("promotion")
    rates = salary.page.base_rates.findings.findings()
    assert len(rates) >= 4
    assert [rate.text for rate in rates if not known.has_origin(rate.note)] == []


class TestTheWalkItself:
    """It finds a figure of which nobody says where it comes from, wherever it is put."""

    @pytest.fixture
    def found(self, shown, robot):
        """What the walk finds on a page that holds this."""

        def walk(*widgets):
            page = QWidget()
            column = QVBoxLayout(page)
            for widget in widgets:
                column.addWidget(widget)
            shown(page, 600, 400)
            return bare(figures_on(page), robot.workspace.plan, known_to(robot.workspace.catalogue))

        return walk

    def test_a_bare_label_is_found_and_one_with_its_origin_is_not(self, found):
        assert found(Label("$57,000 – $81,250")) == ["Label < QWidget: “$57,000 – $81,250”"]
        told = Label("$57,000 – $81,250")
        told.setToolTip(ORIGIN)
        assert found(told) == []

    @pytest.mark.parametrize(
        "part", ["Robert Half, 2026 Salary Guide (customer service)", "United States", "start pay"]
    )
    def test_an_origin_that_lacks_source_place_or_kind_does_not_count(self, found, part):
        label = Label("$57,000")
        label.setToolTip(ORIGIN.replace(part, ""))
        assert len(found(label)) == 1

    def test_an_origin_without_a_year_does_not_count(self, robot):
        known = known_to(robot.workspace.catalogue, "The guide")
        assert known.has_origin("The guide, 2026, United States: start pay.")
        assert not known.has_origin("The guide, United States: start pay.")

    def test_a_bare_cell_a_bare_finding_and_a_bare_description_are_found(self, found):
        model = TableModel([Column("Pay", lambda row: row)], key=str)
        model.set_rows(["$57,000", "$81,250"])
        table = TableView("Pay", model)
        assert len(found(table)) == 2
        findings = Findings("Pay")
        findings.show_findings([Finding("They pay $57,000.", "info")])
        assert len(found(findings)) == 1
        heard = Label("See the chart")
        heard.setAccessibleDescription("The line ends at $57k.")
        assert len(found(heard)) == 1

    def test_the_source_of_another_card_does_not_count(self, found):
        bare_card, told_card = Card("Pay"), Card("Pay")
        bare_card.add(Label("$57,000"))
        told_card.add(Label("$81,250"))
        told_card.add(Label(ORIGIN))
        wrong = found(bare_card, told_card)
        assert len(wrong) == 1
        assert "$57,000" in wrong[0]

    def test_a_figure_of_the_plan_may_stand_alone_but_not_beside_another(self, found):
        assert found(Label("$41,912"), Label("$66k")) == []
        assert len(found(Label("$41,912 against $43,000"))) == 1

    def test_what_cannot_be_seen_is_not_asked(self, found):
        hidden = QLabel("$57,000")
        holder = Card("Pay")
        holder.add(hidden)
        hidden.hide()
        assert found(holder) == []
