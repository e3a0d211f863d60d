"""Settings of this computer: when weeks begin, a second place for backups, and when a sealed plan is locked."""

from PySide6.QtWidgets import QFileDialog

from careerplanner.app.backups import backups_in
from careerplanner.app.commands.profile import profile
from careerplanner.app.settings import load_settings
from careerplanner.paths import UserFolders
from careerplanner.wording import dates, speaking
from tests.ui.sessions import session_on


def test_what_is_chosen_is_kept_and_applies_at_once(tmp_path, theme, qtbot, monkeypatch):
    second = tmp_path / "stick"
    second.mkdir()
    settings = UserFolders(tmp_path / "data").settings
    with session_on(tmp_path / "data", theme, qtbot, sample=False) as robot:
        robot.window.navigate("settings")
        page = robot.window.page("settings")
        card = page.safety
        assert (card.lock.value(), card.no_second.isVisible()) == ("10", False)

        page.weeks.segments["monday"].click()
        card.lock.setCurrentIndex(card.lock.findData("0"))
        card.lock.activated.emit(card.lock.currentIndex())
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(second))
        card.choose.click()

        kept = load_settings(settings)
        assert (kept.week_starts, kept.lock_minutes, kept.second_folder) == ("monday", 0, second)
        assert speaking().dates.first_weekday == 0
        assert str(second) in card.second.text().replace("\u200b", "")
        robot.workspace.do("Name", profile.change, name="Maya")
    assert [each.plan_name for each in backups_in(second)][-1:] == ["My plan"]
    dates.begin_weeks_on(None)


def test_no_second_place_is_one_click(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=False) as robot:
        robot.window.navigate("settings")
        card = robot.window.page("settings").safety
        card._preferences.change(second_backups=str(tmp_path))
        assert card.no_second.isVisible()
        card.no_second.click()
        assert (card._preferences.settings.second_folder, card.no_second.isVisible()) == (None, False)
