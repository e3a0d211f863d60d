-- A start for everyone: in work, between jobs or before the first one; a plan in any currency; pay by the month.

-- Whether one has a job, is between two, or looks for the first.
ALTER TABLE profile ADD COLUMN standing TEXT NOT NULL DEFAULT 'job' CHECK (standing IN ('job', 'between', 'first'));

-- What one unit of the catalogue's currency is in the plan's, by whom one likes, and of which day; NULL where not said.
ALTER TABLE profile ADD COLUMN exchange_rate REAL CHECK (exchange_rate > 0);
ALTER TABLE profile ADD COLUMN exchange_rate_on TEXT;

-- The share of pay before tax that is left after it, by the person's own reckoning; NULL where not said.
ALTER TABLE profile ADD COLUMN take_home_share REAL CHECK (take_home_share > 0 AND take_home_share <= 1);

-- Pay may be agreed by the month; overtime is hours a week, each paid as so many hours of base pay.
CREATE TABLE pay_record_new (
    id TEXT PRIMARY KEY NOT NULL,
    effective_on TEXT NOT NULL,
    role_key TEXT NOT NULL,
    basis TEXT NOT NULL CHECK (basis IN ('year', 'month', 'hour')),
    base_cents INTEGER NOT NULL CHECK (base_cents > 0),
    hours_per_week REAL NOT NULL CHECK (hours_per_week BETWEEN 1 AND 100),
    overtime_cents INTEGER NOT NULL CHECK (overtime_cents >= 0),
    bonus_cents INTEGER NOT NULL CHECK (bonus_cents >= 0),
    shift_cents INTEGER NOT NULL CHECK (shift_cents >= 0),
    note TEXT NOT NULL,
    entry_number INTEGER NOT NULL DEFAULT 0 CHECK (entry_number >= 0),
    overtime_hours REAL NOT NULL DEFAULT 0 CHECK (overtime_hours BETWEEN 0 AND 80),
    overtime_factor REAL NOT NULL DEFAULT 1.5 CHECK (overtime_factor BETWEEN 1 AND 5)
) STRICT;
INSERT INTO pay_record_new (
    id, effective_on, role_key, basis, base_cents, hours_per_week, overtime_cents, bonus_cents, shift_cents, note,
    entry_number
)
SELECT
    id, effective_on, role_key, basis, base_cents, hours_per_week, overtime_cents, bonus_cents, shift_cents, note,
    entry_number
FROM pay_record ORDER BY rowid;
DROP TABLE pay_record;
ALTER TABLE pay_record_new RENAME TO pay_record;
