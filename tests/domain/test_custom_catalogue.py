"""The user's own catalogue laid over the shipped one: what is changed is marked, what is not comes from the shipped."""

from dataclasses import replace

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.domain.catalogue import BUILT_IN, EDITED, HIGHEST_STAGE, Catalogue, Kind
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.custom_rows import (
    CustomMove,
    CustomPay,
    CustomRequirement,
    CustomRole,
    CustomSkill,
    FigureKind,
)
from careerplanner.domain.plan import EMPTY_PROFILE, Plan
from careerplanner.errors import Refused

SPECIALIST, SENIOR = "customer-service-specialist", "senior-customer-service-specialist"
DIRECTOR = "director-of-customer-experience"
MANAGER, LEAD = "customer-service-manager", "customer-service-team-lead"


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_catalogue()


def a_role(key: str, **changes: object) -> CustomRole:
    return replace(CustomRole(key, *[None] * 17, "own", False), **changes)  # type: ignore[arg-type]


def a_requirement(role: str, skill: str, level: int = 5, **changes: object) -> CustomRequirement:
    return replace(CustomRequirement(f"{role} {skill}", role, skill, level, 1.0, True, False, "own", ""), **changes)  # type: ignore[arg-type]


def a_move(source: str, target: str, **changes: object) -> CustomMove:
    return replace(CustomMove(f"{source} {target}", source, target, *[None] * 5, "own", False), **changes)  # type: ignore[arg-type]


def a_cell(code: str, area: str, median: int) -> CustomPay:
    cents = [100 * (median + step) for step in (-2000, -1000, 0, 1000, 2000)]
    return CustomPay(f"{code}@{area}", code, area, 100, 1.0, 1.0, *cents, (), "Bureau, OEWS May 2025", "May 2025")


def plan(**tables: object) -> Plan:
    return replace(Plan(EMPTY_PROFILE), **tables)  # type: ignore[arg-type]


def test_a_plan_that_changes_nothing_has_the_shipped_catalogue_itself(shipped: Catalogue):
    assert merged(shipped, plan()) is shipped


def test_a_changed_field_lies_over_the_shipped_role_and_all_else_of_it_shines_through(shipped: Catalogue):
    given = plan(custom_role=(a_role(SENIOR, name="Senior agent", stage=2),))

    before, after = shipped.role(SENIOR), merged(shipped, given).role(SENIOR)

    assert after == replace(before, name="Senior agent", stage=2, origin=EDITED)


def test_an_update_of_the_shipped_catalogue_comes_through_where_the_user_changed_nothing(shipped: Catalogue):
    given = plan(
        custom_role=(a_role(SENIOR, name="Senior agent"),), custom_requirement=(a_requirement(SENIOR, "coaching"),)
    )
    newer = replace(shipped, roles=tuple(replace(role, summary="Newer", name="Newer") for role in shipped.roles))

    after = merged(newer, given)

    assert (after.role(SENIOR).name, after.role(SENIOR).summary) == ("Senior agent", "Newer")
    assert (after.role(LEAD).name, after.role(LEAD).origin) == ("Newer", BUILT_IN)
    assert {r.skill: r.level for r in after.role(SENIOR).requirements}["coaching"] == 5


def test_what_lies_over_a_role_that_is_shipped_no_more_waits_until_it_comes_back(shipped: Catalogue):
    given = plan(custom_role=(a_role(SENIOR, stage=2),))
    older = replace(shipped, roles=tuple(role for role in shipped.roles if role.key != SENIOR))

    assert not merged(older, given).has_role(SENIOR)
    assert merged(shipped, given).role(SENIOR).stage == 2


def test_requirements_are_changed_added_and_removed_and_those_of_the_user_say_so(shipped: Catalogue):
    before = {r.skill: r for r in shipped.role(SENIOR).requirements}
    rows = (
        a_requirement(SENIOR, "coaching", 5, weight=0.6, gate=False),
        a_requirement(SENIOR, "nlp-basics", 2),
        a_requirement(SENIOR, "empathy", 1, is_removed=True),
        a_requirement(SENIOR, "knowledge-writing", 3),  # as shipped
    )

    role = merged(shipped, plan(custom_requirement=rows)).role(SENIOR)

    after = {r.skill: r for r in role.requirements}
    assert "nlp-basics" not in before
    assert set(after) == set(before) - {"empathy"} | {"nlp-basics"}
    assert (after["coaching"].level, after["coaching"].weight, after["coaching"].gate) == (5, 0.6, False)
    assert after["coaching"].origin is not None
    assert after["coaching"].origin.kind is Kind.OWN
    assert after["knowledge-writing"] == before["knowledge-writing"]
    assert (role.origin, role.requirements_origin) == (EDITED, shipped.role(SENIOR).requirements_origin)


def test_a_hidden_role_leaves_lists_and_moves_but_is_still_found_by_its_key(shipped: Catalogue):
    found = merged(shipped, plan(custom_role=(a_role(LEAD, is_hidden=True),)))

    assert LEAD not in {role.key for role in found.roles}
    assert not [move for move in found.moves if LEAD in {move.source, move.target}]
    assert found.role(LEAD) == shipped.role(LEAD) == found.hidden_roles[0]
    with pytest.raises(Refused):
        found.find_role(shipped.role(LEAD).name)


def test_a_hidden_skill_is_asked_for_by_no_role_and_has_no_actions(shipped: Catalogue):
    found = merged(shipped, plan(custom_skill=(CustomSkill("coaching", None, None, None, None, "own", True),)))

    assert "coaching" not in {skill.key for skill in found.skills}
    assert found.skill("coaching") == shipped.skill("coaching")
    assert not [r for role in found.roles for r in role.requirements if r.skill == "coaching"]
    assert not found.actions_for("coaching", 0, 5)
    assert {role.origin for role in found.roles} == {BUILT_IN}


def test_skills_are_changed_and_added_with_their_signs(shipped: Catalogue):
    rows = (
        CustomSkill("coaching", "Coaching the team", None, None, None, "own", False),
        CustomSkill("own-1", "Phlebotomy", "own", "", ((2, "Under supervision"), (2, "On adults")), "own", False),
    )

    found = merged(shipped, plan(custom_skill=rows))

    assert found.skill("coaching") == replace(shipped.skill("coaching"), name="Coaching the team", origin=EDITED)
    assert found.skill("own-1").signals == {2: ("Under supervision", "On adults")}
    assert found.skill("own-1").origin == "own"


@pytest.mark.parametrize(
    ("column", "value", "field", "held"),
    [
        ("name", "Coaching the team", "name", "Coaching the team"),
        ("skill_group", "own", "group", "own"),
        ("skill_group", "", "group", ""),
        ("summary", "What it is", "summary", "What it is"),
        ("summary", "", "summary", ""),
        ("signals", ((4, "Seen"),), "signals", {4: ("Seen",)}),
        ("signals", (), "signals", {}),
    ],
)
def test_each_column_of_a_skill_is_changed_alone(shipped: Catalogue, column: str, value, field: str, held):
    row = replace(CustomSkill("coaching", None, None, None, None, "own", False), **{column: value})

    (changed,) = (each for each in merged(shipped, plan(custom_skill=(row,))).skills if each.key == "coaching")

    assert changed == replace(shipped.skill("coaching"), **{field: held, "origin": EDITED})


def test_moves_are_changed_added_and_hidden(shipped: Catalogue):
    rows = (
        a_move(SPECIALIST, SENIOR, min_months=3),
        a_move(SPECIALIST, MANAGER, raise_low=0.1, raise_mode=0.2, raise_high=0.3),
        a_move(SENIOR, LEAD, is_hidden=True),
    )

    found = merged(shipped, plan(custom_move=rows))

    changed, before = found.move(SPECIALIST, SENIOR), shipped.move(SPECIALIST, SENIOR)
    assert changed is not None
    assert before is not None
    assert changed.origin.kind is Kind.OWN
    assert changed == replace(before, min_months_in_role=3, origin=changed.origin, maker=EDITED)
    added = found.move(SPECIALIST, MANAGER)
    assert added is not None
    assert (added.maker, added.raise_, added.raise_origin.kind) == ("own", (0.1, 0.2, 0.3), Kind.OWN)
    assert added.origin.kind is Kind.ASSUMED
    assert found.move(SENIOR, LEAD) is None
    assert len(found.moves) == len(shipped.moves)


def test_figures_of_the_users_own_stand_over_the_shipped_ones_with_their_origin(shipped: Catalogue):
    row = a_role(
        MANAGER, band_low_cents=6_000_000, band_mid_cents=7_000_000, band_high_cents=8_000_000,
        figure_source="Staff handbook", figure_year="2026", figure_place="Acme", figure_kind=FigureKind.EMPLOYER_BAND,
    )  # fmt: skip

    role = merged(shipped, plan(custom_role=(row,))).role(MANAGER)

    assert role.band is not None
    assert (role.band.low, role.band.mid, role.band.high) == (60_000, 70_000, 80_000)
    assert (role.band.origin.source, role.band.origin.kind) == ("Staff handbook", Kind.EMPLOYER_BAND)
    assert (role.start_pay, role.percentiles) == (shipped.role(MANAGER).start_pay, shipped.role(MANAGER).percentiles)


@pytest.mark.parametrize(
    "part", [{"start_low_cents": 3_000_000}, {"band_low_cents": 3_000_000}, {"band_mid_cents": 1, "band_high_cents": 2}]
)
def test_half_a_figure_of_ones_own_leaves_the_shipped_ones(shipped: Catalogue, part: dict[str, int]):
    role = merged(shipped, plan(custom_role=(a_role(SENIOR, figure_kind=FigureKind.OWN, **part),))).role(SENIOR)

    assert (role.band, role.start_pay) == (shipped.role(SENIOR).band, shipped.role(SENIOR).start_pay)


def test_a_role_of_an_occupation_has_the_figures_that_the_plan_holds_of_it(shipped: Catalogue):
    cells = (a_cell("29-1141", "US", 97_000), a_cell("29-1141", "MA", 105_000), a_cell("29-0000", "US", 80_000))
    row = a_role("nurse", name="Nurse", codes=("29-1141",), origin="O*NET 30.3")

    role = merged(shipped, plan(custom_role=(row,), custom_pay=(*cells, a_cell("41-0000", "US", 1_000)))).role("nurse")

    assert role.custom_pay == cells
    assert role.percentiles is not None
    assert (role.percentiles.p50, role.percentiles.origin.source) == (97_000, "Bureau, OEWS May 2025")
    assert role.band is not None
    assert (role.band.low, role.band.mid, role.band.high) == (95_000, 97_000, 99_000)
    assert role.origin == "O*NET 30.3"


def test_a_figure_above_the_top_of_the_survey_stays_one(shipped: Catalogue):
    cell = replace(a_cell("29-1141", "US", 238_200), top_coded=("p75", "p90"))
    row = a_role("surgeon", name="Surgeon", codes=("29-1141",), origin="O*NET 30.3")

    role = merged(shipped, plan(custom_role=(row,), custom_pay=(cell,))).role("surgeon")

    assert role.percentiles is not None
    assert (role.percentiles.p50, role.percentiles.at_least) == (238_200, {"p75", "p90"})


def test_a_role_of_a_shipped_occupation_has_the_shipped_figures_of_it(shipped: Catalogue):
    chat = merged(shipped, plan(custom_role=(a_role("chat", name="Chat agent", codes=("43-4051",)),))).role("chat")

    same = shipped.role(SPECIALIST).percentiles
    assert same is not None
    assert chat.percentiles is not None
    assert (chat.percentiles.p50, chat.custom_pay) == (same.p50, ())
    assert chat.band_recipe == (("43-4051", "p10"), ("43-4051", "p50"), ("43-4051", "p90"))


def test_a_role_without_any_figure_has_none(shipped: Catalogue):
    role = merged(shipped, plan(custom_role=(a_role("x", name="X", codes=("99-9999",)),))).role("x")

    assert (role.percentiles, role.band, role.start_pay) == (None, None, None)


def test_forty_roles_that_all_lead_to_each_other_are_placed_at_once(shipped: Catalogue):
    roles = tuple(a_role(f"r{number}", name=f"R {number}", stage=HIGHEST_STAGE) for number in range(40))
    pairs = [(one.id, other.id) for one in roles for other in roles if one is not other]
    moves = tuple(a_move(source, target, kind="promotion") for source, target in (*pairs, (DIRECTOR, "r0")))
    catalogue = merged(shipped, plan(custom_role=roles, custom_move=moves))
    assert [catalogue.role(f"r{number}").stage for number in range(6)] == [5, 6, 7, 8, 9, 9]
    assert catalogue.role(DIRECTOR).stage == HIGHEST_STAGE
