-- Files that arrive in numbered parts (docs/decisions/0067-offline-work.md). The id is the device's and becomes that of
-- the material; both tables hold what is on its way only: npm run files:sweep removes what has ended or is a week old.
CREATE TABLE uploads (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  slot text NOT NULL,
  title text NOT NULL,
  file_name text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  -- The SHA-256 of every part, in their order.
  part_sha256 text[] NOT NULL,
  -- By the clock of the device, which may be wrong.
  made_at timestamptz(3) NOT NULL,
  started_at timestamptz(3) NOT NULL,
  -- When the material was added.
  ended_at timestamptz(3),
  CONSTRAINT uploads_pkey PRIMARY KEY (id),
  CONSTRAINT uploads_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX uploads_started_at_idx ON uploads (started_at);
CREATE TABLE upload_parts (
  upload_id uuid NOT NULL,
  part_no integer NOT NULL,
  storage_key text NOT NULL,
  received_at timestamptz(3) NOT NULL,
  CONSTRAINT upload_parts_pkey PRIMARY KEY (upload_id, part_no),
  CONSTRAINT upload_parts_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES uploads (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX upload_parts_storage_key_key ON upload_parts (storage_key);
ALTER TABLE uploads ENABLE ROW LEVEL SECURITY;
ALTER TABLE uploads FORCE ROW LEVEL SECURITY;
ALTER TABLE upload_parts ENABLE ROW LEVEL SECURITY;
ALTER TABLE upload_parts FORCE ROW LEVEL SECURITY;
