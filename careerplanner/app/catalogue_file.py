"""Reading the parsed files of the catalogue entry by entry, so that a fault names its file and entry."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from careerplanner.errors import Refused
from careerplanner.i18n import _


@dataclass(slots=True)
class Entry:
    """One entry of a file; a field that is missing or of the wrong kind is refused by name."""

    file: str
    key: str
    raw: Any

    def text(self, field: str, default: str | None = None) -> str:
        """A text; refused when it is empty and has no default."""
        value = self._field(field, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.fault(field, _("it must be a text"))
        return value

    def choice(self, field: str, allowed: tuple[str, ...]) -> str:
        """A text that is one of those allowed."""
        value = self.text(field)
        if value not in allowed:
            raise self.fault(field, _("it must be one of: {names}").format(names=", ".join(allowed)))
        return value

    def number(self, field: str) -> float:
        """A number."""
        value = self._field(field, None)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.fault(field, _("it must be a number"))
        return float(value)

    def whole(self, field: str, low: int, high: int) -> int:
        """A whole number within bounds, both included."""
        value = self._field(field, None)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self.fault(field, _("it must be a whole number from {low} to {high}").format(low=low, high=high))
        return value

    def flag(self, field: str) -> bool:
        """Yes or no."""
        value = self._field(field, None)
        if not isinstance(value, bool):
            raise self.fault(field, _("it must be true or false"))
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts that are not empty; it has at least one."""
        value = self._field(field, None)
        if not isinstance(value, list) or not value or not all(isinstance(v, str) and v.strip() for v in value):
            raise self.fault(field, _("it must be a list of texts"))
        return tuple(value)

    def has(self, field: str) -> bool:
        """Whether the entry has the field."""
        return isinstance(self.raw, dict) and field in self.raw

    def part(self, field: str) -> "Entry":
        """The table within the entry that has this name."""
        value = self._field(field, None)
        if not isinstance(value, dict):
            raise self.fault(field, _("it must be a table"))
        return Entry(self.file, ", ".join(name for name in (self.key, field) if name), value)

    def parts(self, field: str) -> Iterator[tuple[str, "Entry"]]:
        """The tables within the table of this name, with their names."""
        within = self.part(field)
        for name in within.raw:
            yield name, within.part(name)

    def list(self, field: str) -> "Iterator[Entry]":
        """The tables in a list; each is known by its key, by what it leads from and to, or by its place in the list."""
        value = self._field(field, None)
        if not isinstance(value, list):
            raise self.fault(field, _("it must be a list of tables"))
        for position, row in enumerate(value, start=1):
            yield Entry(self.file, _name_of(row) or f"{field} {position}", row)

    def fault(self, field: str, why: str) -> Refused:
        """The refusal that names file, entry and field."""
        if not self.key:
            return Refused(_("{file}, “{field}”: {why}.").format(file=self.file, field=field, why=why))
        return Refused(
            _("{file}, entry “{key}”, field “{field}”: {why}.").format(
                file=self.file, key=self.key, field=field, why=why
            )
        )

    def _field(self, field: str, default: object) -> Any:
        if not isinstance(self.raw, dict):
            raise self.fault(field, _("the entry must be a table"))
        if field not in self.raw:
            if default is None:
                raise self.fault(field, _("it is missing"))
            return default
        return self.raw[field]


class CheckedEntry(Entry):
    """An entry of files that were checked before: what is asked for is there, and of the right kind."""

    __slots__ = ()

    def text(self, field: str, default: str | None = None) -> str:
        """A text."""
        return self.raw[field] if default is None else self.raw.get(field, default)  # type: ignore[no-any-return]

    def choice(self, field: str, allowed: tuple[str, ...]) -> str:  # noqa: ARG002 - the same question
        """A text that is one of those allowed."""
        return self.raw[field]  # type: ignore[no-any-return]

    def number(self, field: str) -> float:
        """A number."""
        return float(self.raw[field])

    def whole(self, field: str, low: int, high: int) -> int:  # noqa: ARG002 - the same question
        """A whole number within bounds."""
        return self.raw[field]  # type: ignore[no-any-return]

    def flag(self, field: str) -> bool:
        """Yes or no."""
        return self.raw[field]  # type: ignore[no-any-return]

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self.raw[field])

    def has(self, field: str) -> bool:
        """Whether the entry has the field."""
        return field in self.raw

    def part(self, field: str) -> "Entry":
        """The table within the entry that has this name."""
        return CheckedEntry(self.file, field, self.raw[field])

    def list(self, field: str) -> "Iterator[Entry]":
        """The tables in a list."""
        return (CheckedEntry(self.file, "", row) for row in self.raw[field])


def _name_of(row: Any) -> str:
    """The key of a table in a list, or what it leads from and to; empty where it has neither."""
    if not isinstance(row, dict):
        return ""
    return str(row.get("key") or " -> ".join(str(row[end]) for end in ("source", "target") if end in row))
