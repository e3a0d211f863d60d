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

-- Between two jobs nothing is paid and nobody is promoted: a kind of pause of its own.
CREATE TABLE pause_new (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('leave', 'part_time', 'study', 'between')),
    first_month TEXT NOT NULL CHECK (length(first_month) = 7),
    months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120),
    pay_share REAL NOT NULL CHECK (pay_share BETWEEN 0 AND 1),
    hours_share REAL NOT NULL CHECK (hours_share BETWEEN 0 AND 10),
    is_held INTEGER NOT NULL CHECK (is_held IN (0, 1)),
    note TEXT NOT NULL
) STRICT;
INSERT INTO pause_new (id, kind, first_month, months, pay_share, hours_share, is_held, note)
SELECT id, kind, first_month, months, pay_share, hours_share, is_held, note FROM pause ORDER BY rowid;
DROP TABLE pause;
ALTER TABLE pause_new RENAME TO pause;
