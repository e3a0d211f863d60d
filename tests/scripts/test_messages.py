"""Texts on their way to translators and back: collected from code and catalogue, translated, compiled, spoken."""

import importlib
import re
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from careerplanner import i18n
from careerplanner.app import wage_tables
from careerplanner.app.catalogue import load_catalogue
from careerplanner.cli.main import run

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
TODAY = date(2026, 11, 23)
NO_WORDS = {
    "Catalogue": {"field_key", "country", "currency"},
    "Role": {"key", "codes", "origin", "band_recipe"},
    "Requirement": {"skill"},
    "Skill": {"key", "group", "origin"},
    "Move": {"source", "target", "maker", "kind"},
    "Action": {"key", "strategy", "skill", "kind"},
    "Strategy": {"key"},
    "Metric": {"key", "better", "skill"},
    "Prior": {"key", "unit", "group"},
    "Origin": {"year", "place", "kind"},
}
"""What of the catalogue is a key, a code or a date; every other text is for people."""


@pytest.fixture(scope="module")
def scripts() -> Iterator[tuple[ModuleType, ModuleType]]:
    sys.path.insert(0, str(SCRIPTS))
    yield importlib.import_module("messages"), importlib.import_module("pseudo")
    sys.path.remove(str(SCRIPTS))
    del sys.modules["messages"], sys.modules["pseudo"]


@pytest.fixture(scope="module")
def collected(scripts) -> Catalog:
    return scripts[0].collected()


@pytest.fixture
def data_dir(scripts, collected, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder with the language for trials."""
    monkeypatch.setattr(scripts[1], "collected", lambda: collected)
    monkeypatch.setattr(sys, "argv", ["pseudo", str(tmp_path / "translations")])
    scripts[1].main()
    yield tmp_path
    i18n.install(None)


def is_stretched(text: str) -> bool:
    """Whether a text is in brackets and a third longer than what stands in them."""
    found = re.fullmatch(r"\[(.*?)((?: ~{1,7})+)\]", text, re.DOTALL)
    return found is not None and found[2].count("~") == max(1, -(-len(found[1]) // 3) - 3)


def words(value: object, where: str) -> Iterator[tuple[str, str]]:
    """Every text for people within a value, with its place."""
    if is_dataclass(value):
        kind = type(value).__name__
        for each in fields(value):
            if each.name[0] != "_" and each.name not in NO_WORDS.get(kind, ()):
                yield from words(getattr(value, each.name), f"{where} > {kind}.{each.name}")
    elif isinstance(value, tuple | list):
        for each in value:
            yield from words(each, where)
    elif isinstance(value, dict):
        yield from words(list(value.values()), where)
    elif isinstance(value, str) and value:
        yield where, value


def test_every_text_of_the_catalogue_is_spoken_in_the_language_asked_for(data_dir: Path, capsys):
    english = load_catalogue()
    i18n.install("qps", data_dir / "translations")
    catalogue = load_catalogue()

    plain = [(where, text) for where, text in words(catalogue, "") if not is_stretched(text)]

    # The survey's name comes from the survey's table.
    assert {text for _where, text in plain} == {wage_tables.national_tables().source}
    assert len(list(words(catalogue, ""))) == len(list(words(english, "")))
    assert {role.key for role in catalogue.roles} == {role.key for role in english.roles}


def test_the_catalogue_is_english_again_when_english_is_spoken_again(data_dir: Path):
    english = load_catalogue()
    i18n.install("qps", data_dir / "translations")
    assert load_catalogue() is not english
    i18n.install(None)
    assert load_catalogue() is english


def test_a_word_of_the_command_line_and_its_complaint_are_in_the_language_asked_for(data_dir: Path, capsys):
    assert run(["--data-dir", str(data_dir), "--lang", "qps", "roles"], TODAY, 0.0) == 0
    header, first, *_rest = capsys.readouterr().out.splitlines()
    assert header.startswith("[Role ~] ")
    assert first.startswith("[Call center specialist ~~~~~] ")
    assert run(["--data-dir", str(data_dir), "plan.career", "--lang", "qps", "odd"], TODAY, 0.0) == 2
    assert "[“odd” is one word too many. ~~~~~~~]" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--help"], ["roles", "--help"]])
def test_help_is_in_the_language_asked_for(data_dir: Path, capsys, words):
    assert run(["--data-dir", str(data_dir), "--lang", "qps", *words], TODAY, 0.0) == 0
    assert "~]\n" in capsys.readouterr().out


@pytest.mark.logs("A translation could not be read")
@pytest.mark.parametrize("content", [b"", b"\xde\x12\x04\x95\0\0\0\0\xff\xff\0\0", b"no translation at all"])
def test_a_damaged_translation_leaves_english(tmp_path: Path, content: bytes, capsys):
    file = tmp_path / "translations" / "qps" / "LC_MESSAGES" / "careerplanner.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    assert run(["--data-dir", str(tmp_path), "--lang", "qps", "roles"], TODAY, 0.0) == 0
    assert capsys.readouterr().out.startswith("Role ")


def test_marked_words_plural_forms_and_texts_of_the_catalogue_are_collected_with_their_places(collected: Catalog):
    aware, role = collected["Aware"], collected["Call center specialist"]
    assert [place for place, _line in aware.locations] == ["careerplanner/domain/skills.py"]
    assert ("resources/catalogue/customer-service/roles.toml", 13) in role.locations
    assert any(message.pluralizable for message in collected)
    assert [m.id for m in collected if m.id and "python-format" in m.flags and "%(" not in m.id] == []


def test_a_translation_is_brought_up_to_date_and_compiled_with_what_was_translated(scripts, tmp_path: Path):
    path = tmp_path / "de" / "LC_MESSAGES" / "careerplanner.po"
    path.parent.mkdir(parents=True)
    old, template = Catalog(locale="de"), Catalog()
    old.add("Communication", "Verständigung")
    old.add("Long gone", "Längst fort")
    template.add("Communication")
    template.add("Collaboration")
    with path.open("wb") as file:
        write_po(file, old)

    assert scripts[0].update(path, template) == 1

    with path.open("rb") as file:
        now = read_po(file)
    assert {m.id: m.string for m in now if m.id} == {"Communication": "Verständigung", "Collaboration": ""}
    i18n.install("de", tmp_path)
    try:
        assert i18n.gettext("Communication") == "Verständigung"
        assert i18n.gettext("Collaboration") == "Collaboration"
    finally:
        i18n.install(None)
