"""Messages between the window and the typesetter, through a pipe: a small head as JSON, and a body of bytes.

Nothing that comes through it is ever run: what is not as described here is refused as garbled.
"""

import json
import struct
from collections.abc import Mapping
from typing import IO

Head = dict[str, object]

_FRAME = struct.Struct("<4sIQ")
_MARK = b"CPr1"
_LARGEST_HEAD, _LARGEST_BODY = 64 * 1024, 512 * 1024 * 1024


class Garbled(Exception):  # noqa: N818 - it is what was received
    """What came is no message, or only the beginning of one."""


def send(file: IO[bytes], head: Mapping[str, object], body: bytes = b"") -> None:
    """Write a message at once; OSError where nobody reads any more."""
    told = json.dumps(head).encode()
    file.write(_FRAME.pack(_MARK, len(told), len(body)) + told)
    file.write(body)
    file.flush()


def received(file: IO[bytes]) -> tuple[Head, bytes] | None:
    """The next message, waited for; None at the end. Raises Garbled."""
    frame = file.read(_FRAME.size)
    if not frame:
        return None
    if len(frame) < _FRAME.size:
        raise Garbled
    mark, head_size, body_size = _FRAME.unpack(frame)
    if mark != _MARK or head_size > _LARGEST_HEAD or body_size > _LARGEST_BODY:
        raise Garbled
    told, body = file.read(head_size), file.read(body_size)
    if len(told) < head_size or len(body) < body_size:
        raise Garbled
    try:
        head = json.loads(told)
    except ValueError:
        raise Garbled from None
    if not isinstance(head, dict):
        raise Garbled
    return head, body
