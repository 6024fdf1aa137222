-- 机构终止、合并 (docs/decisions/0179-ends-of-institutions.md): the day on which an institution ended, for good, and into which other one
-- it merged; and the proposal of it, which a second person confirms.

ALTER TABLE institutions
  ADD COLUMN ended_on date,
  ADD COLUMN ended_as text,
  ADD COLUMN ended_into_id uuid,
  ADD CONSTRAINT institutions_ended_check CHECK (
    CASE WHEN ended_on IS NULL THEN num_nonnulls(ended_as, ended_into_id) = 0
      ELSE coalesce(ended_as IN ('closed', 'merged'), false) AND (ended_as = 'merged') = (ended_into_id IS NOT NULL)
        AND ended_into_id IS DISTINCT FROM id END),
  ADD CONSTRAINT institutions_ended_into_id_fkey FOREIGN KEY (ended_into_id) REFERENCES institutions (id)
    ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX institutions_ended_into_id_idx ON institutions (ended_into_id);

ALTER TABLE proposals
  ADD COLUMN end_as text,
  ADD COLUMN end_into_id uuid,
  DROP CONSTRAINT proposals_kind_check,
  DROP CONSTRAINT proposals_content_check,
  ADD CONSTRAINT proposals_kind_check CHECK (kind IN ('administrator', 'administrator_password',
    'court_key', 'second_factor', 'parameter', 'institution_end')),
  ADD CONSTRAINT proposals_content_check CHECK (CASE kind
    WHEN 'administrator' THEN num_nonnulls(role, content_sealed) = 2 AND num_nonnulls(court_id, subject_version) = 0
    WHEN 'administrator_password' THEN num_nonnulls(role, subject_version) = 2
      AND num_nonnulls(court_id, content_sealed) = 0
    WHEN 'second_factor' THEN role IS NOT NULL AND num_nonnulls(court_id, content_sealed, subject_version) = 0
    WHEN 'parameter' THEN subject_version IS NOT NULL AND num_nonnulls(role, content_sealed) = 0
    WHEN 'institution_end' THEN num_nonnulls(role, court_id, content_sealed, subject_version) = 0
    ELSE court_id IS NOT NULL AND num_nonnulls(role, content_sealed, subject_version) = 0 END
    AND num_nonnulls(parameter_key, parameter_value, parameter_from)
      = CASE kind WHEN 'parameter' THEN 3 ELSE 0 END),
  ADD CONSTRAINT proposals_end_check CHECK (
    CASE WHEN kind = 'institution_end' THEN coalesce(end_as IN ('closed', 'merged'), false)
        AND (end_as = 'merged') = (end_into_id IS NOT NULL)
      ELSE num_nonnulls(end_as, end_into_id) = 0 END),
  ADD CONSTRAINT proposals_end_into_id_fkey FOREIGN KEY (end_into_id) REFERENCES institutions (id)
    ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX proposals_end_into_id_idx ON proposals (end_into_id);
