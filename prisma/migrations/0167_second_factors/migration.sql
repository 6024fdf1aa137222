-- 两步验证 (docs/decisions/0164-second-factor.md): the second step of signing in.

CREATE TABLE second_factors (
  -- New with every enrolment: a proposal to reset it names this one.
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  -- None once it was reset.
  secret_sealed text,
  -- Keyed hashes of the recovery codes that are not used yet.
  recovery_hashes text[] NOT NULL DEFAULT ARRAY[]::text[],
  -- The time step (of 30 s) of the last code that was accepted: no code is accepted twice.
  last_step integer,
  begun_at timestamptz(3) NOT NULL,
  -- Null: the secret was shown, and no code has confirmed it yet.
  confirmed_at timestamptz(3),
  reset_at timestamptz(3),
  reset_proposed_by text,
  reset_confirmed_by text,
  CONSTRAINT second_factors_pkey PRIMARY KEY (id),
  CONSTRAINT second_factors_state_check CHECK (CASE WHEN confirmed_at IS NOT NULL
    THEN num_nonnulls(secret_sealed, last_step) = 2 AND reset_at IS NULL
    ELSE num_nonnulls(secret_sealed, reset_at) > 0 AND cardinality(recovery_hashes) = 0 END),
  CONSTRAINT second_factors_reset_check
    CHECK (num_nonnulls(reset_at, reset_proposed_by, reset_confirmed_by) IN (0, 3)),
  CONSTRAINT second_factors_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX second_factors_account_id_key ON second_factors (account_id);
ALTER TABLE second_factors ENABLE ROW LEVEL SECURITY;
ALTER TABLE second_factors FORCE ROW LEVEL SECURITY;

-- A second person lets the second step of an account be reset: its subject is the enrolment, its role that of the account.
ALTER TABLE proposals
  DROP CONSTRAINT proposals_kind_check,
  DROP CONSTRAINT proposals_content_check,
  DROP CONSTRAINT proposals_role_check,
  ADD CONSTRAINT proposals_kind_check
    CHECK (kind IN ('administrator', 'administrator_password', 'court_key', 'second_factor')),
  ADD CONSTRAINT proposals_content_check CHECK (CASE kind
    WHEN 'administrator' THEN num_nonnulls(role, content_sealed) = 2 AND num_nonnulls(court_id, subject_version) = 0
    WHEN 'administrator_password' THEN num_nonnulls(role, subject_version) = 2
      AND num_nonnulls(court_id, content_sealed) = 0
    WHEN 'second_factor' THEN role IS NOT NULL AND num_nonnulls(court_id, content_sealed, subject_version) = 0
    ELSE court_id IS NOT NULL AND num_nonnulls(role, content_sealed, subject_version) = 0 END),
  ADD CONSTRAINT proposals_role_check CHECK (role IS NULL OR kind = 'second_factor'
    OR role IN ('system_admin', 'security_admin', 'auditor'));
