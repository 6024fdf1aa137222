-- 更正 of what the system holds about someone who takes part (个人信息保护法 第46条; docs/decisions/0105-rights-of-parties.md).

CREATE TABLE corrections (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  account_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  party_id uuid NOT NULL,
  requester_name text NOT NULL,
  item text NOT NULL,
  -- What is stored at the request, and what it is to be.
  before_sealed text,
  after_sealed text NOT NULL,
  digest text NOT NULL,
  note text,
  requested_at timestamptz(3) NOT NULL,
  decision text,
  decision_words text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz(3),
  -- When the value was written into the record; never of an address, which the party confirms.
  applied_at timestamptz(3),
  CONSTRAINT corrections_pkey PRIMARY KEY (id),
  CONSTRAINT corrections_item CHECK (item IN ('name', 'phone', 'address')),
  CONSTRAINT corrections_decision CHECK (decision IN ('accepted', 'declined')),
  CONSTRAINT corrections_decided CHECK ((decision IS NULL) = (decided_at IS NULL)
    AND (decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_by_name IS NULL)
    AND (decision IS DISTINCT FROM 'declined' OR decision_words IS NOT NULL)),
  CONSTRAINT corrections_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT corrections_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX corrections_case_id_idx ON corrections (case_id);
-- One request for one item waits at a time.
CREATE UNIQUE INDEX corrections_one_open ON corrections (participant_id, item) WHERE decided_at IS NULL;
ALTER TABLE corrections ENABLE ROW LEVEL SECURITY;
ALTER TABLE corrections FORCE ROW LEVEL SECURITY;
