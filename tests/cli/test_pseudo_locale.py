"""What the commands print in a language for trials, with German values: all of it translated."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from careerplanner import i18n, wording
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.workspace import open_workspace
from tests import pseudo

from .conftest import Cli

COMMANDS = {
    "show": (),
    "check": (),
    "project": ("--paths", "400"),
    "levers": (),
    "gap": ("[Customer service team lead ~~~~~~]",),
    "pay": ("--area", "Texas", "[Customer service team lead ~~~~~~]"),
    "roles": (),
    "skills": (),
}
PLANLESS = {"pay", "roles", "skills"}


@pytest.fixture(autouse=True)
def _german_values(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    install = wording.install
    monkeypatch.setattr(wording, "install", lambda _locale, *rest: install("de", *rest))
    yield
    i18n.install(None)
    install(None)


@pytest.fixture
def translated(tmp_path: Path) -> None:
    """The translation where the command line looks for it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "translations").symlink_to(pseudo.own_folder())


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.usefixtures("translated")
def test_a_command_prints_no_plain_word_and_no_english_value(name: str, cli: Cli, sample: Path, tmp_path: Path):
    workspace = open_workspace(sample, tmp_path / "backups", load_catalogue())
    allowed = pseudo.names_in(workspace.plan) | {str(sample)}
    allowed |= {role.key for role in workspace.catalogue.roles} | {skill.key for skill in workspace.catalogue.skills}
    workspace.close()

    done = cli("--lang", "qps", name, *(() if name in PLANLESS else (sample,)), *COMMANDS[name])

    assert done.status == 0, done.err
    assert len(done.out) > 40
    assert pseudo.plain_parts(done.out, allowed) == ""
    assert pseudo.english_values(done.out, allowed) == []


@pytest.mark.usefixtures("translated")
def test_the_printed_plan_has_no_plain_word_and_no_english_value(cli: Cli, sample: Path, folder: Path, tmp_path: Path):
    workspace = open_workspace(sample, tmp_path / "backups", load_catalogue())
    allowed = pseudo.names_in(workspace.plan)
    workspace.close()

    done = cli("--lang", "qps", "export", sample, "--pdf", folder / "maya.pdf")

    assert done.status == 0, done.err
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(folder / "maya.pdf").pages).split())
    assert text.count("~]") > 200
    assert pseudo.plain_parts(text, allowed) == ""
    assert pseudo.english_values(text, allowed) == []
