"""Power cuts, simulated: the system's calls of a real session are recorded, and replayed up to some moment.

What was not forced to the disk by then may be there or not: each sector of 512 bytes, each change of a length, and the
names of new and deleted files, on their own. Not simulated are torn sectors and disks that lie about what they did.
"""

import random
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_HEX = re.compile(r"\\x([0-9a-f]{2})")
SESSION = Path(__file__).with_name("faulty_session.py")


@dataclass(frozen=True)
class Call:
    """One call: what it did to which file; ``acknowledged`` is how many edits had been called saved before it."""

    kind: str
    path: str
    offset: int = 0
    content: bytes = b""
    acknowledged: int = 0


def record(plan: Path, folder: Path, edits: int, pragmas: str = "", *more: str) -> list[Call]:
    """Run a session on a plan and give back what it asked the system to do."""
    trace, acks = plan.with_name("trace"), plan.with_name("acks")
    acks.touch()
    watched = [plan, plan.with_name(plan.name + "-journal"), plan.parent, acks]
    command = [
        "strace",
        "-f",
        "-y",
        "-xx",
        "-s",
        "20000",
        "-e",
        "trace=openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink",
    ]
    for each in watched:
        command += ["-P", str(each)]
    with acks.open("ab") as out:
        words = [sys.executable, str(SESSION), str(plan), str(folder), "0", str(edits), pragmas, *more]
        subprocess.run([*command, "-o", str(trace), *words], stdout=out, check=True)
    return list(_calls(trace.read_text(encoding="ascii"), acks))


def _plain(text: str) -> str:
    return _HEX.sub(lambda found: chr(int(found[1], 16)), text)


def _calls(trace: str, acks: Path):
    acknowledged = 0
    for line in trace.splitlines():
        found = _LINE.match(line)
        if not found or int(found[3]) < 0:
            continue
        name, words = found[1], found[2]
        if name == "openat":
            path = _plain(words.split('"')[1])
            if "O_CREAT" in words:
                yield Call("create", path, acknowledged=acknowledged)
        elif name == "unlink":
            yield Call("unlink", _plain(words.split('"')[1]), acknowledged=acknowledged)
        else:
            path = _plain(words[words.index("<") + 1 : words.index(">")])
            if path == str(acks):
                acknowledged += words.count("\\x0a")
            elif name == "pwrite64":
                content = bytes.fromhex(words.split('"')[1].replace("\\x", ""))
                yield Call("write", path, int(words.rsplit(",", 1)[1]), content, acknowledged)
            elif name == "ftruncate":
                yield Call("truncate", path, int(words.rsplit(",", 1)[1]), acknowledged=acknowledged)
            elif name in {"fsync", "fdatasync"}:
                yield Call("sync", path, acknowledged=acknowledged)


@dataclass
class _File:
    durable: bytearray
    pending: list[Call] = field(default_factory=list)


class Disk:
    """A folder as it is on the disk, and what was asked of it since it was last forced there."""

    def __init__(self, folder: Path, files: dict[str, bytes]) -> None:
        self._folder = str(folder)
        self._files = {name: _File(bytearray(content)) for name, content in files.items()}
        self._there = set(files)
        self._names: list[Call] = []

    def do(self, call: Call) -> None:
        if call.kind in {"create", "unlink"}:
            if call.kind == "create" and call.path in self._files and not self._is_unlinked(call.path):
                return
            if call.kind == "create":
                self._files[call.path] = _File(bytearray())
            self._names.append(call)
        elif call.kind == "sync" and call.path == self._folder:
            for each in self._names:
                (self._there.add if each.kind == "create" else self._there.discard)(each.path)
            self._names.clear()
        elif call.kind == "sync":
            held = self._files[call.path]
            for each in held.pending:
                _apply(held.durable, each)
            held.pending.clear()
            # Forcing a file to the disk takes the name it was made under along.
            if any(each.kind == "create" and each.path == call.path for each in self._names):
                self._there.add(call.path)
        elif call.path in self._files:
            self._files[call.path].pending.append(call)

    def _is_unlinked(self, path: str) -> bool:
        last = [each.kind for each in self._names if each.path == path]
        return last[-1] == "unlink" if last else path not in self._there

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """The files after the power went now."""
        there = set(self._there)
        for each in self._names:
            if chance.random() < 0.5:
                (there.add if each.kind == "create" else there.discard)(each.path)
        return {path: self._content(self._files[path], chance) for path in there}

    @staticmethod
    def _content(held: _File, chance: random.Random) -> bytes:
        content = bytearray(held.durable)
        keep = chance.choice((0.1, 0.5, 0.9))
        for call in held.pending:
            if call.kind == "truncate":
                if chance.random() < keep:
                    _apply(content, call)
                continue
            for start in range(0, len(call.content), SECTOR):
                if chance.random() < keep:
                    part = call.content[start : start + SECTOR]
                    _apply(content, Call("write", call.path, call.offset + start, part))
        return bytes(content)


def _apply(content: bytearray, call: Call) -> None:
    if call.kind == "truncate":
        del content[call.offset :]
        content.extend(bytes(call.offset - len(content)))
        return
    end = call.offset + len(call.content)
    content.extend(bytes(max(0, end - len(content))))
    content[call.offset : end] = call.content


def states(plan: Path, before: bytes, calls: list[Call], count: int, seed: int):
    """States of the folder after power cuts, each with how many edits had been called saved by then."""
    chance = random.Random(seed)
    moments = sorted(chance.randrange(1, len(calls) + 1) for _state in range(count))
    disk, done = Disk(plan.parent, {str(plan): before}), 0
    for moment in moments:
        while done < moment:
            disk.do(calls[done])
            done += 1
        acknowledged = calls[moment].acknowledged if moment < len(calls) else calls[-1].acknowledged
        yield disk.cut(chance), acknowledged
