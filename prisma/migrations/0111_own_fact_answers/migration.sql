-- 当事人在自己的手机上核对无争议事实 (docs/decisions/0106-parties-sign-themselves.md): only a fact that was put to the parties, and an answer
-- under the participation of who gave it.
ALTER TABLE undisputed_facts ADD COLUMN put_at timestamptz(3);
ALTER TABLE fact_confirmations ALTER COLUMN mediator_id DROP NOT NULL, ADD COLUMN participant_id uuid
  REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE fact_confirmations ADD CONSTRAINT fact_confirmations_recorded_by
  CHECK ((mediator_id IS NULL) = (participant_id IS NOT NULL));
CREATE INDEX fact_confirmations_participant_id_idx ON fact_confirmations (participant_id);
