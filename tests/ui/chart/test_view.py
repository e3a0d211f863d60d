"""The fan chart as a widget: what it shows, how fast it follows, what it says, who can use it."""

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.report.fan_model import FanBand, MoneyKind
from careerplanner.report.fan_text import Readout, ReadoutRow
from careerplanner.ui.chart import fan_canvas
from careerplanner.ui.chart import readout as chart_readout
from careerplanner.ui.chart.fan_canvas import FanCanvas
from careerplanner.ui.chart.view import ChartView
from careerplanner.ui.kit.card import Card
from careerplanner.ui.look import tokens
from careerplanner.ui.look.theme import Mode
from tests.report.maya import MONTHS, fan
from tests.ui import walks


@pytest.fixture
def chart(qtbot):
    view = ChartView("Pay projection")
    qtbot.addWidget(view)
    view.resize(820, 500)
    view.show()
    view.show_model(fan())
    QApplication.processEvents()
    return view


def canvas_of(view):
    return view.findChild(FanCanvas)


def raised(model, factor):
    """The model with the focused series times a factor."""
    first = model.series[0]
    band = FanBand(*(part * factor for part in (first.band.p10, first.band.p25, first.band.p75, first.band.p90)))
    return replace(model, series=(replace(first, median=first.median * factor, band=band), *model.series[1:]))


def colours(view):
    image = view.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_the_window_draws_its_chart_without_matplotlib():
    code = (
        "import sys\n"
        "from careerplanner.ui.window import application\n"
        "app = application.make_application(['x'])\n"
        "from careerplanner.ui.chart.view import ChartView\n"
        "from tests.report.maya import fan\n"
        "view = ChartView('x'); view.show(); view.show_model(fan()); app.processEvents()\n"
        "assert view.grab().width() > 0\n"
        "assert 'matplotlib' not in sys.modules, 'loaded'\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_chart_shows_its_series_in_their_colours(chart):
    seen = colours(chart)

    assert tokens.LIGHT.series[0].colour.lower() in seen
    assert tokens.LIGHT.surface.lower() in seen


def test_dark_repaints_the_chart_with_dark_colours(chart, theme):
    theme.set_mode(Mode.DARK)
    QApplication.processEvents()

    assert QColor(chart.grab().toImage().pixelColor(8, 8)).name() == tokens.DARK.surface.lower()
    assert tokens.DARK.series[0].colour.lower() in colours(chart)


def test_large_text_moves_the_frame(chart, theme):
    left = canvas_of(chart)._drawing.frame.left

    theme.set_scale(1.5)
    QApplication.processEvents()

    assert canvas_of(chart)._drawing.frame.left == pytest.approx(1.5 * left, rel=0.1)


def test_resizing_lays_the_labels_out_anew(chart):
    wide = canvas_of(chart)._drawing.frame

    chart.resize(420, 400)
    QApplication.processEvents()

    narrow = canvas_of(chart)._drawing.frame
    assert narrow.width < wide.width
    assert narrow.rows > wide.rows
    assert narrow.label_x + narrow.label_room <= narrow.width


def test_dragging_keeps_the_axes_and_moves_the_lines(chart):
    scale = canvas_of(chart)._drawing.frame.scale
    chart.update_series(fan())
    QApplication.processEvents()
    before = chart.grab().toImage()

    chart.update_series(raised(fan(), 1.01))
    QApplication.processEvents()

    assert canvas_of(chart)._drawing.frame.scale is scale
    assert chart.grab().toImage() != before
    assert chart.model.series[0].median[-1] == pytest.approx(fan().series[0].median[-1] * 1.01)


def test_values_beyond_the_axes_get_axes_that_hold_them(chart):
    chart.update_series(fan())
    QApplication.processEvents()

    chart.update_series(raised(fan(), 3))
    QApplication.processEvents()

    assert canvas_of(chart)._drawing.frame.scale.high >= 3 * fan().series[0].band.p90.max()


def test_a_settled_drag_looks_as_if_the_values_had_been_shown_at_once(chart):
    chart.update_series(fan())
    QApplication.processEvents()
    chart.update_series(raised(fan(), 1.02))
    chart.settle()
    QApplication.processEvents()
    settled = chart.grab().toImage()

    chart.show_model(raised(fan(), 1.02))
    QApplication.processEvents()

    assert settled == chart.grab().toImage()
    assert not canvas_of(chart).is_dragging


def test_a_drag_that_brings_the_first_values_back_shows_the_first_picture(chart):
    first = chart.grab().toImage()
    for factor in (1.0, 1.02, 0.99, 1.0):
        chart.update_series(raised(fan(), factor))
        QApplication.processEvents()

    assert chart.grab().toImage() == first


def test_following_a_slider_lays_no_axes_out_anew(chart, monkeypatch):
    chart.update_series(fan())
    QApplication.processEvents()
    monkeypatch.setattr(fan_canvas, "FanDrawing", lambda *_parts: pytest.fail("laid out anew"))

    chart.update_series(raised(fan(), 1.001))
    QApplication.processEvents()

    assert canvas_of(chart).is_dragging


def test_the_mouse_reads_the_month_below_it(chart, qtbot):
    canvas = canvas_of(chart)
    frame = canvas._drawing.frame
    read = []
    chart.month_read.connect(read.append)

    QTest.mouseMove(canvas, QPoint(round(frame.x(26) / 0.75), 200))
    QApplication.processEvents()

    assert chart.readout().month == "Jan 2029"
    assert [row.name for row in chart.readout().rows] == ["Lead route", "Quality route", "Stay in role"]
    assert read[-1] == chart.readout()


def test_the_cross_hair_leaves_with_the_mouse(chart):
    canvas = canvas_of(chart)
    QTest.mouseMove(canvas, QPoint(300, 200))
    QApplication.processEvents()
    assert chart.readout() is not None

    QTest.mouseMove(canvas, QPoint(canvas.width() - 4, 200))
    QApplication.processEvents()

    assert chart.readout() is None


def test_arrow_keys_read_month_by_month_and_are_spoken(chart, monkeypatch):
    said = []
    monkeypatch.setattr(fan_canvas, "say", lambda _widget, sentence: said.append(sentence))
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    canvas = canvas_of(chart)

    for key in (
        Qt.Key.Key_Home,
        Qt.Key.Key_Right,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_End,
        Qt.Key.Key_Right,
        Qt.Key.Key_Left,
    ):
        QTest.keyClick(canvas, key)

    assert [sentence.split(".")[0] for sentence in said] == [
        "Nov 2026",
        "Dec 2026",
        "Dec 2027",
        "Nov 2032",
        "Nov 2032",
        "Oct 2032",
    ]
    assert "Lead route: $" in said[0]
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert chart.readout() is None


def test_a_shorter_chart_keeps_the_cross_hair_inside(chart):
    canvas_of(chart).set_month(MONTHS - 1)
    model = fan()
    short = replace(
        model,
        series=tuple(replace(s, median=s.median[:5], band=None, milestones=(), samples=()) for s in model.series),
    )

    chart.show_model(short)
    QApplication.processEvents()

    assert chart.readout().month == "Mar 2027"


def test_a_screen_reader_meets_a_chart_with_a_name_and_the_figures(chart):
    interface = QAccessible.queryAccessibleInterface(canvas_of(chart))

    assert interface.role() == QAccessible.Role.Chart
    assert interface.text(QAccessible.Text.Name) == "Pay projection"
    assert "Lead route: $" in interface.text(QAccessible.Text.Description)
    assert "Oct 2030" in interface.text(QAccessible.Text.Description)


def test_the_description_follows_the_values(chart):
    chart.show_model(fan(real=True))

    assert "today’s money" in canvas_of(chart).accessibleDescription()
    assert chart.model.money is MoneyKind.TODAY


def test_the_chart_can_be_used_by_everyone(qtbot, theme):
    card = Card("Salary")
    view = ChartView("Pay projection")
    card.add(view, 1)
    qtbot.addWidget(card)
    card.show()
    view.show_model(fan())
    QApplication.processEvents()

    walks.walk(card, theme)


def test_a_program_that_ends_with_the_cross_hair_up_ends_in_peace():
    code = (
        "from careerplanner.ui.window import application\n"
        "app = application.make_application(['x'])\n"
        "from careerplanner.ui.chart.view import ChartView\n"
        "from tests.report.maya import fan\n"
        "view = ChartView('x'); view.show(); view.show_model(fan()); app.processEvents()\n"
        "from careerplanner.ui.chart.fan_canvas import FanCanvas\n"
        "canvas = view.findChild(FanCanvas); canvas.setFocus(); canvas.set_month(5)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=False, timeout=60, capture_output=True)

    assert (ended.returncode, b"Error" in ended.stderr) == (0, False), ended.stderr.decode()


def test_many_charts_come_and_go(qtbot):
    for _number in range(8):
        view = ChartView("Projection")
        view.resize(400, 300)
        view.show()
        view.show_model(fan(samples=3))
        QApplication.processEvents()
        view.update_series(raised(fan(), 1.01))
        view.close()
        view.deleteLater()
        QApplication.processEvents()


@pytest.mark.parametrize("hair", range(100, 521, 60))
@pytest.mark.parametrize("wide", [200, 400, 700, 880])
def test_the_figures_of_a_month_are_never_beyond_the_chart(hair, wide):
    plot = QRectF(100, 100, 420, 200)

    box = chart_readout.place(QSizeF(wide, 150), plot, hair, 880)

    assert box.size() == QSizeF(wide, 150)
    assert box.left() >= 0
    assert box.right() <= 880
    assert wide > 400 or not box.left() <= hair <= box.right(), "the cross-hair is seen where there is room beside it"


def test_names_give_way_to_figures_where_the_chart_is_narrow():
    row = ReadoutRow("A name that is as long as a route's name may well be", 0, "$51.2k", "$44.8k–$58.9k")

    wide = chart_readout._columns(Readout("Nov 2031", (row,)), 900)
    narrow = chart_readout._columns(Readout("Nov 2031", (row,)), sum(wide[1:]) + 90)

    assert narrow == (90, *wide[1:])
