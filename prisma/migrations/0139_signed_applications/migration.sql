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
