-- One word for what a person adds to the catalogue or changes in it: custom.

ALTER TABLE own_role RENAME TO custom_role;
ALTER TABLE own_skill RENAME TO custom_skill;
ALTER TABLE own_requirement RENAME TO custom_requirement;
ALTER TABLE own_move RENAME TO custom_move;
ALTER TABLE own_pay RENAME TO custom_pay;
