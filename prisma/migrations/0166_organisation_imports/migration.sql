-- Courts, institutions and accounts of a whole city from one workbook
-- (docs/decisions/0162-first-run-and-city-import.md). Such a list belongs to no institution and no
-- court.
ALTER TABLE imports
  DROP CONSTRAINT imports_have_one_owner,
  ADD CONSTRAINT imports_have_one_owner CHECK (num_nonnulls(institution_id, court_id)
    = CASE kind WHEN 'organisations' THEN 0 ELSE 1 END) NOT VALID;
ALTER TABLE imports VALIDATE CONSTRAINT imports_have_one_owner;
CREATE UNIQUE INDEX imports_one_running_of_platform ON imports (kind)
  WHERE state = 'running' AND institution_id IS NULL AND court_id IS NULL;
ALTER TABLE import_rows
  DROP CONSTRAINT import_rows_have_one_owner,
  ADD CONSTRAINT import_rows_have_one_owner CHECK (num_nonnulls(institution_id, court_id) <= 1)
    NOT VALID;
ALTER TABLE import_rows VALIDATE CONSTRAINT import_rows_have_one_owner;
-- The keys to the list by its owner do not bind where there is none.
ALTER TABLE import_rows ADD CONSTRAINT import_rows_import_id_fkey FOREIGN KEY (import_id)
  REFERENCES imports (id) ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE import_rows VALIDATE CONSTRAINT import_rows_import_id_fkey;
