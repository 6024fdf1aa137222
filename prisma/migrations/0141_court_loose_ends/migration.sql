-- 催办 after the closing, measures of a roster and its papers (docs/decisions/0139-court-loose-ends.md).

ALTER TABLE court_chases DROP CONSTRAINT court_chases_node_check,
  ADD CONSTRAINT court_chases_node_check CHECK (node IN ('acceptance', 'assignment', 'taking', 'contact', 'mediation', 'transfer',
    'record', 'archive', 'performance')) NOT VALID;
ALTER TABLE court_chases VALIDATE CONSTRAINT court_chases_node_check;

-- The last two points of the desk: what is not archived, and what no follow-up says anything of.
CREATE INDEX cases_to_archive_at_court ON cases (court_id, closed_at, id)
  WHERE status = 'closed' AND channel <> 'records';
CREATE INDEX cases_to_follow_up_at_court ON cases (court_id, (performance_due_on::timestamp AT TIME ZONE 'Asia/Shanghai'), id)
  WHERE status = 'archived' AND performance IS NULL AND performance_due_on IS NOT NULL;

-- 警告 and 通报 in the history of an entry, and how the one whom they concern was heard (特邀规定 第28条第2款).
ALTER TABLE roster_acts ADD COLUMN heard text,
  DROP CONSTRAINT roster_acts_act,
  ADD CONSTRAINT roster_acts_act CHECK (act IN ('enter', 'recommend', 'request_renewal', 'confirm', 'refuse', 'renew', 'suspend',
    'resume', 'remove', 'warn', 'circulate', 'resign')) NOT VALID,
  DROP CONSTRAINT roster_acts_ground,
  ADD CONSTRAINT roster_acts_ground
    CHECK ((ground IS NOT NULL) = (act IN ('refuse', 'suspend', 'remove', 'warn', 'circulate'))) NOT VALID,
  ADD CONSTRAINT roster_acts_heard CHECK (heard IS NULL OR heard IN ('stated', 'silent')) NOT VALID;
ALTER TABLE roster_acts VALIDATE CONSTRAINT roster_acts_act;
ALTER TABLE roster_acts VALIDATE CONSTRAINT roster_acts_ground;
ALTER TABLE roster_acts VALIDATE CONSTRAINT roster_acts_heard;

-- Papers of qualification of an entry (特邀规定 第6、7条), added and never changed.
CREATE TABLE roster_papers (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  entry_id uuid NOT NULL,
  court_id uuid NOT NULL,
  institution_id uuid NOT NULL,
  kind text NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  storage_key text NOT NULL,
  added_by uuid NOT NULL,
  added_by_name text NOT NULL,
  added_by_role text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  CONSTRAINT roster_papers_pkey PRIMARY KEY (id),
  CONSTRAINT roster_papers_kind CHECK (kind IN ('licence', 'training', 'registration', 'other')),
  CONSTRAINT roster_papers_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES roster_entries (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX roster_papers_storage_key_key ON roster_papers (storage_key);
CREATE UNIQUE INDEX roster_papers_entry_id_sha256_key ON roster_papers (entry_id, sha256);
ALTER TABLE roster_papers ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_papers FORCE ROW LEVEL SECURITY;
