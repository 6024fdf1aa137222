-- The notice that a consultation was answered leaves like every other (docs/decisions/0100-consultations.md). It belongs to
-- no case: holder_id is the institution then, and the foreign keys to cases hold for the others as before.
ALTER TABLE deliveries
  ALTER COLUMN case_id DROP NOT NULL,
  ALTER COLUMN court_id DROP NOT NULL,
  ADD COLUMN consultation_id uuid,
  ADD CONSTRAINT deliveries_consultation_id_holder_id_fkey FOREIGN KEY (consultation_id, holder_id)
    REFERENCES consultations (id, institution_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  DROP CONSTRAINT deliveries_recipient,
  ADD CONSTRAINT deliveries_recipient CHECK (num_nonnulls(party_id, account_id, consultation_id) = 1),
  ADD CONSTRAINT deliveries_about CHECK (
    CASE WHEN consultation_id IS NULL THEN num_nulls(case_id, court_id) = 0 ELSE num_nonnulls(case_id, court_id) = 0 END);
ALTER TABLE delivery_attempts
  ALTER COLUMN case_id DROP NOT NULL,
  ALTER COLUMN court_id DROP NOT NULL,
  ADD CONSTRAINT delivery_attempts_about CHECK ((case_id IS NULL) = (court_id IS NULL));
ALTER TABLE delivery_reports
  ALTER COLUMN case_id DROP NOT NULL,
  ALTER COLUMN court_id DROP NOT NULL,
  ADD CONSTRAINT delivery_reports_about CHECK ((case_id IS NULL) = (court_id IS NULL));
CREATE INDEX deliveries_consultation_id_idx ON deliveries (consultation_id);
