-- The map of roles has a fifth column, direction: stage 4.

ALTER TABLE custom_role ADD COLUMN column_of_map INTEGER CHECK (column_of_map BETWEEN 0 AND 4);
UPDATE custom_role SET column_of_map = stage;
ALTER TABLE custom_role DROP COLUMN stage;
ALTER TABLE custom_role RENAME COLUMN column_of_map TO stage;
