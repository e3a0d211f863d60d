"""The most memory that the window takes with every page opened, and the process beside it that sets the report.

Each plan has a window of its own, in a process of its own: the sample, and the packed plans (``*.career.gz``) of the
folder that ``CAREERPLANNER_BENCH_PLANS`` names. A plan that is refused is named on standard error. The report is opened
last, turned to its end, and one of its parts is taken out. ``against`` is the bound for the window.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bench.row import Row

TODAY = date(2026, 11, 23)
MOST_MIB = 300
WINDOW = """
import json, os, re, sys
from datetime import date
from pathlib import Path
from careerplanner.errors import Refused
from careerplanner.ui.look import quick_imports
quick_imports.prepare()
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.workspace import open_workspace
from careerplanner.paths import UserFolders
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window.application import make_application, make_theme
from careerplanner.ui.window.screenshots import SIZE, painted, settle
from careerplanner.ui.window.session import Session

def most(process):
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path(f"/proc/{process}/status").read_text())[1]) / 1024

def children():
    return [number for file in Path("/proc/self/task").glob("*/children") for number in file.read_text().split()]

folders = UserFolders(Path(sys.argv[2]))
folders.make()
application = make_application(["memory"])
try:
    workspace = open_workspace(Path(sys.argv[1]), folders.backups, load_catalogue())
except Refused:
    sys.exit()
preferences = Preferences(folders.settings, make_theme(application))
session = Session(folders, workspace, preferences, lambda: date.fromisoformat(sys.argv[3]), print)
window = session.window
window.show()
window.resize(*SIZE)
for name in window.page_names():
    if name != "report":
        window.navigate(name)
        painted(window)
before = most("self")
window.navigate("report")
painted(window)
page = window.current_page()
page.bar.turned.emit(page.preview.page_count())
painted(window)
for box in list(page.options.sections.boxes.values())[:1]:
    box.toggle()
    painted(window)
print(json.dumps([before, most("self"), sum(most(each) for each in children())]), flush=True)
os._exit(0)
"""


def run() -> Iterator[Row]:
    """For each plan: the window with all pages but the report, with the report too, what sets it, and both."""
    if not sys.platform.startswith("linux"):
        print("memory: not measured, since Linux alone tells the most that a process took", file=sys.stderr)
        return
    from careerplanner.app.catalogue import load_catalogue  # noqa: PLC0415 - loaded where it is measured
    from careerplanner.app.sample import create_sample  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "sample.career"
        create_sample(plan, load_catalogue(), TODAY)
        yield from _rows("sample", plan)
    for packed in sorted(Path(os.environ.get("CAREERPLANNER_BENCH_PLANS", os.devnull)).glob("*.career.gz")):
        with tempfile.TemporaryDirectory() as folder:
            plan = Path(folder) / "plan.career"
            plan.write_bytes(gzip.decompress(packed.read_bytes()))
            yield from _rows(packed.name.removesuffix(".career.gz"), plan)


def _rows(name: str, plan: Path) -> Iterator[Row]:
    words = [sys.executable, "-c", WINDOW, str(plan), str(plan.parent / "data"), TODAY.isoformat()]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(words, env=environment, capture_output=True, text=True, check=True).stdout
    if not said:
        print(f"memory: {name} was refused", file=sys.stderr)
        return
    before, window, beside = json.loads(said)
    for what, value in (("all pages but the report", before), ("every page", window)):
        ratio = round(MOST_MIB / value, 2)
        yield Row(f"memory of the window, {name}, {what}", round(value), "MiB", f"bound of {MOST_MIB} MiB", ratio)
    yield Row(f"memory of what sets the report, {name}", round(beside), "MiB")
    yield Row(f"memory of both, {name}", round(window + beside), "MiB")
