"""From exec to the first window on an X server, beside a bare Qt window and other programs, in one run.

Each program starts in turn on a private Xvfb, in a home of its own that is kept between its runs; the first round warms
up. Then the least processor time of a start to the chart, and of commands. ``CAREERPLANNER_BENCH_BESIDE`` names
others, as ``anki=/path/to/anki;vorta=vorta``; those on the path are found. Needs Xvfb and
xdotool, and says so where they are missing.
"""

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.row import Row

ROUNDS = int(os.environ.get("CAREERPLANNER_BENCH_ROUNDS", "5"))
LEAST_PIXELS = 300, 200
LONGEST_SECONDS = 60
BARE = (
    "from PySide6.QtWidgets import QApplication, QMainWindow;"
    "a = QApplication([]); w = QMainWindow(); w.resize(1152, 720); w.show(); a.exec()"
)
SHOWN = BARE.replace("a.exec()", "from PySide6.QtCore import QTimer; QTimer.singleShot(50, a.quit); a.exec()")
NEEDED = "Xvfb", "xdotool"


def run() -> Iterator[Row]:
    """Median seconds to the first window, and how many times that of the bare window it is; memory then."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        print(f"start: not measured, since {' and '.join(missing)} cannot be found", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder, _Server() as display:
        programs = _programs(Path(folder))
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
        for number in range(ROUNDS + 1):
            for name, command in programs.items():
                home = Path(folder) / name.replace(" ", "-")
                home.mkdir(exist_ok=True)
                seen = _start(command, home, display)
                if seen is None:
                    print(f"start: {name} showed no window", file=sys.stderr)
                elif number:
                    found[name].append(seen)
        yield from _processor(Path(folder))
        bare = median(seconds for seconds, _memory in found["bare Qt"])
        for name, seen in found.items():
            if seen:
                seconds = median(each[0] for each in seen)
                yield Row(f"first window of {name}", round(seconds, 3), "s", "bare Qt", round(seconds / bare, 2))
                yield Row(f"memory of {name} then", round(median(each[1] for each in seen)), "MiB")


def _processor(folder: Path) -> Iterator[Row]:
    """The least processor time of a bare window and of ours, filled to the chart and closed again; that of commands."""
    ours, data = [sys.executable, "-m", "careerplanner"], ["--data-dir", str(folder / "ours")]
    plan = str(folder / "sample.career")
    times = {
        "bare Qt, shown and closed": [sys.executable, "-c", SHOWN],
        "Career Planner, filled and closed": [*ours, *data, "--startup-times", plan],
        "careerplanner show": [*ours, *data, "show", plan],
        "careerplanner --version": [*ours, "--version"],
    }
    least = {name: min(_used(command) for _round in range(ROUNDS + 1)) for name, command in times.items()}
    bare = least["bare Qt, shown and closed"]
    for name, used in least.items():
        yield Row(f"{name}, processor time", round(used * 1000), "ms", "bare Qt", round(used / bare, 2))


def _used(command: list[str]) -> float:
    """The processor time of a program that draws in memory and ends by itself, in seconds."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, env={**env, "QT_QPA_PLATFORM": "offscreen"}, stdout=subprocess.DEVNULL)
    _process, _status, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_utime + usage.ru_stime


def _programs(folder: Path) -> dict[str, list[str]]:
    """Each program with its command; our sample plan is made first."""
    plan = folder / "sample.career"
    ours = [sys.executable, "-m", "careerplanner"]
    subprocess.run(
        [*ours, "--data-dir", folder / "made", "new", plan, "--sample"], check=True, stdout=subprocess.DEVNULL
    )
    named = dict(each.split("=", 1) for each in os.environ.get("CAREERPLANNER_BENCH_BESIDE", "").split(";") if each)
    others = {name: shlex.split(command) for name, command in named.items()}
    others |= {name: [name] for name in ("anki", "vorta") if name not in named and shutil.which(name)}
    absent = {"anki", "vorta"} - others.keys()
    if absent:
        print(f"start: {' and '.join(sorted(absent))} not installed, so not beside us", file=sys.stderr)
    return {
        "bare Qt": [sys.executable, "-c", BARE],
        "Career Planner": [*ours, "--data-dir", str(folder / "ours"), str(plan)],
    } | others


class _Server:
    """An X server of this run alone."""

    def __enter__(self) -> str:
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]
        self._process = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as numbers:
            return f":{numbers.readline().strip()}"

    def __exit__(self, *_error: object) -> None:
        self._process.terminate()
        self._process.wait()


def _start(command: list[str], home: Path, display: str) -> tuple[float, float] | None:
    """Seconds to the first large window, and MiB of memory a moment later; None where no window came."""
    env = os.environ | {"HOME": str(home), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(home)}
    # With the last one set, a checkout would be compiled at each start, which what is installed never is.
    left_out = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "PYTHONDONTWRITEBYTECODE")
    env = {name: value for name, value in env.items() if name not in left_out}
    before = _windows(env)
    started = time.perf_counter()
    process = subprocess.Popen(
        command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    took = None
    while process.poll() is None and time.perf_counter() - started < LONGEST_SECONDS:
        if _windows(env) - before:
            took = time.perf_counter() - started
            break
        time.sleep(0.005)
    memory = _memory(process.pid)
    with contextlib.suppress(ProcessLookupError):  # it ended by itself, without a window
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return None if took is None else (took, memory)


def _windows(env: dict[str, str]) -> set[str]:
    """The ids of the visible windows that are large enough to be one."""
    search = ["xdotool", "search", "--onlyvisible", "--class", "."]
    listed = subprocess.run(search, env=env, capture_output=True, text=True, check=False).stdout.split()
    return {window for window in listed if _is_large(window, env)}


def _is_large(window: str, env: dict[str, str]) -> bool:
    asked = ["xdotool", "getwindowgeometry", "--shell", window]
    told = subprocess.run(asked, env=env, capture_output=True, text=True, check=False).stdout
    sizes = dict(line.split("=") for line in told.split() if "=" in line)
    return all(int(sizes.get(name, 0)) >= least for name, least in zip(("WIDTH", "HEIGHT"), LEAST_PIXELS, strict=True))


def _memory(process: int) -> float:
    """The memory that the program has to itself, in MiB."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
