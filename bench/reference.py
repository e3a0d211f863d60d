"""The reference library: seconds and memory of imports, each in a process of its own, and milliseconds of a search.

The releases lie beside the checkout; what is not there is left out of the table. The metropolitan workbook is written
here from the figures of the text file, in the layout of the bureau (shared strings, numbers).
"""

import csv
import gzip
import json
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from bench.row import Row
from careerplanner.library import Library

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
ONET = DATA / "onet" / "db_30_3_text.PARTIAL.zip"
ESCO = DATA / "esco" / "ESCO_v1.2.0_classification_en_csv.PARTIAL.zip"
METRO = DATA / "oews" / "derived_from_flat_files" / "MSA_BOS_M2025_dl.derived.csv.gz"
STATES = DATA / "oews" / "derived_from_flat_files" / "state_M2025_dl.derived.csv.gz"
NATIONAL = DATA / "oews" / "national_M2025_dl.xlsx"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TYPED = ("customer service manager", "registered nurse", "software engineer", "account m", "s")
REPEATS = 5

CHILD = """
import json, resource, sys, time
from pathlib import Path
from careerplanner.library import add
start = time.perf_counter()
report = add(Path(sys.argv[1]), Path(sys.argv[2]))
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([seconds, peak, report.taken]))
"""
READERS = {
    "ours": """
from careerplanner.library.files import open_files
from careerplanner.library.import_report import Tally
from careerplanner.library.workbook import SheetGrid, open_workbook
with open_files(Path(sys.argv[1]), Tally()) as files, open_workbook(files.entries[0]) as book:
    rows = sum(1 for _row in SheetGrid(book, next(iter(book.sheets))).rows())
""",
    "openpyxl": """
import openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
rows = sum(1 for _row in book.worksheets[0].iter_rows(values_only=True))
""",
}


def run() -> Iterator[Row]:
    """Imports, workbooks, searches."""
    if not DATA.is_dir():
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = folder / "reference.sqlite"
        yield from _imports("O*NET 30.3 archive", library, ONET)
        yield from _imports("metropolitan wages, text", library, METRO)
        yield from _imports("ESCO 1.2.0 archive", library, ESCO)
        yield from _imports("national wages, workbook", library, NATIONAL)
        yield Row("reference, library of all of these", round(library.stat().st_size / 1e6, 1), "MB")
        yield from _searches(library)
        workbook = _written(METRO, folder / "MSA_M2025_dl.xlsx")
        yield from _imports("metropolitan wages, workbook", folder / "another.sqlite", workbook)
        yield _against_openpyxl(_written(STATES, folder / "state_M2025_dl.xlsx"))


def _imports(name: str, library: Path, source: Path) -> Iterator[Row]:
    """Seconds and the largest size in memory of an import."""
    seconds, peak, rows = _child(CHILD, library, source)
    yield Row(f"reference, import of {name}, {rows:.0f} rows", round(seconds, 1), "s")
    kibibyte = 1 if sys.platform == "darwin" else 1024
    yield Row(f"reference, import of {name}, memory", round(peak * kibibyte / 2**20), "MiB")


def _child(code: str, *arguments: Path) -> list[float]:
    done = subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def _searches(path: Path) -> Iterator[Row]:
    """Every keystroke of some texts: the median and the slowest, as the median of several runs."""
    library = Library(path)
    library.search("warm")
    keystrokes = [text[:length] for text in TYPED for length in range(1, len(text) + 1)]
    times = [statistics.median(_milliseconds(library, text) for _ in range(REPEATS)) for text in keystrokes]
    code = library.search("customer service manager")[0].code
    start = time.perf_counter()
    library.occupation(code)
    opened = (time.perf_counter() - start) * 1000
    library.close()
    yield Row("reference, search at a keystroke, median", round(statistics.median(times), 2), "ms")
    yield Row("reference, search at a keystroke, slowest", round(max(times), 2), "ms")
    yield Row("reference, an occupation with all that is known", round(opened, 1), "ms")


def _milliseconds(library: Library, text: str) -> float:
    start = time.perf_counter()
    library.search(text)
    return (time.perf_counter() - start) * 1000


def _against_openpyxl(workbook: Path) -> Row:
    """Reading every cell of a workbook."""
    frame = (
        "import json, sys, time\nfrom pathlib import Path\nstart = time.perf_counter()\n{}\n"
        "print(json.dumps([time.perf_counter() - start, rows]))"
    )
    ours, rows = _child(frame.format(READERS["ours"]), workbook)
    theirs, _rows = _child(frame.format(READERS["openpyxl"]), workbook)
    return Row(f"reference, reading a workbook of {rows:.0f} rows", round(ours, 1), "s", "openpyxl", theirs / ours)


def _written(source: Path, path: Path) -> Path:
    """The text file as a workbook."""
    strings: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with (
            gzip.open(source, "rt", encoding="utf-8", newline="") as text,
            archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet,
        ):
            sheet.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for line, cells in enumerate(csv.reader(text), start=1):
                sheet.write(_row(line, cells, strings))
            sheet.write(b"</sheetData></worksheet>")
        shared = "".join(f"<si><t>{escape(string)}</t></si>" for string in strings)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{shared}</sst>')
        for name, content in _frame(path.stem).items():
            archive.writestr(name, content)
    return path


def _frame(sheet: str) -> dict[str, str]:
    """The parts of a workbook that name the others."""
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Override PartName="/xl/workbook.xml" ContentType="{CONTENT}.sheet.main+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{CONTENT}.sharedStrings+xml"/></Types>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        f'<sheet name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    }


def _row(line: int, cells: list[str], strings: dict[str, int]) -> bytes:
    """A row of a sheet: codes (the first eight columns) and marks as text, figures as numbers."""
    pieces = [f'<row r="{line}">']
    for column, cell in enumerate(cells):
        letters = chr(65 + column) if column < 26 else f"A{chr(39 + column)}"
        if column > 7 and cell.replace(".", "", 1).isdecimal():
            pieces.append(f'<c r="{letters}{line}"><v>{cell}</v></c>')
        elif cell:
            pieces.append(f'<c r="{letters}{line}" t="s"><v>{strings.setdefault(cell, len(strings))}</v></c>')
    return "".join((*pieces, "</row>")).encode()
