"""The Salary page while there is no projection: the sentence says what is missing, the button mends just that."""

from careerplanner.app.commands.profile import profile
from careerplanner.app.commands.setup import setup
from tests.ui.robots import TODAY
from tests.ui.sessions import session_on


def test_the_button_mends_what_the_sentence_names(tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=False) as robot:
        robot.session.workspace.do("Skip", setup.skip)
        robot.window.navigate("salary")
        robot.settle()
        empty = robot.window.page("salary").empty
        assert "which role" in empty.sentence.text()
        assert (empty.mend.text(), empty.questions.isVisible()) == ("Plan my route", False)

        workspace = robot.session.workspace
        workspace.do("Role", profile.stand_in, workspace.catalogue, "customer-service-specialist", "2025-01", TODAY)
        robot.settle()
        assert "Your pay is not known yet. Dates and odds hold without it" in empty.sentence.text()
        assert (empty.mend.text(), empty.questions.isVisible()) == ("Add pay", True)
        empty.mend.click()
        assert robot.window.current_page() is robot.window.page("profile")
