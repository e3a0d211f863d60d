"""The field of work in short: what it is, how one gets on in it, what brings pay, what is measured, what AI changes.

What the catalogue holds is told from the catalogue. The rest rests on Robert Half's page of 2026 on customer service
jobs and its Salary Guide, whose statements are told in this program's own words and named as theirs.
"""

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.queries.help.topic import FIELD, Topic
from careerplanner.app.role_titles import titles_elsewhere
from careerplanner.domain.catalogue import Catalogue
from careerplanner.i18n import _, ngettext

_MOST_TITLES = 6


def topics() -> tuple[Topic, ...]:
    """The topics of the shipped field, in the order in which one would read them."""
    catalogue = load_catalogue()
    return (
        _work(),
        _demand(),
        _strategies(catalogue),
        _what_brings_pay(catalogue),
        _metrics(catalogue),
        _machines(),
        _titles(catalogue),
    )


def _topic(key: str, title: str, *paragraphs: tuple[str, str]) -> Topic:
    return Topic(f"field_{key}", FIELD, title, paragraphs)


def _work() -> Topic:
    return _topic(
        "work",
        _("What the work is"),
        (
            "",
            _(
                "A customer service professional answers for how clear and how good each contact is, by phone, chat, "
                "email and social media, so that customers feel informed and sure of what comes next."
            ),
        ),
        (
            _("Understanding what is needed"),
            _("Listen, say back what the matter is, check the details, and tell the next steps and when they come."),
        ),
        (
            _("Finding the cause"),
            _(
                "Use what you know of the product, the ticketing and customer records, and the knowledge base; settle "
                "it on whichever channel it came, or hand it to the team that can."
            ),
        ),
        (
            _("Making it better"),
            _(
                "Write down what was learned, watch measures such as first-contact resolution and customer effort, and "
                "mend the script, macro or article, so that the same matter does not come back."
            ),
        ),
        (
            _("What people like in it"),
            _("Helping people for real, results one can count, and ways to grow in nearly every industry."),
        ),
        _source(),
    )


def _demand() -> Topic:
    return _topic(
        "demand",
        _("Which roles are in demand"),
        (
            "",
            _(
                "Customer service specialist and customer service manager were both among the ten most sought jobs of "
                "2025 in Robert Half’s field, administrative and customer support. Employers asked for people who know "
                "customer experience, figures and tools."
            ),
        ),
        (
            _("Where"),
            _("Health care, hospitality, technology and retail have these roles under much the same names."),
        ),
        (
            _("Against the official outlook"),
            _(
                "Demand of one year is no outlook. The page “Which roles fit me?” and the panel of each role on the "
                "Path tell how many jobs the Bureau of Labor Statistics expects by 2034, and openings a year."
            ),
        ),
        _source(),
    )


def _strategies(catalogue: Catalogue) -> Topic:
    counted = {each.key: 0 for each in catalogue.strategies}
    for action in catalogue.actions:
        counted[action.strategy] += 1
    paragraphs = [
        (
            each.name,
            ngettext(
                "{summary} {count} action follows it.", "{summary} {count} actions follow it.", counted[each.key]
            ).format(summary=each.summary, count=counted[each.key]),
        )
        for each in catalogue.strategies
    ]
    return _topic(
        "strategies",
        _("Six ways to get on"),
        *paragraphs,
        (
            _("In your plan"),
            _("Each action of a goal follows one of them, and says what to leave behind that shows it was done."),
        ),
        _source(),
    )


def _what_brings_pay(catalogue: Catalogue) -> Topic:
    return _topic(
        "pay",
        _("What brings pay"),
        (
            "",
            _(
                "Pay differs by role, experience and place. Entry roles began in the middle thirty thousands to low "
                "forty thousands of dollars in the United States, more with experience and where one leads."
            ),
        ),
        *((skill.name, skill.in_demand) for skill in catalogue.skills if skill.in_demand),
        (
            _("In your plan"),
            _("The Path shows start pay and the middle pay where you live; Salary shows what moves yours."),
        ),
        _source(),
    )


def _metrics(catalogue: Catalogue) -> Topic:
    return _topic(
        "metrics",
        _("What is measured"),
        (
            "",
            _("Know how your own employer counts them; names are shared, definitions are not."),
        ),
        *((metric.name, metric.how) for metric in catalogue.metrics),
    )


def _machines() -> Topic:
    return _topic(
        "machines",
        _("What AI changes, and what it leaves to people"),
        (
            _("What it takes over"),
            _("Generative AI answers around the clock, and answers routine questions faster than people can."),
        ),
        (
            _("What it leaves"),
            _("Harder cases that ask for context, empathy, clear words and judgment; and the handoff from machines."),
        ),
        (
            _("What to learn beside it"),
            _(
                "Reading figures from tickets and dashboards; writing prompts and judging what comes back; keeping "
                "customers’ data safe; and enough of how bots read language to make the handoff smooth."
            ),
        ),
        (
            _("In your plan"),
            _("Salary asks what you expect the trade to do. Nobody knows, so each outlook stands with its own odds."),
        ),
        _source(),
    )


def _titles(catalogue: Catalogue) -> Topic:
    told = [(role, titles_elsewhere(role)[:_MOST_TITLES]) for role in catalogue.roles]
    return _topic(
        "titles",
        _("What the roles are called elsewhere"),
        (
            "",
            _("Search for these too when you look at openings, and use your own title as the name of a role."),
        ),
        *((role.name, ", ".join(titles)) for role, titles in told if titles),
        ("", _("Source: O*NET 30.3, reported titles, USDOL/ETA, CC BY 4.0. Some belong to several occupations.")),
    )


def _source() -> tuple[str, str]:
    return "", _("Source: Robert Half, customer service jobs and 2026 Salary Guide, United States.")
