"""Break the code in many small ways, one at a time, and count how many of them the tests notice.

``make mutants ARGS="--package domain --count 60 --seed 1"``. The mutants are a random sample of the package; each is
tried with the tests that call the function in which it lies, quickest first. Ends with status 1 below the least score.
"""

import argparse
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch

import numpy as np  # noqa: F401 - both are loaded once, before each mutant gets a process of its own
import pytest
import sqlalchemy  # noqa: F401

from scripts.mutants.calls import KEPT, calls_of
from scripts.mutants.choice import is_kept, tests_for
from scripts.mutants.operators import Mutant, mutants_of
from scripts.mutants.plugin import ROOT, Recorder, Teller, put_in

LEAST_SCORE = 85
TESTS = {
    "domain": ("tests/domain", "tests/app"),
    "app": ("tests/app", "tests/cli", "tests/store", "tests/library"),
    "store": ("tests/store", "tests/library", "tests/app"),
}
EQUIVALENT = ROOT / "tests" / "equivalent_mutants.txt"
_ASKED_FIRST = 4
_OPTIONS = ("-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "not long", "--hypothesis-profile", "same")
_SURVIVED, _TOO_LONG = 0, -signal.SIGKILL


def main() -> int:
    """Record, draw, try, and tell."""
    options = _options()
    calls = calls_of(options.tests or TESTS[options.package], _note, record=options.record)
    known = _listed()
    drawn = _drawn(options)
    survived, equivalent, kills = [], 0, Counter[str]()
    for count, mutant in enumerate(drawn, 1):
        if mutant.name in known:
            equivalent += 1
            continue
        chosen, seconds = tests_for(mutant, calls)
        fate = "not reached" if not chosen else _fate(mutant, chosen, seconds, kills)
        print(f"{count:4} {fate:11} {mutant.name}", flush=True)
        if fate != "killed":
            survived.append(mutant.name)
    return _tell(options.package, len(drawn), equivalent, survived)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], prog="make mutants")
    parser.add_argument("--package", choices=TESTS, default="domain", help="what is broken")
    parser.add_argument("--count", type=int, default=100, help="how many mutants are drawn")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--only", default="*", help="files, as a pattern: 'careerplanner/domain/route.py'")
    parser.add_argument("--leave-out", default="", help="files that are left alone, as a pattern")
    parser.add_argument("--tests", nargs="+", help="the tests that are asked, where not all of the package's")
    parser.add_argument("--record", action="store_true", help="note anew which test calls what")
    return parser.parse_args()


def _drawn(options: argparse.Namespace) -> list[Mutant]:
    files = sorted((ROOT / "careerplanner" / options.package).rglob("*.py"))
    names = {path: path.relative_to(ROOT).as_posix() for path in files}
    wanted = [path for path in files if fnmatch(names[path], options.only)]
    wanted = [path for path in wanted if not fnmatch(names[path], options.leave_out)]
    found = [mutant for path in wanted for mutant in mutants_of(path, ROOT)]
    drawn = random.Random(options.seed).sample(found, min(options.count, len(found)))  # noqa: S311 - it draws a sample
    print(f"{len(drawn)} of {len(found)} mutants of {options.package}, seed {options.seed}", flush=True)
    return drawn


def _listed() -> set[str]:
    lines = EQUIVALENT.read_text(encoding="utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def _note(files: list[str], recorder: Recorder) -> int:
    return _in_a_process(lambda: pytest.main([*_OPTIONS, *files], plugins=[recorder]), 7200)


def _fate(mutant: Mutant, tests: list[str], seconds: float, kills: Counter[str]) -> str:
    """What becomes of a mutant. A few tests are asked alone before all others: those that have noticed most so far."""
    noticed = [test for test, _count in kills.most_common() if test in tests]
    first = list(dict.fromkeys([*noticed, *(test for test in tests if is_kept(test))]))[:_ASKED_FIRST]
    rest = [test for test in tests if test not in first]
    return "killed" if any(_notices(mutant, part, seconds, kills) for part in (first, rest) if part) else "survived"


def _notices(mutant: Mutant, tests: list[str], seconds: float, kills: Counter[str]) -> bool:
    told = KEPT / "noticed.txt"
    told.unlink(missing_ok=True)

    def run() -> int:
        put_in(ROOT / mutant.path, mutant.number)
        return pytest.main([*_OPTIONS, *tests], plugins=[Teller(told)])

    status = _in_a_process(run, 60 + 10 * seconds)
    if told.exists():
        kills[told.read_text(encoding="utf-8")] += 1
    # A mutant that never ends is noticed as well: the tests do not pass.
    return status != _SURVIVED


def _in_a_process(work, most_seconds: float) -> int:
    """The status of this work in a process of its own, silent, ended when it takes too long."""
    child = os.fork()
    if child == 0:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.setsid()
        status = 70
        try:
            status = int(work())
        finally:
            os._exit(status)
    until = time.monotonic() + most_seconds
    for _turn in _turns():
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > until:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return _TOO_LONG
    raise AssertionError


def _turns() -> Iterator[None]:
    while True:
        yield
        time.sleep(0.02)


def _tell(package: str, count: int, equivalent: int, survived: list[str]) -> int:
    judged = count - equivalent
    killed = judged - len(survived)
    score = 100 * killed / judged if judged else 100.0
    print("\nSurvivors, each as a line for tests/equivalent_mutants.txt where no test could ever see it:")
    print("\n".join(survived) or "none")
    fates = f"{count} mutants, {killed} killed, {len(survived)} survived, {equivalent} equivalent"
    print(f"\n{package}: {fates}: {score:.0f} %")
    return int(score < LEAST_SCORE)


if __name__ == "__main__":
    sys.exit(main())
