-- What a piece of evidence is and where it is kept, who was there, and its story for a review or an interview.
ALTER TABLE evidence ADD COLUMN kind TEXT NOT NULL DEFAULT 'text' CHECK (kind IN ('text', 'metric', 'link', 'file'));
ALTER TABLE evidence ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN people TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN situation TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN did TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN outcome TEXT NOT NULL DEFAULT '';

-- What an action leaves behind that can be shown.
ALTER TABLE goal_step ADD COLUMN leaves TEXT NOT NULL DEFAULT '';

-- The measures that the person follows; the id of a shipped one is its key in the catalogue.
CREATE TABLE metric (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    unit TEXT NOT NULL,
    better TEXT NOT NULL CHECK (better IN ('higher', 'lower')),
    how TEXT NOT NULL,
    skill_key TEXT NOT NULL,
    target REAL
) STRICT;

CREATE TABLE metric_reading (
    id TEXT PRIMARY KEY NOT NULL,
    metric_id TEXT NOT NULL REFERENCES metric (id) ON DELETE CASCADE,
    read_on TEXT NOT NULL,
    value REAL NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (metric_id, read_on)
) STRICT;

ALTER TABLE evidence ADD COLUMN reading_id TEXT REFERENCES metric_reading (id) ON DELETE SET NULL;
CREATE INDEX evidence_reading ON evidence (reading_id);

-- What a goal is to bring a measure to.
ALTER TABLE goal ADD COLUMN metric_id TEXT REFERENCES metric (id) ON DELETE SET NULL;
ALTER TABLE goal ADD COLUMN metric_target REAL;
CREATE INDEX goal_metric ON goal (metric_id);
