-- The court's review of an application for confirmation (民诉解释 第356条; 2011年规定 第5条; docs/decisions/0129-review-of-applications.md).

-- The supplement that the court waits for; null: none.
ALTER TABLE confirmations ADD COLUMN supplement_due_on date;
-- Days by which the president made the review longer.
ALTER TABLE confirmations ADD COLUMN extra_days int;
-- A longer review that waits for the president, and whose request it is.
ALTER TABLE confirmations ADD COLUMN extension_days int;
ALTER TABLE confirmations ADD COLUMN extension_by uuid;
ALTER TABLE confirmations ADD CONSTRAINT confirmations_extension CHECK (
  (extension_days IS NULL) = (extension_by IS NULL) AND coalesce(extension_days > 0, true) AND coalesce(extra_days > 0, true));

-- Of each line of the words what it is about, where the court listed items.
ALTER TABLE confirmation_decisions ADD COLUMN codes text[] NOT NULL DEFAULT ARRAY[]::text[];
ALTER TABLE confirmation_decisions ADD COLUMN extra_days int;
ALTER TABLE confirmation_decisions DROP CONSTRAINT confirmation_decisions_move;
ALTER TABLE confirmation_decisions ADD CONSTRAINT confirmation_decisions_move CHECK (move IN ('order_correction', 'correct', 'admit',
  'request_supplement', 'supplement', 'request_extension', 'extend_review', 'refuse_extension', 'refuse_admission', 'withdraw',
  'request_withdrawal', 'permit_withdrawal', 'refuse_withdrawal', 'deem_withdrawn', 'confirm', 'dismiss'));
ALTER TABLE confirmation_decisions DROP CONSTRAINT confirmation_decisions_due;
ALTER TABLE confirmation_decisions ADD CONSTRAINT confirmation_decisions_due CHECK ((due_on IS NOT NULL)
  = (move IN ('order_correction', 'request_supplement')));
ALTER TABLE confirmation_decisions ADD CONSTRAINT confirmation_decisions_extra CHECK ((extra_days IS NOT NULL)
  = (move IN ('request_extension', 'extend_review')));

-- 通知双方当事人共同到场 (民诉解释 第356条): appointed by a judge, then held or cancelled.
CREATE TABLE confirmation_hearings (
  id uuid NOT NULL,
  confirmation_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  hearing_no int NOT NULL,
  way text NOT NULL,
  starts_at timestamptz(3) NOT NULL,
  -- Of one on site.
  place text,
  state text NOT NULL DEFAULT 'appointed',
  appointed_by text NOT NULL,
  appointed_at timestamptz(3) NOT NULL,
  -- Who held or cancelled it, when, and in what words.
  ended_by text,
  ended_at timestamptz(3),
  words text,
  CONSTRAINT confirmation_hearings_pkey PRIMARY KEY (id),
  CONSTRAINT confirmation_hearings_id_case_id_key UNIQUE (id, case_id),
  CONSTRAINT confirmation_hearings_confirmation_id_hearing_no_key UNIQUE (confirmation_id, hearing_no),
  CONSTRAINT confirmation_hearings_way CHECK (way IN ('on_site', 'telephone')),
  CONSTRAINT confirmation_hearings_place CHECK ((place IS NOT NULL) = (way = 'on_site')),
  CONSTRAINT confirmation_hearings_state CHECK (state IN ('appointed', 'held', 'cancelled')),
  CONSTRAINT confirmation_hearings_end CHECK ((state = 'appointed') = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL)
    AND (state <> 'cancelled' OR words IS NOT NULL)),
  CONSTRAINT confirmation_hearings_confirmation_id_case_id_fkey FOREIGN KEY (confirmation_id, case_id)
    REFERENCES confirmations (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT confirmation_hearings_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX confirmation_hearings_case_id_idx ON confirmation_hearings (case_id);
-- One at a time.
CREATE UNIQUE INDEX confirmation_hearings_open_key ON confirmation_hearings (confirmation_id) WHERE state = 'appointed';
ALTER TABLE confirmation_hearings ENABLE ROW LEVEL SECURITY;
ALTER TABLE confirmation_hearings FORCE ROW LEVEL SECURITY;

-- Whether each party came, and what it stated: codes, and words where the court wrote some.
CREATE TABLE confirmation_attendances (
  hearing_id uuid NOT NULL,
  party_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  party_name text NOT NULL,
  attendance text NOT NULL,
  statements text[] NOT NULL,
  words text,
  CONSTRAINT confirmation_attendances_pkey PRIMARY KEY (hearing_id, party_id),
  CONSTRAINT confirmation_attendances_attendance CHECK (attendance IN ('present', 'by_agent', 'absent')),
  CONSTRAINT confirmation_attendances_statements CHECK (statements <@ ARRAY['voluntary', 'understood', 'no_collusion', 'truthful',
    'objects']::text[] AND (attendance <> 'absent' OR cardinality(statements) = 0)),
  CONSTRAINT confirmation_attendances_hearing_id_case_id_fkey FOREIGN KEY (hearing_id, case_id)
    REFERENCES confirmation_hearings (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT confirmation_attendances_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT confirmation_attendances_party_id_fkey FOREIGN KEY (party_id)
    REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX confirmation_attendances_case_id_idx ON confirmation_attendances (case_id);
ALTER TABLE confirmation_attendances ENABLE ROW LEVEL SECURITY;
ALTER TABLE confirmation_attendances FORCE ROW LEVEL SECURITY;
