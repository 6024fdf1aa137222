-- 邀请调解: persons who help a mediation with the consent of all parties (特邀规定 第17条; 人民调解法 第20条;
-- docs/decisions/0108-invited-persons.md).

CREATE TABLE invited_persons (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  phone_sealed text NOT NULL,
  -- Why, for the parties who are to consent. The invited person does not read it.
  why text NOT NULL,
  last_day date NOT NULL,
  digest text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at timestamptz(3) NOT NULL,
  -- Set when the last party consents: from then on there is someone to be let in.
  participant_id uuid,
  admitted_at timestamptz(3),
  -- The promise of confidentiality, by its version, and the kind of document with which they said who they are.
  promised_at timestamptz(3),
  promise_version integer,
  identity_document text,
  ended_at timestamptz(3),
  ended_because text,
  ended_by_name text,
  end_words text,
  CONSTRAINT invited_persons_pkey PRIMARY KEY (id),
  CONSTRAINT invited_persons_id_case_id_key UNIQUE (id, case_id),
  CONSTRAINT invited_persons_participant_id_key UNIQUE (participant_id),
  CONSTRAINT invited_persons_kind_check CHECK (kind IN ('expert', 'relative', 'community', 'trade', 'judge')),
  CONSTRAINT invited_persons_admitted_check CHECK ((participant_id IS NULL) = (admitted_at IS NULL)),
  CONSTRAINT invited_persons_promised_check CHECK (
    num_nonnulls(promised_at, promise_version, identity_document) IN (0, 3)
    AND (promised_at IS NULL OR participant_id IS NOT NULL)),
  CONSTRAINT invited_persons_ended_check CHECK (num_nonnulls(ended_at, ended_because, ended_by_name) IN (0, 3)
    AND ended_because IN ('refused', 'revoked')
    AND (ended_because IS DISTINCT FROM 'revoked' OR end_words IS NOT NULL)),
  CONSTRAINT invited_persons_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invited_persons_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX invited_persons_case_id_idx ON invited_persons (case_id);
ALTER TABLE invited_persons ENABLE ROW LEVEL SECURITY;
ALTER TABLE invited_persons FORCE ROW LEVEL SECURITY;

-- What is open to them: topics and materials, with the titles under which the parties consented.
CREATE TABLE invited_scope (
  invited_id uuid NOT NULL,
  item_no integer NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  topic_id uuid,
  material_id uuid,
  title text NOT NULL,
  CONSTRAINT invited_scope_pkey PRIMARY KEY (invited_id, item_no),
  CONSTRAINT invited_scope_item_check CHECK (num_nonnulls(topic_id, material_id) = 1),
  CONSTRAINT invited_scope_invited_id_case_id_fkey FOREIGN KEY (invited_id, case_id)
    REFERENCES invited_persons (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invited_scope_topic_id_case_id_fkey FOREIGN KEY (topic_id, case_id)
    REFERENCES topics (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invited_scope_material_id_fkey FOREIGN KEY (material_id)
    REFERENCES materials (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invited_scope_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX invited_scope_case_id_idx ON invited_scope (case_id);
CREATE INDEX invited_scope_material_id_idx ON invited_scope (material_id) WHERE material_id IS NOT NULL;
ALTER TABLE invited_scope ENABLE ROW LEVEL SECURITY;
ALTER TABLE invited_scope FORCE ROW LEVEL SECURITY;

-- What each party answered, once.
CREATE TABLE invited_answers (
  invited_id uuid NOT NULL,
  party_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  party_name text NOT NULL,
  answer text NOT NULL,
  way text NOT NULL,
  answered_on date NOT NULL,
  -- Recorded by the mediator, or given under a participation.
  mediator_id uuid,
  participant_id uuid,
  recorded_by_name text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT invited_answers_pkey PRIMARY KEY (invited_id, party_id),
  CONSTRAINT invited_answers_answer_check CHECK (answer IN ('given', 'refused')),
  CONSTRAINT invited_answers_way_check CHECK (way IN ('written', 'oral', 'online')),
  CONSTRAINT invited_answers_recorded_by CHECK ((mediator_id IS NULL) = (participant_id IS NOT NULL)),
  CONSTRAINT invited_answers_invited_id_case_id_fkey FOREIGN KEY (invited_id, case_id)
    REFERENCES invited_persons (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invited_answers_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invited_answers_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX invited_answers_case_id_idx ON invited_answers (case_id);
ALTER TABLE invited_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE invited_answers FORCE ROW LEVEL SECURITY;

-- An invited person writes for no party.
ALTER TABLE messages
  DROP CONSTRAINT messages_author_check,
  DROP CONSTRAINT messages_author_kind_check,
  ADD CONSTRAINT messages_author_check CHECK (
    CASE author_kind WHEN 'mediator' THEN participant_id IS NULL AND party_id IS NULL
      WHEN 'invited' THEN participant_id IS NOT NULL AND party_id IS NULL AND topic_id IS NOT NULL
        AND offer_until IS NULL
      ELSE participant_id IS NOT NULL AND party_id IS NOT NULL END) NOT VALID,
  ADD CONSTRAINT messages_author_kind_check CHECK (
    author_kind IN ('mediator', 'party', 'legal_representative', 'agent', 'helper', 'invited')) NOT VALID;
ALTER TABLE messages VALIDATE CONSTRAINT messages_author_check;
ALTER TABLE messages VALIDATE CONSTRAINT messages_author_kind_check;
