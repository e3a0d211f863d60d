"""The commands in a process of their own: no display, no Qt, no pipe that hangs, nothing loaded in vain."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONIOENCODING"}
}

RUN_AND_LIST_MODULES = """
import contextlib, io, json, sys
from careerplanner.__main__ import main
for words in json.loads(sys.argv[1]):
    with contextlib.redirect_stdout(io.StringIO()):
        status = main(words)
    loaded = {name.split(".")[0] for name in sys.modules}
    print(json.dumps([status, sorted(loaded & {"PySide6", "shiboken6", "numpy", "matplotlib", "typst", "sqlalchemy"})]))
"""


def careerplanner(*words: object, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "careerplanner", "--data-dir", str(folder / "data"), *map(str, words)]
    return subprocess.run(
        command,
        cwd=CHECKOUT,
        env={**ENVIRONMENT, **more},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_a_plan_is_made_projected_and_printed_in_a_shell_without_a_display(tmp_path: Path):
    plan, pdf = tmp_path / "p.career", tmp_path / "plan.pdf"

    made = careerplanner("new", plan, "--sample", folder=tmp_path)
    projected = careerplanner("project", plan, "--json", folder=tmp_path)
    printed = careerplanner("export", plan, "--pdf", pdf, folder=tmp_path)

    assert (made.returncode, projected.returncode, printed.returncode) == (0, 0, 0), made.stderr + printed.stderr
    assert made.stderr == projected.stderr == printed.stderr == ""
    assert len(json.loads(projected.stdout)["nominal"]["p50"]) == 121
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_wrong_usage_and_refusals_reach_the_shell(tmp_path: Path):
    refused = careerplanner("show", tmp_path / "gone.career", folder=tmp_path)
    wrong = careerplanner("frobnicate", folder=tmp_path)

    assert (refused.returncode, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)
    assert (wrong.returncode, wrong.stdout) == (2, "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_the_window_is_refused_in_a_sentence(tmp_path: Path):
    refused = careerplanner(folder=tmp_path)

    assert (refused.returncode, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)
    assert "no screen" in refused.stderr


# What has been loaded stays so, hence from the lightest to the heaviest.
LOADED_BY = (
    (["--version"], []),
    (["roles"], []),
    (["skills", "--json"], []),
    (["areas", "san"], []),
    (["pay", "Manager", "--area", "US"], []),
    (["check", "{plan}"], []),
    (["gap", "{plan}", "Manager"], []),
    (["show", "{plan}"], ["numpy"]),
    (["project", "{plan}", "--paths", "50"], ["numpy"]),
    (["new", "{folder}/new.career", "--sample"], ["numpy", "sqlalchemy"]),
    (["log", "{plan}", "3", "1"], ["numpy", "sqlalchemy"]),
    (["project", "{plan}", "--chart", "{folder}/a.svg"], ["matplotlib", "numpy", "sqlalchemy"]),
    (["export", "{plan}", "--pdf", "{folder}/plan.pdf"], ["matplotlib", "numpy", "sqlalchemy", "typst"]),
)


def test_a_command_loads_what_it_needs_and_never_qt(tmp_path: Path, pristine: bytes):
    plan = tmp_path / "maya.career"
    plan.write_bytes(pristine)
    named = [[word.format(plan=plan, folder=tmp_path) for word in words] for words, _loaded in LOADED_BY]

    done = subprocess.run(
        [sys.executable, "-c", RUN_AND_LIST_MODULES, json.dumps(named)],
        cwd=CHECKOUT,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert answers == [[0, loaded] for _words, loaded in LOADED_BY]


def test_a_reader_who_leaves_early_is_no_error(tmp_path: Path):
    reader, writer = os.pipe()
    os.close(reader)

    done = subprocess.run(
        [sys.executable, "-m", "careerplanner", "areas", "--json"],
        cwd=CHECKOUT,
        env=ENVIRONMENT,
        stdout=writer,
        stderr=subprocess.PIPE,
        timeout=120,
        check=False,
    )

    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_output_that_is_full_is_refused_in_one_line(tmp_path: Path):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "careerplanner", "roles"],
            cwd=CHECKOUT,
            env=ENVIRONMENT,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=120,
            check=False,
        )

    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"No space left" in done.stderr


def test_a_terminal_that_knows_only_ascii_gets_text_and_valid_json(tmp_path: Path, pristine: bytes):
    plan = tmp_path / "maya.career"
    plan.write_bytes(pristine)

    text = careerplanner("show", plan, folder=tmp_path, PYTHONIOENCODING="ascii")
    document = careerplanner("gap", plan, "Manager", "--json", folder=tmp_path, PYTHONIOENCODING="ascii")
    utf8 = careerplanner("show", plan, "--json", folder=tmp_path, PYTHONIOENCODING="utf-8")
    ascii_only = careerplanner("show", plan, "--json", folder=tmp_path, PYTHONIOENCODING="ascii")

    assert (text.returncode, text.stderr) == (0, "")
    assert json.loads(document.stdout)
    assert json.loads(utf8.stdout) == json.loads(ascii_only.stdout)


def test_nobody_is_ever_asked(tmp_path: Path):
    plan = tmp_path / "p.career"

    done = careerplanner("new", plan, folder=tmp_path)
    again = subprocess.run(
        [sys.executable, "-m", "careerplanner", "new", str(plan)],
        cwd=CHECKOUT,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )

    assert (done.returncode, again.returncode) == (0, 1)


def test_commands_put_nothing_into_the_data_folder_but_what_is_known_of_the_plan(tmp_path: Path):
    careerplanner("new", tmp_path / "p.career", "--sample", folder=tmp_path)
    careerplanner("gap", tmp_path / "p.career", "Manager", folder=tmp_path)

    left = [path.relative_to(tmp_path / "data") for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert [path.parts[:2] for path in left] == [("backups", ".known")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_what_is_saved_is_called_saved_also_where_it_cannot_be_printed(tmp_path: Path):
    def careerplanner(*words, **options):
        command = [sys.executable, "-m", "careerplanner", "--data-dir", str(tmp_path / "data"), *words]
        return subprocess.run(command, cwd=CHECKOUT, env=ENVIRONMENT, timeout=120, check=False, **options)

    plan = str(tmp_path / "p.career")
    careerplanner("new", plan, "--sample", capture_output=True)
    before = json.loads(careerplanner("show", plan, "--json", capture_output=True).stdout)["goals"][2]["hours_logged"]
    with Path("/dev/full").open("wb") as full:
        done = careerplanner("log", plan, "3", "1", stdout=full, stderr=subprocess.PIPE)

    assert done.returncode == 0
    assert b"done and saved" in done.stderr
    assert done.stderr.count(b"\n") == 1
    after = json.loads(careerplanner("show", plan, "--json", capture_output=True).stdout)["goals"][2]["hours_logged"]
    assert after == before + 1
