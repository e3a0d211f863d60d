"""The pages for talks as headings, paragraphs, lists and tables, for HTML and Markdown."""

from collections.abc import Callable

from careerplanner.report.block import Block, Heading, Items, Paragraph, Table, joined, said, table_or
from careerplanner.report.content import ReportContent
from careerplanner.report.talks import YearInReview, YearLine

_Words = dict[str, str]


def _check_in(content: ReportContent, words: _Words) -> list[Block]:
    form = content.form
    if form is None:
        return said(words["no-form"])
    heads = tuple(words[name] for name in ("skill", "evidence-head", "form-asked", "said", "seen", "remark"))
    rows = [
        (
            joined(row.skill, words["gate"] if row.is_gate else ""),
            joined(row.evidence or words["form-none"], row.when, row.who),
            str(row.asked),
            str(row.said),
            "",
            "",
        )
        for row in form.skills
    ]
    questions: list[Block] = [Heading(3, words["form-questions"]), Items(form.questions)] if form.questions else []
    return [
        *said(form.kicker),
        *said(form.title),
        *said(form.subtitle),
        Heading(3, words["form-skills"]),
        *table_or(heads, rows, words["no-gates"]),
        *said(words["form-levels"]),
        *said(form.left),
        *questions,
        Heading(3, words["form-steps"]),
        Table((words["step"], words["who"], words["by-when"]), (("", "", ""),) * 3),
        Paragraph(words["form-sign"]),
    ]


def _stories(content: ReportContent, words: _Words) -> list[Block]:
    found: list[Block] = []
    for story in content.stories:
        parts = (("situation", story.situation), ("did", story.did), ("outcome", story.outcome))
        confirmed = words["confirmed-by"].replace("{name}", story.confirmed_by) if story.confirmed_by else ""
        found += [
            Heading(3, joined(story.skill, story.level, story.happened_on)),
            *said(story.what),
            Items(tuple(f"{words[name]}: {text}" for name, text in parts if text)),
            *said(confirmed),
        ]
    return found or said(words["no-stories"])


def _year(content: ReportContent, words: _Words) -> list[Block]:
    year = content.year
    if year is None:
        return said(words["no-year"])
    paid = year.has_pay and any(month.pay for month in year.months)
    names = ("month", "year-hours", "year-goals", "year-evidence", *(("year-pay",) if paid else ()))
    rows = [
        (month.month, month.hours, month.goals, month.evidence, *((month.pay,) if paid else ()))
        for month in year.months
    ]
    found = [
        *said(joined(year.title, year.summary)),
        Heading(3, words["year-months"]),
        *table_or(tuple(words[name] for name in names), rows, ""),
        *_dated(words["year-finished"], year.finished),
    ]
    if year.rated:
        found += [Heading(3, words["year-rated"]), Items(year.rated)]
    return [*found, *_year_odds(year, words), *_dated(words["year-shown"], year.shown)]


def _dated(title: str, lines: tuple[YearLine, ...]) -> list[Block]:
    return [Heading(3, title), Items(tuple(f"{line.when}: {line.what}" for line in lines))] if lines else []


def _year_odds(year: YearInReview, words: _Words) -> list[Block]:
    if not year.odds:
        return []
    heads = tuple(words[name] for name in ("role", "then", "now", "why"))
    rows = [(row.role, row.then, row.now, row.note) for row in year.odds]
    return [Heading(3, words["year-odds"]), *table_or(heads, rows, ""), *said(year.odds_note)]


def _levers(content: ReportContent, words: _Words) -> list[Block]:
    levers = content.levers
    if levers is None:
        return said(words["no-levers"])
    names = ("change", "lever-odds", "range", *(("lever-pay", "range") if levers.has_pay else ()))
    rows = [
        (row.change, row.odds, row.odds_range, *((row.pay, row.pay_range) if levers.has_pay else ()))
        for row in levers.lines
    ]
    heads = tuple(words[name] for name in names)
    return [*said(levers.role), *table_or(heads, rows, words["no-levers"]), *said(levers.note)]


def _worth(content: ReportContent, words: _Words) -> list[Block]:
    worth = content.worth
    if worth is None:
        return said(words["no-worth"])
    heads = (words["worth-what"], words["now"], worth.role, words["worth-change"])
    rows = [(row.what, row.now, row.then, row.change) for row in worth.lines]
    return [*said(worth.verdict), *table_or(heads, rows, ""), Items(worth.notes)]


def _narrow(content: ReportContent, words: _Words) -> list[Block]:
    narrow = content.narrow
    if narrow is None:
        return said(words["no-narrow"])
    rows = [(row.question, row.share) for row in narrow.lines]
    heads = (words["narrow-question"], words["narrow-share"])
    return [*table_or(heads, rows, words["no-narrow"]), *said(narrow.measure)]


TALK_SECTIONS: dict[str, Callable[[ReportContent, _Words], list[Block]]] = {
    "checkin": _check_in,
    "stories": _stories,
    "year": _year,
    "levers": _levers,
    "worth": _worth,
    "narrow": _narrow,
}
"""What makes each of these sections."""
