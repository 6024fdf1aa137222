-- Requests of parties for another mediator, with the institution's decision, and reports of suspected false mediation
-- with the court's answer (docs/decisions/0058-changes-of-mediator.md). Rows get their decision once and are never removed.
CREATE TABLE change_requests (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- The mediator whom the party does not accept.
  mediator_id uuid NOT NULL,
  mediator_name text NOT NULL,
  party_id uuid NOT NULL,
  party_name text NOT NULL,
  ground text NOT NULL,
  statement text NOT NULL,
  requested_on date NOT NULL,
  refuses_to_choose boolean NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  decision text,
  decision_text text,
  decided_on date,
  decided_at timestamptz(3),
  decided_by text,
  CONSTRAINT change_requests_pkey PRIMARY KEY (id),
  CONSTRAINT change_requests_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX change_requests_case_id_idx ON change_requests (case_id);
-- What waits for a decision, of an institution.
CREATE INDEX change_requests_open_idx ON change_requests (holder_id) WHERE decision IS NULL AND NOT refuses_to_choose;
ALTER TABLE change_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE change_requests FORCE ROW LEVEL SECURITY;

CREATE TABLE suspicion_reports (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  mediator_name text NOT NULL,
  -- What raises the suspicion, and what was found.
  suspicion text NOT NULL,
  findings text NOT NULL,
  reported_at timestamptz(3) NOT NULL,
  answer text,
  answer_text text,
  answered_at timestamptz(3),
  answered_by text,
  CONSTRAINT suspicion_reports_pkey PRIMARY KEY (id),
  CONSTRAINT suspicion_reports_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX suspicion_reports_case_id_idx ON suspicion_reports (case_id);
-- What waits for an answer, of a court.
CREATE INDEX suspicion_reports_open_idx ON suspicion_reports (court_id) WHERE answer IS NULL;
ALTER TABLE suspicion_reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE suspicion_reports FORCE ROW LEVEL SECURITY;
