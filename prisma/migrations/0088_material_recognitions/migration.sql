-- How far the recognition of text in a photograph or a scanned file is (docs/decisions/0084-recognised-text.md). No row: not
-- tried yet. A failed one is tried again; `tries` counts.
CREATE TABLE material_recognitions (
  material_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('recognised', 'empty', 'failed')),
  tries integer NOT NULL CHECK (tries > 0),
  tried_at timestamptz(3) NOT NULL,
  CONSTRAINT material_recognitions_pkey PRIMARY KEY (material_id),
  CONSTRAINT material_recognitions_material_id_fkey FOREIGN KEY (material_id)
    REFERENCES materials (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT material_recognitions_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE material_recognitions ENABLE ROW LEVEL SECURITY;
ALTER TABLE material_recognitions FORCE ROW LEVEL SECURITY;

INSERT INTO material_recognitions (material_id, case_id, court_id, holder_id, state, tries, tried_at)
SELECT material_id, case_id, court_id, holder_id, CASE WHEN bool_or(text <> '') THEN 'recognised' ELSE 'empty' END, 1, now()
FROM material_texts WHERE source = 'recognised' GROUP BY material_id, case_id, court_id, holder_id;

-- Pages of PDF files that are pictures: hardly any text is in them.
CREATE INDEX material_texts_pictures_idx ON material_texts (material_id)
  WHERE source = 'text' AND char_length(btrim(text)) < 12;
