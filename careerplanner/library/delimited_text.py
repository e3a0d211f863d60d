"""Delimited text: any line ends, UTF-8 with or without a mark, UTF-16, Windows-1252 as the last resort."""

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.library import limits
from careerplanner.library.files import Entry
from careerplanner.library.grid import Row
from careerplanner.library.limits import Meter

DELIMITERS = ("\t", ",", ";")


class NotText(Refused):
    """A file that cannot be text of a release, whatever its name."""


@dataclass(slots=True)
class TextGrid:
    """The rows of a text file under one delimiter. O*NET writes tabs and never quotes; the others quote."""

    entry: Entry
    delimiter: str
    quoted: bool = True
    whole_rows: bool = False

    @property
    def title(self) -> str:
        """The file's path inside of the release."""
        return self.entry.name

    @property
    def stem(self) -> str:
        """The file's name without endings."""
        return self.entry.stem

    @property
    def folder(self) -> str:
        """The folder of the file."""
        return self.entry.folder

    @property
    def size(self) -> int:
        """Bytes, unpacked."""
        return self.entry.size

    def head(self, rows: int) -> list[Row]:
        """The first rows, read without moving the progress bar; fewer where the text ends in something else."""
        found: list[Row] = []
        try:
            for line, cells in islice(self._rows(counts=False), rows):
                found.append((line, cells[: limits.WIDEST]))
        except NotText:
            if not found:
                raise
        return found

    def rows(self) -> Iterator[Row]:
        """All rows that hold anything."""
        return self._rows(counts=True)

    def _rows(self, *, counts: bool) -> Iterator[Row]:
        meter = self.entry.open(counts=counts)
        try:
            texts = _texts(meter, self.entry)
            yield from self._parsed(texts) if self.quoted else self._split(texts)
        finally:
            meter.close()

    def _split(self, texts: Iterator[str]) -> Iterator[Row]:
        delimiter = self.delimiter
        for number, text in enumerate(texts, start=1):
            if text:
                yield number, text.split(delimiter)

    def _parsed(self, texts: Iterator[str]) -> Iterator[Row]:
        # The limit is the interpreter's own, so it is only ever raised.
        csv.field_size_limit(max(csv.field_size_limit(), limits.LONGEST_LINE))
        reader = csv.reader((text + "\n" for text in texts), delimiter=self.delimiter, strict=True)
        before = 0
        try:
            for cells in reader:
                if cells:
                    yield before + 1, cells
                before = reader.line_num
        except csv.Error as error:
            raise Refused(
                _("{file}, line {line}: the quotes do not match, or the file is cut off ({reason}).").format(
                    file=self.entry.name, line=before + 1, reason=error
                )
            ) from error


def _texts(meter: Meter, entry: Entry) -> Iterator[str]:
    """The lines as text, without their ends."""
    for number, line in enumerate(_lines(meter, entry.name), start=1):
        body = line.removesuffix(b"\r")
        if number == 1:
            body = body.removeprefix(codecs.BOM_UTF8)
        if b"\x00" in body:
            raise NotText(_("{file}, line {line}: this is not a text file.").format(file=entry.name, line=number))
        try:
            yield body.decode("utf-8")
        except UnicodeDecodeError:
            yield _western(body, entry, number, warn=meter.counts)


def _western(body: bytes, entry: Entry, number: int, *, warn: bool) -> str:
    try:
        text = body.decode("cp1252")
    except UnicodeDecodeError as error:
        raise NotText(
            _("{file}, line {line}: this is neither UTF-8 nor Windows-1252 text. Save the file as UTF-8.").format(
                file=entry.name, line=number
            )
        ) from error
    if warn:
        entry.tally.warn(entry.name, number, _("not UTF-8; read as Windows-1252, so look at accents and signs"))
    return text


def _lines(meter: Meter, file: str) -> Iterator[bytes]:
    """The lines as bytes; a file of a single endless line is refused before it fills the memory."""
    number, rest = 1, b""
    for chunk in _chunks(meter):
        *whole, rest = (rest + chunk).split(b"\n")
        if len(rest) > limits.LONGEST_LINE:
            raise NotText(
                _("{file}, line {line} is longer than any line of a release, so the file was not read.").format(
                    file=file, line=number + len(whole)
                )
            )
        yield from whole
        number += len(whole)
        meter.where = _(", after line {line}").format(line=number - 1)
    if rest:
        yield rest


def _chunks(meter: Meter) -> Iterator[bytes]:
    """The file in pieces, as UTF-8 where it says that it is UTF-16."""
    first = meter.read()
    if not first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        while first:
            yield first
            first = meter.read()
        return
    decoder = codecs.getincrementaldecoder("utf-16")(errors="replace")
    while first:
        yield decoder.decode(first).encode("utf-8", "replace")
        first = meter.read()
