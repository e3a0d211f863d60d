"""Sealed plans: files of which SQLCipher encrypts every page, and the keys that this process has been given for them.

A sealed file is its salt followed by what looks like noise: it opens with the passphrase alone, on any computer, and
nothing else opens it. Copies and backups of a plan share its salt, so that one passphrase, given once, opens them all.
"""

import contextlib
import hashlib
import os
import secrets
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlcipher3 import dbapi2 as driver

from careerplanner import processes
from careerplanner.errors import NeedsPassphrase, Refused, WrongPassphrase
from careerplanner.i18n import _, ngettext
from careerplanner.store import side_files
from careerplanner.store.connection import Key, connect

FEWEST_CHARACTERS = 8
PLAIN_MAGIC = b"SQLite format 3\x00"
_SALT_BYTES, _KEY_BYTES = 16, 32
_ROUNDS = 256_000  # what SQLCipher 4 does with a passphrase, so that its own tools open the file as well
_PAGE_BYTES = 4096
_PAGES_LOOKED_AT = 8
_MOST_UNEVEN = 450.0
"""How uneven noise may be: chi square of 4,096 random bytes is 255 with a deviation of 23."""
_OTHER_KINDS = (
    b"PK\x03\x04",
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"BZh9",
    b"\xfd7zXZ",
    b"OggS",
)

_keys: dict[bytes, Key] = {}
Answer = TypeVar("Answer")


def is_sealed(path: Path) -> bool:
    """Whether a file may be a sealed plan: it is no plain one, and most of it looks like noise."""
    try:
        with path.open("rb") as file:
            head = file.read(_SALT_BYTES)
            if len(head) < _SALT_BYTES or head.startswith((PLAIN_MAGIC, *_OTHER_KINDS)):
                return False
            pages = file.seek(0, os.SEEK_END) // _PAGE_BYTES
            step = max(1, pages // _PAGES_LOOKED_AT)
            places = range(0, pages, step)
            noisy = 0
            for page in places:
                file.seek(page * _PAGE_BYTES)
                noisy += _looks_like_noise(file.read(_PAGE_BYTES))
    except OSError:
        return False
    return pages > 1 and 2 * noisy > len(places)


def _looks_like_noise(page: bytes) -> bool:
    counts = Counter(page)
    expected = len(page) / 256
    uneven = sum((counts[byte] - expected) ** 2 for byte in range(256)) / expected
    return uneven < _MOST_UNEVEN


def key_of(path: Path) -> Key | None:
    """The key of a file, or None for one that is not sealed; refused with ``NeedsPassphrase`` while it is not known."""
    if not is_sealed(path):
        return None
    key = _keys.get(_salt_of(path))
    if key is None:
        raise NeedsPassphrase(_("{path} is sealed. Give its passphrase to open it.").format(path=path), path)
    return key


def _salt_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_SALT_BYTES)


def unlock(path: Path, passphrase: str) -> None:
    """Keep the key of a sealed file for this process; refused, and nothing kept, when it does not open the file."""
    key = _derived(passphrase, _salt_of(path))
    try:
        ask_beginning(path, key, lambda connection: connection.execute("SELECT count(*) FROM sqlite_master").fetchone())
    except driver.Error:
        raise WrongPassphrase(
            _(
                "This passphrase does not open {path}. Try again; if it is the right one, the file is damaged: restore "
                "it from a backup."
            ).format(path=path)
        ) from None
    use(key)


def ask_beginning(path: Path, key: Key, question: Callable[[driver.Connection], Answer]) -> Answer:
    """Ask what stands at the beginning of a sealed file, which is not changed; raises the driver's errors.

    An interrupted save may have left it half written. Its journal mends that, which is done on a copy here.
    """
    try:
        with contextlib.closing(connect(path, immutable=True, key=key)) as connection:
            return question(connection)
    except driver.Error:
        if not side_files.is_hot(path):
            raise
    with side_files.copied(path) as copy, contextlib.closing(connect(copy, key=key)) as connection:
        return question(connection)


def new_key(passphrase: str) -> Key:
    """A key for a file that is to be sealed, known to this process; refused when the passphrase is too short."""
    if len(passphrase) < FEWEST_CHARACTERS:
        raise Refused(
            ngettext(
                "Choose a passphrase of {count} character or more.",
                "Choose a passphrase of {count} characters or more.",
                FEWEST_CHARACTERS,
            ).format(count=FEWEST_CHARACTERS)
        )
    salt = secrets.token_bytes(_SALT_BYTES)
    while salt.startswith(_OTHER_KINDS):
        salt = secrets.token_bytes(_SALT_BYTES)
    key = _derived(passphrase, salt)
    use(key)
    return key


def _derived(passphrase: str, salt: bytes) -> Key:
    # One passphrase may be typed as different letters on different keyboards; this makes them the same.
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Key(hashlib.pbkdf2_hmac("sha512", typed, salt, _ROUNDS, _KEY_BYTES), salt)


def use(key: Key) -> None:
    """Keep a key for this process, which from now on leaves no picture of its memory on the disk."""
    processes.keep_memory_private()
    _keys[key.salt] = key


def forget_all() -> None:
    """Forget every key; what is sealed needs its passphrase again."""
    _keys.clear()
