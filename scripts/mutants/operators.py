"""The small ways in which code is broken: one operator, one number, one condition, one argument, one statement."""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
_CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}
# Decorators and what is said to dataclasses and to the reader of a table change nothing that a test should see.
_LEFT_OUT = {"dataclass", "_", "ngettext", "field", "cast"}


@dataclass(frozen=True)
class Mutant:
    """One way to break a file: the place in the tree, the function it lies in, and how the line reads afterwards."""

    path: str
    function: str
    line: int
    """First line of the function, 0 for what runs on import."""
    number: int
    """Its number among the mutants of the file."""
    shown: str

    @property
    def name(self) -> str:
        """By which it is told and listed."""
        return f"{self.path} {self.function or 'on import'}: {self.shown}"


def mutants_of(path: Path, root: Path) -> tuple[Mutant, ...]:
    """Every mutant of a file, in order."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    name = path.relative_to(root).as_posix()
    around = {id(child): node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    found = []
    for number, (function, node, changed) in enumerate(_changes(tree)):
        line = 0 if function is None else min(part.lineno for part in (function, *function.decorator_list))
        called = "" if function is None else function.name
        found.append(Mutant(name, called, line, number, _shown(around[id(node)], node, changed)))
    return tuple(found)


def _shown(around: ast.AST, node: ast.AST, changed: ast.AST) -> str:
    """How the code reads before and after; a number with what stands around it, since it may stand in many places."""
    if isinstance(node, ast.Constant):
        before = _short(around)
        _put(around, node, changed)
        after = _short(around)
        _put(around, changed, node)
        if before != after:
            return f"{before}  →  {after}"
    return f"{_short(node)}  →  {_short(changed)}"


def broken(source: str, number: int) -> ast.Module:
    """The tree of a file with this mutant in it."""
    tree = ast.parse(source)
    for place, (_function, node, changed) in enumerate(_changes(tree)):
        if place == number:
            _put(tree, node, changed)
            return ast.fix_missing_locations(tree)
    raise IndexError(number)


_Function = ast.FunctionDef | ast.AsyncFunctionDef
_Found = tuple[_Function | None, ast.AST, ast.AST]


def _changes(tree: ast.Module) -> Iterator[_Found]:
    yield from _below(tree, None)


def _below(node: ast.AST, function: _Function | None) -> Iterator[_Found]:
    for child in _code_in(node):
        inside = child if isinstance(child, _Function) and function is None else function
        yield from ((inside, child, changed) for changed in _variants(child))
        yield from _below(child, inside)


def _code_in(node: ast.AST) -> Iterator[ast.AST]:
    """The children that are code: no annotations, no decorators, no words for the user, no check of types alone."""
    left_out: list[object] = []
    if isinstance(node, _Function):
        left_out = [node.returns, *node.decorator_list]
    elif isinstance(node, ast.ClassDef):
        left_out = [*node.decorator_list, *node.bases]
    elif isinstance(node, ast.arg | ast.AnnAssign):
        left_out = [node.annotation]
    elif _says_nothing(node):
        return
    for child in ast.iter_child_nodes(node):
        if not any(child is each for each in left_out):
            yield child


def _says_nothing(node: ast.AST) -> bool:
    is_left_out = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _LEFT_OUT
    return is_left_out or isinstance(node, ast.Import | ast.ImportFrom | ast.Assert)


def _variants(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(ops=[one]) if type(one) in _COMPARED:
            yield _with(node, ops=[_COMPARED[type(one)]()])
        case ast.BinOp(op=one) if type(one) in _COMPUTED and not _is_no_sum(node):
            yield _with(node, op=_COMPUTED[type(one)]())
        case ast.AugAssign(op=one) if type(one) in _COMPUTED and not _is_no_sum(node.value):
            yield _with(node, op=_COMPUTED[type(one)]())
        case ast.BoolOp(op=one):
            yield _with(node, op=ast.Or() if isinstance(one, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.If() | ast.IfExp() | ast.While() if not isinstance(node.test, ast.Compare | ast.UnaryOp | ast.BoolOp):
            yield _with(node, test=ast.UnaryOp(ast.Not(), node.test))
        case _:
            yield from _other_variants(node)


def _other_variants(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield ast.Constant(value + 1)
        case ast.Return(value=value) if value is not None and not _is_none(value):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()):
            yield ast.Pass()
        case ast.Call():
            yield from _of_call(node)


def _of_call(node: ast.Call) -> Iterator[ast.AST]:
    if isinstance(node.func, ast.Name) and node.func.id in _CALLED:
        yield _with(node, func=ast.Name(_CALLED[node.func.id], ast.Load()))
    if isinstance(node.func, ast.Name) and node.func.id in _LEFT_OUT:
        return
    for place, keyword in enumerate(node.keywords):
        if keyword.arg not in {None, "strict"}:
            yield _with(node, keywords=[*node.keywords[:place], *node.keywords[place + 1 :]])


def _with(node: ast.AST, **changes: object) -> ast.AST:
    made = copy.copy(node)
    for name, value in changes.items():
        setattr(made, name, value)
    return made


def _is_no_sum(node: ast.AST) -> bool:
    """Whether texts are joined here, or types: ``Row | None``."""
    return any(_is_text(part) or _is_type(part) for part in ast.walk(node))


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _is_type(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id[:1].isupper() and not node.id.isupper()


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _put(tree: ast.AST, old: ast.AST, new: ast.AST) -> None:
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, ast.copy_location(new, old))
                return
            if isinstance(value, list) and any(each is old for each in value):
                value[next(place for place, each in enumerate(value) if each is old)] = ast.copy_location(new, old)
                return


def _short(node: ast.AST) -> str:
    if isinstance(node, ast.If | ast.While):
        return f"if {ast.unparse(node.test)}"[:90]
    return " ".join(ast.unparse(node).split())[:90]
