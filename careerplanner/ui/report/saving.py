"""Where a report goes: the name that is proposed, the kind that is written, and what is said of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from careerplanner.app.safe_write import write_file
from careerplanner.errors import Refused
from careerplanner.i18n import _

_STEMS: Mapping[str, str] = MappingProxyType(
    {
        "mine": "career-plan",
        "manager": "promotion-case",
        "mentor": "career-plan-mentor",
        "partner": "career-plan-partner",
        "one-page": "career-plan-one-page",
        "check-in": "check-in",
        "stories": "interview-stories",
        "year": "year-in-review",
    }
)
_NOT_IN_NAMES = re.compile(r"[^\w]+")
_LONGEST_STEM = 60
SUFFIXES = (".pdf", ".html", ".md", ".png", ".svg")


@dataclass(frozen=True, slots=True)
class Target:
    """A file to write, and whether it may take the place of another, which the file dialog has asked about."""

    path: Path
    replaces: bool


def proposed(folder: Path, key: str, today: date, suffix: str = ".pdf") -> Path:
    """The file that is proposed for a report, such as ``promotion-case-2026-11-29.pdf``.

    Of a report of one's own the letters and digits of its name are taken, so that the file stays in its folder.
    """
    stem = _STEMS.get(key) or _NOT_IN_NAMES.sub("-", key).strip("-_")[:_LONGEST_STEM] or _STEMS["mine"]
    return folder / f"{stem}-{today.isoformat()}{suffix}"


def target_of(chosen: str) -> Target:
    """The file that a name stands for: a PDF where it has no ending of ours; refused where nothing is before that."""
    path = Path(chosen)
    if path.name.lower() in SUFFIXES or not path.name:
        raise Refused(_("“{name}” is no name for a file. Write something before the ending.").format(name=path.name))
    if path.suffix.lower() in SUFFIXES:
        return Target(path, replaces=True)
    # The dialog asked about the name as it was typed, not about this one.
    return Target(path.with_name(f"{path.name}.pdf"), replaces=False)


def write(target: Target, content: bytes) -> None:
    """Write the report whole or not at all; refused, with the old file as it was, where that cannot be."""
    if not target.replaces and target.path.exists():
        raise Refused(
            _("{path} exists already and was not touched. Choose another name, or this one with its ending.").format(
                path=target.path
            )
        )
    write_file(target.path, content, force=True)
