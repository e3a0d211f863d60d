"""Setting up: what is missing is installed where that is allowed, and named where it is not."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "prepare.py"


@pytest.fixture
def prepare(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, unable to run any program: what it would run is noted in ``prepare.ran``."""
    specification = importlib.util.spec_from_file_location("prepare", SCRIPT)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    module.ran = []

    def note(command, **_options):
        module.ran.append(command)
        return module.subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(module.subprocess, "run", note)
    monkeypatch.setattr(module.shutil, "which", lambda name: f"/usr/bin/{name}" if name == "apt-get" else None)
    monkeypatch.setattr(module.os, "geteuid", lambda: 1000)
    return module


def test_a_needed_part_that_may_not_be_installed_is_named_with_the_command(prepare: ModuleType):
    with pytest.raises(SystemExit) as stopped:
        prepare.install({"libnowhere.so.1": "libnowhere1"})

    assert "libnowhere.so.1" in stopped.value.code
    assert "sudo apt-get install -y --no-install-recommends libnowhere1" in stopped.value.code
    assert prepare.ran == []


def test_a_part_that_only_some_tests_need_is_named_but_stops_nothing(
    prepare: ModuleType, capsys: pytest.CaptureFixture[str]
):
    prepare.install({"nowhere": "nowhere"}, needed=False)

    assert "sudo apt-get install -y --no-install-recommends nowhere" in capsys.readouterr().out


def test_a_system_without_apt_is_told_the_names_of_the_parts(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(prepare.shutil, "which", lambda _name: None)

    with pytest.raises(SystemExit) as stopped:
        prepare.install({"libnowhere.so.1": "libnowhere1"})

    assert "libnowhere.so.1" in stopped.value.code
    assert "apt-get" not in stopped.value.code


def test_root_installs_the_missing_parts_alone(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch):
    present = {"libc.so.6"}

    def install_all(command, **_options):
        prepare.ran.append(command)
        present.update({"libnowhere.so.1"} if "libnowhere1" in command else ())

    monkeypatch.setattr(prepare.os, "geteuid", lambda: 0)
    monkeypatch.setattr(prepare.subprocess, "run", install_all)
    monkeypatch.setattr(prepare, "is_present", lambda part: part in present)

    prepare.install({"libc.so.6": "libc6", "libnowhere.so.1": "libnowhere1"})

    assert [command[2:4] for command in prepare.ran] == [["apt-get", "update"], ["apt-get", "install"]]
    assert "libc6" not in prepare.ran[1]


def test_a_part_that_apt_could_not_install_still_stops(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(prepare.os, "geteuid", lambda: 0)

    with pytest.raises(SystemExit, match=r"Missing from this system: libnowhere\.so\.1\."):
        prepare.install({"libnowhere.so.1": "libnowhere1"})


def test_an_old_python_is_told_which_one_is_needed(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(prepare.sys, "version_info", (3, 10, 4))

    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; this is 3\.10\."):
        prepare.use_new_enough_python()
