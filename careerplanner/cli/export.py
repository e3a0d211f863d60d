"""The command ``export``: the plan as PDF, HTML, Markdown or one picture, for one reader or another; its dates too."""

import argparse
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

from careerplanner.app.calendar_file import calendar_file
from careerplanner.app.queries.projection.run import projection_or_reason, stay_beside
from careerplanner.app.queries.report.case import Talk, talk_of
from careerplanner.app.queries.report.choices import choice_named
from careerplanner.app.queries.report.content import Asked, report_content
from careerplanner.app.queries.report.editions import Edition, PayTold, pay_told_of, sections_for, told_to
from careerplanner.app.queries.report.redaction import Known
from careerplanner.app.safe_write import check_target, write_file
from careerplanner.app.settings import load_settings
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_done
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.report.content import ReportContent
from careerplanner.report.document import PAPERS
from careerplanner.report.plain import html_page, markdown
from careerplanner.wording import speaking

Maker = Callable[[ReportContent, Arguments, Context], bytes]


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(wrong_usage=parser.error)
    add = parser.add_argument
    add("plan", type=Path, metavar="PLAN")
    add("--pdf", type=Path, metavar="FILE", help=_("write the report as PDF to this file"))
    add("--html", type=Path, metavar="FILE", help=_("write the report as a page of HTML to this file"))
    add("--markdown", type=Path, metavar="FILE", help=_("write the report as Markdown to this file"))
    add("--png", type=Path, metavar="FILE", help=_("write the plan as one picture to this file"))
    add("--svg", type=Path, metavar="FILE", help=_("write the same picture, which can be enlarged, to this file"))
    add("--ics", type=Path, metavar="FILE", help=_("write the plan's dates to this calendar file"))
    add("--edition", metavar="WHOM", help=_("for whom it is, or the name of a report of your own"))
    add("--pay", metavar="HOW", help=_("how pay is told: {names}").format(names=", ".join(PayTold)))
    names = ", ".join(told_to(Edition.MINE).sections)
    add(
        "--pages", metavar="LIST", help=_("these parts in this order, with commas between: {names}").format(names=names)
    )
    add("--reader", metavar="NAME", help=_("with whom you talk, for the promotion case"))
    add("--talk", metavar="DATE", help=_("the day of the talk, such as 2027-01-15"))
    add("--by", metavar="DATE", help=_("by when you ask for the role, such as 2027-06-30"))
    add("--paper", metavar="PAPER", help=_("{names}; as in the settings if not given").format(names=", ".join(PAPERS)))
    add("--archive", action="store_true", help=_("write the PDF for an archive, as PDF/A"))
    add("--force", action="store_true", help=_("replace the file if it exists"))


def _export(arguments: Arguments, context: Context) -> int:
    wanted = [(path, make) for name, make in _MAKERS.items() if (path := getattr(arguments, name)) is not None]
    targets = [path for path, _make in wanted] + ([arguments.ics] if arguments.ics is not None else [])
    if not targets:
        arguments.wrong_usage(_("Say what to write: --pdf, --html, --markdown, --png, --svg or --ics with a FILE."))
    for path in targets:
        check_target(path, force=arguments.force)
    plan, catalogue = context.read(arguments.plan)
    asked = _asked(arguments, plan, context.today)
    made = _reports(wanted, plan, catalogue, asked, arguments, context)
    if arguments.ics is not None:
        made.append((arguments.ics, _calendar(plan, catalogue, context)))
    for path, written in made:
        write_file(path, written, force=arguments.force)
    print_done([_("Wrote {path}.").format(path=path) for path in targets])
    context.note_plain_copy(arguments.plan)
    return DONE


def _reports(
    wanted: list[tuple[Path, Maker]],
    plan: Plan,
    catalogue: Catalogue,
    asked: Asked,
    arguments: Arguments,
    context: Context,
) -> list[tuple[Path, bytes]]:
    if not wanted:
        return []
    projection, _reason = projection_or_reason(plan, catalogue, context.today)
    stay = None if projection is None else stay_beside(projection)
    content = report_content(Known(plan, catalogue, projection, stay), asked, speaking(plan.profile.currency))
    return [(path, make(content, arguments, context)) for path, make in wanted]


def _calendar(plan: Plan, catalogue: Catalogue, context: Context) -> bytes:
    now = datetime.combine(context.today, datetime.now(UTC).time(), UTC)
    return calendar_file(plan, catalogue, now, speaking(plan.profile.currency))


def _asked(arguments: Arguments, plan: Plan, today: date) -> Asked:
    choice = choice_named(plan, arguments.edition or Edition.MINE)
    told = choice.told
    if arguments.pay is not None:
        told = told_to(told.edition, pay_told_of(arguments.pay))
    known = talk_of(plan)
    talk = Talk(
        known.reader if arguments.reader is None else arguments.reader.strip(),
        known.held_on if arguments.talk is None else _day(arguments.talk, today),
        known.by if arguments.by is None else _day(arguments.by, today),
    )
    sections = _sections(arguments.pages, told.sections)
    return Asked(today, told, sections_for(told, choice.sections if sections is None else sections), talk)


def _day(text: str | None, today: date) -> date | None:
    return None if text is None else speaking().dates.read_day(text, today)


def _sections(text: str | None, known: tuple[str, ...]) -> list[str] | None:
    """The parts that are asked for; None for the usual ones."""
    if text is None:
        return None
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    if not names:
        raise Refused(_("--pages names no part. Choose from: {names}.").format(names=", ".join(known)))
    return names


def _pdf(content: ReportContent, arguments: Arguments, context: Context) -> bytes:
    from careerplanner.report.pdf import render_pdf  # noqa: PLC0415 - typst is loaded where something is typeset

    paper = arguments.paper or load_settings(context.folders.settings).report_paper
    return render_pdf(content, paper=paper, archive=arguments.archive)


def _html(content: ReportContent, _arguments: Arguments, _context: Context) -> bytes:
    return html_page(content).encode()


def _markdown(content: ReportContent, _arguments: Arguments, _context: Context) -> bytes:
    return markdown(content).encode()


def _png(content: ReportContent, _arguments: Arguments, _context: Context) -> bytes:
    return _picture(content, "png")


def _svg(content: ReportContent, _arguments: Arguments, _context: Context) -> bytes:
    return _picture(content, "svg")


def _picture(content: ReportContent, kind: Literal["png", "svg"]) -> bytes:
    from careerplanner.report.picture import render_picture  # noqa: PLC0415 - as above

    return render_picture(content, kind)


_MAKERS: dict[str, Maker] = {
    "pdf": _pdf,
    "html": _html,
    "markdown": _markdown,
    "png": _png,
    "svg": _svg,
}
COMMANDS = {"export": Command(_configure, _export)}
