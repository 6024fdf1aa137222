-- 在线咨询 and the public roster (docs/decisions/0100-consultations.md, 0101-public-pages.md).

ALTER TABLE institutions
  -- 所在地区, as “示例市示例区”: what the public searches by.
  ADD COLUMN district text,
  -- 在线咨询: the working hours within which questions are answered; null: it takes none.
  ADD COLUMN answer_hours integer,
  -- The contact number where it is an office's: a mobile number is a person's and is not published.
  ADD COLUMN public_phone text GENERATED ALWAYS AS (
    CASE WHEN contact_phone ~ '^1[3-9][0-9]{9}$' THEN NULL ELSE contact_phone END) STORED,
  ADD CONSTRAINT institutions_answer_hours CHECK (answer_hours IN (4, 8, 16, 24));

-- One question of someone without an account, and what follows from it.
CREATE TABLE consultations (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  institution_id uuid NOT NULL,
  field text NOT NULL,
  state text NOT NULL,
  -- Keyed hash of the code and the last four digits of the telephone number: who knows both has come in. Null once the
  -- words and the number were removed.
  proof_hash text,
  phone_sealed text,
  -- Where the institution referred the asker to another one.
  suggested_institution_id uuid,
  submitted_at timestamptz(3) NOT NULL,
  -- Of the longest waiting question; null: nothing waits for an answer.
  due_at timestamptz(3),
  last_entry_at timestamptz(3) NOT NULL,
  entries integer NOT NULL,
  rating text,
  rating_words text,
  closed_at timestamptz(3),
  removed_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT consultations_pkey PRIMARY KEY (id),
  CONSTRAINT consultations_institution_id_fkey FOREIGN KEY (institution_id)
    REFERENCES institutions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT consultations_suggested_institution_id_fkey FOREIGN KEY (suggested_institution_id)
    REFERENCES institutions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT consultations_id_institution_id_key UNIQUE (id, institution_id),
  CONSTRAINT consultations_state CHECK (state IN ('waiting', 'answered', 'referred', 'closed')),
  CONSTRAINT consultations_rating CHECK (rating IN ('good', 'fair', 'poor')),
  CONSTRAINT consultations_waiting CHECK ((state = 'waiting') = (due_at IS NOT NULL)),
  CONSTRAINT consultations_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  CONSTRAINT consultations_removed CHECK (
    removed_at IS NULL OR (proof_hash IS NULL AND phone_sealed IS NULL AND rating_words IS NULL))
);
CREATE UNIQUE INDEX consultations_proof_hash_key ON consultations (proof_hash);
CREATE INDEX consultations_institution_id_due_at_idx ON consultations (institution_id, due_at, id);
CREATE INDEX consultations_institution_id_last_entry_at_idx ON consultations (institution_id, last_entry_at, id);
CREATE INDEX consultations_last_entry_at ON consultations (last_entry_at) WHERE removed_at IS NULL;

-- Questions and answers, added only. Personal numbers in a question are hidden before it is stored.
CREATE TABLE consultation_entries (
  consultation_id uuid NOT NULL,
  entry_no integer NOT NULL,
  institution_id uuid NOT NULL,
  by_side text NOT NULL,
  words text NOT NULL,
  author_id uuid,
  author_name text,
  written_at timestamptz(3) NOT NULL,
  -- Of a question: by when an answer was promised, and when it came.
  due_at timestamptz(3),
  answered_at timestamptz(3),
  CONSTRAINT consultation_entries_pkey PRIMARY KEY (consultation_id, entry_no),
  CONSTRAINT consultation_entries_consultation_id_institution_id_fkey FOREIGN KEY (consultation_id, institution_id)
    REFERENCES consultations (id, institution_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT consultation_entries_side CHECK (
    CASE by_side WHEN 'asker' THEN author_id IS NULL AND author_name IS NULL AND due_at IS NOT NULL
      WHEN 'institution' THEN author_id IS NOT NULL AND author_name IS NOT NULL AND due_at IS NULL AND answered_at IS NULL
      ELSE false END)
);
-- How many questions were answered in time.
CREATE INDEX consultation_entries_promised ON consultation_entries (institution_id, written_at) WHERE by_side = 'asker';

-- 常见问题: what an institution publishes for everyone.
CREATE TABLE knowledge_answers (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  institution_id uuid NOT NULL,
  field text NOT NULL,
  question text NOT NULL,
  answer text NOT NULL,
  published_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  updated_by text NOT NULL,
  withdrawn_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT knowledge_answers_pkey PRIMARY KEY (id),
  CONSTRAINT knowledge_answers_institution_id_fkey FOREIGN KEY (institution_id)
    REFERENCES institutions (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX knowledge_answers_updated_at_id_idx ON knowledge_answers (updated_at, id);
CREATE INDEX knowledge_answers_institution_id_updated_at_idx ON knowledge_answers (institution_id, updated_at, id);

ALTER TABLE consultations ENABLE ROW LEVEL SECURITY;
ALTER TABLE consultations FORCE ROW LEVEL SECURITY;
ALTER TABLE consultation_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE consultation_entries FORCE ROW LEVEL SECURITY;
ALTER TABLE knowledge_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE knowledge_answers FORCE ROW LEVEL SECURITY;
