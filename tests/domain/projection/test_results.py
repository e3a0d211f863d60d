"""The JSON document of a projection has the keys that scripts rely on."""

import json

from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import inputs_from_json
from careerplanner.domain.projection.results import projection_to_json
from tests.domain.projection import examples


def _document(paths=500, **changes):
    found = projection_to_json(
        project(inputs_from_json(examples.ladder(**changes)), paths=paths), [{"name": "budget", "value": 0.032}]
    )
    return json.loads(json.dumps(found, allow_nan=False))


def test_the_document_has_its_keys_and_nothing_else():
    found = _document(months=60)
    assert list(found) == [
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
        "split",
        "ask",
        "sanity",
        "standard_error",
        "assumptions",
    ]


def test_each_part_of_the_document_has_its_keys():
    found = _document(months=60)
    assert (found["seed"], found["paths"], found["months"], found["start"], found["currency"]) == (
        1,
        500,
        60,
        "2026-12",
        "USD",
    )
    for fan in ("nominal", "real"):
        assert {name: len(line) for name, line in found[fan].items()} == dict.fromkeys(
            ("p10", "p25", "p50", "p75", "p90"), 61
        )
    assert set(found["sum_real"]) == set(found["lowest_real_ahead"]) == {"p10", "p50", "p90"}
    assert set(found["months_below_today"]) == {"p50"}
    assert set(found["split"]) == {"sum_real"}
    assert {tuple(asked) for asked in found["ask"]} <= {("key", "share")}
    assert list(found["sanity"]) == [
        "promotions",
        "losses",
        "changes",
        "employers",
        "without_raise",
        "year_down",
        "years_down",
        "lower_at_end",
        "ever_lost",
        "ever_changed",
        "recession",
    ]
    assert found["assumptions"] == [{"name": "budget", "value": 0.032}]


def test_shares_stand_at_the_round_months_and_at_the_last():
    assert list(_document(months=240)["arrival"][0]["share"]) == ["12", "24", "36", "60", "120", "240"]
    assert list(_document(months=40)["arrival"][0]["share"]) == ["12", "24", "36", "40"]
    assert list(_document(months=12)["arrival"][0]["share"]) == ["12"]
    assert list(_document(months=1)["arrival"][0]["share"]) == ["1"]


def test_arrivals_name_every_role_after_the_present_one():
    found = _document(months=24)["arrival"]
    assert [arrival["role"] for arrival in found] == ["Senior", "Lead", "Manager"]
    assert found[2]["p50"] is None


def test_errors_are_named_after_their_numbers():
    errors = _document(months=120, paths=2_000)["standard_error"]
    for name in (
        "nominal.p50",
        "real.p10",
        "sum_real.p90",
        "lowest_real_ahead.p50",
        "arrival[0].share",
        "arrival[0].p50",
    ):
        assert errors[name] >= 0
