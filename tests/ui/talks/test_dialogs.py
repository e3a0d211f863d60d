"""The dialogs about talks: the check-in from form to rating, the trials, and what changed."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog

from careerplanner.domain.skills import SkillState, state_of
from careerplanner.ui.kit.table_model import ROW_ROLE
from careerplanner.ui.talks.changed_dialog import ChangedDialog
from careerplanner.ui.talks.check_in_dialog import CheckInDialog
from careerplanner.ui.talks.past_check_in import PastCheckIn
from careerplanner.ui.talks.trials_dialog import TrialDialog, TrialsDialog
from tests.ui.robots import TODAY
from tests.ui.sessions import session_on
from tests.ui.walks import walk


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as made:
        yield made


def opened(robot, action, kind):
    robot.window.context.act(action)
    return shown(robot, kind)


def shown(robot, kind):
    (dialog,) = (each for each in robot.window.findChildren(QDialog) if isinstance(each, kind) and each.isVisible())
    robot.qtbot.waitExposed(dialog)
    dialog.activateWindow()
    return dialog


def choose(combo, key):
    combo.set_value(key)
    combo.chosen.emit(key)


def put(field, text):
    field.setText(text)
    field.setModified(True)
    assert field.commit()


def test_a_check_in_is_kept_with_its_answers_and_taken_back_step_by_step(robot, theme):
    before = robot.workspace.plan
    dialog = opened(robot, "check_in", CheckInDialog)
    walk(dialog, theme, width=940, height=640)
    assert not dialog.save()
    assert dialog.reader_field.error() == "Say with whom you talked."
    dialog.reader.setText("Priya Raman")
    (row,) = (each for each in dialog.skills.rows if each.gap.skill_key == "coaching")
    row.remark.setText("Two more, please")
    assert not dialog.save()
    assert "there is a remark, but no level" in dialog.message.sentence.text()
    choose(row.level, "3")
    assert row.agrees.text() in {"agreed", "1 level higher"}
    put(dialog.answers.promoted, "9")
    put(dialog.answers.people, "3")
    assert not dialog.save()
    assert robot.workspace.plan == before
    put(dialog.answers.promoted, "3")
    put(dialog.answers.people, "20")

    assert dialog.save()

    plan = robot.workspace.plan
    assert state_of("coaching", 3, plan.evidence) is SkillState.CONFIRMED
    assert (plan.check_in[0].reader, plan.check_in[0].held_on) == ("Priya Raman", TODAY)
    assert robot.workspace.undo_label == "Answer: 3 of 20 became senior customer service specialist"
    robot.workspace.undo()
    assert robot.workspace.undo_label == "Keep check-in"
    robot.workspace.undo()
    assert robot.workspace.plan == before


def test_a_form_is_written_filled_in_and_read_into_the_fields(robot, tmp_path, monkeypatch):
    form = tmp_path / "form.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(form.with_suffix("")), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_all: (str(form), ""))
    dialog = opened(robot, "check_in", CheckInDialog)
    dialog.reader.setText("Priya")
    dialog.write_form()
    assert dialog.message.sentence.text() == "Saved form.toml. It has no pay in it."
    form.write_text(form.read_text("utf-8").replace('level = ""', 'level = "9"', 1), "utf-8")
    dialog.read_form()
    assert "must be a whole number from 0 to 5, not “9”" in dialog.message.sentence.text()
    form.write_text(form.read_text("utf-8").replace('level = "9"', 'level = "2"').replace('what = ""', 'what = "A"'))
    form.write_text(form.read_text("utf-8").replace('with = "Priya"', 'with = "Priya Raman"'))
    dialog.read_form()

    assert dialog.reader.text() == "Priya Raman"
    form.write_text(form.read_text("utf-8").replace('with = "Priya Raman"', 'with = ""'))
    dialog.read_form()
    assert dialog.reader.text() == "Priya Raman", "a form that names nobody leaves who stands there"
    assert [row.level.value() for row in dialog.skills.rows].count("2") == 1
    assert dialog.steps[0][0].text() == "A"
    assert robot.workspace.plan.check_in == ()
    assert dialog.save()
    assert len(robot.workspace.plan.check_in) == 1


def test_an_earlier_check_in_can_be_looked_at_and_removed(robot):
    dialog = opened(robot, "check_in", CheckInDialog)
    dialog.reader.setText("Priya")
    choose(dialog.skills.rows[0].level, "1")
    dialog.steps[0][0].setText("Lead the round")
    assert dialog.save()
    again = opened(robot, "check_in", CheckInDialog)
    again.past.opened.emit(robot.workspace.plan.check_in[0].id)
    past = shown(robot, PastCheckIn)
    assert past.skills.model().rowCount() == 1
    past.remove()

    assert robot.workspace.plan.check_in == ()
    assert not again.past.isVisible()
    again.reject()


def test_trials_are_noted_before_and_after_and_say_how_they_went(robot, theme):
    dialog = opened(robot, "trials", TrialsDialog)
    assert dialog.title.text() == "Do I want to work as customer service manager?"
    dialog.add.click()
    asks = shown(robot, TrialDialog)
    walk(asks, theme, width=560, height=560)
    assert not asks.save()
    asks.what.setText("Led the stand-up")
    choose(asks.energy_before, "2")
    assert asks.save()
    (row,) = robot.workspace.plan.trial
    assert (row.what, row.energy_before, row.energy_after) == ("Led the stand-up", 2, None)
    dialog.table.row_opened.emit(dialog.model.index(0, 0).data(ROW_ROLE))
    again = shown(robot, TrialDialog)
    choose(again.energy_after, "4")
    choose(again.liking_after, "3")
    assert again.save()

    assert dialog.summary.text().startswith("1 trial. Energy rose from 2 to 4. Liking stayed at about 3.")
    dialog.activateWindow()
    robot.qtbot.waitUntil(dialog.isActiveWindow)
    walk(dialog, theme, width=720, height=480)


def test_what_changed_is_told_between_two_days_and_refused_where_they_are_turned_round(robot, theme, qtbot):
    dialog = opened(robot, "changed", ChangedDialog)
    qtbot.waitUntil(lambda: "learning logged" in dialog.lines.text(), timeout=60_000)
    assert dialog.head.text() == "Aug 24, 2026 – Nov 23, 2026"
    dialog.since.set_value(TODAY + timedelta(days=1))
    dialog.since.committed.emit(dialog.since.value())
    qtbot.waitUntil(dialog.message.isVisible, timeout=60_000)
    assert dialog.message.sentence.text().startswith("The first day must lie before the second.")
    assert dialog.lines.text() == ""
    walk(dialog, theme, width=680, height=600)
