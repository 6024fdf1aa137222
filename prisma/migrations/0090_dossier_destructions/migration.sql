-- 鉴定销毁 (docs/decisions/0090-destruction-list.md): proposals, and the decision of each by another person. A row is added once
-- and never changes; no row deletes a file.
CREATE TABLE dossier_destructions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- 1, 2, 3 … of the case: an odd one is a proposal.
  seq integer NOT NULL CHECK (seq > 0),
  step text NOT NULL CHECK (step IN ('proposed', 'approved', 'rejected')),
  reason text NOT NULL,
  -- What a decision decides, and who proposed it.
  proposal_id uuid,
  proposed_by_id uuid,
  by_id uuid NOT NULL,
  by_name text NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT dossier_destructions_pkey PRIMARY KEY (id),
  CONSTRAINT dossier_destructions_alternate CHECK ((step = 'proposed') = (seq % 2 = 1)),
  CONSTRAINT dossier_destructions_decides CHECK (
    num_nulls(proposal_id, proposed_by_id) = CASE step WHEN 'proposed' THEN 2 ELSE 0 END),
  CONSTRAINT dossier_destructions_two_people CHECK (by_id <> proposed_by_id),
  CONSTRAINT dossier_destructions_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX dossier_destructions_id_by_id_key ON dossier_destructions (id, by_id);
CREATE UNIQUE INDEX dossier_destructions_case_id_seq_key ON dossier_destructions (case_id, seq);
CREATE UNIQUE INDEX dossier_destructions_proposal_id_key ON dossier_destructions (proposal_id);
ALTER TABLE dossier_destructions ADD CONSTRAINT dossier_destructions_proposal_id_proposed_by_id_fkey
  FOREIGN KEY (proposal_id, proposed_by_id) REFERENCES dossier_destructions (id, by_id)
  ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE dossier_destructions ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_destructions FORCE ROW LEVEL SECURITY;

CREATE INDEX dossier_volumes_holder_id_retain_until_idx ON dossier_volumes (holder_id, retain_until);
