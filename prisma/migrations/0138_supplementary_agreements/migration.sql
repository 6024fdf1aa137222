-- 补充协议, drawn up and signed on the platform (民诉解释 第358条第五项; docs/decisions/0136-supplementary-agreements.md).

-- A text that waits for the signatures of all parties of an agreement, or that all have signed. The text never changes.
CREATE TABLE supplementary_agreements (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  agreement_no int NOT NULL,
  -- Within its agreement, from 1, once it is in force.
  number int,
  -- How clauses read from then on: [{ "no": 2, "text": "…" }].
  clauses jsonb NOT NULL,
  -- Over the text, the agreement and who signs.
  sha256 text NOT NULL,
  party_ids uuid[] NOT NULL,
  status text NOT NULL DEFAULT 'open',
  -- The open text in whose place it came.
  replaces uuid,
  proposed_by uuid NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_by_role text NOT NULL,
  -- Empty: the mediator proposed it.
  proposed_for uuid,
  proposed_at timestamptz(3) NOT NULL,
  -- Who took it back or replaced it, or whose signature was the last one.
  settled_by uuid,
  settled_by_name text,
  settled_at timestamptz(3),
  -- Its signed text in the dossier.
  material_id uuid,
  CONSTRAINT supplementary_agreements_pkey PRIMARY KEY (id),
  CONSTRAINT supplementary_agreements_status CHECK (status IN ('open', 'in_force', 'revoked', 'replaced')),
  CONSTRAINT supplementary_agreements_number CHECK ((status = 'in_force') = (number IS NOT NULL)),
  CONSTRAINT supplementary_agreements_settled CHECK (
    num_nonnulls(settled_by, settled_by_name, settled_at) = CASE status WHEN 'open' THEN 0 ELSE 3 END),
  CONSTRAINT supplementary_agreements_clauses CHECK (jsonb_typeof(clauses) = 'array' AND jsonb_array_length(clauses) > 0),
  CONSTRAINT supplementary_agreements_proposer CHECK (
    proposed_by_role IN ('party', 'mediator') AND (proposed_by_role = 'party') = (proposed_for IS NOT NULL)),
  CONSTRAINT supplementary_agreements_material CHECK (material_id IS NULL OR status = 'in_force'),
  CONSTRAINT supplementary_agreements_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT supplementary_agreements_proposed_for_fkey FOREIGN KEY (proposed_for)
    REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT supplementary_agreements_material_id_fkey FOREIGN KEY (material_id)
    REFERENCES materials (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX supplementary_agreements_id_case_id_key ON supplementary_agreements (id, case_id);
CREATE UNIQUE INDEX supplementary_agreements_case_id_agreement_no_number_key ON supplementary_agreements (case_id, agreement_no, number);
CREATE UNIQUE INDEX supplementary_agreements_material_id_key ON supplementary_agreements (material_id);
-- One waits at a time.
CREATE UNIQUE INDEX supplementary_agreements_open_key ON supplementary_agreements (case_id, agreement_no) WHERE status = 'open';
ALTER TABLE supplementary_agreements ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplementary_agreements FORCE ROW LEVEL SECURITY;

-- Who signed it, on a phone of their own, and what proves it; never changed.
CREATE TABLE supplementary_signatures (
  supplementary_id uuid NOT NULL,
  party_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  account_id uuid NOT NULL,
  party_name text NOT NULL,
  person_kind text NOT NULL,
  person_name text NOT NULL,
  seen_sha256 text NOT NULL,
  drawing jsonb NOT NULL,
  reading text NOT NULL,
  helper text,
  identity_way text NOT NULL,
  identity_document text NOT NULL,
  identity_on date NOT NULL,
  -- When the number of the account was confirmed by a code.
  confirmed_at timestamptz(3),
  device text,
  address text,
  certificate_authority text,
  certificates text,
  certificate_signature text,
  certificate_serial text,
  signed_at timestamptz(3) NOT NULL,
  CONSTRAINT supplementary_signatures_pkey PRIMARY KEY (supplementary_id, party_id),
  CONSTRAINT supplementary_signatures_certified CHECK (
    num_nonnulls(certificate_authority, certificates, certificate_signature, certificate_serial) IN (0, 4)),
  CONSTRAINT supplementary_signatures_supplementary_id_case_id_fkey FOREIGN KEY (supplementary_id, case_id)
    REFERENCES supplementary_agreements (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT supplementary_signatures_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT supplementary_signatures_party_id_fkey FOREIGN KEY (party_id)
    REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT supplementary_signatures_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX supplementary_signatures_case_id_idx ON supplementary_signatures (case_id);
ALTER TABLE supplementary_signatures ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplementary_signatures FORCE ROW LEVEL SECURITY;
