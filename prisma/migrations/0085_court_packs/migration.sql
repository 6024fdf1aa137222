-- What was handed to the court after a closing (docs/decisions/0087-court-packs.md). A pack is added once and never changes; a
-- further one names the former.
CREATE TABLE court_packs (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('filing', 'trial', 'record')),
  number_year integer NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  former_id uuid,
  storage_key text NOT NULL,
  sha256 text NOT NULL,
  size integer NOT NULL CHECK (size > 0),
  -- As lib/domain/dossier/hand-over.ts declares it: what went, nothing of what stayed.
  list jsonb NOT NULL,
  handed_at timestamptz(3) NOT NULL,
  handed_by text NOT NULL,
  CONSTRAINT court_packs_pkey PRIMARY KEY (id),
  CONSTRAINT court_packs_former_id_fkey FOREIGN KEY (former_id)
    REFERENCES court_packs (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT court_packs_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX court_packs_holder_id_number_year_number_key ON court_packs (holder_id, number_year, number);
CREATE UNIQUE INDEX court_packs_former_id_key ON court_packs (former_id);
CREATE UNIQUE INDEX court_packs_storage_key_key ON court_packs (storage_key);
CREATE INDEX court_packs_case_id_idx ON court_packs (case_id);
ALTER TABLE court_packs ENABLE ROW LEVEL SECURITY;
ALTER TABLE court_packs FORCE ROW LEVEL SECURITY;
