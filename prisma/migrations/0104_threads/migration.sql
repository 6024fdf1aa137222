-- 异步调解: topics for all, and what is said in them or to the mediator alone (docs/decisions/0098-conversations.md).

-- One question to all parties with a deadline: a round of the mediation.
CREATE TABLE topics (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  audience text NOT NULL,
  caucus_party_id uuid,
  topic_no integer NOT NULL,
  title text NOT NULL,
  question text NOT NULL,
  opened_by uuid NOT NULL,
  opened_by_name text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL,
  -- How often the deadline was moved for all.
  extended integer NOT NULL DEFAULT 0,
  closed_at timestamptz(3),
  CONSTRAINT topics_pkey PRIMARY KEY (id),
  CONSTRAINT topics_id_case_id_key UNIQUE (id, case_id),
  CONSTRAINT topics_audience_check CHECK (audience = 'case'),
  CONSTRAINT topics_caucus_check CHECK ((audience = 'caucus') = (caucus_party_id IS NOT NULL)),
  CONSTRAINT topics_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX topics_case_id_topic_no_key ON topics (case_id, topic_no);
ALTER TABLE topics ENABLE ROW LEVEL SECURITY;
ALTER TABLE topics FORCE ROW LEVEL SECURITY;

-- What was said: in a topic to all, or between one party and the mediators. No role reads the words from this table.
CREATE TABLE messages (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  topic_id uuid,
  audience text NOT NULL,
  caucus_party_id uuid,
  -- Who wrote: an account, as the mediator or under one participation.
  account_id uuid NOT NULL,
  participant_id uuid,
  author_name text NOT NULL,
  author_kind text NOT NULL,
  -- For which party; null: the mediator.
  party_id uuid,
  words text,
  digest text NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  -- Others see it from this moment on.
  visible_at timestamptz(3) NOT NULL,
  is_late boolean NOT NULL,
  -- The message that was held, which this one says in other words.
  rephrases_id uuid,
  taken_back_at timestamptz(3),
  held_at timestamptz(3),
  hold_reason text,
  released_at timestamptz(3),
  CONSTRAINT messages_pkey PRIMARY KEY (id),
  CONSTRAINT messages_id_case_id_key UNIQUE (id, case_id),
  CONSTRAINT messages_audience_check CHECK (audience IN ('case', 'caucus')),
  CONSTRAINT messages_caucus_check CHECK ((audience = 'caucus') = (caucus_party_id IS NOT NULL)),
  CONSTRAINT messages_topic_check CHECK ((audience = 'case') = (topic_id IS NOT NULL)),
  CONSTRAINT messages_author_check CHECK (
    CASE author_kind WHEN 'mediator' THEN participant_id IS NULL AND party_id IS NULL
      ELSE participant_id IS NOT NULL AND party_id IS NOT NULL END),
  CONSTRAINT messages_author_kind_check CHECK (
    author_kind IN ('mediator', 'party', 'legal_representative', 'agent', 'helper')),
  CONSTRAINT messages_visible_check CHECK (
    visible_at = sent_at + CASE audience WHEN 'case' THEN interval '10 seconds' ELSE interval '0' END),
  CONSTRAINT messages_taken_back_check CHECK ((words IS NULL) = (taken_back_at IS NOT NULL)),
  CONSTRAINT messages_held_check CHECK ((held_at IS NULL) = (hold_reason IS NULL)
    AND (held_at IS NOT NULL OR released_at IS NULL) AND (held_at IS NULL OR audience = 'case')),
  CONSTRAINT messages_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT messages_topic_id_case_id_fkey FOREIGN KEY (topic_id, case_id)
    REFERENCES topics (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT messages_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT messages_rephrases_id_case_id_fkey FOREIGN KEY (rephrases_id, case_id)
    REFERENCES messages (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX messages_case_id_sent_at_idx ON messages (case_id, sent_at);
-- What was held is said again once.
CREATE UNIQUE INDEX messages_rephrases_id_key ON messages (rephrases_id);
ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE messages FORCE ROW LEVEL SECURITY;

-- Who has read which message, and when first.
CREATE TABLE message_reads (
  message_id uuid NOT NULL,
  account_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  audience text NOT NULL,
  caucus_party_id uuid,
  reader_name text NOT NULL,
  read_at timestamptz(3) NOT NULL,
  CONSTRAINT message_reads_pkey PRIMARY KEY (message_id, account_id),
  CONSTRAINT message_reads_audience_check CHECK (audience IN ('case', 'caucus')),
  CONSTRAINT message_reads_caucus_check CHECK ((audience = 'caucus') = (caucus_party_id IS NOT NULL)),
  CONSTRAINT message_reads_message_id_case_id_fkey FOREIGN KEY (message_id, case_id)
    REFERENCES messages (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT message_reads_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX message_reads_case_id_idx ON message_reads (case_id);
ALTER TABLE message_reads ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_reads FORCE ROW LEVEL SECURITY;
