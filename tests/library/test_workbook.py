"""Workbooks as Excel and other programs write them: shared strings, gaps, formulas, prefixes."""

from pathlib import Path

from careerplanner.library.files import open_files
from careerplanner.library.import_report import Tally
from careerplanner.library.workbook import SheetGrid, open_workbook
from tests.library import samples

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
    '<sheet name="One" sheetId="1" r:id="rId1"/><sheet name="Two &amp; a half" sheetId="2" r:id="rId2"/>'
    "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId2" Target="/xl/worksheets/other.xml"/>'
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>plain</t></si>'
    "<si><r><t>in </t></r><r><rPr><b/></rPr><t>two runs</t></r></si></sst>",
    "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><cols><col min="1"/></cols><sheetData>'
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="3"><v>1</v></c></row>'
    '<row r="3"><c r="B3"><f>SUM(A1:A2)</f><v>26.129999999999999</v></c><c r="D3" t="b"><v>1</v></c>'
    '<c r="E3" t="e"><v>#N/A</v></c><c r="AA3" t="inlineStr"><is><t>R&amp;D &lt;x&gt;</t></is></c></row>'
    '<row r="4"><c r="A4"/><c r="B4" t="str"><v></v></c></row>'
    '<row><c><v>1</v></c><c><v>2</v></c></row><row r="9"><c r="B9"><v>9</v></c><c r="XFD9"><v>far out</v></c></row>'
    "</sheetData></worksheet>",
    "xl/worksheets/other.xml": f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="7"><x:c r="C7"><x:v>5</x:v></x:c>'
    "</x:row></x:sheetData></x:worksheet>",
}


def rows_of(path: Path) -> dict[str, list]:
    with open_files(path, Tally()) as files, open_workbook(files.entries[0]) as book:
        return {sheet: list(SheetGrid(book, sheet).rows()) for sheet in book.sheets}


def test_cells_stand_in_their_columns_and_rows_keep_their_numbers(tmp_path):
    path = samples.zipped(tmp_path / "book.xlsx", {name: text.encode() for name, text in PARTS.items()})

    assert rows_of(path) == {
        "One": [
            (1, ["plain", "in two runs"]),
            (3, ["", "26.129999999999999", "", "TRUE", "", *[""] * 21, "R&D <x>"]),
            (5, ["1", "2"]),
            (9, ["", "9"]),
        ],
        "Two & a half": [(7, ["", "", "5"])],
    }


def test_a_workbook_of_another_writer_reads_the_same(tmp_path):
    path = samples.wage_workbook(tmp_path / "national_M2025_dl.xlsx", samples.WAGES)

    header, *rows = rows_of(path)["national_M2025_dl"]

    assert header == (1, list(samples.OEWS_HEADER))
    assert [
        dict(zip(header[1], cells, strict=False)) | row for (_line, cells), row in zip(rows, samples.WAGES, strict=True)
    ] == [dict(zip(header[1], cells, strict=False)) for _line, cells in rows]
