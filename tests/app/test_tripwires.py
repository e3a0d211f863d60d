"""Tripwires: reached, met, or still ahead with a chance; plan B is taken in one step."""

from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app.commands.path import path
from careerplanner.app.commands.salary import scenarios, tripwires
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.salary.tripwires import Wire, alarm, reached, state_text, wire_text, wires
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.projection.engine import project
from careerplanner.errors import Refused
from careerplanner.wording import Wording
from tests.app.examples import a_life
from tests.app.future_examples import LEAD, MANAGER, SPECIALIST

from .conftest import TODAY

IN_TIME, AFTER = date(2028, 3, 31), date(2028, 4, 1)


@pytest.fixture
def life(workspace: Workspace, catalogue: Catalogue) -> Workspace:
    """A plan with one tripwire: team lead by March 2028, else the scenario “Elsewhere”."""
    workspace.do("Life", a_life, catalogue)
    return workspace


def only(life: Workspace, catalogue: Catalogue, today: date = TODAY) -> Wire:
    (wire,) = wires(life.plan, catalogue, today)
    return wire


def test_a_tripwire_is_reached_when_its_month_is_over(life: Workspace, catalogue: Catalogue) -> None:
    assert reached(life.plan, catalogue, IN_TIME) == ()
    (wire,) = reached(life.plan, catalogue, AFTER)
    assert alarm([wire], Wording()) == (
        "Mar 2028 is over, by which you wanted to be Customer service team lead. Plan B: Elsewhere."
    )
    assert state_text(wire, Wording()) == "The month is over and the role has not come."


@pytest.mark.parametrize("roles", [[SPECIALIST, LEAD, MANAGER], [SPECIALIST, MANAGER]])
def test_a_role_that_came_or_was_passed_meets_it(life: Workspace, catalogue: Catalogue, roles: list[str]) -> None:
    life.do("Route", path.use_route, catalogue, roles)
    life.do("Promoted", path.promote, catalogue, "2027-11")
    assert reached(life.plan, catalogue, AFTER) == ()
    assert only(life, catalogue, AFTER).is_met
    assert state_text(only(life, catalogue, AFTER), Wording()) == "You have the role, so the tripwire is done."


def test_before_its_month_it_tells_the_chance(life: Workspace, catalogue: Catalogue) -> None:
    projection = project(inputs_of(life.plan, catalogue, TODAY), paths=500, seed=1)
    (wire,) = wires(life.plan, catalogue, TODAY, projection)
    place = [role.name for role in projection.inputs.roles].index("Customer service team lead") - 1
    assert wire.chance == float(projection.arrival[place].share[16])
    assert "of your futures have the role in time." in state_text(wire, Wording())
    assert wire_text(wire, Wording()) == "If not Customer service team lead by Mar 2028: Elsewhere"


def test_plan_b_may_be_words_or_left_open(life: Workspace, catalogue: Catalogue) -> None:
    life.do("Words", tripwires.change, catalogue, only(life, catalogue).row.id, TODAY, scenario_id=None)
    assert wire_text(only(life, catalogue), Wording()).endswith(": Ask for a talk")
    life.do("None", tripwires.change, catalogue, only(life, catalogue).row.id, TODAY, note="")
    assert wire_text(only(life, catalogue), Wording()).endswith(": reconsider")
    with pytest.raises(Refused, match="names no scenario"):
        life.do("B", tripwires.take_plan_b, catalogue, only(life, catalogue).row.id, TODAY)


def test_taking_plan_b_is_one_step(life: Workspace, catalogue: Catalogue) -> None:
    before = life.plan
    life.do("B", tripwires.take_plan_b, catalogue, only(life, catalogue).row.id, AFTER)
    assert life.plan.tripwire == ()
    assert life.plan.scenario == ()
    assert [step.role_key for step in life.plan.route_step] == [SPECIALIST, LEAD]
    life.undo()
    assert life.plan == before


def test_a_tripwire_outlives_its_scenario(life: Workspace, catalogue: Catalogue) -> None:
    life.do("Remove", scenarios.remove, life.plan.scenario[0].id)
    assert only(life, catalogue).row.scenario_id is None
    assert only(life, catalogue).plan_b == "Ask for a talk"


def test_a_role_off_the_route_has_no_chance(life: Workspace, catalogue: Catalogue) -> None:
    life.do("Route", path.use_route, catalogue, [SPECIALIST, "account-manager"])
    projection = project(inputs_of(life.plan, catalogue, TODAY), paths=100, seed=1)
    (wire,) = wires(life.plan, catalogue, TODAY, projection)
    assert state_text(wire, Wording()) == "Your plan does not lead there in that time."
    assert wires(replace(life.plan, tripwire=()), catalogue, TODAY) == ()


def test_what_makes_no_sense_is_refused(life: Workspace, catalogue: Catalogue) -> None:
    with pytest.raises(Refused, match="is over"):
        life.do("Past", tripwires.add, catalogue, LEAD, "2026-10", TODAY)
    with pytest.raises(Refused, match="not a month"):
        life.do("Odd", tripwires.add, catalogue, LEAD, "2028-13", TODAY)
    with pytest.raises(Refused, match="no role “astronaut”"):
        life.do("Odd", tripwires.add, catalogue, "astronaut", "2028-01", TODAY)
    with pytest.raises(Refused, match="no longer in the plan"):
        life.do("Odd", tripwires.add, catalogue, LEAD, "2028-01", TODAY, scenario_id="gone")
    assert len(life.plan.tripwire) == 1
