"""Help: F1 opens the page's own topic, every topic has words, figures lead to how they are worked out."""

from PySide6.QtCore import Qt

from careerplanner.app.queries.help.topics import topic_of, topics
from careerplanner.ui.help.window import HelpWindow, shortcuts_of
from careerplanner.ui.kit.text import Label
from tests.ui import walks
from tests.ui.sessions import session_on


def test_every_page_has_a_topic_and_every_topic_has_words(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        known = {topic.key: topic for topic in topics()}
        assert set(robot.window.page_names()) <= set(known)
        assert len(known) == len(topics())
        assert all(topic.text.strip() and topic.title for topic in topics())
        assert topic_of("nonsense").key == "overview"

        robot.window.navigate("goals")
        robot.press(Qt.Key.Key_F1)
        opened = robot.window.findChild(HelpWindow)
        assert opened.shown_topic().key == "goals"
        robot.window.act("words")
        assert robot.window.findChild(HelpWindow) is opened
        assert opened.shown_topic().key == "words"
        robot.window.act("shortcuts")
        walks.settle()
        words = [label.text() for label in opened.text.findChildren(Label) if not label.isHidden()]
        assert "Ctrl+K" in words
        assert "Skills & goals" in dict(dict(shortcuts_of(robot.window.actions_by_name))["View"])
        opened.close()


def test_the_help_can_be_used_by_everyone_and_gives_up_its_list_where_there_is_no_room(shown, theme, qtbot, tmp_path):
    with session_on(tmp_path, theme, qtbot, sample=False) as robot:
        opened = HelpWindow(robot.window.actions_by_name, robot.window)
        opened.show_topic("odds")
        shown(opened, 860, 620)
        assert opened.list.isVisible()
        walks.walk(opened, theme, width=760, height=600)
        opened.resize(500, 600)
        assert not opened.list.isVisible()
        opened.field.chosen.emit("pay")
        assert opened.shown_topic().key == "pay"
        assert opened.list.currentIndex().data() == "How is the pay outlook worked out?"


def test_an_open_help_takes_the_room_that_larger_text_asks_for(shown, theme, qtbot, tmp_path):
    with session_on(tmp_path, theme, qtbot, sample=False) as robot:
        opened = HelpWindow(robot.window.actions_by_name, robot.window)
        opened.show_topic("odds")
        shown(opened, 860, 620)
        least, wide = opened.minimumWidth(), opened.list.width()
        theme.set_scale(1.2)
        assert (opened.minimumWidth(), opened.list.width()) == (round(least * 1.2), round(wide * 1.2))
        theme.set_scale(2.0)
        assert (opened.list.isVisible(), opened.field.isVisible()) == (False, True)
        theme.set_scale(1.0)
        assert (opened.list.isVisible(), opened.field.isVisible()) == (True, False)
