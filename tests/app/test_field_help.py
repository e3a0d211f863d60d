"""The help tells of the field what its guide states, from the catalogue where that holds it, and names the source."""

import re
from pathlib import Path

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.queries.help import field
from careerplanner.app.role_titles import titles_elsewhere

TABLE = Path(__file__).parents[2] / "docs" / "data-sources.md"


@pytest.fixture(scope="module")
def topics():
    return {topic.key: topic for topic in field.topics()}


def test_every_strategy_metric_and_paying_skill_is_told_in_the_words_of_the_catalogue(topics):
    catalogue = load_catalogue()
    assert [name for name, _text in topics["field_strategies"].paragraphs[:6]] == [
        each.name for each in catalogue.strategies
    ]
    assert [name for name, _text in topics["field_metrics"].paragraphs[1:]] == [each.name for each in catalogue.metrics]
    paying = [skill.name for skill in catalogue.skills if skill.in_demand]
    assert [name for name, _text in topics["field_pay"].paragraphs[1:-2]] == paying
    assert len(paying) == 9


def test_actions_are_counted_by_the_strategy_that_they_follow(topics):
    catalogue = load_catalogue()
    told = [
        int(re.findall(r"(\d+) actions? follow", text)[0]) for _name, text in topics["field_strategies"].paragraphs[:6]
    ]
    assert told == [sum(a.strategy == each.key for a in catalogue.actions) for each in catalogue.strategies]
    assert sum(told) == len(catalogue.actions)


def test_titles_that_job_holders_gave_come_first_and_none_is_the_role_itself():
    catalogue = load_catalogue()
    told = {role.key: titles_elsewhere(role) for role in catalogue.roles}
    assert sum(map(bool, told.values())) >= 12
    assert all(role.name not in told[role.key] for role in catalogue.roles)


def test_what_is_not_of_the_catalogue_names_its_source(topics):
    for key in ("work", "demand", "pay", "machines"):
        assert topics[f"field_{key}"].paragraphs[-1][1].startswith("Source: Robert Half")


def test_each_of_the_facts_of_the_guide_has_a_place_and_each_help_topic_that_is_named_is_there(topics):
    rows = re.findall(r"^\| (\d+) \| (.+?) \| (.+?) \|$", TABLE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [int(number) for number, _fact, _where in rows] == list(range(1, 60))
    titles = {topic.title for topic in topics.values()}
    named = {title.strip() for _number, _fact, where in rows for title in re.findall(r"Help: ([^;|]+)", where)}
    assert {name for name in named if not any(title.startswith(name) for title in titles)} == set()
