"""Which tests are asked about a mutant, and in which order."""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from scripts.mutants.calls import Calls, importers_of
from scripts.mutants.operators import Mutant

MOST_TESTS = 150
_FEW_TESTS = 10
_KEPT = "test_kept_"
_Timed = tuple[float, str]


def tests_for(mutant: Mutant, calls: Calls) -> tuple[list[str], float]:
    """The tests that are asked, in order, and how long they take: those that call the function; on import, the file.

    Where few call it, those that call into its file are asked after them: an answer that is kept (`functools.cache`)
    is worked out in the first test of a run alone, and no other is noted as calling for it. A file that is but numbers
    and tables is called by none: there the tests count that call into those that import it.
    """
    within = _that_call(f"{mutant.path}:", calls) or [
        test for path in importers_of(mutant.path) for test in _that_call(f"{path}:", calls)
    ]
    callers = _that_call(f"{mutant.path}:{mutant.line}", calls, exactly=True) if mutant.line else within
    chosen = _chosen(callers, mutant.path)
    if len(chosen) < _FEW_TESTS:
        chosen += [test for test in _chosen(within, mutant.path) if test not in chosen]
    return [name for _seconds, name in chosen], sum(seconds for seconds, _name in chosen)


def is_kept(test: str) -> bool:
    """Whether a test holds answers in full: it sees most."""
    return _KEPT in test


def _that_call(wanted: str, calls: Calls, *, exactly: bool = False) -> list[_Timed]:
    def is_reached(names: Sequence[str]) -> bool:
        return wanted in names if exactly else any(name.startswith(wanted) for name in names)

    return [(test["seconds"], name) for name, test in calls.items() if is_reached(test["called"])]


def _chosen(found: list[_Timed], path: str) -> list[_Timed]:
    """Each that holds answers in full, however long it takes; of the others as many as there is time for.

    Of these come first the quickest case of each test, then the second ones: a hundred cases of one test see little
    more than one does. Among them come first those that lie where the tests of this file do.
    """
    turns: Counter[str] = Counter()
    ordered = []
    for seconds, name in sorted(set(found)):
        test = name.partition("[")[0]
        ordered.append((not is_kept(name), turns[test], -_nearness(name, path), seconds, name))
        turns[test] += 1
    ordered.sort()
    kept = sum(is_kept(name) for *_order, name in ordered)
    return [(seconds, name) for *_order, seconds, name in ordered[: kept + MOST_TESTS]]


def _nearness(test: str, path: str) -> int:
    """How many folders a test has in common with a file of the package, which the tests mirror."""
    folders = zip(test.partition("::")[0].split("/")[1:-1], path.split("/")[1:-1], strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], folders)))
