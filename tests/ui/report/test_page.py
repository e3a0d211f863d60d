"""The report page says that it is at work until the first pages are there."""

from tests.ui.sessions import session_on


def test_the_page_says_that_the_preview_is_being_made_until_it_is_there(tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        robot.window.navigate("report")
        page = robot.page()
        assert page.waiting.isVisible()
        assert page.preview.page_count() == 0
        qtbot.waitUntil(lambda: page.preview.page_count() > 0, timeout=60_000)
        assert not page.waiting.isVisible()
