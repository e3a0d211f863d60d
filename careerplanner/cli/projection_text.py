"""The text of ``project``: what pay is likely, when each role is, and what keeps a role out of reach."""

from collections.abc import Iterator

from careerplanner.app.queries.projection.block_text import block_sentences
from careerplanner.app.queries.projection.standing import dates_of
from careerplanner.app.queries.projection.text import chance
from careerplanner.cli.dates import likely
from careerplanner.cli.output import table, wrapped
from careerplanner.cli.projection_source import Source
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.results import Fan, Projection
from careerplanner.i18n import _, ngettext
from careerplanner.months import Month
from careerplanner.report.wording import month_name, whole_money

INDENT = "  "
_YEARS_SHOWN = (1, 3, 5, 10, 20)


def projection_lines(source: Source, projection: Projection) -> list[str]:
    """The lines that ``project`` prints."""
    return [
        _head(source, projection),
        "",
        *_pay(projection),
        "",
        *_arrivals(projection),
        *_blocks(source, projection.inputs),
        "",
        *_honesty(),
    ]


def _head(source: Source, projection: Projection) -> str:
    inputs = projection.inputs
    return _("{title}: {months} months from {start}, {paths} futures, seed {seed}").format(
        title=source.title,
        months=inputs.months,
        start=month_name(inputs.start),
        paths=f"{projection.paths:,}",
        seed=projection.seed,
    )


def _pay(projection: Projection) -> Iterator[str]:
    inputs = projection.inputs
    yield _("Base pay a year, before tax; today {pay}").format(pay=whole_money(inputs.pay, inputs.currency))
    months = sorted({12 * year for year in _YEARS_SHOWN if 12 * year < inputs.months} | {inputs.months})
    heads = ("", _("1 in 10 below"), _("typical"), _("1 in 10 above"))
    for words, fan in ((_("In the money of each year"), projection.nominal), (_("In today's money"), projection.real)):
        rows = [_pay_row(inputs.start + month, fan, month, inputs.currency) for month in months]
        yield from table([(words, *heads[1:]), *rows], "<>>>", INDENT)
        yield ""
    below = projection.months_below_today
    yield ngettext(
        "In the typical future, {count} month of {all} pays less than today once prices are counted.",
        "In the typical future, {count} months of {all} pay less than today once prices are counted.",
        below,
    ).format(count=below, all=inputs.months)


def _pay_row(month: Month, fan: Fan, index: int, currency: str) -> tuple[str, str, str, str]:
    low, middle, high = (whole_money(float(line[index]), currency) for line in (fan.p10, fan.p50, fan.p90))
    return f"{INDENT}{month_name(month)}", low, middle, high


def _arrivals(projection: Projection) -> Iterator[str]:
    inputs = projection.inputs
    if not projection.arrival:
        yield _("The route has no role ahead.")
        return
    horizon = inputs.start + inputs.months
    yield _("When each role comes")
    for arrival in projection.arrival:
        dates = dates_of(inputs.start, arrival)
        yield f"{INDENT}{arrival.role}: {likely(dates, horizon)}"
        share = chance(float(arrival.share[-1]))
        yield INDENT * 2 + _("{share} of all futures have it by {month}").format(share=share, month=month_name(horizon))


def _blocks(source: Source, inputs: Inputs) -> Iterator[str]:
    """What no future can get past: a skill without a goal, no time to learn, dates and months beyond the end."""
    sentences = block_sentences(inputs, source.skill_names)
    if not sentences:
        return
    yield ""
    yield _("What stands in the way")
    for sentence in sentences:
        yield from wrapped(sentence, INDENT)


def _honesty() -> list[str]:
    return wrapped(
        _(
            "These are futures under the stated assumptions, not a promise; --json lists every assumption with its "
            "source and how far chance alone may have moved each figure."
        )
    )
