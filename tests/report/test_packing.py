"""Packing makes a PDF smaller and changes nothing that is in it."""

import io
import re

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from careerplanner.report import pdf, setting
from careerplanner.report.packing import packed
from tests.report.maya import report
from tests.report.maya_case import with_case
from tests.some import some


@pytest.fixture(scope="module")
def loose() -> bytes:
    """The report as typst writes it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(setting, "packed", lambda made: made)
        return pdf.render_pdf(with_case(report()))


def objects_of(made: bytes, numbers: range) -> dict[int, object]:
    reader = PdfReader(io.BytesIO(made))
    return {number: plain(reader.get_object(IndirectObject(number, 0, reader))) for number in numbers}


def plain(value: object) -> object:
    """An object of a PDF as Python's own values; references stay numbers."""
    if isinstance(value, IndirectObject):
        return ("ref", value.idnum)
    if isinstance(value, StreamObject):
        return ("stream", value.get_data(), {key: plain(inner) for key, inner in value.items() if key != "/Length"})
    if isinstance(value, DictionaryObject):
        return {key: plain(dict.__getitem__(value, key)) for key in value}
    if isinstance(value, ArrayObject):
        return [plain(list.__getitem__(value, place)) for place in range(len(value))]
    return value


def test_every_object_is_what_it_was_and_the_file_is_less_than_half_as_large(loose: bytes):
    small = packed(loose)
    numbers = range(1, PdfReader(io.BytesIO(loose)).trailer["/Size"])

    assert len(small) < len(loose) / 2
    assert objects_of(small, some(numbers)) == objects_of(loose, numbers)
    before, after = (PdfReader(io.BytesIO(made)).trailer for made in (loose, small))
    for name in ("/Root", "/Info", "/ID"):
        assert plain(before.raw_get(name)) == plain(after.raw_get(name))


def test_the_report_comes_packed_and_the_same_each_time(loose: bytes):
    assert pdf.render_pdf(with_case(report())) == packed(loose)


def test_where_a_stream_ends_is_clear_whatever_its_last_byte(loose: bytes):
    """Its length is what stands before the end of the line, also where the data ends with half of such an end."""
    small = packed(loose)
    streams = re.findall(rb"/Length (\d+)(?:(?!endobj).)*?>>\s*stream\n(.*?)\r\nendstream", small, re.DOTALL)

    assert len(streams) == small.count(b"\nendstream")
    assert [int(length) - len(data) for length, data in some(streams)] == [0] * len(streams)


@pytest.mark.parametrize("spoil", [b"", b"%PDF-1.7\nno table\nstartxref\n9\n%%EOF", b"not a pdf at all"])
def test_what_is_not_built_as_expected_stays_as_it_is(spoil: bytes):
    assert packed(spoil) == spoil


def test_a_file_with_a_broken_object_stays_as_it_is(loose: bytes):
    broken = loose.replace(b"\nendobj\n", b"\nendobx\n", 1)

    assert packed(broken) == broken
