"""What the trade may do: the keys of the ways, of which a plan holds one."""

from typing import Final

STEADY: Final = "steady"
FEWER_JOBS: Final = "fewer_jobs"
MACHINES: Final = "machines"
TRADE_WAYS: Final = (STEADY, FEWER_JOBS, MACHINES)
