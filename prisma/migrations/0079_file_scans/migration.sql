-- Files that were received while the virus scanner could not be reached (docs/decisions/0081-files-at-rest.md): no one reads
-- them before they were scanned. Files that were scanned as they came have no row.
CREATE TABLE file_scans (
  storage_key text NOT NULL,
  state text NOT NULL CHECK (state IN ('awaiting', 'clean', 'infected')),
  found text,
  received_at timestamptz(3) NOT NULL,
  scanned_at timestamptz(3),
  CONSTRAINT file_scans_pkey PRIMARY KEY (storage_key),
  CONSTRAINT file_scans_state_agrees CHECK (
    (state = 'awaiting') = (scanned_at IS NULL) AND (state = 'infected') = (found IS NOT NULL))
);
ALTER TABLE file_scans ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_scans FORCE ROW LEVEL SECURITY;
CREATE INDEX file_scans_awaiting_idx ON file_scans (received_at) WHERE state = 'awaiting';
