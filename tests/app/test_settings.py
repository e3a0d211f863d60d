"""Settings: what is kept, what falls back, and that no file of settings can stop the start."""

import json
import stat
from dataclasses import fields
from pathlib import Path

import pytest

from careerplanner.app.settings import Settings, load_settings, reset_settings, save_settings, with_last_plan
from careerplanner.errors import Refused

EVERY_FIELD = Settings(
    theme="dark",
    text_scale=1.5,
    reduced_motion=True,
    language="pt_BR",
    last_plans=("Ω.career", "b.career"),
    last_found=("act:new_goal", "help:odds"),
    report_paper="a4",
    last_export_folder="exports",
    second_backups="stick",
    week_starts="saturday",
    lock_minutes=30,
    timer_since="2026-11-23T10:00:00+00:00",
    windows={"main": "AdnQywAD"},
    folded=("gaps",),
)


def test_what_is_saved_is_loaded_again(tmp_path: Path):
    path = tmp_path / "data" / "settings.json"

    save_settings(path, EVERY_FIELD)

    assert load_settings(path) == EVERY_FIELD
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    default = Settings()
    assert all(getattr(EVERY_FIELD, f.name) != getattr(default, f.name) for f in fields(Settings))


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"theme": 1' + b" " * 2_000_000]
)
def test_a_file_that_is_no_settings_gives_the_defaults(tmp_path: Path, content: bytes):
    path = tmp_path / "settings.json"
    path.write_bytes(content)

    assert load_settings(path) == Settings()


def test_no_file_and_a_folder_in_its_place_give_the_defaults(tmp_path: Path):
    assert load_settings(tmp_path / "settings.json") == Settings()
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("theme", "purple"),
        ("theme", ["dark"]),
        ("text_scale", "large"),
        ("text_scale", True),
        ("reduced_motion", "yes"),
        ("week_starts", "doomsday"),
        ("lock_minutes", 7),
        ("lock_minutes", True),
        ("language", 7),
        ("language", "a\0b"),
        ("last_plans", "p.career"),
        ("last_plans", [1]),
        ("report_paper", "a3"),
        ("last_export_folder", "x" * 5000),
        ("windows", []),
        ("windows", {"main": 3}),
    ],
)
def test_one_bad_value_falls_back_and_the_others_stay(tmp_path: Path, name: str, bad: object):
    path = tmp_path / "settings.json"
    save_settings(path, EVERY_FIELD)
    document = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**document, name: bad, "unknown": 1}), encoding="utf-8")

    loaded = load_settings(path)

    assert getattr(loaded, name) == getattr(Settings(), name)
    assert all(getattr(loaded, f.name) == getattr(EVERY_FIELD, f.name) for f in fields(Settings) if f.name != name)


@pytest.mark.parametrize(("written", "kept"), [("99", 2.0), ("-1", 0.8), ("NaN", 1.0), ("Infinity", 1.0)])
def test_the_text_scale_stays_readable(tmp_path: Path, written: str, kept: float):
    path = tmp_path / "settings.json"
    path.write_text(f'{{"text_scale": {written}}}', encoding="utf-8")

    assert load_settings(path).text_scale == kept


def test_the_plan_opened_last_comes_first_and_once(tmp_path: Path):
    settings = Settings()
    for number in range(12):
        settings = with_last_plan(settings, Path(f"{number}.career"))
    settings = with_last_plan(settings, Path("5.career"))

    assert settings.last_plans[:3] == ("5.career", "11.career", "10.career")
    assert len(settings.last_plans) == len(set(settings.last_plans)) == 10


def test_reset_goes_back_to_the_first_day(tmp_path: Path):
    path = tmp_path / "settings.json"
    save_settings(path, EVERY_FIELD)

    reset_settings(path)

    assert load_settings(path) == Settings()


def test_settings_that_cannot_be_written_are_refused_with_the_reason(tmp_path: Path):
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")

    with pytest.raises(Refused, match="settings were not saved"):
        save_settings(tmp_path / "data" / "settings.json", Settings())
