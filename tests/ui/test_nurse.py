"""A nurse who is in no shipped catalogue: from an imported release to pay in Boston and a route, through the window."""

import csv
import gzip
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.robots_reference import ReferenceRobot
from tests.ui.sessions import session_on

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
ONET = DATA / "onet" / "db_30_3_text.PARTIAL.zip"
NATION = DATA / "oews" / "national_M2025_dl.xlsx"
AREAS = DATA / "oews" / "derived_from_flat_files" / "MSA_BOS_M2025_dl.derived.csv.gz"
NURSE, MANAGER = "onet-29-1141.00", "onet-11-9111.00"
BOSTON, MEDIANS = "14460", {NURSE: "$106,180", MANAGER: "$136,760"}
AT_PRICES_OF_AUGUST = {NURSE: "$110,640", MANAGER: "$142,510"}
"""The medians of May 2025 times 334.98 / 321.465, the price index of August 2026 to that of May 2025."""

pytestmark = pytest.mark.skipif(
    not all(path.is_file() for path in (ONET, NATION, AREAS)),
    reason="the releases (../shared/data) are not beside the checkout",
)


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    """The window on a plan that its user has only just begun."""
    with session_on(tmp_path / "data", theme, qtbot, sample=False) as opened:
        yield opened


@pytest.fixture
def wages(tmp_path):
    """The rows of two occupations in all areas, as the release has them: the whole takes long to bring in."""
    path = tmp_path / "MSA_M2025_dl.csv"
    with gzip.open(AREAS, "rt", encoding="utf-8", newline="") as whole, path.open("w", newline="") as part:
        rows = csv.reader(whole)
        header = next(rows)
        code = header.index("OCC_CODE")
        csv.writer(part).writerows([header, *(row for row in rows if row[code] in {"29-1141", "11-9111"})])
    return path


def type_into(editor, text):
    """Type over what a field holds, and leave it."""
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def choose(box, text):
    """Choose an item of a list as a click on it does."""
    assert box.findText(text) >= 0, text
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())
    QApplication.processEvents()


def test_a_nurse_sees_pay_in_boston_and_a_route_to_managing_health_services(robot, wages):
    robot.window.navigate("profile")
    page = robot.page()
    page.area.setFocus()
    type_into(page.area.lineEdit(), "Boston-Cam")
    assert robot.workspace.plan.profile.area_code == BOSTON

    reference = ReferenceRobot(robot)
    reference.add(ONET, NATION, wages)
    assert reference.search("Registered Nurses")[0] == "Registered Nurses"
    assert reference.card.here.caption.text() == "Pay in Boston-Cambridge-Newton, MA-NH"
    assert MEDIANS[NURSE] in reference.card.here.words.text()
    assert "Surveyed in this place" in reference.card.here.words.text()
    reference.tick("Medical and Health Services Managers")
    assert reference.card.take.text() == "Add with 1 next step"
    reference.take()

    robot.window.navigate("profile")
    choose(robot.page().role, "Registered Nurses")
    assert robot.workspace.plan.profile.role_key == NURSE
    robot.window.navigate("path", MANAGER)
    panel = robot.page().inspector.role
    QApplication.processEvents()
    assert panel.title.text() == "Medical and Health Services Managers"
    assert panel.pay.isVisible()
    assert panel.pay.value.text() == AT_PRICES_OF_AUGUST[MANAGER]
    panel.aim.click()
    robot.settle()

    assert [step.role_key for step in robot.workspace.plan.route_step] == [NURSE, MANAGER]
    robot.window.navigate("path", NURSE)
    QApplication.processEvents()
    assert panel.title.text() == "Registered Nurses"
    assert panel.pay.value.text() == AT_PRICES_OF_AUGUST[NURSE]
    assert "Boston" in panel.pay.value.accessibleDescription()
    assert "OEWS May 2025" in panel.pay.value.accessibleDescription()
    assert panel.links.buttons[0].text().startswith("Medical")
