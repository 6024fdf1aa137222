-- What each party answered to mediation and to its forms (docs/decisions/0053-consents.md). Rows are added only.
CREATE TABLE consents (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  -- The order in which the entries of a case were recorded.
  entry_no integer NOT NULL,
  party_id uuid NOT NULL,
  party_name text NOT NULL,
  scope text NOT NULL,
  answer text NOT NULL,
  way text NOT NULL,
  given_on date NOT NULL,
  note text,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT consents_pkey PRIMARY KEY (id),
  CONSTRAINT consents_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX consents_case_id_entry_no_key ON consents (case_id, entry_no);
ALTER TABLE consents ENABLE ROW LEVEL SECURITY;
ALTER TABLE consents FORCE ROW LEVEL SECURITY;
