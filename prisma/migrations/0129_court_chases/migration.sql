-- 督办 (docs/decisions/0127-court-calls-for-late-cases.md).

-- Working days for the answer to a 催办; null: the platform's own three.
ALTER TABLE courts ADD COLUMN chase_answer_days smallint,
  ADD CONSTRAINT courts_chase_answer_days_check CHECK (chase_answer_days BETWEEN 1 AND 10);

-- A call of the court for one case at one point. Not bound to the holder of the case: the institution to which it is addressed
-- keeps its record when the case has left it, and the next institution does not get it.
CREATE TABLE court_chases (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  institution_id uuid NOT NULL,
  institution_name text NOT NULL,
  case_no text NOT NULL,
  mediator_id uuid,
  mediator_name text,
  node text NOT NULL,
  basis text,
  due_on date,
  note text,
  chased_at timestamptz(3) NOT NULL,
  chased_by uuid NOT NULL,
  chased_by_name text NOT NULL,
  answer_due_on date NOT NULL,
  escalated_at timestamptz(3),
  escalation text,
  closed_at timestamptz(3),
  closed_because text,
  CONSTRAINT court_chases_pkey PRIMARY KEY (id),
  CONSTRAINT court_chases_node_check CHECK (node IN ('acceptance', 'assignment', 'taking', 'contact', 'mediation')),
  CONSTRAINT court_chases_note_check CHECK (char_length(note) <= 200),
  CONSTRAINT court_chases_mediator_check CHECK ((mediator_id IS NULL) = (mediator_name IS NULL)),
  CONSTRAINT court_chases_escalation_check CHECK ((escalated_at IS NULL) = (escalation IS NULL)
    AND escalation IN ('unanswered', 'late_again')),
  CONSTRAINT court_chases_closed_check CHECK ((closed_at IS NULL) = (closed_because IS NULL)
    AND closed_because IN ('node_left', 'repeated')),
  CONSTRAINT court_chases_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT court_chases_court_id_fkey FOREIGN KEY (court_id) REFERENCES courts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT court_chases_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institutions (id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
-- One is open for each case and point.
CREATE UNIQUE INDEX court_chases_open_key ON court_chases (case_id, node) WHERE closed_at IS NULL;
CREATE INDEX court_chases_case_id_idx ON court_chases (case_id);
CREATE INDEX court_chases_court_id_chased_at_id_idx ON court_chases (court_id, chased_at DESC, id DESC);
CREATE INDEX court_chases_institution_id_chased_at_id_idx ON court_chases (institution_id, chased_at DESC, id DESC);
CREATE INDEX court_chases_waiting ON court_chases (id) WHERE closed_at IS NULL AND escalated_at IS NULL;

-- Who of those it is addressed to read it first, and when.
CREATE TABLE chase_reads (
  chase_id uuid NOT NULL,
  reader_id uuid NOT NULL,
  reader_name text NOT NULL,
  reader_role text NOT NULL,
  read_at timestamptz(3) NOT NULL,
  CONSTRAINT chase_reads_pkey PRIMARY KEY (chase_id),
  CONSTRAINT chase_reads_role_check CHECK (reader_role IN ('institution_admin', 'mediator')),
  CONSTRAINT chase_reads_chase_id_fkey FOREIGN KEY (chase_id) REFERENCES court_chases (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- The answer, once.
CREATE TABLE chase_answers (
  chase_id uuid NOT NULL,
  reason_code text NOT NULL,
  words text NOT NULL,
  expected_on date NOT NULL,
  answered_by uuid NOT NULL,
  answered_by_name text NOT NULL,
  answered_role text NOT NULL,
  answered_at timestamptz(3) NOT NULL,
  CONSTRAINT chase_answers_pkey PRIMARY KEY (chase_id),
  CONSTRAINT chase_answers_role_check CHECK (answered_role IN ('institution_admin', 'mediator')),
  CONSTRAINT chase_answers_words_check CHECK (char_length(words) BETWEEN 1 AND 500),
  CONSTRAINT chase_answers_chase_id_fkey FOREIGN KEY (chase_id) REFERENCES court_chases (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE court_chases ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE chase_reads ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE chase_answers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
