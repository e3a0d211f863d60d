"""``export --edition``, ``--html``, ``--markdown``: who is told what, and what is refused in one sentence."""

import os
from pathlib import Path

import pytest
from pypdf import PdfReader

from .conftest import Cli, assert_refused, state_of
from .test_export import text_of


def test_the_manager_gets_the_case_with_reader_talk_and_day(cli: Cli, sample: Path, folder: Path):
    words = ["--edition", "Manager", "--reader", "Priya Raman", "--talk", "2026-12-10", "--by", "2027-06-30"]

    assert cli("export", sample, "--pdf", folder / "case.pdf", *words).status == 0

    text = text_of(folder / "case.pdf")
    assert "Promotion case · for Priya Raman · talk on Dec 10, 2026" in text
    assert "Name me senior customer service specialist by June 30, 2027." in text
    assert "$" not in text
    assert PdfReader(folder / "case.pdf").metadata.title == "The case for senior customer service specialist"


def test_pay_as_an_index_tells_no_amount(cli: Cli, sample: Path, folder: Path):
    assert cli("export", sample, "--pdf", folder / "p.pdf", "--edition", "partner", "--pay", "index").status == 0

    text = text_of(folder / "p.pdf")
    assert "Pay is an index: 100 is base pay today." in text
    assert "$" not in text
    assert "41,912" not in text


def test_sections_are_printed_in_the_order_given(cli: Cli, sample: Path, folder: Path):
    cli("export", sample, "--markdown", folder / "p.md", "--pages", "pay,goals,pay")

    heads = [line for line in (folder / "p.md").read_text("utf-8").splitlines() if line.startswith("## ")]
    assert heads == ["## Pay history", "## Goals"]


def test_one_call_writes_every_kind_and_they_say_the_same(cli: Cli, sample: Path, folder: Path):
    names = {kind: folder / f"case.{kind}" for kind in ("pdf", "html", "markdown")}
    options = [word for kind, path in names.items() for word in (f"--{kind}", path)]

    done = cli("export", sample, "--edition", "manager", *options)

    assert done.status == 0
    assert done.out.count("Wrote") == 3
    for path in (names["html"], names["markdown"]):
        said = path.read_text("utf-8")
        assert "Showed Tomás and Jess the three turning points" in said
        assert "$" not in said
    assert "Showed Tomás and Jess the three turning points" in text_of(names["pdf"])


def test_an_archive_gets_pdf_a(cli: Cli, sample: Path, folder: Path):
    cli("export", sample, "--pdf", folder / "p.pdf", "--pages", "goals", "--archive")

    metadata = PdfReader(folder / "p.pdf").trailer["/Root"]["/Metadata"].get_data().decode()
    assert "pdfaid:part" in metadata


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["--edition", "boss"],
            "no edition “boss”. Choose from: mine, manager, mentor, partner, one-page, check-in, stories, year.",
        ),
        (["--pay", "dollars"], "no way “dollars” to tell pay. Choose from: amounts, index, nothing."),
        (["--edition", "manager", "--pay", "index"], "“manager” does not tell pay that way"),
        (["--edition", "mentor", "--pay", "amounts"], "“mentor” does not tell pay that way"),
        (["--edition", "manager", "--pages", "outlook"], "no section “outlook” in the edition “manager”"),
        (["--by", "soon"], "soon"),
    ],
)
def test_what_is_not_told_or_not_known_is_refused(cli: Cli, sample: Path, folder: Path, words: list[str], said: str):
    before = state_of(folder)
    done = cli("export", sample, "--pdf", folder / "p.pdf", *words)

    assert_refused(done)
    assert said in done.err
    assert state_of(folder) == before


def test_a_full_disk_leaves_the_old_file_as_it_was(cli: Cli, sample: Path, folder: Path, monkeypatch):
    (folder / "p.md").write_bytes(b"precious")

    def full(*_all):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        done = cli("export", sample, "--markdown", folder / "p.md", "--force")

    assert_refused(done)
    assert "was not written: No space left on device" in done.err
    assert (folder / "p.md").read_bytes() == b"precious"
    assert [path.name for path in folder.glob(".p.md*")] == []
