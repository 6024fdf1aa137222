-- The SMS of an activation link leaves like every other (docs/decisions/0177-activation-links.md). It belongs to no case:
-- holder_id is the institution of the account, and none where it is a court's.
ALTER TABLE deliveries
  ALTER COLUMN holder_id DROP NOT NULL,
  DROP CONSTRAINT deliveries_about,
  ADD CONSTRAINT deliveries_about CHECK (CASE
    WHEN document = 'account_activation' THEN num_nonnulls(case_id, court_id) = 0 AND account_id IS NOT NULL
    WHEN num_nonnulls(consultation_id, application_id) = 0 THEN num_nulls(case_id, court_id, holder_id) = 0
    ELSE num_nonnulls(case_id, court_id) = 0 AND holder_id IS NOT NULL END) NOT VALID;
ALTER TABLE deliveries VALIDATE CONSTRAINT deliveries_about;
ALTER TABLE delivery_attempts ALTER COLUMN holder_id DROP NOT NULL;
ALTER TABLE delivery_reports ALTER COLUMN holder_id DROP NOT NULL;
