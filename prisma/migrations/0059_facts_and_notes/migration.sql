-- Undisputed facts and what each party said of them (docs/decisions/0059-undisputed-facts.md). A fact ends by a mark;
-- answers are added only.
CREATE TABLE undisputed_facts (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  -- The number of the fact within its case.
  fact_no integer NOT NULL,
  text text NOT NULL,
  corrects_id uuid,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  ended_at timestamptz(3),
  ended_by text,
  ended_because text,
  end_reason text,
  CONSTRAINT undisputed_facts_pkey PRIMARY KEY (id),
  CONSTRAINT undisputed_facts_end_check CHECK (
    (ended_at IS NULL) = (ended_because IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL)
    AND (end_reason IS NOT NULL) = (ended_because IS NOT DISTINCT FROM 'withdrawn')),
  CONSTRAINT undisputed_facts_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX undisputed_facts_case_id_fact_no_key ON undisputed_facts (case_id, fact_no);
CREATE UNIQUE INDEX undisputed_facts_id_case_id_key ON undisputed_facts (id, case_id);
ALTER TABLE undisputed_facts ADD CONSTRAINT undisputed_facts_corrects_id_case_id_fkey
  FOREIGN KEY (corrects_id, case_id) REFERENCES undisputed_facts (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE undisputed_facts ENABLE ROW LEVEL SECURITY;
ALTER TABLE undisputed_facts FORCE ROW LEVEL SECURITY;

CREATE TABLE fact_confirmations (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  fact_id uuid NOT NULL,
  -- The order in which the answers to a fact were recorded.
  entry_no integer NOT NULL,
  party_id uuid NOT NULL,
  party_name text NOT NULL,
  answer text NOT NULL,
  way text NOT NULL,
  answered_on date NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT fact_confirmations_pkey PRIMARY KEY (id),
  CONSTRAINT fact_confirmations_fact_id_case_id_fkey FOREIGN KEY (fact_id, case_id)
    REFERENCES undisputed_facts (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT fact_confirmations_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX fact_confirmations_fact_id_entry_no_key ON fact_confirmations (fact_id, entry_no);
CREATE INDEX fact_confirmations_case_id_idx ON fact_confirmations (case_id);
ALTER TABLE fact_confirmations ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact_confirmations FORCE ROW LEVEL SECURITY;

-- What the mediator of a case noted for the mediators alone, or heard from one party in confidence
-- (docs/decisions/0060-participants-and-audiences.md). A note that was taken back keeps who, when and the digest.
CREATE TABLE case_notes (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  audience text NOT NULL,
  caucus_party_id uuid,
  words text,
  digest text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  taken_back_at timestamptz(3),
  CONSTRAINT case_notes_pkey PRIMARY KEY (id),
  CONSTRAINT case_notes_audience_check CHECK (audience IN ('caucus', 'mediators')),
  CONSTRAINT case_notes_caucus_check CHECK ((audience = 'caucus') = (caucus_party_id IS NOT NULL)),
  CONSTRAINT case_notes_taken_back_check CHECK ((words IS NULL) = (taken_back_at IS NOT NULL)),
  CONSTRAINT case_notes_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX case_notes_case_id_recorded_at_idx ON case_notes (case_id, recorded_at);
ALTER TABLE case_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_notes FORCE ROW LEVEL SECURITY;
