-- 审阅任务 (docs/decisions/0135-review-assignments.md): a reviewer, cases, a term and a purpose.

CREATE TABLE review_assignments (
  id uuid NOT NULL,
  court_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  reviewer_name text NOT NULL,
  purpose text NOT NULL,
  -- Whether personal numbers of its cases are shown in full within the term.
  opens_numbers boolean NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  assigned_at timestamptz(3) NOT NULL,
  assigned_by text NOT NULL,
  ended_at timestamptz(3),
  ended_by text,
  CONSTRAINT review_assignments_pkey PRIMARY KEY (id),
  CONSTRAINT review_assignments_id_court_id_key UNIQUE (id, court_id),
  CONSTRAINT review_assignments_court_id_fkey FOREIGN KEY (court_id)
    REFERENCES courts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT review_assignments_reviewer_id_fkey FOREIGN KEY (reviewer_id)
    REFERENCES accounts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT review_assignments_term CHECK (ends_on >= starts_on AND ends_on < starts_on + 90),
  CONSTRAINT review_assignments_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX review_assignments_court_id_assigned_at_idx ON review_assignments (court_id, assigned_at DESC);
CREATE INDEX review_assignments_reviewer_id_idx ON review_assignments (reviewer_id, ends_on);
ALTER TABLE review_assignments ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_assignments FORCE ROW LEVEL SECURITY;

CREATE TABLE review_cases (
  assignment_id uuid NOT NULL,
  court_id uuid NOT NULL,
  case_id uuid NOT NULL,
  case_no text NOT NULL,
  CONSTRAINT review_cases_pkey PRIMARY KEY (assignment_id, case_id),
  CONSTRAINT review_cases_assignment_fkey FOREIGN KEY (assignment_id, court_id)
    REFERENCES review_assignments (id, court_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT review_cases_case_id_fkey FOREIGN KEY (case_id)
    REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX review_cases_case_id_idx ON review_cases (case_id);
ALTER TABLE review_cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_cases FORCE ROW LEVEL SECURITY;
