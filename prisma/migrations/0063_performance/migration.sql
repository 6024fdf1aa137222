-- What parties declared by word where no paper proves the ground of a closing (docs/decisions/0064-closing-evidence.md):
-- an oral agreement, or a withdrawal. Closings recorded before have none.
ALTER TABLE closings
  ADD COLUMN stated_by uuid[] NOT NULL DEFAULT ARRAY[]::uuid[],
  ADD COLUMN stated_on date,
  ADD COLUMN stated_how text;
ALTER TABLE closings ADD CONSTRAINT closings_statement_check
  CHECK ((stated_on IS NULL) = (stated_how IS NULL) AND (stated_on IS NULL) = (stated_by = '{}')) NOT VALID;
