"""Commands on kept forecasts: what was projected on a day is kept as it was, to be scored by what comes."""

import json
from collections.abc import Sequence
from datetime import date

from careerplanner.domain import limits
from careerplanner.domain.future_rows import KeptForecast
from careerplanner.domain.projection.inputs import inputs_to_json
from careerplanner.domain.projection.results import Projection
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store.database import Store

MOST_FORECASTS = 120
_PERCENTILES = ("p10", "p25", "p50", "p75", "p90")


def keep(store: Store, projection: Projection, role_keys: Sequence[str], today: date, note: str = "") -> str:
    """Keep a projection; ``role_keys`` are the keys of its roles in their order. The id of the new row.

    Nominal pay is kept in whole units of the currency, shares to four decimals.
    """
    if len(store.all(KeptForecast)) >= MOST_FORECASTS:
        raise Refused(_("A plan keeps at most {most} forecasts. Remove one first.").format(most=MOST_FORECASTS))
    inputs = projection.inputs
    if not inputs.is_pay_known:
        raise Refused(_("A forecast is kept to be held against pay. Add your pay on the Profile page first."))
    assert len(role_keys) == len(inputs.roles)
    fan = projection.nominal
    pay = {name: [round(float(value)) for value in getattr(fan, name)] for name in _PERCENTILES}
    arrival = [[round(float(share), 4) for share in each.share] for each in projection.arrival]
    row = KeptForecast(
        id=store.new_id(),
        kept_on=today,
        note=limits.note(note),
        start=str(inputs.start),
        months=inputs.months,
        currency=inputs.currency,
        seed=projection.seed,
        paths=projection.paths,
        inputs=json.dumps(inputs_to_json(inputs)),
        role_keys=json.dumps(list(role_keys)),
        pay=json.dumps(pay, separators=(",", ":")),
        arrival=json.dumps(arrival, separators=(",", ":")),
    )
    store.add(row)
    return row.id


def remove(store: Store, row_id: str) -> None:
    """Remove a kept forecast."""
    store.remove(KeptForecast, row_id)
