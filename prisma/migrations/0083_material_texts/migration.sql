-- What the pages of materials say, for the search in bound dossiers (docs/decisions/0085-reading-a-dossier.md). One row per
-- page: `text` is contained in the file, `recognised` was recognised in its picture and may be wrong.
CREATE TABLE material_texts (
  material_id uuid NOT NULL,
  page integer NOT NULL CHECK (page > 0),
  source text NOT NULL CHECK (source IN ('text', 'recognised')),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  text text NOT NULL,
  CONSTRAINT material_texts_pkey PRIMARY KEY (material_id, page, source),
  CONSTRAINT material_texts_material_id_fkey FOREIGN KEY (material_id)
    REFERENCES materials (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT material_texts_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE material_texts ENABLE ROW LEVEL SECURITY;
ALTER TABLE material_texts FORCE ROW LEVEL SECURITY;

-- When the text of a volume's items was read; the volume itself never changes.
ALTER TABLE dossier_volumes ADD COLUMN text_read_at timestamptz(3);
CREATE INDEX dossier_volumes_text_unread_idx ON dossier_volumes (bound_at) WHERE text_read_at IS NULL;
