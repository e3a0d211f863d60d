"""``export --pdf``: the printed plan, and files that are left alone."""

import io
import stat
from pathlib import Path

import pytest
from pypdf import PdfReader

from .conftest import Cli, assert_refused, state_of


def text_of(path: Path) -> str:
    reader = PdfReader(io.BytesIO(path.read_bytes()))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_the_plan_is_printed(cli: Cli, sample: Path, folder: Path):
    before = state_of(folder)

    done = cli("export", sample, "--pdf", folder / "plan.pdf")

    assert done.status == 0
    assert "plan.pdf" in done.out
    text = text_of(folder / "plan.pdf")
    for words in (
        "Maya Alvarez",
        "Path to Customer service manager",
        "Sample plan of a made-up person",
        "Coach two new teammates through their first month",
        "Priya Raman, team lead",
        "OEWS May 2025",
        "$41,912",
        "Page 1 of",
    ):
        assert words in text
    assert stat.S_IMODE((folder / "plan.pdf").stat().st_mode) == 0o600
    assert {name: found for name, found in state_of(folder).items() if name != "plan.pdf"} == before


def test_the_same_plan_on_the_same_day_gives_the_same_file(cli: Cli, sample: Path, folder: Path):
    for name in ("a.pdf", "b.pdf"):
        cli("export", sample, "--pdf", folder / name)

    assert (folder / "a.pdf").read_bytes() == (folder / "b.pdf").read_bytes()


def test_only_the_parts_asked_for_are_printed(cli: Cli, sample: Path, folder: Path):
    cli("export", sample, "--pdf", folder / "plan.pdf", "--pages", "goals, Evidence")

    text = text_of(folder / "plan.pdf")
    assert "Plan a shift that holds" in text
    assert "Priya Raman" in text
    assert "Pay projection" not in text


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("us-letter", 612)])
def test_the_paper_is_that_asked_for_or_that_of_the_settings(
    cli: Cli, sample: Path, folder: Path, paper: str, width: int
):
    cli("export", sample, "--pdf", folder / "plan.pdf", "--pages", "goals", "--paper", paper)
    cli("export", sample, "--pdf", folder / "usual.pdf", "--pages", "goals")

    assert round(PdfReader(folder / "plan.pdf").pages[0].mediabox.width) == width
    assert round(PdfReader(folder / "usual.pdf").pages[0].mediabox.width) == 612


def test_an_empty_plan_can_be_printed_too(cli: Cli, folder: Path):
    cli("new", folder / "p.career")

    assert cli("export", folder / "p.career", "--pdf", folder / "plan.pdf").status == 0

    assert "Career plan" in text_of(folder / "plan.pdf")


def test_a_file_is_replaced_only_by_force(cli: Cli, sample: Path, folder: Path):
    (folder / "plan.pdf").write_bytes(b"precious")

    assert_refused(cli("export", sample, "--pdf", folder / "plan.pdf"), "exists already", "--force")
    assert (folder / "plan.pdf").read_bytes() == b"precious"

    assert cli("export", sample, "--pdf", folder / "plan.pdf", "--force").status == 0
    assert (folder / "plan.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--pdf", "{folder}/maya.career", "--force"], "named like a plan"),
        (["--pdf", "{folder}"], "is a folder"),
        (["--pdf", "{folder}/nowhere/plan.pdf"], "no folder"),
        (["--pdf", "{folder}/plan.pdf", "--pages", "cover"], "no section “cover”"),
        (["--pdf", "{folder}/plan.pdf", "--pages", " , "], "names no part"),
        (["--pdf", "{folder}/plan.pdf", "--paper", "a3"], "no paper “a3”"),
        (["--pdf", "{folder}/" + "x" * 300 + ".pdf"], "name too long"),
    ],
)
def test_what_cannot_be_printed_is_refused_and_nothing_changes(
    cli: Cli, sample: Path, folder: Path, words: list[str], said: str
):
    before = state_of(folder)

    done = cli("export", sample, *(word.format(folder=folder) for word in words))

    assert_refused(done)
    assert said.lower() in done.err.lower()
    assert state_of(folder) == before


def test_the_dates_are_written_as_a_calendar_file(cli: Cli, sample: Path, folder: Path):
    done = cli("export", sample, "--ics", folder / "plan.ics")

    assert done.status == 0
    content = (folder / "plan.ics").read_bytes()
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"SUMMARY:Weekly review of the career plan\r\n" in content
    again = cli("export", sample, "--ics", folder / "plan.ics")
    assert_refused(again, "exists already")


def test_an_export_of_nothing_says_what_can_be_written(cli: Cli, sample: Path):
    done = cli("export", sample)
    assert (done.status, done.out) == (2, "")
    assert "--svg or --ics with a FILE" in done.err
