"""Search finds titles by exact text, beginning, and words, whatever is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerplanner.library import Library, add
from tests.library import samples
from tests.library.samples import CLERK, LEAD, ONET, SCOUT, onet_files

TITLES = [
    *ONET["Job Titles"],
    (LEAD, "Manager", "n/a", "08"),
    (LEAD, "Manager of Customer Service Managers", "n/a", "08"),
    (SCOUT, "Café Liaison", "n/a", "08"),
    (SCOUT, "C++ Evangelist", "n/a", "08"),
    (CLERK, "Customer Service Manager", "n/a", "08"),
    (LEAD, "Customer Service Representative", "n/a", "08"),
]


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    folder = tmp_path_factory.mktemp("search")
    path = folder / "reference.sqlite"
    add(path, samples.zipped(folder / "db_30_3_text.zip", onet_files(Job_Titles=TITLES)))
    add(path, samples.zipped(folder / "ESCO v1.2.0.zip", samples.esco_files()))
    library = Library(path)
    yield lambda text, limit=20: [(hit.code.rpartition("/")[2], hit.found) for hit in library.search(text, limit)]
    library.close()


def test_the_exact_title_comes_first_and_the_better_known_before_the_other(found):
    assert found("customer service manager") == [
        (LEAD, "Customer Service Manager"),
        (CLERK, "Customer Service Manager"),
    ]


def test_an_occupation_stands_once_under_its_best_title(found):
    assert found("customer service") == [
        (CLERK, "Customer Service Representatives"),
        (LEAD, "Customer Service Manager"),
    ]


def test_an_own_title_comes_before_other_names(found):
    assert found("sales")[0] == (SCOUT, "Sales Representatives of Services")


def test_one_of_an_occupation_finds_it_before_another_that_lists_the_word(found):
    both = [(CLERK, "Customer Service Representatives"), (LEAD, "Customer Service Representative")]
    assert found("customer service representative") == both
    assert found("customer service representatives") == both


def test_words_are_found_by_their_beginnings_in_any_order(found):
    assert found("repr serv cust") == [
        (CLERK, "Customer Service Representatives"),
        (LEAD, "Customer Service Representative"),
    ]
    assert found("care rep") == [(CLERK, "Client Care Representative")]


def test_case_accents_and_spaces_make_no_difference(found):
    assert found("  CAFE   liaison ") == found("café liaison") == [(SCOUT, "Café Liaison")]


def test_one_letter_is_enough(found):
    assert {code for code, _title in found("c")} == {CLERK, LEAD, SCOUT, "aaaa", "bbbb"}


def test_esco_labels_are_found_beside_onet_titles(found):
    assert found("phone agent") == [("aaaa", "phone agent")]
    assert {code for code, _title in found("call cent")} == {CLERK, "aaaa", "bbbb"}


def test_the_limit_counts_occupations(found):
    assert [len(found("c", limit)) for limit in (0, 1, 2, 3)] == [0, 1, 2, 3]


@pytest.mark.parametrize("text", ["", "   ", '"', "*", "-", "()", "'", "…"])
def test_a_text_without_a_word_finds_nothing(found, text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ['"customer', "customer*", "customer AND", "NEAR(customer)", "folded:customer", "x' OR 1"]
)
def test_the_language_of_the_index_is_only_text(found, text):
    found(text)

    assert found("customer NOT service") == []


def test_signs_count_where_a_title_begins_so(found):
    assert found("c++ ev")[0] == (SCOUT, "C++ Evangelist")


@given(text=st.text(max_size=40))
def test_nothing_that_can_be_typed_breaks_it(found, text):
    assert len(found(text)) <= 20


@given(title=st.sampled_from([row[1] for row in TITLES[1:]]), data=st.data())
def test_every_title_is_found_at_every_keystroke(found, title, data):
    typed = title[: data.draw(st.integers(min_value=1, max_value=len(title)))]

    codes = {row[0] for row in TITLES[1:] if row[1] == title}
    assert codes <= {code for code, _title in found(typed)}


def test_a_library_that_is_not_there_finds_nothing_until_it_comes(tmp_path):
    library = Library(tmp_path / "reference.sqlite")
    assert library.search("customer") == []
    assert library.occupation(CLERK) is None

    add(tmp_path / "reference.sqlite", samples.zipped(tmp_path / "db_30_3_text.zip", onet_files()))

    assert library.search("customer")
    library.close()
