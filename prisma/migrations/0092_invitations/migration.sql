-- How people from outside come in (docs/decisions/0094-parties-come-in.md).

-- An account of the role party belongs to one telephone number and has no password. The same person may also work here: a
-- mediator who is a party elsewhere has two accounts.
ALTER TABLE accounts ALTER COLUMN password_hash DROP NOT NULL;
ALTER TABLE accounts ADD CONSTRAINT accounts_password_of_staff CHECK (role = 'party' OR password_hash IS NOT NULL);
DROP INDEX accounts_phone_hash_key;
CREATE UNIQUE INDEX accounts_phone_hash_of_staff ON accounts (phone_hash) WHERE role <> 'party';
CREATE UNIQUE INDEX accounts_phone_hash_of_party ON accounts (phone_hash) WHERE role = 'party';

CREATE INDEX participants_account_id_idx ON participants (account_id) WHERE account_id IS NOT NULL;

-- One invitation is for one participation, is used once, and ends after seven days. What opens it is stored as keyed hashes
-- only. A renewed one is a new row; the earlier one is revoked.
CREATE TABLE invitations (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  channel text NOT NULL,
  -- Of the link, and of the code on paper together with the last four digits of the telephone number.
  link_hash text NOT NULL,
  code_hash text NOT NULL,
  -- Of the last four digits, for this invitation alone.
  digits_hash text NOT NULL,
  phone_sealed text NOT NULL,
  phone_hash text NOT NULL,
  issued_by uuid NOT NULL,
  issued_by_name text NOT NULL,
  issued_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  -- The SMS that carries the link.
  delivery_id uuid,
  opened_at timestamptz(3),
  used_at timestamptz(3),
  revoked_at timestamptz(3),
  revoked_because text,
  wrong_digits integer NOT NULL DEFAULT 0,
  CONSTRAINT invitations_pkey PRIMARY KEY (id),
  CONSTRAINT invitations_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invitations_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invitations_channel_check CHECK (channel IN ('sms', 'paper')),
  CONSTRAINT invitations_delivery_check CHECK ((channel = 'sms') = (delivery_id IS NOT NULL)),
  CONSTRAINT invitations_revoked_check CHECK ((revoked_at IS NULL) = (revoked_because IS NULL)),
  CONSTRAINT invitations_because_check CHECK (revoked_because IN ('renewed', 'by_mediator', 'too_many_tries', 'case_ended'))
);
CREATE UNIQUE INDEX invitations_link_hash_key ON invitations (link_hash);
CREATE INDEX invitations_code_hash_idx ON invitations (code_hash);
CREATE INDEX invitations_case_id_idx ON invitations (case_id);
-- Of one participation only one invitation is open.
CREATE UNIQUE INDEX invitations_open ON invitations (participant_id) WHERE used_at IS NULL AND revoked_at IS NULL;
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;

-- A code by SMS: to come in again, or to confirm an act.
CREATE TABLE phone_codes (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  purpose text NOT NULL,
  made_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  wrong_tries integer NOT NULL DEFAULT 0,
  CONSTRAINT phone_codes_pkey PRIMARY KEY (id),
  CONSTRAINT phone_codes_account_id_fkey FOREIGN KEY (account_id)
    REFERENCES accounts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT phone_codes_purpose_check CHECK (purpose IN ('sign_in', 'sign'))
);
CREATE INDEX phone_codes_account_id_idx ON phone_codes (account_id, purpose, made_at);
ALTER TABLE phone_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE phone_codes FORCE ROW LEVEL SECURITY;

-- What a party answers and declares itself: recorded under its participation instead of by a mediator.
ALTER TABLE consents ALTER COLUMN mediator_id DROP NOT NULL, ADD COLUMN participant_id uuid
  REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE consents ADD CONSTRAINT consents_recorded_by CHECK ((mediator_id IS NULL) = (participant_id IS NOT NULL));
ALTER TABLE identity_checks ALTER COLUMN mediator_id DROP NOT NULL, ADD COLUMN participant_id uuid
  REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE identity_checks ADD CONSTRAINT identity_checks_recorded_by
  CHECK ((mediator_id IS NULL) = (participant_id IS NOT NULL));
