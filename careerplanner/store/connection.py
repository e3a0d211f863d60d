"""The driver's connection to a plan file, and the key that opens a sealed one."""

from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careerplanner import processes

_PRAGMAS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
)


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """What a passphrase comes to with the salt of a file. The salt is the first 16 bytes of the file, and no secret."""

    secret: bytes
    salt: bytes

    def __repr__(self) -> str:
        return "Key(...)"  # a report of a fault may show whatever a name stands for


# Pages are copied only between two connections that both have a key, and what is in memory is not written anywhere.
_ANY_KEY = Key(bytes(32), bytes(16))


def connect(
    path: Path, *, read_only: bool = False, immutable: bool = False, key: Key | None = None
) -> driver.Connection:
    """Open an existing file, with its key where it is sealed; never makes one.

    ``immutable`` is for a look that takes no lock and replays no journal.
    """
    processes.leave_no_core()
    # A URI keeps "?" and "#" of a file name apart from its own.
    how = "immutable=1" if immutable else "mode=ro" if read_only else "mode=rw"
    connection = driver.connect(f"{path.resolve().as_uri()}?{how}", uri=True, isolation_level=None, timeout=1.0)
    try:
        use_key(connection, key)
        for pragma in _PRAGMAS[:4] if read_only or immutable else _PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def use_key(connection: driver.Connection, key: Key | None) -> None:
    """Let a fresh connection read and write with a key, before anything else is asked of it."""
    # Of each damaged page the library would write a line on standard error.
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        connection.execute(f"PRAGMA key = \"x'{key.secret.hex()}{key.salt.hex()}'\"")


def memory_beside(connection: driver.Connection, *, any_thread: bool = False) -> driver.Connection:
    """An empty file in memory into which the pages of an open file can be copied."""
    memory = driver.connect(":memory:", isolation_level=None, check_same_thread=not any_thread)
    is_sealed = bool(connection.execute("PRAGMA cipher_provider").fetchall())
    use_key(memory, _ANY_KEY if is_sealed else None)
    return memory
