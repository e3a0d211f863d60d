"""A plan whose rows were changed by something else: refused by name when read, when opened and by the check."""

import json

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.check_plan import problems_of_file
from careerplanner.app.workspace import open_workspace, read_plan
from careerplanner.errors import Refused
from careerplanner.wording import Wording
from tests.sample_plan import write_sample

SCENARIO = "INSERT INTO scenario (id, name, is_compared, created_on, route) VALUES ('a', 'A', 1, '2026-01-01', '{}')"
SKILL = "INSERT INTO custom_skill (id, signals, origin, is_hidden) VALUES ('coaching', '{}', 'own', 0)"
ROLE = "INSERT INTO custom_role (id, {}, origin, is_hidden) VALUES ('own-x', '{}', 'own', 0)"
FORECAST = "INSERT INTO kept_forecast VALUES('k','2026-01-01','n','2026-01',1,'USD',1,100,'{{}}','{}','{}','{}')"
SERIES = json.dumps({f"p{point}": [1, 2] for point in (10, 25, 50, 75, 90)})

DAMAGE = {
    "learning hours below nothing": ("UPDATE profile SET hours_per_week = -4", "profile"),
    "hours without end": ("UPDATE pay_record SET hours_per_week = 9e999", "pay_record"),
    "a level off the scale": ("UPDATE rating SET level = 99", "rating"),
    "a month that is none": ("UPDATE profile SET role_since = 'garbage'", "profile.role_since: not a month"),
    "a step in no month": ("UPDATE route_step SET not_before = 'zzz'", "route_step.not_before: not a month"),
    "a route that is no list": (SCENARIO.format('{"a":1}'), "scenario.route: not a list of roles"),
    "a route of numbers": (SCENARIO.format("[1,[2]]"), "scenario.route: not a list of roles"),
    "a sign without a level": (SKILL.format('["Sings"]'), "custom_skill.signals: not a list of levels"),
    "a sign of a level off the scale": (SKILL.format('[[9,"Sings"]]'), "custom_skill.signals: not a list of levels"),
    "a duty that is a number": (ROLE.format("duties", "[1]"), "custom_role.duties: not a list of duties"),
    "codes that are a word": (ROLE.format("codes", '"43-4051"'), "custom_role.codes: not a list of codes"),
    "a forecast of no role": (FORECAST.format("[]", "{}", "[]"), "kept_forecast.role_keys"),
    "a forecast without pay": (FORECAST.format('["a"]', '{"p10":[1,2]}', "[]"), "kept_forecast.pay"),
    "a forecast with the dates of one role of two": (
        FORECAST.format('["a","b","c"]', SERIES, "[[0,1],[0]]"),
        "kept_forecast.arrival: not a series of shares",
    ),
    "goals that wait for each other": (
        "INSERT INTO goal_need SELECT a.id || b.id, a.id, b.id FROM goal a, goal b WHERE a.id <> b.id",
        "goal_need.needs_id: goals wait for each other in a circle",
    ),
    "a file without identity": ("DELETE FROM plan_file", "which plan it is"),
}


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "p.career"
    write_sample(path)
    return path


def spoil(path, sql):
    connection = driver.connect(str(path))
    connection.execute("PRAGMA ignore_check_constraints=ON")
    connection.execute(sql)
    connection.commit()
    connection.close()


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_row_is_named_by_all_who_read_the_file_and_nothing_is_changed(plan, tmp_path, name):
    sql, told = DAMAGE[name]
    spoil(plan, sql)
    before = plan.read_bytes()

    assert any(told in problem for problem in problems_of_file(plan, tmp_path, load_catalogue(), Wording()))
    with pytest.raises(Refused, match="Restore it from a backup"):
        read_plan(plan, tmp_path)
    with pytest.raises(Refused, match="Restore it from a backup"):
        open_workspace(plan, tmp_path, load_catalogue())
    assert plan.read_bytes() == before


def test_an_area_that_a_release_no_longer_has_gives_the_figures_of_the_nation_and_is_told(plan, tmp_path):
    spoil(plan, "UPDATE profile SET area_code = 'ZZ'")
    assert "pay is shown for the nation" in problems_of_file(plan, tmp_path, load_catalogue(), Wording())[0]
    open_workspace(plan, tmp_path, load_catalogue()).close()


def test_a_kept_forecast_and_a_scenario_of_the_program_are_sound(plan, tmp_path):
    route = '["customer-service-specialist"]'
    spoil(plan, SCENARIO.replace("{}", route))
    series = ",".join(f'"{name}":[1,2.5]' for name in ("p10", "p25", "p50", "p75", "p90"))
    spoil(plan, FORECAST.format('["a","b"]', "{" + series + "}", "[[0,0.5]]"))
    assert len(read_plan(plan, tmp_path).kept_forecast) == 1
