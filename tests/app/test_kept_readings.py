"""What is read of the files that people choose, and what is refused, as it is kept: each part with other values."""

import itertools
import json
import os
import random
import time
import tomllib
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest

from careerplanner.app import drafts, second_start
from careerplanner.app.check_in_answers import Answers, steps_of
from careerplanner.app.check_in_file import form_text, read_form
from careerplanner.app.drafts import Draft
from careerplanner.app.ladder_file import FORMAT, Ladder, LadderMove, LadderPay, LadderRole, LadderSkill, ladder_bytes
from careerplanner.app.ladder_reading import read_ladder
from careerplanner.app.queries.path.map_layout import map_layout
from careerplanner.app.queries.report.case import Talk
from careerplanner.app.settings import Settings, load_settings, save_settings, with_last_found, with_last_plan
from careerplanner.app.title_index import TitleIndex
from careerplanner.domain.catalogue import MoveKind, Requirement
from careerplanner.domain.custom_catalogue import merged
from careerplanner.errors import Refused
from careerplanner.wording import Wording
from tests.app.test_kept_answers import PLANS, TODAY, field
from tests.app.test_title_index import SMALL
from tests.kept_answers import hold
from tests.leaves import leaves, name_of, with_value

VALUES: tuple[object, ...] = (None, True, -1, 0, 5, 6, 1.5, 10**16, "", "x", "acme-2", "yes", [], ["x"], {}, {"x": 1})
ASKED = (Requirement("acme-tool", 2, 0.6, gate=True), Requirement("acme-tool", 5, 1.0, gate=False))
PAY = LadderPay(40_000, 50_000, 60_000, "Own", "2026", "US")
LADDER = Ladder(
    "Acme",
    "USD",
    (LadderSkill("acme-tool", "Acme desk", "technical", "A tool", {1: ("Opens a ticket.",), 5: ("Owns it.",)}),),
    (
        LadderRole("acme-1", "Acme agent", "Agent", "Answers", 0, ("43-4051",), ("One",), PAY, ASKED),
        LadderRole("acme-2", "Acme expert", "Expert", "", 5, (), (), None, ()),
    ),
    (
        LadderMove("acme-1", "acme-2", MoveKind.PROMOTION, 12, 2.5),
        LadderMove("acme-2", "acme-1", MoveKind.LATERAL, None, None),
    ),
)


def _said(work: Callable[..., object], *given: object) -> object:
    try:
        return work(*given)
    except Refused as refused:
        return f"refused: {refused}"


def test_a_ladder_is_read_and_refused_as_is_kept() -> None:
    document = json.loads(ladder_bytes(LADDER))
    kept: dict[str, object] = {"as it is": _said(read_ladder, ladder_bytes(LADDER))}
    kept["written"] = ladder_bytes(LADDER).decode()
    for path in leaves(document):
        for value in VALUES:
            changed = json.dumps(with_value(document, path, value)).encode()
            kept[f"{name_of(path)} is {value!r}"] = _said(read_ladder, changed)
    many = [{"key": f"k{number}", "name": f"n{number}", "stage": number % 7} for number in range(301)]
    for name, changes in {
        "300 roles": {"roles": many[:300], "moves": []},
        "301 roles": {"roles": many, "moves": []},
        "stages up to 20": {"roles": [{"key": "a", "name": "A", "stage": 20}], "moves": []},
        "stage 21": {"roles": [{"key": "a", "name": "A", "stage": 21}], "moves": []},
        "pay that falls": {"roles": [{"key": "a", "name": "A", "stage": 1, "pay": {"low": 2, "mid": 1, "high": 3}}]},
        "the next version": {"version": 2},
        "two of one name": {"roles": [{"key": "a", "name": "A", "stage": 1}, {"key": "b", "name": "a", "stage": 1}]},
        "a circle": {"moves": [{"from": "acme-1", "to": "acme-2"}, {"from": "acme-2", "to": "acme-1"}]},
        "format alone": {name: [] for name in ("skills", "roles", "moves")} | {"format": FORMAT},
    }.items():
        kept[name] = _said(read_ladder, json.dumps(document | changes).encode())
    for content in (b"", b"{", b"[]", b"[" * 100_000, b" " * 4_000_001):
        kept[f"{content[:4]!r}, {len(content)} bytes"] = _said(read_ladder, content)

    hold("ladders-read", kept, longest=150)


def _form(document: dict) -> bytes:
    def written(value: object) -> str:
        if isinstance(value, list):
            return "[" + ", ".join(map(written, value)) + "]"
        if isinstance(value, dict):
            return "{" + ", ".join(f"{key} = {written(each)}" for key, each in value.items()) + "}"
        return json.dumps(value) if not isinstance(value, date) else value.isoformat()

    return "\n".join(f"{name} = {written(value)}" for name, value in document.items()).encode()


def test_a_form_of_a_check_in_is_written_read_and_refused_as_is_kept(tmp_path: Path) -> None:
    make, _wording = PLANS["maya"]
    plan = make(tmp_path)
    text = form_text(plan, field(), TODAY, Wording(), Talk("Priya “P.” R\\aman", date(2026, 11, 20)))
    document = tomllib.loads(text)
    document["skill"] = [
        {"key": "coaching", "level": "3", "remark": "Two more"},
        {"key": "empathy", "level": "", "remark": ""},
    ]
    document["step"] = [{"what": "Lead", "who": "Maya", "by": "Dec 11"}]
    document["answers"] = {
        "promoted": "2", "people": "30", "posts": "4", "months_between_vacancies": "7,5", "degree": "Yes",
        "raise_percent": "3.5 %",
    }  # fmt: skip
    values = (
        *VALUES[1:],
        date(2026, 11, 23),
        "5",
        "6",
        "١",
        "100000",
        "100001",
        "x" * 40,
        "x" * 41,
        "nan",
        "1,5 %",
        "no",
    )
    kept: dict[str, object] = {f"line {number}": line for number, line in enumerate(text.splitlines())}
    kept["as it is"] = _said(read_form, _form(document), field())
    for path in leaves(document):
        for value in values:
            kept[f"{name_of(path)} is {value!r}"] = _said(read_form, _form(with_value(document, path, value)), field())
    for content in (b"", b"x", b"\xff", b"a = 1" + b"0" * 5_000, b" " * 1_000_001, b"\xef\xbb\xbf" + _form(document)):
        kept[f"{content[:6]!r}, {len(content)} bytes"] = _said(read_form, content, field())

    hold("check-in-forms-read", kept, longest=170)


def test_answers_of_a_talk_become_the_steps_that_are_kept(tmp_path: Path) -> None:
    whole = Answers(2, 30, 4, 7.5, degree=True, raise_share=0.035)
    kept: dict[str, object] = {}
    for name in ("maya", "lived", "bare"):
        make, _wording = PLANS[name]
        plan = make(tmp_path)
        catalogue = merged(field(), plan)
        changes: list[dict] = [{}, {"posts": 1}, {"degree": False}, {"raise_share": 0.5}, {"raise_share": 0.501}]
        changes += [{each: None} for each in asdict(whole)] + [{"promoted": 0, "people": 0}, {"raise_share": -0.001}]
        for change in changes:
            found = _said(steps_of, plan, catalogue, replace(whole, **change))
            told = found if isinstance(found, str) else [(each.label, each.takes[1:], each.named) for each in found]
            kept[f"{name} with {change}"] = told
        kept[f"{name} without any"] = steps_of(plan, catalogue, Answers())

    hold("answers-of-talks", kept, longest=500)


def test_settings_are_read_as_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    values = (*VALUES, "dark", "a4", "sunday", 10, 60, 0.79, 0.8, 2.0, 2.01, "a\0", "x" * 4096, "x" * 4097, ["x"] * 11)
    kept: dict[str, object] = {}
    for name in asdict(Settings(windows={})):
        for value in (*values, {"main": "x"}, {"main": 1}):
            path.write_text(json.dumps({name: value}), encoding="utf-8")
            kept[f"{name} is {value!r:.40} {len(str(value))}"] = load_settings(path)
    for size in (1_000_000, 1_000_001):
        path.write_bytes(b'{"theme": "dark"}'.ljust(size))
        kept[f"{size} bytes"] = load_settings(path)
    many = Settings(last_plans=tuple("abcdefghij"), last_found=tuple("abcdefghij"))
    kept["a new plan"] = with_last_plan(many, Path("k")).last_plans
    kept["a plan again"] = with_last_plan(many, Path("c")).last_plans
    kept["a new key"] = with_last_found(many, "k").last_found
    save_settings(path, replace(many, text_scale=1.5, windows={"b": "2", "a": "1"}))
    kept["written"] = path.read_text(encoding="utf-8")

    hold("settings-read", kept, longest=400)


def test_drafts_are_kept_up_to_their_length_until_they_are_old(tmp_path: Path) -> None:
    plan, folder = tmp_path / "p.career", tmp_path / "drafts"
    long = Draft("goals", "note", "x" * 200_001)

    assert drafts.keep(folder, plan, [long, Draft("a", "b", "c")])
    assert drafts.left(folder, plan) == (replace(long, text="x" * 200_000), Draft("a", "b", "c"))
    assert drafts.left(folder, tmp_path / "q.career") == ()
    file = drafts.file_of(folder, plan)
    assert [file.stat().st_mode & 0o777, folder.stat().st_mode & 0o777] == [0o600, 0o700]
    now, day = time.time(), 86_400
    os.utime(file, (now, now - 60 * day + 60))
    drafts.tidy(folder)
    assert file.exists()
    os.utime(file, (now, now - 60 * day - 60))
    drafts.tidy(folder)
    assert not file.exists()
    for content, left in ((b'[{"place": 1, "field": 2, "text": 3}]', 1), (b"[1]", 0), (b"{", 0)):
        file.write_bytes(content)
        assert len(drafts.left(folder, plan)) == left
    start = b'[{"place": "a", "field": "b", "text": "c"}]'
    for size, left in ((4_000_000, 1), (4_000_001, 0)):
        file.write_bytes(start.ljust(size))
        assert len(drafts.left(folder, plan)) == left
    assert drafts.keep(folder, plan, [])
    assert not file.exists()
    (tmp_path / "file").write_bytes(b"")
    assert not drafts.keep(tmp_path / "file" / "below", plan, [long])


def test_a_wish_for_a_window_is_heard_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan, folder = tmp_path / "p.career", tmp_path / "wishes"
    monkeypatch.setattr(second_start, "_WAITS_SECONDS", 0.05)

    assert not second_start.is_asked_for(folder, plan)
    assert not second_start.ask_for(folder, plan)
    assert list(folder.iterdir()) == []
    second_start.wish_for(folder, plan).write_bytes(b"")
    assert second_start.is_asked_for(folder, plan)
    assert not second_start.is_asked_for(folder, plan)
    (tmp_path / "file").write_bytes(b"")
    assert not second_start.ask_for(tmp_path / "file" / "below", plan)


def test_titles_are_found_in_the_order_that_is_kept() -> None:
    index = TitleIndex(SMALL)
    typed = (
        "",
        "n",
        "nu",
        "nurse",
        "nurse a",
        "nurse aide",
        "aide",
        "aide nurse",
        "AIDES of",
        "zoo",
        "keeper",
        "nursing x",
    )
    titles = b"".join(b"Clerk %03d\n" % number for number in range(500))
    many = TitleIndex(b"# Source: S\n# Year: 2026\n@10-0001.00 1\nMany\n" + titles + b"@20-0002.00 2\nClerk of many\n")

    hold(
        "titles-found",
        {f"{text!r} of {most}": index.find(text, most) for text in typed for most in (1, 2, 20)}
        | {f"{text!r} of many": many.find(text, 9) for text in ("clerk", "clerk 4", "of many", "many", "c")},
    )


def test_maps_are_laid_out_as_is_kept() -> None:
    roles = tuple((role.key, role.stage) for role in field().roles)
    moves = tuple((move.source, move.target) for move in field().moves)
    kept: dict[str, object] = {"the field": map_layout(roles, moves, tuple(key for key, _stage in roles[1:5]))}
    for seed in range(12):
        drawn = random.Random(seed)
        count = drawn.randint(2, 11)
        stages = tuple((f"r{number}", drawn.randint(0, 4)) for number in range(count))
        pairs = [(a, b) for a, _ in stages for b, _ in stages if a != b]
        route = tuple(drawn.sample([key for key, _ in stages], min(count, 4)))
        linked = list(itertools.pairwise(route))
        picked = drawn.sample(pairs, min(len(pairs), drawn.randint(1, 14)))
        kept[f"drawn {seed}"] = map_layout(stages, tuple(dict.fromkeys([*picked, *linked])), route)

    hold("maps-laid-out", kept)
