-- Agreements of a case with their terms, and what was done with them (docs/decisions/0057-agreements.md). Rows are added only.
CREATE TABLE agreements (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  agreement_no integer NOT NULL,
  -- Counts the saves of one agreement.
  version integer NOT NULL,
  facts text NOT NULL,
  disputes text NOT NULL,
  copies text NOT NULL,
  saved_at timestamptz(3) NOT NULL,
  saved_by text NOT NULL,
  CONSTRAINT agreements_pkey PRIMARY KEY (id),
  CONSTRAINT agreements_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX agreements_case_id_agreement_no_version_key ON agreements (case_id, agreement_no, version);

CREATE TABLE agreement_terms (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  term_no integer NOT NULL,
  kind text NOT NULL,
  content jsonb NOT NULL,
  CONSTRAINT agreement_terms_pkey PRIMARY KEY (id),
  CONSTRAINT agreement_terms_agreement_id_fkey FOREIGN KEY (agreement_id)
    REFERENCES agreements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT agreement_terms_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX agreement_terms_agreement_id_term_no_key ON agreement_terms (agreement_id, term_no);
CREATE INDEX agreement_terms_case_id_idx ON agreement_terms (case_id);

CREATE TABLE agreement_marks (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  agreement_no integer NOT NULL,
  -- The order within the agreement.
  mark_no integer NOT NULL,
  mark text NOT NULL,
  version integer,
  sha256 text,
  party_id uuid,
  party_name text,
  agent_name text,
  way text,
  done_on date NOT NULL,
  note text,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT agreement_marks_pkey PRIMARY KEY (id),
  CONSTRAINT agreement_marks_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX agreement_marks_case_id_agreement_no_mark_no_key ON agreement_marks (case_id, agreement_no, mark_no);

ALTER TABLE agreements ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreements FORCE ROW LEVEL SECURITY;
ALTER TABLE agreement_terms ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_terms FORCE ROW LEVEL SECURITY;
ALTER TABLE agreement_marks ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_marks FORCE ROW LEVEL SECURITY;
