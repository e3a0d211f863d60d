"""Explore over a thousand occupations, titles and the catalogue: milliseconds, each against the plain way.

Releases that do not lie beside the checkout are left out. Processor time, so that other work does not count.
"""

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from string import ascii_lowercase

from bench.reference import DATA, NATIONAL, ONET
from bench.row import Row
from careerplanner import paths
from careerplanner.app import catalogue as shipped
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.queries.explore.occupations import occupation_fits
from careerplanner.app.title_index import TitleIndex, title_index
from careerplanner.app.workspace import read_plan
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.gap import Gap
from careerplanner.domain.plan import Plan
from careerplanner.domain.skills import by_skill, current_ratings, shown_level, state_of
from careerplanner.library import Library, add, proposal
from tests.sample_plan import write_sample

TODAY = date(2026, 11, 23)
TYPED = ("nurse aide", "help desk technician", "teachers elementary", "customer success manager", *ascii_lowercase)
REPEATS = 7


def run() -> Iterator[Row]:
    """Occupations, titles, catalogue."""
    yield from _titles()
    yield from _catalogue()
    if DATA.is_dir():
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_sample(folder / "sample.career")
            plan = read_plan(folder / "sample.career", folder)
            for release in (ONET, NATIONAL):
                add(folder / "reference.sqlite", release)
            yield from _occupations(folder / "reference.sqlite", plan)


def _occupations(path: Path, plan: Plan) -> Iterator[Row]:
    """From a library that was not read yet, against one occupation after the other; and again."""
    catalogue = load_catalogue()
    occupation_fits(plan, catalogue, Library(path), TODAY)  # the shipped tables are read by other pages too
    library = Library(path)
    first = _milliseconds(lambda: occupation_fits(plan, catalogue, library, TODAY))
    count = len(occupation_fits(plan, catalogue, library, TODAY))
    plain = _milliseconds(lambda: _one_by_one(plan, Library(path)))
    again = _median(lambda: occupation_fits(plan, catalogue, library, TODAY))
    name = f"explore, {count} occupations of a library"
    yield Row(name, round(first, 1), "ms", "one occupation after the other", plain / first)
    yield Row(f"{name}, again", round(again, 1), "ms", "one occupation after the other", plain / again)


def _one_by_one(plan: Plan, library: Library) -> list[list[Gap]]:
    """The plain loop: all that is known of each occupation, its skills, and the gap of each."""
    profiles = library.profiles(("US",))
    assert profiles is not None
    ratings, evidence = current_ratings(plan.rating), by_skill(plan.evidence)
    found = []
    for each in profiles.occupations:
        occupation = library.occupation(each.code)
        assert occupation is not None
        gaps = []
        for one in proposal.skills(occupation):
            key = proposal.skill_key(one)
            level, shown = (ratings[key].level if key in ratings else 0), evidence.get(key, ())
            state, counts = state_of(key, level, shown), shown_level(key, level, shown)
            gaps.append(Gap(key, level, one.derived_level, one.weight or 0.0, False, state, True, counts))
        found.append(gaps)
    return found


def _titles() -> Iterator[Row]:
    """The shipped job titles: reading them, and each keystroke, against looking through all lines."""
    title_index.cache_clear()
    yield Row("titles, reading the index", round(_milliseconds(title_index), 1), "ms")
    index = title_index()
    keystrokes = [text[:length] for text in TYPED for length in range(1, len(text) + 1)]
    index.find("warm")
    ours = [_median(lambda text=text: index.find(text)) for text in keystrokes]
    lines = _lines(index)
    plain = [_milliseconds(lambda text=text: _looked_through(lines, text)) for text in keystrokes]
    against = "looking through all lines"
    ratio = statistics.median(plain) / statistics.median(ours)
    yield Row("titles, a keystroke, median", round(statistics.median(ours), 2), "ms", against, ratio)
    yield Row("titles, a keystroke, slowest", round(max(ours), 2), "ms", against, max(plain) / max(ours))


def _lines(index: TitleIndex) -> list[str]:
    return index._text.decode().lower().splitlines()  # noqa: SLF001 - the same text


def _looked_through(lines: list[str], text: str) -> list[str]:
    words = text.split()
    return [line for line in lines if all(f" {word}" in f" {line}" for word in words)]


def _catalogue() -> Iterator[Row]:
    """The catalogue from what was parsed before, against its files."""
    load_catalogue()
    kept = _median(_read_catalogue)
    cache = paths.caches()
    with tempfile.TemporaryDirectory() as name:
        aside = Path(name) / "caches"
        shutil.copytree(cache, aside)
        plain = statistics.median(_without_cache(cache) for _number in range(REPEATS))
        shutil.copytree(aside, cache, dirs_exist_ok=True)
    yield Row("catalogue, loading", round(kept, 1), "ms", "its files", plain / kept)


def _read_catalogue() -> Catalogue:
    shipped._shipped.cache_clear()  # noqa: SLF001 - as at a start
    return load_catalogue()


def _without_cache(cache: Path) -> float:
    for path in cache.glob("catalogue-*"):
        path.unlink()
    return _milliseconds(_read_catalogue)


def _median(work: Callable[[], object]) -> float:
    return statistics.median(_milliseconds(work) for _number in range(REPEATS))


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000
