"""Small help with words on the path page: pay ranges and months."""

from careerplanner.app.queries.path.map import PayLine
from careerplanner.months import Month, parse_month
from careerplanner.wording import Wording


def pay_range(pay: PayLine, wording: Wording) -> str:
    """A range such as ``$38,500 – $48,500``."""
    return wording.money_in(pay.currency).span(pay.low, pay.high)


def since_month(text: str | None) -> Month | None:
    """A stored month, or None."""
    return parse_month(text) if text else None
