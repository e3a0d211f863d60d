"""For pytest: put a mutant in the place of its file, or note which functions each test calls. No file is touched."""

import ast
import importlib.machinery
import json
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType

import pytest

from scripts.mutants.operators import broken

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = str(ROOT / "careerplanner")


def put_in(path: Path, number: int) -> None:
    """From now on, importing this file gives the mutant."""
    loader = importlib.machinery.SourceFileLoader
    usual = loader.get_code

    def get_code(self: importlib.machinery.SourceFileLoader, fullname: str) -> CodeType | None:
        if Path(self.get_filename(fullname)) != path:
            return usual(self, fullname)
        tree: ast.Module = broken(path.read_text(encoding="utf-8"), number)
        return compile(tree, str(path), "exec")

    loader.get_code = get_code  # type: ignore[method-assign]


class Recorder:
    """Notes for each test how long it took and which functions of the package ran, its fixtures included.

    What a shared fixture calls is counted for every test that asks for it, since any of them may be the first.
    """

    def __init__(self, target: Path) -> None:
        self._target = target
        self._called: set[tuple[str, int]] = set()
        self._shared: dict[str, set[tuple[str, int]]] = {}
        self._tests: dict[str, dict[str, object]] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Iterator[None]:
        """What is made once is noted by its name."""
        before = set(self._called)
        made = yield
        if fixturedef.scope != "function":
            self._shared.setdefault(fixturedef.argname, set()).update(self._called - before)
        return made

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """One test with all that belongs to it."""
        self._called = set()
        begun = time.perf_counter()
        threading.setprofile(self._note)  # some work is done on threads of its own
        sys.setprofile(self._note)
        try:
            return (yield)
        finally:
            sys.setprofile(None)
            threading.setprofile(None)  # type: ignore[arg-type]
            shared = (self._shared.get(name, set()) for name in getattr(item, "fixturenames", ()))
            called = sorted(f"careerplanner/{name}:{line}" for name, line in self._called.union(*shared))
            self._tests[item.nodeid] = {"seconds": time.perf_counter() - begun, "called": called}

    def pytest_sessionfinish(self) -> None:
        """Write down what was noted."""
        self._target.parent.mkdir(parents=True, exist_ok=True)
        self._target.write_text(json.dumps(self._tests), encoding="utf-8")

    def _note(self, frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(PACKAGE):
            self._called.add((frame.f_code.co_filename[len(PACKAGE) + 1 :], frame.f_code.co_firstlineno))


class Teller:
    """Writes down which test was the first to notice a mutant."""

    def __init__(self, target: Path) -> None:
        self._target = target

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One part of one test."""
        if report.failed and not self._target.exists():
            self._target.write_text(report.nodeid, encoding="utf-8")
