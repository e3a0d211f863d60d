"""The user's own roles, skills, moves and occupations: what the commands write, what they refuse, and what it pays."""

import pytest

from careerplanner.app import local_pay
from careerplanner.app.commands.catalogue import custom_moves, custom_roles, custom_skills, occupations
from careerplanner.app.commands.catalogue.custom_roles import Figures, RoleDraft
from careerplanner.app.commands.goals import goals, skills
from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import profile
from careerplanner.app.commands.setup import setup
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.local_pay import pay_here
from careerplanner.app.workspace import Workspace, open_workspace, read_plan
from careerplanner.domain.catalogue import BUILT_IN, EDITED, HIGHEST_STAGE, Kind, Requirement
from careerplanner.domain.custom_rows import FigureKind
from careerplanner.domain.local_pay import Rung
from careerplanner.errors import Refused
from careerplanner.library import proposal
from careerplanner.library.occupation import RatedSkill, Step, Task
from careerplanner.units import cents_of, minutes_of
from tests.app.conftest import TODAY
from tests.app.custom_examples import ACCOUNTS, EXPERT, LEAD, MANAGER, MANAGERS, NURSES, SENIOR, SPECIALIST
from tests.app.occupations import occupation


@pytest.fixture
def here(workspace: Workspace) -> Workspace:
    """A plan of somebody in Massachusetts with a route to management."""
    workspace.do(
        "Where", setup.answer_where, workspace.catalogue, setup.Where(SPECIALIST, "2025-01", cents_of(43_500)), TODAY
    )
    workspace.do("Target", setup.answer_target, workspace.catalogue, MANAGER)
    workspace.do("Area", profile.change, area_code="MA")
    return workspace


def take(here: Workspace) -> str:
    """Take the nurses with the managers as next step."""
    steps = (occupations.NextStep(MANAGERS, Step.UP),)
    return here.do("Take", occupations.take_occupation, here.catalogue, NURSES, steps, "MA")


def test_the_catalogue_follows_each_change_and_its_undo_and_stays_the_same_object_otherwise(here: Workspace):
    assert here.catalogue is here.shipped
    here.do("Change", custom_roles.change_role, here.catalogue, SENIOR, name="Senior agent")
    changed = here.catalogue
    assert (changed.role(SENIOR).name, changed.role(SENIOR).origin) == ("Senior agent", EDITED)
    here.do("Other", profile.change, headline="x")
    assert here.catalogue is changed
    here.undo()
    here.undo()
    assert here.catalogue is here.shipped


def test_a_role_may_stand_in_every_column_of_the_map(here: Workspace):
    for stage in range(HIGHEST_STAGE + 1):
        here.do("Add", custom_roles.add_role, here.catalogue, RoleDraft(f"Role {stage}", stage=stage))

    assert [row.stage for row in here.plan.custom_role] == list(range(HIGHEST_STAGE + 1))


def test_what_a_form_leaves_alone_is_not_written(here: Workspace):
    role = here.catalogue.role(SENIOR)
    draft = RoleDraft(
        role.name, role.short_name, role.summary, role.stage, role.codes, role.duties, requirements=role.requirements
    )

    here.do("Save", custom_roles.save_role, here.catalogue, SENIOR, draft)

    assert here.plan.custom_role == here.plan.custom_requirement == ()
    assert here.catalogue is here.shipped


def test_a_form_writes_the_fields_that_differ_and_no_others(here: Workspace):
    role = here.catalogue.role(SENIOR)
    asked = (*role.requirements[1:], Requirement("nlp-basics", 2, 0.3, gate=False))
    draft = RoleDraft(
        "Senior agent", role.short_name, role.summary, role.stage, role.codes, role.duties, requirements=asked
    )

    here.do("Save", custom_roles.save_role, here.catalogue, SENIOR, draft)

    (row,) = here.plan.custom_role
    assert (row.name, row.short_name, row.stage, row.codes) == ("Senior agent", None, None, None)
    removed, added = sorted(here.plan.custom_requirement, key=lambda r: not r.is_removed)
    assert (removed.skill_key, removed.is_removed, added.skill_key) == (role.requirements[0].skill, True, "nlp-basics")
    assert {r.skill for r in here.catalogue.role(SENIOR).requirements} == {r.skill for r in asked}


def test_an_edited_role_is_reset_to_the_shipped_one(here: Workspace):
    here.do("Change", custom_roles.change_role, here.catalogue, SENIOR, stage=3)
    here.do("Ask", custom_roles.set_requirement, here.catalogue, SENIOR, Requirement("nlp-basics", 2, 0.3, gate=True))
    here.do("Reset", custom_roles.reset_role, here.catalogue, SENIOR)

    assert here.catalogue is here.shipped
    with pytest.raises(Refused, match="not a shipped role that you changed"):
        here.do("Reset", custom_roles.reset_role, here.catalogue, SENIOR)


def test_a_role_on_the_route_cannot_be_hidden_and_another_comes_back(here: Workspace):
    for key in (SPECIALIST, LEAD, MANAGER):
        with pytest.raises(Refused, match="is on your route"):
            here.do("Hide", custom_roles.hide_role, here.catalogue, key)
    here.do("Hide", custom_roles.hide_role, here.catalogue, ACCOUNTS)
    assert ACCOUNTS not in {role.key for role in here.catalogue.roles}
    here.do("Show", custom_roles.show_role, here.catalogue, ACCOUNTS)
    assert here.catalogue is here.shipped


def test_a_name_is_taken_once(here: Workspace):
    with pytest.raises(Refused, match="There is a role “CUSTOMER service manager” already"):
        here.do("Add", custom_roles.add_role, here.catalogue, RoleDraft("CUSTOMER service manager"))
    with pytest.raises(Refused, match="There is a skill “empathy and emotional intelligence” already"):
        here.do("Add", custom_skills.add_skill, here.catalogue, "empathy and emotional intelligence")
    here.do("Hide", custom_roles.hide_role, here.catalogue, ACCOUNTS)
    here.do("Add", custom_roles.add_role, here.catalogue, RoleDraft("Account manager"))
    with pytest.raises(Refused, match="There is a role “Account manager” already"):
        here.do("Show", custom_roles.show_role, here.catalogue, ACCOUNTS)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"name": "  "}, "The name of the role is empty"),
        ({"stage": 5}, "The stage must be from 0 to 4"),
        ({"codes": ("43-40510",)}, "not an occupation code"),
        ({"figures": Figures(band=(5_000_000, 4_000_000, 6_000_000))}, "The pay range must not fall from low to high"),
        ({"figures": Figures(start_pay=(0, 4_000_000))}, "Start pay must be from 1"),
        ({"figures": Figures(start_pay=(100, 200), year="soon")}, "neither a year nor a month"),
    ],
)
def test_a_role_that_cannot_be_is_refused_in_a_sentence(here: Workspace, values: dict[str, object], words: str):
    with pytest.raises(Refused, match=words):
        here.do("Change", custom_roles.change_role, here.catalogue, SENIOR, **values)
    assert here.catalogue is here.shipped


@pytest.mark.parametrize(
    ("requirement", "words"),
    [
        (Requirement("empathy", 0, 1.0, gate=True), "a level from 1 to 5"),
        (Requirement("empathy", 6, 1.0, gate=True), "must be a whole level"),
        (Requirement("empathy", 3, 0.5, gate=True), "essential, important, or nice to have"),
        (Requirement("juggling", 3, 1.0, gate=True), "There is no skill “juggling”"),
    ],
)
def test_a_requirement_that_cannot_be_is_refused(here: Workspace, requirement: Requirement, words: str):
    with pytest.raises(Refused, match=words):
        here.do("Ask", custom_roles.set_requirement, here.catalogue, SENIOR, requirement)


def test_shipped_entries_are_hidden_and_own_ones_removed(here: Workspace):
    with pytest.raises(Refused, match="Hide it instead"):
        here.do("Remove", custom_roles.remove_role, here.catalogue, ACCOUNTS)
    with pytest.raises(Refused, match="Hide it instead"):
        here.do("Remove", custom_skills.remove_skill, here.catalogue, "empathy")
    key = here.do("Add", custom_roles.add_role, here.catalogue, RoleDraft("Clerk"))
    here.do("Lived", profile.add_experience, "Clerk", "2019-03", role_key=key)
    with pytest.raises(Refused, match="in your history"):
        here.do("Remove", custom_roles.remove_role, here.catalogue, key)
    skill = here.do("Add", custom_skills.add_skill, here.catalogue, "Whistling")
    here.do("Rate", skills.rate, here.catalogue, skill, 2, TODAY)
    with pytest.raises(Refused, match="has a rating"):
        here.do("Remove", custom_skills.remove_skill, here.catalogue, skill)


def test_a_goal_for_a_hidden_skill_keeps_its_name_and_no_gate_waits_for_it(here: Workspace):
    new = goals.NewGoal("Coach", "coaching", 1, 3, minutes_of(30))
    here.do("Goal", goals.add, here.catalogue, new, TODAY)
    before = inputs_of(here.plan, here.catalogue, TODAY)
    here.do("Hide", custom_skills.hide_skill, here.catalogue, "coaching")
    after = inputs_of(here.plan, here.catalogue, TODAY)

    assert here.catalogue.skill("coaching").name == "Coaching teammates"
    assert any("coaching" in move.uncovered or move.goals for move in before.moves)
    assert not any("coaching" in move.uncovered or move.goals for move in after.moves)


def test_own_figures_are_the_users_own_everywhere_and_at_all_times(here: Workspace):
    figures = Figures(
        (6_100_000, 6_600_000, 7_200_000),
        (6_000_000, 6_400_000),
        "Staff handbook",
        "2026",
        "Acme",
        FigureKind.EMPLOYER_BAND,
    )
    here.do("Figures", custom_roles.change_role, here.catalogue, MANAGER, figures=figures)

    pay = pay_here(here.plan, here.catalogue.role(MANAGER), TODAY)

    assert pay.band is not None
    assert pay.start_pay is not None
    assert (pay.band.low, pay.band.mid, pay.band.high) == (61_000, 66_000, 72_000)
    assert (pay.start_pay.low, pay.start_pay.origin.kind) == (60_000, Kind.EMPLOYER_BAND)
    assert pay.rung is Rung.AREA, "percentiles are the survey's still"
    assert inputs_of(here.plan, here.catalogue, TODAY).moves[-1].entry == 60_000


def test_a_role_with_own_figures_alone_names_them_as_such(here: Workspace):
    figures = Figures(band=(3_000_000, 3_500_000, 4_000_000))
    key = here.do("Add", custom_roles.add_role, here.catalogue, RoleDraft("Clerk", figures=figures))

    pay = pay_here(here.plan, here.catalogue.role(key), TODAY)

    assert (pay.rung, pay.percentiles, pay.start_pay) == (Rung.OWN, None, None)
    assert pay.band is not None
    assert (pay.band.mid, pay.band.origin.kind, pay.band.origin.source) == (35_000, Kind.OWN, "Your own figure")
    empty = here.do("Add", custom_roles.add_role, here.catalogue, RoleDraft("Ghost"))
    assert pay_here(here.plan, here.catalogue.role(empty), TODAY).band is None


def test_moves_that_cannot_be_are_refused(here: Workspace):
    for source, target, words in (
        (SENIOR, SENIOR, "from one role to another"),
        (SENIOR, LEAD, "There is a move"),
        (SENIOR, "nowhere", "There is no role"),
    ):
        with pytest.raises(Refused, match=words):
            here.do("Add", custom_moves.add_move, here.catalogue, source, target)
    with pytest.raises(Refused, match="The catalogue has no move"):
        here.do("Change", custom_moves.change_move, here.catalogue, EXPERT, SPECIALIST, min_months=3)
    with pytest.raises(Refused, match="The raise must not fall"):
        here.do("Change", custom_moves.change_move, here.catalogue, SENIOR, LEAD, raise_=(0.3, 0.2, 0.1))
    with pytest.raises(Refused, match=r"No move .* is hidden"):
        here.do("Show", custom_moves.show_move, here.catalogue, SENIOR, LEAD)


def test_an_occupation_becomes_a_role_with_duties_levels_pay_and_the_chosen_step(here: Workspace):
    key = take(here)

    role, target = here.catalogue.role(key), here.catalogue.role(MANAGERS.key)
    assert (role.name, role.stage, role.origin, role.duties) == ("Nurses", 0, "O*NET 30.3", ("Care",))
    listening, medicine = role.requirements
    assert here.catalogue.skill(listening.skill).name == "Active Listening"
    assert here.catalogue.skill(listening.skill).signals == {1: ("Takes an order",), 4: ("Judges",)}
    assert (listening.level, listening.weight, listening.gate) == (3, 1.0, False)
    assert (medicine.level, medicine.weight) == (4, 0.6)
    assert role.requirements_origin is not None
    assert (role.requirements_origin.kind, role.requirements_origin.year) == (Kind.DERIVED, "08/2021")
    assert "By O*NET." in role.caveat
    assert target.stage == 3
    move = here.catalogue.move(key, MANAGERS.key)
    assert move is not None
    assert (move.maker, move.origin.kind) == ("O*NET 30.3", Kind.ASSUMED)
    pay = pay_here(here.plan, role, TODAY)
    assert pay.percentiles is not None
    assert (pay.rung, pay.place, pay.percentiles.at_least) == (Rung.AREA, "Massachusetts", {"p90"})
    assert local_pay.local_pay(role, "MA").percentiles.p50 == 97_000  # type: ignore[union-attr]


def test_taking_is_one_step_and_what_was_taken_needs_no_library_afterwards(here: Workspace, tmp_path):
    before = here.plan
    take(here)
    after = here.plan
    here.undo()
    assert here.plan == before
    here.redo()
    assert here.plan == after
    path_of_plan = here.path
    here.close()

    again = open_workspace(path_of_plan, tmp_path / "backups", here.shipped)
    try:
        assert again.catalogue.role(NURSES.key).custom_pay
        assert read_plan(path_of_plan, tmp_path / "backups") == after
    finally:
        again.close()


def test_taking_twice_is_refused_unless_another_step_is_chosen_and_shows_a_hidden_role(here: Workspace):
    here.do("Take", occupations.take_occupation, here.catalogue, NURSES)
    with pytest.raises(Refused, match="is in your plan already"):
        here.do("Take", occupations.take_occupation, here.catalogue, NURSES)
    take(here)
    assert here.catalogue.move(NURSES.key, MANAGERS.key) is not None
    here.do("Hide", custom_roles.hide_role, here.catalogue, NURSES.key)
    here.do("Take", occupations.take_occupation, here.catalogue, NURSES)
    assert here.catalogue.hidden_roles == ()


def test_a_role_of_the_same_name_is_in_the_way(here: Workspace):
    here.do("Add", custom_roles.add_role, here.catalogue, RoleDraft("nurses"))
    with pytest.raises(Refused, match="There is a role “Nurses” already"):
        take(here)
    assert here.plan.custom_pay == ()


def test_an_occupation_without_ratings_asks_for_nothing_and_says_so(here: Workspace):
    unrated = occupation("29-9999", "Healers", 50_000, skills=())
    key = here.do("Take", occupations.take_occupation, here.catalogue, unrated)

    role = here.catalogue.role(key)
    assert role.requirements == ()
    assert "has not rated its skills" in role.caveat


def test_doubtful_unimportant_and_surplus_ratings_are_left_out():
    rated = (
        RatedSkill("2.A.1.a", "Reading", 4.0, 4.0, "08/2021", uncertain=True),
        RatedSkill("2.A.1.c", "Whistling", 2.0, 4.0, "08/2021"),
        *(RatedSkill(f"2.B.1.{n}", f"Skill {n}", 3.0, 4.0, "08/2021") for n in range(20)),
        RatedSkill("2.B.9.z", "Chief of all", 5.0, 7.0, "08/2021"),
    )
    found = proposal.skills(occupation("29-9999", "Healers", 50_000, rated).occupation)

    assert len(found) == proposal.MOST_SKILLS
    assert found[0].name == "Chief of all"
    assert {"Reading", "Whistling"}.isdisjoint(one.name for one in found)


@pytest.mark.parametrize(
    ("code", "stage"), [("11-9111", 3), ("43-1011", 2), ("35-1012", 2), ("29-1141", 0), ("13-1041", 0)]
)
def test_managers_and_supervisors_stand_to_the_right(code: str, stage: int):
    assert proposal.stage(occupation(code, "X", 50_000).occupation) == stage


def test_core_tasks_become_the_duties_first():
    made = occupation("29-9999", "Healers", 50_000).occupation
    tasks = tuple(Task(f"T{n}", core=n % 2 == 1, dated="") for n in range(24))

    found = proposal.duties(type(made)(made.source, made.code, made.title, "", "30.3", "", tasks))

    assert found == tuple(f"T{n}" for n in range(1, 20, 2))


def test_pay_is_taken_anew_from_a_newer_release(here: Workspace):
    key = take(here)
    newer = occupation("29-1141", "Nurses", 101_000).tables
    here.do("Pay", occupations.take_pay, here.catalogue, key, newer, "MA")

    assert local_pay.local_pay(here.catalogue.role(key), "MA").percentiles.p50 == 101_000  # type: ignore[union-attr]
    with pytest.raises(Refused, match="holds no pay for “Nurses”"):
        here.do("Pay", occupations.take_pay, here.catalogue, key, None, "MA")


def test_a_route_leads_through_roles_that_were_taken(here: Workspace):
    key = take(here)
    here.do("Stand", profile.stand_in, here.catalogue, key, "2024-05", TODAY)
    here.do("Aim", path.aim_for, here.catalogue, MANAGERS.key)

    inputs = inputs_of(here.plan, here.catalogue, TODAY)
    assert [role.name for role in inputs.roles] == ["Nurses", "Health managers"]
    assert here.catalogue.role(SPECIALIST).origin == BUILT_IN
