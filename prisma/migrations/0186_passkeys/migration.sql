-- 通行密钥 (docs/decisions/0181-passkeys.md): a second step of signing in beside the code by time.

-- A confirmed second step may have passkeys alone: then it has no secret.
ALTER TABLE second_factors
  DROP CONSTRAINT second_factors_state_check,
  ADD CONSTRAINT second_factors_state_check CHECK (CASE WHEN confirmed_at IS NOT NULL
    THEN num_nonnulls(secret_sealed, last_step) IN (0, 2) AND reset_at IS NULL
    ELSE num_nonnulls(secret_sealed, reset_at) > 0 AND cardinality(recovery_hashes) = 0 END);

CREATE TABLE passkeys (
  id uuid NOT NULL,
  -- Of the second step of this account; ends with it.
  account_id uuid NOT NULL,
  -- As its owner calls it.
  name text NOT NULL,
  -- What the authenticator calls it, base64url.
  credential_id text NOT NULL,
  -- COSE, base64url. It opens nothing.
  public_key text NOT NULL,
  -- How often the authenticator says it was used; 0 where it does not count.
  sign_count bigint NOT NULL,
  transports text[] NOT NULL DEFAULT ARRAY[]::text[],
  -- The host name it was made for: it is good for no other.
  rp_id text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3),
  CONSTRAINT passkeys_pkey PRIMARY KEY (id),
  CONSTRAINT passkeys_name_check CHECK (char_length(name) BETWEEN 1 AND 20),
  CONSTRAINT passkeys_sign_count_check CHECK (sign_count BETWEEN 0 AND 4294967295),
  CONSTRAINT passkeys_account_id_fkey FOREIGN KEY (account_id)
    REFERENCES second_factors (account_id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX passkeys_credential_id_key ON passkeys (credential_id);
CREATE INDEX passkeys_account_id_idx ON passkeys (account_id);
ALTER TABLE passkeys ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkeys FORCE ROW LEVEL SECURITY;
