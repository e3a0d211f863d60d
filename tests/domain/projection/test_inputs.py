"""Every input is checked by name, and the refusal says the range."""

import copy
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import Pause, Ranged, check, inputs_from_json, inputs_to_json
from careerplanner.domain.projection.limits import DOLLARS, MOST_MONEY, NUMBERS, SCALES, WHOLE_NUMBERS
from careerplanner.errors import Refused
from careerplanner.months import Month
from tests.domain.projection import examples, mechanisms

NAN, INFINITY = float("nan"), float("inf")


def _set(document, path, value):
    *parents, last = path
    for key in parents:
        document = document[key]
    document[last] = value


def _path(name):
    """The place of an input such as ``moves[].raise[]`` in the example: the first entry of every list."""
    return [0 if part == "[]" else part for part in name.replace("[]", ".[]").split(".")]


_NEW = {"pace", "negotiated", "cost_of_living", "rise_factor", "fit", "no_evidence", "months_here"}
_NEW_PARTS = (".chance", ".jobs_open", ".min_months_here", ".musts", "floor", "min_weeks", "starts_in", "zero_share")
_NEW_PARTS += ("person",)
_NEW_PARTS = (*_NEW_PARTS, "long_", "job_loss.change", "job_loss.down", "changes.", "economy.", "outlook.", "known[]")


def _is_new(name):
    return name in _NEW or any(part in name for part in _NEW_PARTS)


def _document_for(name):
    if _is_new(name):
        return copy.deepcopy(mechanisms.ALL)
    document = examples.document()
    if name.startswith("estimate_ratio.ratios"):
        document["estimate_ratio"] = {"kind": "record", "ratios": [1.0]}
    if name.startswith("pauses"):
        document["pauses"] = [examples.pause("2028-01", 6)]
    return document


def _said(name):
    return name.replace("[]", "[0]")


def test_the_example_of_the_model_reads_and_writes_back_the_same():
    inputs = inputs_from_json(examples.EXAMPLE)
    assert inputs_to_json(inputs) == examples.EXAMPLE
    assert inputs.start == Month(2026, 12)
    assert inputs.moves[0].raise_ == (0.05, 0.087, 0.15)


@pytest.mark.parametrize("name", examples.VARIED)
def test_inputs_survive_the_way_through_json(name):
    inputs = examples.VARIED[name]()
    assert inputs_from_json(inputs_to_json(inputs)) == inputs
    check(inputs)


@pytest.mark.parametrize("name", [*NUMBERS, *WHOLE_NUMBERS])
@pytest.mark.parametrize("bad", [NAN, INFINITY, -INFINITY, True, "3", None, [], {}, 10**400, -(10**9), 10**9])
def test_a_number_out_of_its_range_is_refused_by_name_with_the_range(name, bad):
    document = _document_for(name)
    _set(document, _path(name), bad)
    with pytest.raises(Refused) as refused:
        inputs_from_json(document)
    if bad == {} and name in SCALES:
        assert str(refused.value).startswith(f"{_said(name)}.value is missing")
        return
    assert str(refused.value).startswith(f"{_said(name)} is ")
    if not (name.endswith("[]") and isinstance(bad, list)):
        assert " to " in str(refused.value)


@pytest.mark.parametrize("name", NUMBERS)
def test_the_ends_of_a_range_are_inside_and_what_is_next_to_them_outside(name):
    low, high = NUMBERS[name]
    if high == MOST_MONEY:  # the examples are in dollars
        high = DOLLARS
    for value, fits in ((low, True), (high, True), (low - 1e-6, False), (math.nextafter(high, math.inf), False)):
        document = _document_for(name)
        if name in {"roles[].low", "roles[].mid", "roles[].high"}:
            document["roles"][0] |= {"low": value, "mid": value, "high": value}
        elif name in {"moves[].raise[]", "job_loss.change[]", "changes.change[]"}:
            _set(document, _path(name)[:-1], [value, value, value])
        else:
            _set(document, _path(name), value)
        if fits:
            inputs_from_json(document)
        else:
            with pytest.raises(Refused):
                inputs_from_json(document)


@pytest.mark.parametrize("months", [0, 10_000, 601, -1, 12.0, True])
def test_a_horizon_of_no_month_or_of_centuries_is_refused(months):
    with pytest.raises(Refused, match=r"^months is .* from 1 to 600\.$"):
        inputs_from_json(examples.document(months=months))


@pytest.mark.parametrize("start", ["2026-13", "2026-00", "26-01", "1949-12", "2101-01", "", None, 202612, "2026-12-01"])
def test_a_start_that_is_no_month_is_refused(start):
    with pytest.raises(Refused, match=r"^start is .*2027-03"):
        inputs_from_json(examples.document(start=start))


@pytest.mark.parametrize("currency", ["usd", "US", "DOLLAR", "", None, 840])
def test_a_currency_is_three_capital_letters(currency):
    with pytest.raises(Refused, match=r"^currency is "):
        inputs_from_json(examples.document(currency=currency))


def _missing_paths(value, path=()):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from _missing_paths(inner, (*path, key))
    if isinstance(value, list) and value:
        yield from _missing_paths(value[0], (*path, 0))


@pytest.mark.parametrize("path", list(_missing_paths(examples.EXAMPLE)), ids=str)
def test_a_missing_input_is_named(path):
    document = copy.deepcopy(examples.EXAMPLE)
    inner = document
    for key in path[:-1]:
        inner = inner[key]
    del inner[path[-1]]
    with pytest.raises(Refused, match=rf"{path[-1]} (is missing|is null)"):
        inputs_from_json(document)


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ((), "wage"),
        (("prices",), "prices.wage"),
        (("moves", 0), r"moves\[0\].wage"),
        (("roles", 1), r"roles\[1\].wage"),
    ],
)
def test_an_unknown_input_is_named(place, named):
    document = examples.document()
    _set(document, [*place, "wage"], 1)
    with pytest.raises(Refused, match=f"^{named} is not an input"):
        inputs_from_json(document)


def test_the_inputs_of_version_2_read_and_write_back_the_same():
    inputs = inputs_from_json(mechanisms.ALL)
    assert inputs_from_json(inputs_to_json(inputs)) == inputs
    assert inputs_to_json(inputs)["version"] == 2
    assert inputs.moves[1].chance.here == Ranged(0.25, 0.1, 0.45)
    assert inputs.moves[0].chance.elsewhere is None
    assert inputs.roles[0].floor_indexed is False
    assert inputs.goals[3].hours_left == 0


@pytest.mark.parametrize("name", mechanisms.ALONE)
def test_each_part_of_version_2_survives_the_way_through_json(name):
    inputs = mechanisms.ALONE[name]()
    assert inputs_from_json(inputs_to_json(inputs)) == inputs


def test_parts_of_version_2_are_not_read_as_version_1():
    document = copy.deepcopy(mechanisms.ALL)
    for version in ({}, {"version": 1}):
        with pytest.raises(Refused, match="version 1 does not have"):
            inputs_from_json({key: value for key, value in document.items() if key != "version"} | version)


@pytest.mark.parametrize("version", [0, 3, "2", True, None, 2.5])
def test_a_version_that_is_not_known_is_refused(version):
    with pytest.raises(Refused, match=r"^version is .*Give 1 or 2"):
        inputs_from_json(examples.document(version=version))


@pytest.mark.parametrize(
    ("name", "value", "low", "high", "sentence"),
    [
        ("fit", 0.5, 0.6, 0.9, "fit has low 0.6, value 0.5, high 0.9"),
        ("fit", 0.95, 0.6, 0.9, "fit has low 0.6, value 0.95, high 0.9"),
        ("fit", 0.5, 0, 0.9, r"fit.low is 0\. Give a number above 0"),
        ("fit", 0.5, 0.1, 1, r"fit.high is 1\. Give a number below 1"),
        ("fit", 0.5, 0.1, 1.2, r"fit.high is 1\.2\. Give a number from 0 to 1"),
        ("rise_factor", 1, 0, 1.6, r"rise_factor.low is 0\. Give a number above 0"),
        ("no_evidence", None, 0.1, 0.2, "no_evidence.value is null"),
    ],
)
def test_a_range_that_does_not_fit_is_refused(name, value, low, high, sentence):
    with pytest.raises(Refused, match=f"^{sentence}"):
        inputs_from_json(mechanisms.ladder(**{name: {"value": value, "low": low, "high": high}}))


@pytest.mark.parametrize("name", ["pace", "negotiated", "cost_of_living"])
def test_a_number_that_takes_no_range_refuses_one(name):
    with pytest.raises(Refused, match=f"^{name} is an object"):
        inputs_from_json(mechanisms.ladder(**{name: {"value": 0.2, "low": 0.1, "high": 0.3}}))


def _move(**changes):
    return {"moves": [*mechanisms.moves(0.5, 0.4), mechanisms.move(3, 0.3) | changes]}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"known": [{"month": "2027-03", "pay": 46000}, {"month": "2027-03", "pay": 47000}]},
            "known has .*2027-03 twice",
        ),
        (_move(median_wait_months=3), r"moves\[2\] has chance and median_wait_months"),
        (_move(chance={}), r"moves\[2\].chance.here is missing"),
        (_move(chance=0.5), r"moves\[2\].chance is 0.5"),
        (_move(kind="favour"), r"moves\[2\].kind is “favour”.*promotion, lateral, retraining, outside"),
        (_move(confirmed="yes"), r"moves\[2\].confirmed is “yes”"),
        (_move(musts=[{"skill": "lead", "levels": 1, "goal": "gone"}]), r"moves\[2\].musts\[0\].goal names “gone”"),
        (_move(musts=[{"skill": "lead", "levels": 1}] * 2), r"moves\[2\].musts holds “lead” twice"),
        ({"changes": {"willing": "eager"}}, "changes.willing is “eager”.*never, open, looking"),
        ({"economy": {"good_months": 60, "bad_months": 12, "now": "fair"}}, "economy.now is “fair”"),
        ({"economy": {"good_months": 60}}, "economy.bad_months is missing"),
        ({"outlook": {}}, "outlook.name is missing"),
        ({"unknowns": 1}, "unknowns is 1"),
        ({"goals": [{"id": "empty"}]}, r"goals\[0\].hours_left is missing"),
    ],
)
def test_what_does_not_fit_together_in_version_2_is_refused(changes, sentence):
    with pytest.raises(Refused, match=f"^{sentence}"):
        inputs_from_json(mechanisms.ladder(**changes))


def test_a_move_that_says_not_how_soon_it_comes_is_refused():
    move = mechanisms.move(1)
    del move["chance"]
    with pytest.raises(Refused, match=r"^moves\[0\].median_wait_months is missing"):
        inputs_from_json(mechanisms.ladder(moves=[move, *mechanisms.moves(0.1, 0.2, 0.3)[1:]]))


def test_there_may_be_more_than_five_hundred_goals():
    goals = [{"id": str(number), "hours_left": 1} for number in range(700)]
    assert len(inputs_from_json(mechanisms.ladder(goals=goals)).goals) == 700


def test_pauses_may_be_left_out_and_are_left_out_where_there_are_none():
    assert examples.inputs().pauses == examples.inputs(pauses=[]).pauses == ()
    assert "pauses" not in inputs_to_json(examples.inputs(pauses=[]))


def test_pauses_are_read_and_written_back():
    written = [examples.pause("2025-03", 6), examples.pause("2027-01", 3, 0.5, 2.0, held=False)]
    inputs = examples.inputs(pauses=written)
    assert inputs.pauses[1] == Pause(Month(2027, 1), 3, 0.5, 2.0, is_held=False)
    assert inputs_to_json(inputs)["pauses"] == written


@pytest.mark.parametrize("key", ["first", "months", "pay_share", "hours_share", "held"])
def test_all_of_a_pause_is_needed(key):
    one = {name: value for name, value in examples.pause("2027-01", 3).items() if name != key}
    with pytest.raises(Refused, match=rf"^pauses\[1\]\.{key} is missing"):
        examples.inputs(pauses=[examples.pause("2026-01", 3), one])


@pytest.mark.parametrize("bad", [None, 0, 1, 0.0, NAN, "true", [], {}])
def test_a_pause_is_held_or_not(bad):
    with pytest.raises(Refused, match=r"^pauses\[0\]\.held is .*true or false"):
        examples.inputs(pauses=[examples.pause("2027-01", 3) | {"held": bad}])


@pytest.mark.parametrize("bad", [None, 3, 6.0, "2027", "2027-13", "1949-01", True])
def test_a_pause_starts_in_a_month(bad):
    with pytest.raises(Refused, match=r"^pauses\[0\]\.first is .*2027-03"):
        examples.inputs(pauses=[examples.pause("2027-01", 3) | {"first": bad}])


@pytest.mark.parametrize("bad", [0, 121, 3.0, True])
def test_a_pause_lasts_whole_months_up_to_ten_years(bad):
    with pytest.raises(Refused, match=r"^pauses\[0\]\.months is .* from 1 to 120\.$"):
        examples.inputs(pauses=[examples.pause("2027-01", bad)])


@pytest.mark.parametrize("second", ["2027-05", "2027-01", "2026-06"])
def test_pauses_that_overlap_or_are_out_of_order_are_refused_by_their_names(second):
    pauses = [examples.pause("2027-01", 5), examples.pause(second, 3)]
    with pytest.raises(Refused, match=rf"pauses\[0\] goes from 2027-01 to 2027-05, and pauses\[1\] starts in {second}"):
        examples.inputs(pauses=pauses)


def test_a_pause_may_follow_another_at_once():
    assert len(examples.inputs(pauses=[examples.pause("2027-01", 5), examples.pause("2027-06", 3)]).pauses) == 2


def test_there_are_at_most_a_hundred_pauses():
    months = [examples.pause(str(Month(2027, 1) + number), 1) for number in range(101)]
    assert len(examples.inputs(pauses=months[:100]).pauses) == 100
    with pytest.raises(Refused, match=r"^pauses is 101\. Give a list of at most 100 entries"):
        examples.inputs(pauses=months)


@pytest.mark.parametrize("bad", [None, True, "none", 3, [3], [None]])
def test_pauses_that_are_no_list_of_objects_are_refused(bad):
    with pytest.raises(Refused, match=r"^pauses(\[0\])? is "):
        examples.inputs(pauses=bad)


@pytest.mark.parametrize("bad", [None, [], "inputs", 3])
def test_inputs_that_are_no_object_are_refused(bad):
    with pytest.raises(Refused, match="Give an object"):
        inputs_from_json(bad)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"roles": []}, "roles is empty"),
        ({"roles": examples.EXAMPLE["roles"][:1]}, "moves has 1 entries for 1 roles"),
        ({"moves": []}, "moves has 0 entries for 2 roles"),
        ({"moves": [examples.move(2)]}, r"moves\[0\].to is 2.*give 1"),
        ({"moves": [examples.move(0)]}, r"moves\[0\].to is 0"),
        ({"moves": [examples.move(True)]}, r"moves\[0\].to is true"),
        ({"moves": [examples.move(1, goals=["singing"])]}, r"moves\[0\].goals names “singing”"),
        ({"moves": [examples.move(1, goals=["coaching", "coaching"])]}, r"moves\[0\].goals holds “coaching” twice"),
        ({"moves": [examples.move(1, goals="coaching")]}, r"moves\[0\].goals is “coaching”"),
        ({"moves": [examples.move(1, uncovered=[""])]}, r"moves\[0\].uncovered\[0\] is “”"),
        ({"moves": [examples.move(1, not_before="soon")]}, r"moves\[0\].not_before is “soon”"),
        ({"moves": [examples.move(1, raise_=[0.1, 0.05, 0.2])]}, r"moves\[0\].raise has lowest 0.1"),
        ({"moves": [examples.move(1, raise_=[0.1, 0.2])]}, r"moves\[0\].raise has 2 entries"),
        ({"goals": [{"id": "coaching", "hours_left": 1}] * 2}, "goals holds “coaching” twice"),
        ({"goals": [{"id": " ", "hours_left": 1}]}, r"goals\[0\].id is “ ”"),
        ({"goals": None}, "goals is null"),
        ({"estimate_ratio": {"kind": "guess", "median": 1, "sigma": 0}}, "estimate_ratio.kind is “guess”"),
        ({"estimate_ratio": {"kind": "record", "ratios": []}}, "estimate_ratio.ratios is empty"),
        ({"estimate_ratio": {"kind": "record"}}, "estimate_ratio.ratios is missing"),
        ({"estimate_ratio": None}, "estimate_ratio is null"),
    ],
)
def test_what_does_not_fit_together_is_refused(changes, sentence):
    with pytest.raises(Refused, match=sentence):
        inputs_from_json(examples.document(**changes))


@pytest.mark.parametrize(("low", "mid", "high"), [(50000, 44770, 63590), (31750, 70000, 63590), (3, 2, 1)])
def test_a_band_that_does_not_rise_is_refused(low, mid, high):
    document = examples.document()
    document["roles"][1] |= {"low": low, "mid": mid, "high": high}
    with pytest.raises(Refused, match=r"^roles\[1\] has low .* rising order"):
        inputs_from_json(document)


def test_two_roles_of_one_name_are_refused():
    document = examples.document()
    document["roles"][1]["name"] = document["roles"][0]["name"]
    with pytest.raises(Refused, match=r"roles holds .* twice"):
        inputs_from_json(document)


@pytest.mark.parametrize(
    ("paths", "seed", "named"),
    [
        (0, 1, "paths"),
        (1_000_001, 1, "paths"),
        (2.5, 1, "paths"),
        (True, 1, "paths"),
        (10, -1, "seed"),
        (10, "1", "seed"),
    ],
)
def test_the_number_of_paths_and_the_seed_have_ranges_too(paths, seed, named):
    with pytest.raises(Refused, match=f"^{named} is "):
        project(examples.inputs(months=2), paths=paths, seed=seed)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


@settings(deadline=None)
@given(st.sampled_from(list(_missing_paths(examples.EXAMPLE))), JSON)
def test_whatever_stands_in_a_place_the_answer_is_inputs_or_a_refusal(path, value):
    document = copy.deepcopy(examples.EXAMPLE)
    _set(document, path, value)
    try:
        inputs = inputs_from_json(document)
    except Refused:
        return
    assert inputs_from_json(inputs_to_json(inputs)) == inputs
