"""The command ``reference``: the library of O*NET, OEWS and ESCO releases that the user downloads."""

import argparse
import sys
from pathlib import Path

from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import LINE_WIDTH, print_done, print_json, print_lines, table, wrapped
from careerplanner.i18n import _
from careerplanner.library import ImportReport, SourceInfo, add, list_sources, remove
from careerplanner.wording import Wording, speaking

_MOST_LEFT_SHOWN = 10


def _configure(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="add | list | remove")
    adding = actions.add_parser("add", help=_("import a release"), allow_abbrev=False)
    adding.add_argument("path", type=Path, metavar="PATH", help=_("a zip, a folder or a file, as it was downloaded"))
    listing = actions.add_parser("list", help=_("list what the library holds"), allow_abbrev=False)
    removing = actions.add_parser("remove", help=_("remove a source and free its space"), allow_abbrev=False)
    removing.add_argument("name", metavar="NAME", help=_("onet, oews or esco"))
    for each in (adding, listing):
        each.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _reference(arguments: Arguments, context: Context) -> int:
    library = context.folders.reference
    if arguments.action == "add":
        context.folders.make()
        report = add(library, arguments.path, _progress if sys.stderr.isatty() else None)
        if arguments.json:
            print_json(_report_document(report))
        else:
            print_done(_report_lines(report, speaking()))
    elif arguments.action == "remove":
        remove(library, arguments.name)
        print_done([_("Removed {name} from the reference library.").format(name=arguments.name)])
    else:
        found = list_sources(library)
        if arguments.json:
            print_json([_source_document(source) for source in found])
        else:
            print_lines(_source_lines(found, speaking()))
    return DONE


def _progress(done: int, whole: int, words: str) -> None:
    """Show how far an import is, on one line of the terminal that is written over and at last wiped."""
    share = f"{done / whole:4.0%}  " if whole else ""
    line = "" if whole and done >= whole else f"{share}{words}"[: LINE_WIDTH - 1]
    sys.stderr.write(f"\r{line:<{LINE_WIDTH}}\r")
    sys.stderr.flush()


def _source_document(source: SourceInfo) -> dict[str, object]:
    return {
        "name": source.name,
        "release": source.release,
        "published": source.published,
        "licence": source.licence,
        "attribution": source.attribution,
        "tables": source.tables,
    }


def _report_document(report: ImportReport) -> dict[str, object]:
    return {
        "name": report.name,
        "release": report.release,
        "licence": report.licence,
        "attribution": report.attribution,
        "tables": report.tables,
        "left": [{"file": one.file, "line": one.line, "count": one.count, "why": one.why} for one in report.left],
        "warnings": list(report.warnings),
        "replaced": report.replaced or None,
        "held": report.held,
    }


def _report_lines(report: ImportReport, wording: Wording) -> list[str]:
    lines = [
        _("Imported {name}, release {release}: {rows} rows.").format(
            name=report.name, release=report.release, rows=wording.numbers.whole(report.taken)
        ),
        *_counts(report.tables, wording),
    ]
    if report.replaced:
        lines.append(_("It replaced release {release}.").format(release=report.replaced))
    if report.left:
        lines.append(_("Left out:"))
        for one in report.left[:_MOST_LEFT_SHOWN]:
            place = one.file if one.line == 0 else _("{file}, line {line}").format(file=one.file, line=one.line)
            lines += wrapped(f"{place} ({wording.numbers.whole(one.count)}): {one.why}", "  ")
        more = len(report.left) - _MOST_LEFT_SHOWN
        if more > 0:
            lines.append(_("  and {count} more; --json lists them all.").format(count=more))
    lines += [line for warning in report.warnings for line in wrapped(warning)]
    return [*lines, *wrapped(report.attribution)]


def _counts(tables: dict[str, int], wording: Wording) -> list[str]:
    return table([(name, wording.numbers.whole(rows)) for name, rows in tables.items()], "<>", "  ")


def _source_lines(found: list[SourceInfo], wording: Wording) -> list[str]:
    if not found:
        return [_("The reference library is empty. “reference add” brings a release into it.")]
    lines: list[str] = []
    for source in found:
        lines += ["", _("{name}, release {release}").format(name=source.name, release=source.release)]
        lines += _counts(source.tables, wording)
        lines += wrapped(source.licence, "  ") + wrapped(source.attribution, "  ")
    return lines[1:]


COMMANDS = {"reference": Command(_configure, _reference)}
