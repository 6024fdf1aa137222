-- 不受理通知书 (docs/decisions/0092-decline-notices.md): written by the act of declining with what it says, made by the system,
-- which adds number and file once.
CREATE TABLE decline_notices (
  decline_id uuid NOT NULL,
  institution_id uuid NOT NULL,
  court_id uuid NOT NULL,
  case_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'made', 'failed')),
  failure text CHECK (failure IN ('characters', 'signature', 'internal')),
  -- The characters that no font has.
  failure_detail text,
  -- Content and fields as lib/documents/compose-document.ts makes them; no personal number is in it.
  composed jsonb NOT NULL,
  system_version integer NOT NULL CHECK (system_version > 0),
  number_year integer,
  number integer CHECK (number > 0),
  verification_code text,
  pages integer CHECK (pages > 0),
  storage_key text,
  sha256 text,
  size integer CHECK (size > 0),
  made_at timestamptz(3),
  template_id uuid,
  word_storage_key text,
  word_sha256 text,
  CONSTRAINT decline_notices_pkey PRIMARY KEY (decline_id),
  CONSTRAINT decline_notices_decline_id_fkey FOREIGN KEY (decline_id)
    REFERENCES case_declines (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT decline_notices_institution_id_fkey FOREIGN KEY (institution_id)
    REFERENCES institutions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT decline_notices_template_id_fkey FOREIGN KEY (template_id)
    REFERENCES document_templates (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT decline_notices_made_check CHECK (
    num_nulls(number_year, number, verification_code, pages, storage_key, sha256, size, made_at)
      = CASE state WHEN 'made' THEN 0 ELSE 8 END),
  CONSTRAINT decline_notices_word_check CHECK (num_nulls(template_id, word_storage_key, word_sha256) IN (0, 3))
);
CREATE UNIQUE INDEX decline_notices_institution_id_number_year_number_key
  ON decline_notices (institution_id, number_year, number);
CREATE UNIQUE INDEX decline_notices_verification_code_key ON decline_notices (verification_code);
CREATE UNIQUE INDEX decline_notices_storage_key_key ON decline_notices (storage_key);
CREATE UNIQUE INDEX decline_notices_word_storage_key_key ON decline_notices (word_storage_key);
CREATE INDEX decline_notices_case_id_idx ON decline_notices (case_id);
ALTER TABLE decline_notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE decline_notices FORCE ROW LEVEL SECURITY;
