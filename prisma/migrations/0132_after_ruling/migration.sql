-- After a ruling on 司法确认: its service, and the objections to it (民诉法 第87、91条; 在线诉讼规则 第31条; 民诉解释 第372条;
-- docs/decisions/0130-after-the-ruling.md).

-- One attempt to serve one paper on one party, never changed.
CREATE TABLE ruling_services (
  id uuid NOT NULL,
  confirmation_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- The ruling (the id of its application), or the decision on an objection (the id of the objection).
  paper_id uuid NOT NULL,
  party_id uuid NOT NULL,
  party_name text NOT NULL,
  way text NOT NULL,
  result text NOT NULL,
  served_on date NOT NULL,
  -- Who signed for it, by hand.
  recipient text,
  -- Why it could not be served on a phone.
  failure text,
  note text,
  -- Empty: the system.
  by_account uuid,
  by_name text NOT NULL,
  by_role text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT ruling_services_pkey PRIMARY KEY (id),
  CONSTRAINT ruling_services_way CHECK (way IN ('electronic', 'in_person', 'post')),
  CONSTRAINT ruling_services_result CHECK (result IN ('served', 'not_served')),
  CONSTRAINT ruling_services_failure CHECK (failure IN ('declined', 'no_consent', 'no_account')),
  CONSTRAINT ruling_services_failed CHECK (failure IS NULL OR (way = 'electronic' AND result = 'not_served')),
  CONSTRAINT ruling_services_recipient CHECK (way = 'electronic' OR result = 'not_served' OR recipient IS NOT NULL),
  CONSTRAINT ruling_services_confirmation_id_case_id_fkey FOREIGN KEY (confirmation_id, case_id)
    REFERENCES confirmations (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT ruling_services_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT ruling_services_party_id_fkey FOREIGN KEY (party_id)
    REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX ruling_services_case_id_idx ON ruling_services (case_id);
CREATE INDEX ruling_services_confirmation_id_idx ON ruling_services (confirmation_id);
-- Of several services of one paper the first that took effect counts.
CREATE UNIQUE INDEX ruling_services_served_key ON ruling_services (paper_id, party_id) WHERE result = 'served';
ALTER TABLE ruling_services ENABLE ROW LEVEL SECURITY;
ALTER TABLE ruling_services FORCE ROW LEVEL SECURITY;

-- An objection of a party or of an interested person, decided once.
CREATE TABLE ruling_objections (
  id uuid NOT NULL,
  confirmation_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  kind text NOT NULL,
  party_id uuid,
  objector text NOT NULL,
  -- The right of an interested person that the ruling infringes.
  interest text,
  words text NOT NULL,
  lodged_on date NOT NULL,
  -- Its last day as it was known then; empty where the party had not been served.
  due_on date,
  due_provisional boolean NOT NULL,
  lodged_by uuid NOT NULL,
  lodged_by_name text NOT NULL,
  lodged_by_role text NOT NULL,
  lodged_at timestamptz(3) NOT NULL,
  result text,
  decision_words text,
  decided_on date,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz(3),
  CONSTRAINT ruling_objections_pkey PRIMARY KEY (id),
  CONSTRAINT ruling_objections_kind CHECK (kind IN ('party', 'third')),
  CONSTRAINT ruling_objections_who CHECK ((kind = 'party') = (party_id IS NOT NULL) AND (kind = 'third') = (interest IS NOT NULL)),
  CONSTRAINT ruling_objections_result CHECK (result IN ('dismissed', 'changed', 'set_aside_part', 'set_aside')),
  CONSTRAINT ruling_objections_decided CHECK (num_nonnulls(result, decision_words, decided_on, decided_by, decided_by_name, decided_at) IN (0, 6)),
  CONSTRAINT ruling_objections_confirmation_id_case_id_fkey FOREIGN KEY (confirmation_id, case_id)
    REFERENCES confirmations (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT ruling_objections_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT ruling_objections_party_id_fkey FOREIGN KEY (party_id)
    REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX ruling_objections_case_id_idx ON ruling_objections (case_id);
-- A party objects once to a ruling.
CREATE UNIQUE INDEX ruling_objections_party_key ON ruling_objections (confirmation_id, party_id) WHERE party_id IS NOT NULL;
ALTER TABLE ruling_objections ENABLE ROW LEVEL SECURITY;
ALTER TABLE ruling_objections FORCE ROW LEVEL SECURITY;

-- Which paper of an application is which material of the dossier, so that none is put there twice.
CREATE TABLE ruling_papers (
  confirmation_id uuid NOT NULL,
  -- application, ruling:<id>, receipt:<id of a service>.
  paper text NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  material_id uuid NOT NULL,
  made_at timestamptz(3) NOT NULL,
  CONSTRAINT ruling_papers_pkey PRIMARY KEY (confirmation_id, paper),
  CONSTRAINT ruling_papers_confirmation_id_case_id_fkey FOREIGN KEY (confirmation_id, case_id)
    REFERENCES confirmations (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT ruling_papers_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT ruling_papers_material_id_fkey FOREIGN KEY (material_id)
    REFERENCES materials (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX ruling_papers_material_id_key ON ruling_papers (material_id);
CREATE INDEX ruling_papers_case_id_idx ON ruling_papers (case_id);
ALTER TABLE ruling_papers ENABLE ROW LEVEL SECURITY;
ALTER TABLE ruling_papers FORCE ROW LEVEL SECURITY;
