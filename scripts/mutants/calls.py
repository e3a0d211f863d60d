"""Which functions each test calls: noted once for each file of tests, and kept until it or the code is another."""

import ast
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from scripts.mutants import plugin
from scripts.mutants.plugin import ROOT, Recorder

KEPT = ROOT / "build" / "mutants"
Calls = dict[str, dict]


def calls_of(tests: Sequence[str], run: Callable[[list[str], Recorder], int], *, record: bool) -> Calls:
    """What each test of these folders and files calls; ``run`` gives the status of pytest in a process of its own."""
    kept = _places(tests)
    missing = [name for name, place in kept.items() if record or not place.exists()]
    if missing:
        print(f"Noting which test calls what, in {len(missing)} files ...", flush=True)
        noted = KEPT / "noted.json"
        if run(missing, Recorder(noted)) != 0:
            raise SystemExit("The tests fail as they are.")
        _keep(json.loads(noted.read_text(encoding="utf-8")), {name: kept[name] for name in missing})
    return {test: noted for place in kept.values() for test, noted in _read(place).items()}


def _places(tests: Sequence[str]) -> dict[str, Path]:
    """Where the notes on each file of tests stand: by it, what it imports, the package, and what takes the notes."""
    code = hashlib.sha256(Path(plugin.__file__).read_bytes())
    for path in sorted((ROOT / "careerplanner").rglob("*.py")):
        code.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return {path.relative_to(ROOT).as_posix(): KEPT / _name(path, code.copy()) for path in _files(tests)}


def _files(tests: Sequence[str]) -> Iterator[Path]:
    for path in (ROOT / name for name in tests):
        yield from sorted(path.rglob("test_*.py")) if path.is_dir() else (path,)


def _name(path: Path, code) -> str:
    above = (folder / "conftest.py" for folder in path.parents if folder.is_relative_to(ROOT / "tests"))
    for each in sorted(_with_imports(path, *(conftest for conftest in above if conftest.exists()))):
        code.update(each.read_bytes())
    return f"{path.stem}-{code.hexdigest()[:16]}.json"


def _with_imports(*paths: Path) -> set[Path]:
    """These files of the tests, and those of which they take anything."""
    found, waiting = set(paths), list(paths)
    while waiting:
        new = set(_imported(waiting.pop())) - found
        found |= new
        waiting += new
    return found


def _imported(path: Path) -> Iterator[Path]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").startswith("tests")):
            base = path.parents[node.level - 1] if node.level else ROOT
            module = base.joinpath(*(node.module or "").split(".")) if node.module else base
            named = (module.with_suffix(".py"), *(module / f"{alias.name}.py" for alias in node.names))
            yield from (each for each in named if each.exists())


def _keep(noted: Calls, places: dict[str, Path]) -> None:
    """A file of which no test is asked, since all take long, is kept as well, without a test."""
    for name, place in places.items():
        found = {test: calls for test, calls in noted.items() if test.partition("::")[0] == name}
        place.write_text(json.dumps(found), encoding="utf-8")


def _read(place: Path) -> Calls:
    calls: Calls = json.loads(place.read_text(encoding="utf-8"))
    return calls


def importers_of(path: str) -> list[str]:
    """The files of the package that import this one, by their names below the root."""
    package, _dot, name = path.removesuffix(".py").replace("/", ".").rpartition(".")
    files = sorted((ROOT / "careerplanner").rglob("*.py"))
    return [each.relative_to(ROOT).as_posix() for each in files if _imports(each, package, name)]


def _imports(path: Path, package: str, name: str) -> bool:
    nodes = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)]
    from_it = any(node.module == f"{package}.{name}" for node in nodes)
    return from_it or any(node.module == package and name in {each.name for each in node.names} for node in nodes)
