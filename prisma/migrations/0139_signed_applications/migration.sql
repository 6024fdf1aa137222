-- 司法确认申请书 is signed by hand, and the day of a correction can be postponed (民诉法 第205条; 民诉解释 第353、357条;
-- docs/decisions/0137-signed-applications.md).

-- The name that a person wrote when confirming for a party, and the text above it.
CREATE TABLE confirmation_signatures (
  confirmation_id uuid NOT NULL,
  party_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- The 申请书 as it was confirmed, to the letter.
  application_text text NOT NULL,
  text_sha256 text NOT NULL,
  drawing jsonb NOT NULL,
  -- How the person came to know the text: read it, or had it read out.
  reading text NOT NULL,
  helper text,
  address text,
  CONSTRAINT confirmation_signatures_pkey PRIMARY KEY (confirmation_id, party_id),
  CONSTRAINT confirmation_signatures_reading CHECK (reading IN ('self', 'mediator', 'helper')),
  CONSTRAINT confirmation_signatures_digest CHECK (text_sha256 = encode(sha256(convert_to(application_text, 'UTF8')), 'hex')),
  CONSTRAINT confirmation_signatures_confirmation_id_party_id_fkey FOREIGN KEY (confirmation_id, party_id)
    REFERENCES confirmation_answers (confirmation_id, party_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT confirmation_signatures_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX confirmation_signatures_case_id_idx ON confirmation_signatures (case_id);
ALTER TABLE confirmation_signatures ENABLE ROW LEVEL SECURITY;
ALTER TABLE confirmation_signatures FORCE ROW LEVEL SECURITY;

-- A later day that a party requested and that the court has not decided on; null: none.
ALTER TABLE confirmations ADD COLUMN postponement_requested_at timestamptz(3);
ALTER TABLE confirmation_decisions DROP CONSTRAINT confirmation_decisions_move;
ALTER TABLE confirmation_decisions ADD CONSTRAINT confirmation_decisions_move CHECK (move IN ('order_correction', 'correct', 'admit',
  'request_supplement', 'supplement', 'request_postponement', 'postpone', 'refuse_postponement', 'request_extension', 'extend_review',
  'refuse_extension', 'refuse_admission', 'withdraw', 'request_withdrawal', 'permit_withdrawal', 'refuse_withdrawal',
  'deem_withdrawn', 'confirm', 'dismiss'));
ALTER TABLE confirmation_decisions DROP CONSTRAINT confirmation_decisions_due;
ALTER TABLE confirmation_decisions ADD CONSTRAINT confirmation_decisions_due CHECK ((due_on IS NOT NULL)
  = (move IN ('order_correction', 'request_supplement', 'request_postponement', 'postpone')));

-- The 调解书 of a suit goes into the dossier as rulings do: a paper of no application (民诉法 第100条; 特邀规定 第20条).
ALTER TABLE ruling_papers DROP CONSTRAINT ruling_papers_pkey;
DROP INDEX ruling_papers_material_id_key;
ALTER TABLE ruling_papers ADD CONSTRAINT ruling_papers_pkey PRIMARY KEY (material_id);
ALTER TABLE ruling_papers ALTER COLUMN confirmation_id DROP NOT NULL;
CREATE UNIQUE INDEX ruling_papers_confirmation_id_paper_key ON ruling_papers (confirmation_id, paper);
CREATE UNIQUE INDEX ruling_papers_case_key ON ruling_papers (case_id, paper) WHERE confirmation_id IS NULL;

-- How the person was identified last who requested a 调解书 on a phone, and when; null: before this was checked, or a receipt.
ALTER TABLE paper_marks ADD COLUMN identity_way text;
ALTER TABLE paper_marks ADD COLUMN identity_at timestamptz(3);
ALTER TABLE paper_marks ADD CONSTRAINT paper_marks_identity CHECK ((identity_way IS NULL) = (identity_at IS NULL));
