-- 激活链接 (docs/decisions/0177-activation-links.md): how an account is handed over by SMS.

CREATE TABLE activation_links (
  -- The link is derived from it with the installation's key; its delivery has the same id.
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  -- Keyed hash of the secret in the link.
  link_hash text NOT NULL,
  issued_at timestamptz(3) NOT NULL,
  issued_by_name text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  revoked_at timestamptz(3),
  revoked_because text,
  -- Wrong last digits of the phone.
  wrong_digits integer NOT NULL DEFAULT 0,
  CONSTRAINT activation_links_pkey PRIMARY KEY (id),
  CONSTRAINT activation_links_end_check CHECK (num_nonnulls(used_at, revoked_at) <= 1
    AND (revoked_at IS NULL) = (revoked_because IS NULL)),
  CONSTRAINT activation_links_because_check CHECK (revoked_because IS NULL
    OR revoked_because IN ('renewed', 'disabled', 'account_changed', 'too_many_tries')),
  CONSTRAINT activation_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX activation_links_link_hash_key ON activation_links (link_hash);
CREATE INDEX activation_links_account_id_issued_at_idx ON activation_links (account_id, issued_at);
CREATE UNIQUE INDEX activation_links_open ON activation_links (account_id)
  WHERE used_at IS NULL AND revoked_at IS NULL;
ALTER TABLE activation_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE activation_links FORCE ROW LEVEL SECURITY;

-- Until its link is used, an account has no password at all.
ALTER TABLE accounts
  DROP CONSTRAINT accounts_password_of_staff,
  ADD CONSTRAINT accounts_password_of_staff
    CHECK (role = 'party' OR password_hash IS NOT NULL OR must_change_password) NOT VALID;
ALTER TABLE accounts VALIDATE CONSTRAINT accounts_password_of_staff;
