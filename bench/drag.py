"""A slider of the what-if panel dragged at 60 Hz: how many ticks become pictures, and how late the last one is.

The window of the sample is drawn off screen. A tick is a new value of the slider; a picture is the chart painted with
the answer to one. Figures are those of the best of some drags, as whatever else runs here can only make them worse.
"""

import os
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bench.row import Row
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.sample import create_sample
from careerplanner.app.workspace import open_workspace
from careerplanner.paths import UserFolders
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.chart.fan_canvas import FanCanvas
from careerplanner.ui.look.theme import Mode, Theme
from careerplanner.ui.salary.page import SalaryPage
from careerplanner.ui.salary.pay_card import Lines
from careerplanner.ui.window.application import make_application
from careerplanner.ui.window.screenshots import painted
from careerplanner.ui.window.session import Session

TICKS, HERTZ, DRAGS = 120, 60.0, 5
SIZE = (1440, 900)


def run() -> Iterator[Row]:
    """The best drag: share of ticks that became pictures, and how late the last picture was."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        drags = sorted(_drags(Path(folder)), key=lambda drag: -drag[0])
    pictures, _late, busy = drags[0]
    yield Row(
        f"drag, {TICKS} ticks at {HERTZ:.0f} Hz, of 10 ticks become pictures", round(10 * pictures / TICKS, 1), ""
    )
    yield Row("drag, the last picture after the last tick", round(min(drag[1] for drag in drags), 1), "ms")
    yield Row("drag, processor time for each picture", round(busy * TICKS / pictures, 1), "ms")


def _drags(folder: Path) -> Iterator[tuple[int, float, float]]:
    app = make_application(["bench"])
    folders = UserFolders(folder)
    folders.make()
    create_sample(folders.default_plan, load_catalogue(), date.today())
    theme = Theme(app, Mode.LIGHT)
    theme.set_motion(motion=False)
    workspace = open_workspace(folders.default_plan, folders.backups, load_catalogue())
    session = Session(folders, workspace, Preferences(folders.settings, theme), date.today, lambda _text: None)
    window = session.window
    window.resize(*SIZE)
    window.show()
    window.navigate("salary")
    painted(window)
    page = window.findChild(SalaryPage)
    try:
        for _drag in range(DRAGS):
            yield _one_drag(app, page)
    finally:
        session.close()


def _one_drag(app: QApplication, page: SalaryPage) -> tuple[int, float, float]:
    """Pictures, milliseconds from the last tick to the last picture, and milliseconds of processor time a tick."""
    painted_at: list[float] = []
    drag = page.pay.drag

    def watched(lines: Lines) -> None:
        drag(lines)
        page.pay.findChild(FanCanvas).repaint()
        painted_at.append(time.perf_counter())

    page.pay.drag = watched
    slider = page.what_if.hours.slider
    low, high = slider.minimum(), slider.maximum()
    begin, busy, last = time.perf_counter(), time.process_time(), 0.0
    for tick in range(TICKS):
        while time.perf_counter() < begin + tick / HERTZ:
            app.processEvents()
            time.sleep(0.0003)
        place = tick % (2 * (high - low - 2))
        slider.setSliderDown(True)
        slider.setValue(low + 1 + min(place, 2 * (high - low - 2) - place))
        last = time.perf_counter()
    while not page.context.jobs.is_idle():
        app.processEvents()
        time.sleep(0.0003)
    busy = (time.process_time() - busy) / TICKS * 1000
    del page.pay.drag
    slider.setSliderDown(False)
    page.what_if.show_plan()
    while not page.context.jobs.is_idle():
        app.processEvents()
    return len(painted_at), (painted_at[-1] - last) * 1000 if painted_at else float("inf"), busy
