-- 双人复核 (docs/decisions/0158-second-person.md): what one administrator proposes and another person confirms or refuses.

CREATE TABLE proposals (
  id uuid NOT NULL,
  kind text NOT NULL,
  -- The role of a proposed account, or of the account whose password is to be renewed.
  role text,
  -- The court whose key it is.
  court_id uuid,
  -- The id of what is made, chosen with the proposal, or of the account concerned.
  subject_id uuid NOT NULL,
  -- The name of the person or the court.
  subject_name text NOT NULL,
  -- Version of the account whose password is to be renewed.
  subject_version integer,
  -- Telephone and hash of the document number of a proposed account.
  content_sealed text,
  reason text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_by_role text NOT NULL,
  proposed_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz(3),
  decision_reason text,
  CONSTRAINT proposals_pkey PRIMARY KEY (id),
  CONSTRAINT proposals_kind_check CHECK (kind IN ('administrator', 'administrator_password', 'court_key')),
  CONSTRAINT proposals_content_check CHECK (CASE kind
    WHEN 'administrator' THEN num_nonnulls(role, content_sealed) = 2 AND num_nonnulls(court_id, subject_version) = 0
    WHEN 'administrator_password' THEN num_nonnulls(role, subject_version) = 2
      AND num_nonnulls(court_id, content_sealed) = 0
    ELSE court_id IS NOT NULL AND num_nonnulls(role, content_sealed, subject_version) = 0 END),
  CONSTRAINT proposals_role_check CHECK (role IS NULL OR role IN ('system_admin', 'security_admin', 'auditor')),
  CONSTRAINT proposals_state_check CHECK (state IN ('waiting', 'confirmed', 'refused', 'withdrawn')),
  CONSTRAINT proposals_decision_check CHECK (num_nonnulls(decided_by, decided_by_name, decided_at)
    = CASE state WHEN 'waiting' THEN 0 ELSE 3 END AND (state = 'refused') = (decision_reason IS NOT NULL)),
  -- Another person decides; whom it came from takes it back.
  CONSTRAINT proposals_second_person_check CHECK (state = 'waiting'
    OR (state = 'withdrawn') = (decided_by = proposed_by)),
  CONSTRAINT proposals_court_id_fkey FOREIGN KEY (court_id) REFERENCES courts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT proposals_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX proposals_proposed_at_idx ON proposals (proposed_at DESC, id DESC);
CREATE INDEX proposals_court_id_idx ON proposals (court_id);
CREATE INDEX proposals_proposed_by_idx ON proposals (proposed_by);
CREATE INDEX proposals_subject_id_idx ON proposals (subject_id);
ALTER TABLE proposals ENABLE ROW LEVEL SECURITY;
ALTER TABLE proposals FORCE ROW LEVEL SECURITY;
