"""``--lang``: numbers and dates follow the locale, also where no translation is there; documents never do."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from careerplanner import i18n, wording

from .conftest import Cli

FEW = ("--paths", "400")


@pytest.fixture(autouse=True)
def _in_english_again() -> Iterator[None]:
    yield
    i18n.install(None)
    wording.install(None)


def test_numbers_and_dates_are_german_without_a_german_translation(cli: Cli, sample: Path):
    english = cli("project", sample, *FEW).out
    german = cli("--lang", "de", "project", sample, *FEW).out

    assert re.search(r"\$\d\d,\d{3}(?!\d)", english)
    assert not re.search(r"\$\d|\d,\d{3}(?!\d)", german)
    assert re.search(r"\d\d\.\d{3}\u00a0\$", german)
    assert "400" in german


@pytest.mark.parametrize("command", [("project", *FEW), ("show",), ("levers",), ("check",)])
def test_a_document_is_the_same_in_every_locale(cli: Cli, sample: Path, command: tuple[str, ...]):
    name, *options = command

    assert cli("--lang", "de", name, sample, *options, "--json").out == cli(name, sample, *options, "--json").out
