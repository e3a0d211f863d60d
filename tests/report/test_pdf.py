"""The printed plan: every section, the pages it fills, what assistive technology finds, what it refuses."""

import io
import re
import socket
import sys
import tempfile
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from pypdf import PdfReader

from careerplanner.errors import Refused
from careerplanner.report import document, pdf, setting
from careerplanner.report.content import EXTRA_SECTIONS, SECTIONS, LearningLog, ReportContent, RouteStop
from careerplanner.report.fixed_text import section_titles, template_text
from tests.report.maya import GOALS, ROUTE, report
from tests.report.maya_case import CASE, with_case
from tests.report.maya_talks import FORM
from tests.some import some

EMPTY = ReportContent("My plan", "", date(2026, 10, 30), "30 October 2026")


def opened(made: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(made))


def words_of(made: bytes) -> str:
    return "\n".join(page.extract_text() for page in opened(made).pages)


def parts(content: ReportContent, names: list[str]) -> ReportContent:
    return replace(content, sections=tuple(names))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b]+", "", text)


@pytest.fixture(scope="module")
def made() -> bytes:
    return pdf.render_pdf(report())


def test_the_first_page_holds_the_summary_and_no_more(made):
    first = squeezed(opened(made).pages[0].extract_text())

    for text in (
        "Customer service specialist to manager",
        "Maya Alvarez",
        "$69,400",
        "8 of 10: $62.4k–$76.4k",
        "Readiness for Senior customer service specialist",
        "Ask for two escalation shifts a week",
        "Coach a new teammate through onboarding",
        "Inner band: 5 of 10 futures",
        "Quality route",
        "Page 1 of 7",
    ):
        assert squeezed(text) in first, text
    assert squeezed("Route and requirements") not in first


def test_every_fact_of_the_plan_is_on_paper(made):
    text = squeezed(words_of(made))
    plan = report()
    said = [
        *(gate.text for stop in plan.route for gate in stop.gates),
        *(stop.pay_origin for stop in plan.route),
        *(goal.title for goal in plan.goals),
        *(goal.forecast for goal in plan.goals),
        *(gap.skill for role in plan.skills for gap in role.gaps),
        *(gap.basis for role in plan.skills for gap in role.gaps),
        *(line.what for line in plan.evidence),
        *(pay.total for pay in plan.pay_history),
        *(row.name + row.value for row in plan.assumptions),
        *(row.source for row in plan.assumptions),
        *(fact.source for fact in (*plan.base_rates, *plan.sources)),
        *(row.role + row.early + row.typical + row.late + row.share for row in plan.arrivals),
        *(month + "" for month, _share in plan.learning.months),
        *(term.meaning for term in plan.terms),
        *plan.method,
        plan.disclaimer,
        plan.learning.summary,
    ]

    assert [fact for fact in said if squeezed(fact) not in text] == []


def test_pages_are_numbered_and_from_the_second_on_headed(made):
    pages = [page.extract_text() for page in opened(made).pages]

    for number, page in some(enumerate(pages, start=1)):
        assert squeezed(f"Page {number} of {len(pages)}") in squeezed(page)
        assert squeezed("Simulated under stated assumptions") in squeezed(page)
    for page in some(pages[1:]):
        assert "Maya Alvarez" in page
        assert "30 October 2026" in page


def test_the_file_is_tagged_for_screen_readers_and_names_its_standard(made):
    root = opened(made).trailer["/Root"]
    metadata = root["/Metadata"].get_data().decode()

    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"].startswith("en")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert re.search(r"pdfuaid:part(>|=\")1", metadata)


def test_the_file_names_title_person_and_day(made):
    about = opened(made).metadata

    assert (about.title, about.author) == ("Customer service specialist to manager", "Maya Alvarez")
    assert about.creation_date.date() == date(2026, 10, 30)


def structure(made: bytes) -> list[tuple[str, dict]]:
    """The tags of a PDF in reading order."""
    found = []

    def walk(node):
        node = node.get_object()
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append((node["/S"], node))
            if "/K" in node:
                walk(node["/K"])

    walk(opened(made).trailer["/Root"]["/StructTreeRoot"])
    return found


def test_each_chart_is_a_figure_with_words_in_its_place(made):
    figures = [node for tag, node in structure(made) if tag == "/Figure"]

    assert len(figures) == 3
    for figure in some(figures):
        assert "Lead route: $" in figure["/Alt"]
        assert "Team lead: Jan 2029." in figure["/Alt"]


def test_tables_have_head_cells_and_headings_never_skip_a_level(made):
    tags = [tag for tag, _node in structure(made)]
    levels = [int(tag[2:]) for tag in tags if re.fullmatch(r"/H\d", tag)]

    assert tags.count("/Table") >= 8
    assert tags.count("/TH") >= 3 * tags.count("/Table")
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("names", [("summary",), ("case", "evidence"), ("checkin",), ("goals", "summary")])
def test_the_notice_is_read_out_once_and_stands_at_the_foot_of_every_page(names):
    pages = opened(pdf.render_pdf(parts(with_case(report()), [*names]))).pages

    assert [mark_of(page, "Simulated") for page in some(pages)] == ["/Span"] + ["/Artifact"] * (len(pages) - 1)


def mark_of(page, words: str) -> str:
    """What the text that begins with these words is marked as: content, or an artifact that is not read out."""
    marks: list[str] = []
    found: list[str] = []

    def operate(operator, operands, *_places):
        if operator in {b"BDC", b"BMC"}:
            marks.append(operands[0])
        elif operator == b"EMC":
            marks.pop()

    def read(text, *_places):
        if text.strip().startswith(words):
            found.append(marks[-1])

    page.extract_text(visitor_operand_before=operate, visitor_text=read)
    (mark,) = found
    return mark


def test_sections_are_bookmarks(made):
    outline = [entry.title for entry in opened(made).outline if not isinstance(entry, list)]

    assert outline == ["Career plan", *(section_titles()[name] for name in SECTIONS if name != "summary")]


def test_all_fonts_are_embedded_and_are_inter(made):
    names = set()
    for page in opened(made).pages:
        for font in page["/Resources"]["/Font"].values():
            names.add(font.get_object()["/BaseFont"])

    assert names
    assert all("Inter" in name for name in names)


def test_no_page_is_a_picture(made):
    for page in some(opened(made).pages):
        shapes = page["/Resources"].get("/XObject", {})
        assert all(shape.get_object()["/Subtype"] != "/Image" for shape in shapes.values())


def test_the_same_plan_gives_the_same_bytes(made):
    assert pdf.render_pdf(report()) == made


def test_only_the_sections_asked_for_are_printed_in_the_order_given():
    text = squeezed(words_of(pdf.render_pdf(parts(report(), ["skills", "goals"]))))

    assert text.index(squeezed("Skills for each step")) < text.index("Handleescalations")
    assert squeezed("Pay history") not in text
    assert "$42,500" not in text


def test_a_report_without_a_summary_says_whose_it_is_and_what_it_is_about():
    first = squeezed(opened(pdf.render_pdf(parts(report(), ["goals"]))).pages[0].extract_text())

    assert first.startswith(squeezed("Career plan Customer service specialist to manager Maya Alvarez"))


def test_what_to_do_next_moves_to_the_goals_where_there_is_no_summary():
    assert "Ask for two escalation shifts" in words_of(pdf.render_pdf(parts(report(), ["goals"])))


@pytest.mark.parametrize("name", [*SECTIONS, *EXTRA_SECTIONS])
def test_each_section_can_be_printed_alone_full_and_empty(name):
    full, empty = (pdf.render_pdf(parts(content, [name])) for content in (with_case(report()), EMPTY))

    head = {"summary": "Career plan", "case": CASE.ask, "checkin": FORM.title}.get(name, section_titles()[name])
    assert squeezed(head) in squeezed(words_of(full))
    assert len(opened(empty).pages) == 1


def test_a_case_and_a_form_of_which_there_is_nothing_to_say_take_no_page():
    names = ["case", "checkin", "goals"]
    full, empty = (opened(pdf.render_pdf(parts(content, names))) for content in (with_case(report()), EMPTY))

    assert (len(full.pages), len(empty.pages)) == (4, 1)
    assert squeezed(section_titles()["checkin"]) in squeezed(empty.pages[0].extract_text())


def test_an_empty_plan_says_what_is_missing_and_is_short():
    made = pdf.render_pdf(parts(EMPTY, (*SECTIONS, *EXTRA_SECTIONS)))
    text = squeezed(words_of(made))
    missing = [words for name, words in template_text().items() if name.startswith("no-") and name != "no-gates"]

    assert [sentence for sentence in missing if squeezed(sentence) not in text] == []
    assert len(opened(pdf.render_pdf(EMPTY)).pages) == 2


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_paper_may_be_a4_or_letter_and_the_summary_fits_both(paper, size):
    made = opened(pdf.render_pdf(report(), paper=paper))
    box = made.pages[0].mediabox

    assert (round(box.width), round(box.height)) == size
    assert squeezed("Coach a new teammate") in squeezed(made.pages[0].extract_text())


@pytest.mark.parametrize(
    "title", ["To head of service for the whole of the northern region and its partners", "x" * 200]
)
def test_the_summary_stays_one_page_with_a_long_title_and_six_roles(title):
    made = opened(pdf.render_pdf(replace(report(), title=title, route=ROUTE + ROUTE[1:3])))

    assert squeezed("Coach a new teammate") in squeezed(made.pages[0].extract_text())


def test_two_hundred_goals_fill_pages_with_heads_and_lose_none():
    goals = tuple(replace(GOALS[i % 6], title=f"Goal number {i} of many") for i in range(200))
    made = pdf.render_pdf(replace(report(), goals=goals))
    pages = [page.extract_text() for page in opened(made).pages]
    text = squeezed("".join(pages))

    assert [i for i in range(200) if f"Goalnumber{i}ofmany" not in text] == []
    holding = [page for page in pages[1:] if "Goal number" in page]
    assert len(holding) > 5
    assert all("Forecast" in page for page in holding)


def test_a_route_with_many_gates_goes_on_over_the_page():
    gates = tuple(replace(ROUTE[1].gates[0], text=f"Gate number {i}") for i in range(90))
    route = (ROUTE[0], replace(ROUTE[1], gates=gates))
    text = words_of(pdf.render_pdf(parts(replace(report(), route=route), ["route"])))

    assert [i for i in range(90) if f"Gate number {i}" not in text] == []


def test_fractions_out_of_range_are_drawn_full_or_empty():
    wild = tuple(
        replace(GOALS[0], hours=replace(GOALS[0].hours, fraction=f)) for f in (-1, 7, float("nan"), float("inf"))
    )
    learning = LearningLog("", tuple((f"M{i}", goal.hours) for i, goal in enumerate(wild)))

    pdf.render_pdf(replace(report(), goals=wild, learning=learning))


def test_a_lone_present_role_is_a_route():
    text = words_of(pdf.render_pdf(replace(EMPTY, route=(RouteStop("Specialist", "here", "Since 2025", "$42,500"),))))

    assert "Specialist" in text


@pytest.mark.parametrize(
    ("paper", "sections", "sentence"),
    [
        ("a5", SECTIONS, "There is no paper “a5”. Choose a4 or us-letter."),
        ("a4", ("goals", "gaols"), "There is no section “gaols”. Choose from: summary, route,"),
        ("a4", (), "Choose from: summary,"),
    ],
)
def test_what_does_not_exist_is_refused_in_a_sentence(paper, sections, sentence):
    with pytest.raises(Refused, match=re.escape(sentence)):
        pdf.render_pdf(parts(report(), sections), paper=paper)


def test_rendering_writes_no_file_opens_no_socket_and_reads_templates_and_fonts_alone():
    events = []
    watching = True

    def watch(event, arguments):
        if watching and event in {"open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.mkdir"}:
            events.append((event, str(arguments[0])))

    sys.addaudithook(watch)
    pdf.render_pdf(replace(report(), title="Watched"))
    watching = False

    assert not [event for event in events if event[0] != "open"]
    assert not [path for event, path in events if tempfile.gettempdir() in path]
    assert socket.socket is not None


@pytest.mark.parametrize(("archive", "standard"), [(False, "ua-1"), (True, "a-2a")])
def test_a_letter_that_the_standard_cannot_vouch_for_still_prints(monkeypatch, archive, standard):
    asked = []
    compiled = setting._compiled

    def watch(order, standards):
        asked.append(list(standards))
        if standards:
            raise setting.typst.TypstError(f"PDF/{standard.upper()} error: a text has no code points")
        return compiled(order, standards)

    monkeypatch.setattr(setting, "_compiled", watch)
    made = pdf.render_pdf(parts(report(), ["goals"]), archive=archive)

    assert asked == [[standard], []]
    assert opened(made).trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "Maya" in words_of(made)


def test_three_code_points_that_make_one_key_are_printed_within_the_standard():
    made = pdf.render_pdf(parts(replace(report(), person="Maya #\ufe0f\u20e3"), ["goals"]))

    assert "pdfuaid" in opened(made).trailer["/Root"]["/Metadata"].get_data().decode()
    assert "Maya #" in words_of(made)


def test_a_fault_of_the_template_is_not_hidden(monkeypatch):
    def fail(*_all, **_options):
        raise setting.typst.TypstError("unknown variable: x", "")

    monkeypatch.setattr(setting, "_compiled", fail)

    with pytest.raises(setting.typst.TypstError, match="unknown variable"):
        pdf.render_pdf(report())


def test_every_word_of_the_template_has_a_text():
    assert all(words.strip() for words in template_text().values())
    assert set(section_titles()) == {*SECTIONS, *EXTRA_SECTIONS}


def test_a_text_without_end_is_cut_and_says_so():
    long = document.printable("a b " * 20_000)

    assert len(long) == document.LONGEST_TEXT
    assert long.endswith("…")
