-- After a closing by agreement (docs/decisions/0065-performance.md): the days on which its duties fall due, what each
-- follow-up found, and what follows from both for the case. Rows of the two tables are added only.
CREATE TABLE performance_days (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- Who closed the case and is reminded.
  mediator_id uuid NOT NULL,
  -- The item of the agreement, and which of its instalments.
  term_no integer NOT NULL,
  part_no integer NOT NULL,
  due_on date NOT NULL,
  CONSTRAINT performance_days_pkey PRIMARY KEY (id),
  CONSTRAINT performance_days_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX performance_days_case_id_term_no_part_no_key ON performance_days (case_id, term_no, part_no);
ALTER TABLE performance_days ENABLE ROW LEVEL SECURITY;
ALTER TABLE performance_days FORCE ROW LEVEL SECURITY;

CREATE TABLE follow_ups (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  mediator_name text NOT NULL,
  -- The order in which the entries of a case were recorded.
  entry_no integer NOT NULL,
  party_id uuid NOT NULL,
  party_name text NOT NULL,
  made_on date NOT NULL,
  way text NOT NULL,
  performance text NOT NULL,
  satisfaction text,
  objections text,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT follow_ups_pkey PRIMARY KEY (id),
  CONSTRAINT follow_ups_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX follow_ups_case_id_entry_no_key ON follow_ups (case_id, entry_no);
ALTER TABLE follow_ups ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_ups FORCE ROW LEVEL SECURITY;

-- What the follow-ups say of the whole agreement, and the last day of performance; both null for a case in no rate.
ALTER TABLE cases ADD COLUMN performance text, ADD COLUMN performance_due_on date;
-- The rate is counted over the cases that were followed up, a part of those that were closed.
CREATE INDEX cases_performance_institution_idx ON cases (institution_id, closed_at)
  INCLUDE (performance, performance_due_on, dispute_type, source, mediator_id) WHERE performance IS NOT NULL;
CREATE INDEX cases_performance_court_idx ON cases (court_id, closed_at)
  INCLUDE (performance, performance_due_on, dispute_type, source, mediator_id) WHERE performance IS NOT NULL;

ALTER TABLE closings VALIDATE CONSTRAINT closings_statement_check;
