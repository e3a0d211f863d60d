"""What is installed from this checkout works away from it: the wheel holds all that the program needs, and no more."""

import os
import shutil
import site
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

import careerplanner

CHECKOUT = Path(__file__).resolve().parent.parent
INTO_THE_WHEEL = ("careerplanner", "resources", "db")
BESIDE_THEM = ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE")


def run(*command: str | Path, folder: Path) -> str:
    """What the command prints; it runs in a folder that has nothing to do with the checkout."""
    done = subprocess.run(command, check=False, cwd=folder, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the checkout: a build leaves its traces beside the sources."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for folder in INTO_THE_WHEEL:
        shutil.copytree(CHECKOUT / folder, source / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in BESIDE_THEM:
        shutil.copy(CHECKOUT / file, source)
    (source / "build" / "lib" / "careerplanner" / "_shipped" / "db").mkdir(parents=True)
    (source / "build" / "lib" / "careerplanner" / "_shipped" / "db" / "left_by_the_last_build").touch()
    offline = ["--no-deps", "--no-index", "--no-build-isolation", "--quiet"]
    run(sys.executable, "-m", "pip", "wheel", *offline, "--wheel-dir", out, source, folder=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command that the wheel installs, in an environment that sees our dependencies but not the checkout."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=home).strip())
    (packages / "dependencies.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    offline = ["--no-deps", "--no-index", "--quiet"]
    run(sys.executable, "-m", "pip", "--python", python, "install", *offline, wheel, folder=home)
    return python.with_name("careerplanner")


def test_the_version_is_said_once():
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["version"] == careerplanner.__version__


def test_the_wheel_holds_the_program_and_both_shipped_folders(wheel: Path):
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    ours = {
        path.relative_to(CHECKOUT).as_posix()
        for folder in INTO_THE_WHEEL
        for path in (CHECKOUT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    assert held == {name if name.startswith("careerplanner/") else f"careerplanner/_shipped/{name}" for name in ours}


def test_the_wheel_carries_the_licence(wheel: Path):
    with zipfile.ZipFile(wheel) as archive:
        (licence,) = [name for name in archive.namelist() if name.endswith(".dist-info/licenses/LICENSE")]
        assert b"MIT License" in archive.read(licence)


def test_the_installed_program_runs_away_from_the_checkout(program: Path, tmp_path: Path):
    home = run(
        program.with_name("python"), "-c", "import careerplanner; print(careerplanner.__file__)", folder=tmp_path
    )
    assert not Path(home).is_relative_to(CHECKOUT)

    assert careerplanner.__version__ in run(program, "--version", folder=tmp_path)
    run(program, "new", "p.career", "--sample", folder=tmp_path)
    run(program, "export", "p.career", "--pdf", "plan.pdf", folder=tmp_path)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")
