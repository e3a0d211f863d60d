"""What is known of an occupation, what follows from it, and what may be missing."""

import pytest

from careerplanner.domain.local_pay import NATION
from careerplanner.library import add
from careerplanner.library.occupation import (
    IMPORTANT,
    MUST,
    NICE,
    RatedSkill,
    Related,
    Step,
    by_next_step,
    step_of,
)
from tests.library import samples
from tests.library.samples import CLERK, LEAD, SCOUT, onet_files, wage


@pytest.fixture
def full(bring, library, tmp_path, asked):
    bring("db_30_3_text.zip", onet_files())
    add(library, samples.wage_workbook(tmp_path / "national_M2025_dl.xlsx", [
        *samples.WAGES, wage("41-3091", "Sales Representatives of Services", "69990"),
        wage("00-0000", "All Occupations", "50980", "14460", O_GROUP="total", TOT_EMP="2700000"),
    ]))  # fmt: skip
    return asked


def test_an_occupation_comes_with_all_that_the_release_says(full):
    clerk = full.occupation(CLERK)

    assert (clerk.title, clerk.release, clerk.rated) == ("Customer Service Representatives", "30.3", True)
    assert [(task.text, task.core) for task in clerk.tasks] == [("Answer calls.", True), ("Keep records.", False)]
    assert (clerk.job_zone.zone, clerk.job_zone.name, clerk.job_zone.dated) == (
        2,
        "Zone 2: Some Preparation",
        "08/2022",
    )
    assert clerk.titles == ("Customer Service Specialist", "Call Center Agent", "Client Care Representative")
    assert clerk.reported_titles == ("Customer Service Specialist",)
    assert [(one.name, one.hot, one.in_demand) for one in clerk.software] == [("Salesforce", True, False)]
    assert [(one.text, one.percent) for one in clerk.education] == [("High School Diploma", 54.8)]
    assert clerk.pay.cell.pay["p50"] == 44770


def test_skills_propose_a_level_and_a_weight_with_their_month(full):
    skills = {skill.name: skill for skill in full.occupation(CLERK).skills}

    listening = skills["Active Listening"]
    assert (listening.importance, listening.level, listening.dated) == (4.0, 4.0, "08/2022")
    assert (listening.derived_level, listening.share, listening.weight) == (3, 0.75, MUST)
    assert listening.anchors == ((2.0, "Take an order"),)
    assert (skills["Negotiation"].derived_level, skills["Negotiation"].weight) == (2, NICE)
    assert (skills["Science"].derived_level, skills["Science"].weight) == (0, None)


@pytest.mark.parametrize(
    ("importance", "weight"), [(5, MUST), (3.5, MUST), (3.49, IMPORTANT), (2.5, IMPORTANT), (2.4, NICE), (1.4, None)]
)
def test_the_weight_follows_the_importance(importance, weight):
    assert RatedSkill("2.A.1.a", "Reading", importance, 3.0, "08/2022").weight == weight


@pytest.mark.parametrize(
    ("level", "derived"), [(0, 0), (0.69, 0), (0.7, 1), (2.1, 2), (4, 3), (5.6, 4), (6.3, 5), (7, 5)]
)
def test_five_sevenths_of_the_level_is_proposed(level, derived):
    assert RatedSkill("2.A.1.a", "Reading", 3.0, level, "08/2022").derived_level == derived


def test_an_occupation_may_lack_ratings_zone_and_reference(full):
    scout = full.occupation(SCOUT)

    assert (scout.rated, scout.skills, scout.job_zone, scout.tasks) == (False, (), None, ())
    assert full.occupation(LEAD).job_zone.name == ""
    assert [one.code for one in scout.related if one.rated] == [CLERK]


def test_an_occupation_may_lack_pay(bring, asked):
    bring("db_30_3_text.zip", onet_files())

    clerk = asked.occupation(CLERK)

    assert clerk.pay is None
    assert asked.pay(CLERK) == []
    assert asked.pay_tables(["43-4051"]) is None
    assert {one.step for one in clerk.related} == {Step.UP, Step.UNKNOWN}


def test_the_end_of_a_code_may_be_left_out(full):
    assert full.occupation("43-4051") == full.occupation(CLERK)


def test_what_is_not_there_is_none(full):
    assert full.occupation("99-9999.00") is None
    assert full.occupation("") is None
    assert full.occupation(f"{samples.ESCO_BASE}/occupation/none") is None


def test_related_occupations_stand_in_the_order_of_a_next_step(full):
    related = full.occupation(CLERK).related

    assert [(one.code, one.position, one.step, one.zones_up) for one in related] == [
        (SCOUT, 1, Step.UP, None),
        (LEAD, 13, Step.UP, 1),
    ]
    assert related[1].pay_ratio == pytest.approx(69500 / 44770)
    assert [(one.code, one.step) for one in full.occupation(SCOUT).related] == [(CLERK, Step.DOWN)]


def test_an_occupation_that_only_names_this_one_is_offered_too(full):
    assert [(one.code, one.reverse) for one in full.occupation(LEAD).related] == [(CLERK, True)]


def test_steps_in_reach_come_before_other_professions_and_steps_down_last():
    def related(code, **facts):
        return Related(code, code, "Primary-Short", facts.pop("position"), step=step_of(
            facts.get("zones_up"), facts.get("pay_ratio")), **facts)  # fmt: skip

    found = by_next_step(
        [
            related("aide", position=1, zones_up=-1, pay_ratio=0.5),
            related("surgeon", position=2, zones_up=1, pay_ratio=5.7),
            related("colleague", position=3, zones_up=0, pay_ratio=1.0),
            related("professor", position=4, zones_up=2, pay_ratio=1.4),
            related("manager", position=17, zones_up=1, pay_ratio=1.27),
            related("nobody", position=5),
            related("easier and better paid", position=6, zones_up=-1, pay_ratio=1.3),
        ]
    )

    assert [one.code for one in found] == [
        "manager", "surgeon", "professor", "colleague", "easier and better paid", "nobody", "aide",
    ]  # fmt: skip


def test_pay_of_every_area_stands_with_nation_and_states_first(full):
    pay = full.pay(CLERK)

    assert [(one.area.code, one.area.kind, one.area.state, one.cell.pay["p50"]) for one in pay] == [
        (NATION, "nation", "", 44770), ("MA", "state", "MA", 49120), ("14460", "metro", "MA", 49920),
    ]  # fmt: skip
    assert pay[0].hourly == {"p50": 21.53}
    assert (pay[0].year, pay[0].cell.employment, pay[0].cell.reliable) == ("May 2025", 1000, True)


def test_detailed_codes_share_the_pay_of_their_first_seven_characters(full):
    assert full.pay("43-4051.01") == full.pay("43-4051.00") == full.pay("43-4051")


def test_pay_of_the_broader_occupation_is_given_under_its_own_name(bring, asked):
    bring("national_M2025_dl.csv", samples.wage_lines([wage("13-1020", "Buyers and Purchasing Agents", "77710")]))

    pay = asked.pay("13-1021.00")

    assert [(one.code, one.title, one.cell.pay["p50"]) for one in pay] == [
        ("13-1020", "Buyers and Purchasing Agents", 77710)
    ]


def test_broad_and_detailed_rows_of_one_code_are_one_answer(bring, asked):
    rows = [wage("13-1020", "Buyers", "77710", O_GROUP=level) for level in ("broad", "detailed")]

    report = bring("national_M2025_dl.csv", samples.wage_lines(rows))

    assert report.held == {"national": 2}
    assert len(asked.pay("13-1020")) == 1


def test_local_pay_can_be_computed_from_the_release(full):
    tables = full.pay_tables(["43-4051", "43-1011"])

    assert tables.areas["14460"].jobs == 2_700_000
    assert tables.cells["MA", "43-4051"].pay["p50"] == 49120
    assert ("MA", "43-1011") not in tables.cells
    assert tables.year == "May 2025"


def test_pay_by_industry_is_kept_apart(bring, asked):
    rows = [wage("43-4051", "CSR", "44770"),
            wage("43-4051", "CSR", "47000", NAICS="62", NAICS_TITLE="Health Care and Social Assistance"),
            wage("43-4051", "CSR", "39000", NAICS="44-45", NAICS_TITLE="Retail Trade")]  # fmt: skip

    report = bring("natsector_M2025_dl.csv", samples.wage_lines(rows))

    assert report.tables == {"national": 1, "industry": 2}
    assert [(one.industry, one.name, one.cell.pay["p50"]) for one in asked.industry_pay(CLERK)] == [
        ("44-45", "Retail Trade", 39000), ("62", "Health Care and Social Assistance", 47000),
    ]  # fmt: skip
    assert [one.cell.pay["p50"] for one in asked.pay(CLERK)] == [44770]


def test_an_esco_occupation_asks_for_skills_without_levels(bring, asked):
    bring("ESCO v1.2.0.zip", samples.esco_files())

    agent = asked.occupation(samples.AGENT)

    assert (agent.source, agent.title, agent.description) == ("esco", "call centre agent", "Handle calls, all day.")
    assert agent.titles == ("call center agent", "phone agent")
    assert [(one.name, one.essential, one.weight) for one in agent.asked] == [
        ("communicate with customers", True, MUST), ("keep records", False, NICE),
    ]  # fmt: skip
    assert [one.title for one in agent.related] == ["call centre supervisor"]


def test_esco_skills_without_the_table_of_skills_have_no_name(bring, asked):
    files = {name: text for name, text in samples.esco_files().items() if "kills" not in name or "Relations" in name}

    bring("ESCO v1.2.0.zip", files)

    assert [(one.uri, one.name) for one in asked.occupation(samples.AGENT).asked] == [
        (samples.TALK, ""), (samples.RECORD, ""),
    ]  # fmt: skip


def test_the_older_matrices_of_relations_are_read(bring, asked):
    rows = [("O*NET-SOC Code", "Related O*NET-SOC Code", "Index"), (CLERK, LEAD, "1")]
    other = [rows[0], (CLERK, SCOUT, "1")]

    report = bring("db_24_2_text", {
        "Career Changers Matrix.txt": samples.tabbed(rows), "Career Starters Matrix.txt": samples.tabbed(other),
        "Occupation Data.txt": samples.tabbed(samples.ONET["Occupation Data"])})  # fmt: skip

    assert report.tables["Career Starters Matrix"] == 1
    assert [one.code for one in asked.occupation(CLERK).related] == [LEAD]
