"""How late something is, in the one way in which the program says it."""

from datetime import date

from careerplanner.i18n import ngettext


def late_text(due_on: date, today: date) -> str:
    """What is past its date: ``12 days late``; empty for what is not."""
    late = (today - due_on).days
    return ngettext("{days} day late", "{days} days late", late).format(days=late) if late > 0 else ""
