-- Talks with the manager, and what the report is made for. A check-in keeps what was said of each skill:
-- [skill, own level, level seen, remark], and the steps agreed: [what, who, by which day].
CREATE TABLE check_in (
    id TEXT PRIMARY KEY NOT NULL,
    held_on TEXT NOT NULL,
    reader TEXT NOT NULL,
    levels TEXT NOT NULL CHECK (json_valid(levels)),
    steps TEXT NOT NULL CHECK (json_valid(steps)),
    note TEXT NOT NULL
) STRICT;

-- A small experiment with a task of the role ahead: energy and liking before and after, 1 to 5; after it none yet.
CREATE TABLE trial (
    id TEXT PRIMARY KEY NOT NULL,
    tried_on TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    energy_before INTEGER NOT NULL CHECK (energy_before BETWEEN 1 AND 5),
    liking_before INTEGER NOT NULL CHECK (liking_before BETWEEN 1 AND 5),
    energy_after INTEGER CHECK (energy_after BETWEEN 1 AND 5),
    liking_after INTEGER CHECK (liking_after BETWEEN 1 AND 5),
    note TEXT NOT NULL
) STRICT;

-- The talk that the promotion case is made for; at most one row.
CREATE TABLE talk (
    id TEXT PRIMARY KEY NOT NULL CHECK (id = 'talk'),
    reader TEXT NOT NULL,
    held_on TEXT,
    ask_by TEXT
) STRICT;

-- Reports of the user's own: whom they tell as much as (edition), how pay is told, and which sections in which order.
CREATE TABLE custom_edition (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    edition TEXT NOT NULL CHECK (edition IN ('mine', 'manager', 'mentor', 'partner')),
    pay TEXT NOT NULL CHECK (pay IN ('amounts', 'index', 'nothing')),
    sections TEXT NOT NULL CHECK (json_valid(sections))
) STRICT;
