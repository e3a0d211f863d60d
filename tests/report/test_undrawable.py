"""Letters without a font become words, and text from right to left turns nothing around."""

import io

import pytest
from pypdf import PdfReader

from careerplanner.report import pdf, undrawable
from careerplanner.report.undrawable import in_words, isolated
from tests.report.test_pdf import EMPTY, parts, replace


@pytest.fixture
def bare_computer(monkeypatch):
    """A computer with no fonts but our own."""
    undrawable._is_on_this_computer.cache_clear()
    monkeypatch.setattr(undrawable, "_has", lambda _path, _code: False)
    yield
    undrawable._is_on_this_computer.cache_clear()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Done 🎉!", "Done (party popper)!"),
        ("👍🏽", "(thumbs up sign)"),
        ("🧑\u200d💼", "(adult) (briefcase)"),
        ("日本語 report", "(text in CJK letters) report"),
        ("ไทย and हिन्दी", "(text in Thai letters) and (text in Devanagari letters)"),
        ("Łódź → ½ “x” مدير Київ", "Łódź → ½ “x” مدير Київ"),
        ("plain", "plain"),
    ],
)
@pytest.mark.usefixtures("bare_computer")
def test_what_no_font_has_is_said_in_words(text: str, said: str):
    assert in_words(text) == said


def test_what_a_font_of_the_computer_has_stays(monkeypatch):
    undrawable._is_on_this_computer.cache_clear()
    monkeypatch.setattr(undrawable, "_has", lambda _path, code: code == ord("日"))

    assert in_words("日本") == "日(text in CJK letters)"
    undrawable._is_on_this_computer.cache_clear()


def test_text_from_right_to_left_is_kept_apart():
    assert isolated("مدير 3") == "\u2068مدير 3\u2069"
    assert isolated("Łódź 3") == "Łódź 3"


@pytest.mark.usefixtures("bare_computer")
def test_the_words_are_what_is_printed():
    made = pdf.render_pdf(parts(replace(EMPTY, person="Maya 🎉", title="מנהל Path"), ["goals"]))
    said = PdfReader(io.BytesIO(made)).pages[0].extract_text()

    assert "(party popper)" in said
    assert "Path" in said
