"""The command ``export``: the plan as PDF, its dates as a calendar file."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from careerplanner.app.calendar_file import calendar_file
from careerplanner.app.queries.projection.run import projection_or_reason, stay_beside
from careerplanner.app.queries.report.content import report_content
from careerplanner.app.safe_write import check_target, write_file
from careerplanner.app.settings import load_settings
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_done
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.report.document import PAPERS
from careerplanner.report.fixed_text import SECTIONS
from careerplanner.report.pdf import render_pdf
from careerplanner.wording import speaking


def _configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("plan", type=Path, metavar="PLAN")
    add("--pdf", type=Path, metavar="FILE", help=_("write the printed plan to this file"))
    add("--ics", type=Path, metavar="FILE", help=_("write the plan's dates to this calendar file"))
    add(
        "--pages",
        metavar="LIST",
        help=_("only these parts, with commas between: {names}").format(names=", ".join(SECTIONS)),
    )
    add("--paper", metavar="PAPER", help=_("{names}; as in the settings if not given").format(names=", ".join(PAPERS)))
    add("--force", action="store_true", help=_("replace the file if it exists"))


def _export(arguments: Arguments, context: Context) -> int:
    targets = [path for path in (arguments.pdf, arguments.ics) if path is not None]
    if not targets:
        raise Refused(_("Say what to write: --pdf FILE or --ics FILE."))
    sections = _sections(arguments.pages)
    for path in targets:
        check_target(path, force=arguments.force)
    plan, catalogue = context.read(arguments.plan)
    if arguments.pdf is not None:
        write_file(arguments.pdf, _pdf(plan, catalogue, arguments, sections, context), force=arguments.force)
    if arguments.ics is not None:
        now = datetime.combine(context.today, datetime.now(UTC).time(), UTC)
        content = calendar_file(plan, catalogue, now, speaking(plan.profile.currency))
        write_file(arguments.ics, content, force=arguments.force)
    print_done([_("Wrote {path}.").format(path=path) for path in targets])
    return DONE


def _pdf(plan: Plan, catalogue: Catalogue, arguments: Arguments, sections: list[str] | None, context: Context) -> bytes:
    projection, _reason = projection_or_reason(plan, catalogue, context.today)
    stay = None if projection is None else stay_beside(projection)
    content = report_content(plan, catalogue, projection, context.today, speaking(plan.profile.currency), stay)
    paper = arguments.paper or load_settings(context.folders.settings).report_paper
    return render_pdf(content, paper=paper, pages=sections)


def _sections(text: str | None) -> list[str] | None:
    """The parts that are asked for; None for all."""
    if text is None:
        return None
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    if not names:
        raise Refused(_("--pages names no part. Choose from: {names}.").format(names=", ".join(SECTIONS)))
    return names


COMMANDS = {"export": Command(_configure, _export)}
