"""The report page: for whom, what is in it, the preview of near pages alone, and the way to a file."""

import os
from datetime import date

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from careerplanner.app.commands.talks import reports
from careerplanner.app.queries.report.case import Talk
from careerplanner.app.queries.report.editions import Edition, PayTold
from careerplanner.ui.report.edition_dialog import EditionDialog
from careerplanner.ui.report.page import ReportPage
from careerplanner.ui.report.printing import Printing
from tests.ui.robots import TODAY
from tests.ui.sessions import session_on

WAIT_MS = 60_000


@pytest.fixture
def page(tmp_path, theme, qtbot):
    """The page of the sample, with its preview made."""
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        robot.window.navigate("report")
        shown = robot.page()
        assert isinstance(shown, ReportPage)
        yield shown


def settled(page: ReportPage, qtbot, pages: int) -> None:
    qtbot.waitUntil(lambda: page.preview.page_count() == pages, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: page.context.jobs.is_idle() and bool(page.preview.held()), timeout=WAIT_MS)


def choose(page: ReportPage, edition: Edition) -> None:
    combo = page.options.edition
    combo.setCurrentIndex(combo.findData(edition.value))
    combo.activated.emit(combo.currentIndex())


def answer(monkeypatch, name) -> list[str]:
    """Let the file dialog give this name; the names that it proposed."""
    proposals = []

    def asked(_parent, _title, proposal, _kinds):
        proposals.append(proposal)
        return str(name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    return proposals


def exported(page: ReportPage, qtbot) -> None:
    page.export_file()
    qtbot.waitUntil(page.context.jobs.is_idle, timeout=WAIT_MS)


def test_the_page_says_that_the_preview_is_being_made_and_holds_the_near_pages_alone(page, qtbot):
    assert page.waiting.isVisible()
    assert page.preview.page_count() == 0
    settled(page, qtbot, 12)
    assert not page.waiting.isVisible()
    assert page.bar.place.text() == "Page 1 of 12"
    assert page.preview.held() <= {0, 1, 2}

    page.bar.turned.emit(6)
    qtbot.waitUntil(lambda: 6 in page.preview.held(), timeout=WAIT_MS)
    assert page.bar.place.text() == "Page 7 of 12"
    assert not page.preview.held() & {0, 1, 2, 3, 4}

    before = page.preview.height()
    page.bar.smaller.click()
    qtbot.waitUntil(lambda: page.preview.height() < before, timeout=WAIT_MS)
    assert page.bar.scale.text() == "75 %"


def test_the_pages_in_view_are_drawn_before_those_around(page, qtbot):
    asked = []
    page.preview.wanted.connect(lambda places, _width: asked.append(places))
    settled(page, qtbot, 12)
    qtbot.waitUntil(lambda: len(page.preview.held()) > len(asked[0]), timeout=WAIT_MS)

    assert asked[0][0] == 0
    assert set(asked[0]) == set(range(len(asked[0])))
    assert asked[-1] == (len(asked[0]),)


def test_another_reader_gets_another_report_and_what_it_tells_is_said(page, qtbot):
    settled(page, qtbot, 12)
    assert not page.options.reader.isVisible()
    choose(page, Edition.MANAGER)
    settled(page, qtbot, 3)

    assert page.options.tells.text().startswith("Your case and its evidence. No pay, no odds")
    assert page.options.reader.isVisible()
    assert not page.options.index.isVisible()
    assert list(page.options.sections.boxes) == ["case", "evidence", "checkin", "goals"]
    assert page.options.sections.chosen() == ("case", "evidence")

    page.options.reader.setText("Priya Raman")
    page.options.by.setText("2027-06-30")
    page.options.by.setModified(True)
    page.options.by.commit()
    asked = page.job().asked
    assert asked.talk == Talk("Priya Raman", None, date(2027, 6, 30))
    assert asked.told.pay is PayTold.NOTHING
    (kept,) = page.context.workspace.plan.talk
    assert (kept.reader, kept.ask_by) == ("Priya Raman", date(2027, 6, 30))


def test_sections_are_moved_by_keyboard_and_printed_in_their_order(page, qtbot):
    settled(page, qtbot, 12)
    sections = page.options.sections
    for name, box in sections.boxes.items():
        box.setChecked(name in {"goals", "pay"})
    sections.boxes["pay"].setFocus()
    for _time in range(4):
        qtbot.keyClick(sections.boxes["pay"], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert page.job().asked.sections == ("pay", "goals")
    assert sections.boxes["pay"].hasFocus()
    qtbot.waitUntil(lambda: page.made.content.sections == ("pay", "goals"), timeout=WAIT_MS)


def test_a_file_gets_the_name_of_its_edition_and_the_kind_of_its_ending(page, qtbot, tmp_path, monkeypatch):
    choose(page, Edition.MANAGER)
    settled(page, qtbot, 3)
    proposals = answer(monkeypatch, tmp_path / "case.pdf")
    exported(page, qtbot)
    assert proposals[0].endswith(f"promotion-case-{TODAY.isoformat()}.pdf")
    assert (tmp_path / "case.pdf").read_bytes() == page.made.pdf

    for name, start in (("case.html", b"<!DOCTYPE html>"), ("case.md", b"# The case for senior")):
        answer(monkeypatch, tmp_path / name)
        exported(page, qtbot)
        assert (tmp_path / name).read_bytes().startswith(start)


def test_what_cannot_be_written_is_said_in_a_sentence_and_the_old_file_stays(page, qtbot, tmp_path, monkeypatch):
    choose(page, Edition.MANAGER)
    settled(page, qtbot, 3)
    old = tmp_path / "old.pdf"
    old.write_bytes(b"precious")

    def full(*_all):
        raise OSError(28, "No space left on device")

    for chosen, said in (
        (tmp_path / ".pdf", "“.pdf” is no name for a file. Write something before the ending."),
        (tmp_path / "old", f"{old} exists already and was not touched."),
        (tmp_path / "no" / "such" / "x.pdf", "There is no folder"),
        (old, "old.pdf was not written: No space left on device."),
    ):
        answer(monkeypatch, chosen)
        with monkeypatch.context() as broken:
            broken.setattr(os, "fsync", full)
            exported(page, qtbot)
        assert said in page.message.sentence.text()
        assert page.message.isVisible()
    assert old.read_bytes() == b"precious"
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == ["old.pdf"]


def test_the_pages_of_the_preview_are_printed_one_after_the_other(page, qtbot, tmp_path):
    choose(page, Edition.MANAGER)
    settled(page, qtbot, 3)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(72)
    printer.setFromTo(2, 3)
    said = []
    Printing(page.context.jobs, page._typesetter, printer, page.made.pdf, said.append).start(3)
    qtbot.waitUntil(page.context.jobs.is_idle, timeout=WAIT_MS)

    assert said == []
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 2


@pytest.mark.qt_log_ignore(r"QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_of(page, qtbot, tmp_path):
    choose(page, Edition.MANAGER)
    settled(page, qtbot, 3)
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "no folder" / "printed.pdf"))
    said = []
    Printing(page.context.jobs, page._typesetter, printer, page.made.pdf, said.append).start(3)

    assert said == ["The printer does not take the report. Export it as PDF, and print that."]


def test_a_selection_is_kept_as_a_report_of_ones_own_chosen_and_removed(page, qtbot, tmp_path, monkeypatch):
    settled(page, qtbot, 12)
    for name, box in page.options.sections.boxes.items():
        box.setChecked(name in {"goals", "stories"})
    page.keep_edition()
    (dialog,) = page.findChildren(EditionDialog)
    dialog.name.setText("one-page")
    assert not dialog.save()
    dialog.name.setText("../For the interview/..")
    assert dialog.save()

    (kept,) = page.context.workspace.plan.custom_edition
    assert (kept.name, kept.edition, kept.pay) == ("../For the interview/..", "mine", "amounts")
    assert kept.sections == page.options.sections.chosen() == ("goals", "stories")
    assert page.options.choice.row_id == kept.id
    proposals = answer(monkeypatch, tmp_path / "picture.png")
    exported(page, qtbot)
    assert proposals[0].endswith("/For-the-interview-2026-11-23.pdf")
    assert (tmp_path / "picture.png").read_bytes().startswith(b"\x89PNG")

    page.options.remove.click()
    assert page.context.workspace.plan.custom_edition == ()
    assert page.options.choice.key == "mine"
    assert not page.options.remove.isVisible()


def test_the_talk_of_the_plan_is_filled_in_and_taken_back_with_undo(page, qtbot):
    settled(page, qtbot, 12)
    workspace = page.context.workspace
    workspace.do("Talk", reports.set_talk, reader="Priya", held_on=date(2026, 12, 10))
    choose(page, Edition.MANAGER)
    assert page.options.talk() == Talk("Priya", date(2026, 12, 10))
    page.options.reader.setText("Lena")
    page.options.reader.editingFinished.emit()
    assert workspace.plan.talk[0].reader == "Lena"
    workspace.undo()

    assert page.options.reader.text() == "Priya"


def test_in_a_small_window_the_choices_stay_away_until_they_are_asked_for(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        robot.window.resize(1024, 700)
        robot.window.navigate("report")
        page = robot.page()
        qtbot.waitUntil(lambda: page.options.is_drawer, timeout=WAIT_MS)
        page.reload()
        assert not page.options.isVisible()
        page.options.open()
        assert page.options.isVisible()
