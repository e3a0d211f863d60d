"""Name the tests that failed at first and passed when they were run once more: ``flaky.py FIRST_LOG SECOND_LOG``.

Ends with status 1 when one of them stands in ``tests/flaky.txt`` already: what is flaky for the second time is a
fault, of the test or of the program, that somebody has to mend. A new one is printed with the line to add there.
"""

import re
import sys
from pathlib import Path

KNOWN = Path(__file__).resolve().parent.parent / "tests" / "flaky.txt"


def failed_in(log: str) -> list[str]:
    """The tests that a log of pytest (``-ra``) calls failed or in error, each once, in its order."""
    found = re.findall(r"^(?:FAILED|ERROR) (\S+::.+?)(?: - .*)?$", log, re.MULTILINE)
    return list(dict.fromkeys(found))


def listed(text: str) -> set[str]:
    """The tests of the list: one a line, without comments."""
    return {line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")}


def verdict(first: str, second: str, known: set[str]) -> tuple[list[str], bool]:
    """The lines to print, and whether all flaky tests were flaky for the first time."""
    flaky = [test for test in failed_in(first) if test not in failed_in(second)]
    again = [test for test in flaky if test in known]
    lines = [f"flaky for the second time, mend it: {test}" for test in again]
    new = [test for test in flaky if test not in known]
    if new:
        lines += ["flaky for the first time; add to tests/flaky.txt:", *new]
    return lines, not again


if __name__ == "__main__":
    first_log, second_log = (Path(name).read_text(encoding="utf-8", errors="replace") for name in sys.argv[1:3])
    said, is_well = verdict(first_log, second_log, listed(KNOWN.read_text(encoding="utf-8")))
    print("\n".join(said))
    raise SystemExit(not is_well)
