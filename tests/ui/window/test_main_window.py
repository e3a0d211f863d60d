"""The window: pages made when needed, news of changes, undo that shows what it undid, narrow and wide."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from careerplanner.app.save_state import SaveState
from careerplanner.errors import Refused
from careerplanner.ui.base.page import Page
from careerplanner.ui.help.window import HelpWindow
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.inspector import Inspector
from careerplanner.ui.kit.text import Label
from careerplanner.ui.window.main_window import RAIL_PAGES, MainWindow
from tests.ui import walks


class TryPage(Page):
    """A page that counts what it is told, and reads some tables when it shows them."""

    shows = ()

    def __init__(self, context, name="a page"):
        super().__init__(context, name, "One fact about it")
        self.reloads, self.revealed, self.answered, self.seen_while_filled = 0, [], [], []
        self.field = QLineEdit("text")
        self.field.setAccessibleName("Title")
        self.header.add_action(Button("Do it", "primary"))
        self.body.addWidget(self.field)
        self.body.addStretch(1)

    def reload(self):
        self.reloads += 1
        self.seen_while_filled.append(self.isVisible())
        for table in self.shows:
            getattr(self.context.workspace.plan, table)

    def reveal(self, item):
        self.revealed.append(item)


class OverviewPage(TryPage):
    shows = ("goal", "route_step", "profile")


class GoalsPage(TryPage):
    shows = ("goal", "goal_step")
    home = frozenset({"goal", "goal_step"})

    def __init__(self, context):
        super().__init__(context, "Skills & goals")
        self.handlers = {"delete": partial(self.answered.append, "delete")}


class PathPage(TryPage):
    shows = ("route_step",)
    home = frozenset({"route_step"})

    def __init__(self, context):
        super().__init__(context, "Path")
        self.inspector = Inspector("Role")
        self.inspector.body.addWidget(Label("Team lead", "h2", wrap=True))
        self.inspector.foot.addWidget(Button("Compare"))
        self.set_inspector(self.inspector)


PAGES = [page for page in RAIL_PAGES if page[0] in {"overview", "path", "goals"}]
FACTORIES = {"overview": OverviewPage, "path": partial(PathPage), "goals": GoalsPage, "compare": TryPage}


@pytest.fixture
def done():
    """The names of the actions that were answered, in order."""
    return []


def window_of(workspace, jobs, theme, handlers=None):
    made = MainWindow(theme, PAGES)
    made.hold(workspace, jobs, FACTORIES, handlers)
    return made


@pytest.fixture
def window(shown, workspace, jobs, theme, done):
    handlers = {name: partial(done.append, name) for name in ("settings", "new_goal")}
    made = window_of(workspace, jobs, theme, handlers)
    return shown(made, 1440, 900)


def press(window, keys):
    """Press a shortcut where the focus is."""
    combination = QKeySequence(keys)[0]
    QTest.keyClick(QApplication.focusWidget() or window, combination.key(), combination.keyboardModifiers())


def test_pages_are_made_when_first_shown(window):
    assert window.current_page().accessibleName() == "a page"
    assert set(window._pages) == {"overview"}
    press(window, "Ctrl+2")
    assert window.current_page() is window.page("path")
    assert set(window._pages) == {"overview", "path"}


def test_the_rail_has_the_pages_there_are_in_their_order(window):
    model = window.rail.list.model()
    titles = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert titles == ["Overview", "Path", "Skills & goals"]


def test_the_rail_is_walked_by_keyboard(window):
    window.rail.list.setFocus()
    QTest.keyClick(window.rail.list, Qt.Key.Key_Down)
    assert window.current_page() is window.page("path")


def test_a_page_without_a_rail_entry_keeps_its_parent_s_marked(window):
    window.navigate("compare")
    assert window.rail.list.currentIndex().data() == "Path"


def test_going_to_an_item_selects_it(window):
    window.navigate("goals", "goal-7")
    assert window.page("goals").revealed == ["goal-7"]


def test_only_pages_that_read_a_table_reload_and_hidden_ones_wait(window, workspace):
    goals, path = window.page("goals"), window.page("path")
    window.navigate("goals")
    window.navigate("path")
    before = goals.reloads, path.reloads
    workspace.add("Add goal", "goal")
    assert (goals.reloads, path.reloads) == before
    window.navigate("goals")
    assert goals.reloads == before[0] + 1
    workspace.add("Add goal", "goal")
    assert goals.reloads == before[0] + 2
    assert goals.seen_while_filled[-3:] == [False, False, True]  # what is in sight takes twice as long to fill


def test_a_page_that_cannot_be_filled_is_shown_all_the_same_and_its_error_is_told(window, qtbot, monkeypatch):
    def fail(_page):
        raise ValueError("a row that is none")

    monkeypatch.setattr(GoalsPage, "reload", fail)
    with qtbot.captureExceptions() as told:
        window.navigate("goals")
        assert (window.current_page(), told) == (window.page("goals"), [])
        qtbot.waitUntil(lambda: bool(told))
    assert [str(error) for _kind, error, _trace in told] == ["a row that is none"]


def test_undo_goes_to_the_page_where_it_was_edited_and_says_what_it_undid(window, workspace, said):
    workspace.add("Rename goal", "goal")
    assert window.current_page() is window.page("overview")
    press(window, "Ctrl+Z")
    assert window.current_page() is window.page("goals")
    assert said[-1] == "Undone: Rename goal"
    press(window, "Ctrl+Shift+Z")
    assert said[-1] == "Done again: Rename goal"
    press(window, "Ctrl+Z")
    press(window, "Ctrl+Y")
    assert workspace.redo_label is None


def test_undo_stays_on_a_page_that_is_at_home_in_the_change(window, workspace):
    window.navigate("goals")
    workspace.add("Use route", "route_step", "goal")
    window.undo()
    assert window.current_page() is window.page("goals")


def test_undo_finds_a_page_that_has_not_been_made(window, workspace):
    workspace.add("Use route", "profile", "route_step")
    window.undo()
    assert window.current_page() is window.page("path")


def test_undo_of_what_no_page_edits_stays_where_it_is(window, workspace):
    workspace.add("Horizon", "profile")
    window.undo()
    assert window.current_page() is window.page("overview")


def test_the_menu_says_what_undo_would_undo(window, workspace):
    undo = window.actions_by_name["undo"]
    assert not undo.isEnabled()
    workspace.add("Rename goal", "goal")
    assert undo.isEnabled()
    assert undo.text() == "Undo “Rename goal”"


def test_a_field_takes_back_its_own_typing_first_and_then_the_plan(window, workspace):
    workspace.add("Rename goal", "goal")
    window.navigate("goals")
    field = window.page("goals").field
    field.setFocus()
    QTest.keyClicks(field, "abc")
    press(window, "Ctrl+Z")
    assert workspace.undone == []
    assert field.text() == "text"
    press(window, "Ctrl+Z")
    assert [label for label, _tables in workspace.undone] == ["Rename goal"]


def test_actions_nobody_answers_are_not_shown(window, done):
    shown_actions = {name for name, action in window.actions_by_name.actions.items() if action.isVisible()}
    assert {"settings", "new_goal", "undo", "quit", "page_path"} <= shown_actions
    assert not {"import", "compare", "delete", "log_time"} & shown_actions
    press(window, "Ctrl+N")
    press(window, "Ctrl+,")
    assert done == ["new_goal", "settings"]


def test_a_page_answers_actions_while_it_is_shown(window):
    window.navigate("goals")
    assert window.actions_by_name["delete"].isVisible()
    window.rail.list.setFocus()
    press(window, "Del")
    assert window.page("goals").answered == ["delete"]
    window.navigate("path")
    assert not window.actions_by_name["delete"].isVisible()


def test_what_an_action_refuses_is_said_at_the_foot(window, said):
    def refuse():
        raise Refused("No second route to compare with.")

    window.answer({"compare": refuse})
    window.act("compare")
    assert window._toast.sentence.text() == "No second route to compare with."


def test_a_toast_can_undo(window, workspace):
    workspace.add("Delete goal", "goal")
    window.toast("Goal deleted", undo=True)
    window._toast.buttons()[0].click()
    assert [label for label, _tables in workspace.undone] == ["Delete goal"]
    assert window._toast.sentence.text() == "Undone: Delete goal"
    assert [button.text() for button in window._toast.buttons()] == ["Redo"]


def test_the_rail_is_narrow_in_a_narrow_window_and_keeps_its_names(window, qapp):
    assert window.rail.width() == 212
    window.resize(1100, 800)
    qapp.processEvents()
    assert window.rail.width() == 64
    assert window.rail.list.model().index(0, 0).data() == "Overview"
    assert window.rail.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Overview"
    assert walks.name_of(window.rail.settings) == "Settings"
    press(window, "Ctrl+B")
    assert window.rail.width() == 212


def test_the_inspector_becomes_a_drawer_in_a_narrow_window(window, qapp):
    window.navigate("path")
    inspector = window.page("path").inspector
    qapp.processEvents()
    assert inspector.isVisible()
    assert not inspector.is_drawer
    window.resize(1100, 800)
    qapp.processEvents()
    assert inspector.is_drawer
    assert not inspector.isVisible()
    inspector.open()
    qapp.processEvents()
    assert inspector.isVisible()
    assert inspector.geometry().right() <= inspector.parentWidget().width()
    inspector.close_button.setFocus()
    QTest.keyClick(inspector.close_button, Qt.Key.Key_Escape)
    assert not inspector.isVisible()


def test_f6_goes_round_the_parts_of_the_window(window):
    window.navigate("path")
    window.rail.list.setFocus()
    places = []
    for _press in range(4):
        press(window, "F6")
        focus = QApplication.focusWidget()
        parts = {"inspector": window.page("path").inspector, "rail": window.rail, "header": window.page("path").header}
        places.append(next((name for name, part in parts.items() if part.isAncestorOf(focus)), "body"))
    assert places == ["header", "body", "inspector", "rail"]


def test_the_title_names_whose_plan_it_is(window):
    assert window.windowTitle() == "Maya’s plan — Career Planner"


def test_the_foot_tells_when_something_is_not_saved(window, workspace, said):
    line = window.rail.save_state
    assert line.sentence.text() == "All changes saved"
    workspace.save_state = SaveState("Not saved: the disk is full. Free some space and edit again.")
    workspace.tell("Rename goal", frozenset())
    assert line.sentence.text().startswith("Not saved: the disk is full.")
    assert said[-1].startswith("Not saved")
    workspace.save_state = SaveState()
    workspace.tell("Rename goal", frozenset())
    assert line.sentence.text() == said[-1] == "All changes saved"


def test_text_grows_by_keyboard_and_the_window_still_fits(window, theme, qapp, qtbot):
    for _press in range(10):
        press(window, "Ctrl++")
    qtbot.waitUntil(lambda: theme.scale == 2.0)
    qapp.processEvents()
    walks.check_nothing_is_clipped(window)
    press(window, "Ctrl+0")
    qtbot.waitUntil(lambda: theme.scale == 1.0)


def test_larger_text_leaves_less_room_so_rail_and_inspector_give_way(window, theme, qapp):
    window.navigate("path")
    inspector = window.page("path").inspector
    assert (window.rail.is_narrow, inspector.is_drawer) == (False, False)
    theme.set_scale(1.5)
    qapp.processEvents()
    assert (window.rail.is_narrow, inspector.is_drawer) == (True, True)
    theme.set_scale(1.0)
    qapp.processEvents()
    assert (window.rail.is_narrow, inspector.is_drawer) == (False, False)


def test_the_view_menu_writes_an_ampersand_of_a_page_s_name(window, workspace):
    view = window.actions_by_name.menus["&View"]
    assert "Skills && goals" in [action.text() for action in view.actions()]
    workspace.add("Rename R&D lead", "goal")
    assert window.actions_by_name["undo"].text() == "Undo “Rename R&&D lead”"


def test_help_lists_the_shortcuts_of_what_works_now(window, qapp):
    press(window, "Ctrl+F1")
    opened = window.findChild(HelpWindow)
    walks.settle()
    words = {label.text() for label in opened.findChildren(Label)}
    assert {"Skills & goals", "Ctrl+3", "Undo", "Ctrl+Shift+Z  Ctrl+Y"} <= words
    assert "Log learning time…" not in words
    opened.close()
    window.act("help_pay")
    assert window.findChildren(HelpWindow)[-1].shown_topic().key == "pay"


def test_the_toast_of_undo_says_what_it_undid_and_does_it_again(window, workspace):
    workspace.add("Rename goal", "goal")
    press(window, "Ctrl+Z")
    toast = window._toast
    assert toast.sentence.text() == "Undone: Rename goal"
    redo = next(button for button in toast.findChildren(Button) if button.text() == "Redo")
    redo.click()
    assert (workspace.undo_label, toast.sentence.text()) == ("Rename goal", "Done again: Rename goal")
    workspace.add("Add goal", "goal")
    assert not toast.isVisible()


def test_the_window_can_be_used_by_everyone(window, theme, qapp):
    for name in ("goals", "path"):
        window.navigate(name)
        qapp.processEvents()
        walks.walk(window, theme, width=1024, height=700)
        walks.check_fits(window)


def test_the_window_can_be_used_from_right_to_left(window, theme, qapp):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qapp.processEvents()
    assert window.rail.geometry().right() == window.centralWidget().width() - 1
    walks.check_nothing_is_clipped(window)


def test_what_is_being_typed_is_committed_when_the_window_closes(window, workspace):
    window.navigate("goals")
    field, told = window.page("goals").field, []
    field.editingFinished.connect(lambda: told.append(field.text()))
    field.setFocus()
    QTest.keyClicks(field, "abc")
    window.close()
    assert told == ["textabc"]
    assert workspace.listeners == []


def test_no_part_of_the_window_flashes_as_a_window_of_its_own(workspace, jobs, theme, qtbot, qapp):
    with walks.no_window_flashes():
        made = window_of(workspace, jobs, theme)
        for name in FACTORIES:
            made.page(name)
    qtbot.addWidget(made)
    made.show()
    with walks.no_window_flashes():
        for name in FACTORIES:
            made.navigate(name)
        made.resize(1100, 800)
        made.toast("Goal deleted", undo=True)
        qapp.processEvents()
