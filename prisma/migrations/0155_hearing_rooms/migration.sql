-- 共同到场 by video (docs/decisions/0151-hearings-by-video.md): a conference belongs to a meeting or to a hearing.

ALTER TABLE confirmation_hearings
  -- The judge who appointed it and presides; null: before this migration.
  ADD COLUMN appointed_by_id uuid,
  DROP CONSTRAINT confirmation_hearings_way,
  ADD CONSTRAINT confirmation_hearings_way CHECK (way IN ('on_site', 'telephone', 'video')) NOT VALID,
  ADD CONSTRAINT confirmation_hearings_host CHECK (way <> 'video' OR appointed_by_id IS NOT NULL) NOT VALID;
ALTER TABLE confirmation_hearings VALIDATE CONSTRAINT confirmation_hearings_way;
ALTER TABLE confirmation_hearings VALIDATE CONSTRAINT confirmation_hearings_host;

ALTER TABLE conferences
  ALTER COLUMN meeting_id DROP NOT NULL,
  ADD COLUMN hearing_id uuid,
  ADD CONSTRAINT conferences_of_check CHECK (num_nonnulls(meeting_id, hearing_id) = 1) NOT VALID,
  -- A court hears both sides together; its hearing is recorded by the rules of the court, not here.
  ADD CONSTRAINT conferences_joint_check CHECK (hearing_id IS NULL OR (caucus_party_id IS NULL AND NOT is_recording)) NOT VALID,
  ADD CONSTRAINT conferences_hearing_id_fkey FOREIGN KEY (hearing_id) REFERENCES confirmation_hearings (id)
    ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE conferences VALIDATE CONSTRAINT conferences_of_check;
ALTER TABLE conferences VALIDATE CONSTRAINT conferences_joint_check;
CREATE UNIQUE INDEX conferences_hearing_id_key ON conferences (hearing_id);

ALTER TABLE conference_seats
  -- Of a hearing: when its person read the rights and duties there.
  ADD COLUMN rights_at timestamptz(3),
  DROP CONSTRAINT conference_seats_kind_check,
  ADD CONSTRAINT conference_seats_kind_check CHECK (kind IN ('mediator', 'party', 'representative', 'agent', 'helper', 'invited',
    'interpreter', 'sign_interpreter', 'judge', 'presiding_judge')) NOT VALID;
ALTER TABLE conference_seats VALIDATE CONSTRAINT conference_seats_kind_check;
