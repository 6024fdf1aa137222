-- 调出、离职 (docs/decisions/0172-moving-and-ending.md): the day on which a mediator's service at an institution ended, for good, and
-- where their file here goes on from an ended one. A telephone number is free for another account once the service of its holder ended.

ALTER TABLE accounts
  ADD COLUMN ended_on date,
  ADD COLUMN ended_as text,
  ADD CONSTRAINT accounts_ended_check CHECK (
    CASE WHEN ended_on IS NULL THEN ended_as IS NULL
      ELSE coalesce(ended_as IN ('left', 'moved'), false) AND role = 'mediator' AND status = 'disabled' END);

CREATE UNIQUE INDEX accounts_phone_hash_in_service ON accounts (phone_hash) WHERE role <> 'party' AND ended_on IS NULL;
DROP INDEX accounts_phone_hash_of_staff;

ALTER TABLE mediator_profiles
  ADD COLUMN earlier_id uuid,
  ADD CONSTRAINT mediator_profiles_earlier_id_fkey FOREIGN KEY (earlier_id) REFERENCES mediator_profiles (account_id)
    ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX mediator_profiles_earlier_id_idx ON mediator_profiles (earlier_id);
CREATE INDEX mediator_profiles_identity_hash_idx ON mediator_profiles (identity_hash);
