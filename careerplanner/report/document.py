"""The content as plain data for the template: cleaned text, drawn charts, and the fixed words."""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from itertools import islice
from math import isfinite

from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.report.content import EXTRA_SECTIONS, SECTIONS, ReportContent
from careerplanner.report.fan_model import FanModel
from careerplanner.report.fan_svg import fan_svg
from careerplanner.report.fan_text import caption, describe, money_text
from careerplanner.report.fixed_text import section_titles, template_text
from careerplanner.report.free_text import clean
from careerplanner.report.undrawable import in_words, isolated

PAPERS = {"a4": "a4", "us-letter": "us-letter"}
LONGEST_TEXT = 20_000
MOST_ROWS = 600
"""So many entries of a list are set, since each takes the typesetter some 150 KB; the section says how many are not."""
_LONG_LISTS = {"goals": "goals", "evidence": "evidence", "pay_history": "pay", "stories": "stories"}
"""Lists of the content that grow without end, with the section that prints each."""
_TEXT_WIDTH_PT = {"a4": 493.0, "us-letter": 510.0}
_CHART_HEIGHTS_PT = {"nominal": 250.0, "real": 226.0}
_SUMMARY_CHART_PT = 210.0
_LONG_TITLE = 44
_AT_THE_FOOT, _HALF_WIDTH_LETTERS, _CARD_LETTERS = 3, 44, 30
_LINE_PT, _LEAST_CHART_PT = 12.0, 110.0
_LONG_WORD = re.compile(r"\S{33,}")
_ZERO_WIDTH_SPACE = "\u200b"


def document_data(content: ReportContent, paper: str) -> dict[str, object]:
    """Everything the template prints, as JSON can hold it; refused when a paper or a section does not exist."""
    if paper not in PAPERS:
        raise Refused(_("There is no paper “{paper}”. Choose a4 or us-letter.").format(paper=paper))
    known = (*SECTIONS, *EXTRA_SECTIONS)
    unknown = [name for name in content.sections if name not in known]
    if unknown or not content.sections:
        raise Refused(
            _("There is no section “{name}”. Choose from: {names}.").format(
                name=", ".join(unknown), names=", ".join(known)
            )
        )
    content, left_out = _shortened(content)
    return {
        "paper": PAPERS[paper],
        "titles": section_titles(),
        "words": template_text(),
        "content": _plain(content),
        "left-out": left_out,
        "charts": _charts(content, paper),
        "date": [content.prepared_on.year, content.prepared_on.month, content.prepared_on.day],
    }


def _shortened(content: ReportContent) -> tuple[ReportContent, dict[str, str]]:
    """The content with the beginnings of very long lists, and for each section of such a list what it leaves out."""
    rows = {name: getattr(content, name) for name in _LONG_LISTS}
    long = {name: entries for name, entries in rows.items() if len(entries) > MOST_ROWS}
    left_out = {}
    for name, entries in long.items():
        left_out[_LONG_LISTS[name]] = _left_out(name, len(entries) - MOST_ROWS)
    return replace(content, **{name: entries[:MOST_ROWS] for name, entries in long.items()}), left_out


def _left_out(name: str, count: int) -> str:
    words = {
        "goals": ngettext(
            "{count} more goal is in the plan alone.", "{count} more goals are in the plan alone.", count
        ),
        "evidence": ngettext(
            "{count} more entry is in the plan alone.", "{count} more entries are in the plan alone.", count
        ),
        "pay_history": ngettext(
            "{count} more change of pay is in the plan alone.",
            "{count} more changes of pay are in the plan alone.",
            count,
        ),
        "stories": ngettext(
            "{count} more story is in the plan alone.", "{count} more stories are in the plan alone.", count
        ),
    }
    return words[name].format(count=count)


def printable(text: str) -> str:
    """The text as it can be set: words for what cannot be drawn, places to break in a long word, and not endless."""
    text = isolated(in_words(clean(text)))
    if len(text) > LONGEST_TEXT:
        text = text[: LONGEST_TEXT - 1] + "…"
    return _LONG_WORD.sub(lambda word: _with_breaks(word[0]), text)


def _with_breaks(word: str) -> str:
    return _ZERO_WIDTH_SPACE.join(word[start : start + 16] for start in range(0, len(word), 16))


def _plain(value: object) -> object:
    """A content object as lists, dictionaries and clean text; charts are left out, they are drawn apart."""
    if isinstance(value, FanModel):
        return True
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float):
        return min(max(value, 0.0), 1.0) if isfinite(value) else 0.0
    if value is None or isinstance(value, bool | int):
        return value
    return printable(str(value))


def _charts(content: ReportContent, paper: str) -> dict[str, object]:
    models = {"summary": content.real or content.nominal, "nominal": content.nominal, "real": content.real}
    charts: dict[str, object] = {}
    wanted = {"summary": "summary", "nominal": "outlook", "real": "outlook"}
    for place, model in models.items():
        if model is not None and wanted[place] in content.sections:
            charts[place] = {
                "svg": _drawn(
                    model, _TEXT_WIDTH_PT[paper], _CHART_HEIGHTS_PT.get(place) or _summary_height(content, paper)
                ),
                "alt": printable(describe(model)),
                "caption": [*caption(model)],
                "money": money_text(model.money),
            }
    return charts


def _summary_height(content: ReportContent, paper: str) -> float:
    """The height of the cover's chart, which gives way to long titles, a second row of roles, and short paper."""
    height = _SUMMARY_CHART_PT if paper == "a4" else _SUMMARY_CHART_PT - 48
    if len(content.title) > _LONG_TITLE:
        height -= 24
    if len(content.route) > 5:
        height -= 56
    actions = _lines((each.title, f"{each.late} {each.when} {each.why}") for each in content.actions)
    lines = max(actions, _lines((each.title,) for each in content.goals))
    lines += max((len(kpi.detail) // _CARD_LETTERS for kpi in content.kpis), default=0)
    return max(height - lines * _LINE_PT, _LEAST_CHART_PT)


def _lines(entries: Iterable[tuple[str, ...]]) -> int:
    """How many lines more than one each take the texts at the foot of the cover, in half of its width."""
    return sum(
        (len(text) - 1) // _HALF_WIDTH_LETTERS for entry in islice(entries, _AT_THE_FOOT) for text in entry if text
    )


@lru_cache(maxsize=8)
def _drawn(model: FanModel, width: float, height: float) -> str:
    """A chart as SVG; the last few are kept, since a preview typesets the same content again and again."""
    return fan_svg(model, width, height)
