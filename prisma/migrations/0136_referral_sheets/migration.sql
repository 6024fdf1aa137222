-- 批量引调与引调途径 (docs/decisions/0134-referral-sheets.md).

-- How a case came to the platform. Cases of an older version of the program count as the court's own system until they are told apart below.
ALTER TABLE cases ADD COLUMN channel text NOT NULL DEFAULT 'api';
ALTER TABLE cases ADD CONSTRAINT cases_channel_is_known
  CHECK (channel IN ('api', 'form', 'sheet', 'application', 'records')) NOT VALID;
UPDATE cases SET channel = 'records' WHERE import_id IS NOT NULL;
-- No policy lets the owner read receipts: for this statement it needs none.
ALTER TABLE referral_receipts NO FORCE ROW LEVEL SECURITY;
UPDATE cases c SET channel = 'form' FROM referral_receipts r
  WHERE r.case_id = c.id AND r.idempotency_key LIKE 'register:%';
ALTER TABLE referral_receipts FORCE ROW LEVEL SECURITY;
UPDATE cases c SET channel = 'application' FROM applications a WHERE a.case_id = c.id;
ALTER TABLE cases VALIDATE CONSTRAINT cases_channel_is_known;
CREATE INDEX cases_court_id_channel_referred_at_id_idx
  ON cases (court_id, channel, referred_at DESC, number_serial DESC, id DESC);

-- A list is an institution's or a court's.
ALTER TABLE imports
  ALTER COLUMN institution_id DROP NOT NULL,
  ADD COLUMN court_id uuid,
  ADD CONSTRAINT imports_court_id_fkey FOREIGN KEY (court_id)
    REFERENCES courts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT imports_have_one_owner CHECK (num_nonnulls(institution_id, court_id) = 1),
  ADD CONSTRAINT imports_kind_of_owner CHECK ((kind = 'referrals') = (court_id IS NOT NULL));
CREATE UNIQUE INDEX imports_id_court_id_key ON imports (id, court_id);
CREATE INDEX imports_court_id_created_at_idx ON imports (court_id, created_at DESC);
CREATE UNIQUE INDEX imports_one_running_at_court ON imports (court_id, kind) WHERE state = 'running';
-- Of the two keys to the list that one binds whose owner is set.
ALTER TABLE import_rows
  ALTER COLUMN institution_id DROP NOT NULL,
  ADD COLUMN court_id uuid,
  ADD CONSTRAINT import_rows_import_id_court_id_fkey FOREIGN KEY (import_id, court_id)
    REFERENCES imports (id, court_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT import_rows_have_one_owner CHECK (num_nonnulls(institution_id, court_id) = 1);
CREATE UNIQUE INDEX import_rows_made_once_at_court ON import_rows (court_id, fingerprint) WHERE state = 'made';
