"""Questions to the library: what it holds of an occupation. Answers are plain rows, columns in the order named."""

from typing import Any, TypeAlias

from sqlcipher3 import dbapi2 as driver

Connection: TypeAlias = driver.Connection
Rows = list[tuple[Any, ...]]

YEARLY = ("yearly_p10", "yearly_p25", "yearly_p50", "yearly_p75", "yearly_p90")
HOURLY = ("hourly_p10", "hourly_p25", "hourly_p50", "hourly_p75", "hourly_p90")
_ALL_INDUSTRIES = "000000"
# The survey's combined occupations stand twice, as broad and as detailed, with the same figures.
_NATIONAL_MEDIAN = """
    coalesce(
        (SELECT yearly_p50 FROM oews_wage WHERE occupation = substr({code}, 1, 7) AND area = 'US'
            AND industry = '000000' ORDER BY level = 'detailed' DESC, ownership DESC LIMIT 1),
        (SELECT yearly_p50 FROM oews_wage WHERE occupation = substr({code}, 1, 6) || '0' AND area = 'US'
            AND industry = '000000' ORDER BY level = 'detailed' DESC, ownership DESC LIMIT 1)
    )
"""


def occupation(connection: Connection, code: str) -> tuple[Any, ...] | None:
    """Title, description, job zone, month of the job zone, national median pay."""
    return _first(
        connection,
        "SELECT o.title, o.description, z.zone, z.dated, " + _NATIONAL_MEDIAN.format(code="o.code") + " "
        "FROM onet_occupation o LEFT JOIN onet_job_zone z ON z.code = o.code WHERE o.code = ?",
        code,
    )


def job_zone(connection: Connection, zone: int) -> tuple[Any, ...] | None:
    """Name, experience, education, training of a job zone."""
    return _first(connection, "SELECT name, experience, education, training FROM onet_zone WHERE zone = ?", zone)


def tasks(connection: Connection, code: str) -> Rows:
    """Task, kind, month; core tasks first."""
    return _all(
        connection,
        "SELECT task, kind, dated FROM onet_task WHERE code = ? ORDER BY kind <> 'Core', kind, task_id",
        code,
    )


def ratings(connection: Connection, code: str) -> Rows:
    """Element, name, scale, value, whether it is uncertain, whether it is not relevant, month."""
    return _all(
        connection,
        "SELECT r.element, coalesce(e.name, n.name, r.element), r.scale, r.value, r.suppress, r.not_relevant, r.dated "
        "FROM onet_rating r LEFT JOIN onet_element e ON e.element = r.element "
        "LEFT JOIN onet_element_name n ON n.element = r.element WHERE r.code = ? ORDER BY r.element, r.scale",
        code,
    )


def anchors(connection: Connection, element: str) -> Rows:
    """Value and description of the examples that anchor the level scale of an element."""
    return _all(
        connection,
        "SELECT value, description FROM onet_anchor WHERE element = ? AND scale = 'LV' ORDER BY value",
        element,
    )


def all_occupations(connection: Connection) -> Rows:
    """Code, title, description, the titles that workers reported as one text, and the job zone (0 unknown) of all."""
    return _all(
        connection,
        "SELECT o.code, o.title, o.description, coalesce(t.titles, ''), coalesce(z.zone, 0) FROM onet_occupation o "
        "LEFT JOIN onet_job_zone z ON z.code = o.code LEFT JOIN "
        "(SELECT code, group_concat(title, '; ') AS titles FROM onet_title WHERE reported = 1 GROUP BY code) t "
        "ON t.code = o.code ORDER BY o.code",
    )


def asked_levels(connection: Connection, least: float) -> Rows:
    """Code, element, importance, level, month of the ratings with this importance or more; by code, greatest first.

    Those that the release itself advises against, or calls not relevant, are left out.
    """
    return _all(
        connection,
        "SELECT i.code, i.element, i.value, l.value, i.dated FROM onet_rating i "
        "JOIN onet_rating l ON l.code = i.code AND l.element = i.element AND l.scale = 'LV' "
        "WHERE i.scale = 'IM' AND i.value >= ? AND i.element GLOB '2.[ABC].*' AND NOT i.suppress AND NOT l.suppress "
        "AND NOT i.not_relevant AND NOT l.not_relevant ORDER BY i.code, i.value DESC, l.value DESC, i.element",
        least,
    )


def element_names(connection: Connection) -> Rows:
    """Element and its name; the reference of the content model comes last, since it is the better one."""
    return _all(
        connection,
        "SELECT element, name FROM onet_element_name UNION ALL SELECT element, name FROM onet_element",
    )


def all_wages(connection: Connection, area: str) -> Rows:
    """Occupation code, jobs, both relative errors and five yearly percentiles of every occupation in an area."""
    rows = _all(
        connection,
        f"SELECT occupation, employment, employment_rse, wage_rse, {', '.join(YEARLY)} FROM oews_wage "  # noqa: S608
        "WHERE occupation IN (SELECT code FROM oews_occupation) AND area = ? "
        f"AND industry = '{_ALL_INDUSTRIES}' ORDER BY level = 'detailed', ownership",
        area,
    )
    return list({row[0]: row for row in rows}.values())


def titles(connection: Connection, code: str) -> Rows:
    """Title, and whether workers reported it; the reported and the best known first."""
    return _all(
        connection,
        "SELECT title, max(reported) FROM onet_title WHERE code = ? GROUP BY title "
        "ORDER BY max(reported) DESC, max(sources) DESC, title",
        code,
    )


def software(connection: Connection, code: str) -> Rows:
    """Example, category, whether it is hot, whether it is in demand; what is in demand first."""
    return _all(
        connection,
        "SELECT example, category, hot, in_demand FROM onet_software WHERE code = ? "
        "ORDER BY in_demand DESC, hot DESC, example",
        code,
    )


def shares(connection: Connection, code: str, element: str) -> Rows:
    """Description, percent, month of the answers to a question on education or experience, the commonest first."""
    return _all(
        connection,
        "SELECT coalesce(c.description, ''), s.value, s.dated FROM onet_share s LEFT JOIN onet_category c "
        "ON c.element = s.element AND c.scale = s.scale AND c.category = s.category "
        "WHERE s.code = ? AND s.element = ? AND s.category > 0 AND s.value > 0 ORDER BY s.value DESC, s.category",
        code,
        element,
    )


def related(connection: Connection, code: str) -> Rows:
    """Code, tier, position, whether only the other one names this one, title, job zone, national median, rated.

    Releases before 26.3 have no tiers but two matrices; of those the one for people who change is read.
    """
    return _all(connection, _RELATED, code)


_RELATED = """
    WITH named (code, tier, position, reverse) AS (
        SELECT related, tier, position, 0 FROM onet_related WHERE code = ?1 AND tier <> 'Career Starters'
        UNION ALL
        SELECT code, tier, position, 1 FROM onet_related WHERE related = ?1 AND tier <> 'Career Starters'
            AND code NOT IN (SELECT related FROM onet_related WHERE code = ?1 AND tier <> 'Career Starters')
    )
    SELECT n.code, n.tier, n.position, n.reverse, coalesce(o.title, n.code), z.zone, {median},
        EXISTS (SELECT 1 FROM onet_rating g WHERE g.code = n.code AND g.element GLOB '2.[AB].*')
    FROM named n LEFT JOIN onet_occupation o ON o.code = n.code LEFT JOIN onet_job_zone z ON z.code = n.code
    ORDER BY n.position, n.reverse, n.code
""".replace("{median}", _NATIONAL_MEDIAN.replace("{code}", "n.code"))


def pay_code(connection: Connection, code: str) -> str | None:
    """The survey's code for an O*NET-SOC code: its first seven characters, else the broader occupation around them."""
    for wanted in (code[:7], f"{code[:6]}0"):
        if _first(connection, "SELECT 1 FROM oews_wage WHERE occupation = ? LIMIT 1", wanted):
            return wanted
    return None


def pay_title(connection: Connection, occupation_code: str) -> str:
    """What the survey calls an occupation."""
    found = _first(connection, "SELECT title FROM oews_occupation WHERE code = ?", occupation_code)
    return str(found[0]) if found else ""


def wages(connection: Connection, occupation_code: str, area: str | None = None) -> Rows:
    """Area code, name, kind, state, jobs, both relative errors, five yearly and five hourly percentiles.

    Of one area, or of all: the nation, states by name, then the others by name. Over all industries.
    """
    figures = ", ".join((*YEARLY, *HOURLY))
    where = "" if area is None else "AND w.area = ?"
    rows = _all(
        connection,
        f"SELECT a.code, a.name, a.kind, a.state, w.employment, w.employment_rse, w.wage_rse, {figures} "  # noqa: S608
        "FROM oews_wage w JOIN oews_area a ON a.code = w.area "
        f"WHERE w.occupation = ? {where} AND w.industry = '{_ALL_INDUSTRIES}' "
        "ORDER BY a.kind <> 'nation', a.kind <> 'state', a.name, w.level <> 'detailed', w.ownership DESC",
        *((occupation_code,) if area is None else (occupation_code, area)),
    )
    return list({row[0]: row for row in reversed(rows)}.values())[::-1]


def industry_wages(connection: Connection, occupation_code: str) -> Rows:
    """Industry code, its title, jobs, both relative errors, five yearly and five hourly percentiles; of the nation."""
    figures = ", ".join((*YEARLY, *HOURLY))
    return _all(
        connection,
        f"SELECT i.code, i.title, w.employment, w.employment_rse, w.wage_rse, {figures} "  # noqa: S608
        "FROM oews_wage w JOIN oews_industry i ON i.code = w.industry WHERE w.occupation = ? AND w.area = 'US' "
        f"AND w.industry <> '{_ALL_INDUSTRIES}' AND w.level = 'detailed' ORDER BY i.code, w.ownership",
        occupation_code,
    )


def areas(connection: Connection) -> Rows:
    """Code, name, kind, state, jobs of every area; the nation, states by name, then the others by name."""
    return _all(
        connection,
        "SELECT a.code, a.name, a.kind, a.state, w.employment FROM oews_area a LEFT JOIN oews_wage w "
        "ON w.area = a.code AND w.occupation = '00-0000' AND w.industry = '000000' AND w.ownership = '1235' "
        "AND w.level = 'total' ORDER BY a.kind <> 'nation', a.kind <> 'state', a.name",
    )


def concept(connection: Connection, uri: str) -> tuple[Any, ...] | None:
    """Kind, label, description, code of an ESCO concept."""
    return _first(connection, "SELECT kind, label, description, code FROM esco_concept WHERE uri = ?", uri)


def labels(connection: Connection, uri: str) -> Rows:
    """The other labels of an ESCO concept."""
    return _all(connection, "SELECT label FROM esco_label WHERE uri = ? AND hidden = 0 ORDER BY label", uri)


def asked_skills(connection: Connection, uri: str) -> Rows:
    """Address, label, type of skill, ``essential`` or ``optional``; essential first. An unknown label is empty."""
    return _all(
        connection,
        "SELECT r.object, coalesce(c.label, ''), coalesce(c.skill_type, ''), r.relation "
        "FROM esco_relation r LEFT JOIN esco_concept c ON c.uri = r.object "
        "WHERE r.subject = ? AND r.relation IN ('essential', 'optional') ORDER BY r.relation, c.label, r.object",
        uri,
    )


def neighbours(connection: Connection, uri: str) -> Rows:
    """Address and label of the ESCO occupations below the same group or occupation."""
    return _all(
        connection,
        "SELECT DISTINCT c.uri, c.label FROM esco_relation up JOIN esco_relation down ON down.object = up.object "
        "AND down.relation = 'broader' JOIN esco_concept c ON c.uri = down.subject AND c.kind = 'occupation' "
        "WHERE up.subject = ?1 AND up.relation = 'broader' AND c.uri <> ?1 ORDER BY c.label",
        uri,
    )


def _all(connection: Connection, query: str, *values: Any) -> Rows:
    return list(connection.execute(query, values).fetchall())


def _first(connection: Connection, query: str, *values: Any) -> tuple[Any, ...] | None:
    found: tuple[Any, ...] | None = connection.execute(query, values).fetchone()
    return found
