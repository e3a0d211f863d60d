"""A goal that no list has: a copy of another role, with a way there, odds, and stages above direction."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from careerplanner.app.commands.catalogue import custom_roles
from careerplanner.app.commands.path import step
from careerplanner.app.commands.setup.role_copies import RoleCopy, aim_for_copy
from careerplanner.app.ladder_file import ladder_bytes, ladder_of
from careerplanner.app.ladder_reading import read_ladder
from careerplanner.app.queries.path.map import path_facts
from careerplanner.app.queries.path.role_facts import role_facts
from careerplanner.app.queries.path.text import stage_name
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.local_pay import pay_here
from careerplanner.app.queries.projection.view import view_of
from careerplanner.app.queries.setup.role_copy import copied_pay_text, copy_sources, figures_around
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.domain.catalogue import BUILT_IN, HIGHEST_STAGE, Catalogue, MoveKind
from careerplanner.domain.custom_rows import CustomMove, FigureKind
from careerplanner.domain.projection.engine import project
from careerplanner.errors import Refused
from careerplanner.store.database import Store
from careerplanner.units import cents_of
from careerplanner.wording import speaking
from tests.sample_plan import write_sample
from tests.some import some

from .conftest import TODAY

SPECIALIST, SENIOR = "customer-service-specialist", "senior-customer-service-specialist"
MANAGER = "customer-service-manager"
DIRECTOR = "director-of-customer-experience"
WORDING = speaking("USD")


@pytest.fixture
def here(tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    """The sample's plan."""
    write_sample(tmp_path / "sample.career")
    opened = open_workspace(tmp_path / "sample.career", tmp_path / "backups", catalogue)
    yield opened
    opened.close()


def want(here: Workspace, copy: RoleCopy) -> str:
    key = here.do("Goal", aim_for_copy, here.catalogue, copy)
    assert here.plan.profile.target_role_key == here.plan.route_step[-1].role_key == key
    return key


def test_a_goal_above_another_role_asks_the_same_and_is_reached_through_it(here: Workspace) -> None:
    key = want(here, RoleCopy("Head of service", MANAGER, is_above=True))
    manager, made = here.catalogue.role(MANAGER), here.catalogue.role(key)
    asked = [(each.skill, each.level, each.weight, each.gate) for each in made.requirements]
    assert sorted(asked) == sorted((r.skill, r.level, r.weight, r.gate) for r in some(manager.requirements))
    assert (made.name, made.stage, made.codes) == ("Head of service", manager.stage + 1, manager.codes)
    move = here.catalogue.move(MANAGER, key)
    assert (move.kind, move.is_confirmed) == (MoveKind.PROMOTION, True)
    assert [step.role_key for step in here.plan.route_step][-2:] == [MANAGER, key]
    assert pay_here(here.plan, made, TODAY).band.mid > 0


def test_a_goal_as_high_as_another_role_is_reached_from_where_that_is(here: Workspace) -> None:
    before = {(m.source, m.kind, m.min_months_in_role) for m in here.catalogue.moves if m.target == MANAGER}
    key = want(here, RoleCopy("Branch manager", MANAGER))
    ways = {(m.source, m.kind, m.min_months_in_role) for m in here.catalogue.moves if m.target == key}
    assert ways == before
    assert all(not m.is_wait_set for m in here.catalogue.moves if m.target == key), "waits belong to the source"
    assert here.catalogue.role(key).stage == here.catalogue.role(MANAGER).stage


def test_it_has_odds_and_is_taken_back_in_one_step(here: Workspace) -> None:
    before = here.plan
    key = want(here, RoleCopy("Branch manager", MANAGER))
    projection = project(inputs_of(here.plan, here.catalogue, TODAY), paths=300, seed=1)
    odds = view_of(here.plan, here.catalogue, projection, TODAY).odds_of(key)
    assert odds.is_confirmed
    assert 0 < odds.share < 1
    here.undo()
    assert here.plan == before


def test_pay_of_ones_own_is_the_middle_and_keeps_the_width_of_the_role(here: Workspace) -> None:
    manager = here.catalogue.role(MANAGER)
    band = pay_here(here.plan, manager, TODAY).band
    figures = figures_around(here.plan, manager, cents_of(200_000), TODAY)
    low, mid, high = figures.band
    assert (mid, figures.kind) == (cents_of(200_000), FigureKind.OWN)
    assert low / mid == pytest.approx(band.low / band.mid, abs=1e-6)
    assert high / mid == pytest.approx(band.high / band.mid, abs=1e-6)
    assert figures.note.startswith("The middle is your own; low and high are as far from it as those of Customer")
    assert figures_around(here.plan, manager, None, TODAY) is None
    own = replace(manager, band=None, codes=())
    blank = replace(here.plan.profile, currency="EUR", exchange_rate=None, exchange_rate_on=None)
    assumed = figures_around(here.plan.imagined(profile=blank), own, cents_of(100), TODAY)
    assert assumed.band == (cents_of(75), cents_of(100), cents_of(145))
    assert assumed.note == "The middle is your own; how far low and high are from it is assumed."
    key = want(here, RoleCopy("Branch manager", MANAGER, figures=figures))
    assert pay_here(here.plan, here.catalogue.role(key), TODAY).band.mid == 200_000
    twin = want(here, RoleCopy("Area manager", key))
    assert pay_here(here.plan, here.catalogue.role(twin), TODAY).band.mid == 200_000


def test_the_form_proposes_goals_first_and_tells_the_pay_that_comes_along(here: Workspace) -> None:
    sources = copy_sources(here.plan, here.catalogue, TODAY, WORDING)
    assert {key for key, _name in sources} == {role.key for role in here.catalogue.roles}
    assert sources[-1][0] == here.plan.profile.role_key
    manager = here.catalogue.role(MANAGER)
    amount = WORDING.money.whole(pay_here(here.plan, manager, TODAY).band.mid)
    assert copied_pay_text(here.plan, manager, TODAY, WORDING) == (
        f"If empty, as Customer service manager: {amount} in the middle."
    )


def test_a_license_that_is_lacked_closes_the_step_until_it_is_held(here: Workspace) -> None:
    key = want(here, RoleCopy("Licensed adviser", MANAGER))
    before = here.plan.route_step[-2].role_key

    def odds():
        projection = project(inputs_of(here.plan, here.catalogue, TODAY), paths=300, seed=1)
        return view_of(here.plan, here.catalogue, projection, TODAY).odds_of(key)

    here.do("License", step.close_step, here.catalogue, before, key)
    assert not odds().is_confirmed
    facts = role_facts(here.plan, here.catalogue, path_facts(here.plan, here.catalogue, TODAY), key, TODAY)
    assert (facts.asks.target, facts.can_need_licence) == (key, False)
    asks = step.StepAsks(facts.asks.kind, facts.asks.least_months, holds_licence=False)
    with pytest.raises(Refused, match="needs the license, so there are no odds without it"):
        here.do("Confirm", step.confirm_step, here.catalogue, before, key, asks)
    here.do("Confirm", step.confirm_step, here.catalogue, before, key, replace(asks, holds_licence=True))
    assert odds().is_confirmed
    with pytest.raises(Refused, match="No role of the shipped catalogue asks for a license"):
        here.do("License", step.close_step, here.catalogue, SPECIALIST, SENIOR)


def test_promotions_from_direction_make_columns_of_their_own(here: Workspace) -> None:
    first = want(here, RoleCopy("Vice president", DIRECTOR, is_above=True))
    second = want(here, RoleCopy("President", first, is_above=True))
    facts = path_facts(here.plan, here.catalogue, TODAY)
    stages = {card.key: card.stage for card in facts.roles}
    assert (stages[DIRECTOR], stages[first], stages[second]) == (HIGHEST_STAGE, 5, 6)
    assert (stage_name(4), stage_name(5), stage_name(6)) == ("Director", "Above director", "Stage 7")
    assert facts.route[-3:] == (DIRECTOR, first, second)
    projection = project(inputs_of(here.plan, here.catalogue, TODAY), paths=300, seed=1)
    assert view_of(here.plan, here.catalogue, projection, TODAY).odds_of(second).is_confirmed


def test_a_circle_of_promotions_above_direction_ends(here: Workspace) -> None:
    first = want(here, RoleCopy("Vice president", DIRECTOR, is_above=True))
    second = want(here, RoleCopy("President", first, is_above=True))

    def circle(store: Store) -> None:
        store.add(CustomMove(store.new_id(), second, first, kind=MoveKind.PROMOTION.value))

    here.do("Circle", circle)
    assert {key: here.catalogue.role(key).stage for key in (first, second)} == {first: 5, second: 6}


def test_a_role_above_direction_goes_through_form_and_file_as_it_is(here: Workspace) -> None:
    key = want(here, RoleCopy("Vice president", DIRECTOR, is_above=True))
    before = here.plan
    here.do("Edit", custom_roles.change_role, here.catalogue, key, stage=HIGHEST_STAGE)
    assert here.plan.custom_role == before.custom_role
    own = [role for role in here.catalogue.roles if role.origin != BUILT_IN]
    ladder = read_ladder(ladder_bytes(ladder_of(here.catalogue, own, "Ours", "USD")))
    assert [role.stage for role in ladder.roles] == [HIGHEST_STAGE]


def test_a_goal_needs_a_role_to_start_from_and_a_name_of_its_own(workspace: Workspace, here: Workspace) -> None:
    with pytest.raises(Refused, match="First choose the role you have now"):
        workspace.do("Goal", aim_for_copy, workspace.catalogue, RoleCopy("Head", MANAGER))
    with pytest.raises(Refused, match="There is a role “customer service manager” already"):
        here.do("Goal", aim_for_copy, here.catalogue, RoleCopy("customer service manager", MANAGER))
