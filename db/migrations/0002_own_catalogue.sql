-- The user's own catalogue: roles, skills, requirements and moves that were added, taken from the reference library,
-- or changed. A row whose key the shipped catalogue has lies over that entry: NULL means "as shipped". Money is in
-- whole cents; ``origin`` is 'own', or the release from which the entry was taken.

CREATE TABLE own_role (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name TEXT CHECK (name <> ''),
    short_name TEXT CHECK (short_name <> ''),
    summary TEXT,
    stage INTEGER CHECK (stage BETWEEN 0 AND 3),
    codes TEXT,
    duties TEXT,
    caveat TEXT,
    band_low_cents INTEGER CHECK (band_low_cents > 0),
    band_mid_cents INTEGER CHECK (band_mid_cents >= band_low_cents),
    band_high_cents INTEGER CHECK (band_high_cents >= band_mid_cents),
    start_low_cents INTEGER CHECK (start_low_cents > 0),
    start_high_cents INTEGER CHECK (start_high_cents >= start_low_cents),
    figure_source TEXT,
    figure_year TEXT,
    figure_place TEXT,
    figure_kind TEXT CHECK (figure_kind IN ('own', 'employer band', 'survey')),
    figure_note TEXT,
    origin TEXT NOT NULL CHECK (origin <> ''),
    is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
    CHECK ((band_low_cents IS NULL) = (band_mid_cents IS NULL)),
    CHECK ((band_low_cents IS NULL) = (band_high_cents IS NULL)),
    CHECK ((start_low_cents IS NULL) = (start_high_cents IS NULL)),
    CHECK (coalesce(band_low_cents, start_low_cents) IS NULL OR figure_kind IS NOT NULL)
) STRICT;

CREATE TABLE own_skill (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
    name TEXT CHECK (name <> ''),
    skill_group TEXT,
    summary TEXT,
    signals TEXT,
    origin TEXT NOT NULL CHECK (origin <> ''),
    is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1))
) STRICT;

CREATE TABLE own_requirement (
    id TEXT PRIMARY KEY NOT NULL,
    role_key TEXT NOT NULL CHECK (role_key <> ''),
    skill_key TEXT NOT NULL CHECK (skill_key <> ''),
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    weight REAL NOT NULL CHECK (weight > 0 AND weight <= 1),
    gate INTEGER NOT NULL CHECK (gate IN (0, 1)),
    is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    origin TEXT NOT NULL CHECK (origin <> ''),
    dated TEXT NOT NULL,
    UNIQUE (role_key, skill_key)
) STRICT;

CREATE TABLE own_move (
    id TEXT PRIMARY KEY NOT NULL,
    source_key TEXT NOT NULL CHECK (source_key <> ''),
    target_key TEXT NOT NULL CHECK (target_key <> '' AND target_key <> source_key),
    min_months INTEGER CHECK (min_months BETWEEN 0 AND 600),
    wait_months REAL CHECK (wait_months BETWEEN 0 AND 600),
    raise_low REAL CHECK (raise_low BETWEEN 0 AND 2),
    raise_mode REAL CHECK (raise_mode BETWEEN raise_low AND 2),
    raise_high REAL CHECK (raise_high BETWEEN raise_mode AND 2),
    origin TEXT NOT NULL CHECK (origin <> ''),
    is_hidden INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
    UNIQUE (source_key, target_key),
    CHECK ((raise_low IS NULL) = (raise_mode IS NULL)),
    CHECK ((raise_low IS NULL) = (raise_high IS NULL))
) STRICT;

CREATE TABLE own_pay (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    area_code TEXT NOT NULL CHECK (area_code <> ''),
    jobs INTEGER CHECK (jobs >= 0),
    jobs_rse REAL CHECK (jobs_rse >= 0),
    wage_rse REAL CHECK (wage_rse >= 0),
    p10_cents INTEGER CHECK (p10_cents > 0),
    p25_cents INTEGER CHECK (p25_cents > 0),
    p50_cents INTEGER CHECK (p50_cents > 0),
    p75_cents INTEGER CHECK (p75_cents > 0),
    p90_cents INTEGER CHECK (p90_cents > 0),
    top_coded TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source <> ''),
    year TEXT NOT NULL CHECK (year <> ''),
    UNIQUE (code, area_code)
) STRICT;
