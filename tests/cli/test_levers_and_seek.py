"""``levers`` and ``seek``: what moves the date and the pay, and what a wish would take."""

from pathlib import Path

import pytest

from .conftest import Cli, assert_refused, state_of

MANAGER = "Customer service manager"
SENIOR = "Senior customer service specialist"


def test_every_lever_has_its_effect_with_its_error(cli: Cli, sample: Path):
    rows = cli("levers", sample, "--json").document

    assert all(row.keys() >= {"lever", "months", "months_error", "sum_real", "sum_real_error"} for row in rows)
    by_name = {row["lever"]: row for row in rows}
    assert len(by_name) == len(rows) > 10
    assert by_name["1 more hour of learning a week"]["months"] < 0
    assert by_name["Raises 1 point higher"]["sum_real"] > 0
    assert by_name["Inflation 1 point higher"]["sum_real"] < 0
    assert all(0 <= row["months_error"] < 1 for row in rows)
    soonest = [row["months"] for row in rows if row["moves_date"] and row["months"] < 0]
    assert soonest == sorted(soonest)


def test_levers_as_text_name_goals_and_what_cannot_be_measured(cli: Cli, sample: Path):
    text = cli("levers", sample).out

    assert "“Coach two new teammates through their first month” finished today" in text
    assert "no measurable effect" in text
    assert "months sooner (±" in text
    assert "Real pay over 120 months" in text


def test_another_area_is_one_lever_more(cli: Cli, sample: Path):
    here = {row["lever"] for row in cli("levers", sample, "--json").document}
    there = {row["lever"] for row in cli("levers", sample, "--area", "Boston", "--json").document}

    assert there - here == {"Live in Boston-Cambridge-Newton, MA-NH"}


def test_a_wish_that_can_be_met_tells_the_hours(cli: Cli, sample: Path):
    found = cli("seek", sample, "--role", SENIOR, "--by", "2035-06", "--json").document

    assert found.keys() >= {"feasible", "answer", "short_by"}
    assert found["feasible"] is True
    assert 0 < found["answer"] <= 40
    assert found["short_by"] is None
    assert "hours of learning a week (now 2) do it" in " ".join(
        cli("seek", sample, "--role", SENIOR, "--by", "2035-06").out.split()
    )


def test_a_wish_that_cannot_be_met_tells_by_how_much(cli: Cli, sample: Path):
    found = cli("seek", sample, "--role", SENIOR, "--by", "2030-12", "--json").document
    text = cli("seek", sample, "--role", SENIOR, "--by", "2030-12").out

    assert (found["feasible"], found["answer"]) == (False, None)
    assert found["short_by"] > 0
    assert "it cannot be met" in " ".join(text.split())
    assert f"It comes {found['short_by']:.0f} months late." in " ".join(text.split())


def test_a_role_whose_gates_nothing_opens_is_never_in_time(cli: Cli, without_goals: Path):
    found = cli("seek", without_goals, "--role", MANAGER, "--by", "2034-12", "--json").document

    assert (found["feasible"], found["answer"], found["short_by"]) == (False, None, None)
    assert found["share"] < 0.01
    assert "Not by Nov 2036 either." in cli("seek", without_goals, "--role", MANAGER, "--by", "2034-12").out


def test_other_things_may_change(cli: Cli, sample: Path):
    month = cli("seek", sample, "--role", SENIOR, "--by", "2036-01", "--change", "month", "--json").document
    entry = cli("seek", sample, "--pay", "60000", "--by", "2035-12", "--change", "entry", "--json").document

    assert month["feasible"] is True
    assert "2030-01" < month["answer"] <= "2036-01"
    assert (entry["feasible"], entry["answer"]) == (False, None), "few futures reach the role whose entry pay it is"
    assert entry["short_by"] > 0
    assert "from" in cli("seek", sample, "--role", SENIOR, "--by", "2036-01", "--change", "month").out


def test_a_wish_past_the_horizon_stretches_it(cli: Cli, sample: Path):
    assert cli("seek", sample, "--role", SENIOR, "--by", "2040-01", "--json").document["feasible"] is True


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--role", "Astronaut", "--by", "2030-01"], "no role “Astronaut”"),
        (["--role", "Account manager", "--by", "2030-01"], "is not on the route"),
        (["--role", MANAGER, "--by", "2026-01"], "must lie from"),
        (["--role", MANAGER, "--by", "2099-01"], "must lie from"),
        (["--role", MANAGER, "--by", "soon"], "not a month"),
        (["--role", MANAGER, "--by", "2030-13"], "not a month"),
        (["--role", MANAGER, "--by", "2030-01", "--chance", "1"], "chance"),
        (["--role", MANAGER, "--by", "2030-01", "--chance", "nan"], "chance"),
        (["--role", MANAGER, "--by", "2030-01", "--chance", "half"], "not a number"),
        (["--pay", "-1", "--by", "2030-01"], "from $1 to $500,000,000"),
        (["--pay", "nan", "--by", "2030-01"], "from $1 to $500,000,000"),
    ],
)
def test_a_wish_out_of_range_is_refused(cli: Cli, sample: Path, words: list[str], said: str):
    before = state_of(sample.parent)

    assert_refused(cli("seek", sample, *words), said)

    assert state_of(sample.parent) == before


def test_a_plan_without_role_or_pay_has_no_levers(cli: Cli, folder: Path):
    cli("new", folder / "p.career")

    assert_refused(cli("levers", folder / "p.career"), "which role you have")
    assert_refused(cli("seek", folder / "p.career", "--role", MANAGER, "--by", "2030-01"), "which role you have")


def test_wrong_usage_ends_with_status_2(cli: Cli, sample: Path):
    assert cli("seek", sample, "--role", MANAGER).status == 2
    assert cli("seek", sample, "--by", "2030-01").status == 2
    assert cli("seek", sample, "--role", MANAGER, "--pay", "1", "--by", "2030-01").status == 2
    assert cli("seek", sample, "--role", MANAGER, "--by", "2030-01", "--change", "luck").status == 2
