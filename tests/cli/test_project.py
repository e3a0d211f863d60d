"""``project``: the document of the contract, the inputs there and back, files, and numbers out of range."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.some import some

from .conftest import Cli, assert_refused, state_of

FEW = ("--paths", "400")
KEYS = {
    "seed",
    "paths",
    "months",
    "start",
    "currency",
    "nominal",
    "real",
    "arrival",
    "sum_real",
    "lowest_real_ahead",
    "months_below_today",
    "standard_error",
    "assumptions",
    "split",
    "ask",
    "sanity",
}


@pytest.fixture
def inputs(cli: Cli, sample: Path, folder: Path) -> Path:
    path = folder / "inputs.json"
    path.write_text(cli("project", sample, "--print-inputs").out, encoding="utf-8")
    return path


def test_the_document_is_that_of_the_contract(cli: Cli, sample: Path):
    found = cli("project", sample, "--json").document

    assert found.keys() >= KEYS
    assert (found["seed"], found["paths"], found["months"], found["start"]) == (1, 10_000, 120, "2026-11")
    assert found["currency"] == "USD"
    for fan in (found["nominal"], found["real"]):
        assert {len(fan[point]) for point in ("p10", "p25", "p50", "p75", "p90")} == {121}
        assert fan["p10"][60] < fan["p50"][60] < fan["p90"][60]
    assert [arrival["role"] for arrival in found["arrival"]][-1] == "Customer service manager"
    for arrival in some(found["arrival"]):
        assert set(arrival["share"]) == set(arrival["held"]) == {"12", "24", "36", "60", "120"}
        assert set(arrival["odds_range"]) == set(arrival["share"])
        low, high = arrival["odds_range"]["120"]
        assert 0 <= low < arrival["share"]["120"] < high <= 1
        assert arrival["held"]["120"] <= arrival["share"]["120"]
    assert 0 < found["split"]["sum_real"] < 0.5
    assert len(found["ask"]) == 3
    assert all(each.keys() == {"key", "share"} for each in found["ask"])
    assert 0.04 < found["sanity"]["promotions"] < 0.11
    assert found["sum_real"].keys() == found["lowest_real_ahead"].keys() == {"p10", "p50", "p90"}
    assert found["months_below_today"].keys() == {"p50"}


def test_every_assumption_has_a_name_a_value_a_source_and_a_year(cli: Cli, sample: Path):
    assumptions = cli("project", sample, *FEW, "--json").document["assumptions"]

    assert len(assumptions) >= 17
    assert all(row["name"] and row["source"] and row["year"] for row in assumptions)
    assert sum(row["own"] for row in assumptions) == 2


def test_one_seed_gives_one_answer_and_another_seed_another(cli: Cli, sample: Path):
    first, again, other = (cli("project", sample, *FEW, "--seed", s, "--json").out for s in ("7", "7", "8"))

    assert first == again
    assert first != other


def test_a_document_of_inputs_gives_what_its_plan_gives(cli: Cli, sample: Path, inputs: Path):
    of_plan = cli("project", sample, *FEW, "--json").document
    of_file = cli("project", "--inputs", inputs, *FEW, "--json").document

    assert of_plan.pop("assumptions") != of_file["assumptions"]
    assert {row["name"] for row in of_file.pop("assumptions")} >= {
        "prices.mean.value",
        "raise.budget",
        "job_loss.down.low",
    }
    assert of_plan == of_file


def test_inputs_are_printed_as_they_are_read(cli: Cli, inputs: Path):
    assert cli("project", "--inputs", inputs, "--print-inputs").document == json.loads(inputs.read_text("utf-8"))


def test_a_document_of_inputs_may_hold_pauses(cli: Cli, inputs: Path):
    document = json.loads(inputs.read_text("utf-8"))
    assert "pauses" not in document
    leave = {"first": "2027-03", "months": 6, "pay_share": 0.0, "hours_share": 0.5, "held": True}
    inputs.write_text(json.dumps(document | {"pauses": [leave]}), encoding="utf-8")

    found = cli("project", "--inputs", inputs, *FEW, "--json").document

    # The plan starts in November 2026, so that March to August 2027 are the months 4 to 9.
    assert [month for month, pay in enumerate(found["nominal"]["p90"]) if pay == 0] == [4, 5, 6, 7, 8, 9]
    assert found["lowest_real_ahead"]["p90"] == 0
    assert cli("project", "--inputs", inputs, "--print-inputs").document["pauses"] == [leave]


def test_pauses_that_overlap_are_refused_by_their_names(cli: Cli, inputs: Path):
    document = json.loads(inputs.read_text("utf-8"))
    pause = {"first": "2027-03", "months": 6, "pay_share": 0.0, "hours_share": 0.5, "held": True}
    inputs.write_text(json.dumps(document | {"pauses": [pause, pause]}), encoding="utf-8")

    assert_refused(cli("project", "--inputs", inputs), "pauses[0] goes from 2027-03 to 2027-08", "pauses[1]")


def test_months_stretch_or_cut_the_projection(cli: Cli, sample: Path):
    found = cli("project", sample, *FEW, "--months", "18", "--json").document

    assert found["months"] == 18
    assert len(found["real"]["p50"]) == 19
    assert set(found["arrival"][0]["share"]) == {"12", "18"}
    assert cli("project", sample, "--months", "18", "--print-inputs").document["months"] == 18


def test_figures_go_to_a_file_a_line_for_each_month(cli: Cli, sample: Path, folder: Path):
    target = folder / "figures.csv"

    found = cli("project", sample, *FEW, "--json", "--csv", target).document

    rows = list(csv.DictReader(target.read_text("utf-8").splitlines()))
    assert [row["month"] for row in rows[:3]] == ["2026-11", "2026-12", "2027-01"]
    assert [float(row["nominal_p50"]) for row in rows] == found["nominal"]["p50"]
    assert [float(row["real_p90"]) for row in rows] == found["real"]["p90"]
    assert float(rows[-1]["reached: Customer service manager"]) == found["arrival"][-1]["share"]["120"]


@pytest.mark.parametrize(("name", "head"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml"), ("a.PDF", b"%PDF-")])
def test_the_chart_is_drawn_by_the_ending_of_its_name(cli: Cli, sample: Path, folder: Path, name: str, head: bytes):
    assert cli("project", sample, *FEW, "--chart", folder / name).status == 0

    assert (folder / name).read_bytes().startswith(head)


@pytest.mark.parametrize("option", ["--csv", "--chart"])
def test_a_file_is_replaced_only_by_force(cli: Cli, sample: Path, folder: Path, option: str):
    target = folder / "out.png"
    target.write_bytes(b"precious")
    before = state_of(folder)

    assert_refused(cli("project", sample, *FEW, option, target), "exists already", "--force")
    assert state_of(folder) == before

    assert cli("project", sample, *FEW, option, target, "--force").status == 0
    assert target.read_bytes() != b"precious"


def test_the_text_tells_pay_dates_and_that_it_is_no_promise(cli: Cli, sample: Path):
    text = cli("project", sample, *FEW).out

    assert text.startswith("Maya Alvarez: 120 months from Nov 2026, 400 futures, seed 1\n")
    assert "today $41,912" in text
    assert "In today's money" in text
    assert re.search(r"Team lead: about \d+ of 10+ futures by November 2036", text)
    assert "likely" not in text
    assert "not a promise" in text
    assert "What stands in the way" not in text


def test_a_gate_without_a_goal_makes_a_role_rarer(cli: Cli, folder: Path, without_goals: Path):
    text = cli("project", without_goals, *FEW).out
    cli("new", folder / "with_goals.career", "--sample")
    with_goals = cli("project", folder / "with_goals.career", "--json").document["arrival"]
    bare = cli("project", without_goals, "--json").document["arrival"]
    assert all(less["share"]["120"] < more["share"]["120"] for less, more in zip(bare, with_goals, strict=True))

    assert "What stands in the way" not in text, "a gate without a goal makes a promotion rarer, and does not close it"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"hours_per_week": 0, "no_evidence": 0}, "no learning hours a week"),
        ({"moves": {"not_before": "2040-01"}}, "not to come before Jan 2040"),
        ({"moves": {"uncovered": ["juggling"]}}, "asks for juggling"),
        ({"moves": {"min_months_in_role": 300}}, "cannot come before"),
    ],
)
def test_the_text_names_whatever_else_stands_in_the_way(cli: Cli, inputs: Path, change: dict[str, Any], said: str):
    document = json.loads(inputs.read_text("utf-8"))
    for name, value in change.items():
        if name == "moves":
            document["moves"][0].update(value)
        else:
            document[name] = value
    inputs.write_text(json.dumps(document), encoding="utf-8")

    assert said in " ".join(cli("project", "--inputs", inputs, *FEW).out.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--paths", "0"], "from 1 to 1,000,000"),
        (["--paths", "1000001"], "from 1 to 1,000,000"),
        (["--paths", "-5"], "from 1 to 1,000,000"),
        (["--paths", "many"], "“many”"),
        (["--paths", "1e3"], "“1e3”"),
        (["--paths", "9" * 5000], "from 1 to 1,000,000"),
        (["--months", "0"], "from 1 to 600"),
        (["--months", "601"], "from 1 to 600"),
        (["--months", "10000"], "from 1 to 600"),
        (["--seed", "-1"], "The seed"),
        (["--seed", "9223372036854775808"], "The seed"),
        (["--seed", "0.5"], "The seed"),
        (["--chart", "{folder}/a.gif"], "ends in .png, .svg or .pdf"),
        (["--chart", "{folder}/nowhere/a.png"], "no folder"),
        (["--csv", "{folder}"], "is a folder"),
        (["--csv", "{folder}/maya.career", "--force"], "named like a plan"),
    ],
)
def test_a_number_or_name_out_of_range_is_refused(cli: Cli, sample: Path, folder: Path, words: list[str], said: str):
    before = state_of(folder)

    assert_refused(cli("project", sample, *(word.format(folder=folder) for word in words)), said)

    assert state_of(folder) == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 1"),
        (b"{\n  'pay': 1}", "line 2, column 3"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"[" * 100_000, "too large"),
        (b'{"pay": 43500, "pay": 1}', "pay twice"),
        (b'{"raise": {"budget": 0.03, "budget": 0.1}}', "budget twice"),
        (b'{"pay": ' + b"9" * 5000 + b"}", "too large"),
        (b"[]", "Give an object"),
        (b"{}", "is missing"),
        (b"x" * 10_000_001, "too large"),
    ],
)
def test_a_file_that_states_no_inputs_is_refused(cli: Cli, folder: Path, content: bytes, said: str):
    path = folder / "inputs.json"
    path.write_bytes(content)

    assert_refused(cli("project", "--inputs", path), said)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("pay", -1, "pay is -1"),
        ("pay", 1e9, "pay is 1,000,000,000"),
        ("pay", float("nan"), "pay is nan"),
        ("pay", float("inf"), "pay is inf"),
        ("months", 10_000, "months is 10,000"),
        ("hours_per_week", -2, "hours_per_week is -2"),
        ("start", "2026-13", "start is “2026-13”"),
        ("roles", [], "roles is empty"),
        ("surprise", 1, "surprise is not an input"),
        ("goals", [{"id": "a\ud800b", "hours_left": 1}], "goals[0].id holds half a character"),
    ],
)
def test_an_input_out_of_range_is_refused_by_name(cli: Cli, inputs: Path, name: str, value: object, said: str):
    document = json.loads(inputs.read_text("utf-8"))
    inputs.write_text(json.dumps({**document, name: value}), encoding="utf-8")

    assert_refused(cli("project", "--inputs", inputs), said)


def test_missing_inputs_and_a_plan_without_pay_are_refused(cli: Cli, folder: Path):
    cli("new", folder / "p.career")

    assert_refused(cli("project", "--inputs", folder / "gone.json"), "There is no file")
    assert_refused(cli("project", "--inputs", folder), "is a folder")
    assert_refused(cli("project", folder / "p.career"), "which role you have")
