-- Bound dossiers (docs/decisions/0079-archiving.md). A volume and its items are written once, by the system, and never
-- change. Volume 1 is bound at the closing; those above are 补充卷.
CREATE TABLE dossier_volumes (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  volume integer NOT NULL CHECK (volume > 0),
  number_year integer NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  code text NOT NULL,
  bound_at timestamptz(3) NOT NULL,
  -- Empty: bound by the closing itself.
  bound_by text NOT NULL,
  storage_key text NOT NULL,
  sha256 text NOT NULL,
  size integer NOT NULL CHECK (size > 0),
  page_count integer NOT NULL CHECK (page_count > 0),
  numbered_pages integer NOT NULL CHECK (numbered_pages >= 0),
  unnumbered_before integer NOT NULL CHECK (unnumbered_before >= 0),
  -- Exactly as lib/domain/dossier/manifest.ts writes it: its hash is that of these characters in UTF-8.
  manifest text NOT NULL,
  manifest_sha256 text NOT NULL,
  chain_seq bigint NOT NULL CHECK (chain_seq > 0),
  chain_hash text NOT NULL,
  retention text NOT NULL CHECK (retention IN ('permanent', 'long', 'short')),
  retention_rules text NOT NULL,
  retain_until date,
  CONSTRAINT dossier_volumes_pkey PRIMARY KEY (id),
  CONSTRAINT dossier_volumes_retention_has_end CHECK ((retention = 'permanent') = (retain_until IS NULL)),
  CONSTRAINT dossier_volumes_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX dossier_volumes_case_id_volume_key ON dossier_volumes (case_id, volume);
CREATE UNIQUE INDEX dossier_volumes_holder_id_number_year_number_key
  ON dossier_volumes (holder_id, number_year, number);
CREATE UNIQUE INDEX dossier_volumes_code_key ON dossier_volumes (code);
CREATE UNIQUE INDEX dossier_volumes_storage_key_key ON dossier_volumes (storage_key);
ALTER TABLE dossier_volumes ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_volumes FORCE ROW LEVEL SECURITY;

-- The items of a volume with their pages: what is bound can be voided no more.
CREATE TABLE dossier_items (
  volume_id uuid NOT NULL,
  no integer NOT NULL CHECK (no > 0),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  material_id uuid NOT NULL,
  first_page integer NOT NULL CHECK (first_page > 0),
  last_page integer NOT NULL,
  -- Why one numbered sheet represents it; NULL: its own pages do.
  sheet text,
  CONSTRAINT dossier_items_pkey PRIMARY KEY (volume_id, no),
  CONSTRAINT dossier_items_pages CHECK (last_page >= first_page),
  CONSTRAINT dossier_items_volume_id_fkey FOREIGN KEY (volume_id)
    REFERENCES dossier_volumes (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT dossier_items_material_id_fkey FOREIGN KEY (material_id)
    REFERENCES materials (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT dossier_items_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX dossier_items_material_id_key ON dossier_items (material_id);
CREATE INDEX dossier_items_case_id_idx ON dossier_items (case_id);
ALTER TABLE dossier_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_items FORCE ROW LEVEL SECURITY;

-- How far the binding of a case's dossier is. An act puts it into the queue, the system does the rest.
CREATE TABLE dossier_bindings (
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- `waiting`: something is missing; each material or explanation that is added puts it into the queue again.
  state text NOT NULL CHECK (state IN ('queued', 'reading', 'binding', 'waiting', 'sealed', 'failed')),
  -- Counts the times it was put into the queue: a job of an earlier round ends without effect.
  round integer NOT NULL CHECK (round > 0),
  queued_at timestamptz(3) NOT NULL,
  -- Empty: by the closing or by what was added since.
  queued_by text NOT NULL,
  done integer NOT NULL DEFAULT 0 CHECK (done >= 0),
  total integer NOT NULL DEFAULT 0 CHECK (total >= done),
  failure text,
  changed_at timestamptz(3) NOT NULL,
  CONSTRAINT dossier_bindings_pkey PRIMARY KEY (case_id),
  CONSTRAINT dossier_bindings_failure CHECK ((state = 'failed') = (failure IS NOT NULL)),
  CONSTRAINT dossier_bindings_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE dossier_bindings ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_bindings FORCE ROW LEVEL SECURITY;

-- 情况说明: why a needed slot of a closed case stays empty. A later one of the same slot takes the place of the former.
CREATE TABLE dossier_explanations (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  slot text NOT NULL,
  reason text NOT NULL,
  explained_at timestamptz(3) NOT NULL,
  explained_by text NOT NULL,
  CONSTRAINT dossier_explanations_pkey PRIMARY KEY (id),
  CONSTRAINT dossier_explanations_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX dossier_explanations_case_id_idx ON dossier_explanations (case_id);
ALTER TABLE dossier_explanations ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier_explanations FORCE ROW LEVEL SECURITY;
