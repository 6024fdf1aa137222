-- 在线申请调解 (docs/decisions/0107-applications.md).

CREATE TABLE applications (
  id uuid NOT NULL,
  field text NOT NULL,
  state text NOT NULL,
  institution_id uuid,
  -- Keyed hash that the browser of the draft carries in a signed cookie. Null once it was submitted or removed.
  proof_hash text,
  -- What the applicant wrote (lib/domain/application/content.ts). Null once it was removed.
  content_sealed text,
  phone_sealed text,
  phone_hash text,
  -- Of the number that was proven; a change of the draft takes it away.
  account_id uuid,
  started_at timestamptz(3) NOT NULL,
  saved_at timestamptz(3) NOT NULL,
  submitted_at timestamptz(3),
  -- To what the applicant consented, word for word.
  consent_words text,
  answer_due_on date,
  answer_due_provisional boolean NOT NULL DEFAULT false,
  answered_at timestamptz(3),
  answered_by uuid,
  answered_by_name text,
  ground text,
  answer_words text,
  case_id uuid,
  withdrawn_at timestamptz(3),
  withdrawn_words text,
  removed_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT applications_pkey PRIMARY KEY (id),
  CONSTRAINT applications_institution_id_fkey FOREIGN KEY (institution_id)
    REFERENCES institutions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT applications_account_id_fkey FOREIGN KEY (account_id)
    REFERENCES accounts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- The application is accepted ahead of its case, in the transaction that writes the case.
  CONSTRAINT applications_case_id_fkey FOREIGN KEY (case_id)
    REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  CONSTRAINT applications_state CHECK (state IN ('draft', 'submitted', 'accepted', 'declined', 'withdrawn')),
  CONSTRAINT applications_submitted CHECK (CASE state WHEN 'draft' THEN submitted_at IS NULL
    ELSE num_nulls(submitted_at, institution_id, account_id, consent_words, answer_due_on) = 0 END),
  CONSTRAINT applications_answered CHECK ((state IN ('accepted', 'declined')) = (answered_at IS NOT NULL)
    AND num_nonnulls(answered_at, answered_by, answered_by_name) IN (0, 3)),
  CONSTRAINT applications_accepted CHECK ((state = 'accepted') = (case_id IS NOT NULL)),
  CONSTRAINT applications_declined CHECK ((state = 'declined') = (ground IS NOT NULL)
    AND (ground IS NULL) = (answer_words IS NULL)),
  CONSTRAINT applications_ground CHECK (ground IN ('not_mediable', 'outside_courts', 'no_jurisdiction', 'not_online',
    'beyond_scope', 'beyond_industry', 'beyond_expertise', 'other')),
  CONSTRAINT applications_withdrawn CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  CONSTRAINT applications_removed CHECK (removed_at IS NULL
    OR num_nonnulls(content_sealed, phone_sealed, phone_hash, proof_hash) = 0)
);
CREATE UNIQUE INDEX applications_proof_hash_key ON applications (proof_hash);
CREATE UNIQUE INDEX applications_case_id_key ON applications (case_id);
CREATE INDEX applications_institution_id_answer_due_on_id_idx ON applications (institution_id, answer_due_on, id);
CREATE INDEX applications_institution_id_submitted_at_id_idx ON applications (institution_id, submitted_at, id);
CREATE INDEX applications_account_id_idx ON applications (account_id);
-- How many wait is counted for the menu of every page.
CREATE INDEX applications_waiting ON applications (institution_id) WHERE state = 'submitted';
CREATE INDEX applications_saved_at ON applications (saved_at) WHERE removed_at IS NULL;
ALTER TABLE applications ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications FORCE ROW LEVEL SECURITY;

-- What the applicant has: each file with its name and what it is to show.
CREATE TABLE application_materials (
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  purpose text NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  storage_key text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  CONSTRAINT application_materials_pkey PRIMARY KEY (id),
  CONSTRAINT application_materials_application_id_fkey FOREIGN KEY (application_id)
    REFERENCES applications (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX application_materials_storage_key_key ON application_materials (storage_key);
CREATE UNIQUE INDEX application_materials_application_id_sha256_key ON application_materials (application_id, sha256);
ALTER TABLE application_materials ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_materials FORCE ROW LEVEL SECURITY;

-- A code proves the number of an application before there is an account.
ALTER TABLE phone_codes
  ALTER COLUMN account_id DROP NOT NULL,
  ADD COLUMN application_id uuid,
  ADD CONSTRAINT phone_codes_application_id_fkey FOREIGN KEY (application_id)
    REFERENCES applications (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT phone_codes_of CHECK (num_nonnulls(account_id, application_id) = 1),
  DROP CONSTRAINT phone_codes_purpose_check,
  ADD CONSTRAINT phone_codes_purpose_check CHECK (purpose IN ('sign_in', 'sign', 'apply')
    AND (purpose = 'apply') = (application_id IS NOT NULL));
CREATE INDEX phone_codes_application_id_idx ON phone_codes (application_id, made_at);

-- Notices of an application leave like every other; it belongs to no case yet, and holder_id is its institution.
ALTER TABLE deliveries
  ADD COLUMN application_id uuid,
  ADD CONSTRAINT deliveries_application_id_fkey FOREIGN KEY (application_id)
    REFERENCES applications (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  DROP CONSTRAINT deliveries_recipient,
  ADD CONSTRAINT deliveries_recipient CHECK (num_nonnulls(party_id, account_id, consultation_id, application_id) = 1),
  DROP CONSTRAINT deliveries_about,
  ADD CONSTRAINT deliveries_about CHECK (
    CASE WHEN num_nonnulls(consultation_id, application_id) = 0 THEN num_nulls(case_id, court_id) = 0
      ELSE num_nonnulls(case_id, court_id) = 0 END);
CREATE INDEX deliveries_application_id_idx ON deliveries (application_id);
