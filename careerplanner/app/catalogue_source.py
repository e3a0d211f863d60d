"""The files of a field of work: found by its manifest, and kept read in the user's cache, where parsing costs most."""

import json
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from careerplanner import __version__, paths
from careerplanner.app.catalogue_file import CheckedEntry, Entry
from careerplanner.app.catalogue_texts import translated
from careerplanner.app.safe_write import replace_file
from careerplanner.errors import Refused
from careerplanner.i18n import _

DEFAULT_FIELD = "customer-service"
_MANIFEST = "field.toml"
_PARTS = ("sources", "roles", "skills", "moves", "actions", "metrics", "priors")
_CHECKED = f" checked by {__version__}".encode()
_Content = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Source:
    """What the files of a field say: the manifest, and the files of each part in their order.

    ``is_checked`` says that a catalogue was made of these very files before, so that nothing needs to be checked again.
    """

    manifest: Entry
    parts: dict[str, tuple[Entry, ...]]
    is_checked: bool = field(default=False, compare=False)

    def list(self, part: str, table: str) -> Iterator[Entry]:
        """The entries of a list, over all files of the part."""
        for file in self.parts[part]:
            yield from file.list(table)

    def first(self, part: str) -> Entry:
        """The leading file of a part: what stands once, stands there."""
        return self.parts[part][0]


def field_folder(field: str) -> Path:
    """The folder of a field of work; refused when there is no such field."""
    folder = paths.resources() / "catalogue" / field
    if not (folder / _MANIFEST).is_file():
        raise Refused(_("There is no field of work “{field}”.").format(field=field))
    return folder


def table_path(name: str, field: str = DEFAULT_FIELD) -> Path:
    """The shipped table of this name, as the manifest of the field has it."""
    folder = field_folder(field)
    return folder / _manifest(folder).part("tables").text(name)


def read_source(folder: Path, translate: Callable[[str], str] | None, cache: Path | None) -> Source:
    """The files of the field in a folder, their texts put through ``translate``.

    Refused, naming file and line, where one is missing or malformed. ``cache`` is a file that holds what was parsed
    before, or None; it counts only while it was made of these very bytes, and is made anew where it was not.
    """
    manifest = _manifest(folder)
    entries = manifest.part("entries")
    names = {part: entries.texts(part) for part in _PARTS}
    sources = {name: _bytes(folder, name) for files in names.values() for name in files}
    content, is_checked = _kept(cache, sources) if cache else (None, False)
    if content is None:
        content = {name: _parsed(name, source) for name, source in sources.items()}
        if cache:
            _keep(cache, sources, content)
    if translate:
        manifest = Entry(_MANIFEST, "", translated(manifest.raw, translate))
        content = {name: translated(raw, translate) for name, raw in content.items()}
    made = CheckedEntry if is_checked else Entry
    parts = {part: tuple(made(name, "", content[name]) for name in files) for part, files in names.items()}
    return Source(manifest, parts, is_checked)


def mark_checked(cache: Path) -> None:
    """Note that a catalogue was made of what is kept, by this version of the program; costs nothing where it fails."""
    try:
        seal, _line, content = cache.read_bytes().partition(b"\n")
        replace_file(cache, seal.partition(b" ")[0] + _CHECKED + b"\n" + content)
    except OSError:
        return


def _manifest(folder: Path) -> Entry:
    return Entry(_MANIFEST, "", _parsed(_MANIFEST, _bytes(folder, _MANIFEST)))


def _bytes(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except FileNotFoundError:
        raise Refused(_("The catalogue lacks the file {file}.").format(file=name)) from None


def _parsed(name: str, source: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(source.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused(_("The catalogue's file {file} is malformed: {why}.").format(file=name, why=error)) from None


def _kept(cache: Path, sources: dict[str, bytes]) -> tuple[_Content | None, bool]:
    """What the cache holds of these very sources, and whether it is checked; None where there is nothing of use."""
    try:
        if not cache.is_file():  # a pipe would never answer
            return None, False
        head, _line, content = cache.read_bytes().partition(b"\n")
    except OSError:
        return None, False
    seal, _space, _mark = head.partition(b" ")
    if seal != _seal(sources, content):
        return None, False
    return json.loads(content), head.endswith(_CHECKED)


def _keep(cache: Path, sources: dict[str, bytes], content: _Content) -> None:
    """Keep what was parsed for the next start; a folder that cannot be written costs time and nothing else."""
    packed = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    try:
        cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(cache, _seal(sources, packed) + b"\n" + packed)
    except OSError:
        return


def _seal(sources: dict[str, bytes], content: bytes) -> bytes:
    """A digest over the sources and what was made of them: another byte in either gives another."""
    digest = sha256()
    for name, source in sources.items():
        digest.update(f"{name}:{len(source)};".encode())
        digest.update(source)
    digest.update(content)
    return digest.hexdigest().encode()
