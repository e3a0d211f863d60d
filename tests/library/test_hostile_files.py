"""Damaged and hostile files are refused in one clear sentence, and nothing of them stays."""

import csv
import gzip
import os
import re
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from careerplanner.errors import Refused
from careerplanner.library import add
from tests.library import samples
from tests.library.samples import ONET, onet_files, tabbed

NAME = "Occupation Data.txt"


def refusal(library: Path, path: Path) -> str:
    """The sentence of the refusal; afterwards there is no library."""
    with pytest.raises(Refused) as caught:
        add(library, path)
    assert list(library.parent.iterdir()) == [] if library.parent.exists() else True
    sentence = str(caught.value)
    assert "\n" not in sentence
    return sentence


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    return samples.zipped(tmp_path / "whole.zip", onet_files(), top="db_30_3_text")


def test_nothing_at_the_path(library, tmp_path):
    assert refusal(library, tmp_path / "gone.zip") == f"There is no file or folder {tmp_path / 'gone.zip'}."


def test_an_empty_file_and_an_empty_folder(library, tmp_path):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "folder").mkdir()

    assert "empty.txt is empty" in refusal(library, tmp_path / "empty.txt")
    assert "holds no known table of O*NET, OEWS or ESCO" in refusal(library, tmp_path / "folder")


def test_an_archive_that_is_cut_off(library, whole, tmp_path):
    for share in (0.3, 0.6, 0.99):
        cut = tmp_path / "cut.zip"
        cut.write_bytes(whole.read_bytes()[: int(whole.stat().st_size * share)])

        assert (
            refusal(library, cut)
            == "cut.zip is not a complete zip archive: it is cut off or damaged. Download it again."
        )


def test_an_archive_whose_content_is_damaged_names_file_and_line(library, tmp_path):
    rows = [(f"11-{n % 9000 + 1000}.00", f"Title {n * 7919}", "") for n in range(30_000)]
    path = samples.zipped(tmp_path / "flipped.zip", {NAME: tabbed([ONET["Occupation Data"][0], *rows])})
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 200] = b"\x00\xff" * 100
    path.write_bytes(content)

    sentence = refusal(library, path)

    assert re.fullmatch(
        rf"{NAME}, after line \d{{4,5}}: the file is damaged or cut off. Download it again.", sentence
    ), sentence


def test_a_gzip_file_that_is_cut_off(library, tmp_path):
    path = tmp_path / "national_M2025_dl.csv.gz"
    path.write_bytes(gzip.compress(samples.wage_lines(samples.WAGES))[:-200])

    assert "the file is damaged or cut off" in refusal(library, path)


def test_an_archive_with_a_password(library, whole):
    content = bytearray(whole.read_bytes())
    at = content.find(b"PK\x01\x02")
    while at >= 0:  # the bit that says so, in the list of files
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 1)
    whole.write_bytes(content)

    assert refusal(library, whole) == "whole.zip is protected by a password. Unpack it and give the folder."


@pytest.mark.parametrize(
    "inner", ["../../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "..\\evil.txt", "C:\\evil.txt"]
)
def test_a_path_that_climbs_out_of_the_archive(library, tmp_path, inner):
    path = samples.zipped(tmp_path / "climb.zip", onet_files() | {inner: b"x"})

    assert "which points outside the archive" in refusal(library, path)
    assert not (tmp_path / "evil.txt").exists()


def test_an_archive_of_zeros(library, tmp_path):
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(NAME, tabbed(ONET["Occupation Data"]) + bytes(30 << 20))

    assert "unpacks to more than any release" in refusal(library, path)


def test_an_archive_that_lies_about_its_size(library, tmp_path):
    path = tmp_path / "bomb.zip"
    body = tabbed([*ONET["Occupation Data"], *([("11-1011.00", "t", "d" * 1000)] * 20_000)])
    samples.zipped(path, {NAME: body})
    content = path.read_bytes()
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = content.index(mark) + at
        content = content[:start] + struct.pack("<I", 1000) + content[start + 4 :]
    path.write_bytes(content)

    assert refusal(library, path).startswith(NAME)


def test_an_archive_of_too_many_files(library, tmp_path):
    path = samples.zipped(tmp_path / "many.zip", {f"{number}.txt": b"x" for number in range(501)})

    assert "holds more than 500 files" in refusal(library, path)


def test_a_gzip_file_of_zeros(library, tmp_path):
    path = samples.gzipped(
        tmp_path / "M2025.csv.gz", samples.wage_lines(samples.WAGES) + (b"x" * 1000 + b"\n") * 30_000
    )

    assert "unpacks to more than any release" in refusal(library, path)


def test_a_line_without_end(library, tmp_path):
    (tmp_path / "a.txt").write_bytes(tabbed(ONET["Occupation Data"]) + b"x" * (5 << 20))

    assert refusal(library, tmp_path / "a.txt") == (
        "a.txt, line 5 is longer than any line of a release, so the file was not read."
    )


def test_quotes_that_do_not_end(library, tmp_path):
    content = samples.wage_lines(samples.WAGES) + b'99,"U.S.,1,US\n'
    (tmp_path / "national_M2025_dl.csv").write_bytes(content)

    assert refusal(library, tmp_path / "national_M2025_dl.csv").startswith(
        "national_M2025_dl.csv, line 6: the quotes do not match, or the file is cut off"
    )


def test_bytes_that_are_text_in_no_encoding(library, tmp_path):
    (tmp_path / "a.txt").write_bytes(tabbed(ONET["Occupation Data"]) + b"11-1011.00\t\x81\x8d\t\r\n")

    assert refusal(library, tmp_path / "a.txt").startswith("a.txt, line 5: this is neither UTF-8 nor Windows-1252")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (bytes(1000), "it is neither a text file nor a workbook"),
        (b"\x89PNG\r\n\x1a\n" + bytes(1000), "it is not a known table of O*NET, OEWS or ESCO"),
    ],
)
def test_a_binary_file(library, tmp_path, content, reason):
    (tmp_path / "photo.txt").write_bytes(content)

    assert refusal(library, tmp_path / "photo.txt") == f"photo.txt: {reason}."


def test_a_text_that_is_something_else(library, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear O*NET,\nplease send data.\n", encoding="utf-8")

    assert refusal(library, tmp_path / "letter.txt") == ("letter.txt: it is not a known table of O*NET, OEWS or ESCO.")


def test_a_header_without_rows(library, tmp_path):
    (tmp_path / "a.txt").write_bytes(tabbed(ONET["Occupation Data"][:1]))

    assert refusal(library, tmp_path / "a.txt") == "a.txt: it has no rows."


def test_a_table_of_which_no_row_can_be_taken(library, tmp_path):
    (tmp_path / "a.txt").write_bytes(tabbed([ONET["Occupation Data"][0], ("x", "y", "z"), ("x", "y", "z")]))

    assert refusal(library, tmp_path / "a.txt") == (
        "a.txt, line 2: not one row could be read: the code is not an O*NET-SOC code."
    )


def test_one_bad_table_spoils_the_whole_release(library, tmp_path):
    files = onet_files() | {"Job Zones.txt": tabbed([ONET["Job Zones"][0], (samples.CLERK, "high", "", "")])}

    assert "Job Zones.txt, line 2: not one row could be read" in refusal(
        library, samples.zipped(tmp_path / "db_30_3_text.zip", files)
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in its file system")
def test_a_pipe_is_refused_without_waiting(library, tmp_path):
    os.mkfifo(tmp_path / "pipe")

    assert "is not a file" in refusal(library, tmp_path / "pipe")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in its file system")
def test_links_and_pipes_in_a_folder_are_left(library, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_bytes(tabbed(ONET["Job Zones"]))
    folder = samples.unpacked(tmp_path / "db_30_3_text", {NAME: tabbed(ONET["Occupation Data"])})
    (folder / "Job Zones.txt").symlink_to(outside)
    os.mkfifo(folder / "Task Statements.txt")

    report = add(library, folder)

    assert report.tables == {"Occupation Data": 3}
    assert {one.file: one.why for one in report.left} == {
        "Job Zones.txt": "it is a link or not a file",
        "Task Statements.txt": "it is a link or not a file",
    }


def test_a_link_in_an_archive_is_left(library, tmp_path):
    path = samples.zipped(tmp_path / "db_30_3_text.zip", {NAME: tabbed(ONET["Occupation Data"])})
    link = zipfile.ZipInfo("Job Zones.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")

    assert [(one.file, one.why) for one in add(library, path).left] == [("Job Zones.txt", "it is a link or not a file")]


def test_an_archive_inside_of_an_archive_is_left(library, tmp_path, whole):
    path = samples.zipped(tmp_path / "db_30_3_text.zip", {NAME: tabbed(ONET["Occupation Data"]),
                                                          "inner.zip": whole.read_bytes()})  # fmt: skip

    assert [one.why for one in add(library, path).left] == ["it is an archive inside what was given; add it separately"]


def test_a_workbook_of_something_else(library, tmp_path):
    path = samples.wage_workbook(tmp_path / "budget.xlsx", [{"Rent": "900"}], header=("Rent", "Food"), notes=())

    assert refusal(library, path) == ("budget.xlsx: it is a workbook without a known table of O*NET or OEWS.")


def test_an_old_or_locked_workbook(library, tmp_path):
    (tmp_path / "national_M2012_dl.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))

    assert "save it as .xlsx without" in refusal(library, tmp_path / "national_M2012_dl.xls")


def rewritten(path: Path, member: str, change) -> Path:
    """A workbook in which one part is changed."""
    with zipfile.ZipFile(path) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    content[member] = change(content[member])
    return samples.zipped(path, content)


def test_a_workbook_with_a_document_type(library, tmp_path):
    path = samples.wage_workbook(tmp_path / "national_M2025_dl.xlsx", samples.WAGES)
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

    rewritten(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"<worksheet", bomb + b"<worksheet", 1))

    assert "declares a document type" in refusal(library, path)


@pytest.mark.parametrize(
    ("member", "change", "complaint"),
    [
        ("xl/worksheets/sheet1.xml", lambda xml: xml[: len(xml) // 2], "of its XML: the workbook is damaged"),
        ("xl/worksheets/sheet1.xml", lambda xml: xml.replace(b'r="B2"', b'r="ZZZZ2"'), "more columns than Excel"),
        (
            "xl/worksheets/sheet1.xml",
            lambda xml: xml.replace(b't="inlineStr"><is><t>U.S.</t></is>', b't="s"><v>7</v>'),
            "line 2: a cell refers to text that is not in the workbook",
        ),
        ("xl/_rels/workbook.xml.rels", lambda _xml: b"<Relationships/>", "a workbook without readable sheets"),
    ],
)
def test_a_damaged_workbook(library, tmp_path, member, change, complaint):
    path = samples.wage_workbook(tmp_path / "national_M2025_dl.xlsx", samples.WAGES)

    rewritten(path, member, change)

    assert complaint in refusal(library, path)


def test_a_mixture_of_publishers(library, tmp_path):
    path = samples.zipped(tmp_path / "all.zip", onet_files() | {"wages_M2025.csv": samples.wage_lines(samples.WAGES)})

    assert "holds tables of O*NET + OEWS. Add each of them separately." in refusal(library, path)


def test_wages_of_no_year(library, tmp_path):
    (tmp_path / "wages.csv").write_bytes(samples.wage_lines(samples.WAGES))

    assert "wages.csv does not say which year its wages are from" in refusal(library, tmp_path / "wages.csv")


def without(column: str, rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """A table that has lost a column."""
    at = rows[0].index(column)
    return [(*row[:at], *row[at + 1 :]) for row in rows]


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("Occupation Data", "Title"),
        ("Occupation Data", "O*NET-SOC Code"),
        ("Job Zones", "Job Zone"),
        ("Essential Skills", "Data Value"),
        ("Task Statements", "Task"),
    ],
)
def test_a_table_that_lacks_a_column_is_told_which(library, tmp_path, table, column):
    (tmp_path / f"{table}.txt").write_bytes(tabbed(without(column, ONET[table])))

    assert refusal(library, tmp_path / f"{table}.txt") == (
        f"{table}.txt: it is not a known table of O*NET, OEWS or ESCO: "
        f"the column “{column}” is missing from its header in line 1."
    )


@pytest.mark.parametrize("column", ["OCC_CODE", "A_MEDIAN", "TOT_EMP"])
def test_wages_that_lack_a_column_are_told_which(library, tmp_path, column):
    rows = [tuple(row) for row in csv.reader(samples.wage_lines(samples.WAGES).decode().splitlines())]
    path = tmp_path / "national_M2025_dl.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(without(column, rows))

    assert f"the column “{column}” is missing from its header in line 1" in refusal(library, path)


def test_a_table_of_a_release_that_lacks_a_column_is_left_with_the_reason_and_the_others_are_taken(library, tmp_path):
    files = onet_files() | {"Job Zones.txt": tabbed(without("Job Zone", ONET["Job Zones"]))}

    report = add(library, samples.zipped(tmp_path / "db_30_3_text.zip", files))

    assert report.tables["Occupation Data"] == 3
    assert "Job Zones" not in report.tables
    why = {one.file: one.why for one in report.left}
    assert "the column “Job Zone” is missing from its header in line 1" in why["Job Zones.txt"]
    assert "missing" not in why["Tasks to DWAs.txt"], "the planner has no use for that table, and it is whole"
