-- 在线申请司法确认 (民诉法 第205、206条; 民诉解释 第351至358条; docs/decisions/0126-applications-for-confirmation.md).

CREATE TABLE confirmations (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- The agreement, as it was when the first party confirmed.
  agreement_no int NOT NULL,
  agreement_sha256 text NOT NULL,
  effective_on date NOT NULL,
  -- The last of the thirty days; provisional while the calendar of its year is not published.
  due_on date NOT NULL,
  due_provisional boolean NOT NULL,
  -- The parties that the agreement binds: all of them apply together.
  party_ids uuid[] NOT NULL,
  status text NOT NULL DEFAULT 'waiting_parties',
  -- Counts the changes: of two acts at once one wins.
  revision int NOT NULL DEFAULT 1,
  begun_at timestamptz(3) NOT NULL,
  submitted_at timestamptz(3),
  -- The day on which the court received what it has to decide on: the application, or what was corrected.
  received_on date,
  -- The one correction.
  correction_due_on date,
  admitted_on date,
  -- 民特 number that the court gave it.
  number text,
  withdrawal_requested_at timestamptz(3),
  decided_on date,
  last_act text NOT NULL,
  last_act_by text NOT NULL,
  last_act_at timestamptz(3) NOT NULL,
  CONSTRAINT confirmations_pkey PRIMARY KEY (id),
  CONSTRAINT confirmations_id_case_id_key UNIQUE (id, case_id),
  CONSTRAINT confirmations_status CHECK (status IN ('waiting_parties', 'submitted', 'correcting', 'admitted', 'confirmed',
    'dismissed', 'not_admitted', 'withdrawn', 'deemed_withdrawn', 'lapsed')),
  CONSTRAINT confirmations_received CHECK ((submitted_at IS NULL) = (received_on IS NULL)),
  CONSTRAINT confirmations_submitted CHECK (CASE WHEN status IN ('waiting_parties', 'lapsed') THEN submitted_at IS NULL
    WHEN status = 'withdrawn' THEN true ELSE submitted_at IS NOT NULL END),
  CONSTRAINT confirmations_admitted CHECK ((admitted_on IS NULL) = (number IS NULL)),
  CONSTRAINT confirmations_ruled CHECK (status NOT IN ('admitted', 'confirmed', 'dismissed') OR number IS NOT NULL),
  CONSTRAINT confirmations_parties CHECK (cardinality(party_ids) >= 2),
  CONSTRAINT confirmations_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX confirmations_case_id_idx ON confirmations (case_id);
CREATE INDEX confirmations_court_id_status_submitted_at_id_idx ON confirmations (court_id, status, submitted_at, id);
-- One at a time; after its end the parties may apply again within the thirty days.
CREATE UNIQUE INDEX confirmations_open_key ON confirmations (case_id)
  WHERE status IN ('waiting_parties', 'submitted', 'correcting', 'admitted');
-- What the court decided stays so for its agreement.
CREATE UNIQUE INDEX confirmations_agreement_key ON confirmations (case_id, agreement_no)
  WHERE status NOT IN ('withdrawn', 'deemed_withdrawn', 'lapsed');
CREATE UNIQUE INDEX confirmations_number_key ON confirmations (court_id, number) WHERE number IS NOT NULL;
ALTER TABLE confirmations ENABLE ROW LEVEL SECURITY;
ALTER TABLE confirmations FORCE ROW LEVEL SECURITY;

-- One party's part of the application: who confirmed for it, and how that person was identified.
CREATE TABLE confirmation_answers (
  confirmation_id uuid NOT NULL,
  party_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  account_id uuid NOT NULL,
  party_name text NOT NULL,
  person_name text NOT NULL,
  confirmer text NOT NULL,
  -- How the person was identified last, and when.
  identity_way text NOT NULL,
  identity_at timestamptz(3) NOT NULL,
  -- The commitment, as it was shown (lib/domain/confirmation/commitment.ts).
  commitment int NOT NULL,
  device text,
  agreed_at timestamptz(3) NOT NULL,
  CONSTRAINT confirmation_answers_pkey PRIMARY KEY (confirmation_id, party_id),
  CONSTRAINT confirmation_answers_confirmer CHECK (confirmer IN ('party', 'guardian', 'representative', 'agent')),
  CONSTRAINT confirmation_answers_confirmation_id_case_id_fkey FOREIGN KEY (confirmation_id, case_id)
    REFERENCES confirmations (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT confirmation_answers_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT confirmation_answers_party_id_fkey FOREIGN KEY (party_id)
    REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT confirmation_answers_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX confirmation_answers_case_id_idx ON confirmation_answers (case_id);
ALTER TABLE confirmation_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE confirmation_answers FORCE ROW LEVEL SECURITY;

-- What the court decided, and what the parties answered to it: each a row with its words, never changed.
CREATE TABLE confirmation_decisions (
  confirmation_id uuid NOT NULL,
  decision_no int NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  move text NOT NULL,
  by_account uuid NOT NULL,
  by_name text NOT NULL,
  by_role text NOT NULL,
  ground text,
  refusal_ground text,
  -- One to a line: what is to be corrected.
  words text,
  due_on date,
  made_at timestamptz(3) NOT NULL,
  CONSTRAINT confirmation_decisions_pkey PRIMARY KEY (confirmation_id, decision_no),
  CONSTRAINT confirmation_decisions_move CHECK (move IN ('order_correction', 'correct', 'admit', 'refuse_admission', 'withdraw',
    'request_withdrawal', 'permit_withdrawal', 'refuse_withdrawal', 'deem_withdrawn', 'confirm', 'dismiss')),
  CONSTRAINT confirmation_decisions_ground CHECK ((ground IS NOT NULL) = (move = 'dismiss')),
  CONSTRAINT confirmation_decisions_refusal CHECK ((refusal_ground IS NOT NULL)
    = (move = 'refuse_admission' OR coalesce(ground = 'not_admissible', false))),
  CONSTRAINT confirmation_decisions_due CHECK ((due_on IS NOT NULL) = (move = 'order_correction')),
  CONSTRAINT confirmation_decisions_confirmation_id_case_id_fkey FOREIGN KEY (confirmation_id, case_id)
    REFERENCES confirmations (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT confirmation_decisions_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX confirmation_decisions_case_id_idx ON confirmation_decisions (case_id);
ALTER TABLE confirmation_decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE confirmation_decisions FORCE ROW LEVEL SECURITY;
