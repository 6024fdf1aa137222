-- 调解方案: a message of a topic whose words are its terms, and what the parties answer to it (docs/decisions/0103-offers.md).

ALTER TABLE messages
  -- An offer: until when it is answered.
  ADD COLUMN offer_until timestamptz(3),
  -- The offer that this one answers.
  ADD COLUMN counters_id uuid,
  ADD CONSTRAINT messages_offer_check CHECK (offer_until IS NULL OR (topic_id IS NOT NULL AND rephrases_id IS NULL)),
  ADD CONSTRAINT messages_counters_check CHECK (counters_id IS NULL OR (offer_until IS NOT NULL AND party_id IS NOT NULL)),
  ADD CONSTRAINT messages_counters_id_case_id_fkey FOREIGN KEY (counters_id, case_id)
    REFERENCES messages (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX messages_counters_id_idx ON messages (counters_id) WHERE counters_id IS NOT NULL;

-- Accepted or refused, once for each party. A counter-offer is a message and no row of this table.
CREATE TABLE offer_answers (
  offer_id uuid NOT NULL,
  party_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  audience text NOT NULL,
  caucus_party_id uuid,
  -- Who answered: an account, under one participation.
  account_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  author_name text NOT NULL,
  answer text NOT NULL,
  answered_at timestamptz(3) NOT NULL,
  CONSTRAINT offer_answers_pkey PRIMARY KEY (offer_id, party_id),
  CONSTRAINT offer_answers_audience_check CHECK (audience = 'case'),
  CONSTRAINT offer_answers_caucus_check CHECK ((audience = 'caucus') = (caucus_party_id IS NOT NULL)),
  CONSTRAINT offer_answers_answer_check CHECK (answer IN ('accepted', 'refused')),
  CONSTRAINT offer_answers_offer_id_case_id_fkey FOREIGN KEY (offer_id, case_id)
    REFERENCES messages (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT offer_answers_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT offer_answers_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX offer_answers_case_id_idx ON offer_answers (case_id);
ALTER TABLE offer_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE offer_answers FORCE ROW LEVEL SECURITY;
