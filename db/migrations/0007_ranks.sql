-- Rows that the user orders stand by a rank, a number between those of its neighbours, so that moving one row writes
-- one row. The numbers in use become the first ranks.

ALTER TABLE route_step ADD COLUMN rank REAL NOT NULL DEFAULT 0;
UPDATE route_step SET rank = position;
ALTER TABLE route_step DROP COLUMN position;

ALTER TABLE goal ADD COLUMN rank REAL NOT NULL DEFAULT 0;
UPDATE goal SET rank = position;
ALTER TABLE goal DROP COLUMN position;

ALTER TABLE goal_step ADD COLUMN rank REAL NOT NULL DEFAULT 0;
UPDATE goal_step SET rank = position;
ALTER TABLE goal_step DROP COLUMN position;

ALTER TABLE scenario ADD COLUMN rank REAL NOT NULL DEFAULT 0;
UPDATE scenario SET rank = position;
ALTER TABLE scenario DROP COLUMN position;
