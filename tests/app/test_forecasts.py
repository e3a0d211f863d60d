"""Kept forecasts: frozen to the last digit, and scored by what is entered later."""

import json
from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay
from careerplanner.app.commands.salary import forecasts as commands
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.salary.kept_forecasts import checks, overall, scored, summary, title
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import inputs_from_json
from careerplanner.errors import Refused
from careerplanner.months import Month
from careerplanner.units import cents_of
from careerplanner.wording import Wording
from tests.app.examples import a_life
from tests.app.future_examples import LEAD, MANAGER, SPECIALIST

from .conftest import TODAY

LATER = date(2029, 2, 1)


@pytest.fixture
def kept(workspace: Workspace, catalogue: Catalogue) -> Workspace:
    """A plan by way of team lead whose forecast was kept on TODAY."""
    workspace.do("Life", a_life, catalogue)
    workspace.do("Route", path.use_route, catalogue, [SPECIALIST, LEAD, MANAGER])
    for row in workspace.plan.kept_forecast:
        workspace.do("Remove", commands.remove, row.id)
    projection = project(inputs_of(workspace.plan, catalogue, TODAY), paths=500, seed=3)
    workspace.do("Keep", commands.keep, projection, [SPECIALIST, LEAD, MANAGER], TODAY, "For the talk")
    return workspace


def test_a_kept_forecast_can_be_computed_again_from_what_was_kept(kept: Workspace, catalogue: Catalogue) -> None:
    row = kept.plan.kept_forecast[0]
    again = project(inputs_from_json(json.loads(row.inputs)), paths=row.paths, seed=row.seed)
    assert json.loads(row.pay)["p50"] == [round(float(value)) for value in again.nominal.p50]
    assert json.loads(row.arrival)[1][-1] == pytest.approx(float(again.arrival[1].share[-1]), abs=5e-5)
    assert (row.months, row.start) == (again.inputs.months, str(again.inputs.start))


def test_it_does_not_move_when_the_plan_does(kept: Workspace, catalogue: Catalogue) -> None:
    before = kept.plan.kept_forecast
    kept.do("Pay", pay.add, cents_of(60_000), date(2027, 4, 1))
    kept.do("Route", path.aim_for, catalogue, "account-manager")
    assert kept.plan.kept_forecast == before


def test_nothing_is_scored_before_anything_came(kept: Workspace) -> None:
    (each,) = scored(kept.plan, TODAY)
    assert (each.pays, each.milestones) == ((), ())
    assert summary(each, Wording()) == "Nothing to compare it with yet."
    assert overall([each], Wording()) == ""


def test_later_pay_is_held_against_the_range_of_its_month(kept: Workspace, catalogue: Catalogue) -> None:
    row = kept.plan.kept_forecast[0]
    ranges = json.loads(row.pay)
    index = Month(2027, 4) - Month(2026, 11)
    kept.do("Pay", pay.add, cents_of(ranges["p50"][index]), date(2027, 4, 1))
    kept.do("Pay", pay.add, cents_of(300_000), date(2028, 4, 1))
    kept.do("Pay", pay.add, cents_of(1_000), date(2029, 1, 1))
    kept.do("Pay", pay.add, cents_of(50_000), date(2035, 1, 1))  # has not come yet
    (each,) = scored(kept.plan, LATER)
    assert [pay.place for pay in each.pays] == ["inside", "above", "below"]
    assert each.inside == 1
    assert "1 of 3 pay figures were within the range that should hold 8 of 10." in summary(each, Wording())
    words = [check.text for check in checks(each, catalogue, Wording())]
    assert words[0].startswith("Pay in Apr 2027 was $")
    assert "within the forecast range" in words[0]
    assert "above the forecast range" in words[1]
    assert "below the forecast range" in words[2]


def test_pay_of_before_is_not_scored(kept: Workspace) -> None:
    kept.do("Pay", pay.add, cents_of(41_000), date(2026, 3, 1))
    (each,) = scored(kept.plan, LATER)
    assert each.pays == ()


def test_roles_are_scored_at_each_anniversary(kept: Workspace, catalogue: Catalogue) -> None:
    kept.do("Promoted", path.promote, catalogue, "2028-05")
    (each,) = scored(kept.plan, LATER)
    assert [(m.role, m.month, m.came) for m in each.milestones] == [
        (1, 12, False),
        (2, 12, False),
        (1, 24, True),
        (2, 24, False),
    ]
    words = [check.text for check in checks(each, catalogue, Wording())]
    assert words[2].startswith("Customer service team lead by Nov 2028: ")
    assert words[2].endswith("and it came.")
    assert "Brier score" in summary(each, Wording())
    assert "over 4 dated milestones" in summary(each, Wording())


def test_a_role_that_was_passed_over_counts_as_reached(kept: Workspace, catalogue: Catalogue) -> None:
    kept.do("Route", path.use_route, catalogue, [SPECIALIST, MANAGER])
    kept.do("Promoted", path.promote, catalogue, "2027-05")
    (each,) = scored(kept.plan, LATER)
    assert all(milestone.came for milestone in each.milestones)


def test_a_role_is_reached_when_one_first_had_it_since_the_forecast(kept: Workspace) -> None:
    held = kept.plan.experience[0]

    def came(*months: str) -> list[bool]:
        rows = tuple(
            replace(held, id=str(place), role_key=LEAD, started=month, ended=None) for place, month in enumerate(months)
        )
        plan = replace(kept.plan, experience=rows, pay_record=())
        return [each.came for each in scored(plan, LATER)[0].milestones if each.role == 1]

    assert came("2027-06", "2028-06") == [True, True]
    assert came("2028-06", "2027-06") == [True, True]
    assert came("2028-06") == [False, True]
    assert came("2026-11") == [True, True]
    assert came("2026-10") == [False, False]


def test_another_currency_is_not_compared(kept: Workspace) -> None:
    kept.do("Pay", pay.add, cents_of(60_000), date(2027, 4, 1))
    plan = replace(kept.plan, profile=replace(kept.plan.profile, currency="EUR"))
    assert scored(plan, LATER)[0].pays == ()


def test_the_title_says_what_was_forecast(kept: Workspace, catalogue: Catalogue) -> None:
    words = title(kept.plan.kept_forecast[0], catalogue, Wording())
    assert words.startswith("Kept Nov 23, 2026 by model 2: Customer service manager in ")
    assert "8 of 10: $" in words


def test_a_forecast_that_an_older_model_made_says_so(kept: Workspace, catalogue: Catalogue) -> None:
    row = kept.plan.kept_forecast[0]
    document = {key: value for key, value in json.loads(row.inputs).items() if key != "version"}
    words = title(replace(row, inputs=json.dumps(document)), catalogue, Wording())
    assert words.startswith("Kept Nov 23, 2026 by model 1: ")


def test_at_most_so_many_are_kept(kept: Workspace, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "MOST_FORECASTS", 1)
    projection = project(inputs_of(kept.plan, catalogue, TODAY), paths=20, seed=3)
    with pytest.raises(Refused, match="at most 1 forecasts"):
        kept.do("Keep", commands.keep, projection, [SPECIALIST, LEAD, MANAGER], TODAY)
