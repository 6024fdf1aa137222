-- 收回、重新引调、退回后办结 (docs/decisions/0124-returned-cases.md).

-- A returned case that the court ended without another institution belongs to the court as a returned one does.
ALTER TABLE cases
  DROP CONSTRAINT cases_status_is_known,
  ADD CONSTRAINT cases_status_is_known CHECK (status IN ('pending_acceptance', 'pending_assignment', 'pending_mediator',
    'disclosure_review', 'in_mediation', 'closed', 'archived', 'returned', 'returned_settled')) NOT VALID,
  DROP CONSTRAINT cases_returned_has_no_institution,
  ADD CONSTRAINT cases_returned_has_no_institution CHECK (
    (status IN ('returned', 'returned_settled')) = (institution_id IS NULL)) NOT VALID;
ALTER TABLE cases VALIDATE CONSTRAINT cases_status_is_known;
ALTER TABLE cases VALIDATE CONSTRAINT cases_returned_has_no_institution;

-- What the court did with it. Written once.
CREATE TABLE returned_ends (
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  way text NOT NULL,
  reason_code text NOT NULL,
  reason_text text NOT NULL,
  ended_on date NOT NULL,
  court_case_no text,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT returned_ends_pkey PRIMARY KEY (case_id),
  CONSTRAINT returned_ends_case_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT returned_ends_way_check CHECK (way IN ('filing', 'trial', 'other')),
  CONSTRAINT returned_ends_reason_check CHECK (reason_code IN ('no_institution', 'party_unwilling', 'unsuitable', 'other'))
);

-- 引调与督办 reads what waits for acceptance by its last day; running and returned cases have such an index.
CREATE INDEX cases_to_accept_at_court ON cases (court_id, acceptance_due_on, id) WHERE status = 'pending_acceptance';
-- Recalls of an institution in a year.
CREATE INDEX case_declines_recalled ON case_declines (institution_id, declined_at) WHERE reason_code = 'not_confirmed';
-- 退回后办结, the latest first; returned cases have such an index.
CREATE INDEX cases_returned_settled ON cases (court_id, last_act_at DESC, id DESC) WHERE status = 'returned_settled';
