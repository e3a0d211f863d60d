"""The words before a command: options of the whole program, what is a plan, what is wrong usage."""

from pathlib import Path

import pytest

import careerplanner
from careerplanner import i18n
from careerplanner.app.settings import Settings, load_settings, save_settings
from careerplanner.app.window_request import WindowRequest
from careerplanner.cli import registry
from careerplanner.cli.main import run
from tests.some import some

from .conftest import TODAY, Cli, assert_refused


def test_no_words_open_the_window_on_the_default_plan(cli: Cli, tmp_path: Path):
    asked = cli().status

    assert isinstance(asked, WindowRequest)
    assert asked.plan is None
    assert asked.folders.data == tmp_path / "data"
    assert (asked.screenshots, asked.startup_times, asked.language) == (None, False, "")


def test_a_plan_opens_the_window_on_it(cli: Cli):
    asked = cli("some folder/p.career").status

    assert isinstance(asked, WindowRequest)
    assert asked.plan == Path("some folder/p.career")


@pytest.mark.parametrize(
    "words",
    [
        ["--screenshots", "out", "--startup-times", "--lang", "de", "p.career"],
        ["--lang", "de", "p.career", "--screenshots", "out", "--startup-times"],
    ],
)
def test_options_of_the_window_stand_before_the_plan_or_after_it(cli: Cli, words: list[str]):
    asked = cli(*words).status

    i18n.install(None)
    assert isinstance(asked, WindowRequest)
    assert (asked.plan, asked.screenshots, asked.startup_times) == (Path("p.career"), Path("out"), True)
    assert asked.language == "de"


def test_reset_settings_opens_the_window_as_on_the_first_day(cli: Cli, tmp_path: Path):
    save_settings(tmp_path / "data" / "settings.json", Settings(theme="dark"))

    asked = cli("--reset-settings").status

    assert isinstance(asked, WindowRequest)
    assert load_settings(tmp_path / "data" / "settings.json") == Settings()


def test_a_command_named_like_a_plan_is_still_a_command(cli: Cli, folder: Path, monkeypatch: pytest.MonkeyPatch):
    (folder / "roles").write_text("a file of that name", encoding="utf-8")
    monkeypatch.chdir(folder)

    assert cli("roles").status == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["frobnicate"], "neither a command nor a plan"),
        (["plan.pdf"], "ends in .career"),
        (["p.career", "q.career"], "one word too many"),
        (["--frobnicate"], "--frobnicate"),
        (["show"], "PLAN"),
        (["show", "p.career", "--loud"], "--loud"),
        (["show", "p.career", "q.career"], "q.career"),
        (["pay", "Manager"], "--area"),
        (["project"], "PLAN"),
        (["project", "p.career", "--inputs", "i.json"], "not allowed with"),
        (["export", "p.career"], "--pdf"),
        (["log", "p.career", "1"], "HOURS"),
        (["--data-dir"], "--data-dir"),
    ],
)
def test_wrong_usage_ends_with_status_2_and_says_what_is_wrong(cli: Cli, words: list[str], said: str):
    done = cli(*words)

    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]):
    assert run(["--version"], TODAY, 0.0) == 0
    assert capsys.readouterr().out == f"careerplanner {careerplanner.__version__}\n"


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]):
    assert run(["--help"], TODAY, 0.0) == 0
    printed = capsys.readouterr().out
    for name in some(registry.REGISTRY):
        assert f"\n  {name} " in printed


@pytest.mark.parametrize("name", registry.REGISTRY)
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]):
    assert run([name, "--help"], TODAY, 0.0) == 0
    printed = capsys.readouterr().out
    assert f"usage: careerplanner {name}" in printed


def test_json_stays_english_in_another_language(cli: Cli, tmp_path: Path):
    save_settings(tmp_path / "data" / "settings.json", Settings(language="de"))

    english = cli("--lang", "en", "roles", "--json").document
    german = cli("--lang", "de", "roles", "--json").document
    of_the_settings = cli("roles", "--json").document

    i18n.install(None)
    assert [list(row) for row in english] == [list(row) for row in german] == [list(row) for row in of_the_settings]


@pytest.mark.logs("A command failed")
def test_a_fault_of_the_program_is_one_line_and_the_log_has_its_place(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def broken(_name: str) -> None:
        raise ZeroDivisionError("Maya earns 41912")

    monkeypatch.setattr(registry, "find", broken)

    done = cli("roles")

    assert (done.status, done.out) == (1, "")
    assert done.err.count("\n") == 1
    assert "ZeroDivisionError at test_whole_program:" in done.err
    log = (tmp_path / "data" / "logs" / "careerplanner.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in log
    assert "41912" not in log + done.err


def test_an_output_that_cannot_be_written_is_refused(cli: Cli, monkeypatch: pytest.MonkeyPatch):
    def full(*_words: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("careerplanner.cli.output.print", full, raising=False)

    assert_refused(cli("roles"), "No space left on device")


def test_a_closed_output_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("sys.stdout", None)

    assert run(["--data-dir", str(tmp_path), "roles"], TODAY, 0.0) == 0
    assert capsys.readouterr().err == ""
