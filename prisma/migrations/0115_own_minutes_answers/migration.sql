-- 到场的人在自己的手机上核对调解笔录 (docs/decisions/0110-parties-check-minutes.md): under the participation of who gave the answer; empty where
-- the mediator recorded it.
ALTER TABLE minutes_answers ADD COLUMN participant_id uuid REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX minutes_answers_participant_id_idx ON minutes_answers (participant_id);
