"""Commands on pay in a place: the areas, and what a role pays in one."""

import argparse
from pathlib import Path

from careerplanner.app import local_pay as places
from careerplanner.app.queries.projection.local_pay import CURRENCY
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_json, print_lines, table, wrapped
from careerplanner.domain.catalogue import Origin, Percentiles
from careerplanner.domain.local_pay import POINTS, LocalPay, rung_text
from careerplanner.i18n import _
from careerplanner.wording import Wording, speaking

MOST_AREAS = 10_000


def _configure_areas(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", default="", metavar="TEXT", help=_("the beginning of a name, or a code"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _areas(arguments: Arguments, context: Context) -> int:  # noqa: ARG001 - every command takes the same
    found = places.find_areas(arguments.text, limit=MOST_AREAS)
    if arguments.json:
        print_json([{"code": area.code, "name": area.name, "kind": area.kind} for area in found])
    elif found:
        print_lines(table([(_("Code"), _("Kind"), _("Area")), *((a.code, _(a.kind), a.name) for a in found)]))
    else:
        print_lines([_("No area fits “{text}”.").format(text=arguments.text)])
    return DONE


def _configure_pay(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("role", metavar="ROLE", help=_("the name of a role, as “roles” lists it"))
    parser.add_argument("--plan", type=Path, metavar="PLAN", help=_("include the roles of this plan"))
    parser.add_argument("--area", required=True, metavar="AREA", help=_("a US state or metro area: name or code"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def _pay(arguments: Arguments, context: Context) -> int:
    role = context.catalogue_of(arguments.plan).find_role(arguments.role)
    pay = places.with_fair_start(places.local_pay(role, places.resolve_area(arguments.area).code), context.today)
    if arguments.json:
        print_json(_pay_document(role.name, pay))
    else:
        print_lines(_pay_lines(role.name, pay, speaking(CURRENCY)))
    return DONE


def _pay_document(role: str, pay: LocalPay) -> dict[str, object]:
    start, band = pay.start_pay, pay.band
    figures = band or start
    given = figures.origin if figures else None
    return {
        "role": role,
        "area": pay.area.name,
        "area_code": pay.area.code,
        "percentiles": None if pay.percentiles is None else _percentiles_document(pay.percentiles),
        "start_pay": None if start is None else {"low": start.low, "high": start.high},
        "rung": pay.rung.value,
        "reliable": pay.reliable,
        "source": pay.source or (given.source if given else ""),
        "year": pay.year or (given.year if given else ""),
        "currency": CURRENCY,
        "percentiles_source": None if pay.percentiles is None else _origin_document(pay.percentiles.origin),
        "start_pay_source": None if start is None else _origin_document(start.origin),
        "band": None if band is None else {"low": band.low, "mid": band.mid, "high": band.high},
        "band_source": None if band is None else _origin_document(band.origin),
    }


def _percentiles_document(found: Percentiles) -> dict[str, object]:
    """The five percentiles; one at the survey's top code is known only to be that or more."""
    return {
        point: {"at_least": getattr(found, point)} if point in found.at_least else getattr(found, point)
        for point in POINTS
    }


def _origin_document(origin: Origin) -> dict[str, str]:
    return {
        "source": origin.source,
        "year": origin.year,
        "place": origin.place,
        "kind": origin.kind.value,
        "note": origin.note,
    }


def _pay_lines(role: str, pay: LocalPay, wording: Wording) -> list[str]:
    lines = [f"{role}, {pay.area.name}", ""]
    if pay.percentiles is not None:
        lines += table(_percentile_rows(pay.percentiles, wording), "<>")
    else:
        lines.append(_("No percentiles are known for this role: no occupation of the survey fits it."))
    lines.append("")
    if pay.start_pay is not None:
        lines.append(
            _("Start pay: {low} – {high} a year; what starters are offered, never a ceiling.").format(
                low=wording.money.whole(pay.start_pay.low),
                high=wording.money.whole(pay.start_pay.high),
            )
        )
        lines += wrapped(_source_text(pay.start_pay.origin), "  ")
    if pay.band is not None:
        low, mid, high = (wording.money.whole(figure) for figure in (pay.band.low, pay.band.mid, pay.band.high))
        lines.append(_("Pay range: {low} – {high} a year, {mid} in the middle.").format(low=low, mid=mid, high=high))
        lines += wrapped(_source_text(pay.band.origin), "  ")
    if pay.percentiles is not None:
        lines.append(f"{rung_text(pay.rung)}.")
        lines += wrapped(_source_text(pay.percentiles.origin), "  ")
    return lines


def _percentile_rows(found: Percentiles, wording: Wording) -> list[tuple[str, str]]:
    names = (
        _("1 in 10 earn less than"),
        _("1 in 4 earn less than"),
        _("half earn less than"),
        _("1 in 4 earn more than"),
        _("1 in 10 earn more than"),
    )
    rows = []
    for name, point in zip(names, POINTS, strict=True):
        amount = wording.money.whole(getattr(found, point))
        rows.append((name, _("{amount} or more").format(amount=amount) if point in found.at_least else amount))
    return rows


def _source_text(origin: Origin) -> str:
    named = ", ".join(part for part in (origin.source, origin.year, origin.place) if part)
    words = _("Source: {source}; {kind}.").format(source=named, kind=_(origin.kind.value))
    return f"{words} {origin.note}".strip()


COMMANDS = {"areas": Command(_configure_areas, _areas), "pay": Command(_configure_pay, _pay)}
