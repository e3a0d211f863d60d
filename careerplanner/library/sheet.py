"""The XML inside of a workbook: names of sheets, shared strings, rows of cells."""

from collections.abc import Callable, Iterator
from typing import Protocol
from xml.parsers import expat

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.library import limits
from careerplanner.library.grid import Row
from careerplanner.library.limits import Meter

_MOST_STRING_CHARACTERS = 64 << 20
_MOST_STRINGS = 1_000_000


class Target(Protocol):
    """What is told of elements and text; ``text`` holds the pieces since it was last cleared."""

    text: list[str]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        ...

    def end(self, name: str) -> None:
        """An element ends."""
        ...


def parse(target: Target, meter: Meter, file: str) -> Iterator[None]:
    """Feed a file to a target piece by piece, so that what it found so far can be taken between the pieces.

    A document type, the one way in which XML of a few bytes can grow without bound, is refused.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = target.start
    parser.EndElementHandler = target.end
    parser.CharacterDataHandler = target.text.append
    parser.StartDoctypeDeclHandler = lambda *_arguments: _no_doctype(file)
    try:
        while chunk := meter.read():
            parser.Parse(chunk, False)
            if sum(map(len, target.text)) > limits.LONGEST_LINE:
                raise limits.too_large(file)
            yield
        parser.Parse(b"", True)
        yield
    except expat.ExpatError as error:
        raise Refused(
            _("{file}, line {line} of its XML: the workbook is damaged. Save it again or download it again.").format(
                file=file, line=error.lineno
            )
        ) from error


def _no_doctype(file: str) -> None:
    raise Refused(
        _("{file}: its XML declares a document type, which no workbook does. It was not read.").format(file=file)
    )


class SheetNames:
    """The paths of the sheets by name, from the list of sheets and the list of relations."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self._relations: dict[str, str] = {}
        self._sheets: list[tuple[str, str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note a sheet or a relation."""
        local = name.rpartition(":")[2]
        self.text.clear()
        if local == "sheet":
            relation = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
            self._sheets.append((attributes.get("name", ""), relation))
        elif local == "Relationship":
            self._relations[attributes.get("Id", "")] = attributes.get("Target", "")

    def end(self, name: str) -> None:
        """Nothing ends that matters."""

    def paths(self) -> dict[str, str]:
        """The path of each sheet, as the workbook writes it."""
        return {name: self._relations[relation] for name, relation in self._sheets if relation in self._relations}


class SharedStrings:
    """The strings that cells refer to by number."""

    def __init__(self, file: str) -> None:
        self.text: list[str] = []
        self.strings: list[str] = []
        self._file = file
        self._pieces: list[str] = []
        self._characters = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - the parser gives them
        """Begin a string, or a run of one."""
        self.text.clear()
        if name.rpartition(":")[2] == "si":
            self._pieces.clear()

    def end(self, name: str) -> None:
        """End a run, or the string."""
        local = name.rpartition(":")[2]
        if local == "t":
            self._pieces.append("".join(self.text))
        elif local == "si":
            string = "".join(self._pieces)
            self._characters += len(string)
            if self._characters > _MOST_STRING_CHARACTERS or len(self.strings) == _MOST_STRINGS:
                raise limits.too_large(self._file)
            self.strings.append(string)
        self.text.clear()


class SheetRows:
    """The rows of a sheet. Numbers come as the file writes them, empty cells as empty text."""

    def __init__(self, strings: list[str], file: str) -> None:
        self.text: list[str] = []
        self._strings = strings
        self._file = file
        self._found: list[Row] = []
        self._columns: dict[str, int] = {}
        self.start, self.end = self._handlers()

    def take(self) -> list[Row]:
        """The rows found since the last time."""
        found = self._found.copy()
        self._found.clear()
        return found

    def _handlers(self) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None]]:
        """What the parser calls, six million times for a large sheet: so it is all local names and no more steps."""
        text, columns = self.text, self._columns
        cell_name, row_name, formula_name = "", "", ""
        kind, reference, line, digits = None, "", 0, 0
        cells: list[str] = []

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal kind, reference, line, digits, cells, cell_name, row_name, formula_name
            if name == cell_name:
                kind, reference = attributes.get("t"), attributes.get("r", "")
                text.clear()
            elif name == row_name:
                number = attributes.get("r", "")
                line = int(number) if number.isdecimal() else line + 1
                digits = -len(str(line))
                cells = []
            elif not cell_name:  # the outermost element tells by which prefix all others go
                prefix = "".join(name.rpartition(":")[:2])
                cell_name, row_name, formula_name = f"{prefix}c", f"{prefix}row", f"{prefix}f"

        def end(name: str) -> None:
            if name == cell_name:
                straight = not reference or columns.get(reference[:digits]) == len(cells)
                if straight or self._move(cells, reference, line):
                    value = "".join(text)
                    cells.append(value if kind is None else self._meaning(kind, value, line))
            elif name == row_name and any(cells):
                self._found.append((line, cells))
            elif name == formula_name:
                text.clear()

        return start, end

    def _move(self, cells: list[str], reference: str, line: int) -> bool:
        """Bring the end of a row to the column of the cell that comes next: cells that are empty are left out.

        False when the cell lies so far out that it is passed over: a row of one such cell must not grow thousands.
        """
        column = self._column_of(reference, line)
        if column >= limits.WIDEST:
            return False
        del cells[column:]
        cells.extend([""] * (column - len(cells)))
        return True

    def _meaning(self, kind: str, value: str, line: int) -> str:
        if kind == "s":
            try:
                return self._strings[int(value)]
            except (ValueError, IndexError) as error:
                raise Refused(
                    _("{file}, line {line}: a cell refers to text that is not in the workbook. It is damaged.").format(
                        file=self._file, line=line
                    )
                ) from error
        if kind == "b":
            return "TRUE" if value.strip() == "1" else "FALSE"
        return "" if kind == "e" else value

    def _column_of(self, reference: str, line: int) -> int:
        letters = reference.rstrip("0123456789")
        number = 0
        for letter in letters.upper()[:4]:
            number = number * 26 + ord(letter) - 64
        if not 0 < number <= limits.MOST_COLUMNS:
            raise Refused(
                _("{file}, line {line}: the sheet has more columns than Excel knows. It is damaged.").format(
                    file=self._file, line=line
                )
            )
        if reference == f"{letters}{line}":
            self._columns[letters] = number - 1
        return number - 1
