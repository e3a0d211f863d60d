"""Help on each page: what it is for, and what to do there."""

from careerplanner.app.queries.help.topic import PAGES, Topic
from careerplanner.i18n import _


def topics() -> tuple[Topic, ...]:
    """A topic for each page, in the order of the window."""
    return (*_daily(), *_beside(), *_setting_up())


def _page(key: str, title: str, *paragraphs: str) -> Topic:
    return Topic(key, PAGES, title, tuple(("", each) for each in paragraphs))


def _daily() -> tuple[Topic, ...]:
    return (
        _page(
            "overview",
            _("Overview"),
            _("Where your plan stands today: the odds of each role ahead, what holds it back, what to do next."),
            _("Every odds figure counts simulated futures: 2 of 10 means that two futures in ten have the role."),
            _("Tick an action when it is done. What is late comes first."),
        ),
        _page(
            "profile",
            _("Profile"),
            _("Who you are at work: role, pay, place, experience, education, certificates and languages."),
            _("Pay and place change the outlook; the rest is for your report and for your own record."),
            _("What you type is saved when you leave the field. Ctrl+Z takes it back."),
        ),
        _page(
            "path",
            _("Path"),
            _("The roles of your field as a map. Choose one for what it requires and pays and how to get there."),
            _("The route is the line of roles to where you want to be. Odds stand on its roles alone."),
            _("Arrow keys walk the map; Enter opens what is chosen."),
        ),
        _page(
            "goals",
            _("Skills & goals"),
            _("What the next roles require, held against what you can show; and the goals that close the gaps."),
            _("Log time on goals as you learn. The dates follow your own record, not the estimate alone."),
            _("A level counts for most once dated evidence shows it. Your own word is a beginning."),
        ),
        _page(
            "salary",
            _("Salary"),
            _("What your pay may become, how wide that is and why, and what moves it."),
            _("Change an assumption to see what it does. Nothing changes in the plan until you save it."),
        ),
        _page(
            "report",
            _("Report"),
            _("Your plan as a PDF: choose what it holds, look at it, and save it. It is made on this computer."),
            _("A choice of sections can be kept as a report of your own. Saved as PNG or SVG it is one picture."),
        ),
    )


def _beside() -> tuple[Topic, ...]:
    return (
        _page(
            "explore",
            _("Which roles fit me?"),
            _("Every role, ranked by the skills you have already. Filters leave those that have what you ask for."),
            _("Choose a role for what is missing and what stands in the way; compare it with your plan as a route."),
        ),
        _page(
            "review",
            _("Weekly review"),
            _("Five questions about the week, one at a time: what was done, shown, late, next, and what it moved."),
            _("Every one can be skipped, Enter goes on, and weeks that were missed never pile up."),
            _("Beside it: the check-in with your manager, trials of the work ahead, and what changed since a day."),
        ),
        _page(
            "compare",
            _("Compare routes"),
            _("Your plan beside another route or scenario, with the same luck: what differs is the choice."),
        ),
        _page(
            "reference",
            _("Reference data"),
            _("Official releases that you add from files: occupations, skills and pay. They stay on this computer."),
            _("Roles, skills and moves of your own stand here too; they lie over the shipped catalogue."),
        ),
    )


def _setting_up() -> tuple[Topic, ...]:
    return (
        _page(
            "setup",
            _("The first questions"),
            _("A few questions make a plan. Each can be skipped, and everything can be changed later."),
        ),
        _page(
            "settings",
            _("Settings"),
            _("Theme, text size, motion and language, for every plan on this computer. They are no part of a plan."),
        ),
    )
