"""Where a report goes: the name that is proposed, the kind that is written, and what is said of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from careerplanner.app.queries.report.editions import Edition
from careerplanner.app.safe_write import write_file
from careerplanner.errors import Refused
from careerplanner.i18n import _

_STEMS: Mapping[Edition, str] = MappingProxyType(
    {
        Edition.MINE: "career-plan",
        Edition.MANAGER: "promotion-case",
        Edition.MENTOR: "career-plan-mentor",
        Edition.PARTNER: "career-plan-partner",
    }
)
SUFFIXES = (".pdf", ".html", ".md")


@dataclass(frozen=True, slots=True)
class Target:
    """A file to write, and whether it may take the place of another, which the file dialog has asked about."""

    path: Path
    replaces: bool


def proposed(folder: Path, edition: Edition, today: date) -> Path:
    """The file that is proposed for an edition, such as ``promotion-case-2026-11-29.pdf``."""
    return folder / f"{_STEMS[edition]}-{today.isoformat()}.pdf"


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
