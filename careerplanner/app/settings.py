"""The settings of the program on this computer, as a small JSON file; they are no part of a plan."""

import contextlib
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from careerplanner.app.safe_write import replace_file
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.paths import UserFolders

THEMES = ("system", "light", "dark", "contrast")
WEEK_STARTS = {"locale": None, "monday": 0, "saturday": 5, "sunday": 6}
"""On which day weeks begin, 0 for Monday: as the language has it, or as the user says."""
LOCK_MINUTES = (0, 1, 5, 10, 30, 60)
"""After how many minutes without a key or a click a sealed plan may be locked; 0 is never."""
PAPERS = ("us-letter", "a4")
SMALLEST_TEXT_SCALE, LARGEST_TEXT_SCALE = 0.8, 2.0
MOST_LAST_PLANS = 10
_LONGEST_TEXT = 4096
_LARGEST_FILE_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose for every plan on this computer.

    ``text_scale`` is 1.0 for the usual size. ``language`` is a code such as ``de``, or empty for the system's own.
    ``last_plans`` are paths, the newest first. ``windows`` keeps the place of each window, as text that only the
    window understands. ``last_found`` are the keys of what was chosen last in the palette, the newest first.
    ``second_backups`` is a folder that gets every backup as well, or empty. ``timer_since`` is when the timer for
    learning was started, as ISO text, empty while it rests. ``folded`` are the keys of the parts of pages that were put
    away.
    """

    theme: str = "system"
    text_scale: float = 1.0
    reduced_motion: bool = False
    language: str = ""
    last_plans: tuple[str, ...] = ()
    report_paper: str = "us-letter"
    last_export_folder: str = ""
    second_backups: str = ""
    week_starts: str = "locale"
    lock_minutes: int = 10
    timer_since: str = ""
    windows: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    last_found: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()

    @property
    def first_weekday(self) -> int | None:
        """The day on which weeks begin, 0 for Monday, or None for that of the language."""
        return WEEK_STARTS[self.week_starts]

    @property
    def second_folder(self) -> Path | None:
        """The second folder of backups, or None."""
        return Path(self.second_backups) if self.second_backups else None


def backup_folders(settings: Settings, folders: UserFolders) -> tuple[Path, ...]:
    """The folders in which backups are kept: the program's own, and the second one where there is one."""
    return (folders.backups, *([settings.second_folder] if settings.second_folder is not None else ()))


def load_settings(path: Path) -> Settings:
    """The settings in a file; what is missing, unknown or out of range falls back to its default."""
    try:
        if path.stat().st_size > _LARGEST_FILE_BYTES:
            return Settings()
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(document, dict):
        return Settings()
    known: dict[str, Any] = {}
    for entry in fields(Settings):
        if entry.name in document:
            with contextlib.suppress(ValueError):
                known[entry.name] = _READERS[entry.name](document[entry.name])
    return Settings(**known)


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings whole or not at all; refused, with the reason, when that cannot be."""
    document = {**{f.name: getattr(settings, f.name) for f in fields(settings)}, "windows": dict(settings.windows)}
    content = json.dumps(document, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(path, content.encode("utf-8", "replace"))
    except OSError as error:
        raise Refused(
            _("The settings were not saved in {path}: {reason}.").format(
                path=path, reason=error.strerror or type(error).__name__
            )
        ) from None


def reset_settings(path: Path) -> None:
    """Go back to the defaults."""
    save_settings(path, Settings())


def with_last_plan(settings: Settings, plan: Path) -> Settings:
    """The settings with this plan as the one opened last."""
    newest = str(plan)
    others = tuple(text for text in settings.last_plans if text != newest)
    return replace(settings, last_plans=(newest, *others)[:MOST_LAST_PLANS])


def with_last_found(settings: Settings, key: str) -> Settings:
    """The settings with this key as the one that was chosen last in the palette."""
    others = tuple(each for each in settings.last_found if each != key)
    return replace(settings, last_found=(key, *others)[:MOST_LAST_PLANS])


def _one_of(allowed: tuple[str, ...]) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in allowed:
            raise ValueError
        return str(value)

    return read


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT or "\0" in value:
        raise ValueError
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError  # noqa: TRY004 - one kind of failure for every bad value
    return tuple(_text(entry) for entry in value[:MOST_LAST_PLANS])


def _scale(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError
    return min(max(float(value), SMALLEST_TEXT_SCALE), LARGEST_TEXT_SCALE)


def _lock_minutes(value: object) -> int:
    if type(value) is not int or value not in LOCK_MINUTES:
        raise ValueError
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError  # noqa: TRY004 - one kind of failure for every bad value
    return value


def _places(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise ValueError  # noqa: TRY004 - one kind of failure for every bad value
    return MappingProxyType({_text(name): _text(place) for name, place in value.items()})


_READERS: dict[str, Callable[[object], Any]] = {
    "theme": _one_of(THEMES),
    "text_scale": _scale,
    "reduced_motion": _flag,
    "language": _text,
    "last_plans": _texts,
    "report_paper": _one_of(PAPERS),
    "last_export_folder": _text,
    "second_backups": _text,
    "week_starts": _one_of(tuple(WEEK_STARTS)),
    "lock_minutes": _lock_minutes,
    "timer_since": _text,
    "windows": _places,
    "last_found": _texts,
    "folded": _texts,
}
