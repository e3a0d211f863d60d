-- What a person weighs and keeps about the years ahead: scenarios, what is known of a role's terms, forecasts that were
-- kept to be scored later, and tripwires. NULL in a scenario means "as in the plan"; lists and series are JSON text.

CREATE TABLE scenario (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL,
    is_compared INTEGER NOT NULL CHECK (is_compared IN (0, 1)),
    created_on TEXT NOT NULL,
    route TEXT CHECK (json_valid(route)),
    hours_per_week REAL CHECK (hours_per_week BETWEEN 0 AND 100),
    raise_budget REAL CHECK (raise_budget BETWEEN -1 AND 10),
    inflation_mean REAL CHECK (inflation_mean BETWEEN -1 AND 10),
    wait_months REAL CHECK (wait_months BETWEEN 0 AND 600),
    area_code TEXT CHECK (area_code <> ''),
    employer_pay_cents INTEGER CHECK (employer_pay_cents > 0)
) STRICT;

CREATE TABLE offer (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    salary_cents INTEGER CHECK (salary_cents > 0),
    hours_per_week REAL CHECK (hours_per_week BETWEEN 1 AND 100),
    overtime_cents INTEGER NOT NULL CHECK (overtime_cents >= 0),
    bonus_cents INTEGER NOT NULL CHECK (bonus_cents >= 0),
    shift_cents INTEGER NOT NULL CHECK (shift_cents >= 0),
    overtime_factor REAL NOT NULL CHECK (overtime_factor BETWEEN 1 AND 5),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE kept_forecast (
    id TEXT PRIMARY KEY NOT NULL,
    kept_on TEXT NOT NULL,
    note TEXT NOT NULL,
    start TEXT NOT NULL,
    months INTEGER NOT NULL CHECK (months > 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    seed INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 4294967295),
    paths INTEGER NOT NULL CHECK (paths > 0),
    inputs TEXT NOT NULL CHECK (json_valid(inputs)),
    role_keys TEXT NOT NULL CHECK (json_valid(role_keys)),
    pay TEXT NOT NULL CHECK (json_valid(pay)),
    arrival TEXT NOT NULL CHECK (json_valid(arrival))
) STRICT;

CREATE TABLE tripwire (
    id TEXT PRIMARY KEY NOT NULL,
    role_key TEXT NOT NULL CHECK (role_key <> ''),
    by_month TEXT NOT NULL,
    scenario_id TEXT REFERENCES scenario (id) ON DELETE SET NULL,
    note TEXT NOT NULL,
    created_on TEXT NOT NULL
) STRICT;
CREATE INDEX tripwire_scenario ON tripwire (scenario_id);
