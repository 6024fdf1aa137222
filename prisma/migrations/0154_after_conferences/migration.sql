-- What a conference leaves behind (docs/decisions/0150-after-a-conference.md).

-- That the line of someone got bad, and good again.
ALTER TABLE conference_marks DROP CONSTRAINT conference_marks_kind_check;
ALTER TABLE conference_marks ADD CONSTRAINT conference_marks_kind_check
  CHECK (kind IN ('opened', 'entered', 'admitted', 'left', 'lost', 'returned', 'replaced', 'removed',
    'private_from', 'private_to', 'paused', 'resumed', 'form_changed', 'shown', 'line_broken', 'line_good',
    'ended')) NOT VALID;
ALTER TABLE conference_marks VALIDATE CONSTRAINT conference_marks_kind_check;

-- What the marks add up to, when it ended: minutes without the breaks, how often a line broke or was
-- lost, and which forms were used.
ALTER TABLE conferences ADD COLUMN minutes integer;
ALTER TABLE conferences ADD COLUMN broken_lines integer;
ALTER TABLE conferences ADD COLUMN forms text[];

-- The sessions by video of an institution in a period.
CREATE INDEX meetings_by_video ON meetings (holder_id, starts_at, id) WHERE form IN ('video', 'mixed');
-- What still runs.
CREATE INDEX conferences_running ON conferences (created_at) WHERE state IN ('open', 'paused');

-- A party says by itself that it cannot come on the day of a meeting, or can again.
ALTER TABLE party_unavailabilities ALTER COLUMN mediator_id DROP NOT NULL;
ALTER TABLE party_unavailabilities ADD COLUMN participant_id uuid;
ALTER TABLE party_unavailabilities ADD CONSTRAINT party_unavailabilities_participant_id_fkey
  FOREIGN KEY (participant_id) REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE party_unavailabilities ADD CONSTRAINT party_unavailabilities_recorder_check
  CHECK (num_nonnulls(mediator_id, participant_id) = 1);
