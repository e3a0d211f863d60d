"""Limits that every real release passes by far, and a damaged or hostile file does not."""

import gzip
import zipfile
import zlib
from dataclasses import dataclass
from typing import BinaryIO

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.library.import_report import Tally

MOST_FILES = 500
"""A full O*NET archive has 46, ESCO 19, OEWS at most 10."""
MOST_BYTES = 2 << 30
"""All files of an import, unpacked; the largest OEWS workbook (every area and industry) has about half of it."""
LARGEST_ARCHIVE = 256 << 20
LARGEST_DIRECTORY = 1 << 20
LARGEST_RATIO = 200
"""Unpacked to packed size; releases reach 30, an archive of nothing but zeros 1,000."""
SMALL = 1 << 20
"""Below this a ratio says nothing."""
LONGEST_LINE = 4 << 20
"""Of a line, a field or a cell; the longest field seen in a release has 651,423 characters."""
MOST_COLUMNS = 16_384
WIDEST = 256
"""Cells to the right of this column are of no interest; the widest table of a release has 32."""
CHUNK = 1 << 18


def too_large(file: str) -> Refused:
    """The refusal of what unpacks to more than any release has."""
    return Refused(
        _("{file} unpacks to more than any release of reference data holds, so it was not read further.").format(
            file=file
        )
    )


@dataclass(slots=True)
class Meter:
    """A stream that counts what is read through it, against the limits and for the progress bar.

    What the unpacking reports as broken is refused in words; ``where`` may be kept up to date by the reader.
    """

    stream: BinaryIO
    file: str
    tally: Tally
    counts: bool = True
    packed: int | None = None
    done: int = 0
    where: str = ""

    def read(self, size: int = CHUNK) -> bytes:
        """Up to ``size`` bytes; none at the end."""
        try:
            chunk = self.stream.read(size)
        except (zlib.error, EOFError, zipfile.BadZipFile, gzip.BadGzipFile) as error:
            raise Refused(
                _("{file}{where}: the file is damaged or cut off. Download it again.").format(
                    file=self.file, where=self.where
                )
            ) from error
        except (NotImplementedError, RuntimeError) as error:
            raise Refused(
                _("{file} is packed in a way that cannot be read. Pack it as a plain zip archive.").format(
                    file=self.file
                )
            ) from error
        except OSError as error:
            raise Refused(
                _("{file}{where} cannot be read: {reason}").format(
                    file=self.file, where=self.where, reason=error.strerror or type(error).__name__
                )
            ) from error
        self._count(len(chunk))
        return chunk

    def close(self) -> None:
        """Close the stream."""
        self.stream.close()

    def _count(self, size: int) -> None:
        self.done += size
        if self.counts:
            self.tally.bytes_done += size
        if self.done > MOST_BYTES or (
            self.packed is not None and self.done > SMALL and self.done > LARGEST_RATIO * max(self.packed, 1)
        ):
            raise too_large(self.file)
