"""The files of a release: one file, a folder, a zip archive or a gzip file; nothing is unpacked into a folder."""

import contextlib
import gzip
import os
import re
import stat
import struct
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.library import limits
from careerplanner.library.import_report import Tally
from careerplanner.library.limits import Meter

ZIP, GZIP, OLD_EXCEL = b"PK\x03\x04", b"\x1f\x8b", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
EMPTY_ZIP = b"PK\x05\x06"
_DEEPEST_FOLDER = 4
_CLIMBS = re.compile(r"^(/|[A-Za-z]:)|(^|/)\.\.(/|$)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a release. ``name`` is its path inside of the release, with slashes; ``open`` starts it anew."""

    name: str
    size: int
    tally: Tally
    _open: Callable[[], BinaryIO]
    packed: int | None = None

    @property
    def stem(self) -> str:
        """The file's name without folder and endings."""
        name = PurePosixPath(self.name).name
        while PurePosixPath(name).suffix.casefold() in {".txt", ".csv", ".xlsx", ".gz", ".derived", ".zip"}:
            name = PurePosixPath(name).stem
        return name

    @property
    def folder(self) -> str:
        """The folder of the file inside of the release."""
        return str(PurePosixPath(self.name).parent)

    def open(self, *, counts: bool = True) -> Meter:
        """The file from its beginning; what is read moves the progress bar unless ``counts`` is off."""
        return Meter(self._open(), self.name, self.tally, counts=counts, packed=self.packed)

    def begins(self, size: int = 8) -> bytes:
        """The first bytes."""
        meter = self.open(counts=False)
        try:
            return meter.read(size)
        finally:
            meter.close()


@dataclass(slots=True)
class Files:
    """The files of what the user gave; ``words`` is its name, with the folders above it that may tell the release."""

    path: Path
    entries: list[Entry] = field(default_factory=list)
    keep_open: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)

    @property
    def words(self) -> str:
        """The last parts of the path, in which a release is often named."""
        return "/".join(self.path.resolve().parts[-2:])


@contextlib.contextmanager
def open_files(path: Path, tally: Tally) -> Iterator[Files]:
    """The files at this path; refused in words when there is nothing that can be read."""
    files = Files(path)
    with files.keep_open:
        try:
            if path.is_dir():
                files.entries = _in_folder(path, tally)
            else:
                files.entries = _in_file(path, tally, files.keep_open)
        except OSError as error:
            raise Refused(
                _("{path} cannot be read: {reason}").format(path=path, reason=error.strerror or type(error).__name__)
            ) from error
        yield files


def open_regular(path: Path) -> BinaryIO:
    """A file open for reading; refused, without waiting, when the path is no regular file (a pipe, a device)."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise Refused(_("{path} is not a file. Give a file, a folder or a zip archive.").format(path=path))
    return os.fdopen(handle, "rb")


def _in_file(path: Path, tally: Tally, keep_open: contextlib.ExitStack) -> list[Entry]:
    if not path.exists():
        raise Refused(_("There is no file or folder {path}.").format(path=path))
    with open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        start = file.read(8)
    if size == 0:
        raise Refused(_("{path} is empty.").format(path=path))
    if size > (limits.LARGEST_ARCHIVE if start[:2] in {ZIP[:2], GZIP} else limits.MOST_BYTES):
        raise limits.too_large(path.name)
    entry = _plain(path, path.name, size, start, tally)
    if not start.startswith((ZIP, EMPTY_ZIP)):
        return [entry]
    archive = open_zip(keep_open.enter_context(open_regular(path)), path.name)
    keep_open.enter_context(archive)
    if is_workbook(archive):
        return [entry]
    return _in_archive(archive, path.name, tally)


def _plain(path: Path, name: str, size: int, start: bytes, tally: Tally) -> Entry:
    """The entry of a file on disk, seen through gzip where it is packed so."""
    if not start.startswith(GZIP):
        return Entry(name, size, tally, lambda: open_regular(path))
    with open_regular(path) as file:
        file.seek(-4, os.SEEK_END)
        unpacked = struct.unpack("<I", file.read(4))[0]
    return Entry(name, unpacked, tally, lambda: cast(BinaryIO, _Gunzip(open_regular(path))), packed=size)


class _Gunzip(gzip.GzipFile):
    """A gzip file that closes what it reads from."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__(fileobj=packed)
        self._packed = packed

    def close(self) -> None:
        super().close()
        self._packed.close()


def _in_folder(folder: Path, tally: Tally) -> list[Entry]:
    entries: list[Entry] = []
    for place, folders, names in os.walk(folder):
        depth = len(Path(place).relative_to(folder).parts)
        folders[:] = sorted(n for n in folders if not n.startswith((".", "__MACOSX")) and depth < _DEEPEST_FOLDER)
        for name in sorted(n for n in names if not n.startswith(".")):
            path = Path(place) / name
            inner = path.relative_to(folder).as_posix()
            mode = path.lstat().st_mode
            if not stat.S_ISREG(mode):
                tally.leave(inner, 0, _("it is a link or not a file"))
                continue
            with open_regular(path) as file:
                start = file.read(8)
            entries.append(_plain(path, inner, path.stat().st_size, start, tally))
            if len(entries) > limits.MOST_FILES:
                raise Refused(
                    _("{path} holds more than {count} files. Give the folder of one release.").format(
                        path=folder, count=limits.MOST_FILES
                    )
                )
    return entries


def open_zip(file: BinaryIO, name: str) -> zipfile.ZipFile:
    """A zip archive whose list of files was found sane before it is read into memory; refused otherwise."""
    file.seek(0, os.SEEK_END)
    size = file.tell()
    file.seek(-min(size, 65_557), os.SEEK_END)
    tail = file.read()
    at = tail.rfind(EMPTY_ZIP)
    if at < 0 or len(tail) - at < 22:
        raise Refused(
            _("{file} is not a complete zip archive: it is cut off or damaged. Download it again.").format(file=name)
        )
    count, directory = struct.unpack("<HI", tail[at + 10 : at + 16])
    if count > limits.MOST_FILES or directory > limits.LARGEST_DIRECTORY:
        raise Refused(
            _("{file} holds more than {count} files, so it is not a release of reference data.").format(
                file=name, count=limits.MOST_FILES
            )
        )
    file.seek(0)
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        raise Refused(_("{file} is a damaged zip archive. Download it again.").format(file=name)) from error


def is_workbook(archive: zipfile.ZipFile) -> bool:
    """Whether a zip archive is an Excel workbook."""
    return {"[Content_Types].xml", "xl/workbook.xml"} <= set(archive.namelist())


def check_members(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse an archive that climbs out of itself, is locked, or unpacks to more than any release."""
    total = 0
    for info in archive.infolist():
        if _CLIMBS.search(info.filename.replace("\\", "/")):
            raise Refused(
                _("{file} holds the path “{path}”, which points outside the archive. It was not read.").format(
                    file=name, path=info.filename
                )
            )
        if info.flag_bits & 0x1:
            raise Refused(_("{file} is protected by a password. Unpack it and give the folder.").format(file=name))
        total += info.file_size
        if total > limits.MOST_BYTES or (
            info.file_size > limits.SMALL and info.file_size > limits.LARGEST_RATIO * max(info.compress_size, 1)
        ):
            raise limits.too_large(f"{name}, {info.filename}")


def _in_archive(archive: zipfile.ZipFile, name: str, tally: Tally) -> list[Entry]:
    check_members(archive, name)
    entries: list[Entry] = []
    for info in archive.infolist():
        inner = info.filename.replace("\\", "/")
        if info.is_dir() or inner.startswith("__MACOSX/") or PurePosixPath(inner).name.startswith("."):
            continue
        if stat.S_ISLNK(info.external_attr >> 16):
            tally.leave(inner, 0, _("it is a link or not a file"))
            continue
        entries.append(Entry(inner, info.file_size, tally, _opener(archive, info), packed=info.compress_size))
    return entries


def _opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], BinaryIO]:
    return lambda: cast(BinaryIO, archive.open(info))


def in_memory_or_temporary(entry: Entry) -> BinaryIO:
    """A copy of an entry in which one can seek: in memory, or in a temporary file without a name when it is large."""
    copy = tempfile.SpooledTemporaryFile(max_size=16 << 20)  # noqa: SIM115 - the caller closes it
    meter = entry.open(counts=False)
    try:
        while chunk := meter.read():
            copy.write(chunk)
    except BaseException:
        copy.close()
        raise
    finally:
        meter.close()
    copy.seek(0)
    return cast(BinaryIO, copy)
