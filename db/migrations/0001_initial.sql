-- The first form of the plan file. Money is in whole cents, learning time in whole minutes, days are ISO dates,
-- months are YYYY-MM. Every table but plan_file is one dataclass of careerplanner/domain/plan.py.

PRAGMA application_id = 1129335886;  -- "CPLN"

CREATE TABLE plan_file (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    plan_uuid TEXT NOT NULL,
    created_by TEXT NOT NULL,
    edit_seq INTEGER NOT NULL CHECK (edit_seq >= 0)
) STRICT;

CREATE TABLE profile (
    id TEXT PRIMARY KEY NOT NULL CHECK (id = 'me'),
    name TEXT NOT NULL,
    headline TEXT NOT NULL,
    role_key TEXT NOT NULL,
    role_since TEXT,
    target_role_key TEXT NOT NULL,
    area_code TEXT NOT NULL,
    industry TEXT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    hours_per_week REAL NOT NULL CHECK (hours_per_week BETWEEN 0 AND 100),
    work_hours_per_week REAL NOT NULL CHECK (work_hours_per_week BETWEEN 1 AND 100),
    target_pay_cents INTEGER CHECK (target_pay_cents > 0),
    horizon_months INTEGER NOT NULL CHECK (horizon_months BETWEEN 12 AND 600),
    seed INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 4294967295),
    weight_pay INTEGER NOT NULL CHECK (weight_pay BETWEEN 0 AND 5),
    weight_people INTEGER NOT NULL CHECK (weight_people BETWEEN 0 AND 5),
    weight_flexibility INTEGER NOT NULL CHECK (weight_flexibility BETWEEN 0 AND 5),
    weight_growth INTEGER NOT NULL CHECK (weight_growth BETWEEN 0 AND 5),
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    setup_step INTEGER NOT NULL CHECK (setup_step BETWEEN 0 AND 5)
) STRICT;

CREATE TABLE experience (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    role_key TEXT NOT NULL,
    employer TEXT NOT NULL,
    started TEXT NOT NULL,
    ended TEXT,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE education (
    id TEXT PRIMARY KEY NOT NULL,
    institution TEXT NOT NULL,
    qualification TEXT NOT NULL,
    started TEXT,
    ended TEXT,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE certificate (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    issuer TEXT NOT NULL,
    earned_on TEXT NOT NULL,
    expires_on TEXT
) STRICT;

CREATE TABLE language (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    level TEXT NOT NULL
) STRICT;

CREATE TABLE pay_record (
    id TEXT PRIMARY KEY NOT NULL,
    effective_on TEXT NOT NULL,
    role_key TEXT NOT NULL,
    basis TEXT NOT NULL CHECK (basis IN ('year', 'hour')),
    base_cents INTEGER NOT NULL CHECK (base_cents > 0),
    hours_per_week REAL NOT NULL CHECK (hours_per_week BETWEEN 1 AND 100),
    overtime_cents INTEGER NOT NULL CHECK (overtime_cents >= 0),
    bonus_cents INTEGER NOT NULL CHECK (bonus_cents >= 0),
    shift_cents INTEGER NOT NULL CHECK (shift_cents >= 0),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE route_step (
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    role_key TEXT NOT NULL,
    min_months INTEGER CHECK (min_months BETWEEN 0 AND 600),
    wait_months REAL CHECK (wait_months BETWEEN 0 AND 600),
    entry_cents INTEGER CHECK (entry_cents > 0),
    not_before TEXT
) STRICT;

CREATE TABLE rating (
    id TEXT PRIMARY KEY NOT NULL,
    skill_key TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
    rated_on TEXT NOT NULL,
    is_typical INTEGER NOT NULL CHECK (is_typical IN (0, 1)),
    note TEXT NOT NULL,
    UNIQUE (skill_key, rated_on)
) STRICT;

CREATE TABLE goal (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    skill_key TEXT NOT NULL,
    from_level INTEGER NOT NULL CHECK (from_level BETWEEN 0 AND 5),
    to_level INTEGER NOT NULL CHECK (to_level BETWEEN from_level AND 5),
    minutes_estimated INTEGER NOT NULL CHECK (minutes_estimated BETWEEN 0 AND 600000),
    position INTEGER NOT NULL,
    due_on TEXT,
    status TEXT NOT NULL CHECK (status IN ('active', 'done', 'dropped')),
    created_on TEXT NOT NULL,
    finished_on TEXT,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE goal_step (
    id TEXT PRIMARY KEY NOT NULL,
    goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('course', 'reading', 'practice', 'on the job', 'people')),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 600000),
    done_on TEXT
) STRICT;
CREATE INDEX goal_step_goal ON goal_step (goal_id);

CREATE TABLE log_entry (
    id TEXT PRIMARY KEY NOT NULL,
    goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    logged_on TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX log_entry_goal ON log_entry (goal_id);

CREATE TABLE evidence (
    id TEXT PRIMARY KEY NOT NULL,
    skill_key TEXT NOT NULL,
    goal_id TEXT REFERENCES goal (id) ON DELETE SET NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    happened_on TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    about_others INTEGER NOT NULL CHECK (about_others IN (0, 1)),
    confirmed_by TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_goal ON evidence (goal_id);

CREATE TABLE assumption (
    id TEXT PRIMARY KEY NOT NULL,
    value REAL NOT NULL,
    note TEXT NOT NULL
) STRICT;
