"""The house rules that a machine can check: layers, sizes, what is never imported, what is never committed."""

import ast
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

import careerplanner
import careerplanner.cli

CHECKOUT = Path(__file__).resolve().parent.parent
MAX_LINES_OF_FILE = 400
MAX_LINES_OF_FUNCTION = 40
MAX_PUBLIC_METHODS = 20
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
TOP_LEVEL_FOLDERS = ("careerplanner", "resources", "db", "tests", "bench", "scripts", "docs", ".ci")
GENERATED = {"requirements.txt", "requirements-dev.txt"}

NETWORK_MODULES = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "nntplib", "poplib", "requests", "smtplib", "socket",
    "socketserver", "ssl", "telnetlib", "urllib.error", "urllib.request", "urllib3", "webbrowser", "wsgiref", "xmlrpc",
    "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebSockets",
}  # fmt: skip

# Spelled in halves, so that this file does not find itself.
NEVER_COMMITTED = {
    "a package registry": r"py"
    r"pi\.org|python"
    r"hosted\.org|npm"
    r"js\.org|deb\."
    r"debian\.org|--(extra-)?index"
    r"-url",
    "a path of one machine": r"(?<![\w.])/(?:wo" r"rk|ro" r"ot|ho" r"me/\w+|Us" r"ers/\w+)/|/tm" r"p/\w",
    "a package that typst would fetch": r"@pre" r"view",
}


@cache
def committed_files() -> tuple[Path, ...]:
    """Every file that is or would be committed; without git, whatever lies in our folders."""
    listing = subprocess.run(
        ["git", "-C", CHECKOUT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        check=False,
        capture_output=True,
    )
    if listing.returncode == 0:
        named = [CHECKOUT / name for name in listing.stdout.decode().split("\0") if name]
    else:
        folders = [path for name in TOP_LEVEL_FOLDERS for path in (CHECKOUT / name).rglob("*")]
        named = [path for path in [*CHECKOUT.iterdir(), *folders] if "__pycache__" not in path.parts]
    return tuple(sorted(path for path in named if path.is_file()))


@cache
def python_files() -> tuple[Path, ...]:
    return tuple(path for path in committed_files() if path.suffix == ".py")


def package_files() -> list[Path]:
    return [path for path in python_files() if (CHECKOUT / "careerplanner") in path.parents]


def place(path: Path, line: int = 0) -> str:
    shown = path.relative_to(CHECKOUT).as_posix()
    return f"{shown}:{line}" if line else shown


def without_docstring(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.stmt]:
    return node.body[1:] if ast.get_docstring(node) is not None else node.body


def is_pure_data(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """One statement that holds no others: a table, however long."""
    body = without_docstring(node)
    return len(body) == 1 and isinstance(body[0], ast.Return | ast.Assign | ast.Expr)


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without its docstring and decorators."""
    body = without_docstring(node)
    if not body:
        return 1
    docstring = 0 if body is node.body else node.body[0].end_lineno - node.body[0].lineno + 1
    return node.end_lineno - node.lineno + 1 - docstring


def statements(tree: ast.Module) -> Iterator[ast.stmt]:
    """Every statement, also those within others; expressions, most of a tree by far, hold none."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.stmt):
            yield node
        for part in ("body", "orelse", "finalbody", "handlers", "cases"):
            waiting.extend(getattr(node, part, ()))


def imported_names(node: ast.stmt) -> list[str]:
    """Every module that a statement may import: ``from a import b`` gives ``a`` and ``a.b``."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


@dataclass(frozen=True)
class Code:
    """What the rules ask of a file: a line with each function that is no table, each class, and each import."""

    says_what_it_is: bool
    functions: tuple[tuple[int, str, int], ...]
    classes: tuple[tuple[int, str, frozenset[str]], ...]
    imports: tuple[tuple[int, str], ...]


@cache
def code(path: Path) -> Code:
    """A file, read once for all rules. Its tree is not kept: those of all files are a million objects."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions, classes, imports = [], [], []
    for node in statements(tree):
        if isinstance(node, FUNCTIONS) and not is_pure_data(node):
            functions.append((node.lineno, node.name, lines_of(node)))
        elif isinstance(node, ast.ClassDef):
            named = {part.name for part in node.body if isinstance(part, FUNCTIONS)}
            classes.append((node.lineno, node.name, frozenset(name for name in named if not name.startswith("_"))))
        imports.extend((node.lineno, name) for name in imported_names(node))
    return Code(bool(ast.get_docstring(tree)), tuple(functions), tuple(classes), tuple(imports))


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, check=False, cwd=CHECKOUT, capture_output=True, text=True, timeout=120)


def test_the_layers_point_down_only():
    done = run_python("from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))")

    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


def test_no_file_is_longer_than_one_thing():
    lengths = {place(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()}

    assert {name: length for name, length in lengths.items() if length > MAX_LINES_OF_FILE} == {}


def test_no_function_is_longer_than_a_screen():
    lengths = {
        f"{place(path, line)} {name}": length for path in python_files() for line, name, length in code(path).functions
    }

    assert {name: length for name, length in lengths.items() if length > MAX_LINES_OF_FUNCTION} == {}


def test_no_class_offers_more_than_one_can_remember():
    offered = {
        f"{place(path, line)} {name}": methods for path in package_files() for line, name, methods in code(path).classes
    }

    assert {name: len(methods) for name, methods in offered.items() if len(methods) > MAX_PUBLIC_METHODS} == {}


def test_every_file_says_first_what_it_is():
    assert [place(path) for path in python_files() if not code(path).says_what_it_is] == []


def test_nothing_of_ours_can_reach_the_network():
    found = [
        f"{place(path, line)} {name}"
        for path in package_files()
        for line, name in code(path).imports
        if any(name == module or name.startswith(f"{module}.") for module in NETWORK_MODULES)
    ]

    assert found == []


def test_the_standard_sqlite_never_opens_a_plan():
    found = {
        place(path)
        for path in package_files()
        for _line, name in code(path).imports
        if name.split(".")[0] in {"sqlite3", "_sqlite3"}
    }

    assert found <= {"careerplanner/store/inspection.py"}


@pytest.mark.parametrize("what", NEVER_COMMITTED)
def test_never_committed(what: str):
    pattern = re.compile(NEVER_COMMITTED[what])
    found = []
    for path in committed_files():
        if what == "a package that typst would fetch" and "tests" in path.parts:
            continue  # a test may try to smuggle one in
        content = path.read_bytes()
        if b"\0" in content:
            continue
        for number, line in enumerate(content.decode(errors="replace").splitlines(), 1):
            if pattern.search(line):
                found.append(f"{place(path)}:{number}: {line.strip()[:100]}")

    assert found == []


def test_every_pinned_package_is_checked_against_its_hash():
    for name in GENERATED:
        pins = re.split(r"\n(?=\S)", (CHECKOUT / name).read_text(encoding="utf-8"))
        packages = [pin for pin in pins if not pin.startswith("#")]
        assert len(packages) > 10
        assert [pin for pin in packages if "==" not in pin or "--hash=sha256:" not in pin] == []


LAYERS_WITHOUT_A_WINDOW = ("domain", "report", "store", "app", "cli")
IMPORT_ALL = f"""
import importlib, pkgutil, sys
import careerplanner
def load(package):
    names = [module.name for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
    for name in names: importlib.import_module(name)
    return len(names)
for layer in {LAYERS_WITHOUT_A_WINDOW}:
    count = load(importlib.import_module("careerplanner." + layer))
    print(layer, count, [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))], flush=True)
print("all", load(careerplanner))
"""


@cache
def imports() -> tuple[dict[str, str], str]:
    """What a process said that imports one layer after the other and at last all: by layer, and its complaints."""
    done = run_python(IMPORT_ALL)
    return dict(line.split(" ", 1) for line in done.stdout.splitlines()), done.stderr


@pytest.mark.parametrize("layer", LAYERS_WITHOUT_A_WINDOW)
def test_importing_a_layer_without_a_window_never_imports_qt(layer: str):
    said, complaints = imports()

    assert re.fullmatch(r"[1-9]\d* \[\]", said.get(layer, "")), complaints or said


def test_every_module_of_the_package_can_be_imported():
    names = [module.name for module in pkgutil.walk_packages(careerplanner.__path__, "careerplanner.")]
    said, complaints = imports()

    assert said.get("all") == str(len(names)), complaints


NUMBER_FORMATS_ALLOWED = {
    "careerplanner/cli/projection.py": "figures of a CSV file, which programs read",
    "careerplanner/cli/reference.py": "how far an import is, on a line of the terminal that is written over",
}


def _number_formats(path: Path) -> Iterator[str]:
    """The formats in f-strings and templates that write a number for people: ``,``, ``.1f``, ``g``, ``%`` and ``+``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FormattedValue) and isinstance(node.format_spec, ast.JoinedStr):
            spec = "".join(part.value for part in node.format_spec.values if isinstance(part, ast.Constant))
            if re.search(r"[,+]|(?<!%)[fgeG%]$", spec):
                yield f"{path.relative_to(CHECKOUT)}:{node.lineno}: {spec}"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "\n" not in node.value:
            for spec in re.findall(r"\{\w+:([^{}\s]*[fgeG%,])\}", node.value):
                yield f"{path.relative_to(CHECKOUT)}:{node.lineno}: {spec}"


def test_numbers_for_people_are_written_by_wording_alone() -> None:
    paths = [path for path in (CHECKOUT / "careerplanner").rglob("*.py") if "wording" not in path.parts]
    found = [
        each
        for path in paths
        if str(path.relative_to(CHECKOUT)) not in NUMBER_FORMATS_ALLOWED
        for each in _number_formats(path)
    ]
    assert found == []
