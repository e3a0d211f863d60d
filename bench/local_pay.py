"""Local pay: how far estimates lie from published figures that are held out, and how long a look-up takes.

Each area of the fifty states and DC that publishes a median loses its own figure; the program's ladder then answers
without it. The error is the mean of ``|estimate / published - 1|``. ``against`` is the national figure, not localised.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from bench.row import Row
from careerplanner.app import local_pay as lookup
from careerplanner.app import wage_tables
from careerplanner.app.catalogue import load_catalogue
from careerplanner.domain.catalogue import Role
from careerplanner.domain.local_pay import NATION, Area, PayTables, Rung, code_pay

CODES = ("43-4051", "43-1011", "41-3091", "41-4012")
TERRITORIES = {"PR", "GU", "VI"}
REPEATS = 200


def run() -> Iterator[Row]:
    """Errors of the ladder on held-out areas, then times and sizes."""
    tables = wage_tables.all_tables()
    for code in CODES:
        yield from _held_out(tables, code)
    role = load_catalogue().find_role("Customer service manager")
    yield Row("local pay, national look-up, warm", _milliseconds(lambda: lookup.local_pay(role)), "ms")
    yield Row("local pay, metro look-up, warm", _milliseconds(lambda: lookup.local_pay(role, "41940")), "ms")
    yield Row("local pay, areas at a keystroke", _milliseconds(lambda: lookup.find_areas("san jo")), "ms")
    yield Row("local pay, first metro look-up, reading the files", _first_look_up_milliseconds(role), "ms")
    yield Row("local pay, shipped tables", lookup.shipped_size_bytes() / 1e6, "MB")


def _held_out(tables: PayTables, code: str) -> Iterator[Row]:
    """Mean and ninetieth-percentile error on the second rung, against the national figure."""
    national = tables.cells[NATION, code].pay["p50"]
    errors, unlocalised = [], []
    for area in tables.areas.values():
        published = _published_median(tables, area, code)
        if published is None:
            continue
        cells = {key: cell for key, cell in _near(tables, area, code).items() if key != (area.code, code)}
        estimate = code_pay(replace(tables, cells=cells), area, code)
        assert estimate is not None
        if estimate.rung is Rung.STATE_BY_GROUP:
            errors.append(abs(estimate.pay["p50"] / published - 1))
            unlocalised.append(abs(national / published - 1))
    mean, plain = statistics.mean(errors), statistics.mean(unlocalised)
    name = f"local pay {code}, {len(errors)} areas held out"
    yield Row(f"{name}, mean error without localisation", round(100 * plain, 2), "%")
    yield Row(f"{name}, mean error on the second rung", round(100 * mean, 2), "%", "without localisation", plain / mean)
    yield Row(f"{name}, ninetieth percentile of the error", round(100 * statistics.quantiles(errors, n=10)[8], 1), "%")


def _published_median(tables: PayTables, area: Area, code: str) -> int | None:
    """The median that a metropolitan or other area of the fifty states and DC publishes."""
    cell = tables.cells.get((area.code, code))
    if cell is None or area.kind not in {"metro", "nonmetro"} or area.state in TERRITORIES:
        return None
    return cell.pay.get("p50")


def _near(tables: PayTables, area: Area, code: str) -> dict:
    """The cells that the ladder may ask for: of the area, its state and the nation, for the code and its group."""
    keys = [(place, c) for place in (area.code, area.state, NATION) for c in (code, code[:3] + "0000")]
    return {key: tables.cells[key] for key in keys if key in tables.cells}


def _milliseconds(call: Callable[[], object]) -> float:
    """The median time of a call, warm."""
    call()
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return round(1000 * statistics.median(times), 4)


def _first_look_up_milliseconds(role: Role) -> float:
    """The best of five times to read the tables from their files and answer for one metropolitan area."""
    times = []
    for _ in range(5):
        for table in (wage_tables.sector_table, wage_tables.national_tables, wage_tables.area_table):
            table.cache_clear()
        wage_tables.tables_near.cache_clear()
        for kept in (wage_tables._wage_text, wage_tables._wage_header):  # noqa: SLF001 - the cold state is measured
            kept.cache_clear()
        start = time.perf_counter()
        lookup.local_pay(role, "41940")
        times.append(time.perf_counter() - start)
    return round(1000 * min(times), 1)
