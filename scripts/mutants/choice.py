"""Which tests are asked about a mutant, and in which order."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain, islice

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
    chosen = _chosen(callers, mutant.path, calls)
    if len(chosen) < _FEW_TESTS:
        chosen += [test for test in _chosen(within, mutant.path, calls) if test not in chosen]
    return [name for _seconds, name in chosen], sum(seconds for seconds, _name in chosen)


def is_kept(test: str) -> bool:
    """Whether a test holds answers in full: it sees most."""
    return _KEPT in test


def _that_call(wanted: str, calls: Calls, *, exactly: bool = False) -> list[_Timed]:
    def is_reached(names: Sequence[str]) -> bool:
        return wanted in names if exactly else any(name.startswith(wanted) for name in names)

    return [(test["seconds"], name) for name, test in calls.items() if is_reached(test["called"])]


def _chosen(found: list[_Timed], path: str, calls: Calls) -> list[_Timed]:
    """Each that holds answers in full, however long it takes; of the others as many as there is time for.

    Of these come first the quickest case of each test, then the second ones: a hundred cases of one test see little
    more than one does. Among them stand by turns one that calls most functions of the file, and so is about it, and
    one that calls fewest of all, and so is about little else.
    """
    turns: Counter[str] = Counter()
    ordered = []
    for seconds, name in sorted(set(found)):
        test, called = name.partition("[")[0], calls[name]["called"]
        of_file = sum(each.startswith(f"{path}:") for each in called)
        ordered.append((not is_kept(name), turns[test], of_file, len(called), (seconds, name)))
        turns[test] += 1
    about_it = [test for *_key, test in sorted(ordered, key=lambda each: (*each[:2], -each[2], each[4]))]
    alone = [test for *_key, test in sorted(ordered, key=lambda each: (*each[:2], each[3], each[4]))]
    kept = sum(is_kept(name) for _seconds, name in about_it)
    by_turns = dict.fromkeys(chain.from_iterable(zip(about_it[kept:], alone[kept:], strict=True)))
    return [*about_it[:kept], *islice(by_turns, MOST_TESTS)]
