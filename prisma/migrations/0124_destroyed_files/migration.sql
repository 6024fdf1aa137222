-- 办理销毁 (docs/decisions/0121-ended-early-and-destroyed.md): an approved destruction is carried out, and the files of the case are gone.

-- A third step, which follows an approval and names it.
ALTER TABLE dossier_destructions ADD COLUMN approval_id uuid;
ALTER TABLE dossier_destructions
  DROP CONSTRAINT dossier_destructions_step_check,
  DROP CONSTRAINT dossier_destructions_alternate,
  DROP CONSTRAINT dossier_destructions_decides,
  ADD CONSTRAINT dossier_destructions_step_check CHECK (step IN ('proposed', 'approved', 'rejected', 'carried_out')),
  ADD CONSTRAINT dossier_destructions_alternate CHECK ((step IN ('proposed', 'carried_out')) = (seq % 2 = 1)),
  ADD CONSTRAINT dossier_destructions_decides CHECK (
    num_nulls(proposal_id, proposed_by_id) = CASE WHEN step IN ('proposed', 'carried_out') THEN 2 ELSE 0 END),
  ADD CONSTRAINT dossier_destructions_carries_out CHECK ((step = 'carried_out') = (approval_id IS NOT NULL));
CREATE UNIQUE INDEX dossier_destructions_approval_id_key ON dossier_destructions (approval_id);
ALTER TABLE dossier_destructions ADD CONSTRAINT dossier_destructions_approval_id_fkey
  FOREIGN KEY (approval_id) REFERENCES dossier_destructions (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is left of a file that was destroyed: its digest. The row that named it stays as it was; this one says that nothing is there.
CREATE TABLE destroyed_files (
  storage_key text NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  step_id uuid NOT NULL,
  -- Table and column of the row that named it.
  source text NOT NULL,
  row_id uuid NOT NULL,
  sha256 text NOT NULL,
  destroyed_at timestamptz(3) NOT NULL,
  CONSTRAINT destroyed_files_pkey PRIMARY KEY (storage_key),
  CONSTRAINT destroyed_files_step_id_fkey FOREIGN KEY (step_id) REFERENCES dossier_destructions (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT destroyed_files_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX destroyed_files_case_id_idx ON destroyed_files (case_id);
ALTER TABLE destroyed_files ENABLE ROW LEVEL SECURITY;
ALTER TABLE destroyed_files FORCE ROW LEVEL SECURITY;
