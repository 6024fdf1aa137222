-- 特邀调解名册 (在线调解规则 第27、28条; 特邀规定 第5至10条; docs/decisions/0133-roster.md).

-- One entry of each institution and each mediator at each court, for good: what became of it is in its status and in roster_acts.
CREATE TABLE roster_entries (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  court_id uuid NOT NULL,
  institution_id uuid NOT NULL,
  -- Null: the entry of the institution itself.
  mediator_id uuid,
  name text NOT NULL,
  status text NOT NULL,
  -- How it came into the roster: 迁移登记, 法院邀请, 机构推荐.
  source text NOT NULL,
  -- What the institution says of the qualification.
  qualification text,
  certificate_no text,
  valid_from date,
  valid_until date,
  renewal_requested_at timestamptz(3),
  -- The last warning before valid_until, in days; null: none since it was set.
  warned_days smallint,
  -- Counts the changes: of two acts at once one wins.
  revision int NOT NULL DEFAULT 1,
  last_act text NOT NULL,
  last_act_by text NOT NULL,
  last_act_at timestamptz(3) NOT NULL,
  CONSTRAINT roster_entries_pkey PRIMARY KEY (id),
  CONSTRAINT roster_entries_court_id_institution_id_mediator_id_key UNIQUE NULLS NOT DISTINCT (court_id, institution_id, mediator_id),
  CONSTRAINT roster_entries_court_id_fkey FOREIGN KEY (court_id) REFERENCES courts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT roster_entries_institution_id_fkey FOREIGN KEY (institution_id)
    REFERENCES institutions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT roster_entries_mediator_id_fkey FOREIGN KEY (mediator_id)
    REFERENCES mediator_profiles (account_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT roster_entries_status CHECK (status IN ('recommended', 'confirmed', 'suspended', 'refused', 'removed', 'resigned')),
  CONSTRAINT roster_entries_source CHECK (source IN ('migration', 'invitation', 'recommendation')),
  CONSTRAINT roster_entries_period CHECK (valid_until IS NULL OR valid_until >= valid_from),
  CONSTRAINT roster_entries_confirmed CHECK (status NOT IN ('confirmed', 'suspended') OR valid_from IS NOT NULL),
  -- What the court confirmed has a certificate with an end; older entries may lack both.
  CONSTRAINT roster_entries_certified CHECK (status NOT IN ('confirmed', 'suspended') OR source <> 'recommendation'
    OR (certificate_no IS NOT NULL AND valid_until IS NOT NULL))
);
CREATE INDEX roster_entries_institution_id_idx ON roster_entries (institution_id);
CREATE INDEX roster_entries_mediator_id_idx ON roster_entries (mediator_id);
CREATE INDEX roster_entries_valid_until_idx ON roster_entries (valid_until) WHERE status = 'confirmed';
CREATE UNIQUE INDEX roster_entries_certificate_key ON roster_entries (court_id, certificate_no)
  WHERE certificate_no IS NOT NULL AND source = 'recommendation';
ALTER TABLE roster_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_entries FORCE ROW LEVEL SECURITY;

-- Its history: each act with its reason, never changed.
CREATE TABLE roster_acts (
  entry_id uuid NOT NULL,
  act_no int NOT NULL,
  court_id uuid NOT NULL,
  institution_id uuid NOT NULL,
  mediator_id uuid,
  act text NOT NULL,
  -- Null: 迁移登记.
  by_account uuid,
  by_name text NOT NULL,
  by_role text NOT NULL,
  ground text,
  words text,
  certificate_no text,
  valid_from date,
  valid_until date,
  made_at timestamptz(3) NOT NULL,
  CONSTRAINT roster_acts_pkey PRIMARY KEY (entry_id, act_no),
  CONSTRAINT roster_acts_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES roster_entries (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT roster_acts_act CHECK (act IN ('enter', 'recommend', 'request_renewal', 'confirm', 'refuse', 'renew', 'suspend', 'resume',
    'remove', 'resign')),
  CONSTRAINT roster_acts_ground CHECK ((ground IS NOT NULL) = (act IN ('refuse', 'suspend', 'remove')))
);
CREATE INDEX roster_acts_institution_id_idx ON roster_acts (institution_id);
ALTER TABLE roster_acts ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_acts FORCE ROW LEVEL SECURITY;

-- From when and until when a court refers to an institution; like the two days of mediator_profiles kept by the database
-- from roster_entries (prisma/functions/188-roster.sql). roster_from null: not in force.
ALTER TABLE institution_courts ADD COLUMN roster_from date, ADD COLUMN roster_until date;

-- 迁移登记: all who were in the roster of an institution are entered at each court that has invited it.
INSERT INTO roster_entries (court_id, institution_id, name, status, source, valid_from, last_act, last_act_by, last_act_at)
  SELECT v.court_id, v.institution_id, i.name, 'confirmed', 'migration', v.invited_on, 'enter', '迁移登记', now()
  FROM institution_courts v JOIN institutions i ON i.id = v.institution_id;
INSERT INTO roster_entries (court_id, institution_id, mediator_id, name, status, source, valid_from, valid_until,
    last_act, last_act_by, last_act_at)
  SELECT v.court_id, p.institution_id, p.account_id, a.name, 'confirmed', 'migration', p.roster_confirmed_on, p.roster_expires_on,
    'enter', '迁移登记', now()
  FROM mediator_profiles p JOIN accounts a ON a.id = p.account_id
    JOIN institution_courts v ON v.institution_id = p.institution_id
  WHERE p.roster_confirmed_on IS NOT NULL AND (p.roster_expires_on IS NULL OR p.roster_expires_on >= p.roster_confirmed_on);
INSERT INTO roster_acts (entry_id, act_no, court_id, institution_id, mediator_id, act, by_name, by_role, valid_from, valid_until, made_at)
  SELECT id, 1, court_id, institution_id, mediator_id, 'enter', last_act_by, 'system', valid_from, valid_until, last_act_at
  FROM roster_entries;
UPDATE institution_courts SET roster_from = invited_on;

-- What was done with an entry, and that its certificate ends, in the inboxes of those whom it concerns.
ALTER TABLE notices ADD COLUMN roster_entry_id uuid;
ALTER TABLE notices DROP CONSTRAINT notices_about,
  ADD CONSTRAINT notices_about CHECK (num_nonnulls(case_id, application_id, consultation_id, roster_entry_id) = 1
    AND (case_id IS NULL) = (case_no IS NULL)) NOT VALID;
ALTER TABLE notices VALIDATE CONSTRAINT notices_about;

-- 陈述申辩 of the one complained about, before the court answers (特邀规定 第28条; docs/decisions/0133-roster.md).
CREATE TABLE complaint_hearings (
  complaint_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- What is to be answered, in the words of the court.
  words text NOT NULL,
  due_on date NOT NULL,
  opened_by_name text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  statement text,
  stated_by_name text,
  stated_at timestamptz(3),
  CONSTRAINT complaint_hearings_pkey PRIMARY KEY (complaint_id),
  CONSTRAINT complaint_hearings_stated CHECK (num_nonnulls(statement, stated_by_name, stated_at) IN (0, 3)),
  CONSTRAINT complaint_hearings_complaint_id_case_id_fkey FOREIGN KEY (complaint_id, case_id)
    REFERENCES complaints (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT complaint_hearings_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX complaint_hearings_case_id_idx ON complaint_hearings (case_id);
ALTER TABLE complaint_hearings ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaint_hearings FORCE ROW LEVEL SECURITY;

-- What the court orders where it finds a complaint founded; answers of before have none.
ALTER TABLE complaint_answers ADD COLUMN measure text,
  ADD CONSTRAINT complaint_answers_measure CHECK (measure IS NULL
    OR (measure IN ('warning', 'circular', 'removal') AND office = 'court' AND result = 'founded')) NOT VALID;
ALTER TABLE complaint_answers VALIDATE CONSTRAINT complaint_answers_measure;
