"""Roles, skills and moves of one's own: added, changed, hidden, reset and removed in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.domain.catalogue import BUILT_IN, EDITED, Kind, MoveKind
from careerplanner.ui.catalogue.role_dialog import RoleDialog
from careerplanner.ui.catalogue.skill_dialog import SkillDialog
from tests.some import some
from tests.ui.robots_reference import ReferenceRobot, RoleFormRobot, open_form
from tests.ui.sessions import session_on
from tests.ui.walks import walk

SENIOR, ACCOUNTS, MANAGER = "senior-customer-service-specialist", "account-manager", "customer-service-manager"
SPECIALIST, EXPERT = "customer-service-specialist", "customer-experience-specialist"


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    with session_on(tmp_path / "data", theme, qtbot, sample=True) as opened:
        yield opened


def catalogue(robot):
    return robot.workspace.catalogue


def select(robot, key):
    """Choose a role on the path; its panel."""
    robot.window.navigate("path", key)
    QApplication.processEvents()
    return robot.window.page("path").inspector.role


def test_a_role_is_added_from_anywhere_with_skills_pay_and_moves_in_one_step(robot):
    before = robot.workspace.plan
    robot.window.navigate("overview")
    robot.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    form = RoleFormRobot(robot)
    form.write(form.form.name_edit, "Chat agent")
    form.form.stage.set_value("1")
    form.form.occupation.set_value("43-4051")
    form.ask_for("Empathy and emotional intelligence", 4, gate=True)
    for edit, text in zip(
        (form.form.figures.low, form.form.figures.mid, form.form.figures.high), ("38k", "44,000", "51000"), strict=True
    ):
        form.write(edit, text)
    form.write(form.form.figures.source, "A posting")
    form.form.moves.onward.chosen.emit(SENIOR)
    form.write(form.form.moves.rows[0].least, "soon")
    assert not form.save()
    assert "give a number of months" in form.form.message.sentence.text()
    form.write(form.form.moves.rows[0].least, "9")
    form.form.moves.rows[0].kind.set_value("retraining")
    assert form.save()

    role = next(role for role in catalogue(robot).roles if role.name == "Chat agent")
    assert (role.short_name, role.stage, role.origin, role.codes) == ("Chat agent", 1, "own", ("43-4051",))
    assert [(r.skill, r.level, r.gate) for r in role.requirements] == [("empathy", 4, True)]
    assert (role.band.low, role.band.mid, role.band.high) == (38_000, 44_000, 51_000)
    origin = role.band.origin
    assert (origin.source, origin.year, origin.kind) == ("A posting", "2026", Kind.OWN)
    assert "San Antonio" in origin.place
    move = catalogue(robot).move(role.key, SENIOR)
    assert (move.min_months_in_role, move.kind) == (9, MoveKind.RETRAINING)
    assert robot.workspace.undo_label == "Add role"
    panel = select(robot, role.key)
    assert panel.pay.value.text() == "$44,000 · $21.15 an hour"
    assert panel.pay.source.text().startswith("Band $38,000–$51,000")
    assert "A posting" in panel.pay.value.accessibleDescription()
    assert panel.tools.maker.text() == "Catalogue: Your own"
    robot.undo()
    assert robot.workspace.plan == before


def test_a_shipped_role_is_edited_marked_and_reset(robot):
    panel = select(robot, EXPERT)
    assert not panel.tools.reset.isVisible()
    panel.tools.edit.click()
    form = RoleFormRobot(robot)
    assert form.form.name_edit.text() == "Customer experience specialist"
    form.write(form.form.name_edit, "CX expert")
    form.form.requirements.rows[0].gate.click()
    asked = form.form.requirements.requirements()[0]
    assert form.save()

    role = catalogue(robot).role(EXPERT)
    assert (role.name, role.origin, role.requirements[0].gate) == ("CX expert", EDITED, asked.gate)
    assert len(robot.workspace.plan.custom_requirement) == 1
    assert panel.title.text() == "CX expert"
    assert panel.tools.maker.text() == "Catalogue: Changed by you"
    panel.tools.reset.click()
    assert catalogue(robot) is robot.workspace.shipped
    robot.undo()
    assert catalogue(robot).role(EXPERT).name == "CX expert"


def test_saving_a_form_that_was_not_touched_changes_nothing(robot):
    for role in some(catalogue(robot).roles):
        robot.window.page("path")._actions.edit_role(role.key)
        assert RoleFormRobot(robot).save()
    assert catalogue(robot) is robot.workspace.shipped
    assert robot.workspace.undo_label is None


def test_what_the_plan_refuses_is_said_in_the_form_and_it_stays_open(robot):
    robot.window.act("new_role")
    form = RoleFormRobot(robot)
    assert not form.save()
    assert form.form.name_field.error() == "Give the role a name."
    form.write(form.form.name_edit, "Account manager")
    form.write(form.form.figures.low, "40000")
    assert not form.save()
    assert form.form.figures.mid_field.error() == "Give the whole range, or leave it empty."
    form.write(form.form.figures.mid, "39000")
    form.write(form.form.figures.high, "50000")
    assert not form.save()
    assert "There is a role “Account manager” already" in form.form.message.sentence.text()
    form.write(form.form.name_edit, "Key accounts")
    assert not form.save()
    assert "The pay range must not fall from low to high." in form.form.message.sentence.text()
    form.write(form.form.figures.low, "")
    form.write(form.form.figures.mid, "")
    form.write(form.form.figures.high, "")
    assert form.save()


def test_a_skill_is_made_on_the_way_and_a_requirement_removed(robot):
    select(robot, EXPERT).tools.edit.click()
    form = RoleFormRobot(robot)
    first = form.form.requirements.rows[0]
    form.new_skill("Whistling")
    assert form.form.requirements.rows[-1].skill in {skill.key for skill in catalogue(robot).skills}
    first.removed.emit()
    assert form.save()

    names = {catalogue(robot).skill(r.skill).name for r in catalogue(robot).role(EXPERT).requirements}
    assert "Whistling" in names
    assert first.skill not in {r.skill for r in catalogue(robot).role(EXPERT).requirements}


def test_a_role_off_the_route_is_hidden_and_one_on_it_cannot_be(robot):
    route = {step.role_key for step in robot.workspace.plan.route_step}
    assert SENIOR in route
    assert not select(robot, SENIOR).tools.hide_role.isVisible()
    panel = select(robot, ACCOUNTS)
    panel.tools.hide_role.click()
    assert ACCOUNTS not in {role.key for role in catalogue(robot).roles}
    assert not robot.window.page("path")._facts.has_role(ACCOUNTS)
    reference = ReferenceRobot(robot)
    assert reference.custom_rows() == [("Account manager", "Role", "As shipped")]
    reference.choose_own("Account manager")
    reference.page.own.show_again.click()
    assert catalogue(robot) is robot.workspace.shipped
    assert reference.page.own.empty.isVisible()


def test_the_own_catalogue_lists_edits_resets_and_removes_entries(robot):
    reference = ReferenceRobot(robot)
    reference.page.reveal("own")
    own = reference.page.own
    own.new_skill.click()
    dialog = open_form(robot, SkillDialog)
    QTest.keyClicks(dialog.name_edit, "Whistling")
    dialog.signs[3].setPlainText("Two tunes\nIn tune")
    assert dialog.save()
    select(robot, EXPERT).tools.edit.click()
    form = RoleFormRobot(robot)
    form.write(form.form.short_edit, "CX")
    assert form.save()
    reference = ReferenceRobot(robot)
    rows = reference.custom_rows()
    assert rows == [
        ("Customer experience specialist", "Role", "Changed by you"),
        ("Whistling", "Skill", "Your own"),
    ]

    reference.choose_own("Whistling")
    key = own.table.chosen_row().key
    assert catalogue(robot).skill(key).signals == {3: ("Two tunes", "In tune")}
    assert (own.edit.isEnabled(), own.reset.isVisible(), own.remove.isVisible()) == (True, False, True)
    own.edit.click()
    dialog = open_form(robot, SkillDialog)
    assert dialog.signs[3].toPlainText() == "Two tunes\nIn tune"
    dialog.name_edit.selectAll()
    QTest.keyClicks(dialog.name_edit, "Humming")
    assert dialog.save()
    reference.choose_own("Humming")
    own.remove.click()
    reference.choose_own("Customer experience specialist")
    own.reset.click()
    assert catalogue(robot) is robot.workspace.shipped
    assert own.empty.isVisible()


def test_a_move_taken_out_in_the_form_is_listed_and_shown_again(robot):
    select(robot, ACCOUNTS).tools.edit.click()
    form = RoleFormRobot(robot)
    count = len(form.form.moves.rows)
    form.form.moves.rows[0].removed.emit()
    assert form.save()
    reference = ReferenceRobot(robot)
    (row,) = reference.custom_rows()
    assert row[1:] == ("Move", "As shipped")
    reference.choose_own(row[0])
    reference.page.own.show_again.click()
    assert count == len([m for m in catalogue(robot).moves if ACCOUNTS in {m.source, m.target}])


def test_what_cannot_be_removed_says_why(robot):
    reference = ReferenceRobot(robot)
    reference.page.reveal("own")
    key = robot.workspace.do("Skill", _whistling, catalogue(robot))
    reference.choose_own("Whistling")
    reference.page.own.remove.click()
    assert "has a rating, evidence or a goal in this plan" in reference.page.own.message.sentence.text()
    assert catalogue(robot).has_skill(key)
    assert catalogue(robot).role(MANAGER).origin == BUILT_IN


def _whistling(store, shipped):
    from datetime import date  # noqa: PLC0415

    from careerplanner.app.commands.catalogue import custom_skills  # noqa: PLC0415
    from careerplanner.app.commands.goals import skills  # noqa: PLC0415
    from careerplanner.domain.custom_catalogue import merged  # noqa: PLC0415

    key = custom_skills.add_skill(store, shipped, "Whistling")
    skills.rate(store, merged(shipped, store.load()), key, 3, date(2026, 11, 1))
    return key


def test_the_profile_offers_roles_of_ones_own(robot):
    robot.window.navigate("profile")
    combo = robot.window.page("profile").role
    before = combo.count()
    robot.window.act("new_role")
    form = RoleFormRobot(robot)
    form.write(form.form.name_edit, "Chat agent")
    assert form.save()
    assert combo.count() == before + 1


@pytest.mark.parametrize("kind", [RoleDialog, SkillDialog])
def test_the_forms_can_be_used_by_everyone(robot, theme, kind):
    page = ReferenceRobot(robot).page
    dialog = page.acts.edit_role(SENIOR) if kind is RoleDialog else page.acts.edit_skill("coaching")
    dialog.activateWindow()
    QApplication.processEvents()
    walk(dialog, theme, width=dialog.width(), height=min(dialog.height(), 660))
    dialog.reject()
