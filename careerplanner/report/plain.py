"""The report without a typesetter: one page of HTML that needs nothing else, and Markdown."""

import html
import re

from careerplanner.report.block import Block, Heading, Items, Paragraph, Table
from careerplanner.report.blocks import blocks_of
from careerplanner.report.content import ReportContent
from careerplanner.report.free_text import clean

_STYLE = (
    "body{font:16px/1.5 Inter,system-ui,sans-serif;color:#15181e;background:#fff;max-width:52rem;margin:2rem auto;"
    "padding:0 1rem}h1{line-height:1.2}h2{margin-top:2.5rem}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #dfe3e9}"
    "th{color:#4d5562;font-size:.85rem}"
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&=:$@])")


def html_page(content: ReportContent) -> str:
    """The report as one page of HTML: no script, no picture, nothing from elsewhere, and none is let in."""
    body = "\n".join(_html(block) for block in blocks_of(content))
    return (
        f'<!DOCTYPE html>\n<html lang="{_escaped(content.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_escaped(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{_escaped(content.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _escaped(text: str) -> str:
    return html.escape(clean(text)).replace("\n", "<br>")


def _html(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f'<h{level} dir="auto">{_escaped(text)}</h{level}>'
        case Paragraph(text):
            return f'<p dir="auto">{_escaped(text)}</p>'
        case Items(lines):
            return "<ul>\n" + "\n".join(f'<li dir="auto">{_escaped(line)}</li>' for line in lines) + "\n</ul>"
        case Table(heads, rows):
            head = "".join(f'<th scope="col">{_escaped(text)}</th>' for text in heads)
            body = "\n".join(
                "<tr>" + "".join(f'<td dir="auto">{_escaped(text)}</td>' for text in row) + "</tr>" for row in rows
            )
            return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def markdown(content: ReportContent) -> str:
    """The report as Markdown (GitHub's kind, for its tables). What a person wrote stays text: its signs are escaped."""
    return "\n\n".join(_markdown(block) for block in blocks_of(content)) + "\n"


def _bare(text: str) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(clean(text).split()))


def _markdown(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_bare(text)}"
        case Paragraph(text):
            return _bare(text)
        case Items(lines):
            return "\n".join(f"- {_bare(line)}" for line in lines)
        case Table(heads, rows):
            return "\n".join([_row(heads), "|" + " --- |" * len(heads), *map(_row, rows)])


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(map(_bare, cells)) + " |"
