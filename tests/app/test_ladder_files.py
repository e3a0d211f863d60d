"""A ladder goes from plan to file to plan whole; what is wrong in a file is named, and nothing of it is taken."""

import json
from pathlib import Path

import pytest

from careerplanner import paths
from careerplanner.app.commands.catalogue import custom_roles, ladders
from careerplanner.app.commands.profile import profile
from careerplanner.app.ladder_file import Ladder, ladder_bytes, ladder_of
from careerplanner.app.ladder_reading import read_bytes, read_ladder
from careerplanner.app.queries.catalogue.ladder_text import own_roles, pay_left_out
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue, MoveKind
from careerplanner.errors import Refused
from tests.app.custom_examples import LADDER

EXAMPLE = paths.resources() / "ladders" / "example-support-ladder.json"


def take(workspace: Workspace, ladder: Ladder) -> None:
    workspace.do("Take", ladders.take_ladder, workspace.catalogue, ladder)


def document() -> dict:
    return json.loads(ladder_bytes(LADDER))


def read(made: object) -> Ladder:
    return read_ladder(json.dumps(made).encode())


def test_what_is_written_is_read_back() -> None:
    assert read_ladder(ladder_bytes(LADDER)) == LADDER


def test_a_ladder_is_taken_and_saved_again_as_it_was(workspace: Workspace) -> None:
    take(workspace, LADDER)
    catalogue = workspace.catalogue
    assert [role.key for role in own_roles(catalogue)] == ["acme-1", "acme-2"]
    assert catalogue.role("acme-2").band.mid == 50_000
    assert catalogue.role("acme-1").requirements[0].skill == "acme-tool"
    move = catalogue.move("acme-1", "acme-2")
    assert (move.kind, move.min_months_in_role) == (MoveKind.PROMOTION, 12)
    again = ladder_of(catalogue, own_roles(catalogue), "Acme", "USD")
    assert (again.skills, [role.name for role in again.roles]) == (LADDER.skills, ["Acme agent", "Acme expert"])
    assert (again.roles[0].requirements[0].level, again.roles[1].pay.high) == (1, 60_000)


def test_taken_twice_nothing_is_there_twice_and_a_change_comes_through(workspace: Workspace) -> None:
    take(workspace, LADDER)
    once = workspace.plan
    take(workspace, LADDER)
    assert workspace.plan == once
    made = document()
    made["roles"][0]["name"] = "Acme helper"
    made["moves"][0]["min_months"] = 9
    take(workspace, read(made))
    assert workspace.catalogue.role("acme-1").name == "Acme helper"
    assert workspace.catalogue.move("acme-1", "acme-2").min_months_in_role == 9
    assert len(workspace.plan.custom_role) == 2
    workspace.undo()
    assert workspace.plan == once


def test_a_move_sideways_is_no_promotion_and_may_go_back(workspace: Workspace) -> None:
    made = document()
    made["moves"] = [
        {"from": "acme-1", "to": "acme-2", "kind": "lateral"},
        {"from": "acme-2", "to": "acme-1", "kind": "lateral"},
    ]
    take(workspace, read(made))
    assert {move.kind for move in workspace.catalogue.moves_from("acme-1")} == {MoveKind.LATERAL}


def test_pay_in_another_currency_is_left_out_and_that_is_said(workspace: Workspace) -> None:
    workspace.do("Euro", profile.change, currency="EUR")
    assert pay_left_out(workspace.plan, LADDER) == ["Pay is left out: the ladder is in USD, the plan in EUR."]
    take(workspace, LADDER)
    assert workspace.catalogue.role("acme-2").band is None


def test_an_employers_band_goes_along_also_where_the_role_has_a_survey_code(workspace: Workspace) -> None:
    made = document()
    made["roles"][1]["codes"] = ["43-4051"]
    take(workspace, read(made))
    again = ladder_of(workspace.catalogue, own_roles(workspace.catalogue), "Acme", "USD")
    assert [role.pay and role.pay.mid for role in again.roles] == [None, 50_000]


@pytest.mark.parametrize("change", [{"currency": "EUR"}, {"currency": "USD", "pay": None}])
def test_pay_of_ones_own_stays_where_the_ladder_brings_none(workspace: Workspace, change: dict) -> None:
    take(workspace, LADDER)
    figures = custom_roles.Figures(band=(4_500_000, 5_500_000, 6_500_000), year="2026")
    workspace.do("Own", custom_roles.change_role, workspace.catalogue, "acme-2", figures=figures)
    made = document() | {"currency": change["currency"]}
    if "pay" in change:
        made["roles"][1]["pay"] = None
    take(workspace, read(made))
    assert workspace.catalogue.role("acme-2").band.mid == 55_000


def test_a_role_whose_skill_nobody_describes_is_refused_and_nothing_is_taken(workspace: Workspace) -> None:
    made = document()
    made["skills"] = []
    before = workspace.plan
    with pytest.raises(Refused, match="“Acme agent” requires the skill “acme-tool”, which neither"):
        take(workspace, read(made))
    assert workspace.plan == before


def test_a_name_that_another_role_has_is_refused(workspace: Workspace) -> None:
    made = document()
    made["roles"][0]["name"] = "Account manager"
    with pytest.raises(Refused, match="There is a role “Account manager” already"):
        take(workspace, read(made))


def test_the_example_that_is_shipped_can_be_taken(workspace: Workspace, catalogue: Catalogue) -> None:
    take(workspace, read_ladder(read_bytes(EXAMPLE)))
    assert [role.name for role in own_roles(workspace.catalogue)] == [
        "Support agent I",
        "Support agent II",
        "Support lead",
    ]
    band, shipped = workspace.catalogue.role("example-agent-1").band, catalogue.role("call-center-specialist").band
    assert (band.low, band.mid, band.high) == (shipped.low, shipped.mid, shipped.high)


def test_a_shipped_role_that_is_exported_stays_as_shipped_where_it_is_taken(
    workspace: Workspace, catalogue: Catalogue
) -> None:
    roles = [catalogue.role("account-manager"), catalogue.role("customer-success-manager")]
    take(workspace, read_ladder(ladder_bytes(ladder_of(catalogue, roles, "Two", "USD"))))
    assert own_roles(workspace.catalogue) == []


def changed(**fields: object) -> dict:
    return document() | fields


def with_role(**fields: object) -> dict:
    made = document()
    made["roles"][0] |= fields
    return made


BAD = {
    "no ladder": ({"format": "diary"}, "The file is not a ladder of Career Planner."),
    "no object": ([1, 2], "The file is not a ladder of Career Planner."),
    "newer": (changed(version=2), "made by a newer Career Planner (form 2)"),
    "no role": (changed(roles=[], moves=[]), "The ladder has no role."),
    "roles no list": (changed(roles={}), "The ladder, “roles”: it must be a list."),
    "no currency": (changed(currency="dollars"), "The ladder names no currency."),
    "a role that is a text": (changed(roles=["Agent"]), "The role is not an object"),
    "no name": (with_role(name="  "), "The role “  ”, “name”: it must be a text that is not empty."),
    "two of one name": (with_role(name="ACME expert"), "The ladder has two roles “Acme expert”."),
    "two of one key": (with_role(key="acme-2"), "The ladder has two roles “acme-2”."),
    "a stage of words": (with_role(stage="first"), "The role “Acme agent”, “stage”: it must be a number."),
    "an endless stage": (with_role(stage=float("inf")), "The role “Acme agent”, “stage”: it must be a number."),
    "a stage of a hundred digits": (with_role(stage=10**100), "“stage”: it must be a number."),
    "endless months": (
        changed(moves=[{"from": "acme-1", "to": "acme-2", "min_months": float("inf")}]),
        "A move, “min_months”: it must be a number.",
    ),
    "a broken stage": (with_role(stage=1.5), "it must be a whole number from 0 to 20."),
    "duties no list": (with_role(duties="all"), "The role “Acme agent”, “duties”: it must be a list of texts."),
    "pay that falls": (
        with_role(pay={"low": 3, "mid": 2, "high": 4}),
        "The pay of Acme agent must not fall from low to high.",
    ),
    "no pay": (with_role(pay={"low": 0, "mid": 2, "high": 4}), "“low”: it must be a whole number from 1 to"),
    "a level of 6": (
        with_role(requirements=[{"skill": "empathy", "level": 6}]),
        "What Acme agent requires, “level”: it must be a whole number from 1 to 5.",
    ),
    "required by words": (
        with_role(requirements=[{"skill": "empathy", "level": 1, "required": "yes"}]),
        "“required”: it must be true or false.",
    ),
    "signs of level 9": (
        changed(skills=[{"key": "a", "name": "A", "signals": {"9": []}}]),
        "The skill “A”: its signs stand by levels 1 to 5.",
    ),
    "an unknown end": (
        changed(moves=[{"from": "acme-1", "to": "boss"}]),
        "A move names “boss”, which is no role of the ladder.",
    ),
    "an unknown kind": (
        changed(moves=[{"from": "acme-1", "to": "acme-2", "kind": "leap"}]),
        "A move is “leap”; it must be one of these: promotion, lateral, retraining, outside.",
    ),
    "two moves between two roles": (
        changed(moves=[{"from": "acme-1", "to": "acme-2"}, {"from": "acme-1", "to": "acme-2", "kind": "lateral"}]),
        "The ladder has two moves from Acme agent to Acme expert. Remove one of them.",
    ),
    "a circle": (
        changed(moves=[{"from": "acme-1", "to": "acme-2"}, {"from": "acme-2", "to": "acme-1"}]),
        "The promotions of the ladder go in a circle: Acme agent → Acme expert → Acme agent. Remove one of them.",
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_what_is_wrong_in_a_file_is_named(what: str) -> None:
    made, said = BAD[what]
    with pytest.raises(Refused) as refused:
        read(made)
    assert said in str(refused.value)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{" * 100_000, b'{"format": NaN'])
def test_what_is_no_json_is_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="not a ladder"):
        read_ladder(content)


def test_a_file_that_is_too_large_or_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="too large"):
        read_ladder(b" " * 4_000_001)
    with pytest.raises(Refused, match="cannot be read: No such file or directory"):
        read_bytes(tmp_path / "none.json")
