"""The report: seconds and bytes of one table set by our template, by ReportLab (untagged) and by WeasyPrint (PDF/UA-1).

The two others are no dependencies; what is not installed is left out. Each makes the same rows of the same texts with
heads that return on every page, after one run to warm up.
"""

import io
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from html import escape

from bench.row import Row
from careerplanner.report.content import GoalLine, ReportContent, Share
from careerplanner.report.pdf import render_pdf

ROWS = (50, 500)
REPEATS = 3
HEADS = ("Goal", "Hours", "Due", "Forecast")


def rows_of(count: int) -> list[tuple[str, str, str, str]]:
    return [
        (f"Goal {number} of many words", f"{number % 40} of 40 h", "Dec 4, 2026", "Jan 2027") for number in range(count)
    ]


def ours(count: int) -> Callable[[], bytes]:
    goals = tuple(GoalLine(title, "", Share(hours, 0.5), due, when, "") for title, hours, due, when in rows_of(count))
    numbers = iter(range(1000))

    def make() -> bytes:
        title = f"Goals {next(numbers)}"  # another document each time: the typesetter remembers the one before
        return render_pdf(ReportContent(title, "", date(2026, 11, 29), "", goals=goals, sections=("goals",)))

    return make


def reportlab(count: int) -> Callable[[], bytes]:
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 - no dependency
    from reportlab.platypus import SimpleDocTemplate, Table  # noqa: PLC0415 - no dependency

    def make() -> bytes:
        file = io.BytesIO()
        SimpleDocTemplate(file, pagesize=A4).build([Table([HEADS, *rows_of(count)], repeatRows=1)])
        return file.getvalue()

    return make


def weasyprint(count: int) -> Callable[[], bytes]:
    from weasyprint import HTML  # noqa: PLC0415 - no dependency

    heads = "".join(f"<th>{head}</th>" for head in HEADS)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows_of(count))
    page = f'<html lang="en"><title>Goals</title><table><thead><tr>{heads}</tr></thead>{rows}</table></html>'

    def make() -> bytes:
        return bytes(HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"))

    return make


OTHERS = {"ReportLab, untagged": reportlab, "WeasyPrint, PDF/UA-1": weasyprint}


def measured(make: Callable[[], bytes]) -> tuple[float, int]:
    """Seconds in the middle of some runs, and bytes."""
    size = len(make())
    seconds = []
    for _time in range(REPEATS):
        start = time.perf_counter()
        make()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), size


def run() -> Iterator[Row]:
    for count in ROWS:
        seconds, size = measured(ours(count))
        yield Row(f"report, table of {count} rows, PDF/UA-1", round(seconds, 4), "s")
        yield Row(f"report, table of {count} rows, PDF/UA-1, size", size, "bytes")
        for name, maker in OTHERS.items():
            try:
                other_seconds, other_size = measured(maker(count))
            except (ImportError, OSError):  # WeasyPrint needs Pango of the system too
                continue
            yield Row(
                f"report, table of {count} rows, {name}",
                round(other_seconds, 4),
                "s",
                "ours",
                round(seconds / other_seconds, 3),
            )
            yield Row(
                f"report, table of {count} rows, {name}, size", other_size, "bytes", "ours", round(size / other_size, 3)
            )
