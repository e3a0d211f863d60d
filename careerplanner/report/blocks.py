"""The content of a report as a plain run of headings, paragraphs, lists and tables, for HTML and Markdown.

The same sections in the same order as in print, without the charts: the words that stand for them take their place.
"""

from collections.abc import Callable

from careerplanner.report.block import Block, Heading, Items, Paragraph, Table, joined, said, table_or
from careerplanner.report.case import PromotionCase
from careerplanner.report.content import ReportContent
from careerplanner.report.fan_text import describe
from careerplanner.report.fixed_text import section_titles, template_text
from careerplanner.report.talk_blocks import TALK_SECTIONS


def blocks_of(content: ReportContent) -> list[Block]:
    """The whole report; its title is the one heading of level 1."""
    about = " · ".join(part for part in (content.person, content.prepared_on_text) if part)
    found: list[Block] = [Heading(1, content.title), *said(about), *said(content.notice)]
    for name in content.sections:
        found += [Heading(2, section_titles()[name]), *_SECTIONS[name](content, template_text())]
    return found


def _summary(content: ReportContent, words: dict[str, str]) -> list[Block]:
    found: list[Block] = []
    if content.kpis:
        found.append(Items(tuple(f"{kpi.label}: {joined(kpi.value, kpi.detail)}" for kpi in content.kpis)))
    if content.readiness is not None:
        it = content.readiness
        found.append(Heading(3, words["readiness"].replace("{role}", it.role)))
        shares = (("gates-met", it.gates_met), ("coverage", it.coverage), ("evidenced", it.evidenced))
        found.append(Items(tuple(f"{words[name]}: {share.text}" for name, share in shares)))
    found += said(content.projection_title)
    if content.actions:
        found.append(Heading(3, words["next"]))
        found.append(Items(tuple(f"{a.title} ({joined(a.late, a.when, a.why)})" for a in content.actions)))
    return found


def _case(content: ReportContent, words: dict[str, str]) -> list[Block]:
    case = content.case
    if case is None:
        return said(words["no-case"])
    heads = tuple(words[name] for name in ("criterion", "level-short", "evidence-head", "case-when", "state"))
    shown = words["level-words"]
    rows = [
        (
            joined(row.skill, words["gate"] if row.is_gate else ""),
            shown.replace("{shown}", str(row.shown)).replace("{asked}", str(row.asked)),
            row.evidence or words["case-nothing"],
            joined(row.when, row.who),
            words[f"chip-{row.state}"],
        )
        for row in case.criteria
    ]
    counts = zip(case.counts, ("shown", "part", "blank"), strict=True)
    return [
        *said(case.kicker),
        *said(case.subtitle),
        Heading(3, words["case-ask"]),
        *said(case.ask),
        *said(case.ask_detail),
        Items(tuple(f"{count} {words[f'case-{state}']}" for count, state in counts)),
        Heading(3, words["case-criteria"]),
        *table_or(heads, rows, words["no-gates"]),
        *_after_the_criteria(case, words),
    ]


def _after_the_criteria(case: PromotionCase, words: dict[str, str]) -> list[Block]:
    missing = [
        (f"{row.skill} {row.levels}", row.what, joined(row.by or words["by-open"], row.late)) for row in case.missing
    ]
    heads = (words["missing-head"], words["will-show"], words["by"])
    compared = tuple(
        f"{row.title}: {words['before']} {row.before or words['not-counted']}, {words['after']} {row.after}. {row.note}"
        for row in case.comparisons
    )
    found: list[Block] = [Heading(3, words["case-comparison"]), Items(compared)] if compared else []
    return [
        *found,
        Heading(3, words["case-missing"]),
        *table_or(heads, missing, words["case-all-shown"]),
        Heading(3, words["case-need"]),
        Items(tuple(joined(row.text, row.when) for row in case.requests)),
        Heading(3, words["case-steps"]),
        Table((words["step"], words["who"], words["by-when"]), (("", "", ""),) * 4),
        Paragraph(f"{words['case-answer']} {words['answer-yes']} / {words['answer-if']} / {words['answer-no']}"),
        Paragraph(f"{words['case-again']} ____________"),
    ]


def _route(content: ReportContent, words: dict[str, str]) -> list[Block]:
    found: list[Block] = []
    for stop in content.route:
        found += [Heading(3, stop.name), *said(joined(stop.when, stop.span, stop.pay, stop.pay_origin))]
        if stop.gates:
            lines = tuple(f"{gate.text}: {joined(words[f'gate-{gate.state}'], gate.detail)}" for gate in stop.gates)
            found.append(Items(lines))
    return found or said(words["no-route"])


def _outlook(content: ReportContent, words: dict[str, str]) -> list[Block]:
    found: list[Block] = [Paragraph(describe(model)) for model in (content.real, content.nominal) if model is not None]
    found += [Paragraph(sentence) for sentence in content.outlook] or said("" if found else words["no-outlook"])
    heads = tuple(words[name] for name in ("role", "early", "typical", "late", "share"))
    found.append(Heading(3, words["arrivals"]))
    rows = [(row.role, row.early, row.typical, row.late, row.share) for row in content.arrivals]
    found += table_or(heads, rows, words["no-arrivals"])
    if content.base_rates:
        rates = [(fact.what, fact.value, fact.source) for fact in content.base_rates]
        found += [Heading(3, words["base-rates"]), *table_or(_fact_heads(words), rates, "")]
    if content.occupations:
        expected = [(fact.what, fact.value, fact.source) for fact in content.occupations]
        found += [Heading(3, words["occupations"]), *table_or(_fact_heads(words), expected, "")]
    return found


def _goals(content: ReportContent, words: dict[str, str]) -> list[Block]:
    if not content.has_hours:
        heads = tuple(words[name] for name in ("goal", "due", "state"))
        lines = [
            (joined(goal.title, goal.serves), goal.due, joined(goal.forecast, goal.status)) for goal in content.goals
        ]
        return table_or(heads, lines, words["no-goals"])
    heads = tuple(words[name] for name in ("goal", "hours", "due", "forecast"))
    rows = [
        (joined(goal.title, goal.serves), goal.hours.text, goal.due, joined(goal.forecast, goal.status))
        for goal in content.goals
    ]
    learned = words["no-learning"] if content.learning is None else content.learning.summary
    return [*table_or(heads, rows, words["no-goals"]), *said(learned)]


def _skills(content: ReportContent, words: dict[str, str]) -> list[Block]:
    heads = tuple(words[name] for name in ("skill", "rated", "asked", "weight", "state"))
    found: list[Block] = []
    for role in content.skills:
        rows = [
            (
                joined(gap.skill, words["gate"] if gap.is_gate else ""),
                str(gap.rated),
                str(gap.required),
                gap.weight,
                joined(gap.state, gap.basis),
            )
            for gap in role.gaps
        ]
        found += [Heading(3, joined(role.role, role.when)), *table_or(heads, rows, words["no-gates"])]
    return found or said(words["no-skills"])


def _evidence(content: ReportContent, words: dict[str, str]) -> list[Block]:
    def confirmed(name: str) -> str:
        return words["confirmed-by"].replace("{name}", name) if name else words["not-confirmed"]

    heads = (words["by-when"], words["skill"], words["evidence-head"], words["who"])
    rows = [
        (row.happened_on, joined(row.skill, row.level), row.what, confirmed(row.confirmed_by))
        for row in content.evidence
    ]
    return table_or(heads, rows, words["no-evidence"])


def _questions(content: ReportContent, words: dict[str, str]) -> list[Block]:
    lines = tuple(f"{row.text} {words['replaces'].replace('{what}', row.replaces)}" for row in content.questions)
    return [Items(lines)] if lines else said(words["no-questions"])


def _pay(content: ReportContent, words: dict[str, str]) -> list[Block]:
    heads = tuple(words[name] for name in ("since", "role", "base", "extras", "total"))
    rows = [(row.since, joined(row.role, row.note), row.base, row.extras, row.total) for row in content.pay_history]
    return table_or(heads, rows, words["no-pay"])


def _assumptions(content: ReportContent, words: dict[str, str]) -> list[Block]:
    heads = (words["assumption"], words["value"], words["source"])
    rows = [
        (joined(row.name, words["own"] if row.is_own else ""), row.value, row.source) for row in content.assumptions
    ]
    return table_or(heads, rows, words["no-assumptions"])


def _sources(content: ReportContent, words: dict[str, str]) -> list[Block]:
    rows = [(fact.what, fact.value, fact.source) for fact in content.sources]
    otherwise = "" if content.method else words["no-sources"]
    method = [Paragraph(paragraph) for paragraph in content.method]
    return [*table_or(_fact_heads(words), rows, otherwise), *method, *said(content.disclaimer)]


def _glossary(content: ReportContent, _words: dict[str, str]) -> list[Block]:
    return [Items(tuple(f"{row.term}: {row.meaning}" for row in content.terms))] if content.terms else []


def _fact_heads(words: dict[str, str]) -> tuple[str, ...]:
    return words["what"], words["value"], words["source"]


_SECTIONS: dict[str, Callable[[ReportContent, dict[str, str]], list[Block]]] = {
    "summary": _summary,
    "case": _case,
    "route": _route,
    "outlook": _outlook,
    "goals": _goals,
    "skills": _skills,
    "evidence": _evidence,
    "questions": _questions,
    "pay": _pay,
    "assumptions": _assumptions,
    "sources": _sources,
    "glossary": _glossary,
    **TALK_SECTIONS,
}
