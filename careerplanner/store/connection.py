"""The driver's connection to a plan file."""

from pathlib import Path

from sqlcipher3 import dbapi2 as driver

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


def connect(path: Path, *, read_only: bool = False) -> driver.Connection:
    """Open an existing file; never makes one."""
    # A URI keeps "?" and "#" of a file name apart from its own.
    address = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}"
    connection = driver.connect(address, uri=True, isolation_level=None, timeout=1.0)
    try:
        for pragma in _PRAGMAS[:4] if read_only else _PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection
