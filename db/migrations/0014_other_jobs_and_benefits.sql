-- A job beside the one that the plan is about: its pay counts in what one earns, not in what the role pays.
CREATE TABLE side_job (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    basis TEXT NOT NULL CHECK (basis IN ('year', 'month', 'hour')),
    base_cents INTEGER NOT NULL CHECK (base_cents > 0),
    hours_per_week REAL NOT NULL CHECK (hours_per_week BETWEEN 1 AND 100),
    started TEXT,
    ended TEXT
) STRICT;

-- What an employer gives beside pay, a line each with what it is worth in a year; no role is the present job.
CREATE TABLE benefit (
    id TEXT PRIMARY KEY NOT NULL,
    role_key TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    yearly_cents INTEGER NOT NULL CHECK (yearly_cents > 0)
) STRICT;
