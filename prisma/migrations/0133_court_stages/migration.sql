-- What follows the end of mediation at the court (docs/decisions/0131-after-mediation.md).

-- The stage at the court, beside the status; null: nothing waits there. A closing sets it, hand-over and court move it on.
ALTER TABLE cases
  ADD COLUMN court_stage text,
  ADD COLUMN court_stage_at timestamptz(3),
  -- The first recorded contact with a party, or the moment the first one came in.
  ADD COLUMN first_contact_at timestamptz(3),
  ADD CONSTRAINT cases_court_stage_is_known CHECK (court_stage IN ('transfer_due', 'transferred', 'transfer_returned', 'filing_due',
    'filed', 'trial_due', 'in_trial', 'record_due', 'record_submitted', 'record_returned', 'recorded', 'paper_due', 'paper_issued',
    'paper_served', 'suit_ended')) NOT VALID,
  ADD CONSTRAINT cases_court_stage_has_its_moment CHECK ((court_stage IS NULL) = (court_stage_at IS NULL)) NOT VALID;
ALTER TABLE cases VALIDATE CONSTRAINT cases_court_stage_is_known;
ALTER TABLE cases VALIDATE CONSTRAINT cases_court_stage_has_its_moment;

-- Only what is in mediation now is looked for: the others stay empty.
UPDATE cases c SET first_contact_at = coalesce(
    (SELECT min(k.recorded_at) FROM contacts k WHERE k.case_id = c.id),
    (SELECT c.accepted_at FROM participants p WHERE p.case_id = c.id AND p.account_id IS NOT NULL LIMIT 1))
  WHERE c.status = 'in_mediation';

-- 引调与督办: what waits at each stage, the longest first; and who was not contacted.
CREATE INDEX cases_at_court_stage ON cases (court_id, court_stage, court_stage_at, id)
  WHERE court_stage IN ('transfer_due', 'transferred', 'transfer_returned', 'filing_due', 'trial_due', 'record_due',
    'record_submitted', 'record_returned', 'paper_due', 'paper_issued');
CREATE INDEX cases_uncontacted_at_court ON cases (court_id, assigned_at, id)
  WHERE status = 'in_mediation' AND first_contact_at IS NULL;

-- What the court did after the mediation, each step a row that never changes.
CREATE TABLE court_steps (
  case_id uuid NOT NULL,
  step_no integer NOT NULL CHECK (step_no > 0),
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  move text NOT NULL,
  by_account uuid NOT NULL,
  by_name text NOT NULL,
  made_on date NOT NULL,
  number text,
  missing text[] NOT NULL DEFAULT ARRAY[]::text[],
  fee_state text,
  fee_amount numeric(15, 2),
  fee_due_on date,
  trial_reason text,
  suit_end text,
  -- Whom the 调解书 binds, and the agreement it is set from.
  party_ids uuid[] NOT NULL DEFAULT ARRAY[]::uuid[],
  agreement_no integer,
  made_at timestamptz(3) NOT NULL,
  CONSTRAINT court_steps_pkey PRIMARY KEY (case_id, step_no),
  CONSTRAINT court_steps_case_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT court_steps_move CHECK (move IN ('receive_transfer', 'send_transfer_back', 'file_suit', 'resume_trial',
    'record_agreement', 'issue_paper', 'end_suit')),
  CONSTRAINT court_steps_missing CHECK ((move = 'send_transfer_back') = (cardinality(missing) > 0)),
  CONSTRAINT court_steps_number CHECK (move NOT IN ('file_suit', 'record_agreement', 'issue_paper') OR number IS NOT NULL),
  CONSTRAINT court_steps_fee CHECK (CASE WHEN fee_state IS NULL THEN true ELSE fee_state IN ('due', 'paid', 'waived')
    AND (fee_state = 'due') = (fee_amount IS NOT NULL) AND (fee_state = 'due') = (fee_due_on IS NOT NULL) END),
  CONSTRAINT court_steps_trial_reason CHECK (CASE WHEN move = 'resume_trial' THEN trial_reason IN ('failed', 'went_back')
    ELSE trial_reason IS NULL END),
  CONSTRAINT court_steps_suit_end CHECK (CASE WHEN move = 'end_suit' THEN suit_end IN ('withdrawn', 'performed', 'fee_unpaid')
    ELSE suit_end IS NULL END),
  CONSTRAINT court_steps_paper CHECK ((move = 'issue_paper') = (agreement_no IS NOT NULL)
    AND (move = 'issue_paper') = (cardinality(party_ids) > 0))
);
-- 备案与立案登记, the latest first.
CREATE INDEX court_steps_court_id_move_made_at_case_id_idx ON court_steps (court_id, move, made_at DESC, case_id);
-- 退回补正 is ordered once.
CREATE UNIQUE INDEX court_steps_sent_back_once ON court_steps (case_id) WHERE move = 'send_transfer_back';
ALTER TABLE court_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE court_steps FORCE ROW LEVEL SECURITY;

-- What each party requested and received of a 调解书, by itself or as its clerk recorded.
CREATE TABLE paper_marks (
  case_id uuid NOT NULL,
  party_id uuid NOT NULL,
  answer text NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  way text NOT NULL,
  -- Who did it for the party; null where a clerk recorded it.
  participant_id uuid,
  by_account uuid NOT NULL,
  party_name text NOT NULL,
  person_name text NOT NULL,
  made_on date NOT NULL,
  made_at timestamptz(3) NOT NULL,
  CONSTRAINT paper_marks_pkey PRIMARY KEY (case_id, party_id, answer),
  CONSTRAINT paper_marks_answer CHECK (answer IN ('request', 'receipt')),
  CONSTRAINT paper_marks_way CHECK (way IN ('own_phone', 'in_person', 'post')),
  CONSTRAINT paper_marks_by CHECK ((way = 'own_phone') = (participant_id IS NOT NULL)),
  CONSTRAINT paper_marks_case_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT paper_marks_party_fkey FOREIGN KEY (party_id) REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT paper_marks_participant_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE paper_marks ENABLE ROW LEVEL SECURITY;
ALTER TABLE paper_marks FORCE ROW LEVEL SECURITY;

-- A recall that its clerk took back within ten minutes does not count; the record stays.
ALTER TABLE case_declines ADD COLUMN undone_at timestamptz(3);

-- A returned case that was ended, and whose end was taken back, may end again: the latest counts.
ALTER TABLE returned_ends
  ADD COLUMN end_no integer NOT NULL DEFAULT 1 CHECK (end_no > 0),
  DROP CONSTRAINT returned_ends_pkey,
  ADD CONSTRAINT returned_ends_pkey PRIMARY KEY (case_id, end_no);
