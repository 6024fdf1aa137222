-- Who urged the mediator of a case, when and with what words, until the case's next move (docs/decisions/0046-urging.md).
ALTER TABLE cases ADD COLUMN urged_at timestamptz(3), ADD COLUMN urged_by text, ADD COLUMN urge_note text;
ALTER TABLE cases ADD CONSTRAINT cases_urged CHECK (
  (urged_at IS NULL) = (urged_by IS NULL) AND (urge_note IS NULL OR urged_at IS NOT NULL)) NOT VALID;
ALTER TABLE cases VALIDATE CONSTRAINT cases_urged;
