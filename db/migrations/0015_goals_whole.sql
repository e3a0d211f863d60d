-- Why a goal, from when, how urgent, and whether it is put away; what must be done before it; what it is learned from.
ALTER TABLE goal ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE goal ADD COLUMN starts_on TEXT;
ALTER TABLE goal ADD COLUMN priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('high', 'normal', 'low'));
ALTER TABLE goal ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1));

CREATE TABLE goal_need (
    id TEXT PRIMARY KEY NOT NULL,
    goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    needs_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    UNIQUE (goal_id, needs_id),
    CHECK (goal_id <> needs_id)
) STRICT;
CREATE INDEX goal_need_by_needs ON goal_need (needs_id);

CREATE TABLE goal_resource (
    id TEXT PRIMARY KEY NOT NULL,
    goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    rank REAL NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    place TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('to do', 'in use', 'done'))
) STRICT;
CREATE INDEX goal_resource_by_goal ON goal_resource (goal_id, rank);
