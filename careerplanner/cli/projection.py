"""The command ``project``: the projection of a plan or of a document of inputs."""

import argparse
import csv
import io
from pathlib import Path

from careerplanner.app.queries.projection.odds_text import no_pay_sentence
from careerplanner.app.queries.projection.pauses import shades
from careerplanner.app.queries.projection.run import USUAL_PATHS, stay_beside, with_horizon
from careerplanner.app.safe_write import check_target, write_file
from careerplanner.cli import values
from careerplanner.cli.command import DONE, Arguments, Command
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_json, print_lines
from careerplanner.cli.projection_source import Source, from_file, from_plan
from careerplanner.cli.projection_text import projection_lines
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import inputs_to_json
from careerplanner.domain.projection.limits import MOST_PATHS, MOST_SEED, WHOLE_NUMBERS
from careerplanner.domain.projection.results import Projection, projection_to_json
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.wording import Wording, speaking

CHART_KINDS = ("png", "svg", "pdf")
_PERCENTILES = ("p10", "p25", "p50", "p75", "p90")


def _configure(parser: argparse.ArgumentParser) -> None:
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("plan", nargs="?", type=Path, metavar="PLAN")
    source.add_argument("--inputs", type=Path, metavar="FILE", help=_("take the inputs from this JSON document"))
    add = parser.add_argument
    add("--paths", metavar="N", help=_("how many futures, 1 to 1,000,000; {usual} if not given").format(usual="10,000"))
    add("--seed", metavar="S", help=_("where chance begins; the plan's own if not given"))
    add("--months", metavar="M", help=_("how far to look, 1 to 600; the plan's horizon if not given"))
    add("--json", action="store_true", help=_("print one JSON document"))
    add("--csv", type=Path, metavar="FILE", help=_("write the figures of every month"))
    add("--chart", type=Path, metavar="FILE", help=_("draw the fan chart; the name ends in .png, .svg or .pdf"))
    add("--force", action="store_true", help=_("replace files that exist"))
    add("--print-inputs", action="store_true", help=_("print the inputs as JSON, and project nothing"))


def _project(arguments: Arguments, context: Context) -> int:
    paths = _optional_whole(arguments.paths, 1, MOST_PATHS, _("The number of futures (--paths)"), USUAL_PATHS)
    months = _optional_whole(arguments.months, *WHOLE_NUMBERS["months"], _("The number of months (--months)"), None)
    seed = _optional_whole(arguments.seed, 0, MOST_SEED, _("The seed (--seed)"), None)
    for target in (arguments.csv, arguments.chart):
        if target is not None:
            check_target(target, force=arguments.force)
    kind = _chart_kind(arguments.chart)
    source = from_file(arguments.inputs) if arguments.inputs else from_plan(arguments.plan, context)
    inputs = with_horizon(source.inputs, months)
    if arguments.print_inputs:
        print_json(inputs_to_json(inputs))
        return DONE
    if not inputs.is_pay_known and (arguments.csv is not None or arguments.chart is not None):
        raise Refused(no_pay_sentence())
    projection = project(inputs, paths=paths or USUAL_PATHS, seed=source.seed if seed is None else seed)
    if arguments.csv is not None:
        write_file(arguments.csv, figures_csv(projection), force=arguments.force)
    if arguments.chart is not None:
        write_file(arguments.chart, _chart(source, projection, kind, speaking(inputs.currency)), force=arguments.force)
    if arguments.json:
        print_json(projection_to_json(projection, source.assumptions))
    else:
        print_lines(projection_lines(source, source.view(projection, context.today), speaking(inputs.currency)))
    if arguments.csv is not None or arguments.chart is not None:
        context.note_plain_copy(arguments.plan)
    return DONE


def _optional_whole(text: str | None, low: int, high: int, what: str, default: int | None) -> int | None:
    return default if text is None else values.whole(text, low, high, what)


def _chart_kind(path: Path | None) -> str:
    kind = "" if path is None else path.suffix.lower().removeprefix(".")
    if path is not None and kind not in CHART_KINDS:
        raise Refused(_("{path}: the name of a chart ends in .png, .svg or .pdf.").format(path=path))
    return kind


def figures_csv(projection: Projection) -> bytes:
    """Both fans and the share of futures that have each role, a line for each month."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    names = [f"{fan}_{point}" for fan in ("nominal", "real") for point in _PERCENTILES]
    writer.writerow(["month", *names, *(f"reached: {arrival.role}" for arrival in projection.arrival)])
    columns = [getattr(fan, point) for fan in (projection.nominal, projection.real) for point in _PERCENTILES]
    for month in range(projection.inputs.months + 1):
        money = (f"{column[month]:.2f}" for column in columns)
        shares = (f"{arrival.share[month]:.6f}" for arrival in projection.arrival)
        writer.writerow([str(projection.inputs.start + month), *money, *shares])
    return page.getvalue().encode("utf-8")


def _chart(source: Source, projection: Projection, kind: str, wording: Wording) -> bytes:
    # matplotlib takes a third of a second to load, so only a chart loads it.
    from careerplanner.report.chart_file import chart_file  # noqa: PLC0415
    from careerplanner.report.fan_model import fan_model  # noqa: PLC0415

    inputs = projection.inputs
    stay = None
    if inputs.moves:
        stay = (_("Stay in role"), stay_beside(projection))
    model = fan_model(
        projection,
        source.short_names.get(inputs.roles[-1].name, inputs.roles[-1].name),
        stay=stay,
        short_names=source.short_names,
        shades=() if source.plan is None else shades(source.plan, projection, wording),
        wording=wording,
    )
    return chart_file(model, kind)


COMMANDS = {"project": Command(_configure, _project)}
