-- Reports of 四性检测 (docs/decisions/0086-four-properties.md): what a check of all volumes of a case found. A report is
-- written once and never changes.
CREATE TABLE dossier_reports (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- How many volumes were checked.
  volumes integer NOT NULL CHECK (volumes > 0),
  checked_at timestamptz(3) NOT NULL,
  occasion text NOT NULL CHECK (occasion IN ('archive', 'handover', 'yearly', 'request')),
  -- Who requested it; empty: the system.
  requested_by text NOT NULL,
  -- As lib/domain/dossier/property-report.ts declares it.
  findings jsonb NOT NULL,
  is_sound boolean NOT NULL,
  CONSTRAINT dossier_reports_pkey PRIMARY KEY (id),
  CONSTRAINT dossier_reports_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX dossier_reports_case_id_checked_at_idx ON dossier_reports (case_id, checked_at);
ALTER TABLE dossier_reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_reports FORCE ROW LEVEL SECURITY;
