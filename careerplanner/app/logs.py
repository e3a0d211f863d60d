"""The log of the program: what it did and where it failed, never a value of a plan."""

import io
import logging
import os
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG_NAME = "careerplanner.log"
LARGEST_LOG_BYTES = 512 * 1024
KEPT_LOGS = 3
_ROOT = "careerplanner"


class _OwnFileHandler(RotatingFileHandler):
    """A rotating log that its owner alone may read; the folder and the file are made with the first line."""

    def _open(self) -> io.TextIOWrapper:
        folder = Path(self.baseFilename).parent
        for each in (folder.parent, folder):  # with parents=True alone, only the last would be the user's own
            each.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_CREAT | os.O_APPEND | os.O_WRONLY
        return io.TextIOWrapper(io.FileIO(os.open(self.baseFilename, flags, 0o600), "a"), encoding="utf-8")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """A log that cannot be written stops nobody."""


class _PlainFormatter(logging.Formatter):
    """Time, level, place, and the words of the message without what was put into them.

    A value of a plan reaches a log as an argument of a message, in the text of an exception or in a line of source, so
    none of the three is written: of an exception there is the type, and where it went by.
    """

    def format(self, record: logging.LogRecord) -> str:
        line = f"{self.formatTime(record)} {record.levelname} {record.module}:{record.lineno} {record.msg}"
        if record.exc_info and record.exc_info[1] is not None:
            line += f" [{failure(record.exc_info[1])}]"
        return line.replace("\n", " ")


def failure(error: BaseException) -> str:
    """The type of an exception and the places it went through, innermost first: ``ValueError at pay:12 < main:40``."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(frame.filename).stem}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(error).__name__} at {places}" if places else type(error).__name__


def log_file(folder: Path) -> Path:
    """The log that is written now."""
    return folder / LOG_NAME


def start_logging(folder: Path) -> logging.Handler:
    """Write what the program logs into a folder: three files of 512 KiB at most, readable by the user alone.

    Nothing is made on disk before the first line. The handler is given back, so that whoever started can stop.
    """
    handler = _OwnFileHandler(
        log_file(folder), maxBytes=LARGEST_LOG_BYTES, backupCount=KEPT_LOGS - 1, encoding="utf-8", delay=True
    )
    handler.setFormatter(_PlainFormatter())
    logger = logging.getLogger(_ROOT)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Write no more into the folder of this handler."""
    logging.getLogger(_ROOT).removeHandler(handler)
    handler.close()
