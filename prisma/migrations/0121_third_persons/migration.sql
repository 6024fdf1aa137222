-- 第三人: interested persons who join as a party, with the consent of all (特邀规定 第14条; docs/decisions/0118-third-persons.md);
-- and further rounds of a topic.

-- A party that joined later hears what was said from then on. One that left takes part no more; the row stays.
ALTER TABLE parties
  ADD COLUMN joined_at timestamptz(3),
  ADD COLUMN left_at timestamptz(3),
  ADD CONSTRAINT parties_joined_check CHECK (joined_at IS NULL OR side = 'third') NOT VALID,
  ADD CONSTRAINT parties_left_check CHECK (left_at IS NULL OR joined_at IS NOT NULL) NOT VALID;
ALTER TABLE parties VALIDATE CONSTRAINT parties_joined_check;
ALTER TABLE parties VALIDATE CONSTRAINT parties_left_check;

-- A colleague whom the mediator proposes as co-mediator is answered to in the same way, and has neither number nor participation.
-- An interested person is proposed, answered to and invited as those who help; instead of a promise they join.
ALTER TABLE invited_persons
  ADD COLUMN party_kind text,
  -- The organisation for which the named person comes.
  ADD COLUMN organisation text,
  -- The party they became.
  ADD COLUMN party_id uuid,
  -- The mediator who is proposed to mediate as well.
  ADD COLUMN colleague_id uuid,
  ALTER COLUMN phone_sealed DROP NOT NULL,
  DROP CONSTRAINT invited_persons_admitted_check,
  ADD CONSTRAINT invited_persons_admitted_check CHECK (CASE WHEN kind = 'co_mediator' THEN participant_id IS NULL
    ELSE (participant_id IS NULL) = (admitted_at IS NULL) END),
  ADD CONSTRAINT invited_persons_colleague_check CHECK (
    (kind = 'co_mediator') = (colleague_id IS NOT NULL) AND (kind = 'co_mediator') = (phone_sealed IS NULL)),
  DROP CONSTRAINT invited_persons_kind_check,
  DROP CONSTRAINT invited_persons_promised_check,
  DROP CONSTRAINT invited_persons_ended_check,
  ADD CONSTRAINT invited_persons_kind_check CHECK (kind IN ('expert', 'relative', 'community', 'trade', 'judge', 'third', 'co_mediator')),
  ADD CONSTRAINT invited_persons_promised_check CHECK (
    num_nonnulls(promised_at, promise_version, identity_document) IN (0, 3)
    AND (promised_at IS NULL OR (participant_id IS NOT NULL AND kind <> 'third'))),
  ADD CONSTRAINT invited_persons_ended_check CHECK (num_nonnulls(ended_at, ended_because, ended_by_name) IN (0, 3)
    AND ended_because IN ('refused', 'revoked', 'joined', 'left', 'assigned')
    AND (ended_because IS DISTINCT FROM 'revoked' OR end_words IS NOT NULL)),
  ADD CONSTRAINT invited_persons_party_kind_check CHECK (
    CASE kind WHEN 'third' THEN party_kind IN ('natural', 'legal', 'unincorporated') AND party_kind IS NOT NULL
      AND (party_kind = 'natural') = (organisation IS NULL)
      ELSE num_nonnulls(party_kind, organisation) = 0 END),
  ADD CONSTRAINT invited_persons_party_id_check CHECK (
    (party_id IS NOT NULL) = (ended_because IS NOT NULL AND ended_because IN ('joined', 'left'))
    AND (party_id IS NULL OR kind = 'third')),
  ADD CONSTRAINT invited_persons_party_id_fkey FOREIGN KEY (party_id)
    REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX invited_persons_party_id_key ON invited_persons (party_id);

-- A further round of a topic is a row of its own, with its own question and deadline; the number of the topic is the same.
ALTER TABLE topics
  ADD COLUMN round_no integer NOT NULL DEFAULT 1,
  ADD COLUMN continues_id uuid,
  ADD CONSTRAINT topics_round_check CHECK (round_no >= 1 AND (round_no = 1) = (continues_id IS NULL)),
  ADD CONSTRAINT topics_continues_id_case_id_fkey FOREIGN KEY (continues_id, case_id)
    REFERENCES topics (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX topics_case_id_topic_no_key;
CREATE UNIQUE INDEX topics_case_id_topic_no_round_no_key ON topics (case_id, topic_no, round_no);
CREATE UNIQUE INDEX topics_continues_id_key ON topics (continues_id);

-- An invitation by SMS to someone who is no party and has no account yet: its delivery is addressed by the invitation alone.
ALTER TABLE deliveries
  DROP CONSTRAINT deliveries_recipient,
  ADD CONSTRAINT deliveries_recipient CHECK (num_nonnulls(party_id, account_id, consultation_id, application_id) = 1
    OR (document IN ('party_invitation', 'invitation_reminder')
      AND num_nonnulls(party_id, account_id, consultation_id, application_id) = 0)) NOT VALID;
ALTER TABLE deliveries VALIDATE CONSTRAINT deliveries_recipient;
