"""The command ``metric``: what the metrics stand at, or a new reading of one."""

import argparse
from pathlib import Path

from careerplanner.app.backups import back_up_if_due
from careerplanner.app.commands.goals import metrics as commands
from careerplanner.app.queries.goals.metrics import MetricView, metric_views, standing_text, trend_text
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.cli import values
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_done, print_json, print_lines, print_notes, table
from careerplanner.domain.catalogue import Catalogue
from careerplanner.i18n import _
from careerplanner.wording import speaking


def _configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("plan", type=Path, metavar="PLAN")
    add("metric", nargs="?", metavar="METRIC", help=_("its name, or its key such as first-contact-resolution"))
    add("value", nargs="?", metavar="VALUE", help=_("what it stands at; without one only the target is set"))
    add("--on", metavar="DATE", help=_("the day, such as 2027-03-15; today if not given"))
    add("--note", default="", metavar="TEXT", help=_("what explains it"))
    add("--target", metavar="VALUE", help=_("what it is to be brought to"))
    add("--json", action="store_true", help=_("print one JSON document"))


def _metric(arguments: Arguments, context: Context) -> int:
    if arguments.metric is None:
        return _list(arguments, context)
    value = None if arguments.value is None else values.number(arguments.value, _("The reading"))
    target = None if arguments.target is None else values.number(arguments.target, _("The target"))
    on = values.day(arguments.on, context.today)
    workspace = open_workspace(arguments.plan, context.folders.backups, context.catalogue)
    try:
        key = _key_of(arguments.metric, workspace)
        if all(metric.id != key for metric in workspace.plan.metric):
            workspace.do(_("Follow metric"), commands.follow, workspace.catalogue, key, target)
        elif target is not None:
            workspace.do(_("Change metric"), commands.change, key, target=target)
        if value is not None:
            workspace.do(_("Add reading"), commands.read, key, value, on, context.today, arguments.note)
        view = next(each for each in metric_views(workspace.plan, workspace.catalogue) if each.metric.id == key)
        lines = _lines(view, context)
        notes = [*workspace.notes, back_up_if_due(workspace, context.folders.backups)]
    finally:
        workspace.close()
    print_done(lines)
    print_notes(filter(None, notes))
    return DONE


def _key_of(text: str, workspace: Workspace) -> str:
    """The id of the metric that is meant: one that is followed, or one of the catalogue; refused otherwise."""
    wanted = text.strip().casefold()
    followed = ((metric.id, metric.name) for metric in workspace.plan.metric)
    shipped = ((metric.key, metric.name) for metric in workspace.catalogue.metrics)
    found = (key for key, name in (*followed, *shipped) if wanted in {key.casefold(), name.casefold()})
    return next(found, None) or workspace.catalogue.metric(text.strip()).key


def _lines(view: MetricView, context: Context) -> list[str]:
    wording = speaking()
    standing = _("{metric}: {standing}.").format(metric=view.name, standing=standing_text(view, context.today, wording))
    return [standing, trend_text(view, wording)] if view.readings else [standing]


def _list(arguments: Arguments, context: Context) -> int:
    plan, catalogue = context.read(arguments.plan)
    views = metric_views(plan, catalogue)
    if arguments.json:
        print_json([_document(view) for view in views])
        return DONE
    wording = speaking()
    rows = [
        (view.name, standing_text(view, context.today, wording), trend_text(view, wording) if view.readings else "")
        for view in views
    ]
    print_lines(table(rows) if rows else [_none_text(catalogue)])
    return DONE


def _none_text(catalogue: Catalogue) -> str:
    known = ", ".join(metric.key for metric in catalogue.metrics)
    return _("No metric is followed yet. There are: {known}.").format(known=known)


def _document(view: MetricView) -> dict[str, object]:
    return {
        "metric": view.name,
        "key": view.metric.id,
        "unit": view.metric.unit,
        "better": view.metric.better.value,
        "target": view.metric.target,
        "met": view.is_met,
        "readings": [
            {"on": reading.read_on.isoformat(), "value": reading.value, "note": reading.note or None}
            for reading in view.readings
        ],
        "trend": None
        if view.trend is None
        else {"change": view.trend.change, "weeks": view.trend.weeks, "clear": view.trend.is_clear},
    }


COMMANDS = {"metric": Command(_configure, _metric)}
