-- 调解笔录 (docs/decisions/0062-minutes.md). Entries, versions and answers are rows that are added only.
CREATE TABLE minutes (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  minutes_no integer NOT NULL,
  -- The minutes that these supplement.
  supplements_id uuid,
  state text NOT NULL,
  -- How often it was given to the persons present.
  version integer NOT NULL DEFAULT 0,
  opened_at timestamptz(3) NOT NULL,
  confirmed_at timestamptz(3),
  CONSTRAINT minutes_pkey PRIMARY KEY (id),
  CONSTRAINT minutes_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT minutes_meeting_id_fkey FOREIGN KEY (meeting_id)
    REFERENCES meetings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT minutes_supplements_id_fkey FOREIGN KEY (supplements_id)
    REFERENCES minutes (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT minutes_state CHECK (state IN ('draft', 'submitted', 'confirmed')),
  CONSTRAINT minutes_confirmed CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL))
);
CREATE UNIQUE INDEX minutes_case_id_minutes_no_key ON minutes (case_id, minutes_no);
-- One for a meeting; supplements come later.
CREATE UNIQUE INDEX minutes_of_meeting ON minutes (meeting_id) WHERE supplements_id IS NULL;

CREATE TABLE minutes_entries (
  -- Made on the device: an entry that is sent again is the same entry.
  id uuid NOT NULL,
  minutes_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  entry_no integer NOT NULL,
  section text NOT NULL,
  speaker_kind text NOT NULL,
  speaker_id uuid NOT NULL,
  speaker_name text NOT NULL,
  body text NOT NULL,
  said_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  replaces_id uuid,
  CONSTRAINT minutes_entries_pkey PRIMARY KEY (id),
  CONSTRAINT minutes_entries_minutes_id_fkey FOREIGN KEY (minutes_id)
    REFERENCES minutes (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT minutes_entries_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX minutes_entries_minutes_id_entry_no_key ON minutes_entries (minutes_id, entry_no);
-- A text is corrected once; the next correction names the last one.
CREATE UNIQUE INDEX minutes_entries_replaces_id_key ON minutes_entries (replaces_id);

CREATE TABLE minutes_versions (
  minutes_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  version integer NOT NULL,
  last_entry_no integer NOT NULL,
  -- Of what the persons present confirm: time, place, who was present, statements and result.
  sha256 text NOT NULL,
  -- Time, place and persons as they were then.
  head jsonb NOT NULL,
  submitted_at timestamptz(3) NOT NULL,
  submitted_by text NOT NULL,
  CONSTRAINT minutes_versions_pkey PRIMARY KEY (minutes_id, version),
  CONSTRAINT minutes_versions_minutes_id_fkey FOREIGN KEY (minutes_id)
    REFERENCES minutes (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT minutes_versions_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE minutes_answers (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  minutes_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- The order in which the answers to these minutes were recorded.
  answer_no integer NOT NULL,
  version integer NOT NULL,
  person_id uuid NOT NULL,
  person_name text NOT NULL,
  answer text NOT NULL,
  way text NOT NULL,
  given_on date NOT NULL,
  note text,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT minutes_answers_pkey PRIMARY KEY (id),
  CONSTRAINT minutes_answers_minutes_id_fkey FOREIGN KEY (minutes_id)
    REFERENCES minutes (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT minutes_answers_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX minutes_answers_minutes_id_answer_no_key ON minutes_answers (minutes_id, answer_no);

ALTER TABLE minutes ENABLE ROW LEVEL SECURITY;
ALTER TABLE minutes FORCE ROW LEVEL SECURITY;
ALTER TABLE minutes_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE minutes_entries FORCE ROW LEVEL SECURITY;
ALTER TABLE minutes_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE minutes_versions FORCE ROW LEVEL SECURITY;
ALTER TABLE minutes_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE minutes_answers FORCE ROW LEVEL SECURITY;
