"""A finished PDF made smaller without loss: its objects packed into compressed object streams (ISO 32000-1, 7.5.7).

typst writes each of the thousands of small objects of a tagged file as plain text. Here those that are no streams are
packed together, and the table of where they are becomes a stream too. Nothing is read into an object or changed in it.
"""

import re
import zlib
from collections.abc import Iterator

_IN_ONE_STREAM = 200
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
_HEAD = re.compile(rb"\s*(\d+) 0 obj\s*")
_SIZE = re.compile(rb"/Size \d+")
_FREE, _IN_FILE, _PACKED = 0, 1, 2
_END = b"endstream"


def packed(pdf: bytes) -> bytes:
    """The same file with its objects packed; the file as it is where it is not built as typst builds one."""
    found = _taken_apart(pdf)
    if found is None:
        return pdf
    head, objects, trailer = found
    small = {number: body for number, body in objects.items() if not body.endswith(_END)}
    size = max(objects) + 1
    out = bytearray(head)
    entries: dict[int, tuple[int, int, int]] = {}
    for number, body in objects.items():
        if number not in small:
            entries[number] = (_IN_FILE, len(out), 0)
            out += b"%d 0 obj\n%b\nendobj\n" % (number, _with_clear_end(body))
    for chunk in _chunks(sorted(small)):
        entries[size] = (_IN_FILE, len(out), 0)
        entries |= {number: (_PACKED, size, place) for place, number in enumerate(chunk)}
        out += b"%d 0 obj\n%b\nendobj\n" % (size, _object_stream([(number, small[number]) for number in chunk]))
        size += 1
    start = len(out)
    entries[size] = (_IN_FILE, start, 0)
    out += b"%d 0 obj\n%b\nendobj\n" % (size, _table(entries, size + 1, trailer))
    return bytes(out + b"startxref\n%d\n%%%%EOF" % start)


def _taken_apart(pdf: bytes) -> tuple[bytes, dict[int, bytes], bytes] | None:
    """Head, objects by number, and the entries of the trailer; None where one of them is not as expected."""
    start = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", pdf)
    if start is None or not pdf.startswith(b"xref", int(start[1])):
        return None
    table, _word, trailer = pdf[int(start[1]) : start.start()].partition(b"trailer")
    trailer = trailer.strip()
    places = sorted(int(entry[1]) for entry in _ENTRY.finditer(table) if entry[3] == b"n")
    if not places or not (trailer.startswith(b"<<") and trailer.endswith(b">>") and _SIZE.search(trailer)):
        return None
    objects = {}
    for place, end in zip(places, [*places[1:], int(start[1])], strict=True):
        head = _HEAD.match(pdf, place)
        body = pdf[place:end].rstrip()
        if head is None or not body.endswith(b"endobj"):
            return None
        objects[int(head[1])] = body[head.end() - place : -len(b"endobj")].strip()
    return pdf[: places[0]], objects, _SIZE.sub(b"", trailer[2:-2])


def _chunks(numbers: list[int]) -> Iterator[list[int]]:
    for first in range(0, len(numbers), _IN_ONE_STREAM):
        yield numbers[first : first + _IN_ONE_STREAM]


def _with_clear_end(body: bytes) -> bytes:
    """The stream with two letters as its end of line, since data may end with one of them."""
    return body.removesuffix(_END).removesuffix(b"\n") + b"\r\n" + _END


def _stream(entries: bytes, content: bytes) -> bytes:
    made = zlib.compress(content, 9)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\r\n%b" % (entries, len(made), made, _END)


def _object_stream(objects: list[tuple[int, bytes]]) -> bytes:
    index, content = [], bytearray()
    for number, body in objects:
        index.append(b"%d %d" % (number, len(content)))
        content += body + b"\n"
    head = b" ".join(index) + b"\n"
    return _stream(b"/Type/ObjStm/N %d/First %d" % (len(objects), len(head)), head + bytes(content))


def _table(entries: dict[int, tuple[int, int, int]], size: int, trailer: bytes) -> bytes:
    """The cross-reference stream: kind in one byte, place in four, index in two."""
    rows = bytearray()
    for number in range(size):
        kind, place, index = entries.get(number, (_FREE, 0, 0xFFFF if number == 0 else 0))
        rows += bytes([kind]) + place.to_bytes(4) + index.to_bytes(2)
    return _stream(b"/Type/XRef/Size %d/W[1 4 2]%b" % (size, trailer), bytes(rows))
