"""Robots for the page of reference data and the forms of one's own catalogue."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.ui.catalogue.role_dialog import RoleDialog
from careerplanner.ui.catalogue.skill_dialog import SkillDialog


class ReferenceRobot:
    """Uses the page of reference data person does."""

    def __init__(self, robot) -> None:
        self.robot = robot
        self.qtbot = robot.qtbot
        robot.window.navigate("reference")
        self.page = robot.window.page("reference")
        QApplication.processEvents()

    @property
    def card(self):
        """The details of the occupation that is shown."""
        return self.page.occupation

    def add(self, *paths) -> None:
        """Bring releases in, one after the other, and wait for each."""
        for path in paths:
            self.page.add(path)
            self.wait()

    def wait(self) -> None:
        """Wait for the import or the removal that is under way."""
        self.qtbot.waitUntil(lambda: not self.page.work.is_busy(), timeout=60_000)
        QApplication.processEvents()

    def search(self, text) -> list[str]:
        """Type into the search field; the titles that are found."""
        self.page.focus_search()
        QTest.keyClicks(self.page.search, text)
        QApplication.processEvents()
        return [row.title for row in self.page.hits.rows()]

    def tick(self, *titles) -> None:
        """Tick related occupations as next steps."""
        for row in self.card.related_rows():
            if row.one.title in titles:
                row.box.setFocus()
                QTest.keyClick(row.box, Qt.Key.Key_Space)

    def take(self) -> None:
        """Press the button that takes the occupation into the plan."""
        self.card.take.click()
        self.robot.settle()

    def custom_rows(self) -> list[tuple[str, str, str]]:
        """Name, kind and maker of the entries of one's own catalogue."""
        self.page.reveal("own")
        QApplication.processEvents()
        return [(row.name, row.kind_text, row.maker_text) for row in self.page.own.model.rows()]

    def choose_own(self, name) -> None:
        """Choose an entry of one's own catalogue."""
        self.page.reveal("own")
        row = next(row for row in self.page.own.model.rows() if row.name == name)
        assert self.page.own.table.choose(row.id)
        QApplication.processEvents()


def open_form(robot, kind):
    """The form that is open over the window."""
    QApplication.processEvents()
    found = [one for one in robot.window.findChildren(kind) if one.isVisible()]
    assert found, "no form is open"
    return found[-1]


class RoleFormRobot:
    """Fills the form of a role."""

    def __init__(self, robot) -> None:
        self.robot = robot
        self.form = open_form(robot, RoleDialog)

    def write(self, editor, text) -> None:
        """Write into a field in place of what stands there."""
        editor.setFocus()
        editor.selectAll()
        QTest.keyClicks(editor, text)
        if not text:
            QTest.keyClick(editor, Qt.Key.Key_Delete)

    def ask_for(self, skill_name, level, *, gate=False) -> None:
        """Let the role ask for a skill."""
        catalogue = self.robot.workspace.catalogue
        key = next(skill.key for skill in catalogue.skills if skill.name == skill_name)
        self.form.requirements.add_skill(key)
        row = self.form.requirements.rows[-1]
        QTest.keyClick(row.level, str(level))
        row.gate.setChecked(gate)

    def new_skill(self, name) -> None:
        """Make a skill that there is none for yet."""
        self.form.requirements.new_skill.click()
        dialog = open_form(self.robot, SkillDialog)
        QTest.keyClicks(dialog.name_edit, name)
        assert dialog.save()
        QApplication.processEvents()

    def save(self) -> bool:
        """Press Save."""
        self.form.save_button.click()
        closed = not self.form.isVisible()
        self.robot.settle()
        return closed
