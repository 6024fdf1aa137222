-- 当事人在自己的手机上签字 (docs/decisions/0106-parties-sign-themselves.md): who named a witness of a signature, and with what a
-- signature was proven that its signer made alone.
CREATE TABLE signature_witnesses (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  document_id uuid NOT NULL,
  -- Who is to sign.
  person_kind text NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  presence text NOT NULL CHECK (presence IN ('line', 'room')),
  named_at timestamptz(3) NOT NULL,
  named_by text NOT NULL,
  named_by_id uuid NOT NULL,
  CONSTRAINT signature_witnesses_pkey PRIMARY KEY (id),
  CONSTRAINT signature_witnesses_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT signature_witnesses_document_id_fkey FOREIGN KEY (document_id)
    REFERENCES case_documents (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX signature_witnesses_case_id_idx ON signature_witnesses (case_id);
CREATE INDEX signature_witnesses_document_id_idx ON signature_witnesses (document_id);
ALTER TABLE signature_witnesses ENABLE ROW LEVEL SECURITY;
ALTER TABLE signature_witnesses FORCE ROW LEVEL SECURITY;

ALTER TABLE document_signatures
  -- Who takes part and answered on a phone of their own; null: it was recorded by the staff.
  ADD COLUMN participant_id uuid REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- When the number of the account was confirmed by a code.
  ADD COLUMN confirmed_at timestamptz(3),
  -- As it was when the signature was made.
  ADD COLUMN witness_name text,
  ADD COLUMN witness_presence text CHECK (witness_presence IN ('line', 'room')),
  ADD COLUMN witness_at timestamptz(3),
  ADD CONSTRAINT document_signatures_witness_check
    CHECK (num_nonnulls(witness_name, witness_presence, witness_at) IN (0, 3)),
  ADD CONSTRAINT document_signatures_own_check
    CHECK (participant_id IS NOT NULL OR num_nonnulls(confirmed_at, witness_name) = 0);
CREATE INDEX document_signatures_participant_id_idx ON document_signatures (participant_id);

ALTER TABLE agreement_marks ALTER COLUMN mediator_id DROP NOT NULL, ADD COLUMN participant_id uuid
  REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE agreement_marks ADD CONSTRAINT agreement_marks_recorded_by
  CHECK ((mediator_id IS NULL) = (participant_id IS NOT NULL));
