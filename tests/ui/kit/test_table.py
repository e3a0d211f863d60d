"""New rows are merged into a table, so that selection, scroll position and editing stay where they were."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from careerplanner.errors import Refused
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView


@dataclass(frozen=True)
class Goal:
    id: str
    title: str
    hours: int = 0
    done: bool = False


def columns(edits=None, ticks=None):
    def rename(row, text):
        if not text:
            raise Refused("A goal needs a title.")
        edits.append((row.id, text))

    return [
        Column("Title", lambda row: row.title, edit=rename if edits is not None else None),
        Column("Hours", lambda row: f"{row.hours} h", figures=True, sort=lambda row: row.hours),
        Column(
            "Done",
            lambda _row: "",
            tick=lambda row: row.done,
            set_tick=None if ticks is None else lambda row, on: ticks.append((row.id, on)),
        ),
    ]


def goals(names):
    return [Goal(name, f"Goal {name}", ord(name)) for name in names]


ids = some.lists(some.sampled_from("abcdefghij"), unique=True)


@given(before=ids, after=ids, chosen=some.integers(0, 9))
def test_rows_become_what_is_wanted_and_the_selection_follows_its_row(qapp, before, after, chosen):
    model = TableModel(columns())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_rows(goals(before))
    selection = QItemSelectionModel(model)
    if before:
        row = model.index(chosen % len(before), 0)
        selection.setCurrentIndex(row, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        name = before[chosen % len(before)]
    model.set_rows(goals(after))
    assert [row.id for row in model.rows()] == after
    assert [model.index(place, 0).data() for place in range(model.rowCount())] == [f"Goal {name}" for name in after]
    if before and name in after:
        assert selection.currentIndex().row() == after.index(name)
    del tester


def test_two_rows_of_one_id_are_an_error(qapp):
    with pytest.raises(ValueError, match="same id"):
        TableModel(columns()).set_rows([Goal("a", "x"), Goal("a", "y")])


def test_only_rows_that_differ_are_painted_again(qapp):
    model, changed = TableModel(columns()), []
    model.set_rows(goals("abc"))
    model.dataChanged.connect(lambda first, last, _roles: changed.append((first.row(), last.row())))
    rows = goals("abc")
    rows[1] = replace(rows[1], title="Renamed")
    model.set_rows(rows)
    assert changed == [(1, 1)]


def test_selection_and_scroll_position_stay_when_rows_come_before(shown, qapp):
    model = TableModel(columns())
    model.set_rows([Goal(f"{n:03}", f"Goal {n}") for n in range(100)])
    table = shown(TableView("Goals", model), 400, 300)
    chosen = []
    table.row_chosen.connect(chosen.append)
    table.choose("050")
    place = table.visualRect(table.currentIndex()).top()
    model.set_rows([Goal(f"{n:03}", f"Goal {n}") for n in range(100) if n % 7])
    qapp.processEvents()
    assert table.chosen_row().id == "050"
    model.set_rows([Goal("new", "New"), *(Goal(f"{n:03}", f"Goal {n}") for n in range(100))])
    qapp.processEvents()
    assert table.chosen_row().id == "050"
    assert [row.id for row in chosen] == ["050"]
    assert table.rect().intersects(table.visualRect(table.currentIndex())), place


def test_an_edit_goes_to_the_command_and_a_refusal_is_told(qapp):
    edits, told = [], []
    model = TableModel(columns(edits))
    model.refused.connect(told.append)
    model.set_rows(goals("ab"))
    assert model.setData(model.index(1, 0), "Coach a teammate")
    assert not model.setData(model.index(0, 0), "")
    assert edits == [("b", "Coach a teammate")]
    assert told == ["A goal needs a title."]
    assert not model.setData(model.index(0, 0), "Goal a"), "an edit that changes nothing is none"


def test_space_ticks_the_row_wherever_the_cursor_stands(shown):
    ticks = []
    model = TableModel(columns(ticks=ticks))
    model.set_rows(goals("ab"))
    table = shown(TableView("Goals", model))
    table.choose("b")
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert ticks == [("b", True)]


def test_figures_sort_as_numbers(shown):
    model = TableModel(columns())
    model.set_rows([Goal("a", "x", 100), Goal("b", "y", 20), Goal("c", "z", 3)])
    table = shown(TableView("Goals", model, sortable=True))
    assert [table.model().index(row, 1).data() for row in range(3)] == ["100 h", "20 h", "3 h"]
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [table.model().index(row, 1).data() for row in range(3)] == ["3 h", "20 h", "100 h"]


def test_enter_opens_a_row(shown, qtbot):
    model = TableModel(columns())
    model.set_rows(goals("ab"))
    table = shown(TableView("Goals", model))
    table.choose("b")
    with qtbot.waitSignal(table.row_opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args[0].id == "b"


def test_a_growing_table_is_as_high_as_its_rows(shown, theme):
    model = TableModel(columns())
    table = shown(TableView("Goals", model, grows=True))
    low = table.sizeHint().height()
    model.set_rows(goals("abcdef"))
    assert table.sizeHint().height() == low + 6 * table.verticalHeader().defaultSectionSize()
    assert table.rowHeight(0) == table.verticalHeader().defaultSectionSize()
    theme.set_scale(2.0)
    assert table.rowHeight(0) > 34 * 1.8


def test_columns_become_as_wide_as_a_row_that_comes_later(shown, qapp):
    model = TableModel(columns())
    table = shown(TableView("Goals", model, grows=True), 600, 300)
    model.set_rows([Goal("a", "Goal", 1)])
    qapp.processEvents()
    narrow = table.columnWidth(1)
    model.set_rows([Goal("a", "Goal", 1), Goal("b", "Goal", 10**20)])
    qapp.processEvents()
    assert table.columnWidth(1) > narrow
    model.set_rows([Goal("a", "Goal", 1)])
    qapp.processEvents()
    assert table.columnWidth(1) == narrow
