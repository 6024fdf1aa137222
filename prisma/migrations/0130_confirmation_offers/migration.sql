-- The application for 司法确认 is offered, reminded of and lapses (民诉法 第205条; docs/decisions/0128-offered-confirmations.md).

-- What a court takes and how it works, in versions: the last of those that have begun is in force, and no version is ever changed.
CREATE TABLE court_confirmation_rules (
  court_id uuid NOT NULL,
  -- Counts the versions of a court: of two with one first day the later one holds.
  rule_no int NOT NULL,
  from_on date NOT NULL,
  own_cases_only boolean NOT NULL,
  accepts_electronic boolean NOT NULL,
  wants_paper_set boolean NOT NULL,
  review_clock text NOT NULL,
  special_jurisdictions jsonb NOT NULL,
  set_by_name text NOT NULL,
  set_at timestamptz(3) NOT NULL,
  CONSTRAINT court_confirmation_rules_pkey PRIMARY KEY (court_id, rule_no),
  CONSTRAINT court_confirmation_rules_court_id_fkey FOREIGN KEY (court_id)
    REFERENCES courts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT court_confirmation_rules_review_clock CHECK (review_clock IN ('confirmation_review', 'confirmation_trial'))
);
ALTER TABLE court_confirmation_rules ENABLE ROW LEVEL SECURITY;
ALTER TABLE court_confirmation_rules FORCE ROW LEVEL SECURITY;

-- Who was reminded of the thirty days, once for each of the reminders.
CREATE TABLE confirmation_reminders (
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  agreement_no int NOT NULL,
  account_id uuid NOT NULL,
  -- Which of the thirty days it belongs to (lib/domain/confirmation/confirmation-reminders.ts).
  day_no int NOT NULL,
  made_at timestamptz(3) NOT NULL,
  CONSTRAINT confirmation_reminders_pkey PRIMARY KEY (case_id, agreement_no, account_id, day_no),
  CONSTRAINT confirmation_reminders_day_no CHECK (day_no IN (1, 7, 25)),
  CONSTRAINT confirmation_reminders_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE confirmation_reminders ENABLE ROW LEVEL SECURITY;
ALTER TABLE confirmation_reminders FORCE ROW LEVEL SECURITY;

-- The agreements that were signed in the last weeks, for the reminders of a day.
CREATE INDEX agreement_marks_done_on_case_id_idx ON agreement_marks (done_on, case_id);

-- Papers that a party hands in with its answer to a correction: photographed on its phone, each on its own before the answer.
CREATE TABLE confirmation_files (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  confirmation_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  -- The answer with which it was handed in; null: it waits.
  decision_no int,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  storage_key text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  CONSTRAINT confirmation_files_pkey PRIMARY KEY (id),
  CONSTRAINT confirmation_files_kind CHECK (kind IN ('supplement', 'proof')),
  CONSTRAINT confirmation_files_confirmation_id_case_id_fkey FOREIGN KEY (confirmation_id, case_id)
    REFERENCES confirmations (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT confirmation_files_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT confirmation_files_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX confirmation_files_storage_key_key ON confirmation_files (storage_key);
CREATE INDEX confirmation_files_case_id_idx ON confirmation_files (case_id);
CREATE INDEX confirmation_files_confirmation_id_idx ON confirmation_files (confirmation_id);
ALTER TABLE confirmation_files ENABLE ROW LEVEL SECURITY;
ALTER TABLE confirmation_files FORCE ROW LEVEL SECURITY;
