-- Documents that were finalised (docs/decisions/0076-documents.md). The file is a material of the dossier; the row says
-- which document it is and under which number. Nothing is changed but the mark that it is void.
CREATE TABLE case_documents (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  kind text NOT NULL,
  -- Of a party, a meeting, minutes, a request; empty where a case has the document once.
  subject_id text NOT NULL,
  number_year integer NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  material_id uuid NOT NULL,
  pages integer NOT NULL CHECK (pages > 0),
  content_hash text NOT NULL,
  finalised_at timestamptz(3) NOT NULL,
  finalised_by text NOT NULL,
  voided_at timestamptz(3),
  voided_by text,
  void_reason text,
  CONSTRAINT case_documents_pkey PRIMARY KEY (id),
  CONSTRAINT case_documents_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT case_documents_material_id_fkey FOREIGN KEY (material_id)
    REFERENCES materials (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX case_documents_material_id_key ON case_documents (material_id);
CREATE UNIQUE INDEX case_documents_holder_id_kind_number_year_number_key
  ON case_documents (holder_id, kind, number_year, number);
CREATE INDEX case_documents_case_id_idx ON case_documents (case_id);
-- One valid document of a kind and subject; void ones stay beside it.
CREATE UNIQUE INDEX case_documents_valid_key ON case_documents (case_id, kind, subject_id) WHERE voided_at IS NULL;
ALTER TABLE case_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_documents FORCE ROW LEVEL SECURITY;

CREATE TABLE document_counters (
  holder_id uuid NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL CHECK (last > 0),
  CONSTRAINT document_counters_pkey PRIMARY KEY (holder_id, kind, year)
);
ALTER TABLE document_counters ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_counters FORCE ROW LEVEL SECURITY;
