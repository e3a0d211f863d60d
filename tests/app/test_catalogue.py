"""The shipped catalogue: whole, consistent, every figure with its origin; and what a malformed one is told."""

import functools
import os
import re
import shutil
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from careerplanner import paths
from careerplanner.app import catalogue as catalogue_module
from careerplanner.app import catalogue_source, wage_tables
from careerplanner.app.catalogue import catalogue_of, load_catalogue, read_catalogue
from careerplanner.app.catalogue_source import DEFAULT_FIELD, field_folder, read_source
from careerplanner.app.queries.setup.setup import target_choices
from careerplanner.domain.catalogue import Catalogue, Kind, MoveKind
from careerplanner.domain.plan import Plan, StepKind
from careerplanner.errors import Refused
from careerplanner.wording import Wording
from tests.some import some

CLICHES = re.compile(r"demonstrates|proficien|effectively|leverag|stakeholder|synerg|best practice", re.IGNORECASE)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the catalogue's files, to be spoiled."""
    folder = tmp_path / "catalogue"
    folder.mkdir()
    for path in field_folder(DEFAULT_FIELD).glob("*.toml"):
        shutil.copyfile(path, folder / path.name)
    return folder


def test_roles_have_the_start_pay_of_the_guide_and_no_other(catalogue: Catalogue):
    assert {r.key: (r.start_pay.low, r.start_pay.high) for r in catalogue.roles if r.start_pay} == {
        "call-center-specialist": (34_750, 47_000),
        "customer-service-specialist": (38_500, 48_500),
        "customer-service-manager": (57_000, 81_250),
    }


def test_bands_are_the_percentiles_that_their_recipes_name(catalogue: Catalogue):
    bands = {role.key: (role.band.low, role.band.mid, role.band.high) for role in catalogue.roles}
    assert bands["customer-service-specialist"] == (31_750, 44_770, 63_590)
    assert bands["senior-customer-service-specialist"] == (44_770, 51_780, 63_590)
    assert bands["customer-service-team-lead"] == (45_610, 55_950, 69_500)
    assert bands["customer-service-manager"] == (45_610, 69_500, 104_710)
    assert bands["account-manager"] == (37_980, 69_990, 148_840)
    assert bands["customer-experience-specialist"] == (51_780, 55_950, 69_500)


def test_a_figure_that_no_statistic_counts_is_not_called_a_percentile(catalogue: Catalogue):
    kinds = {role.key: role.band.origin.kind for role in catalogue.roles}
    assert kinds["senior-customer-service-specialist"] is Kind.DERIVED
    assert kinds["customer-service-team-lead"] is Kind.ASSUMED
    assert kinds["customer-experience-specialist"] is Kind.ASSUMED
    assert catalogue.role("customer-experience-specialist").percentiles is None
    assert all(role.requirements_origin.kind is Kind.ASSUMED for role in catalogue.roles)


def test_every_figure_has_source_year_place_and_kind(catalogue: Catalogue):
    origins = [origin for move in catalogue.moves for origin in (move.origin, move.raise_origin, move.entry_origin)]
    origins += [prior.origin for prior in catalogue.priors]
    for role in catalogue.roles:
        origins += [role.band.origin, role.requirements_origin]
        origins += [figure.origin for figure in (role.start_pay, role.percentiles) if figure]
    assert len(origins) > 60
    for origin in some(origins):
        assert origin.source
        assert re.search(r"\d{4}", origin.year)
        assert origin.place
        assert origin.kind in Kind
    assert all(o.note for o in origins if o.kind in {Kind.ASSUMED, Kind.DERIVED}), "a judgement says what it rests on"


def test_roles_can_be_read_by_a_person(catalogue: Catalogue):
    for role in some(catalogue.roles):
        assert len(role.duties) >= 4, role.key
        assert len(role.week) > 300, role.key
        assert any(requirement.gate for requirement in role.requirements), role.key
        assert {requirement.weight for requirement in role.requirements} <= {1.0, 0.6, 0.3}


def test_gates_rise_along_the_ladder(catalogue: Catalogue):
    asked = {role.key: {q.skill: q.level for q in role.requirements} for role in catalogue.roles}
    ladder = [
        "customer-service-specialist",
        "senior-customer-service-specialist",
        "customer-service-team-lead",
        "customer-service-manager",
    ]
    for lower, upper in some(pairwise(ladder)):
        for skill in ("communication", "empathy", "de-escalation", "coaching", "metrics-quality"):
            assert asked[lower].get(skill, 0) <= asked[upper].get(skill, 5), (skill, upper)


def test_every_skill_has_two_or_three_signals_of_every_level_and_none_stands_twice(catalogue: Catalogue):
    signals = [(skill.key, level, text) for skill in catalogue.skills for level in range(1, 6)
               for text in skill.signals[level]]  # fmt: skip
    assert len({text for _skill, _level, text in signals}) == len(signals)
    for skill in some(catalogue.skills):
        assert all(len(skill.signals[level]) in {2, 3} for level in range(1, 6)), skill.key
    for key, level, text in some(signals):
        assert len(text.split()) >= 5, (key, level, text)
        assert not CLICHES.search(text), (key, level, text)


def test_what_employers_pay_for_names_its_source(catalogue: Catalogue):
    asked = [skill.in_demand for skill in catalogue.skills if skill.in_demand]
    assert len(asked) >= 8
    assert all("Robert Half (2026)" in text for text in asked)


def test_every_gate_can_be_reached_by_actions_for_each_level_step(catalogue: Catalogue):
    for role in some(catalogue.roles):
        for requirement in some(role.requirements):
            for level in some(range(requirement.level)):
                found = catalogue.actions_for(requirement.skill, level, level + 1)
                assert found, (role.key, requirement.skill, level)
                assert all(action.hours > 0 for action in found)


def test_what_employers_ask_for_beside_skills_can_be_required_and_takes_its_time(catalogue: Catalogue):
    formal = ("attendance", "results-at-mark", "clean-record", "acting-role")
    asked = {requirement.skill for role in catalogue.roles for requirement in role.requirements}
    assert not asked & set(formal), "no source says what all employers ask"
    weeks = {key: sum(action.weeks for action in catalogue.actions_for(key, 0, 4)) for key in formal}
    assert weeks == {"attendance": 43, "results-at-mark": 43, "clean-record": 52, "acting-role": 21}


def test_every_strategy_has_actions_and_no_step_of_two_actions_is_all_courses(catalogue: Catalogue):
    assert {action.strategy for action in catalogue.actions} == {strategy.key for strategy in catalogue.strategies}
    assert {action.kind for action in catalogue.actions} == {kind.value for kind in StepKind}
    for skill in some(catalogue.skills):
        for level in range(5):
            kinds = [action.kind for action in catalogue.actions_for(skill.key, level, level + 1)]
            assert len(kinds) == 1 or set(kinds) != {"course"}, (skill.key, level)


def test_an_action_that_names_a_span_says_how_many_weeks_must_pass(catalogue: Catalogue):
    spans = {"for a month": 4, "for two months": 9, "for three months": 13, "for a quarter": 13, "for half a year": 26}
    for action in some(catalogue.actions):
        for span, weeks in some(spans.items()):
            assert span not in action.title or action.weeks >= weeks, action.key


def test_what_is_done_on_the_job_uses_paid_time_and_leading_comes_with_a_role(catalogue: Catalogue):
    known = {action.key: action for action in catalogue.actions}
    assert known["empathy-mood-log"].paid_time
    assert not known["empathy-reading"].paid_time
    assert (known["leadership-budget"].weeks, known["leadership-budget"].from_stage) == (26, 2)
    assert (known["empathy-reading"].weeks, known["empathy-reading"].from_stage) == (0, 0)


def test_moves_join_roles_of_the_catalogue_and_start_at_the_pay_of_their_target(catalogue: Catalogue):
    for move in some(catalogue.moves):
        target = catalogue.role(move.target)
        assert catalogue.role(move.source) != target
        assert move.entry == (target.start_pay or target.band).low
        assert list(move.raise_) == sorted(move.raise_)
    assert {move.source for move in catalogue.moves if move.target == "customer-service-manager"} >= {
        "customer-service-team-lead",
        "senior-customer-service-specialist",
        "customer-experience-specialist",
    }


def test_a_move_upward_is_a_promotion_and_one_into_another_occupation_is_not(catalogue: Catalogue):
    kind_of = {(move.source, move.target): move.kind for move in catalogue.moves}
    assert kind_of["customer-service-specialist", "senior-customer-service-specialist"] is MoveKind.PROMOTION
    assert kind_of["call-center-specialist", "customer-service-specialist"] is MoveKind.LATERAL
    assert kind_of["customer-service-specialist", "technical-support-specialist"] is MoveKind.RETRAINING
    assert kind_of["senior-customer-service-specialist", "account-manager"] is MoveKind.OUTSIDE
    stages = {role.key: role.stage for role in catalogue.roles}
    for (source, target), kind in some(kind_of.items()):
        assert stages[source] < stages[target] or kind is not MoveKind.PROMOTION, (source, target)
        assert stages[source] <= stages[target], (source, target)


def test_pay_that_is_no_percentile_of_the_role_itself_is_told_in_its_caveat(catalogue: Catalogue):
    for role in some(catalogue.roles):
        if role.band.origin.kind is not Kind.PERCENTILE:
            assert role.caveat, role.key
            assert role.band.origin.note, role.key


def test_every_role_can_be_reached_or_is_where_one_starts(catalogue: Catalogue):
    reached = {move.target for move in catalogue.moves}
    assert {role.key for role in catalogue.roles if role.key not in reached} == {"call-center-specialist"}


def test_paths_to_manager_add_up_to_the_experience_that_supervisors_report(catalogue: Catalogue):
    first = catalogue.move("customer-service-specialist", "senior-customer-service-specialist").min_months_in_role
    lead = [
        catalogue.move("senior-customer-service-specialist", "customer-service-team-lead"),
        catalogue.move("customer-service-team-lead", "customer-service-manager"),
    ]
    straight = catalogue.move("senior-customer-service-specialist", "customer-service-manager")
    assert first + sum(move.min_months_in_role for move in lead) == 48
    assert first + straight.min_months_in_role == 48


def test_base_rates_stand_apart_from_what_the_projection_starts_from(catalogue: Catalogue):
    assert {prior.group for prior in catalogue.priors} == {"projection", "base rate"}
    rates = {prior.key: prior.value for prior in catalogue.priors if prior.group == "base rate"}
    assert rates["promoted_per_year_low"] == 0.07
    assert rates["csr_pay_growth"] == pytest.approx((44_770 / 35_830) ** 0.2 - 1, abs=5e-5)
    assert rates["csr_employment_change"] == pytest.approx(2_595_750 / 2_833_250 - 1, abs=5e-4)


def test_inflation_now_is_what_the_shipped_index_says(catalogue: Catalogue):
    values = wage_tables.price_index().values
    last = max(values)
    assert catalogue.prior("inflation_latest").value == pytest.approx(values[last] / values[last + -12] - 1, abs=5e-4)


def test_it_is_read_once(catalogue: Catalogue):
    assert load_catalogue() is catalogue


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("roles.toml", "stage = 3", "stage = 9", "roles.toml, entry “customer-service-manager”, field “stage”"),
        ("roles.toml", "level = 2, weight", "level = 7, weight", "roles.toml, entry “.*communication”, field “level”"),
        ("roles.toml", '"must"', '"maybe"', "roles.toml, .*field “weight”: it must be one of"),
        ("roles.toml", "low = 34750", "low = 47001", "roles.toml, entry “call-center-specialist, start_pay”"),
        ("roles.toml", "43-4051 p10", "43-4051 p11", "such as “43-4051 p10”"),
        ("roles.toml", "43-4051 p10", "99-9999 p10", "the pay tables lack “99-9999 p10”"),
        ("roles.toml", "communication = {", "comunication = {", "there is no skill “comunication”"),
        ("roles.toml", "key =", "kee =", "roles.toml, entry “role 1”, field “key”: it is missing"),
        ("skills.toml", "\n5 = [", "\n6 = [", "skills.toml, entry “empathy, signals”, field “5”: it is missing"),
        ("skills.toml", 'key = "privacy"', 'key = "empathy"', "skills.toml: the key “empathy” appears twice"),
        ("moves.toml", 'kind = "lateral"', 'kind = "leap"', "moves.toml, entry “call-center.*”, field “kind”"),
        ("moves.toml", "mode = 0.085", "mode = 0.3", "moves.toml, entry “raise, promotion”, field “mode”"),
        ("moves.toml", 'target = "account-manager"', 'target = "king"', "senior-customer-service-specialist -> king"),
        ("actions.toml", "hours = 2,", 'hours = "two",', "actions.toml, entry “empathy-mood-log”, field “hours”"),
        ("actions.toml", "weeks = 13", "weeks = 0", "actions.toml, entry .*, field “weeks”"),
        ("actions.toml", "0-1 = [", "1-0 = [", "actions.toml, entry “empathy”, field “1-0”"),
        ("actions.toml", 'strategy = "pros"', 'strategy = "luck"', "there is no strategy “luck”"),
        (
            "metrics.toml",
            'better = "h',
            'better = "H',
            "metrics.toml, entry “first-contact-resolution”, field “better”",
        ),
        ("priors.toml", "value = 0.034", "value = true", "priors.toml, entry “inflation_latest”, field “value”"),
        ("priors.toml", 'source = "cpi"', 'source = "rumor"', "sources.toml has no “rumor”"),
        ("priors.toml", 'kind = "survey"', 'kind = "gossip"', "priors.toml, entry “inflation_latest, origin”"),
        ("metrics.toml", "[[metric]]", "[[metric", "metrics.toml is malformed: .*line"),
    ],
)
def test_a_malformed_file_is_refused_naming_file_and_entry(copy: Path, file: str, old: str, new: str, said: str):
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Refused, match=said):
        read_catalogue(copy, wage_tables.national_tables())


@pytest.mark.parametrize("file", ["roles", "skills", "moves", "actions", "metrics", "priors", "sources"])
def test_a_missing_or_empty_file_is_refused_by_name(copy: Path, file: str):
    path = copy / f"{file}.toml"
    path.write_text("", encoding="utf-8")
    with pytest.raises(Refused, match=r"\.toml"):
        read_catalogue(copy, wage_tables.national_tables())
    path.unlink()
    with pytest.raises(Refused, match=rf"{file}\.toml"):
        read_catalogue(copy, wage_tables.national_tables())


def test_a_field_that_is_not_there_is_refused_by_name():
    with pytest.raises(Refused, match="There is no field of work “juggling”"):
        load_catalogue("juggling")


def test_a_part_may_be_spread_over_several_files(copy: Path):
    text = (copy / "skills.toml").read_text(encoding="utf-8")
    first, *others = text.split("[[skill]]")
    (copy / "skills.toml").write_text(first + "[[skill]]" + others[0], encoding="utf-8")
    (copy / "more.toml").write_text("".join("[[skill]]" + other for other in others[1:]), encoding="utf-8")
    manifest = (copy / "field.toml").read_text(encoding="utf-8")
    (copy / "field.toml").write_text(manifest.replace('"skills.toml"', '"skills.toml", "more.toml"'), encoding="utf-8")

    assert read_catalogue(copy, wage_tables.national_tables()).skills == load_catalogue().skills


def test_the_manifest_says_whose_figures_they_are(catalogue: Catalogue):
    assert (catalogue.field_key, catalogue.field_name) == ("customer-service", "Customer service")
    assert (catalogue.country, catalogue.currency) == ("US", "USD")


def test_what_was_parsed_is_kept_and_counts_while_no_file_has_changed(copy: Path, tmp_path: Path):
    cache = tmp_path / "caches" / "kept.json"
    parsed = read_source(copy, None, cache)
    assert read_source(copy, None, cache) == parsed
    sources = {file.name: file.read_bytes() for file in copy.glob("*.toml") if file.name != "field.toml"}
    names = [name for files in parsed.parts.values() for name in (entry.file for entry in files)]
    other = cache.read_bytes().partition(b"\n")[2].replace(b'"Communication"', b'"Said before"')
    seal = catalogue_source._seal({name: sources[name] for name in names}, other)
    cache.write_bytes(seal + b"\n" + other)
    assert "Said before" in str(read_source(copy, None, cache).parts["skills"])

    (copy / "skills.toml").write_bytes(sources["skills.toml"] + b"\n# one line more\n")

    assert read_source(copy, None, cache) == parsed


@pytest.mark.parametrize("spoil", [lambda _b: b"", lambda b: b[:-9], lambda b: b.replace(b"Empathy", b"Apathyy", 1)])
def test_a_damaged_cache_is_made_anew(copy: Path, tmp_path: Path, spoil):
    cache = tmp_path / "kept.json"
    parsed = read_source(copy, None, cache)
    whole = cache.read_bytes()
    cache.write_bytes(spoil(whole))
    assert read_source(copy, None, cache) == parsed
    assert cache.read_bytes() == whole


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_the_place_of_the_cache_is_not_waited_for(copy: Path, tmp_path: Path):
    cache = tmp_path / "kept.json"
    os.mkfifo(cache)
    assert read_source(copy, None, cache).manifest == read_source(copy, None, None).manifest
    assert cache.is_file()


def test_what_was_checked_once_is_not_checked_again_and_gives_the_same_catalogue(copy: Path, tmp_path: Path):
    cache, tables = tmp_path / "kept.json", wage_tables.national_tables()
    first = read_source(copy, None, cache)
    assert not read_source(copy, None, cache).is_checked, "nobody has made a catalogue of it yet"
    catalogue_source.mark_checked(cache)
    again = read_source(copy, None, cache)
    assert again.is_checked
    assert catalogue_of(again, tables) == catalogue_of(first, tables)
    cache.write_bytes(cache.read_bytes().replace(b"checked by ", b"checked by 0.0.", 1))
    assert not read_source(copy, None, cache).is_checked, "another version may check more"


def test_a_cache_that_lies_about_its_check_is_left_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(paths, "caches", lambda: tmp_path)
    # A memory of its own, so that the catalogue that other tests hold stays the one that there is.
    fresh = functools.cache(catalogue_module._shipped.__wrapped__)
    monkeypatch.setattr(catalogue_module, "_shipped", fresh)
    whole = load_catalogue()
    cache = tmp_path / "catalogue-customer-service.json"
    content = cache.read_bytes().partition(b"\n")[2].replace(b'"short_name"', b'"short_nome"', 1)
    folder = field_folder(DEFAULT_FIELD)
    names = [entry.file for files in read_source(folder, None, None).parts.values() for entry in files]
    seal = catalogue_source._seal({name: (folder / name).read_bytes() for name in names}, content)
    cache.write_bytes(seal + catalogue_source._CHECKED + b"\n" + content)
    fresh.cache_clear()
    assert load_catalogue() == whole


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(copy: Path, tmp_path: Path):
    (tmp_path / "file").touch()
    assert read_source(copy, None, tmp_path / "file" / "kept.json") == read_source(copy, None, None)


def test_the_goal_that_is_proposed_first_is_the_manager_and_not_the_director_above(
    sample_plan: Plan, catalogue: Catalogue
):
    offered = [choice.key for choice in target_choices(sample_plan, catalogue, date(2026, 11, 23), Wording())]
    assert offered[0] == "customer-service-manager"
    assert "director-of-customer-experience" in offered[1:]
