"""The text of ``project``: pay, the odds of each role, and what keeps a role out of reach."""

from collections.abc import Iterator

from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.projection.block_text import block_sentences
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.cli.output import table, wrapped
from careerplanner.cli.projection_source import Source
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.results import Fan, Projection
from careerplanner.i18n import _, ngettext
from careerplanner.months import Month
from careerplanner.wording import Wording

INDENT = "  "
_YEARS_SHOWN = (1, 3, 5, 10, 20)


def projection_lines(source: Source, view: ProjectionView, wording: Wording) -> list[str]:
    """The lines that ``project`` prints."""
    projection = view.projection
    return [
        _head(source, projection, wording),
        "",
        *_pay(projection, wording),
        "",
        *_outlook(view, wording),
        *_blocks(source, projection.inputs, wording),
        "",
        *wrapped(odds_text.error_footnote(view, wording)),
        *_honesty(),
    ]


def _head(source: Source, projection: Projection, wording: Wording) -> str:
    inputs = projection.inputs
    return _("{title}: {months} months from {start}, {paths} futures, seed {seed}").format(
        title=source.title,
        months=inputs.months,
        start=wording.dates.short_month(inputs.start),
        paths=wording.numbers.whole(projection.paths),
        seed=projection.seed,
    )


def _pay(projection: Projection, wording: Wording) -> Iterator[str]:
    inputs = projection.inputs
    if not inputs.is_pay_known:
        yield from wrapped(odds_text.no_pay_sentence())
        return
    yield _("Base pay a year, before tax; today {pay}").format(pay=wording.money.whole(inputs.pay))
    months = sorted({12 * year for year in _YEARS_SHOWN if 12 * year < inputs.months} | {inputs.months})
    heads = ("", _("1 of 10 below"), _("middle"), _("1 of 10 above"))
    for words, fan in ((_("In the money of each year"), projection.nominal), (_("In today's money"), projection.real)):
        rows = [_pay_row(inputs.start + month, fan, month, wording) for month in months]
        yield from table([(words, *heads[1:]), *rows], "<>>>", INDENT)
        yield ""
    below = projection.months_below_today
    yield ngettext(
        "After inflation the middle lies below today’s pay in {count} month of {all}.",
        "After inflation the middle lies below today’s pay in {count} months of {all}.",
        below,
    ).format(count=below, all=inputs.months)


def _pay_row(month: Month, fan: Fan, index: int, wording: Wording) -> tuple[str, str, str, str]:
    low, middle, high = (wording.money.whole(float(line[index])) for line in (fan.p10, fan.p50, fan.p90))
    return f"{INDENT}{wording.dates.short_month(month)}", low, middle, high


def _outlook(view: ProjectionView, wording: Wording) -> Iterator[str]:
    """The sentences of the window, each on lines of its own."""
    if not view.odds:
        yield _("The route has no role ahead.")
    for sentence in odds_text.outlook_sentences(view, wording):
        yield from wrapped(sentence)


def _blocks(source: Source, inputs: Inputs, wording: Wording) -> Iterator[str]:
    """What no future can get past: a skill without a goal, no time to learn, dates and months beyond the end."""
    sentences = block_sentences(inputs, source.skill_names, wording)
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
