"""HTML and Markdown: the same facts as in print, and whatever a person writes stays text."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from careerplanner.report.content import ReportContent
from careerplanner.report.plain import html_page, markdown
from tests.report.fill import filled
from tests.report.maya import report
from tests.report.maya_case import CASE, with_case
from tests.report.payloads import ODD_TEXTS, TEXTS
from tests.some import some

TAGS = {"html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "ul", "li", "table", "thead", "tbody"}
TAGS |= {"tr", "th", "td", "br"}
ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "dir", "scope"}


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.said: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _value in attrs}

    def handle_data(self, data):
        self.said.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


@pytest.fixture(scope="module")
def content() -> ReportContent:
    return with_case(report())


def test_the_page_says_what_is_printed_section_by_section(content: ReportContent):
    said = " ".join(" ".join(read(html_page(content)).said).split())

    for words in (
        CASE.ask,
        "not counted",
        "Coach Amir on live calls.",
        content.goals[0].title,
        content.evidence[0].what,
        content.pay_history[-1].total,
        content.assumptions[0].source,
        content.terms[0].meaning,
        content.disclaimer,
    ):
        assert words in said, words
    assert said.index("Goals") < said.index("Skills for each step") < said.index("Terms used here")


def test_heads_of_tables_are_heads_and_levels_of_headings_are_never_skipped(content: ReportContent):
    tags = read(html_page(content)).tags
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h\d", tag)]

    assert tags.count("th") > 30
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("text", some(text for text in (*TEXTS, *ODD_TEXTS) if len(text) < 1_000))
def test_what_a_person_writes_is_neither_tag_nor_attribute(text: str, content: ReportContent):
    page = html_page(filled(content, lambda: text))
    reader = read(page)

    assert set(reader.tags) <= TAGS
    assert reader.attributes <= ATTRIBUTES
    assert "script-src" not in page
    assert page.count("default-src &#x27;none&#x27;") == 1


@pytest.mark.parametrize(
    "text", ["# head", "- item", "*b* _i_ `c`", "[x](http://y)", "a | b", "<b>", "![](x)", "1. one"]
)
def test_signs_of_markdown_in_a_persons_words_are_escaped(text: str, content: ReportContent):
    line = next(line for line in markdown(filled(content, lambda: text)).splitlines() if line.startswith("# "))

    assert re.sub(r"\\(.)", r"\1", line[2:]) == text
    assert not re.search(r"(?<!\\)[#*_`\[\]()|<>!]", line[2:])


def test_a_table_of_markdown_has_a_line_under_its_heads_and_even_rows(content: ReportContent):
    rows = [line for line in markdown(content).splitlines() if line.startswith("|")]
    place = rows.index("| Goal | Hours | Due | Forecast |")

    assert rows[place + 1] == "| --- | --- | --- | --- |"
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows[place : place + len(content.goals)]] == [5] * len(
        content.goals
    )
