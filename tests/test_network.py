"""The program never opens a socket that could leave this computer: a tour of it all, watched from outside."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.some import some

# Without strace the child watches itself, which sees what Python does but not what Qt or typst would do.
WATCH_FROM_INSIDE = """
import runpy, sys
seen = open(sys.argv[1], "a", encoding="utf-8")
def watch(event, arguments):
    if event.startswith("socket."):
        print(event, arguments, file=seen, flush=True)
sys.addaudithook(watch)
if sys.argv[2] == "-c":
    exec(sys.argv[3])
else:
    del sys.argv[1:3]
    runpy.run_module(sys.argv[1], run_name="__main__", alter_sys=True)
"""
CONNECT = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"


# The first leaves it to the kernel to pick the calls, and stops the program at these alone; older ones cannot do that.
STRACES = (
    ["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=network", "-o"],
    ["strace", "-f", "-qq", "-e", "trace=network", "-o"],
)


def is_able(strace: list[str]) -> bool:
    """Whether strace is here, knows these words and is allowed to trace."""
    if not shutil.which("strace"):
        return False
    return subprocess.run([*strace, os.devnull, "true"], check=False, capture_output=True).returncode == 0


@pytest.fixture(scope="module")
def watcher() -> list[str]:
    """The words before ``LOG -m careerplanner ...`` that write down every socket."""
    return next((strace for strace in STRACES if is_able(strace)), [sys.executable, "-c", WATCH_FROM_INSIDE])


def sockets_of(watcher: list[str], folder: Path, *python_arguments: str) -> tuple[list[str], str]:
    """The lines about sockets of the internet families, and what the command printed."""
    log = folder / "sockets.log"
    log.write_text("", encoding="utf-8")
    python = [sys.executable] if watcher[0] == "strace" else []
    command = [*watcher, log, *python, *python_arguments]
    done = subprocess.run(command, check=False, cwd=folder, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in lines if "AF_INET" in line or "getaddrinfo" in line], done.stdout


def test_the_watch_sees_a_socket(watcher: list[str], tmp_path: Path):
    seen, _ = sockets_of(watcher, tmp_path, "-c", CONNECT)

    assert seen


def test_the_commands_never_touch_the_network(watcher: list[str], tmp_path: Path):
    tour = [
        ["new", "p.career", "--sample"],
        ["show", "p.career", "--json"],
        ["roles"],
        ["project", "p.career", "--json", "--paths", "200"],
        ["check", "p.career"],
        ["export", "p.career", "--pdf", "plan.pdf"],
    ]

    for words in some(tour):
        seen, printed = sockets_of(watcher, tmp_path, "-m", "careerplanner", "--data-dir", "data", *words)
        assert seen == [], words
        if "--json" in words:
            assert json.loads(printed)
    assert (tmp_path / "plan.pdf").stat().st_size > 0


def test_the_window_never_touches_the_network(watcher: list[str], tmp_path: Path):
    start = ["-m", "careerplanner", "--data-dir", "data"]
    sockets_of(watcher, tmp_path, *start, "new", "p.career", "--sample")

    seen, _ = sockets_of(watcher, tmp_path, *start, "--screenshots", "shots", "p.career")

    assert seen == []
    assert len(list((tmp_path / "shots").rglob("*.png"))) >= 10
